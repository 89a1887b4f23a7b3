// SPDX-License-Identifier: Apache-2.0
// What every page says to the browser besides its words: what it may not do with them.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace earshot::web {

std::vector<std::pair<std::string, std::string>> headers_of_every_page();

}  // namespace earshot::web
