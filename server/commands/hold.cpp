// SPDX-License-Identifier: Apache-2.0
// earshot hold add, lift and list: legal holds from the shell, for when nobody can sign in.
#include <CLI/CLI.hpp>

#include "commands/command.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "partnership/holding.h"
#include "store/holds.h"

namespace earshot::commands {
namespace {

constexpr std::string_view who = "shell";

class HoldAdd final : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(line);
    line.add_option("on", wanted_.on,
                    "A survey, as earshot survey list names it, or a kind such as course_answers "
                    "or staff_record")
        ->required();
    line.add_option("--reason", wanted_.reason, "Why it must be kept")->required();
  }

  Exit run(Terminal& terminal) override {
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    Problems problems;
    const std::string id = site.site().data.writer().run([&](Database& db) {
      problems = partnership::wrong_with(db, wanted_);
      return problems.empty() ? partnership::put_hold(db, wanted_, who, site.site().clock())
                              : std::string();
    });
    for (const Problem& problem : problems)
      terminal.complain(problem.message + ".");
    if (!problems.empty())
      return failed;
    terminal.line(id + " holds " + wanted_.on + ".");
    return done;
  }

 private:
  Place place_;
  partnership::WantedHold wanted_;
};

class HoldLift final : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(line);
    line.add_option("hold", id_, "The hold, as earshot hold list names it")->required();
    line.add_option("--reason", reason_, "Why it need not be kept any more")->required();
  }

  Exit run(Terminal& terminal) override {
    if (const auto wrong = partnership::wrong_with_reason(reason_, "it need not be kept"))
      throw UsedWrongly(wrong->message + ".");
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const bool lifted = site.site().data.writer().run([&](Database& db) {
      return partnership::lift_hold(db, id_, reason_, who, site.site().clock());
    });
    if (!lifted) {
      terminal.complain("There is no hold '" + id_ + "' that stands. Run earshot hold list.");
      return failed;
    }
    terminal.line(id_ + " is lifted. What has had its time goes tonight.");
    return done;
  }

 private:
  Place place_;
  std::string id_, reason_;
};

class HoldList final : public Command {
 public:
  void declare(CLI::App& line) override { place_.declare(line); }

  Exit run(Terminal& terminal) override {
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const auto db = site.site().data.snapshot();
    const auto standing = store::standing_holds(*db);
    for (const Hold& hold : standing)
      terminal.line(hold.id + "  " + to_text(hold.put_on) + "  " +
                    (hold.kind.empty() ? hold.survey : hold.kind) + "  " + hold.reason);
    if (standing.empty())
      terminal.line("Nothing is held.");
    return done;
  }

 private:
  Place place_;
};

}  // namespace

std::unique_ptr<Command> make_hold_add() { return std::make_unique<HoldAdd>(); }
std::unique_ptr<Command> make_hold_lift() { return std::make_unique<HoldLift>(); }
std::unique_ptr<Command> make_hold_list() { return std::make_unique<HoldList>(); }

}  // namespace earshot::commands
