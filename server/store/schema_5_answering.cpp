// SPDX-License-Identifier: Apache-2.0
// What surveys are handed out with, what is begun and not yet sent, and what becomes of words. Moments
// are seconds since 1970. Nothing here leads from an answer to a person: a box is in `pending`, and
// no row of these tables names one.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view answering = R"sql(
alter table survey add column languages  text not null default '';  -- "en pl"
alter table survey add column reports_to text not null default '';

-- How a survey is handed out.
create table open_link (
  code     text primary key check (length(code) between 6 and 80),
  survey   text not null references survey (id),
  plan     text check (plan glob '{*}'),
  ended_on text check (ended_on is date(ended_on))
) strict, without rowid;
create index open_link_of_survey on open_link (survey);
insert into open_link (code, survey) select id, id from survey where promise = 'open';

create table agency_link (
  id       blob primary key check (length(id) = 8),
  survey   text not null references survey (id),
  agency   text not null,
  received integer check (received >= 0),
  answered integer not null default 0 check (answered >= 0)
) strict, without rowid;
create unique index agency_link_of_survey on agency_link (survey, agency);

-- Whom a personal link was made for: name, address and agency, sealed in one size under a key that the
-- survey has in the key folder. The id is the address's hash with that key, so an address stands once.
create table contact (
  id         blob primary key check (length(id) = 16),
  survey     text not null references survey (id),
  invitation blob unique references invitation (id) on update cascade on delete set null,
  sealed     blob not null
) strict, without rowid;
create index contact_of_survey on contact (survey);

-- Begun by a personal link and not sent. The key is not in the database.
create table draft (
  invitation blob primary key references invitation (id) on update cascade on delete cascade,
  saved_on   text not null check (saved_on is date(saved_on)),
  sealed     blob not null
) strict, without rowid;

-- A survey that is being got ready; a form whose wording is the partnership's own.
create table planned_survey (
  id      text primary key,
  form    text not null,
  plan    text not null check (plan glob '{*}'),
  made_on text not null check (made_on is date(made_on)),
  made_by text not null
) strict, without rowid;

create table own_form (
  name       text primary key,
  copy_of    text not null,
  source     text not null,
  changed_on text not null check (changed_on is date(changed_on)),
  changed_by text not null
) strict, without rowid;

-- What was decided about a piece of words, and what holds now. `sealed` is the wording without what
-- was taken out of it, `reason` why it was taken back; both under the release's own key. Words of
-- children and families wait for a second reader.
create table reading (
  release        text not null,
  id             blob not null,
  stands         text not null check (stands in ('waiting', 'released', 'redacted', 'held')),
  decision       text not null check (decision in ('released', 'redacted', 'held')),
  sealed         blob check ((sealed is not null) = (decision = 'redacted')),
  first_by       text not null,
  other_decision text check (other_decision in ('released', 'redacted', 'held')),
  other_by       text check (other_by <> first_by
                             and (other_by is null) = (other_decision is null)),
  taken_back_by  text check (taken_back_by is null or stands = 'held'),
  reason         blob check ((reason is null) = (taken_back_by is null)),
  primary key (release, id),
  foreign key (release, id) references words (release, id) on delete cascade
) strict, without rowid;
-- So that counting does not read what it counts.
create index words_of_release on words (release, question);

-- The way of a disclosure from being found to being dealt with. A box without words is never found.
-- "I want someone to contact me" goes the same way, apart from every answer; it alone has a receipt.
alter table disclosure add column receipt        blob check (length(receipt) = 16);
alter table disclosure add column found_at       integer;  -- to the hour
alter table disclosure add column likely         integer not null default 0;
alter table disclosure add column told_at        integer;  -- whoever is on duty
alter table disclosure add column told_deputy_at integer;
alter table disclosure add column opened_at      integer;
alter table disclosure add column opened_by      text;
create unique index disclosure_receipt on disclosure (receipt) where receipt is not null;
create index disclosure_not_found on disclosure (id, receipt) where found_at is null;
create index disclosure_found on disclosure (found_at) where found_at is not null;
create table disclosure_step (
  number     integer primary key,
  disclosure blob not null references disclosure (id) on delete cascade,
  at         integer not null,
  who        text not null,
  what       text not null,
  sealed     blob not null  -- what was done, in words, to the safeguarding key
) strict;
create index disclosure_step_of on disclosure_step (disclosure, number);

-- Something was deleted for good since then, and copies of it may stand in the file.
create table rewrite_owed (
  since text primary key check (since is date(since))
) strict, without rowid;
insert into rewrite_owed (since) select max(gone_on) from forgotten having count(*) > 0;

create table duty (
  weekday integer primary key check (weekday between 1 and 7),  -- 1 is Monday
  reader  text references person (id),
  deputy  text references person (id)
) strict, without rowid;
)sql";

}  // namespace earshot::store
