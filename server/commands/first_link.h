// SPDX-License-Identifier: Apache-2.0
// The first start: while nobody can sign in, whoever starts the server is given a link for the first
// account.
#pragma once

#include <string_view>

#include "answers/site.h"
#include "commands/terminal.h"

namespace earshot::commands {

// Prints a new one, good for thirty minutes; says nothing once somebody has an account.
void tell_first_link(answers::Site& site, std::string_view address, Terminal& terminal);

}  // namespace earshot::commands
