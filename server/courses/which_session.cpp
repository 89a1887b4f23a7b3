// SPDX-License-Identifier: Apache-2.0
#include "courses/which_session.h"

#include <algorithm>

#include "base/text.h"
#include "courses/likeness.h"

namespace earshot::courses {
namespace {

bool is_on(const CourseSession& session, Day day) {
  return std::ranges::find(session.days, day, &SessionDay::day) != session.days.end();
}

// "NEG 1", "neg1" and "NEG-1" are one code.
std::string same_code(std::string_view code) { return bare_title(code); }

std::string days_of(const CourseSession& session) {
  std::vector<std::string> days;
  for (const SessionDay& day : session.days)
    days.push_back(long_text(day.day));
  return list_of(days, "and");
}

// By code, then by name, of many courses.
class Finder {
 public:
  explicit Finder(const std::vector<Taught>& taught) {
    for (const Taught& one : taught)
      by_word_.emplace(same_code(one.course.code), &one);
    for (const Taught& one : taught) {
      by_word_.emplace(bare_title(one.course.title), &one);
      by_word_.emplace(bare_title(one.course.code + one.course.title), &one);
      titles_.push_back(one.course.title);
      titles_.push_back(one.course.code);
    }
  }

  const Taught* find(std::string_view word) const {
    const auto found = by_word_.find(bare_title(word));
    return found == by_word_.end() ? nullptr : found->second;
  }

  std::string not_known(std::string_view word) const {
    std::string message = "is of a course that we do not know: " + std::string(word);
    const auto alike = most_alike(bare_words(word), titles_);
    if (alike.empty() || alike.size() > 3)
      return message + ". Add the course first, or write its code";
    return message + ". Did you mean " + list_of(alike) + "?";
  }

 private:
  std::map<std::string, const Taught*> by_word_;
  std::vector<std::string> titles_;
};

class Sorter {
 public:
  explicit Sorter(const std::vector<Taught>& taught) : finder_(taught) {}

  SortedRows sort(std::vector<RegisterRow> rows) {
    for (RegisterRow& row : rows)
      put(std::move(row));
    return std::move(sorted_);
  }

 private:
  void problem(const RegisterRow& row, std::string message) {
    sorted_.problems.push_back({"", row.line, "", std::move(message)});
  }

  void put(RegisterRow row) {
    if (row.course.empty())
      return problem(row, "does not say which course it is of. Write its code");
    const Taught* taught = finder_.find(row.course);
    if (taught == nullptr)
      return problem(row, finder_.not_known(row.course));
    const std::optional<Day> day = row.day ? row.day : row.on;
    const CourseSession* session = day ? held_on(*taught, *day) : only_one(*taught);
    if (session == nullptr && !day)
      return problem(row, "does not say on which day " + taught->course.title +
                              " was. Write it like 14/10/2026");
    if (session != nullptr && session->cancelled_on)
      return problem(row, "is of the session of " + taught->course.title + " on " +
                              days_of(*session) +
                              ", which was cancelled. Take it up again first, on its page");
    place_of(*taught, session, day).rows.push_back(std::move(row));
  }

  // One that was not cancelled before one that was; then what can be done at any time.
  static const CourseSession* held_on(const Taught& taught, Day day) {
    const CourseSession* cancelled = nullptr;
    for (const CourseSession& session : taught.sessions)
      if (is_on(session, day) && !session.cancelled_on)
        return &session;
      else if (is_on(session, day))
        cancelled = &session;
    if (cancelled != nullptr)
      return cancelled;
    const auto at_any_time =
        std::ranges::find(taught.sessions, Held::e_learning, &CourseSession::held);
    return at_any_time == taught.sessions.end() ? nullptr : &*at_any_time;
  }

  static const CourseSession* only_one(const Taught& taught) {
    return taught.sessions.size() == 1 ? &taught.sessions.front() : nullptr;
  }

  OfSession& place_of(const Taught& taught, const CourseSession* session, std::optional<Day> day) {
    const std::string key = taught.course.id + '|' + (session ? session->id : to_text(*day));
    const auto [place, is_new] = places_.emplace(key, sorted_.sessions.size());
    if (is_new)
      sorted_.sessions.push_back({&taught, session ? *session : wanted(taught, *day), {}});
    return sorted_.sessions[place->second];
  }

  static CourseSession wanted(const Taught& taught, Day day) {
    CourseSession session;
    session.course = taught.course.id;
    session.days = {{day, usual_start, usual_end}};
    return session;
  }

  Finder finder_;
  std::map<std::string, std::size_t> places_;
  SortedRows sorted_;
};

}  // namespace

SortedRows sort_by_session(std::vector<RegisterRow> rows, const std::vector<Taught>& taught) {
  return Sorter(taught).sort(std::move(rows));
}

std::vector<RegisterRow> only_of_session(std::vector<RegisterRow> rows, const Course& course,
                                         const CourseSession& session, Problems& problems) {
  std::erase_if(rows, [&](const RegisterRow& row) {
    const std::string bare = bare_title(row.course);
    const bool other_course = !bare.empty() && bare != same_code(course.code) &&
                              bare != bare_title(course.title) &&
                              bare != bare_title(course.code + course.title);
    const bool other_day = row.day && !session.days.empty() && !is_on(session, *row.day);
    if (other_course)
      problems.push_back({"", row.line, "",
                          "is of another course: " + row.course + ". This is a session of " +
                              course.code + ", " + course.title});
    else if (other_day)
      problems.push_back(
          {"", row.line, "",
           "is of " + long_text(*row.day) + ". This session is on " + days_of(session)});
    return other_course || other_day;
  });
  return rows;
}

}  // namespace earshot::courses
