// SPDX-License-Identifier: Apache-2.0
// Pages on which a register is brought in, as the table of routes knows them: of one session, or of
// many courses.
#pragma once

#include "web/routes.h"

namespace earshot::web {

// The longest form on them: the file, or what was read from it with every step after.
inline constexpr std::size_t longest_register = std::size_t{5} * 1024 * 1024;

Outcome ask_register(const Visit& visit, Site& site);
Outcome take_register(const Visit& visit, Site& site);
Outcome ask_many_registers(const Visit& visit, Site& site);
Outcome take_many_registers(const Visit& visit, Site& site);

}  // namespace earshot::web
