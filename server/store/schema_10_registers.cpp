// SPDX-License-Identifier: Apache-2.0
// What was said once of registers: which column is what, and what their words mean. No register and no
// person stands here.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view registers = R"sql(
create table register_columns (
  titles text primary key,  -- a hash of them
  parts  text not null
) strict, without rowid;

create table register_word (
  list text not null check (list in ('agency', 'role', 'came')),
  word text not null check (word <> ''),
  name text not null,  -- on the list; empty: it means nothing
  primary key (list, word)
) strict, without rowid;
)sql";

}  // namespace earshot::store
