// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

#include "store/schemas.h"

namespace earshot::store {
namespace {

// Answers stand in four tables that nothing joins: pending (sealed, until the mix), then response
// and words (kept, under ids that have nothing to do with pending or with one another), and release
// (figures). Kept answers have random keys and no rowid, so that no row tells when it came.
constexpr std::string_view first = R"sql(
create table note (
  name  text primary key,
  value text not null
) strict, without rowid;

create table form_version (
  form         text not null,
  version      integer not null check (version >= 1),
  fingerprint  text not null,
  json         text not null,
  published_on text not null check (published_on is date(published_on)),
  primary key (form, version)
) strict, without rowid;

create table release (
  id           text primary key,
  form         text not null,
  form_version integer not null,
  unit         text not null check (unit in ('survey', 'course', 'subject', 'form')),
  released_on  text not null check (released_on is date(released_on)),
  figures      text not null,
  codebook     text not null,
  needs        blob not null,
  foreign key (form, form_version) references form_version (form, version)
) strict, without rowid;

create table survey (
  id            text primary key,
  title         text not null,
  form          text not null,
  form_version  integer not null,
  stage         text not null,
  promise       text not null check (promise in ('open', 'anonymous', 'confidential', 'named')),
  floor         integer not null check (floor >= 1),
  session       text not null,
  course        text not null,
  subject       text not null,
  occasion      text not null,
  opens_on      text not null check (opens_on is date(opens_on)),
  closes_on     text not null check (closes_on is date(closes_on) and closes_on >= opens_on),
  cycle_ends_on text not null check (cycle_ends_on is date(cycle_ends_on)),
  public_key    blob not null check (length(public_key) = 32),
  state         text not null default 'open'
                check (state in ('open', 'closed', 'waiting', 'released', 'destroyed')),
  answered      integer check ((answered is null) = (state = 'open')),
  release       text references release (id),
  check ((release is not null) = (state = 'released')),
  foreign key (form, form_version) references form_version (form, version)
) strict, without rowid;

create table invitation (
  id     blob primary key check (length(id) = 8),
  survey text not null references survey (id),
  used   integer not null default 0 check (used in (0, 1))
) strict, without rowid;
create index invitation_of_survey on invitation (survey, used);

create table pending (
  number  integer primary key,
  survey  text not null references survey (id),
  receipt blob not null unique check (length(receipt) = 16),
  box     blob not null
) strict;
create index pending_of_survey on pending (survey);

create table disclosure (
  id  blob primary key check (length(id) = 16),
  box blob not null
) strict, without rowid;

create table data_key (
  owner   text primary key,
  wrapped blob not null
) strict, without rowid;

create table response (
  release text not null references release (id),
  id      blob not null check (length(id) = 16),
  sealed  blob not null,
  primary key (release, id)
) strict, without rowid;

create table words (
  release  text not null references release (id),
  id       blob not null check (length(id) = 16),
  question text not null,
  sealed   blob not null,
  primary key (release, id)
) strict, without rowid;
)sql";

}  // namespace

std::span<const Migration> migrations() {
  static const Migration all_migrations[] = {
      {1, first},      {2, staff},           {3, partnership},
      {4, forgetting}, {5, answering},       {6, lists_of_people},
      {7, contents},   {8, courses},         {9, attendance},
      {10, registers}, {11, mail},           {12, pairs},
      {13, here},      {14, voices},         {15, topics_of_words},
      {16, cycles},    {17, agreed},         {18, programme},
      {19, said},      {20, agreed_figures}, {21, training_returns},
  };
  return all_migrations;
}

}  // namespace earshot::store
