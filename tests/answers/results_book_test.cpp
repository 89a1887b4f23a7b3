// SPDX-License-Identifier: Apache-2.0
// The results of a course as a workbook: the same numbers as on the page, and no formulas.
#include "answers/results_book.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/sheet.h"
#include "people.h"

namespace earshot::answers {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

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

}  // namespace
}  // namespace earshot::answers
