// SPDX-License-Identifier: Apache-2.0
// earshot evidence import: what a file of findings would add to a cycle, and with --confirm all of it.
#include <CLI/CLI.hpp>

#include "base/text.h"
#include "commands/command.h"
#include "commands/named_cycle.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "commands/read_table.h"
#include "needs/evidence_file.h"

namespace earshot::commands {
namespace {

class EvidenceImport final : public Command {
 public:
  void declare(CLI::App& line) override {
    line.add_option("cycle", cycle_, "The cycle, by its name, such as 2026-27")->required();
    line.add_option("file", file_,
                    "A workbook (.xlsx) or CSV file with the columns Source, Reference, Day, Kind, "
                    "Topic, Severity and What was found")
        ->required();
    line.add_flag("--confirm", confirm_, "Bring it in. Otherwise it is only said what would be");
    place_.declare(line);
  }

  Exit run(Terminal& terminal) override {
    const SheetRows table = read_table(file_, needs::limits_of_evidence.cell_bytes);
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const auto snapshot = site.site().data.snapshot();
    const Cycle cycle = named_cycle(*snapshot, cycle_);
    if (!cycle.takes_evidence())
      throw std::runtime_error(cycle.name +
                               " has been agreed and takes no evidence. It has to be made a draft "
                               "again first, on its page.");
    const auto plan = needs::plan_evidence(*snapshot, cycle, table.rows, site.site().today());
    if (!plan.problems.empty())
      return tell_problems(plan, terminal);
    tell(plan, terminal);
    if (confirm_ && plan.may_be_kept())
      keep(site.site(), cycle, table, plan);
    terminal.line(!plan.may_be_kept() ? "There was nothing to add."
                  : confirm_          ? "This was brought in."
                                      : "Nothing was brought in. Do so with --confirm.");
    return done;
  }

 private:
  Exit tell_problems(const needs::EvidencePlan& plan, Terminal& terminal) const {
    for (const Problem& problem : plan.problems) {
      const std::string place = needs::place_of(problem);
      terminal.complain(file_ + ": " + place + (place.empty() ? "" : ": ") + problem.message);
    }
    terminal.complain("Nothing was brought in. Put this right and import the whole file again.");
    return failed;
  }

  static void tell(const needs::EvidencePlan& plan, Terminal& terminal) {
    if (!plan.not_read.empty())
      terminal.complain("Columns that are not read: " + list_of(plan.not_read, "and") + ".");
    for (const needs::PlannedEvidence& planned : plan.added)
      terminal.line("row " + std::to_string(planned.line) + ": " +
                    std::string(row_of(planned.piece.source).title) + ", " +
                    planned.piece.reference + ": " + planned.piece.topic + ", severity " +
                    std::to_string(planned.piece.severity) +
                    (planned.beside_another ? ", beside another of this paragraph" : ""));
    for (const needs::FoundEvidence& found : plan.there)
      if (!found.otherwise.empty())
        terminal.complain("row " + std::to_string(found.line) + ": stands there already, with " +
                          parts_of(found) +
                          " otherwise. It stays as it is: change it on its page.");
    terminal.line(std::to_string(plan.added.size()) + " new, " + std::to_string(plan.there.size()) +
                  " there already, " + std::to_string(plan.twice) + " said twice.");
  }

  static std::string parts_of(const needs::FoundEvidence& found) {
    std::vector<std::string> parts;
    for (const EvidencePart part : found.otherwise)
      parts.push_back(in_quotes(row_of(part).title));
    return list_of(parts, "and");
  }

  static void keep(answers::Site& site, const Cycle& cycle, const SheetRows& table,
                   const needs::EvidencePlan& plan) {
    const bool kept = site.data.writer().run([&](Database& db) {
      return needs::bring_in_evidence(db, cycle.id, table.rows, plan.seen, {"shell", site.clock()})
          .has_value();
    });
    if (!kept)
      throw std::runtime_error(
          "Somebody changed the evidence of this cycle at the same time, so nothing was "
          "brought in. Import it again.");
  }

  Place place_;
  std::string cycle_, file_;
  bool confirm_ = false;
};

}  // namespace

std::unique_ptr<Command> make_evidence_import() { return std::make_unique<EvidenceImport>(); }

}  // namespace earshot::commands
