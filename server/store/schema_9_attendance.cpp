// SPDX-License-Identifier: Apache-2.0
// Who is booked on a session and who came. Name and address are sealed, in one size, under a key that
// the session has in the key folder: when it goes, what is left counts and names nobody.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view attendance = R"sql(
create table attendance (
  id      text primary key,
  session text not null references course_session (id),
  who     blob not null check (length(who) = 16),  -- the person's hash with the session's key
  came    text not null
          check (came in ('booked', 'attended', 'part', 'unscheduled', 'absent', 'cancelled')),
  on_day  text check (on_day is date(on_day)),
  agency  text not null,
  role    text not null,
  sealed  blob not null,
  edition integer not null default 1 check (edition >= 1)
) strict, without rowid;
create unique index attendance_of_session on attendance (session, who);
)sql";

}  // namespace earshot::store
