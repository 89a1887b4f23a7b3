// SPDX-License-Identifier: Apache-2.0
// earshot evidence list: the evidence of a cycle, and with --all also what was changed or withdrawn.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "commands/command.h"
#include "commands/json_text.h"
#include "commands/named_cycle.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "store/evidence.h"

namespace earshot::commands {
namespace {

std::string_view standing_of(const EvidenceOnFile& file) {
  return file.withdrawn ? "withdrawn" : file.superseded_by.empty() ? "stands" : "superseded";
}

nlohmann::json in_json(const EvidenceOnFile& file) {
  const Evidence& piece = file.piece;
  nlohmann::json json{{"id", piece.id}, {"stands", standing_of(file)}};
  for (const EvidencePartRow& row : all_evidence_parts)
    json[std::string(row.name)] = text_of(piece, row.part);
  json["severity"] = piece.severity;
  json["strategic"] = piece.strategic ? nlohmann::json(*piece.strategic / 2.0) : nlohmann::json();
  json["entered_by"] = piece.entered_by;
  json["entered_on"] = to_text(london_day(piece.entered_at));
  json["supersedes"] = piece.supersedes;
  json["superseded_by"] = file.superseded_by;
  json["withdrawn_because"] = file.withdrawn ? file.withdrawn->reason : std::string();
  return json;
}

class EvidenceList final : public Command {
 public:
  void declare(CLI::App& line) override {
    line.add_option("cycle", cycle_, "The cycle, by its name, such as 2026-27")->required();
    line.add_flag("--all", all_, "Also what was changed or withdrawn since");
    line.add_flag("--json", json_, "Print the evidence as JSON");
    place_.declare(line);
  }

  Exit run(Terminal& terminal) override {
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const auto db = site.site().data.snapshot();
    const Cycle cycle = named_cycle(*db, cycle_);
    nlohmann::json list = nlohmann::json::array();
    for (const EvidenceOnFile& file : store::evidence_of_cycle(*db, cycle.id)) {
      if (!all_ && !file.stands())
        continue;
      list.push_back(in_json(file));
      if (!json_)
        tell(file, terminal);
    }
    if (json_)
      terminal.line(json_text(list));
    else if (list.empty())
      terminal.line("There is no evidence for " + cycle.name +
                    " yet. Bring some in with: earshot evidence import --help");
    return done;
  }

 private:
  static void tell(const EvidenceOnFile& file, Terminal& terminal) {
    const Evidence& piece = file.piece;
    terminal.line(piece.id + "  " + to_text(piece.found_on) + "  " +
                  std::string(row_of(piece.source).title) +
                  (file.stands() ? "" : ", " + std::string(standing_of(file))));
    terminal.line("  " + (piece.reference.empty() ? "Words deleted" : piece.reference));
    terminal.line("  " + piece.topic + ", severity " + std::to_string(piece.severity));
  }

  Place place_;
  std::string cycle_;
  bool all_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_evidence_list() { return std::make_unique<EvidenceList>(); }

}  // namespace earshot::commands
