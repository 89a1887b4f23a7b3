// SPDX-License-Identifier: Apache-2.0
// earshot check: silent if all is well.
#include <CLI/CLI.hpp>

#include "commands/check_files.h"
#include "commands/command.h"
#include "commands/place.h"
#include "commands/tell_problems.h"

namespace earshot::commands {
namespace {

class CheckCommand final : public Command {
 public:
  void declare(CLI::App& line) override {
    line.add_option("FILE", files_, "Forms, lists, a configuration (.toml) or plugins (.so)")
        ->required()
        ->type_name("");
    line.add_flag("--json", json_, "The problems as JSON, for a script");
    place_.declare(line, {"forms", "plugins", "topics", "agencies"});
  }

  Exit run(Terminal& terminal) override {
    const Day today = london_day(system_now());
    return tell_problems(check_files(files_, place_.settings(), today), json_, terminal);
  }

 private:
  std::vector<std::string> files_;
  bool json_ = false;
  Place place_;
};

}  // namespace

std::unique_ptr<Command> make_check() { return std::make_unique<CheckCommand>(); }

}  // namespace earshot::commands
