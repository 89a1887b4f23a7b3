// SPDX-License-Identifier: Apache-2.0
// Whom else somebody who was at a session says may be asked. It hangs on the attendance: nothing joins it to
// what they answered. Names and addresses are sealed in one size under the session's key.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view voices = R"sql(
create table other_voice (
  attendance  text not null references attendance (id) on delete cascade,
  voice       text not null check (voice in ('manager', 'call')),
  sealed      blob not null,
  said_on     text not null check (said_on is date(said_on)),
  stands      text not null default 'said'
              check (stands in ('said', 'asked', 'refused', 'withdrawn')),
  invitation  blob unique references invitation (id) on update cascade on delete set null,
  asked_on    text check (asked_on is date(asked_on)),
  asked_in    text not null default '',  -- the letter, by which whoever had it can stop it
  reminded_on text check (reminded_on is date(reminded_on)),
  reminded_in text not null default '',
  primary key (attendance, voice),
  check (stands <> 'said' or (invitation is null and asked_on is null))
) strict, without rowid;
create index other_voice_open on other_voice (voice, stands);
create index other_voice_asked_in on other_voice (asked_in) where asked_in <> '';
create index other_voice_reminded_in on other_voice (reminded_in) where reminded_in <> '';
)sql";

}  // namespace earshot::store
