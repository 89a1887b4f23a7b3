// SPDX-License-Identifier: Apache-2.0
// Problems as a command tells them: a line each for people, or JSON for a script.
#pragma once

#include "base/problems.h"
#include "commands/command.h"

namespace earshot::commands {

// Says nothing to people if there are none. `done` if there are none, else `failed`.
Exit tell_problems(const Problems& problems, bool as_json, Terminal& terminal);

}  // namespace earshot::commands
