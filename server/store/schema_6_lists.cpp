// SPDX-License-Identifier: Apache-2.0
// Whether more people may be added to a survey's list. One whose links were made at once, without a
// list, has all of them from the start.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view lists_of_people = R"sql(
alter table survey add column list text not null default 'none'
  check (list in ('none', 'growing', 'whole', 'thinned'));
update survey set list = 'growing' where id in (select survey from contact);
)sql";

}  // namespace earshot::store
