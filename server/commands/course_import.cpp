// SPDX-License-Identifier: Apache-2.0
// earshot course import: courses and their sessions from a table, all or nothing.
#include <CLI/CLI.hpp>

#include "commands/command.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "commands/read_table.h"
#include "courses/course_file.h"
#include "store/staff_record.h"

namespace earshot::commands {
namespace {

class CourseImport final : public Command {
 public:
  void declare(CLI::App& line) override {
    line.add_option(
            "file", file_,
            "A workbook (.xlsx) or CSV file with the columns Code, Title, Outcome 1, Topic 1 "
            "and, for sessions, Date")
        ->required();
    line.add_flag("--dry-run", dry_run_, "Say what would change, and change nothing");
    place_.declare(line);
  }

  Exit run(Terminal& terminal) override {
    const SheetRows table = read_table(file_);
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const courses::CoursesPlan plan = site.site().data.writer().run([&](Database& db) {
      courses::CoursesPlan planned = courses::plan_courses(db, table.rows);
      if (dry_run_ || !planned.problems.empty() || planned.courses.empty())
        return planned;
      courses::carry_out(db, planned);
      store::add_to_record(db,
                           {.who = "shell", .at = site.site().clock(), .what = "imported-courses"});
      return planned;
    });
    return tell(plan, terminal);
  }

 private:
  Exit tell(const courses::CoursesPlan& plan, Terminal& terminal) const {
    for (const Problem& problem : plan.problems)
      terminal.complain(of_row(file_, problem));
    if (!plan.problems.empty()) {
      terminal.complain("Nothing was changed. Put this right and import the whole file again.");
      return failed;
    }
    for (const courses::PlannedCourse& planned : plan.courses)
      terminal.line(courses::in_words(planned));
    terminal.line(plan.courses.empty() ? "All of it is so already."
                  : dry_run_           ? "This would be changed. Nothing was."
                                       : "This was changed.");
    return done;
  }

  Place place_;
  std::string file_;
  bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> make_course_import() { return std::make_unique<CourseImport>(); }

}  // namespace earshot::commands
