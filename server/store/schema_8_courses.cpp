// SPDX-License-Identifier: Apache-2.0
// Courses, their learning outcomes, and the sessions in which they are held.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view courses = R"sql(
create table course (
  id         text primary key,
  code       text not null check (code <> ''),
  code_key   text not null unique,
  title      text not null check (title <> ''),
  level      text not null,
  side       text not null check (side in ('children', 'adults', 'both')),
  cost_pence integer check (cost_pence >= 0),
  closed_on  text check (closed_on is date(closed_on)),
  edition    integer not null default 1 check (edition >= 1)
) strict, without rowid;

create table course_outcome (
  course text not null references course (id),
  place  integer not null check (place between 1 and 4),
  text   text not null check (text <> ''),
  topic  text not null,
  primary key (course, place)
) strict, without rowid;

create table course_session (
  id             text primary key,
  course         text not null references course (id),
  held           text not null check (held in ('room', 'online', 'both', 'e_learning')),
  place          text not null,
  capacity       integer check (capacity >= 1),
  trainer        text not null,
  trainer_person text references person (id),
  cancelled_on   text check (cancelled_on is date(cancelled_on)),
  edition        integer not null default 1 check (edition >= 1),
  check (trainer = '' or trainer_person is null)
) strict, without rowid;
create index course_session_of_course on course_session (course);

create table course_session_day (
  session text not null references course_session (id),
  day     text not null check (day is date(day)),
  starts  integer not null check (starts between 0 and 1439),
  ends    integer not null check (ends between 1 and 1440 and ends > starts),
  primary key (session, day)
) strict, without rowid;
create index course_session_day_by_day on course_session_day (day);
)sql";

}  // namespace earshot::store
