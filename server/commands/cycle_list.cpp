// SPDX-License-Identifier: Apache-2.0
// earshot cycle list: the cycles of the learning needs analysis, the latest first, and how each stands.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "commands/command.h"
#include "commands/json_text.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "store/cycles.h"

namespace earshot::commands {
namespace {

nlohmann::json in_json(const Cycle& cycle) {
  return {{"id", cycle.id},
          {"name", cycle.name},
          {"starts_on", to_text(cycle.starts_on)},
          {"ends_on", to_text(cycle.ends_on)},
          {"state", row_of(cycle.state).name},
          {"agreed_by", cycle.agreed_by},
          {"agreed_on",
           cycle.agreed_on ? nlohmann::json(to_text(*cycle.agreed_on)) : nlohmann::json()}};
}

class CycleList final : public Command {
 public:
  void declare(CLI::App& line) override {
    line.add_flag("--json", json_, "Print the cycles as JSON");
    place_.declare(line);
  }

  Exit run(Terminal& terminal) override {
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const auto db = site.site().data.snapshot();
    nlohmann::json list = nlohmann::json::array();
    for (const Cycle& cycle : store::all_cycles(*db)) {
      list.push_back(in_json(cycle));
      if (!json_)
        terminal.line(cycle.name + "  " + to_text(cycle.starts_on) + " to " +
                      to_text(cycle.ends_on) + "  " + std::string(row_of(cycle.state).title));
    }
    if (json_)
      terminal.line(json_text(list));
    else if (list.empty())
      terminal.line("There is no cycle yet. Open one with: earshot cycle new --help");
    return done;
  }

 private:
  Place place_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_cycle_list() { return std::make_unique<CycleList>(); }

}  // namespace earshot::commands
