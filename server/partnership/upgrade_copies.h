// SPDX-License-Identifier: Apache-2.0
// The copies of the database that an upgrade leaves beside it. What is forgotten in the database
// still stands in them, so they have an end of their own.
#pragma once

#include <vector>

#include "base/days.h"
#include "base/files.h"

namespace earshot::partnership {

// Those made on that day (London) or before.
std::vector<fs::path> upgrade_copies(const fs::path& data_folder, Day up_to);

}  // namespace earshot::partnership
