// SPDX-License-Identifier: Apache-2.0
// earshot forget: what the schedule deletes next, or now instead of tonight.
#include <CLI/CLI.hpp>

#include "commands/command.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "partnership/forgetting.h"
#include "partnership/outlook.h"

namespace earshot::commands {
namespace {

class Forget final : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(line);
    line.add_flag("--due", due_, "Say what goes within a month, and delete nothing");
    line.add_flag("--now", now_, "Delete now what has had its time, as the server does by itself");
  }

  Exit run(Terminal& terminal) override {
    if (due_ == now_)
      throw UsedWrongly(
          "Write --due to see what goes within a month, or --now to delete now "
          "what has had its time.");
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    due_ ? show(terminal, site.site()) : forget(terminal, site.site());
    return done;
  }

 private:
  static void show(Terminal& terminal, answers::Site& site) {
    const auto db = site.data.snapshot();
    const auto seen = partnership::outlook(*db, add_months(site.today(), 1));
    for (const partnership::AnswersGoing& going : seen.answers)
      for (const store::EndedSurvey& survey : going.surveys)
        terminal.line(to_text(going.goes_on) + "  " + survey.id +
                      (going.held_by.empty() ? "" : "  held: " + going.held_by.front().id));
    for (const partnership::RowsOutlook& rows : seen.rows)
      terminal.line(std::string(rows.kind->name) + ": " + std::to_string(rows.how_many) +
                    (rows.held ? ", held" : ""));
    if (seen.answers.empty() && seen.rows.empty())
      terminal.line("Nothing goes within a month.");
  }

  static void forget(Terminal& terminal, answers::Site& site) {
    const auto gone = partnership::forget_due(site);
    for (const partnership::Gone& each : gone)
      terminal.line(each.kind + ": " + std::to_string(each.how_many) + " deleted");
    if (gone.empty())
      terminal.line("Nothing had had its time.");
  }

  Place place_;
  bool due_ = false;
  bool now_ = false;
};

}  // namespace

std::unique_ptr<Command> make_forget() { return std::make_unique<Forget>(); }

}  // namespace earshot::commands
