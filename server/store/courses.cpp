// SPDX-License-Identifier: Apache-2.0
#include "store/courses.h"

namespace earshot::store {
namespace {

// "NEG 101" and "neg101" are one code to whoever fills in a register.
std::string key_of(std::string_view code) {
  std::string key;
  for (const char letter : code)
    if (letter >= 'A' && letter <= 'Z')
      key += static_cast<char>(letter - 'A' + 'a');
    else if (letter != ' ')
      key += letter;
  return key;
}

std::vector<Outcome> outcomes_of(Database& db, std::string_view course) {
  std::vector<Outcome> outcomes;
  db.each<std::string, std::string>(
      "select text, topic from course_outcome where course = ? order by place",
      [&](auto text, auto topic) {
        outcomes.push_back({std::move(text), std::move(topic)});
      },
      course);
  return outcomes;
}

template <class... Arguments>
std::vector<Course> courses_where(Database& db, std::string_view condition,
                                  const Arguments&... arguments) {
  std::vector<Course> courses;
  db.each<std::string, std::string, std::string, std::string, std::string,
          std::optional<std::int64_t>, std::optional<Day>, int>(
      "select id, code, title, level, side, cost_pence, closed_on, edition from course " +
          std::string(condition),
      [&](auto id, auto code, auto title, auto level, auto side, auto cost, auto closed_on,
          int edition) {
        courses.push_back({.id = std::move(id),
                           .code = std::move(code),
                           .title = std::move(title),
                           .outcomes = {},
                           .level = std::move(level),
                           .side = std::move(side),
                           .cost_pence = cost,
                           .closed_on = closed_on,
                           .edition = edition});
      },
      arguments...);
  for (Course& course : courses)
    course.outcomes = outcomes_of(db, course.id);
  return courses;
}

std::optional<Course> only(std::vector<Course> found) {
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

void keep_outcomes(Database& db, const Course& course) {
  db.run("delete from course_outcome where course = ?", course.id);
  for (std::size_t at = 0; at < course.outcomes.size(); ++at)
    db.run("insert into course_outcome (course, place, text, topic) values (?, ?, ?, ?)", course.id,
           at + 1, course.outcomes[at].text, course.outcomes[at].topic);
}

}  // namespace

std::vector<Course> all_courses(Database& db) {
  return courses_where(db, "order by title collate nocase, code_key");
}

std::optional<Course> find_course(Database& db, std::string_view id) {
  return only(courses_where(db, "where id = ?", id));
}

std::optional<Course> find_course_by_code(Database& db, std::string_view code) {
  return only(courses_where(db, "where code_key = ?", key_of(code)));
}

bool add_course(Database& db, const Course& course) {
  const bool added = db.run(R"sql(
      insert or ignore into course (id, code, code_key, title, level, side, cost_pence, closed_on)
           values (?, ?, ?, ?, ?, ?, ?, ?))sql",
                            course.id, course.code, key_of(course.code), course.title, course.level,
                            course.side, course.cost_pence, course.closed_on) == 1;
  if (added)
    keep_outcomes(db, course);
  return added;
}

bool change_course(Database& db, const Course& course) {
  const bool changed =
      db.run(R"sql(
      update or ignore course
         set code = ?,
             code_key = ?,
             title = ?,
             level = ?,
             side = ?,
             cost_pence = ?,
             closed_on = ?,
             edition = edition + 1
       where id = ?
         and edition = ?)sql",
             course.code, key_of(course.code), course.title, course.level, course.side,
             course.cost_pence, course.closed_on, course.id, course.edition) == 1;
  if (changed)
    keep_outcomes(db, course);
  return changed;
}

}  // namespace earshot::store
