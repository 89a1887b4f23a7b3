// SPDX-License-Identifier: Apache-2.0
// "Save and finish later": under a personal link, sealed so that the database and its backups can't
// read it; or in a file that the visitor keeps, where nobody knows who they are.
#pragma once

#include <optional>

#include "web/answering/on_the_way.h"

namespace earshot::web {

// The steps. What is on the page is saved with the rest, complete or not.
Outcome save(OnTheWay& way, std::string_view);
Outcome save_instead(OnTheWay& way, std::string_view);  // of what another page has saved meanwhile
Outcome download(OnTheWay& way, std::string_view);

// What was saved under this link, opened with the code that was typed.
struct SavedDraft {
  bool is_there = false;
  std::optional<answers::SoFar> so_far;  // absent if the code does not fit
};
SavedDraft find_draft(const OnTheWay& way);
// As it was sealed, if anything was chosen.
std::string bytes_of_saved_file(const OnTheWay& way);
std::optional<answers::SoFar> read_saved_file(const OnTheWay& way);

}  // namespace earshot::web
