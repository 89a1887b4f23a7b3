// SPDX-License-Identifier: Apache-2.0
// earshot survey close: closes one survey now, mixes what can be mixed, and says what came of it.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "answers/results.h"
#include "answers/settle.h"
#include "commands/command.h"
#include "commands/json_text.h"
#include "commands/open_site.h"
#include "commands/place.h"

namespace earshot::commands {
namespace {

class SurveyClose final : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(line);
    line.add_option("survey", survey_, "The survey, as earshot survey list names it");
    line.add_flag("--due", due_, "Instead: close and release every survey whose day has come");
    line.add_flag("--json", json_, "Print what happened as JSON");
  }

  Exit run(Terminal& terminal) override {
    if (survey_.empty() != due_)
      throw UsedWrongly(
          "Name one survey to close, or write --due to settle all whose day has come.");
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    answers::Settled settled;
    terminal.progress("Closing, mixing and counting ...");
    const bool closed = due_ || answers::close_now(site.site(), survey_, settled);
    if (due_)
      settled = answers::settle(site.site());
    terminal.progress("");
    if (!closed) {
      terminal.complain("There is no open survey '" + survey_ +
                        "'. Run earshot survey list to see them.");
      return failed;
    }
    json_ ? terminal.line(as_json(settled)) : tell(terminal, site, settled);
    return settled.stuck.empty() ? done : failed;
  }

 private:
  static std::string as_json(const answers::Settled& settled) {
    return json_text(nlohmann::json{{"closed", settled.closed},
                                    {"released", settled.released},
                                    {"waiting", settled.waiting},
                                    {"destroyed", settled.destroyed},
                                    {"key_missing", settled.stuck}});
  }

  static void tell(Terminal& terminal, OpenSite& site, const answers::Settled& settled) {
    const auto db = site.site().data.snapshot();
    for (const auto* ids : {&settled.released, &settled.waiting, &settled.destroyed})
      for (const std::string& id : *ids)
        terminal.line(id + ": " + answers::results_of(*db, id)->sentence);
    for (const std::string& id : settled.stuck)
      terminal.complain(id +
                        ": its key is not in the key folder, so its answers stay sealed. Put the "
                        "key folder back and run this again.");
    if (settled.closed.empty() && settled.released.empty() && settled.destroyed.empty())
      terminal.line("Nothing was due.");
  }

  Place place_;
  std::string survey_;
  bool due_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_survey_close() { return std::make_unique<SurveyClose>(); }

}  // namespace earshot::commands
