// SPDX-License-Identifier: Apache-2.0
// The partnership's own lists and settings. A list is never overwritten: a change ends one wording
// and begins the next, under a new edition of the list, so what was true on a day can be read later.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view partnership = R"sql(
create table setting (
  name  text primary key,
  value text not null
) strict, without rowid;

create table edition (
  of      text not null,
  number  integer not null check (number >= 1),
  made_on text not null check (made_on is date(made_on)),
  primary key (of, number)
) strict, without rowid;

create table listed (
  list      text not null,
  name      text not null check (name <> ''),
  since     integer not null,
  until     integer check (until > since),
  place     integer not null check (place >= 0),
  title     text not null check (title <> ''),
  closed_on text check (closed_on is date(closed_on)),
  became    text check (became <> name),
  more      text not null check (more glob '{*}'),
  primary key (list, name, since),
  foreign key (list, since) references edition (of, number),
  foreign key (list, until) references edition (of, number),
  check (became is null or closed_on is not null)
) strict, without rowid;
create unique index listed_now on listed (list, name) where until is null;
create unique index listed_title on listed (list, title collate nocase)
 where until is null and closed_on is null;
)sql";

}  // namespace earshot::store
