// SPDX-License-Identifier: Apache-2.0
// earshot results: what may be shown of a survey, of a course over all its sessions, of all courses on a subject or in a year,
// as text, CSV, JSON or a workbook.
#include "answers/results_book.h"
#include "answers/results_csv.h"

#include <CLI/CLI.hpp>

#include "commands/command.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "commands/show_results.h"
#include "commands/whole_number.h"
#include "courses/course_results.h"
#include "courses/wider_results.h"
#include "store/courses.h"
#include "store/listed.h"
#include "store/partnership.h"

namespace earshot::commands {
namespace {

class ShowResults final : public Command {
 public:
  void declare(CLI::App& line) override {
    place_.declare(line);
    auto* survey =
        line.add_option("survey", survey_, "The survey, as earshot survey list names it");
    auto* course =
        line.add_option("--course", course_, "The code of a course: its results over all sessions")
            ->excludes(survey);
    line.add_option("--subject", subject_,
                    "A topic of the partnership's list: results of all courses on it")
        ->excludes(survey)
        ->excludes(course);
    add_whole_number(line, "--year", year_,
                     "Results of all courses in the partnership's year that starts in this one; "
                     "with --subject, of those on it",
                     2000, 2200);
    auto* json = line.add_flag("--json", json_, "Print the results as JSON");
    auto* csv = line.add_flag("--csv", csv_, "Print the results as CSV")->excludes(json);
    line.add_flag("--xlsx", workbook_, "Print the results as a workbook; send it to a file with >")
        ->excludes(json)
        ->excludes(csv);
  }

  Exit run(Terminal& terminal) override {
    if (year_ && !(survey_.empty() && course_.empty()))
      throw UsedWrongly("--year goes with --subject, or stands alone.");
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const auto db = site.site().data.snapshot();
    if (!course_.empty())
      return show_course(terminal, site.site(), *db);
    if (!subject_.empty() || year_)
      return show_wider(terminal, site.site(), *db);
    const auto results = answers::results_of(*db, survey_);
    if (!results) {
      terminal.complain(survey_.empty()
                            ? "Say which survey, or --course and the code of a course, or "
                              "--subject and a topic, or --year. Run earshot survey list to see "
                              "the surveys."
                            : "There is no survey '" + survey_ +
                                  "'. Run earshot survey list to see them.");
      return failed;
    }
    const auto again = results->release ? answers::asked_again(*db, *results->release)
                                        : std::vector<answers::AskedAgain>();
    if (workbook_ || csv_)
      say_file(terminal, site.site(), *db, answers::to_save(*results, again));
    else
      terminal.say(json_ ? as_json(*results, again) : as_text(*results, again));
    return done;
  }

 private:
  Exit show_course(Terminal& terminal, answers::Site& site, Database& db) const {
    const auto course = store::find_course_by_code(db, course_);
    if (!course) {
      terminal.complain("There is no course with the code '" + course_ + "'.");
      return failed;
    }
    say(terminal, site, db, courses::to_save(courses::results_of_course(db, *course), *course));
    return done;
  }

  Exit show_wider(Terminal& terminal, answers::Site& site, Database& db) const {
    courses::Wider wider;
    if (!subject_.empty()) {
      wider.subject = courses::find_subject(store::find_lists(db), subject_);
      if (!wider.subject) {
        terminal.complain("There is no topic '" + subject_ +
                          "' on the partnership's list. Its topics stand under Settings.");
        return failed;
      }
    }
    if (year_) {
      const auto starts = store::find_partnership(db).cycle_starts;
      wider.period =
          courses::year_of(std::chrono::year(*year_) / starts.month() / starts.day(), starts);
    }
    say(terminal, site, db, courses::to_save(courses::results_of(db, wider), wider));
    return done;
  }

  void say(Terminal& terminal, answers::Site& site, Database& db,
           const answers::ToSave& file) const {
    if (workbook_ || csv_)
      say_file(terminal, site, db, file);
    else
      terminal.say(json_ ? as_json(file) : as_text(file));
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
  std::string subject_;
  std::optional<int> year_;
  bool json_ = false;
  bool csv_ = false;
  bool workbook_ = false;
};

}  // namespace

std::unique_ptr<Command> make_results() { return std::make_unique<ShowResults>(); }

}  // namespace earshot::commands
