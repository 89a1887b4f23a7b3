// SPDX-License-Identifier: Apache-2.0
// Answers whose time has come: rows, words and the wrapped key of a release go together, the figures
// stay, and what went is written down as counts. Decides nothing about when.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"

namespace earshot::store {

// A survey that has ended and of which something is still kept.
struct EndedSurvey {
  std::string id;
  std::string title;
  std::string form;
  int form_version = 0;
  bool of_course = false;  // held for a course or a session of one
  Day closes_on{};
  std::string release;             // empty: it ended unread
  std::optional<Day> released_on;  // earlier than closes_on if it was closed early
};
std::vector<EndedSurvey> ended_surveys(Database& db);

// A release's answers under `kind`. False, with nothing done, if they are gone, or if a hold stands
// on one of its surveys or on the kind.
bool forget_answers(Database& db, std::string_view release, std::string_view kind, Day today);
// The survey's personal links, keeping how many there were. False as above.
bool forget_invitations(Database& db, std::string_view survey, std::string_view kind, Day today);
bool is_forgotten(Database& db, std::string_view survey);
// Anything else that went, if anything did.
void note_forgotten(Database& db, std::string_view kind, std::int64_t how_many, Day today);

// Writes the whole database anew. Where SQLite splits and joins pages it leaves copies of rows behind,
// which are not overwritten when the rows are deleted: only this and then forget_deleted leaves none.
// Takes memory and a log as large as the database. Not inside a transaction.
void rewrite(Database& db);
// In the change that deletes what people left: that has to be done, tonight or, if we are stopped
// before, when we are back.
void owe_rewrite(Database& db, Day today);
bool rewrite_is_owed(Database& db);
void rewrite_is_done(Database& db);

// Whose keys must be gone.
std::vector<std::string> forgotten_releases(Database& db);

struct KeptOfRelease {
  int answers = 0;
  int words = 0;
};
KeptOfRelease count_kept(Database& db, std::string_view release);

struct Forgotten {
  Day gone_on{};
  std::string kind;
  std::string release;  // empty: no answers
  int how_many = 0;
  int words = 0;
};
// The latest first; what went row by row summed up for each kind, with the latest day.
std::vector<Forgotten> forgotten_since(Database& db, Day day);

}  // namespace earshot::store
