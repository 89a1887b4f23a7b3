// SPDX-License-Identifier: Apache-2.0
// A cycle of the learning needs analysis as it is named on the command line. Throws a sentence if there is
// none.
#pragma once

#include <string>

#include "base/database.h"
#include "model/cycle.h"

namespace earshot::commands {

// By its name, or as the address of its page has it.
Cycle named_cycle(Database& db, const std::string& name);

}  // namespace earshot::commands
