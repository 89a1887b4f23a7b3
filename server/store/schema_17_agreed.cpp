// SPDX-License-Identifier: Apache-2.0
// What was agreed about each topic of a cycle: every edition stays, and the latest holds.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view agreed = R"sql(
create table agreed_priority (
  cycle      text not null references cycle (id),
  topic      text not null check (topic <> ''),
  edition    integer not null check (edition >= 1),
  level      text not null check (level in ('high', 'medium', 'low', 'not_this_year')),
  reason     text not null check (reason <> ''),
  agreed_on  text not null check (agreed_on is date(agreed_on)),
  commentary text not null,
  noted_by   text not null,
  noted_at   integer not null,
  primary key (cycle, topic, edition)
) strict, without rowid;
)sql";

}  // namespace earshot::store
