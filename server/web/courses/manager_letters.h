// SPDX-License-Identifier: Apache-2.0
// Where a letter to a manager leads whoever wants no more of them, or had one that was not for them. It
// names nobody.
#pragma once

#include <optional>

#include "web/routes.h"

namespace earshot::web {

// Absent where the link in the address is of no letter to a manager.
std::optional<Outcome> ask_no_more_of_manager(const Visit& visit, Site& site);
std::optional<Outcome> take_no_more_of_manager(const Visit& visit, Site& site);

}  // namespace earshot::web
