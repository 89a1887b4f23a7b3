// SPDX-License-Identifier: Apache-2.0
// How many of an agency's staff need a level of training, and how many have it in date. Rows are added and never changed: the
// highest edition stands.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view training_returns = R"sql(
create table training_return (
  cycle      text not null references cycle (id),
  agency     text not null,
  level      text not null,
  edition    integer not null check (edition >= 1),
  needed     integer not null check (needed >= 0),
  in_date    integer not null check (in_date between 0 and needed),
  counted_on text not null,
  withdrawn  integer not null check (withdrawn in (0, 1)),
  entered_by text not null,
  entered_at integer not null,
  primary key (cycle, agency, level, edition)
) strict, without rowid;
)sql";

}  // namespace earshot::store
