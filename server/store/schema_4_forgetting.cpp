// SPDX-License-Identifier: Apache-2.0
// What is held back from being forgotten, and what went when.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view forgetting = R"sql(
select 1;
)sql";

}  // namespace earshot::store
