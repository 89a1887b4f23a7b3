// SPDX-License-Identifier: Apache-2.0
// The forms a survey can be made of: those that came with the program, and the partnership's own
// wordings. A wording that is not right yet is never handed out: its last version that was used is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/shelf.h"
#include "base/database.h"
#include "base/problems.h"

namespace earshot::answers {

// As forms are read with them: the partnership's topics and agencies, the scales and choices that
// forms share.
Lists lists_for_forms(Database& db, const Shelf& shelf);

struct FormAtHand {
  Form form;                        // the newest wording, sound or not
  std::optional<Form> for_surveys;  // what a new survey asks; absent: none can be made of it yet
  bool own = false;                 // the partnership's own wording
  std::string copy_of;              // own: the form it began as
  Problems problems;                // own: why the newest wording can't be used yet
};

std::vector<FormAtHand> forms_at_hand(Database& db, const Shelf& shelf);  // by title
std::optional<FormAtHand> find_at_hand(Database& db, const Shelf& shelf, std::string_view name);

// What a new survey of that form would ask; absent if there is no such form, or it can't be used yet.
std::optional<Form> find_form(Database& db, const Shelf& shelf, std::string_view name);

}  // namespace earshot::answers
