// SPDX-License-Identifier: Apache-2.0
// The program: hands the command line to commands/ and turns what went wrong into an exit code.
#include <exception>

#include "commands/command_line.h"

int main(int count, char** words) {
  using namespace earshot::commands;
  Terminal terminal;
  try {
    const Exit exit = run_command_line(count, words, terminal);
    terminal.finish();
    return exit;
  } catch (const std::exception& error) {
    terminal.complain(std::string("earshot: ") + error.what());
    return failed;
  }
}
