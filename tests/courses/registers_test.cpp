// SPDX-License-Identifier: Apache-2.0
// registers/ holds registers as partnerships have them, and beside each exactly what is made of it.
// Files called many-… are of many courses, two-days-… of Domestic abuse, e-learning-… of Online safety,
// others of Neglect. It is 20 November 2026; Ella Marsh is on the list of Neglect already, as booked.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "base/sheet.h"
#include "courses/compare.h"
#include "courses/which_session.h"
#include "people.h"
#include "places.h"

namespace earshot::courses {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(EARSHOT_SOURCE_DIR) / "tests" / "courses" / "registers";

Lists lists_here() {
  Lists lists;
  lists.agencies = {
      {"iow_council", "Isle of Wight Council", "Council", "Isle of Wight"},
      {"hampshire_children", "Hampshire County Council children's services", "Council",
       "Hampshire"},
      {"hampshire_adults", "Hampshire County Council adults' services", "Council", "Hampshire"},
      {"police", "Police", "Police and justice", "Pan-area"},
      {"solent_health", "Solent Health", "Health", "Pan-area"},
      {"health_visiting", "Health visiting and school nursing", "Health", "Pan-area"},
      {"wight_health",
       "Wight Health",
       "Health",
       "Isle of Wight",
       {.closed_on = day("2026-04-01"), .became = "solent_health"}},
  };
  lists.roles = {{"health_visitor", "Health visitor"},
                 {"social_worker", "Social worker"},
                 {"teacher", "Teacher or lecturer"},
                 {"police_officer", "Police officer"}};
  return lists;
}

SessionDay from_nine(std::string_view text) {
  return {day(text), std::chrono::hours(9), std::chrono::hours(16)};
}

std::vector<Taught> taught_here() {
  return {
      {{.id = "c1", .code = "NEG1", .title = "Neglect"},
       {{.id = "s1", .course = "c1", .days = {from_nine("2026-10-14")}},
        {.id = "s2", .course = "c1", .days = {from_nine("2026-12-02")}},
        {.id = "s3",
         .course = "c1",
         .days = {from_nine("2026-09-09")},
         .cancelled_on = day("2026-09-01")}}},
      {{.id = "c2", .code = "DA 2", .title = "Domestic abuse"},
       {{.id = "s4", .course = "c2", .days = {from_nine("2026-11-04"), from_nine("2026-11-05")}}}},
      {{.id = "c3", .code = "EL-1", .title = "Online safety"},
       {{.id = "s5", .course = "c3", .held = Held::e_learning}}},
  };
}

std::vector<Attendance> there_already(const CourseSession& session) {
  if (session.id != "s1")
    return {};
  return {{.id = "a1",
           .session = "s1",
           .came = Came::booked,
           .who = {"Ella Marsh", "ella.marsh@example.org", "police", ""}}};
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string person(const Attendance& one) {
  std::string text = one.who.name + " <" + one.who.address + ">";
  for (const std::string& part : {one.who.agency, one.who.role})
    text += part.empty() ? "" : ", " + part;
  text += ": " + std::string(row_of(one.came).title);
  return one.on ? text + ", " + to_text(*one.on) : text;
}

class Told {
 public:
  std::string of(const std::string& name, std::string_view bytes) {
    const SheetRows sheet = read_sheet(bytes);
    say(sheet.problems);
    if (!sheet.problems.empty())
      return text_;
    if (sheet.others > 0)
      text_ += "sheet " + sheet.name + ", not the other " + std::to_string(sheet.others) + "\n";
    Columns columns = find_columns(sheet.rows);
    const bool many = name.starts_with("many");
    say(columns);
    const Problems wrong = wrong_columns(columns, many);
    say(wrong);
    if (!wrong.empty())
      return text_;
    const Lists lists = lists_here();
    ReadRegister read = read_register(sheet.rows, columns, Words(lists, {}));
    say(read.problems);
    const std::vector<Taught> taught = taught_here();
    if (many)
      sort(std::move(read.rows), taught);
    else
      one(name, std::move(read.rows), taught);
    return text_;
  }

 private:
  void say(const Problems& problems) {
    for (const Problem& problem : problems)
      text_ += (problem.line > 0 ? "row " + std::to_string(problem.line) + ": " : "") +
               problem.message + "\n";
  }

  void say(const Columns& columns) {
    text_ += columns.titles.empty() ? "no headings:" : "headings:";
    for (const Part part : columns.parts)
      text_ += " " + std::string(row_of(part).name);
    text_ += "\n";
  }

  void sort(std::vector<RegisterRow> rows, const std::vector<Taught>& taught) {
    const SortedRows sorted = sort_by_session(std::move(rows), taught);
    say(sorted.problems);
    for (const OfSession& of : sorted.sessions) {
      const std::string when = of.session.days.empty() ? "" : " " + to_text(of.session.days[0].day);
      text_ +=
          of.taught->course.code + when + (of.session.id.empty() ? ", to be added" : "") + "\n";
      compare(of.session, of.rows);
    }
  }

  void one(const std::string& name, std::vector<RegisterRow> rows,
           const std::vector<Taught>& taught) {
    const Taught& of = taught[name.starts_with("two-days")     ? 1
                              : name.starts_with("e-learning") ? 2
                                                               : 0];
    Problems problems;
    rows = only_of_session(std::move(rows), of.course, of.sessions[0], problems);
    say(problems);
    compare(of.sessions[0], rows);
  }

  void compare(const CourseSession& session, const std::vector<RegisterRow>& rows) {
    const Day today = day("2026-11-20");
    const auto found =
        courses::compare(session, rows, there_already(session), usual_blank(session, today), today);
    say(found.problems);
    for (const Attendance& added : found.added)
      text_ += "+ " + person(added) + "\n";
    for (const ChangedRow& changed : found.changed)
      text_ += "~ " + person(changed.after) + " (" + change_in_words(changed) + ")\n";
    text_ += "= " + std::to_string(found.same) + ", twice " + std::to_string(found.twice) + "\n";
    again(session, rows, found, today);
  }

  // Once it has been brought in, the same register changes nothing.
  static void again(const CourseSession& session, const std::vector<RegisterRow>& rows,
                    const Compared& found, Day today) {
    std::vector<Attendance> there = there_already(session);
    for (Attendance& one : there)
      for (const ChangedRow& changed : found.changed)
        if (changed.after.id == one.id)
          one = changed.after;
    there.insert(there.end(), found.added.begin(), found.added.end());
    const auto after = courses::compare(session, rows, there, usual_blank(session, today), today);
    EXPECT_THAT(after.added, testing::IsEmpty());
    EXPECT_THAT(after.changed, testing::IsEmpty());
  }

  std::string text_;
};

std::set<fs::path> registers() {
  std::set<fs::path> found;
  for (const auto& file : fs::directory_iterator(folder))
    if (file.path().extension() != ".txt")
      found.insert(file.path());
  return found;
}

fs::path message_of(const fs::path& path) { return path.string() + ".txt"; }

TEST(AnAwkwardRegister, IsToldExactlyWhatIsMadeOfIt) {
  for (const fs::path& path : registers())
    EXPECT_EQ(Told().of(path.filename(), bytes_of(path)), bytes_of(message_of(path))) << path;
}

TEST(AnAwkwardRegister, IsOneOfFiftyAndNoneLacksItsMessages) {
  EXPECT_GE(registers().size(), 50u);
  std::size_t messages = 0;
  for (const auto& file : fs::directory_iterator(folder))
    messages += file.path().extension() == ".txt" ? 1u : 0u;
  EXPECT_EQ(messages, registers().size());
}

}  // namespace
}  // namespace earshot::courses
