// SPDX-License-Identifier: Apache-2.0
// earshot answers import: answers from paper or a previous system, all or nothing.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "answers/import.h"
#include "commands/command.h"
#include "commands/json_text.h"
#include "commands/open_site.h"
#include "commands/place.h"

namespace earshot::commands {
namespace {

class AnswersImport final : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(line);
    line.add_option("survey", survey_, "The survey, as earshot survey list names it")->required();
    line.add_option("file", file_, "A CSV file with a column for each question")->required();
    line.add_flag("--json", json_, "Print what happened as JSON");
  }

  Exit run(Terminal& terminal) override {
    const auto csv = read_file(file_);
    if (!csv) {
      terminal.complain("There is no file " + file_ + ". Check its name and folder.");
      return failed;
    }
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    answers::Desk desk(site.site());
    terminal.progress("Checking " + file_ + " ...");
    const answers::Imported imported =
        answers::import_answers(site.site(), desk, survey_, file_, *csv);
    terminal.progress("");
    json_ ? terminal.line(as_json(imported)) : tell(terminal, imported);
    return imported.problems.empty() ? done : failed;
  }

 private:
  static std::string as_json(const answers::Imported& imported) {
    nlohmann::json problems = nlohmann::json::array();
    for (const Problem& problem : imported.problems)
      problems.push_back(
          {{"line", problem.line}, {"question", problem.question}, {"message", problem.message}});
    const bool good = imported.problems.empty();
    return json_text(nlohmann::json{{"rows", imported.rows},
                                    {"imported", good ? imported.kept : 0},
                                    {"already_there", good ? imported.known : 0},
                                    {"problems", problems}});
  }

  static void tell(Terminal& terminal, const answers::Imported& imported) {
    for (const Problem& problem : imported.problems)
      terminal.complain(to_text(problem));
    if (!imported.problems.empty()) {
      terminal.complain("Nothing was imported. Put this right and import the whole file again.");
      return;
    }
    terminal.line(std::to_string(imported.kept) +
                  (imported.kept == 1 ? " answer was imported." : " answers were imported."));
    if (imported.known > 0)
      terminal.line(
          std::to_string(imported.known) + (imported.known == 1 ? " row was" : " rows were") +
          " there already and not counted twice. Keep all sheets of a survey in one file: "
          "a row that says the same in another file is taken for the same sheet.");
  }

  Place place_;
  std::string survey_, file_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_answers_import() { return std::make_unique<AnswersImport>(); }

}  // namespace earshot::commands
