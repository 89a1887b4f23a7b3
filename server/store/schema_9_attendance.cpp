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

-- What one person is asked of one session, once a stage. When it is due is not here: it follows from
-- the day they were last there, so a corrected day moves it.
create table asking (
  attendance  text not null references attendance (id) on delete cascade,
  stage       text not null check (stage <> ''),
  form        text not null,
  stands      text not null default 'planned'
              check (stands in ('planned', 'asked', 'skipped', 'late', 'refused', 'withdrawn')),
  not_before  text check (not_before is date(not_before)),  -- by hand
  invitation  blob unique references invitation (id) on update cascade on delete set null,
  asked_on    text check (asked_on is date(asked_on)),
  reminders   integer not null default 0 check (reminders between 0 and 2),
  reminded_on text check (reminded_on is date(reminded_on)),
  primary key (attendance, stage),
  check (stands <> 'planned' or (invitation is null and asked_on is null))
) strict, without rowid;
create index asking_planned on asking (stands) where stands in ('planned', 'asked');

-- The surveys of a session: one a stage, and another where somebody came late.
create table course_survey (
  survey  text primary key references survey (id),
  session text not null references course_session (id),
  stage   text not null
) strict, without rowid;
create index course_survey_of_session on course_survey (session, stage);

-- Which one letter asks one person for; `person` is a hash, for counting how often they are asked.
create table asking_letter (
  id      text primary key,
  person  blob not null check (length(person) = 16),
  made_on text not null check (made_on is date(made_on)),
  kind    text not null check (kind in ('invitation', 'reminder'))
) strict, without rowid;
create index asking_letter_to_person on asking_letter (person, made_on);
create table asking_line (
  letter     text not null references asking_letter (id) on delete cascade,
  attendance text not null,
  stage      text not null,
  number     integer not null,  -- 0, then of the reminder
  primary key (attendance, stage, number),
  foreign key (attendance, stage) references asking (attendance, stage) on delete cascade
) strict, without rowid;
create index asking_line_of_letter on asking_line (letter);

-- A session whose letters wait until somebody says so.
alter table course_session add column paused_on text check (paused_on is date(paused_on));
)sql";

}  // namespace earshot::store
