// SPDX-License-Identifier: Apache-2.0
#include "needs/required_training.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "needs/counted_words.h"
#include "needs/list_words.h"
#include "needs/name_of_now.h"
#include "needs/told_apart.h"
#include "store/listed.h"
#include "store/training_returns.h"

namespace earshot::needs {
namespace {

constexpr int fewest_for_a_share = 10;

void add(Counted& sum, const Counted& other) {
  sum.needed += other.needed;
  sum.in_date += other.in_date;
}

// Of one level, by agency: agencies that have become one since returned together.
using ByAgency = std::map<std::string, ReturnedBy>;

std::map<std::string, ByAgency> by_level(Database& db, const Cycle& cycle, Moment as_of,
                                         const Lists& lists) {
  std::map<std::string, ByAgency> all;
  for (TrainingReturn& row : store::training_returns_at(db, cycle.id, as_of)) {
    if (row.withdrawn)
      continue;
    const std::string agency = name_of_now(lists.agencies, row.agency);
    const std::string level = name_of_now(lists.levels, row.level);
    ReturnedBy& by = all[level][agency];
    by.agency = agency;
    by.level = level;
    add(by.staff, {row.needed, row.in_date});
    by.rests_on.push_back(std::move(row));
  }
  return all;
}

LevelRequired sum_of(const std::string& name, const ByAgency& all) {
  LevelRequired level{.level = name, .agencies = static_cast<int>(all.size()), .staff = {}};
  level.first_counted = Day::max();
  level.last_counted = Day::min();
  for (const auto& [agency, by] : all) {
    add(level.staff, by.staff);
    for (const TrainingReturn& row : by.rests_on) {
      level.first_counted = std::min(level.first_counted, row.counted_on);
      level.last_counted = std::max(level.last_counted, row.counted_on);
    }
  }
  return level;
}

void add_agencies(RequiredTraining& required, const ByAgency& all, const ListWords& words) {
  std::vector<PeopleOf> people;
  for (const auto& [agency, by] : all)
    if (by.staff.needed > 0)
      people.push_back({agency, by.staff.needed});
  std::vector<std::string> apart = told_apart(people);
  std::ranges::sort(apart, {},
                    [&](const std::string& agency) { return words.title(List::agencies, agency); });
  for (const std::string& agency : apart)
    required.agencies.push_back(all.at(agency));
  ReturnedBy others{.agency = {}, .agencies = 0, .level = {}, .staff = {}, .rests_on = {}};
  for (const auto& [agency, by] : all)
    if (by.staff.needed > 0 && std::ranges::find(apart, agency) == apart.end()) {
      ++others.agencies;
      others.level = by.level;
      add(others.staff, by.staff);
      std::ranges::copy(by.rests_on, std::back_inserter(others.rests_on));
    }
  if (!others.rests_on.empty())
    required.agencies.push_back(std::move(others));
}

std::vector<std::string> not_heard_of(const std::map<std::string, ByAgency>& all,
                                      const std::vector<const Listed*>& agencies) {
  std::vector<std::string> names;
  for (const Listed* agency : agencies)
    if (std::ranges::none_of(
            all, [&](const auto& level) { return level.second.contains(agency->name); }))
      names.push_back(agency->name);
  return names;
}

}  // namespace

std::optional<int> Counted::percent() const {
  if (needed < fewest_for_a_share)
    return std::nullopt;
  const int percent = static_cast<int>(std::lround(100.0 * in_date / needed));
  return std::clamp(percent, in_date > 0 ? 1 : 0, in_date < needed ? 99 : 100);
}

bool LevelRequired::is_told() const { return staff.needed >= fewest_of_an_agency; }

RequiredTraining required_training(Database& db, const Cycle& cycle, Moment as_of) {
  const ListWords words(store::find_listed(db));
  const auto all = by_level(db, cycle, as_of, store::find_lists(db));
  RequiredTraining required;
  for (const Listed* level : words.all(List::levels))
    if (const auto found = all.find(level->name); found != all.end()) {
      required.levels.push_back(sum_of(level->name, found->second));
      if (required.levels.back().is_told())
        add_agencies(required, found->second, words);
    }
  std::vector<const Listed*> agencies = words.open(List::agencies);
  std::ranges::stable_sort(agencies, {}, &Listed::title);
  required.not_returned = not_heard_of(all, agencies);
  return required;
}

std::string in_a_sentence(const LevelRequired& level, const std::string& title) {
  const auto percent = level.staff.percent();
  return "Of " + count_in_words(level.staff.needed, "person who needs ", "people who need ") +
         title + ", " + std::to_string(level.staff.in_date) +
         (percent ? " (" + std::to_string(*percent) + "%)" : "") +
         (level.staff.in_date == 1 ? " has" : " have") + " it in date, by " +
         (level.agencies == 1 ? "the return of 1 agency."
                              : "the returns of " + std::to_string(level.agencies) + " agencies.");
}

}  // namespace earshot::needs
