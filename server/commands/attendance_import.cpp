// SPDX-License-Identifier: Apache-2.0
// earshot attendance import: a register of one session or of many courses. Rows that can be read are
// brought in, the others are told: put right and imported again, the same file changes nothing else.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "base/text.h"
#include "commands/command.h"
#include "commands/open_site.h"
#include "commands/place.h"
#include "commands/read_table.h"
#include "courses/bring_in.h"
#include "store/courses.h"
#include "store/sessions_of_courses.h"
#include "store/staff_record.h"

namespace earshot::commands {
namespace {

class AttendanceImport final : public Command {
 public:
  void declare(CLI::App& line) override {
    line.add_option("file", file_, "A workbook (.xlsx) or CSV file with one person in each row")
        ->required();
    line.add_option(
        "--session", session_,
        "The session it is of, as the address of its page ends. Otherwise each row says "
        "its course and day");
    line.add_option("--column", columns_,
                    "What a column is: \"Delegate = name\". Once for each that is not understood");
    line.add_option("--blank", blank_,
                    "How they came of whom it does not say: attended, absent or booked. Otherwise "
                    "attended if the session is over");
    line.add_flag("--add-sessions", add_sessions_, "Add sessions that are not there");
    line.add_flag("--dry-run", dry_run_, "Say what would change, and change nothing");
    place_.declare(line);
  }

  Exit run(Terminal& terminal) override {
    const SheetRows table = read_table(file_);
    OpenSite site(place_.settings(), terminal, Folders::must_be_there);
    const auto snapshot = site.site().data.snapshot();
    const auto only = only_session(*snapshot);
    const courses::SaidOfRegister said = what_was_said(*snapshot, table.rows, !session_.empty());
    tell_columns(said.columns, terminal);
    terminal.progress("Comparing " + file_ + " with who is there ...");
    const courses::RegisterPlan plan =
        courses::plan_register(site.site(), *snapshot, table.rows, said, only);
    terminal.progress("");
    for (const Problem& problem : plan.problems)
      terminal.complain(of_row(file_, problem));
    tell_missing(plan, terminal);
    const bool kept = !dry_run_ && plan.changes_something() && keep(site, *snapshot, plan, said);
    tell(plan, kept, terminal);
    return plan.problems.empty() ? done : failed;
  }

 private:
  std::optional<courses::OnlySession> only_session(Database& db) const {
    if (session_.empty())
      return std::nullopt;
    auto session = store::find_session_of_course(db, session_);
    if (!session)
      throw UsedWrongly("There is no session " + session_ +
                        ". Its page has the address /sessions/ and then its name.");
    if (session->cancelled_on)
      throw std::runtime_error("The session was cancelled. Take it up again first, on its page.");
    Course course = store::find_course(db, session->course).value();
    return courses::OnlySession{std::move(course), std::move(*session)};
  }

  courses::SaidOfRegister what_was_said(Database& db, const std::vector<CsvRow>& rows,
                                        bool is_one) const {
    courses::SaidOfRegister said;
    said.columns = courses::columns_of(db, rows).columns;
    for (const std::string& one : columns_)
      take_column(said.columns, one);
    if (const Problems wrong = wrong_columns(said.columns, !is_one); !wrong.empty())
      throw std::runtime_error(file_ + ": " + wrong.front().message +
                               ", with --column \"its title = name\".");
    said.add_sessions = add_sessions_;
    if (!blank_.empty()) {
      said.blank = find_came(blank_);
      if (!said.blank)
        throw UsedWrongly("--blank is attended, absent or booked.");
    } else if (leaves_open_who_came(rows, said.columns)) {
      throw UsedWrongly(
          "Some rows do not say whether they came. Say what that means, with --blank attended, "
          "--blank absent or --blank booked.");
    }
    return said;
  }

  static void take_column(courses::Columns& columns, const std::string& one) {
    const std::size_t equals = one.rfind('=');
    const std::string title = courses::bare_title(one.substr(0, equals));
    const auto part =
        equals == one.npos ? std::nullopt : courses::find_part(tidy(one.substr(equals + 1)));
    std::vector<std::string> parts;
    for (const courses::PartRow& row : courses::all_parts)
      parts.emplace_back(row.name);
    if (!part)
      throw UsedWrongly("--column is \"title = part\", and a part is " + list_of(parts) + ".");
    const courses::Part wanted = part.value();
    bool found = false;
    for (std::size_t at = 0; at < columns.titles.size(); ++at) {
      const bool is_it = courses::bare_title(columns.titles[at]) == title;
      if (is_it)
        columns.parts[at] = wanted;
      else if (columns.parts[at] == wanted)
        columns.parts[at] = courses::Part::left_out;
      found = found || is_it;
    }
    if (!found)
      throw UsedWrongly("There is no column " + one.substr(0, equals) + " in the file.");
  }

  static void tell_columns(const courses::Columns& columns, Terminal& terminal) {
    std::vector<std::string> read;
    for (std::size_t at = 0; at < columns.titles.size(); ++at)
      if (!one_line(columns.titles[at]).empty())
        read.push_back(in_quotes(one_line(columns.titles[at])) + " as " +
                       std::string(row_of(columns.parts[at]).name));
    if (!read.empty())
      terminal.complain("Read " + list_of(read, "and") + ".");
  }

  void tell_missing(const courses::RegisterPlan& plan, Terminal& terminal) const {
    for (const courses::SessionPlan* missing : plan.missing())
      terminal.complain("There is no session of " + missing->course.title + " on " +
                        long_text(missing->session.days.front().day) +
                        (add_sessions_ ? ". It is added, from 09:30 to 16:00."
                                       : ". Its people are left out; --add-sessions adds it."));
  }

  static bool keep(OpenSite& site, Database& snapshot, const courses::RegisterPlan& plan,
                   const courses::SaidOfRegister& said) {
    const courses::ReadyRegister ready(site.site(), snapshot, plan, said);
    if (ready.sessions().empty())
      return false;
    const bool kept = site.site().data.writer().run([&](Database& db) {
      if (!ready.keep(db))
        return false;
      for (const std::string& session : ready.sessions())
        store::add_to_record(db, {.who = "shell",
                                  .at = site.site().clock(),
                                  .what = "brought-in-register",
                                  .on = session});
      return true;
    });
    if (!kept)
      throw std::runtime_error(
          "Somebody changed one of the sessions at the same time, so nothing was changed. Import "
          "it "
          "again.");
    return true;
  }

  void tell(const courses::RegisterPlan& plan, bool kept, Terminal& terminal) const {
    std::size_t added = plan.added();
    if (!add_sessions_)
      for (const courses::SessionPlan* missing : plan.missing())
        added -= missing->compared.added.size();
    terminal.line(std::to_string(added) + " new, " + std::to_string(plan.changed()) + " changed, " +
                  std::to_string(plan.same()) + " as they were.");
    if (dry_run_)
      terminal.line("Nothing was changed.");
    else if (!kept)
      terminal.line("There was nothing to change.");
  }

  Place place_;
  std::string file_, session_, blank_;
  std::vector<std::string> columns_;
  bool add_sessions_ = false;
  bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> make_attendance_import() { return std::make_unique<AttendanceImport>(); }

}  // namespace earshot::commands
