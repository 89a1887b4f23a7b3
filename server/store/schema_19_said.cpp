// SPDX-License-Identifier: Apache-2.0
// What people said and what was done about it. Rows are added and never changed: the highest edition stands, and
// everybody can read it if it is published.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view said = R"sql(
create table said (
  id         text not null,
  edition    integer not null check (edition >= 1),
  cycle      text not null references cycle (id),
  whose      text not null check (whose in ('practitioners', 'parents', 'young_people', 'children')),
  said       text not null check (said <> ''),
  did        text not null check (did <> ''),
  moved      text not null,
  plain      text not null,
  published  integer not null check (published in (0, 1)),
  written_by text not null,
  written_at integer not null,
  primary key (id, edition),
  check (plain <> '' or whose not in ('young_people', 'children'))
) strict, without rowid;
)sql";

}  // namespace earshot::store
