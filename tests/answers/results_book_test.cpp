// SPDX-License-Identifier: Apache-2.0
// The results of a course as a workbook: the same numbers as on the page, and no formulas.
#include "answers/results_book.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/sheet.h"
#include "base/zip_file.h"
#include "people.h"

namespace earshot::answers {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Results results() {
  Results made;
  made.survey.title = "=Neglect, 14 October";
  made.sentence = "24 of 30 answered.";
  made.release.emplace();
  made.release->unit_name = "Neglect";
  made.release->floor = 10;
  made.release->figures = {{.question = "used",
                            .text = "=HYPERLINK(\"x\")",
                            .base = 24,
                            .counts = {{.option = "yes", .text = "Yes", .count = 20},
                                       {.option = "no", .text = "No", .count = std::nullopt}}}};
  made.release->breakdowns = {{.by = "agency",
                               .title = "Agency",
                               .groups = {"Police"},
                               .answered = {12},
                               .figures = {{.text = "Have you used it?",
                                            .columns = {"Yes"},
                                            .groups = {{.base = 12, .counts = {std::nullopt}}},
                                            .all = {.base = 24, .counts = {20}}}}}};
  return made;
}

std::string book() { return to_workbook(to_save(results()), "Isle of Wight", Moment{}); }

TEST(AWorkbookOfResults, BeginsWithWhatToKnow) {
  const SheetRows read = read_sheet(book());
  ASSERT_THAT(read.problems, IsEmpty());
  EXPECT_EQ(read.name, "Read me");
  EXPECT_EQ(read.others, 2);
  EXPECT_THAT(read.rows[0].cells, ElementsAre("=Neglect, 14 October"));
  EXPECT_THAT(read.rows[2].cells, Contains("24 of 30 answered."));
}

TEST(AWorkbookOfResults, OfASurveyWithoutResultsSaysWhyThereAreNone) {
  Results waiting = results();
  waiting.release.reset();
  waiting.sentence = "6 of 12 answered. Too few to show alone.";
  const SheetRows read = read_sheet(to_workbook(to_save(waiting), "Isle of Wight", Moment{}));
  EXPECT_EQ(read.others, 0);
  EXPECT_THAT(read.rows[2].cells, Contains(HasSubstr("Too few to show alone")));
}

std::string part_of(const std::string& book, const std::string& name) {
  return ZipFile(book).read(name, 1'000'000).bytes;
}

bool has_part(const std::string& book, const std::string& name) { return ZipFile(book).has(name); }

Figure choice(const std::string& text, std::optional<int> no) {
  return {.question = "used",
          .text = text,
          .kind = "one",
          .asked = 30,
          .base = 24,
          .counts = {{.option = "yes", .text = "Yes", .count = 20},
                     {.option = "no", .text = "=No", .count = no}}};
}

std::string book_of(const std::vector<Figure>& figures) {
  Results made = results();
  made.release->figures = figures;
  made.release->breakdowns.clear();
  return to_workbook(to_save(made), "Isle of Wight", Moment{});
}

TEST(AWorkbookOfResults, DrawsAQuestionOfWhichEveryNumberIsShown) {
  const std::string book = book_of({choice("Have you used it?", 4)});
  EXPECT_THAT(part_of(book, "xl/workbook.xml"), HasSubstr("name=\"Charts\""));
  const std::string chart = part_of(book, "xl/charts/chart1.xml");
  EXPECT_THAT(chart, HasSubstr("<c:f>Charts!$A$3</c:f><c:strCache><c:ptCount val=\"1\"/>"
                               "<c:pt idx=\"0\"><c:v>Have you used it?</c:v>"));
  EXPECT_THAT(chart, HasSubstr("<c:f>Charts!$A$5:$A$6</c:f><c:strCache><c:ptCount val=\"2\"/>"
                               "<c:pt idx=\"0\"><c:v>Yes</c:v></c:pt>"
                               "<c:pt idx=\"1\"><c:v>=No</c:v></c:pt>"));
  EXPECT_THAT(chart, HasSubstr("<c:f>Charts!$B$5:$B$6</c:f><c:numCache>"
                               "<c:formatCode>General</c:formatCode><c:ptCount val=\"2\"/>"
                               "<c:pt idx=\"0\"><c:v>20</c:v></c:pt>"
                               "<c:pt idx=\"1\"><c:v>4</c:v></c:pt>"));
  EXPECT_THAT(part_of(book, "xl/drawings/drawing1.xml"), HasSubstr("descr=\"20 Yes; 4 =No.\""));
}

TEST(AWorkbookOfResults, DrawsNothingWhereANumberIsHidden) {
  const std::string book = book_of({choice("Have you used it?", std::nullopt)});
  EXPECT_FALSE(has_part(book, "xl/charts/chart1.xml"));
  EXPECT_THAT(part_of(book, "xl/workbook.xml"), Not(HasSubstr("name=\"Charts\"")));
}

TEST(AWorkbookOfResults, DrawsOneQuestionAndNotTheHiddenOneBesideIt) {
  const std::string book =
      book_of({choice("Have you used it?", std::nullopt), choice("Will you use it?", 4)});
  EXPECT_THAT(part_of(book, "xl/charts/chart1.xml"),
              AllOf(HasSubstr("Will you use it?"), Not(HasSubstr("Have you used it?"))));
  EXPECT_FALSE(has_part(book, "xl/charts/chart2.xml"));
}

TEST(AWorkbookOfResults, DrawsNoQuestionWhoseBaseIsHiddenOrThatIsWithheldOrOffersNoAnswers) {
  Figure few = choice("Few?", 4), withheld = choice("Withheld?", 4), number = choice("Number?", 4);
  few.base.reset();
  withheld.counts.clear();
  withheld.withheld = "Not shown: nearly everybody gave the same answer.";
  number.kind = "number";
  EXPECT_FALSE(has_part(book_of({few, withheld, number}), "xl/charts/chart1.xml"));
}

TEST(AWorkbookOfResults, TakesNoTitleOfAChartForAFormula) {
  for (const std::string text : {"=1+1", "=Charts!$B$5", "+1", "@A1"}) {
    const std::string chart = part_of(book_of({choice(text, 4)}), "xl/charts/chart1.xml");
    EXPECT_THAT(chart, HasSubstr("<c:f>Charts!$A$3</c:f><c:strCache><c:ptCount val=\"1\"/>"
                                 "<c:pt idx=\"0\"><c:v>" +
                                 text + "</c:v>"));
  }
}

TEST(AWorkbookOfResults, SaysOfAChartThatIsTooLongToTellWhereItsNumbersAre) {
  Figure long_one = choice("Which of these?", 4);
  long_one.counts.front().text = std::string(3'000, 'y');
  EXPECT_THAT(part_of(book_of({long_one}), "xl/drawings/drawing1.xml"),
              HasSubstr("descr=\"The numbers are in the table beside it.\""));
}

// As of a course: right after it, and three months later.
TEST(AWorkbookOfResults, DrawsEachStageOnASheetOfItsOwn) {
  ToSave course = to_save(results());
  course.releases.front().figures = {choice("Will you use it?", 4)};
  course.releases.push_back(course.releases.front());
  course.releases.back().figures = {choice("Have you used it?", 4)};
  const std::string book = to_workbook(course, "Isle of Wight", Moment{});
  EXPECT_THAT(part_of(book, "xl/charts/chart1.xml"), HasSubstr("<c:f>'1 Charts'!$A$3</c:f>"));
  EXPECT_THAT(part_of(book, "xl/charts/chart2.xml"),
              AllOf(HasSubstr("<c:f>'2 Charts'!$A$3</c:f>"), HasSubstr("Have you used it?")));
}

}  // namespace
}  // namespace earshot::answers
