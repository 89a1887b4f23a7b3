// SPDX-License-Identifier: Apache-2.0
// Cycles of the learning needs analysis and the evidence in them. No piece of evidence is changed: at
// most one takes its place, of the same cycle, or it is withdrawn with a reason.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view cycles = R"sql(
create table cycle (
  id        text primary key,
  name      text not null collate nocase unique check (name <> ''),
  starts_on text not null check (starts_on is date(starts_on)),
  ends_on   text not null check (ends_on is date(ends_on) and ends_on >= starts_on),
  state     text not null default 'draft' check (state in ('draft', 'agreed', 'final')),
  agreed_by text not null default '',
  agreed_on text check (agreed_on is date(agreed_on)),
  final_on  text check (final_on is date(final_on)),
  edition   integer not null default 1 check (edition >= 1),
  check ((agreed_on is null) = (state = 'draft')),
  check ((agreed_by = '') = (state = 'draft')),
  check ((final_on is not null) = (state = 'final'))
) strict, without rowid;

create table evidence (
  id         text primary key,
  cycle      text not null references cycle (id),
  source     text not null check (source <> ''),
  reference  text not null,  -- this and the finding are empty once words that named somebody are gone
  kind       text not null check (kind in ('measured', 'coded_text', 'judgement')),
  topic      text not null check (topic <> ''),
  agency     text not null,
  sector     text not null,
  role       text not null,
  level      text not null,
  area       text not null,
  found_on   text not null check (found_on is date(found_on)),
  severity   integer not null check (severity between 0 and 4),
  strategic  integer check (strategic between 0 and 2),
  finding    text not null,
  entered_by text not null,
  entered_at integer not null,
  supersedes text unique,
  unique (cycle, id),
  foreign key (cycle, supersedes) references evidence (cycle, id),
  check (supersedes <> id)
) strict, without rowid;

create table evidence_withdrawn (
  piece         text primary key references evidence (id),
  reason        text not null check (reason <> ''),
  withdrawn_by  text not null,
  withdrawn_at  integer not null,
  words_removed integer not null check (words_removed in (0, 1))
) strict, without rowid;
)sql";

}  // namespace earshot::store
