// SPDX-License-Identifier: Apache-2.0
// What a Board is asked to decide, by how the cycle stands; and what came of what was agreed before.
#pragma once

#include "needs/board_paper.h"

namespace earshot::needs {

std::vector<std::string> decisions_of(const BoardFrom& from);
std::vector<std::string> progress_of(const BoardFrom& from);

}  // namespace earshot::needs
