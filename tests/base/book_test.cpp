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

}  // namespace
}  // namespace earshot
