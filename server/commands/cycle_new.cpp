// SPDX-License-Identifier: Apache-2.0
// earshot cycle new: a cycle of the learning needs analysis is opened, by the rules of its page.
#include <CLI/CLI.hpp>

#include "base/secrets.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "needs/cycle_steps.h"
#include "store/cycles.h"

namespace earshot::commands {
namespace {

class CycleNew final : public Command {
 public:
  void declare(CLI::App& line) override {
    line.add_option("name", name_, "As the report will call it, such as 2026-27")->required();
    line.add_option("--from", from_, "Its first day, such as 2026-04-01")->required();
    line.add_option("--until", until_, "Its last day, such as 2027-03-31")->required();
    place_.declare(line);
  }

  Exit run(Terminal& terminal) override {
    const needs::TypedCycle typed{one_line(name_), day_of("--from", from_),
                                  day_of("--until", until_)};
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const Problems problems = open(site.site(), typed);
    for (const Problem& problem : problems)
      terminal.complain(problem.message + ".");
    if (!problems.empty())
      return failed;
    terminal.line(typed.name + " is open, from " + long_text(*typed.starts_on) + " to " +
                  long_text(*typed.ends_on) + ". Bring evidence in with: earshot evidence import");
    return done;
  }

 private:
  static Day day_of(const std::string& option, const std::string& text) {
    if (const auto day = parse_day(text))
      return *day;
    throw UsedWrongly(option + " '" + text + "' is no day. Write it like 2026-04-01.");
  }

  // What is wrong is asked where it is kept, so nobody can be quicker.
  static Problems open(answers::Site& site, const needs::TypedCycle& typed) {
    return site.data.writer().run([&](Database& db) {
      Problems problems = needs::wrong_cycle(typed, store::all_cycles(db));
      if (problems.empty())
        needs::open_cycle(db,
                          {.id = to_hex(random_bytes(6)),
                           .name = typed.name,
                           .starts_on = *typed.starts_on,
                           .ends_on = *typed.ends_on},
                          {"shell", site.clock()});
      return problems;
    });
  }

  Place place_;
  std::string name_, from_, until_;
};

}  // namespace

std::unique_ptr<Command> make_cycle_new() { return std::make_unique<CycleNew>(); }

}  // namespace earshot::commands
