// SPDX-License-Identifier: Apache-2.0
// What a link leads to: a survey, and what the link says of whoever has it. Whether it was used or
// the survey has closed is in the database and not here; an unknown link leads nowhere.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "answers/take.h"

namespace earshot::answers {

struct Way {
  struct Agency {
    std::string link;   // its id
    std::string name;   // on the partnership's list
    std::string title;  // as people read it
  };

  // Shared with the desk, which keeps one for each survey, and with other visits.
  std::shared_ptr<Counter> counter;
  std::optional<std::string> invitation;  // its id
  std::optional<Agency> agency;           // the question which agency somebody is of is answered
  std::string link;                       // confidential: joins the stages of one person
  std::string who;                        // named: who says it
  OfWhom of_whom;                         // where their attendance says it
};

// "/s/TOKEN": a personal link, or an agency's.
std::optional<Way> find_way_of_token(Desk& desk, Database& db, std::string_view token);
// "/o/CODE", in capitals too: people type it from a poster. `in_lower_case` is how it is kept.
std::string in_lower_case(std::string_view code);
std::optional<Way> find_way_of_code(Desk& desk, Database& db, std::string_view code);

// For looking at a survey that is not there yet. Nothing can be sent on it.
Way way_to_look(Survey survey, Form form);

}  // namespace earshot::answers
