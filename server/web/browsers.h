// SPDX-License-Identifier: Apache-2.0
// What somebody would call the browser they signed in with, so that they know their sessions apart.
#pragma once

#include <string>
#include <string_view>

namespace earshot::web {

// "Firefox on Windows", from what the browser says of itself; "A browser" if it says nothing known.
std::string browser_in(std::string_view user_agent);

}  // namespace earshot::web
