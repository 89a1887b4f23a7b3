// SPDX-License-Identifier: Apache-2.0
// Published versions of forms. A version that is here never changes; editing a form makes the next.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/database.h"
#include "base/problems.h"

namespace earshot::store {

struct FormVersion {
  std::string form;
  int version = 0;
  std::string fingerprint;
  std::string json;
};

std::optional<FormVersion> find_form_version(Database& db, std::string_view form, int version);
std::optional<FormVersion> latest_form_version(Database& db, std::string_view form);

// Nothing if it is published now or was before, unchanged; a problem if that version was published
// with other contents.
std::optional<Problem> publish(Database& db, const FormVersion& version, Day today);

}  // namespace earshot::store
