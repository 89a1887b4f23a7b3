// SPDX-License-Identifier: Apache-2.0
// The partnership's own lists and settings.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view partnership = R"sql(
select 1;
)sql";

}  // namespace earshot::store
