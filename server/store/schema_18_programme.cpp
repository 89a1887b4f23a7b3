// SPDX-License-Identifier: Apache-2.0
// The programme of a cycle, its budget, and the actions that follow from evidence. Rows are added and never
// changed: the highest edition stands. Only the address of somebody without an account goes again.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view programme = R"sql(
create table programme_row (
  id         text not null,
  edition    integer not null check (edition >= 1),
  cycle      text not null references cycle (id),
  topic      text not null check (topic <> ''),
  offer      text not null check (offer <> ''),
  audience   text not null check (audience <> ''),
  level      text not null,
  places     integer not null check (places >= 0),
  cost_pence integer not null check (cost_pence >= 0),
  owner      text not null check (owner <> ''),
  measure    text not null check (measure <> ''),
  planned_on text not null check (planned_on is date(planned_on)),
  state      text not null check (state in ('planned', 'under_way', 'done', 'dropped')),
  progress   text not null,
  written_by text not null,
  written_at integer not null,
  primary key (id, edition)
) strict, without rowid;
create index programme_of_cycle on programme_row (cycle);

create table programme_budget (
  cycle   text not null references cycle (id),
  edition integer not null check (edition >= 1),
  pence   integer not null check (pence >= 0),
  set_by  text not null,
  set_at  integer not null,
  primary key (cycle, edition)
) strict, without rowid;

create table needs_action (
  id           text not null,
  edition      integer not null check (edition >= 1),
  cycle        text not null references cycle (id),
  what         text not null check (what <> ''),
  topic        text not null check (topic <> ''),
  piece        text references evidence (id),
  owner_person text not null,
  owner        text not null,
  due_on       text not null check (due_on is date(due_on)),
  state        text not null check (state in ('open', 'under_way', 'done', 'dropped')),
  impact       text not null,
  written_by   text not null,
  written_at   integer not null,
  primary key (id, edition),
  check ((owner_person = '') <> (owner = ''))
) strict, without rowid;
create index action_of_cycle on needs_action (cycle);

create table needs_action_address (
  action  text primary key,
  address text not null check (address <> '')
) strict, without rowid;
)sql";

}  // namespace earshot::store
