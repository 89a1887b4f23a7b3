// SPDX-License-Identifier: Apache-2.0
#include "store/sessions_of_courses.h"

namespace earshot::store {
namespace {

std::vector<SessionDay> days_of(Database& db, std::string_view session) {
  std::vector<SessionDay> days;
  db.each<Day, int, int>(
      "select day, starts, ends from course_session_day where session = ? order by day",
      [&](Day day, int starts, int ends) {
        days.push_back({day, std::chrono::minutes(starts), std::chrono::minutes(ends)});
      },
      session);
  return days;
}

template <class... Arguments>
std::vector<CourseSession> sessions_where(Database& db, std::string_view condition,
                                          const Arguments&... arguments) {
  std::vector<CourseSession> sessions;
  db.each<std::string, std::string, std::string, std::string, std::optional<int>, std::string,
          std::string, std::optional<Day>, std::optional<Day>, int>(
      R"sql(
      select id,
             course,
             held,
             place,
             capacity,
             trainer,
             coalesce(trainer_person, ''),
             cancelled_on,
             paused_on,
             edition
        from course_session
      )sql" +
          std::string(condition),
      [&](auto id, auto course, auto held, auto place, auto capacity, auto trainer,
          auto trainer_person, auto cancelled_on, auto paused_on, int edition) {
        sessions.push_back({.id = std::move(id),
                            .course = std::move(course),
                            .held = find_held(held).value(),
                            .place = std::move(place),
                            .days = {},
                            .capacity = capacity,
                            .trainer = std::move(trainer),
                            .trainer_person = std::move(trainer_person),
                            .cancelled_on = cancelled_on,
                            .paused_on = paused_on,
                            .edition = edition});
      },
      arguments...);
  for (CourseSession& session : sessions)
    session.days = days_of(db, session.id);
  return sessions;
}

std::optional<std::string> nobody_is_null(const std::string& person) {
  return person.empty() ? std::nullopt : std::optional(person);
}

void keep_days(Database& db, const CourseSession& session) {
  db.run("delete from course_session_day where session = ?", session.id);
  for (const SessionDay& day : session.days)
    db.run("insert into course_session_day (session, day, starts, ends) values (?, ?, ?, ?)",
           session.id, day.day, day.from.count(), day.until.count());
}

}  // namespace

std::vector<CourseSession> sessions_of_course(Database& db, std::string_view course) {
  return sessions_where(db, R"sql(
       where course = ?
       order by (select max(day) from course_session_day where session = course_session.id) desc nulls last, id)sql",
                        course);
}

std::optional<CourseSession> find_session_of_course(Database& db, std::string_view id) {
  auto found = sessions_where(db, "where id = ?", id);
  if (found.empty())
    return std::nullopt;
  return std::move(found.front());
}

std::vector<CourseSession> sessions_between(Database& db, Day from, Day until) {
  return sessions_where(db, R"sql(
        join (select session, min(day) as first
                from course_session_day
               where day between ? and ?
               group by session) as due
          on due.session = course_session.id
       where cancelled_on is null
       order by due.first, id)sql",
                        from, until);
}

void add_session_of_course(Database& db, const CourseSession& session) {
  db.run(R"sql(
      insert into course_session (id, course, held, place, capacity, trainer, trainer_person, cancelled_on)
           values (?, ?, ?, ?, ?, ?, ?, ?))sql",
         session.id, session.course, row_of(session.held).name, session.place, session.capacity,
         session.trainer, nobody_is_null(session.trainer_person), session.cancelled_on);
  keep_days(db, session);
}

bool change_session_of_course(Database& db, const CourseSession& session) {
  const bool changed = db.run(R"sql(
      update course_session
         set held = ?,
             place = ?,
             capacity = ?,
             trainer = ?,
             trainer_person = ?,
             cancelled_on = ?,
             edition = edition + 1
       where id = ?
         and edition = ?)sql",
                              row_of(session.held).name, session.place, session.capacity,
                              session.trainer, nobody_is_null(session.trainer_person),
                              session.cancelled_on, session.id, session.edition) == 1;
  if (changed)
    keep_days(db, session);
  return changed;
}

bool pause_letters(Database& db, std::string_view session, std::optional<Day> since) {
  return db.run(R"sql(
      update course_session
         set paused_on = ?
       where id = ?
         and (paused_on is null) = ?)sql",
                since, session, since ? 1 : 0) == 1;
}

}  // namespace earshot::store
