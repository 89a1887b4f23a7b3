// SPDX-License-Identifier: Apache-2.0
// Letters that are due, wait or have gone. A row says which letter it is by ids alone: whom it is for, what
// it says and where its links lead is found out when it is sent.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view mail = R"sql(
create table outbox (
  id           text primary key,
  kind         text not null check (kind <> ''),
  about        text not null check (about <> ''),
  number       integer not null check (number >= 0),
  urgent       integer not null check (urgent in (0, 1)),
  due_at       integer not null,
  next_try_at  integer not null,
  leased_until integer,
  tries        integer not null default 0 check (tries >= 0),
  state        text not null default 'waiting'
               check (state in ('waiting', 'sent', 'unwanted', 'refused', 'returned')),
  ended_on     text check (ended_on is date(ended_on)),
  said         text not null default '',
  unique (kind, about, number),
  check ((ended_on is null) = (state = 'waiting')),
  check (leased_until is null or state = 'waiting')
) strict, without rowid;
create index outbox_waiting on outbox (urgent desc, next_try_at) where state = 'waiting';
create index outbox_ended on outbox (ended_on) where state <> 'waiting';
)sql";

}  // namespace earshot::store
