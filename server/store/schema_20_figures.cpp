// SPDX-License-Identifier: Apache-2.0
// Of when the figures are that were agreed for a cycle. Empty: it is a draft, or was agreed before this was kept.
#include "store/schemas.h"

namespace earshot::store {

constinit const std::string_view agreed_figures = R"sql(
alter table cycle add column figures_at integer;
)sql";

}  // namespace earshot::store
