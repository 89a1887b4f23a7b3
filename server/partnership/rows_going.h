// SPDX-License-Identifier: Apache-2.0
// Kinds that go row by row when their time has come: a table of how each is counted and deleted. A
// kind that comes to be collected gets its row here.
#pragma once

#include <span>
#include <string_view>

#include "base/database.h"

namespace earshot::partnership {

struct RowsGoing {
  std::string_view kind;  // of model/retention.h
  int (*count)(Database& db, Day up_to);
  int (*forget)(Database& db, Day up_to);  // inside a change
};
std::span<const RowsGoing> all_rows_going();

}  // namespace earshot::partnership
