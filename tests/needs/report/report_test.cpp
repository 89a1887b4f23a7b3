// SPDX-License-Identifier: Apache-2.0
// The whole document: of a cycle in which nothing has been said yet, and of one with results and evidence.
#include "needs/report/report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "needs/agreeing.h"
#include "needs/entering.h"
#include "needs/report/as_a_document.h"
#include "needs/report/with_results.h"

namespace earshot::needs {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;
using tests::numbers_in;
using tests::table_of;
using tests::text_of;
using tests::told;

class ACycleInWhichNothingWasSaid : public tests::ADocument {};
class AReportOfACycle : public tests::WithResults {};

void expect_sound(const Report& report) {
  std::set<std::string> names, titles, table_titles;
  for (const ReportSection& section : report.sections) {
    EXPECT_TRUE(titles.insert(section.title).second) << section.title;
    EXPECT_LE(section.title.size(), 31u) << section.title;
    EXPECT_EQ(section.title.find_first_of("[]:*?/\\."), std::string::npos) << section.title;
    EXPECT_THAT(section.sentences, AllOf(Not(IsEmpty()), Each(Not(IsEmpty())))) << section.name;
    for (const ReportTable& table : section.tables) {
      EXPECT_TRUE(names.insert(table.name).second) << table.name;
      EXPECT_TRUE(table_titles.insert(table.title).second) << table.title;
      if (table.rows.empty()) {
        EXPECT_THAT(table.when_empty, Not(IsEmpty())) << table.name;
      }
      for (const auto& row : table.rows)
        EXPECT_THAT(row, SizeIs(table.heading.size())) << table.name;
    }
  }
}

std::vector<std::string> what_figures_rest_on(const Report& report) {
  std::vector<std::string> all;
  for (const ReportSection& section : report.sections)
    for (const ReportTable& table : section.tables)
      if (!table.heading.empty() && table.heading.back() == "Rests on")
        for (const auto& row : table.rows)
          all.push_back(text_of(row.back()));
  return all;
}

TEST_F(ACycleInWhichNothingWasSaid, HasASentenceInEverySectionAndForEveryEmptyTable) {
  const Report all = report();
  expect_sound(all);
  EXPECT_EQ(all.title, "Learning needs analysis 2026-27");
  EXPECT_THAT(all.find("summary")->sentences, Contains(HasSubstr("Nothing counts for 2026-27")));
  EXPECT_THAT(all.find("change")->sentences, Contains(StartsWith("There is no earlier cycle")));
  EXPECT_THAT(all.find("evidence")->sentences, Contains(HasSubstr("rests on nothing yet")));
  EXPECT_THAT(all.find("actions")->sentences, Contains(StartsWith("No action")));
  EXPECT_THAT(table_of(all, "results").rows, IsEmpty());
}

TEST_F(ACycleInWhichNothingWasSaid, NamesTheTopicsOfWhichNobodySpoke) {
  const Report all = report();
  const ReportTable& matrix = table_of(all, "priority-matrix");
  EXPECT_THAT(matrix.rows, IsEmpty());
  EXPECT_THAT(matrix.notes, Contains(AllOf(HasSubstr("Neglect"), HasSubstr("Domestic abuse"))));
}

TEST_F(ACycleInWhichNothingWasSaid, IsADraftUntilSomebodyAgreesIt) {
  EXPECT_THAT(report().find("cover")->sentences, Contains(StartsWith("This is a draft")));
  agree();
  EXPECT_THAT(report().find("cover")->sentences,
              Contains(StartsWith("It was agreed by The workforce development group on 20 "
                                  "November 2026")));
  EXPECT_THAT(report_at(tests::noon_of("2026-07-01")).find("cover")->sentences,
              Contains(HasSubstr("as it is now, not as it was on that day")));
}

TEST_F(AReportOfACycle, IsSound) {
  expect_sound(report());
  EXPECT_EQ(report().find("no-such-section"), nullptr);
}

TEST_F(AReportOfACycle, SaysOfEveryFigureWhatItRestsOn) {
  const auto all = what_figures_rest_on(report());
  EXPECT_GT(all.size(), 40u);
  EXPECT_THAT(all, Each(Not(IsEmpty())));
}

TEST_F(AReportOfACycle, LeadsEveryNumberToResultsOrEvidenceThatAreThere) {
  const Report all = report();
  std::set<std::string> numbers;
  for (const std::string& words : what_figures_rest_on(all))
    numbers.merge(numbers_in(words));
  EXPECT_THAT(numbers, AllOf(Contains("R1"), Contains("L1"), Contains("E1"), Contains("E2")));
  for (const std::string& number : numbers) {
    const bool is_evidence = number[0] == 'E';
    const std::string words =
        told(table_of(all, is_evidence ? "evidence" : "results"), number, "Rests on");
    const std::string id = words.substr(words.find(' ') + 1);
    EXPECT_TRUE(is_evidence ? store::find_evidence(isle.read(), id).has_value()
                            : store::find_release(isle.read(), id).has_value())
        << number << " is " << words;
  }
}

TEST_F(AReportOfACycle, HasOneCheckFigureForWhatSaysTheSame) {
  const auto check = [&] {
    return told(table_of(report(), "status"), "Check figure", "How it stands");
  };
  const std::string before = check();
  EXPECT_THAT(before, SizeIs(19)) << "sixteen digits in four groups";
  EXPECT_EQ(check(), before);
  Evidence piece = tests::audit_of_neglect("e9");
  piece.reference = "Another audit, paragraph 1";
  change([&](Database& db) { return enter(db, piece); });
  EXPECT_NE(check(), before);
}

TEST_F(AReportOfACycle, SaysUnderWhichHeadingWhatIsFound) {
  const ReportTable where = table_of(report(), "where-to-look");
  EXPECT_THAT(where.rows, SizeIs(7));
  EXPECT_THAT(told(where, "Trends", "Sections of this document"),
              HasSubstr("Change since last cycle"));
  for (const char* heading :
       {"Scope", "Integrity", "Targets", "Comparisons", "Confidence", "Actions"})
    EXPECT_NE(told(where, heading, "Sections of this document"), "Nothing in this document")
        << heading;
}

TEST_F(AReportOfACycle, IsTheSameAfterEveryAnswerIsDeleted) {
  isle.today_is("2026-10-20");
  auto made = isle.course_survey(12);
  isle.several_answer(made, 12);
  answers::settle(isle.site());
  isle.today_is("2026-11-20");
  ASSERT_GT(isle.read().one<int>("select count(*) from response"), 0);
  const auto words = [&] {
    std::string all;
    for (const ReportSection& section : report().sections)
      for (const ReportTable& table : section.tables)
        for (const auto& row : table.rows)
          for (const Book::Cell& cell : row)
            all += text_of(cell) + "\n";
    return all;
  };
  const std::string before = words();
  change([](Database& db) {
    db.run("delete from response");
    db.run("delete from words");
    return true;
  });
  EXPECT_EQ(words(), before);
}

}  // namespace
}  // namespace earshot::needs
