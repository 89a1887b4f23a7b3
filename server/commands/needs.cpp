// SPDX-License-Identifier: Apache-2.0
// earshot needs: the learning needs analysis of a cycle, today's or as it stood on a day, as text, CSV or JSON, or its Board
// paper as a document.
#include <CLI/CLI.hpp>

#include "commands/board_file.h"
#include "commands/command.h"
#include "commands/named_cycle.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "needs/needs_files.h"

namespace earshot::commands {
namespace {

class Needs final : public Command {
 public:
  void declare(CLI::App& line) override {
    line.add_option("cycle", cycle_, "The cycle, by its name, such as 2026-27")->required();
    auto* json = line.add_flag("--json", json_, "Print it as JSON");
    auto* csv = line.add_flag("--csv", csv_, "Print it as CSV, a row for each topic");
    csv->excludes(json);
    line.add_option("--docx", board_, "Write its Board paper into this file, as a Word document")
        ->type_name("FILE")
        ->excludes(json)
        ->excludes(csv);
    line.add_option("--on", on_, "As it stood at the end of that day, such as 2027-03-31");
    place_.declare(line);
  }

  Exit run(Terminal& terminal) override {
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const auto db = site.site().data.snapshot();
    const Cycle cycle = named_cycle(*db, cycle_);
    const auto as_of = moment(site.site());
    if (!as_of) {
      terminal.complain("'" + on_ + "' is no day that has been. Write it like 2027-03-31.");
      return failed;
    }
    const auto drawn = needs::draw_up(site.site(), *db, cycle, *as_of);
    if (drawn.gathered.unopened > 0)
      terminal.complain("What " + std::to_string(drawn.gathered.unopened) +
                        " sets of results say of learning needs can't be read, because the key "
                        "'needs' is not in the key folder.");
    if (!board_.empty())
      write_board_paper(terminal, board_, *db, drawn, place_.settings());
    else
      terminal.say(json_  ? needs::as_json(drawn)
                   : csv_ ? needs::as_csv(drawn)
                          : needs::as_text(drawn));
    return done;
  }

 private:
  std::optional<Moment> moment(const answers::Site& site) const {
    if (on_.empty())
      return site.clock();
    const auto day = parse_day(on_);
    if (!day || *day > site.today())
      return std::nullopt;
    return london_moment(*day + std::chrono::days(1), {}) - std::chrono::seconds(1);
  }

  Place place_;
  std::string cycle_;
  std::string on_;
  bool json_ = false;
  bool csv_ = false;
  std::string board_;
};

}  // namespace

std::unique_ptr<Command> make_needs() { return std::make_unique<Needs>(); }

}  // namespace earshot::commands
