// SPDX-License-Identifier: Apache-2.0
// People who are invited by letter; their address says how the mail server treats them.
#pragma once

#include <string>
#include <vector>

#include "people.h"

namespace earshot {

// "tom-1" ... "tom-40"
std::vector<std::string> several(const std::string& name, int count);
void invite(Partnership& isle, const std::vector<std::string>& names);

}  // namespace earshot
