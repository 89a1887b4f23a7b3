// SPDX-License-Identifier: Apache-2.0
// The Board paper of a learning needs analysis, into a file that is not there yet.
#pragma once

#include "base/database.h"
#include "base/files.h"
#include "base/settings.h"
#include "commands/terminal.h"
#include "needs/drawn.h"

namespace earshot::commands {

// Throws a sentence if the name is taken. `settings` know where the full analysis stands.
void write_board_paper(Terminal& terminal, const fs::path& file, Database& db,
                       const needs::NeedsDrawn& drawn, const Settings& settings);

}  // namespace earshot::commands
