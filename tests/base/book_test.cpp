// SPDX-License-Identifier: Apache-2.0
// A workbook that was written, read back by the reader for workbooks of strangers.
#include "base/book.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/sheet.h"
#include "base/zip_file.h"
#include "people.h"

namespace earshot {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

Moment noon() { return Moment{day("2026-10-05")} + std::chrono::hours(12); }

TEST(AWorkbookThatIsWritten, HasItsRowsInTheirOrder) {
  Book book("Training", noon());
  book.sheet("Courses", {30, 10});
  book.title("Training in October");
  book.heading({"Course", "Booked", "Mean", "Last day"});
  book.row({std::string("Neglect"), 12, 3.5, day("2026-10-14")});
  book.row({std::string("Fire"), std::monostate(), 0.0, day("2024-02-29")});
  const SheetRows read = read_sheet(book.bytes());
  ASSERT_THAT(read.problems, IsEmpty());
  EXPECT_EQ(read.name, "Courses");
  ASSERT_THAT(read.rows, SizeIs(4));
  EXPECT_THAT(read.rows[0].cells, ElementsAre("Training in October"));
  EXPECT_THAT(read.rows[1].cells, ElementsAre("Course", "Booked", "Mean", "Last day"));
  EXPECT_THAT(read.rows[2].cells, ElementsAre("Neglect", "12", "3.5", "2026-10-14"));
  EXPECT_THAT(read.rows[3].cells, ElementsAre("Fire", "", "0", "2024-02-29"));
}

TEST(AWorkbookThatIsWritten, HasNoFormulaAndNoLinkWhateverPeopleWrote) {
  Book book("Training", noon());
  book.sheet("Courses", {});
  const std::vector<std::string> written{"=1+1",
                                         "{=SUM(A1)}",
                                         "+44 1983",
                                         "@import",
                                         "https://example.org",
                                         "mailto:tom@example.org",
                                         "<b>\"&'",
                                         "Łódź"};
  for (const std::string& text : written)
    book.row({text});
  const std::string bytes = book.bytes();
  const SheetRows read = read_sheet(bytes);
  ASSERT_THAT(read.rows, SizeIs(written.size()));
  for (std::size_t at = 0; at < written.size(); ++at)
    EXPECT_THAT(read.rows[at].cells, ElementsAre(written[at]));
  const auto sheet = ZipFile(bytes).read("xl/worksheets/sheet1.xml", 1'000'000);
  ASSERT_EQ(sheet.got, ZipFile::Got::whole);
  EXPECT_THAT(sheet.bytes, Not(HasSubstr("<f>")));
  EXPECT_THAT(sheet.bytes, Not(HasSubstr("hyperlink")));
}

TEST(AWorkbookThatIsWritten, CutsWhatNoCellCanHoldBetweenTwoCharacters) {
  Book book("Training", noon());
  book.sheet("Courses", {});
  std::string text;
  while (text.size() < 40'001)
    text += "ł";
  book.row({text});
  SheetLimits limits;
  limits.cell_bytes = 100'000;
  const SheetRows read = read_sheet(book.bytes(), limits);
  ASSERT_THAT(read.rows, SizeIs(1));
  EXPECT_EQ(read.rows[0].cells.at(0), text.substr(0, 32'000));
}

TEST(AWorkbookThatIsWritten, MayBeThrownAwayHalfDone) {
  Book book("Training", noon());
  book.sheet("Courses", {});
  book.row({1});
}

TEST(AWorkbookThatIsWritten, RefusesANameThatNoSheetMayHave) {
  Book book("Training", noon());
  EXPECT_THROW(book.sheet("July/August", {}), std::logic_error);
}

std::string part_of(const std::string& book, const std::string& name) {
  return ZipFile(book).read(name, 1'000'000).bytes;
}

int count_of(const std::string& text, const std::string& part) {
  int count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

TEST(AWorkbookThatIsWritten, HasNothingThatIsNoCharacter) {
  Book book("Training", noon());
  book.sheet("Courses", {});
  book.row(
      {std::string("a\xEF\xBF\xBF"
                   "b\xEF\xBF\xBD")});
  EXPECT_THAT(part_of(book.bytes(), "xl/worksheets/sheet1.xml"),
              HasSubstr("<t>a   b\xEF\xBF\xBD</t>"));
}

std::string sentence_of(int words) {
  std::string sentence;
  for (int at = 0; at < words; ++at)
    sentence += (at == 0 ? "" : " ") + std::string("word") + std::to_string(at);
  return sentence;
}

// A paragraph of about three lines, and a table whose second column wraps.
std::string to_read(const std::string& paragraph, const std::string& cell) {
  Book book("Training", noon());
  book.sheet_to_read("Needs", {20, 20, 20});
  book.title("Learning needs");
  book.words(paragraph);
  book.caption("By agency");
  book.heading({"Agency", "Finding", "Score"});
  book.row({std::string("Police"), cell, 63.5});
  return part_of(book.bytes(), "xl/worksheets/sheet1.xml");
}

TEST(ASheetToRead, HasTitlesAndWordsAcrossAllItsColumns) {
  const std::string sheet = to_read(sentence_of(20), "Short");
  EXPECT_THAT(
      sheet, AllOf(HasSubstr("<mergeCell ref=\"A1:C1\"/>"), HasSubstr("<mergeCell ref=\"A2:C2\"/>"),
                   HasSubstr("<mergeCell ref=\"A3:C3\"/>")));
  EXPECT_EQ(count_of(sheet, "<mergeCell "), 3) << "a table has cells";
  EXPECT_THAT(sheet, HasSubstr("<row r=\"2\" ht=\"45\" customHeight=\"1\">"));
  EXPECT_THAT(sheet, HasSubstr("<row r=\"5\"><c"));
}

TEST(ASheetToRead, HasRowsAsHighAsWhatStandsInThem) {
  EXPECT_THAT(to_read("Words", sentence_of(10)),
              HasSubstr("<row r=\"5\" ht=\"60\" customHeight=\"1\">"));
}

TEST(ASheetToRead, GoesOnInTheNextRowWhereNoneCanBeSoHigh) {
  const std::string sheet = to_read(sentence_of(300), sentence_of(100));
  EXPECT_THAT(sheet,
              AllOf(HasSubstr(">word0 "), HasSubstr("word299</t>"), HasSubstr(" word99</t>")));
  for (auto at = sheet.find(" ht=\""); at != std::string::npos; at = sheet.find(" ht=\"", at + 1))
    EXPECT_LE(std::stoi(sheet.substr(at + 5)), 409);
  EXPECT_EQ(count_of(sheet, "<v>63.5</v>"), 1);
}

TEST(ASheetToRead, BreaksAWordThatNoRowHolds) {
  std::string word;
  while (word.size() < 9'000)
    word += "\u0142";
  const std::string sheet = to_read("Words", word);
  EXPECT_EQ(count_of(sheet, "\u0142"), 4'500);
  EXPECT_EQ(count_of(sheet, "\xEF\xBF\xBD"), 0);
}

TEST(ASheetToRead, IsTheOnlyPlaceOfWordsAndCaptions) {
  Book book("Training", noon());
  book.sheet("Courses", {});
  EXPECT_THROW(book.words("Words"), std::logic_error);
  EXPECT_THROW(book.caption("Caption"), std::logic_error);
}

TEST(AHeading, IsPrintedOnEachPageOnlyWhereItIsTheOnlyOne) {
  Book book("Training", noon());
  for (const int headings : {1, 2}) {
    book.sheet_to_read("With " + std::to_string(headings), {20});
    for (int at = 0; at < headings; ++at)
      book.heading({"Agency"});
  }
  const std::string sheets = part_of(book.bytes(), "xl/workbook.xml");
  EXPECT_THAT(sheets, HasSubstr("'With 1'!$1:$1"));
  EXPECT_THAT(sheets, Not(HasSubstr("'With 2'!")));
}

// Two questions on one sheet, which is not the first.
std::string with_bars(const std::string& question, const std::string& answer) {
  Book book("Training", noon());
  book.sheet("Courses", {30});
  book.row({std::string("Not in the bars"), 77});
  book.sheet_for_bars("1 Bars", {40, 10});
  book.title("Training in October");
  book.heading({"Answers", "People"});
  for (const std::string& asked : {std::string("Did you use it?"), question}) {
    book.title(asked);
    book.row({std::string("Answered"), 24});
    book.row({std::string("Yes"), 20});
    book.row({answer, 4});
    book.bars({.rows = 2, .whole = 24, .description = "20 Yes; 4 <\"No\">."});
  }
  return book.bytes();
}

TEST(BarsInAWorkbook, PointAtTheCellsOfTheirRowsAndHoldCopiesOfThoseAlone) {
  const std::string book = with_bars("Will you?", "No");
  const std::string second = part_of(book, "xl/charts/chart2.xml");
  EXPECT_THAT(second, HasSubstr("<c:barDir val=\"bar\"/>"));
  EXPECT_THAT(second, HasSubstr("<c:f>'1 Bars'!$A$15</c:f><c:strCache><c:ptCount val=\"1\"/>"
                                "<c:pt idx=\"0\"><c:v>Will you?</c:v></c:pt></c:strCache>"));
  EXPECT_THAT(second, HasSubstr("<c:f>'1 Bars'!$A$17:$A$18</c:f><c:strCache><c:ptCount val=\"2\"/>"
                                "<c:pt idx=\"0\"><c:v>Yes</c:v></c:pt>"
                                "<c:pt idx=\"1\"><c:v>No</c:v></c:pt></c:strCache>"));
  EXPECT_THAT(second, HasSubstr("<c:f>'1 Bars'!$B$17:$B$18</c:f><c:numCache>"));
  EXPECT_THAT(second, AllOf(HasSubstr("<c:v>20</c:v>"), HasSubstr("<c:v>4</c:v>")));
  EXPECT_THAT(second, AllOf(HasSubstr("<c:max val=\"24\"/>"), HasSubstr("<c:min val=\"0\"/>")));
  EXPECT_THAT(second, AllOf(Not(HasSubstr("<c:legend>")), Not(HasSubstr("77"))));
  // The title, twice what is counted, and two answers with their numbers.
  EXPECT_EQ(count_of(second, "<c:v>"), 7);
}

TEST(BarsInAWorkbook, AreDescribedToWhoeverCannotSeeThem) {
  EXPECT_THAT(part_of(with_bars("Will you?", "No"), "xl/drawings/drawing1.xml"),
              HasSubstr("descr=\"20 Yes; 4 &lt;&quot;No&quot;&gt;.\""));
}

TEST(BarsInAWorkbook, AreNamedInTextAndNoFormulaWhateverPeopleWrote) {
  for (const std::string text :
       {"=1+1", "=Courses!A1", "='Courses'!$B$1", "{=1}", "+1", "@SUM(A1)"}) {
    const std::string book = with_bars(text, text);
    const std::string bars = part_of(book, "xl/charts/chart2.xml");
    EXPECT_EQ(count_of(bars, "<c:v>" + text + "</c:v>"), 2) << text;
    EXPECT_EQ(count_of(bars, "<c:f>"), count_of(bars, "<c:f>'1 Bars'!$")) << bars;
    EXPECT_EQ(count_of(bars, "<c:f>"), 5);
    EXPECT_THAT(part_of(book, "xl/worksheets/sheet2.xml"), Not(HasSubstr("<f>")));
  }
}

TEST(BarsInAWorkbook, AreWholeWhateverASpreadsheetCannotHold) {
  const std::string bars = part_of(with_bars("Bell\x07 and <b>", "\x1F"), "xl/charts/chart2.xml");
  EXPECT_THAT(bars, HasSubstr("<c:v>Bell  and &lt;b&gt;</c:v>"));
  EXPECT_THAT(bars, AllOf(Not(HasSubstr("\x07")), Not(HasSubstr("\x1F"))));
}

TEST(BarsInAWorkbook, AreNotCutInTwoByTheEndOfAPage) {
  Book book("Training", noon());
  book.sheet_for_bars("Bars", {40, 10});
  book.heading({"Answers", "People"});
  for (int question = 0; question < 5; ++question) {
    book.title("Did you use it?");
    book.row({std::string("Yes"), 20});
    book.bars({.rows = 1, .whole = 24, .description = "20 Yes."});
  }
  const std::string sheet = part_of(book.bytes(), "xl/worksheets/sheet1.xml");
  EXPECT_THAT(sheet, AllOf(HasSubstr("fitToPage=\"1\""), HasSubstr("fitToHeight=\"0\"")));
  EXPECT_THAT(sheet, HasSubstr("<brk id=\"25\""));
  EXPECT_THAT(sheet, HasSubstr("<brk id=\"49\""));
  EXPECT_EQ(count_of(sheet, "<brk "), 2) << "two to a page";
}

TEST(BarsInAWorkbook, StandOnASheetForThemOnly) {
  Book book("Training", noon());
  book.sheet("Courses", {30, 10});
  book.row({std::string("Yes"), 20});
  EXPECT_THROW(book.bars({.rows = 1, .whole = 24, .description = {}}), std::logic_error);
}

}  // namespace
}  // namespace earshot
