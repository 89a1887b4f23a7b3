// SPDX-License-Identifier: Apache-2.0
// The programme of a cycle and its budget. Rows are added and never changed: the highest edition stands.
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
)sql";

}  // namespace earshot::store
