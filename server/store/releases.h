// SPDX-License-Identifier: Apache-2.0
// Releases: frozen figures. Written once, never changed; everything shown comes from here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/codebook.h"
#include "model/release.h"

namespace earshot::store {

// Sealed, because what is added up over few people would tell what the figures hide.
struct SealedSums {
  std::string needs;
  std::string pairs;  // empty: nothing was paired
};
void add_release(Database& db, const Release& release, const Codebook& codebook,
                 const SealedSums& sealed);
std::optional<Blob> find_sealed_needs(Database& db, std::string_view id);
std::optional<Blob> find_sealed_pairs(Database& db, std::string_view id);
std::optional<Release> find_release(Database& db, std::string_view id);
std::vector<std::string> all_release_ids(Database& db);
std::vector<std::string> release_ids_between(Database& db, Day first, Day last);  // both included
// The same with the form that was answered, for whoever needs some forms only: figures are long to read.
struct ReleaseOfForm {
  std::string id, form;
  int form_version = 0;
};
std::vector<ReleaseOfForm> releases_of_forms_between(Database& db, Day first, Day last);
std::optional<Codebook> find_codebook(Database& db, std::string_view release);

}  // namespace earshot::store
