// SPDX-License-Identifier: Apache-2.0
// What a safeguarding reader has to read, once it has been found: who has been told, who opened it,
// what was done. States and moments only; the words stay in their box.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"

namespace earshot::store {

struct ToRead {
  std::string id;
  bool asks_contact = false;  // or else words of an answer
  bool likely = false;        // something in it was flagged
  Moment found_at{};          // to the hour
  std::optional<Moment> told_at;
  std::optional<Moment> told_deputy_at;
  std::optional<Moment> opened_at;
  std::string opened_by;
  std::optional<Day> dealt_with_on;
};

std::optional<ToRead> find_to_read(Database& db, std::string_view id);

enum class Way { to_do, dealt_with };
// Likely disclosures first, then whoever asks to be contacted, then the rest; each newest first.
std::vector<ToRead> list_to_read(Database& db, Way way, std::int64_t skip, std::int64_t most);
std::int64_t count_to_read(Database& db, Way way);

// Of what nobody has opened.
struct Unread {
  int all = 0;
  int likely = 0;
  int asks_contact = 0;
  int not_told = 0;                         // to nobody
  int deputy_not_told = 0;                  // but to whoever is on duty
  std::optional<Moment> deputy_waits_from;  // the first of those was told
};
Unread count_unread(Database& db);
// Everything that nobody has opened, and that they have not been told of before.
void mark_told(Database& db, Moment now);
void mark_deputy_told(Database& db, Moment now);

// False if somebody has opened it before.
bool mark_opened(Database& db, std::string_view id, std::string_view who, Moment now);

struct Step {
  Moment at{};
  std::string who;
  std::string what;  // of model/steps.h
  std::string sealed;
};
void add_step(Database& db, std::string_view id, const Step& step);
std::vector<Step> steps_of(Database& db, std::string_view id);  // the first first

}  // namespace earshot::store
