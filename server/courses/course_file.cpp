// SPDX-License-Identifier: Apache-2.0
#include "courses/course_file.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <span>

#include "base/secrets.h"
#include "base/text.h"
#include "courses/course_rules.h"
#include "courses/register_words.h"
#include "courses/which_session.h"
#include "model/listed.h"
#include "model/office_hours.h"
#include "store/courses.h"
#include "store/listed.h"
#include "store/sessions_of_courses.h"

namespace earshot::courses {
namespace {

enum class Said {
  code,
  title,
  level,
  side,
  cost,
  held,
  day,
  from,
  until,
  place,
  trainer,
  capacity
};
constexpr std::size_t most_outcomes = 4;
constexpr std::size_t most_rows_above = 40;

struct SaidTitle {
  std::string_view words;  // bare
  Said said;
};
constexpr auto titles = std::to_array<SaidTitle>({
    {"code", Said::code},         {"coursecode", Said::code},   {"title", Said::title},
    {"name", Said::title},        {"course", Said::title},      {"coursetitle", Said::title},
    {"coursename", Said::title},  {"level", Said::level},       {"side", Said::side},
    {"whose", Said::side},        {"for", Said::side},          {"cost", Said::cost},
    {"price", Said::cost},        {"costofaplace", Said::cost}, {"held", Said::held},
    {"howitisheld", Said::held},  {"delivery", Said::held},     {"day", Said::day},
    {"days", Said::day},          {"date", Said::day},          {"dates", Said::day},
    {"from", Said::from},         {"start", Said::from},        {"starttime", Said::from},
    {"until", Said::until},       {"to", Said::until},          {"end", Said::until},
    {"endtime", Said::until},     {"place", Said::place},       {"venue", Said::place},
    {"location", Said::place},    {"trainer", Said::trainer},   {"places", Said::capacity},
    {"capacity", Said::capacity},
});

struct Headings {
  std::map<Said, std::size_t> columns;
  std::map<std::size_t, std::size_t> outcomes, topics;  // by their number
  std::size_t size() const { return columns.size() + outcomes.size() + topics.size(); }
};

// "Learning outcome 2" is the second.
std::optional<std::size_t> numbered(std::string_view bare, std::string_view word) {
  const std::size_t at = bare.find(word);
  if (at == bare.npos)
    return std::nullopt;
  const std::size_t digit = bare.find_first_of("1234");
  return digit == bare.npos ? 0 : static_cast<std::size_t>(bare[digit] - '1');
}

Headings headings_in(const CsvRow& row) {
  Headings found;
  for (std::size_t at = 0; at < row.cells.size(); ++at) {
    const std::string bare = bare_title(row.cells[at]);
    const auto* title = std::ranges::find(titles, bare, &SaidTitle::words);
    if (title != titles.end())
      found.columns.emplace(title->said, at);
    else if (const auto outcome = numbered(bare, "outcome"))
      found.outcomes.emplace(*outcome, at);
    else if (const auto topic = numbered(bare, "topic"))
      found.topics.emplace(*topic, at);
  }
  return found;
}

template <class Thing>
std::optional<std::string> listed_name(const std::vector<Thing>& things, std::string_view word) {
  for (const Thing& thing : things)
    if (bare_words(thing.title) == bare_words(word) || thing.name == word)
      return thing.name;
  return std::nullopt;
}

class Planner {
 public:
  explicit Planner(Database& db) : db_(db), lists_(store::find_lists(db)) {}

  CoursesPlan plan(const std::vector<CsvRow>& rows) {
    std::size_t at = 0;
    while (at < std::min(rows.size(), most_rows_above) &&
           !headings_in(rows[at]).columns.contains(Said::code))
      ++at;
    if (at == std::min(rows.size(), most_rows_above)) {
      plan_.problems.push_back(
          {"", 0, "",
           "There is no column called \"Code\". Write the headings Code, Title, "
           "Outcome 1 and Topic 1 above the courses"});
      return std::move(plan_);
    }
    headings_ = headings_in(rows[at]);
    for (const CsvRow& row : std::span(rows).subspan(at + 1))
      read(row);
    finish();
    return std::move(plan_);
  }

 private:
  std::string cell(std::size_t column) const {
    return column < row_->cells.size() ? one_line(row_->cells[column]) : std::string();
  }
  std::string said(Said which) const {
    const auto found = headings_.columns.find(which);
    return found == headings_.columns.end() ? std::string() : cell(found->second);
  }

  void problem(std::string message) {
    plan_.problems.push_back({"", row_->line, "", std::move(message)});
  }

  void read(const CsvRow& row) {
    row_ = &row;
    if (said(Said::code).empty())
      return problem("Write the code of the course");
    const auto [place, is_first] = places_.emplace(bare_title(said(Said::code)), courses_.size());
    if (is_first)
      courses_.push_back(begin());
    PlannedCourse& planned = courses_[place->second].planned;
    take_course(planned.course);
    take_session(planned);
  }

  struct Begun {
    int line = 0;
    PlannedCourse planned;
    std::optional<Course> before;
    std::vector<CourseSession> there;
  };

  Begun begin() {
    Begun begun{row_->line, {}, store::find_course_by_code(db_, said(Said::code)), {}};
    if (begun.before) {
      begun.planned.course = *begun.before;
      begun.there = store::sessions_of_course(db_, begun.before->id);
    } else {
      begun.planned.is_new = true;
      begun.planned.course.id = to_hex(random_bytes(6));
      begun.planned.course.code = said(Said::code);
    }
    return begun;
  }

  void take_course(Course& course) {
    if (const std::string title = said(Said::title); !title.empty())
      course.title = title;
    if (const std::string level = said(Said::level); !level.empty()) {
      const auto name = listed_name(lists_.levels, level);
      if (!name)
        problem("There is no level " + in_quotes(level) + " on the list");
      course.level = name.value_or(course.level);
    }
    take_side(course);
    if (const std::string cost = said(Said::cost); !cost.empty()) {
      course.cost_pence = parse_pounds(cost);
      if (!course.cost_pence)
        problem(in_quotes(cost) + " is no sum of money. Write it in pounds, such as 45 or 45.50");
    }
    take_outcomes(course);
  }

  void take_side(Course& course) {
    const std::string side = bare_words(said(Said::side));
    if (side.empty())
      return;
    for (const NamedChoice& choice : all_sides)
      if (side == choice.name || side == bare_words(choice.title)) {
        course.side = choice.name;
        return;
      }
    problem(in_quotes(said(Said::side)) + " is nobody's side. Write children, adults or both");
  }

  void take_outcomes(Course& course) {
    std::vector<Outcome> outcomes;
    for (const auto& [number, column] : headings_.outcomes) {
      const auto topic = headings_.topics.find(number);
      const std::string word = topic == headings_.topics.end() ? "" : cell(topic->second);
      if (cell(column).empty())
        continue;
      const auto name = listed_name(lists_.topics, word);
      if (!word.empty() && !name)
        problem("There is no topic " + in_quotes(word) + " on the list");
      outcomes.push_back({cell(column), name.value_or("")});
    }
    if (!outcomes.empty())
      course.outcomes = std::move(outcomes);
  }

  void take_session(PlannedCourse& planned) {
    CourseSession session;
    session.id = to_hex(random_bytes(6));
    session.course = planned.course.id;
    session.place = said(Said::place);
    session.trainer = said(Said::trainer);
    const std::string held = bare_words(said(Said::held));
    for (const HeldRow& row : all_held)
      if (held == row.name || held == bare_words(row.title) ||
          (held == "e learning" && row.held == Held::e_learning))
        session.held = row.held;
    const std::string days = said(Said::day);
    if (days.empty() && session.held != Held::e_learning)
      return;
    take_days(session, days);
    take_capacity(session);
    for (Problem& wrong : wrong_session(session))
      problem(std::move(wrong.message));
    const Begun& begun = courses_[places_.at(bare_title(said(Said::code)))];
    if (!stands_in(begun.there, session) && !stands_in(planned.sessions, session))
      planned.sessions.push_back(std::move(session));
  }

  static bool stands_in(const std::vector<CourseSession>& there, const CourseSession& session) {
    return std::ranges::any_of(there, [&](const CourseSession& one) {
      if (session.held == Held::e_learning || one.held == Held::e_learning)
        return session.held == one.held;
      return std::ranges::any_of(session.days, [&](const SessionDay& day) {
        return std::ranges::find(one.days, day.day, &SessionDay::day) != one.days.end();
      });
    });
  }

  // "14/10/2026; 15/10/2026"
  void take_days(CourseSession& session, std::string_view days) {
    std::vector<TypedDay> typed;
    while (!days.empty()) {
      const std::size_t end = std::min(days.find_first_of(";&"), days.size());
      const std::string one = one_line(days.substr(0, end));
      days.remove_prefix(std::min(end + 1, days.size()));
      const std::string from = said(Said::from), until = said(Said::until);
      typed.push_back({false, written_day(one), from.empty() ? to_text(usual_start) : from,
                       until.empty() ? to_text(usual_end) : until});
    }
    Problems problems;
    session.days = days_of(typed, problems);
    for (Problem& wrong : problems)
      problem(std::move(wrong.message));
  }

  void take_capacity(CourseSession& session) {
    const std::string places = said(Said::capacity);
    if (places.empty())
      return;
    int number = 0;
    const auto [end, error] = std::from_chars(places.data(), places.data() + places.size(), number);
    if (error == std::errc() && end == places.data() + places.size())
      session.capacity = number;
    else
      problem("Write how many places there are, in numbers such as 24");
  }

  static bool says_the_same(const Course& one, const Course& other) {
    return one.title == other.title && one.level == other.level && one.side == other.side &&
           one.cost_pence == other.cost_pence && one.outcomes == other.outcomes;
  }

  void finish() {
    for (Begun& begun : courses_) {
      PlannedCourse& planned = begun.planned;
      planned.changes = begun.before && !says_the_same(*begun.before, planned.course);
      if (planned.is_new || planned.changes)
        for (Problem& wrong :
             wrong_course(planned.course, lists_, begun.before ? &*begun.before : nullptr))
          plan_.problems.push_back({"", begun.line, "", std::move(wrong.message)});
      if (planned.is_new || planned.changes || !planned.sessions.empty())
        plan_.courses.push_back(std::move(planned));
      else
        ++plan_.same;
    }
    std::ranges::stable_sort(plan_.problems, {}, &Problem::line);
  }

  Database& db_;
  Lists lists_;
  Headings headings_;
  const CsvRow* row_ = nullptr;
  std::map<std::string, std::size_t> places_;
  std::vector<Begun> courses_;
  CoursesPlan plan_;
};

}  // namespace

CoursesPlan plan_courses(Database& db, const std::vector<CsvRow>& rows) {
  return Planner(db).plan(rows);
}

void carry_out(Database& db, const CoursesPlan& plan) {
  for (const PlannedCourse& planned : plan.courses) {
    if (planned.is_new)
      store::add_course(db, planned.course);
    else if (planned.changes)
      store::change_course(db, planned.course);
    for (const CourseSession& session : planned.sessions)
      store::add_session_of_course(db, session);
  }
}

std::string in_words(const PlannedCourse& planned) {
  std::string words = planned.course.title + " (" + planned.course.code + "): ";
  words += planned.is_new ? "new" : planned.changes ? "changed" : "as it is";
  if (const std::size_t sessions = planned.sessions.size(); sessions > 0)
    words +=
        ", with " + std::to_string(sessions) + (sessions == 1 ? " new session" : " new sessions");
  return words;
}

}  // namespace earshot::courses
