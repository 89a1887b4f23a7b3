// SPDX-License-Identifier: Apache-2.0
// "Exit this page": leaves at once for a site that nobody minds on the screen. Reads no cookie, sets
// none, keeps nothing; what was answered so far was in the page that is left, and goes with it.
#pragma once

#include "web/routes.h"

namespace earshot::web {

inline constexpr std::string_view exit_path = "/exit";

Outcome leave_at_once(const Visit& visit, Site& site);

}  // namespace earshot::web
