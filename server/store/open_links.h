// SPDX-License-Identifier: Apache-2.0
// The link for everybody that an open survey has. One that stands for long (a poster in a waiting
// room) leads to another survey each quarter; what the next is made from stands with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"

namespace earshot::store {

struct OpenLink {
  std::string code;
  std::string survey;               // where it leads now
  std::optional<std::string> plan;  // JSON: what the next quarter's survey is made from
  std::optional<Day> ended_on;      // since then no new survey is made for it
};

void add_open_link(Database& db, std::string_view code, std::string_view survey);
std::optional<OpenLink> find_open_link(Database& db, std::string_view code);
std::optional<OpenLink> open_link_of(Database& db, std::string_view survey);

// From now on it stands for long.
void stand_for_long(Database& db, std::string_view code, std::string_view plan);
void end_standing(Database& db, std::string_view code, Day today);
// Links that stand for long and whose survey takes answers no more.
std::vector<OpenLink> links_without_survey(Database& db);
// False if it led elsewhere already: somebody was quicker.
bool lead_to(Database& db, std::string_view code, std::string_view before, std::string_view now);

}  // namespace earshot::store
