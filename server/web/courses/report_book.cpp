// SPDX-License-Identifier: Apache-2.0
// The report as a workbook: by course, by session, and what changed.
#include "base/book.h"
#include "store/partnership.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/courses/report_part.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

using courses::CourseReport;
using courses::Presence;
using courses::Report;
using Cell = Book::Cell;

template <class Value>
Cell cell_of(const std::optional<Value>& value) {
  return value ? Cell(*value) : Cell();
}

// What the heading of each stage says, as often as there are stages.
void add_headings(std::vector<std::string>& heading, const Report& report,
                  const AskingRules& rules) {
  for (const courses::StageTotal& stage : report.stages) {
    const std::string words = courses::stage_in_words(stage.follow_up, rules);
    heading.push_back("Asked: " + words);
    heading.push_back("Answered: " + words);
  }
}

template <class Stages>
void add_stages(std::vector<Cell>& cells, const Report& report, const Stages& stages) {
  for (const courses::StageTotal& column : report.stages) {
    const auto found =
        std::ranges::find(stages, column.stage, [](const auto& stage) { return stage.stage; });
    cells.emplace_back(found == stages.end() ? 0 : found->asked);
    cells.emplace_back(found == stages.end() ? 0 : found->answered);
  }
}

const std::vector<std::string> of_people{"Booked",         "Attended",      "Part",
                                         "Did not attend", "Not known yet", "Came unbooked"};
void add_people(std::vector<Cell>& cells, const Presence& people) {
  for (const int count : {people.booked, people.attended, people.part, people.absent,
                          people.unknown, people.unbooked})
    cells.emplace_back(count);
}

void begin_sheet(Book& book, const std::string& name, const std::vector<int>& widths,
                 const std::vector<std::string>& above) {
  book.sheet(name, widths);
  book.title(above.front());
  for (std::size_t at = 1; at < above.size(); ++at)
    book.row({above[at]});
  book.row({});
}

void by_course(Book& book, const Report& report, const AskingRules& rules,
               const std::vector<std::string>& above) {
  begin_sheet(book, "By course", {40, 12}, above);
  std::vector<std::string> heading{"Course", "Code", "Held", "To come", "Cancelled", "Places"};
  heading.insert(heading.end(), of_people.begin(), of_people.end());
  add_headings(heading, report, rules);
  heading.insert(heading.end(), {"Comments shown", "Asked next on", "People to be asked"});
  book.heading(heading);
  for (const CourseReport& row : report.courses) {
    const courses::CourseFigures& figures = row.figures;
    std::vector<Cell> cells{figures.course.title, figures.course.code, figures.held,
                            figures.to_come,      figures.cancelled,   cell_of(figures.places)};
    add_people(cells, figures.people);
    add_stages(cells, report, figures.stages);
    const courses::DueNext next = courses::due_next(figures);
    cells.insert(cells.end(), {row.comments, cell_of(next.on), next.people});
    book.row(cells);
  }
}

std::string_view stands_in_words(courses::SessionStands stands) {
  switch (stands) {
    case courses::SessionStands::to_come:
      return "To come";
    case courses::SessionStands::held:
      return "Held";
    case courses::SessionStands::any_time:
      return "At any time";
    case courses::SessionStands::cancelled:
      break;
  }
  return "Cancelled";
}

void by_session(Book& book, const Report& report, const AskingRules& rules, Day today,
                const std::vector<std::string>& above) {
  begin_sheet(book, "By session", {40, 12, 18, 18, 30, 12}, above);
  std::vector<std::string> heading{"Course", "Code",     "First day", "Last day",
                                   "Where",  "Standing", "Places"};
  heading.insert(heading.end(), of_people.begin(), of_people.end());
  add_headings(heading, report, rules);
  book.heading(heading);
  for (const CourseReport& row : report.courses)
    for (const courses::SessionFigures& each : row.figures.sessions) {
      const CourseSession& session = each.session;
      const bool dated = !session.days.empty();
      std::vector<Cell> cells{row.figures.course.title,
                              row.figures.course.code,
                              dated ? Cell(session.days.front().day) : Cell(),
                              dated ? Cell(session.days.back().day) : Cell(),
                              where_in_words(session),
                              std::string(stands_in_words(courses::standing_of(session, today))),
                              cell_of(session.capacity)};
      // Nobody came, and they are not in the course's figures either.
      if (!session.cancelled_on) {
        add_people(cells, each.people);
        add_stages(cells, report, each.stages);
      }
      book.row(cells);
    }
}

void what_changed(Book& book, const Report& report, const std::vector<std::string>& above) {
  begin_sheet(book, "What changed", {40, 12, 60}, above);
  book.row(
      {std::string("How confident people were, from 1 to 5 on average; both were asked after "
                   "the course, and as many answered each. A course that is not here: not known "
                   "yet.")});
  book.heading({"Course", "Code", "Learning outcome", "Before", "After", "Change", "Answers"});
  for (const CourseReport& row : report.courses)
    for (const courses::Confidence& each : row.confidence)
      book.row({row.figures.course.title, row.figures.course.code, each.outcome, each.before,
                each.after, each.after - each.before, each.answers});
}

void what_changed_later(Book& book, const Report& report, const std::vector<std::string>& above) {
  begin_sheet(book, "Months later", {40, 12, 60, 30, 30}, above);
  book.row(
      {std::string("How many of the same people became more confident, or less, where no "
                   "number is hidden. A course that is not here: not known yet.")});
  book.heading({"Course", "Code", "Learning outcome", "From", "To", "More", "The same", "Less"});
  for (const CourseReport& row : report.courses)
    for (const courses::LaterChange& each : row.later)
      book.row({row.figures.course.title, row.figures.course.code, each.outcome,
                in_words(each.from), in_words(each.to), each.up, each.same, each.down});
}

void barriers(Book& book, const Report& report, const AskingRules& rules,
              const std::vector<std::string>& above) {
  begin_sheet(book, "What gets in the way", {40, 12, 30, 50}, above);
  book.row(
      {std::string("How many named it, of those who answered, where no number is hidden. "
                   "A course that is not here: not known yet.")});
  book.heading({"Course", "Code", "Asked", "What gets in the way", "People", "Of"});
  for (const CourseReport& row : report.courses)
    for (const courses::Barrier& each : row.barriers)
      book.row({row.figures.course.title, row.figures.course.code,
                barriers_in_words(report, each.stage, rules), each.text, each.people,
                each.answers});
}

}  // namespace

Outcome report_file(const Visit& visit, Site& site) {
  const AskedPeriod asked = asked_period(visit, courses::quarter_of(visit.today));
  if (!asked.period)
    return not_found(site);
  const Report report = report_for(visit, site, *asked.period);
  const AskingRules rules = store::find_partnership(site.db()).asking;
  const std::vector<std::string> above{report_title(*asked.period), drawn_up(visit, site)};
  Book book(above.front(), visit.now);
  by_course(book, report, rules, above);
  by_session(book, report, rules, visit.today, above);
  what_changed(book, report, above);
  what_changed_later(book, report, above);
  barriers(book, report, rules, above);
  const std::string name =
      "training-" + to_text(report.period.from) + "-" + to_text(report.period.until) + ".xlsx";
  return Page{.body = book.bytes(),
              .type = std::string(workbook_type),
              .headers = {{"Content-Disposition", "attachment; filename=\"" + name + "\""}}};
}

}  // namespace earshot::web
