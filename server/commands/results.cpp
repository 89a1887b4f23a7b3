// SPDX-License-Identifier: Apache-2.0
// earshot results: what may be shown of a survey, or of a course over all its sessions, as text, CSV, JSON or a workbook.
#include "answers/results_book.h"
#include "answers/results_csv.h"

#include <CLI/CLI.hpp>

#include "commands/command.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "commands/show_results.h"
#include "courses/course_results.h"
#include "store/courses.h"
#include "store/partnership.h"

namespace earshot::commands {
namespace {

class ShowResults final : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(line);
    auto* survey =
        line.add_option("survey", survey_, "The survey, as earshot survey list names it");
    line.add_option("--course", course_, "The code of a course: its results over all sessions")
        ->excludes(survey);
    auto* json = line.add_flag("--json", json_, "Print the results as JSON");
    auto* csv = line.add_flag("--csv", csv_, "Print the results as CSV")->excludes(json);
    line.add_flag("--xlsx", workbook_, "Print the results as a workbook; send it to a file with >")
        ->excludes(json)
        ->excludes(csv);
  }

  Exit run(Terminal& terminal) override {
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const auto db = site.site().data.snapshot();
    if (!course_.empty())
      return show_course(terminal, site.site(), *db);
    const auto results = answers::results_of(*db, survey_);
    if (!results) {
      terminal.complain(survey_.empty()
                            ? "Say which survey, or --course and the code of a course. Run "
                              "earshot survey list to see the surveys."
                            : "There is no survey '" + survey_ +
                                  "'. Run earshot survey list to see them.");
      return failed;
    }
    if (workbook_ || csv_)
      say_file(terminal, site.site(), *db, answers::to_save(*results));
    else
      terminal.say(json_ ? as_json(*results) : as_text(*results));
    return done;
  }

 private:
  Exit show_course(Terminal& terminal, answers::Site& site, Database& db) const {
    const auto course = store::find_course_by_code(db, course_);
    if (!course) {
      terminal.complain("There is no course with the code '" + course_ + "'.");
      return failed;
    }
    const auto results =
        courses::results_of_course(db, courses::figures_of_course(site, db, *course, site.clock()));
    const answers::ToSave file = courses::to_save(results, *course);
    if (workbook_ || csv_)
      say_file(terminal, site, db, file);
    else
      terminal.say(json_ ? as_json(file) : as_text(file));
    return done;
  }

  void say_file(Terminal& terminal, answers::Site& site, Database& db,
                const answers::ToSave& file) const {
    terminal.say(workbook_
                     ? answers::to_workbook(file, store::find_partnership(db).name, site.clock())
                     : answers::to_csv(file));
  }

  Place place_;
  std::string survey_;
  std::string course_;
  bool json_ = false;
  bool csv_ = false;
  bool workbook_ = false;
};

}  // namespace

std::unique_ptr<Command> make_results() { return std::make_unique<ShowResults>(); }

}  // namespace earshot::commands
