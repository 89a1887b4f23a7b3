// SPDX-License-Identifier: Apache-2.0
#include "store/forget_staff.h"

#include "store/staff_record.h"

namespace earshot::store {
namespace {

// The first second that does not count.
std::int64_t end_of(Day day) {
  const Moment end = london_moment(day + std::chrono::days(1), std::chrono::minutes(0));
  return end.time_since_epoch().count();
}

}  // namespace

int count_links_ended(Database& db, Day up_to) {
  return *db.one<int>("select count(*) from one_time_link where ends_at < ?", end_of(up_to));
}

int forget_links_ended(Database& db, Day up_to) {
  return static_cast<int>(db.run("delete from one_time_link where ends_at < ?", end_of(up_to)));
}

int count_old_sessions(Database& db, Day up_to) {
  return *db.one<int>("select count(*) from session where seen_at < ?", end_of(up_to));
}

int forget_old_sessions(Database& db, Day up_to) {
  db.run("delete from guess where at < ?", end_of(up_to));
  return static_cast<int>(db.run("delete from session where seen_at < ?", end_of(up_to)));
}

int count_left_named(Database& db, Day up_to) {
  return *db.one<int>(R"sql(
      select count(*)
        from person
       where state = 'left'
         and left_at < ?
         and name <> ?)sql",
                      end_of(up_to), name_of_who_left);
}

int forget_left_named(Database& db, Day up_to) {
  return static_cast<int>(db.run(R"sql(
      update person
         set name = ?
       where state = 'left'
         and left_at < ?
         and name <> ?)sql",
                                 name_of_who_left, end_of(up_to), name_of_who_left));
}

int count_record(Database& db, Day up_to) {
  return *db.one<int>("select count(*) from staff_record where at < ?", end_of(up_to));
}

// A hold that was lifted is part of what was done.
int forget_record(Database& db, Day up_to) {
  db.run("delete from hold where lifted_on <= ?", up_to);
  return static_cast<int>(forget_record_before(db, up_to + std::chrono::days(1)));
}

}  // namespace earshot::store
