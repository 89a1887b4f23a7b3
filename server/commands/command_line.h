// SPDX-License-Identifier: Apache-2.0
// Understands a command line with the table of commands, runs the one asked for, and tells whoever
// typed what went wrong what they may have meant. A script that asked for --json is told a failure so.
#pragma once

#include "commands/command.h"

namespace earshot::commands {

Exit run_command_line(int count, const char* const* words, Terminal& terminal);

}  // namespace earshot::commands
