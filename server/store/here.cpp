// SPDX-License-Identifier: Apache-2.0
#include "store/here.h"

namespace earshot::store {
namespace {

template <class... Arguments>
std::optional<HereLink> link_where(Database& db, std::string_view condition,
                                   const Arguments&... arguments) {
  std::optional<HereLink> found;
  db.each<std::string, Blob, Blob, Day>(
      "select session, mark, sealed, made_on from here_link where " + std::string(condition),
      [&](auto session, Blob mark, Blob sealed, Day made_on) {
        found = {std::move(session), std::move(mark.bytes), std::move(sealed.bytes), made_on};
      },
      arguments...);
  return found;
}

}  // namespace

std::optional<HereLink> here_link_of(Database& db, std::string_view session) {
  return link_where(db, "session = ?", session);
}

std::optional<HereLink> find_here_link(Database& db, std::string_view mark) {
  return link_where(db, "mark = ?", BlobView{mark});
}

bool add_here_link(Database& db, const HereLink& link) {
  return db.run(R"sql(
      insert into here_link (session, mark, sealed, made_on)
           values (?, ?, ?, ?)
      on conflict (session) do nothing)sql",
                link.session, BlobView{link.mark}, BlobView{link.sealed}, link.made_on) == 1;
}

void replace_here_link(Database& db, const HereLink& link) {
  db.run("delete from here_link where session = ?", link.session);
  add_here_link(db, link);
}

bool add_here_day(Database& db, std::string_view attendance, Day day) {
  return db.run(R"sql(
      insert into here_on (attendance, day)
           values (?, ?)
      on conflict (attendance, day) do nothing)sql",
                attendance, day) == 1;
}

// Those that both have go with the one that goes.
void move_here_days(Database& db, std::string_view attendance, std::string_view to) {
  db.run("update or ignore here_on set attendance = ? where attendance = ?", to, attendance);
}

std::vector<Day> here_days(Database& db, std::string_view attendance) {
  std::vector<Day> days;
  db.each<Day>(
      "select day from here_on where attendance = ? order by day",
      [&](Day day) { days.push_back(day); }, attendance);
  return days;
}

}  // namespace earshot::store
