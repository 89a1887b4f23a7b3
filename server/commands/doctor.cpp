// SPDX-License-Identifier: Apache-2.0
// earshot doctor: looks at everything the server needs and says what should be put right.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "commands/command.h"
#include "commands/examine.h"
#include "commands/json_text.h"
#include "commands/place.h"
#include "commands/plain_words.h"

namespace earshot::commands {
namespace {

struct GradeRow {
  std::string_view in_json;
  std::string_view mark;
  Tone tone;
};
constexpr GradeRow grades[] = {
    {"good", "  good     ", Tone::good},
    {"warning", "  warning  ", Tone::warning},
    {"bad", "  BAD      ", Tone::bad},
};

const GradeRow& row_of(Grade grade) { return grades[static_cast<std::size_t>(grade)]; }

Findings look(const Examination& examination, const Patient& patient) {
  try {
    return examination.look(patient);
  } catch (const std::exception& error) {
    return {{Grade::bad, in_plain_words(error)}};
  }
}

class Doctor final : public Command {
 public:
  void declare(CLI::App& line) override {
    line.add_flag("--json", json_, "What was found as JSON, for a script");
    place_.declare(line, {"data", "keys", "keys_second", "forms", "plugins"});
  }

  Exit run(Terminal& terminal) override {
    const Patient patient{place_.read(), place_.configuration().value_or("").string(),
                          system_now()};
    Grade worst = Grade::good;
    auto all = nlohmann::ordered_json::array();
    for (const Examination& examination : all_examinations()) {
      terminal.progress("Looking at: " + std::string(examination.about));
      const Findings found = look(examination, patient);
      for (const Finding& finding : found) {
        worst = std::max(worst, finding.grade);
        all.push_back({{"about", examination.about},
                       {"grade", row_of(finding.grade).in_json},
                       {"sentence", finding.sentence}});
      }
      if (!json_)
        tell(examination, found, terminal);
    }
    if (json_)
      terminal.line(json_text(all));
    return worst == Grade::bad ? failed : done;
  }

 private:
  static void tell(const Examination& examination, const Findings& found, Terminal& terminal) {
    terminal.line(examination.about);
    for (const Finding& finding : found) {
      const GradeRow& row = row_of(finding.grade);
      terminal.line(terminal.coloured(row.mark, row.tone) + finding.sentence);
    }
  }

  Place place_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_doctor() { return std::make_unique<Doctor>(); }

}  // namespace earshot::commands
