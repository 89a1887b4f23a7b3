// SPDX-License-Identifier: Apache-2.0
// Who works here: accounts, sessions, links, guesses, and the record of what they did. Moments are
// seconds since 1970. Secrets of people (cookies, links, codes) stand here as hashes only.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view staff = R"sql(
create table person (
  id          text primary key,
  name        text not null check (length(name) between 1 and 200),
  email       text unique check ((email is null) = (state = 'left')),
  state       text not null check (state in ('invited', 'active', 'left')),
  password    text check ((password is not null) = (state = 'active')),
  second_step blob check (second_step is null or state = 'active'),
  last_step   integer not null default 0,
  wrong_codes integer not null default 0,  -- since they were last signed in to the end
  wrong_codes_before integer not null default 0,  -- until then: what they are told of
  invited_at  integer not null,
  left_at     integer check ((left_at is not null) = (state = 'left'))
) strict, without rowid;

create table person_role (
  person text not null references person (id),
  role   text not null check (role in ('partnership-team', 'training-lead', 'workforce-group',
                                       'safeguarding-reader', 'scrutineer', 'administrator')),
  primary key (person, role)
) strict, without rowid;
create index person_with_role on person_role (role);

create table recovery_code (
  person text not null references person (id),
  hash   blob not null check (length(hash) = 32),
  primary key (person, hash)
) strict, without rowid;

create table session (
  hash     blob primary key check (length(hash) = 32),
  id       text not null unique,
  person   text not null references person (id),
  complete integer not null check (complete in (0, 1)),
  made_at  integer not null,
  seen_at  integer not null,
  browser  text not null
) strict, without rowid;
create index session_of_person on session (person);

create table one_time_link (
  hash    blob primary key check (length(hash) = 32),
  purpose text not null check (purpose in ('first', 'invitation', 'password', 'way-back')),
  person  text references person (id) check ((person is null) = (purpose = 'first')),
  ends_at integer not null
) strict, without rowid;
create index one_time_link_of_person on one_time_link (person);

create table guess (
  number integer primary key,
  whose  blob not null check (length(whose) = 32),
  at     integer not null
) strict;
create index guess_by_whose on guess (whose, at);
create index guess_by_time on guess (at);

create table holding (
  kind   text not null,
  thing  text not null,
  person text not null references person (id),
  primary key (kind, thing, person)
) strict, without rowid;
create index holding_of_person on holding (person);

create table staff_record (
  number  integer primary key check (number >= 1),
  at      integer not null,
  who     text not null,
  what    text not null,
  on_what text not null,
  chain   blob not null check (length(chain) = 32)
) strict;
create index staff_record_of on staff_record (who, number);

create table record_anchor (
  number integer primary key,
  chain  blob not null check (length(chain) = 32)
) strict;
)sql";

}  // namespace earshot::store
