// SPDX-License-Identifier: Apache-2.0
// What every page says to the browser besides its words: what it may not do with them, and what it
// may keep.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/page.h"

namespace earshot::web {

std::vector<std::pair<std::string, std::string>> headers_of_every_page();
std::string_view cache_control(Kept kept);

}  // namespace earshot::web
