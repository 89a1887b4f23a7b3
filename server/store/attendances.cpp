// SPDX-License-Identifier: Apache-2.0
#include "store/attendances.h"

namespace earshot::store {
namespace {

template <class... Arguments>
std::vector<KeptAttendance> attendances_where(Database& db, std::string_view condition,
                                              const Arguments&... arguments) {
  std::vector<KeptAttendance> found;
  db.each<std::string, std::string, Blob, std::string, std::optional<Day>, std::string, std::string,
          Blob, int>(
      R"sql(
      select id,
             session,
             who,
             came,
             on_day,
             agency,
             role,
             sealed,
             edition
        from attendance
       where )sql" +
          std::string(condition),
      [&](auto id, auto session, Blob who, const std::string& came, auto on, auto agency, auto role,
          Blob sealed, int edition) {
        found.push_back({.id = std::move(id),
                         .session = std::move(session),
                         .who = std::move(who.bytes),
                         .came = find_came(came).value(),
                         .on = on,
                         .agency = std::move(agency),
                         .role = std::move(role),
                         .sealed = std::move(sealed.bytes),
                         .edition = edition});
      },
      arguments...);
  return found;
}

}  // namespace

std::vector<KeptAttendance> attendances_of(Database& db, std::string_view session) {
  return attendances_where(db, "session = ? order by id", session);
}

std::optional<KeptAttendance> find_attendance(Database& db, std::string_view id) {
  auto found = attendances_where(db, "id = ?", id);
  if (found.empty())
    return std::nullopt;
  return std::move(found.front());
}

bool has_attendances(Database& db, std::string_view session) {
  return db.one<int>("select 1 from attendance where session = ? limit 1", session).has_value();
}

bool add_attendance(Database& db, const KeptAttendance& kept) {
  return db.run(R"sql(
      insert into attendance (id, session, who, came, on_day, agency, role, sealed)
           values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (session, who) do nothing)sql",
                kept.id, kept.session, BlobView{kept.who}, row_of(kept.came).name, kept.on,
                kept.agency, kept.role, BlobView{kept.sealed}) == 1;
}

bool change_attendance(Database& db, const KeptAttendance& kept) {
  return db.run(R"sql(
      update attendance
         set who = ?,
             came = ?,
             on_day = ?,
             agency = ?,
             role = ?,
             sealed = ?,
             edition = edition + 1
       where id = ?
         and edition = ?
         and not exists (select 1
                           from attendance as other
                          where other.session = attendance.session
                            and other.who = ?
                            and other.id <> attendance.id))sql",
                BlobView{kept.who}, row_of(kept.came).name, kept.on, kept.agency, kept.role,
                BlobView{kept.sealed}, kept.id, kept.edition, BlobView{kept.who}) == 1;
}

bool blank_attendance(Database& db, std::string_view id) {
  return db.run(R"sql(
      update attendance
         set sealed = x'',
             who = randomblob(16)
       where id = ?
         and length(sealed) > 0)sql",
                id) == 1;
}

bool delete_attendance(Database& db, std::string_view id) {
  return db.run("delete from attendance where id = ?", id) == 1;
}

HowMany how_many_came(Database& db, std::string_view session) {
  HowMany counts{};
  db.each<std::string, int>(
      "select came, count(*) from attendance where session = ? group by came",
      [&](const std::string& came, int count) {
        counts[static_cast<std::size_t>(find_came(came).value())] = count;
      },
      session);
  return counts;
}

HowMany how_many_came_between(Database& db, std::string_view session, Day from, Day until) {
  HowMany counts{};
  db.each<std::string, int>(
      R"sql(
      select came,
             count(*)
        from attendance
       where session = ?
         and on_day between ? and ?
       group by came)sql",
      [&](const std::string& came, int count) {
        counts[static_cast<std::size_t>(find_came(came).value())] = count;
      },
      session, from, until);
  return counts;
}

std::vector<CameFrom> came_between(Database& db, Day from, Day until) {
  std::vector<CameFrom> all;
  db.each<std::string, std::string, std::string, int>(
      R"sql(
        with ended as (select session,
                              max(day) as on_day
                         from course_session_day
                        group by session)
      select course_session.course,
             attendance.agency,
             attendance.came,
             count(*)
        from course_session
        join attendance on attendance.session = course_session.id
        left join ended on ended.session = course_session.id
       where course_session.cancelled_on is null
         and coalesce(ended.on_day, attendance.on_day) between ? and ?
       group by course_session.course, attendance.agency, attendance.came
       order by course_session.course, attendance.agency)sql",
      [&](std::string course, std::string agency, const std::string& came, int count) {
        if (all.empty() || all.back().course != course || all.back().agency != agency)
          all.push_back({std::move(course), std::move(agency)});
        all.back().counts[static_cast<std::size_t>(find_came(came).value())] = count;
      },
      from, until);
  return all;
}

int how_many_were_there(const HowMany& counts) {
  int all = 0;
  for (const CameRow& row : all_came)
    all += row.was_there ? counts[static_cast<std::size_t>(row.came)] : 0;
  return all;
}

}  // namespace earshot::store
