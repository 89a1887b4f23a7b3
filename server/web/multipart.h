// SPDX-License-Identifier: Apache-2.0
// The body of a POST: fields as browsers encode them, or in parts where a file is among them.
// Refuses what no browser sends.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/fields.h"

namespace earshot::web {

struct SentFile {
  std::string field;
  std::string name;   // as its owner called it; to be shown to them, never to be opened
  std::string bytes;  // whatever they are: nothing has looked at them yet
};

struct Body {
  Fields fields;
  std::vector<SentFile> files;  // a field left empty is none
};

// `content_type` is the header's value; without one the body is read as an ordinary form.
std::optional<Body> read_body(std::string_view content_type, std::string_view body);

}  // namespace earshot::web
