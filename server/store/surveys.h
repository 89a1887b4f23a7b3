// SPDX-License-Identifier: Apache-2.0
// Surveys: one running of a form. Every change of state is one statement that says from where.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/survey.h"

namespace earshot::store {

void add_survey(Database& db, const Survey& survey);
std::optional<Survey> find_survey(Database& db, std::string_view id);
std::vector<Survey> all_surveys(Database& db);  // newest opening day first

// Whether it takes answers, but for its days.
bool is_open(Database& db, std::string_view id);
// What a visitor's page asks at every step, in one statement.
struct Standing {
  SurveyState state = SurveyState::open;
  Day opens_on{};
  Day closes_on{};         // as it is now, not as it was when the survey was made
  bool used = false;       // the invitation, or there is none of that id
  bool has_draft = false;  // of that invitation
};
std::optional<Standing> find_standing(Database& db, std::string_view survey,
                                      const std::optional<std::string>& invitation);

int count_open_surveys(Database& db);
// Those of the same form, for everybody with a link, that take answers no more: newest first, and no
// more than a few years of a poster or a handful of posters have.
std::vector<std::string> open_to_all_before(Database& db, const Survey& survey);

// Open surveys that must close: the last day has passed, or everybody invited has answered and nobody
// else is to be added.
std::vector<std::string> surveys_to_close(Database& db, Day today);
// Closed surveys whose boxes are still sealed.
std::vector<Survey> sealed_surveys(Database& db);

// Surveys whose key has no more use: mixed or destroyed.
std::vector<std::string> spent_surveys(Database& db);

// Another last day, for one that is open. False if it is not.
bool change_closing_day(Database& db, std::string_view id, Day closes_on);

// How many boxes stand now; after closing, how many stood then.
int answers_so_far(Database& db, std::string_view id);

// open → closed, counting the answers. False if it was not open.
bool close_survey(Database& db, std::string_view id, Day today);
// closed → waiting.
bool wait_for_more(Database& db, std::string_view id);
// closed or waiting → released. False if somebody else did it first.
bool mark_released(Database& db, std::string_view id, std::string_view release);
// closed or waiting → destroyed, its boxes with it.
bool destroy_unread(Database& db, std::string_view id);

}  // namespace earshot::store
