// SPDX-License-Identifier: Apache-2.0
// earshot survey list: every survey, its state and how many have answered as far as that may be said.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "answers/links.h"
#include "answers/results.h"
#include "commands/command.h"
#include "commands/json_text.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "store/open_links.h"
#include "store/surveys.h"

namespace earshot::commands {
namespace {

class SurveyList final : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(line);
    line.add_flag("--json", json_, "Print the surveys as JSON");
  }

  Exit run(Terminal& terminal) override {
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const auto db = site.site().data.snapshot();
    nlohmann::json list = nlohmann::json::array();
    for (const Survey& survey : store::all_surveys(*db)) {
      const auto results = answers::results_of(*db, survey.id);
      const std::string said =
          results->so_far.empty() ? results->sentence : results->so_far + " " + results->sentence;
      const auto open_link = store::open_link_of(*db, survey.id);
      const std::string link = open_link ? answers::open_link(open_link->code) : "";
      const bool stands = open_link && open_link->plan && !open_link->ended_on;
      list.push_back({{"survey", survey.id},
                      {"title", survey.title},
                      {"state", name_of(survey.state)},
                      {"promise", row_of(survey.promise).name},
                      {"opens_on", to_text(survey.opens_on)},
                      {"closes_on", to_text(survey.closes_on)},
                      {"link", link},
                      {"stands_for_long", stands},
                      {"reports_to", survey.reports_to},
                      {"languages", survey.languages},
                      {"said", said}});
      if (!json_) {
        terminal.line(survey.id + "  " + std::string(name_of(survey.state)));
        terminal.line("  " + survey.title);
        terminal.line("  " + said);
        if (!link.empty())
          terminal.line("  " + link + (stands ? ", followed by the next quarter's" : ""));
      }
    }
    if (json_)
      terminal.line(json_text(list));
    else if (list.empty())
      terminal.line("There are no surveys yet. Make one with: earshot survey new --help");
    return done;
  }

 private:
  Place place_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_survey_list() { return std::make_unique<SurveyList>(); }

}  // namespace earshot::commands
