// SPDX-License-Identifier: Apache-2.0
#include "needs/return_rules.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "base/text.h"
#include "store/cycles.h"
#include "store/staff_record.h"
#include "store/training_returns.h"

namespace earshot::needs {
namespace {

constexpr int longest_before = 12;  // months before its cycle

// "1,250"
std::optional<int> read_count(const std::string& typed) {
  std::string digits = one_line(typed);
  std::erase(digits, ',');
  int count = 0;
  const char* last = digits.data() + digits.size();
  const auto [end, error] = std::from_chars(digits.data(), last, count);
  if (digits.empty() || error != std::errc() || end != last || count < 0 || count > most_staff)
    return std::nullopt;
  return count;
}

bool is_draft(Database& db, const std::string& cycle) {
  const auto found = store::find_cycle(db, cycle);
  return found && found->takes_evidence();
}

}  // namespace

std::string wrong_counted_on(std::optional<Day> day, const Cycle& cycle, Day today) {
  if (!day)
    return "Write the day on which it was counted, in numbers such as 31 10 2026";
  if (*day > today)
    return "This day is still to come. Write the day on which it was counted";
  if (*day < add_months(cycle.starts_on, -longest_before))
    return "This is more than a year before " + cycle.name +
           " began. Look whether the year is right";
  if (*day > cycle.ends_on)
    return "This is after " + cycle.name + " ended, on " + long_text(cycle.ends_on) +
           ". Enter it for the next cycle";
  return {};
}

ReadReturn read_return(const TypedReturn& typed, const ListWords& lists, const Cycle& cycle,
                       Day today) {
  ReadReturn read{.row = {.cycle = cycle.id}, .problems = {}};
  const auto problem = [&](std::string field, std::string message) {
    if (!message.empty())
      read.problems.push_back({.question = std::move(field), .message = std::move(message)});
  };
  const auto named = [&](List list, const char* field, const std::string& words,
                         const char* if_empty) -> std::string {
    if (one_line(words).empty())
      problem(field, if_empty);
    else if (const Listed* meant = lists.meant(list, words))
      return meant->name;
    else
      problem(field, lists.not_there(list, words));
    return {};
  };
  read.row.agency =
      named(List::agencies, "agency", typed.agency, "Write the agency, as on the list of agencies");
  read.row.level =
      named(List::levels, "level", typed.level, "Write the level, as on the list of levels");
  const auto needed = read_count(typed.needed), in_date = read_count(typed.in_date);
  if (!needed)
    problem("needed", "Write how many of its staff need this level, as a number such as 120");
  if (!in_date)
    problem("in_date", "Write how many of those have it in date, as a number such as 104");
  if (needed && in_date && *in_date > *needed)
    problem("in_date", "More have it in date than need it. Write how many of the " +
                           std::to_string(*needed) + " who need it have it in date");
  read.row.needed = needed.value_or(0);
  read.row.in_date = in_date.value_or(0);
  problem("counted_on", wrong_counted_on(typed.counted_on, cycle, today));
  read.row.counted_on = typed.counted_on.value_or(Day{});
  return read;
}

const TrainingReturn* find_return(const std::vector<TrainingReturn>& all,
                                  const TrainingReturn& like) {
  const auto found =
      std::ranges::find_if(all, [&](const TrainingReturn& each) { return each.is_of(like); });
  return found == all.end() ? nullptr : &*found;
}

Written enter_returns(Database& db, const std::string& cycle,
                      const std::vector<TrainingReturn>& rows, const Doer& doer) {
  if (!is_draft(db, cycle))
    return Written::too_late;
  const auto standing = store::training_returns_at(db, cycle, Moment::max());
  std::vector<TrainingReturn> otherwise;
  for (const TrainingReturn& row : rows) {
    const TrainingReturn* before = find_return(standing, row);
    if ((before ? before->edition : 0) != row.edition)
      return Written::too_late;
    if (before ? !before->says_the_same(row) : !row.withdrawn)
      otherwise.push_back(row);
  }
  if (otherwise.empty())
    return Written::the_same;
  for (TrainingReturn& row : otherwise) {
    row.entered_by = doer.who;
    row.entered_at = doer.now;
    if (!store::add_training_return(db, row))
      throw std::runtime_error("a training return could not be kept");
  }
  store::add_to_record(db, {.who = std::string(doer.who),
                            .at = doer.now,
                            .what = "entered-training-returns",
                            .on = cycle});
  return Written::yes;
}

}  // namespace earshot::needs
