// SPDX-License-Identifier: Apache-2.0
// What is held back from being forgotten and why, and what went when: counts only.
#include "store/schemas.h"

namespace earshot::store {

// A hold is lifted with a reason, and both stay to be read for as long as the staff record.
constinit const std::string_view forgetting = R"sql(
create table hold (
  id             text primary key,
  kind           text,
  survey         text references survey (id),
  reason         text not null check (length(reason) between 1 and 2000),
  put_on         text not null check (put_on is date(put_on)),
  put_by         text not null,
  lifted_on      text check (lifted_on is date(lifted_on)),
  lifted_by      text check ((lifted_by is null) = (lifted_on is null)),
  lifted_because text check ((lifted_because is null) = (lifted_on is null)
                             and length(lifted_because) <> 0),
  check ((kind is null) <> (survey is null))
) strict, without rowid;

create table forgotten (
  number   integer primary key,
  gone_on  text not null check (gone_on is date(gone_on)),
  kind     text not null,
  release  text unique references release (id),
  how_many integer not null check (how_many >= 0),
  words    integer not null default 0 check (words >= 0)
) strict;
create index forgotten_when on forgotten (gone_on);

create table forgotten_survey (
  survey  text primary key references survey (id),
  gone_on text not null check (gone_on is date(gone_on)),
  invited integer not null,
  used    integer not null
) strict, without rowid;

alter table disclosure add column dealt_with_on text
  check (dealt_with_on is date(dealt_with_on));
)sql";

}  // namespace earshot::store
