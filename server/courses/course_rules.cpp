// SPDX-License-Identifier: Apache-2.0
#include "courses/course_rules.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "model/listed.h"
#include "model/office_hours.h"

namespace earshot::courses {
namespace {

constexpr std::size_t longest_code = 40;
constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_outcome = 300;
constexpr std::int64_t most_pence = 100'000'00;
constexpr int most_places = 10'000;

void add(Problems& problems, std::string field, std::string message) {
  problems.push_back(
      {.file = {}, .line = 0, .question = std::move(field), .message = std::move(message)});
}

void too_long(Problems& problems, std::string field, std::string_view text, std::size_t most) {
  if (length_on_screen(text) > most)
    add(problems, std::move(field),
        "This is too long. Use " + std::to_string(most) + " letters at most");
}

void check_level(const Course& wanted, const Lists& lists, const Course* before,
                 Problems& problems) {
  const bool stays = before != nullptr && before->level == wanted.level;
  if (!wanted.level.empty() && !stays && !is_open(lists.levels, wanted.level))
    add(problems, "level", "Choose a level of the list");
}

bool has_topic(const std::vector<Outcome>& outcomes, std::string_view topic) {
  return std::ranges::find(outcomes, topic, &Outcome::topic) != outcomes.end();
}

}  // namespace

std::optional<std::int64_t> parse_pounds(std::string_view text) {
  std::string digits;
  if (text.starts_with("\u00A3"))
    text.remove_prefix(std::string_view("\u00A3").size());
  for (const char letter : text)
    if (letter != ',' && letter != ' ')
      digits += letter;
  const std::size_t point = digits.find('.');
  std::string pence = point == digits.npos ? "00" : digits.substr(point + 1);
  if (pence.size() == 1)
    pence += '0';
  const std::string whole = digits.substr(0, point) + pence;
  const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  if (pence.size() != 2 || whole.size() < 3 || whole.size() > 12 ||
      !std::ranges::all_of(whole, is_digit))
    return std::nullopt;
  std::int64_t value = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), value);
  return value;
}

std::string pounds(std::int64_t pence) {
  std::string whole = std::to_string(pence / 100);
  for (std::size_t at = whole.size(); at > 3; at -= 3)
    whole.insert(at - 3, ",");
  const std::string rest = std::to_string(pence % 100);
  return "\u00A3" + whole + (pence % 100 == 0 ? "" : (rest.size() == 1 ? ".0" : ".") + rest);
}

std::string outcome_field(std::size_t row) { return "outcome-" + std::to_string(row + 1); }
std::string topic_field(std::size_t row) { return "topic-" + std::to_string(row + 1); }

std::vector<Outcome> without_empty(std::vector<Outcome> rows) {
  std::erase_if(rows, [](const Outcome& row) { return row.text.empty() && row.topic.empty(); });
  return rows;
}

Problems wrong_outcomes(const std::vector<Outcome>& rows, const Lists& lists,
                        const std::vector<Outcome>& before) {
  Problems problems;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const Outcome& outcome = rows[row];
    if (outcome.text.empty() && outcome.topic.empty())
      continue;
    const auto same = [&](const Outcome& other) { return other.text == outcome.text; };
    if (outcome.text.empty())
      add(problems, outcome_field(row),
          "Write what people should be able to do, or choose no topic");
    else if (length_on_screen(outcome.text) > longest_outcome)
      too_long(problems, outcome_field(row), outcome.text, longest_outcome);
    else if (std::any_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(row), same))
      add(problems, outcome_field(row),
          "This is the same as one above. Leave it out, or word it apart");
    else if (!is_open(lists.topics, outcome.topic) &&
             (outcome.topic.empty() || !has_topic(before, outcome.topic)))
      add(problems, topic_field(row), "Choose the topic of outcome " + std::to_string(row + 1));
  }
  if (without_empty(rows).empty())
    add(problems, outcome_field(0),
        "Write at least one learning outcome: the form asks about each");
  return problems;
}

Problems wrong_course(const Course& wanted, const Lists& lists, const Course* before) {
  Problems problems;
  if (wanted.title.empty())
    add(problems, "title", "Write the name of the course");
  too_long(problems, "title", wanted.title, longest_title);
  if (wanted.code.empty())
    add(problems, "code", "Write a short code, such as NEG1. Registers name the course by it");
  too_long(problems, "code", wanted.code, longest_code);
  if (std::ranges::find(all_sides, wanted.side, &NamedChoice::name) == all_sides.end())
    add(problems, "side", "Choose whose safeguarding the course is about");
  check_level(wanted, lists, before, problems);
  if (wanted.cost_pence && *wanted.cost_pence > most_pence)
    add(problems, "cost",
        "That is more than a place costs. Write it in pounds, such as 45 or 45.50");
  const std::vector<Outcome> none;
  for (Problem& problem :
       wrong_outcomes(wanted.outcomes, lists, before != nullptr ? before->outcomes : none))
    problems.push_back(std::move(problem));
  return problems;
}

std::string day_row_field(std::string_view what, std::size_t row) {
  return std::string(what) + "-" + std::to_string(row + 1);
}

std::vector<SessionDay> days_of(const std::vector<TypedDay>& rows, Problems& problems) {
  std::vector<SessionDay> days;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const TypedDay& typed = rows[row];
    if (typed.empty)
      continue;
    const auto from = parse_time(typed.from);
    const auto until = parse_time(typed.until);
    if (!typed.day)
      add(problems, day_row_field("day", row),
          "There is no such day. Write it in numbers, such as 14 10 2026");
    else if (std::ranges::find(days, *typed.day, &SessionDay::day) != days.end())
      add(problems, day_row_field("day", row), "This day stands above already. Leave it out here");
    if (!from)
      add(problems, day_row_field("from", row), "Write when it begins, such as 09:30");
    if (!until)
      add(problems, day_row_field("until", row), "Write when it ends, such as 16:00");
    else if (from && *until <= *from)
      add(problems, day_row_field("until", row), "It ends before it begins. Write a later time");
    if (typed.day && from && until)
      days.push_back({*typed.day, *from, *until});
  }
  std::ranges::sort(days, {}, &SessionDay::day);
  return days;
}

Problems wrong_session(const CourseSession& wanted) {
  Problems problems;
  too_long(problems, "place", wanted.place, longest_title);
  too_long(problems, "trainer", wanted.trainer, longest_title);
  if (wanted.capacity && (*wanted.capacity < 1 || *wanted.capacity > most_places))
    add(problems, "capacity", "Write how many places there are, in numbers such as 24");
  return problems;
}

}  // namespace earshot::courses
