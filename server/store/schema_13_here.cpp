// SPDX-License-Identifier: Apache-2.0
// Signing in on the day: the code of a session's sheet, and on which days somebody signed in. The code
// is sealed and found by a keyed hash, so that the database alone leads to no page.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view here = R"sql(
create table here_link (
  session text primary key references course_session (id),
  mark    blob not null unique check (length(mark) = 16),
  sealed  blob not null,
  made_on text not null check (made_on is date(made_on))
) strict, without rowid;

create table here_on (
  attendance text not null references attendance (id) on delete cascade,
  day        text not null check (day is date(day)),
  primary key (attendance, day)
) strict, without rowid;
)sql";

}  // namespace earshot::store
