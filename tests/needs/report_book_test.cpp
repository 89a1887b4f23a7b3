// SPDX-License-Identifier: Apache-2.0
// The workbook of a learning needs analysis, read back by the reader for workbooks of strangers.
#include "needs/report/report_book.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

#include "base/sheet.h"
#include "base/zip_file.h"
#include "needs/a_report.h"
#include "needs/report/column_widths.h"

namespace earshot::needs {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::Ge;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Le;
using testing::Not;
using testing::SizeIs;

std::string part_of(const std::string& book, const std::string& name) {
  return ZipFile(book).read(name, 10'000'000).bytes;
}

class AnAnalysisAsAWorkbook : public testing::Test {
 protected:
  std::string sheet(int number) {
    return part_of(book, "xl/worksheets/sheet" + std::to_string(number) + ".xml");
  }
  Report report = tests::an_invented_report();
  std::string book = to_workbook(report);
};

TEST_F(AnAnalysisAsAWorkbook, BeginsWithItsContentsUnderTheSevenHeadings) {
  const SheetRows read = read_sheet(book);
  ASSERT_THAT(read.problems, IsEmpty());
  EXPECT_EQ(read.name, "Contents");
  EXPECT_EQ(read.others, 3U);
  std::vector<std::string> headings;
  for (const auto& row : read.rows)
    headings.push_back(row.cells.at(0));
  for (const char* heading :
       {"Learning needs analysis 2026-27", "Isle of Wight", "As it stood on 20 November 2026.",
        "Scope", "Integrity", "Trends", "Targets", "Comparisons", "Confidence", "Actions",
        "About this document"})
    EXPECT_THAT(headings, Contains(heading));
}

TEST_F(AnAnalysisAsAWorkbook, HasASheetForEachSectionWhateverItsTitle) {
  const std::string names = part_of(book, "xl/workbook.xml");
  EXPECT_THAT(names,
              AllOf(HasSubstr("name=\"Need by agency\""), HasSubstr("name=\"need by AGENCY 2\""),
                    HasSubstr("name=\"What people wrote it\u2019s a title\"")));
}

TEST_F(AnAnalysisAsAWorkbook, HasNoFormulaAndNoLinkWhateverPeopleWrote) {
  for (int number = 1; number <= 4; ++number) {
    EXPECT_THAT(sheet(number), AllOf(Not(HasSubstr("<f>")), Not(HasSubstr("hyperlink")))) << number;
    EXPECT_FALSE(sheet(number).empty());
  }
  EXPECT_THAT(sheet(3), AllOf(HasSubstr("@SUM(A1:A9)"), HasSubstr("<t>=HYPERLINK(")));
}

TEST_F(AnAnalysisAsAWorkbook, SaysWhatIsSaidWhereThereAreNoRows) {
  EXPECT_THAT(sheet(3), AllOf(HasSubstr("No action is overdue."), Not(HasSubstr(">Topic<"))));
}

TEST_F(AnAnalysisAsAWorkbook, IsNoMoreExactThanThePage) {
  EXPECT_THAT(sheet(2), AllOf(HasSubstr("<v>63.5</v>"), Not(HasSubstr("63.48"))));
  EXPECT_THAT(sheet(2), HasSubstr("[c]: hidden"));
}

TEST_F(AnAnalysisAsAWorkbook, PrintsTheHeadingOfItsOnlyTableOnEachPage) {
  const std::string names = part_of(book, "xl/workbook.xml");
  EXPECT_THAT(names, HasSubstr("_xlnm.Print_Titles"));
  EXPECT_THAT(names, Not(HasSubstr("title'!$")));  // of two tables it would be the wrong one
}

TEST_F(AnAnalysisAsAWorkbook, IsTheSameBytesForTheSameReport) {
  EXPECT_EQ(to_workbook(report), book);
}

TEST_F(AnAnalysisAsAWorkbook, CanBeOfNothing) {
  const SheetRows read =
      read_sheet(to_workbook({.title = "Analysis", .partnership = "", .sections = {}}));
  EXPECT_THAT(read.problems, IsEmpty());
  EXPECT_EQ(read.name, "Contents");
}

TEST(ColumnsOfASheet, AreAsWideAsWhatStandsThere) {
  EXPECT_THAT(column_widths({tests::table_of_agencies()}),
              ElementsAre(16, 11, 8, 18, 11, 36));  // and one to make sentences wide enough
}

TEST(ColumnsOfASheet, GiveWayWhereTheyDoNotFitOnAPage) {
  ReportTable wide{.name = "wide"};
  for (int column = 0; column < 8; ++column)
    wide.heading.push_back("Column " + std::to_string(column));
  wide.rows.push_back(std::vector<Book::Cell>(8, tests::long_text_of("word", 40)));
  wide.rows.front().front() = 7;
  const std::vector<int> widths = column_widths({wide});
  EXPECT_LE(std::accumulate(widths.begin(), widths.end(), 0), widest_sheet);
  EXPECT_THAT(widths, AllOf(SizeIs(8), Each(AllOf(Ge(8), Le(60)))));
  EXPECT_LT(widths.front(), widths.back());
}

TEST(ColumnsOfASheet, AreWideEnoughForALongTextToFitInARow) {
  const ReportTable table{.name = "long", .heading = {"What"}, .rows = {{std::string(2'000, 'a')}}};
  EXPECT_GE(column_widths({table}).front(), 80);
}

}  // namespace
}  // namespace earshot::needs
