// SPDX-License-Identifier: Apache-2.0
// A command of `earshot`: a row of the table in all_commands.cpp and a file of its own. Commands
// read the command line, call the folders below and say what came of it; they decide nothing else.
#pragma once

#include <memory>
#include <span>
#include <stdexcept>
#include <string_view>

#include "commands/terminal.h"

namespace CLI {
class App;
}

namespace earshot::commands {

enum Exit : int { done = 0, failed = 1, used_wrongly = 2 };

// What was asked makes no sense, in a sentence that says what to write instead. Exit 2.
struct UsedWrongly : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// What one command was asked to do. Its members are its options, with their defaults.
class Command {
 public:
  virtual ~Command() = default;
  // Adds the options to the command line.
  virtual void declare(CLI::App& line) = 0;
  // Called once the whole command line is understood. A std::runtime_error is told and is exit 1.
  virtual Exit run(Terminal& terminal) = 0;
};

struct Row {
  std::string_view name;  // "serve", or "survey new" for a command of a group
  std::string_view help;  // one line
  std::unique_ptr<Command> (*make)();
};
std::span<const Row> all_commands();

struct Group {
  std::string_view name;
  std::string_view help;
};
std::span<const Group> all_groups();

}  // namespace earshot::commands
