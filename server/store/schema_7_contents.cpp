// SPDX-License-Identifier: Apache-2.0
// What was sent, as a keyed hash beside its receipt, gone with the box. Whoever sends other answers by
// a link that was used is told that they were not kept; a corrected request for contact is another.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view contents = R"sql(
alter table pending add column content blob check (length(content) = 16);

alter table disclosure add column content blob check (length(content) = 16);
drop index disclosure_receipt;
create unique index disclosure_receipt on disclosure (receipt, content) where receipt is not null;
)sql";

}  // namespace earshot::store
