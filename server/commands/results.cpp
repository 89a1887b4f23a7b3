// SPDX-License-Identifier: Apache-2.0
// earshot results: what may be shown of a survey, as text, CSV, JSON or a workbook.
#include "answers/results_book.h"
#include "answers/results_csv.h"

#include <CLI/CLI.hpp>

#include "commands/command.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "commands/show_results.h"
#include "store/partnership.h"

namespace earshot::commands {
namespace {

class ShowResults final : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(line);
    line.add_option("survey", survey_, "The survey, as earshot survey list names it")->required();
    auto* json = line.add_flag("--json", json_, "Print the results as JSON");
    auto* csv = line.add_flag("--csv", csv_, "Print the results as CSV")->excludes(json);
    line.add_flag("--xlsx", workbook_, "Print the results as a workbook; send it to a file with >")
        ->excludes(json)
        ->excludes(csv);
  }

  Exit run(Terminal& terminal) override {
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const auto db = site.site().data.snapshot();
    const auto results = answers::results_of(*db, survey_);
    if (!results) {
      terminal.complain("There is no survey '" + survey_ +
                        "'. Run earshot survey list to see them.");
      return failed;
    }
    if (workbook_)
      terminal.say(
          answers::to_workbook(*results, store::find_partnership(*db).name, site.site().clock()));
    else
      terminal.say(json_  ? as_json(*results)
                   : csv_ ? answers::to_csv(*results)
                          : as_text(*results));
    return done;
  }

 private:
  Place place_;
  std::string survey_;
  bool json_ = false;
  bool csv_ = false;
  bool workbook_ = false;
};

}  // namespace

std::unique_ptr<Command> make_results() { return std::make_unique<ShowResults>(); }

}  // namespace earshot::commands
