// SPDX-License-Identifier: Apache-2.0
// The words of --help: the page for the whole program, made from the table of commands, and the
// layout of each command's own.
#pragma once

#include <memory>
#include <string>

namespace CLI {
class FormatterBase;
}

namespace earshot::commands {

std::string help_of_all();
std::shared_ptr<CLI::FormatterBase> help_formatter();  // shared, since CLI11 keeps it so

}  // namespace earshot::commands
