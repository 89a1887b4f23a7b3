// SPDX-License-Identifier: Apache-2.0
// Who works here: accounts, sessions, links, and the record of what they did.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view staff = R"sql(
select 1;
)sql";

}  // namespace earshot::store
