// SPDX-License-Identifier: Apache-2.0
#include "needs/cycle_rules.h"

#include <algorithm>

#include "answers/new_survey.h"
#include "base/text.h"
#include "model/listed.h"

namespace earshot::needs {
namespace {

constexpr std::size_t longest_name = 40;
constexpr std::size_t longest_by = 200;
constexpr int most_months = 24;
constexpr std::chrono::days one_day{1};

void add(Problems& problems, std::string field, std::string message) {
  problems.push_back({.question = std::move(field), .message = std::move(message)});
}

std::string too_long(std::size_t most) {
  return "This is too long. Use " + std::to_string(most) + " letters at most";
}

void check_name(const std::string& name, const std::vector<Cycle>& all, const std::string& id,
                Problems& problems) {
  if (name.empty())
    return add(problems, "name", "Write a name, such as 2026-27");
  if (length_on_screen(name) > longest_name)
    return add(problems, "name", too_long(longest_name));
  for (const Cycle& other : all)
    if (other.id != id && same_title(other.name, name))
      return add(problems, "name", "Another cycle is called so. Write another name");
}

void check_days(const TypedCycle& typed, const std::vector<Cycle>& all, const std::string& id,
                Problems& problems) {
  const Day starts = *typed.starts_on, ends = *typed.ends_on;
  if (ends < starts)
    return add(problems, "ends_on", "It ends before it begins. Write a later day");
  if (ends >= add_months(starts, most_months))
    return add(problems, "ends_on", "A cycle is a year, and never longer than two");
  for (const Cycle& other : all)
    if (other.id != id && other.starts_on <= ends && starts <= other.ends_on)
      return add(problems, "starts_on",
                 "Some of these days are in " + other.name + " as well, which is from " +
                     long_text(other.starts_on) + " to " + long_text(other.ends_on) +
                     ". A day counts in one cycle only");
}

// "2026-27", or "2026" of a year that ends with December.
std::string name_of(Day starts, Day ends) {
  const auto year = [](Day day) { return to_text(day).substr(0, 4); };
  return year(starts) == year(ends) ? year(starts) : year(starts) + "-" + year(ends).substr(2);
}

}  // namespace

Problems wrong_cycle(const TypedCycle& typed, const std::vector<Cycle>& all, const std::string& id,
                     std::optional<Day> latest_found) {
  Problems problems;
  check_name(typed.name, all, id, problems);
  if (!typed.starts_on)
    add(problems, "starts_on", "Write the first day, in numbers such as 1 4 2026");
  if (!typed.ends_on)
    add(problems, "ends_on", "Write the last day, in numbers such as 31 3 2027");
  if (typed.starts_on && typed.ends_on)
    check_days(typed, all, id, problems);
  if (typed.ends_on && latest_found && *typed.ends_on < *latest_found)
    add(problems, "ends_on",
        "There is evidence of " + long_text(*latest_found) +
            " in it, or a training return counted on that day. Write that day or a later one, or "
            "withdraw it first");
  return problems;
}

TypedCycle next_cycle(const std::vector<Cycle>& all, std::chrono::month_day starts, Day today) {
  Day first = add_months(answers::cycle_end(today, starts) + one_day, -12);
  Day last = answers::cycle_end(today, starts);
  const auto overlaps = [&](const Cycle& cycle) {
    return cycle.starts_on <= last && first <= cycle.ends_on;
  };
  if (std::ranges::any_of(all, overlaps)) {
    first = std::ranges::max(all, {}, &Cycle::ends_on).ends_on + one_day;
    last = answers::cycle_end(first, starts);
  }
  return {name_of(first, last), first, last};
}

const Cycle* cycle_before(const std::vector<Cycle>& all, const Cycle& cycle) {
  const Cycle* before = nullptr;
  for (const Cycle& each : all)
    if (each.ends_on < cycle.starts_on && (!before || before->ends_on < each.ends_on))
      before = &each;
  return before;
}

std::optional<std::string> wrong_planned_day(const Cycle& cycle, std::optional<Day> day,
                                             std::string_view if_none) {
  constexpr int most_months_after = 36;
  if (!day)
    return std::string(if_none);
  if (*day < cycle.starts_on)
    return "This is before " + cycle.name + " began, on " + long_text(cycle.starts_on) +
           ". Write a later day";
  if (*day > add_months(cycle.ends_on, most_months_after))
    return "This is more than three years after " + cycle.name +
           " ends. Look whether the year is right";
  return std::nullopt;
}

Problems wrong_agreement(const Agreement& said, const Cycle& cycle, Day today) {
  Problems problems;
  if (said.by.empty())
    add(problems, "agreed_by", "Write who agreed on it, such as The workforce development group");
  else if (length_on_screen(said.by) > longest_by)
    add(problems, "agreed_by", too_long(longest_by));
  if (!said.on)
    add(problems, "agreed_on", "There is no such day. Write it in numbers, such as 14 5 2027");
  else if (*said.on > today)
    add(problems, "agreed_on", "This day is still to come. Write the day on which it was agreed");
  else if (*said.on < cycle.starts_on)
    add(problems, "agreed_on",
        "This is before " + cycle.name + " began, on " + long_text(cycle.starts_on) +
            ". Write a later day");
  return problems;
}

}  // namespace earshot::needs
