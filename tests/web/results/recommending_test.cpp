// SPDX-License-Identifier: Apache-2.0
// "Would you recommend it?", as whoever runs the course reads it.
#include "web/results/recommending.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/results/figure_part.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Figure would(std::optional<int> promoters, std::optional<int> passives,
             std::optional<int> detractors, int base) {
  return {
      .question = "recommend",
      .text = "How likely are you to recommend Neglect?",
      .kind = "number",
      .asked = base,
      .base = base,
      .counts = {{.option = "promoter", .text = "9 or 10 (promoters)", .count = promoters},
                 {.option = "passive", .text = "7 or 8 (passives)", .count = passives},
                 {.option = "detractor", .text = "6 or less (detractors)", .count = detractors}},
      .mean = 8.1,
      .median = 9};
}

std::string said(const Figure& figure) {
  Html page;
  add_recommending(page, figure);
  return page.take();
}

std::string seen(const Figure& figure) {
  Html page;
  add_figure(page, figure);
  return page.take();
}

TEST(WhetherPeopleWouldRecommendIt, IsNotSaidWhereANumberIsHiddenOrWasNeverCounted) {
  EXPECT_THAT(said(would(25, std::nullopt, 6, 40)), IsEmpty());
  EXPECT_THAT(said(would(std::nullopt, std::nullopt, std::nullopt, 40)), IsEmpty());
  Figure before = would(25, 9, 6, 40);
  before.counts.clear();
  EXPECT_THAT(said(before), IsEmpty());
  Figure too_few = would(3, 0, 0, 3);
  too_few.base.reset();
  EXPECT_THAT(said(too_few), IsEmpty());
}

TEST(WhetherPeopleWouldRecommendIt, IsNotSaidOfAnotherQuestion) {
  Figure other = would(25, 9, 6, 40);
  other.kind = "one";
  EXPECT_THAT(said(other), IsEmpty());
}

// (25 - 6) of 40, with the error of 31/40 - (19/40)² over 40.
TEST(WhetherPeopleWouldRecommendIt, IsASentenceAndAPictureThatSaysNoMore) {
  EXPECT_THAT(said(would(25, 9, 6, 40)),
              AllOf(HasSubstr("Of 40 who answered, 25 gave 9 or 10, 9 gave 7 or 8 and 6 gave 6 or "
                              "less: a score of +48, likely between +25 and +70."),
                    HasSubstr("<svg"), HasSubstr("aria-hidden=\"true\""), Not(HasSubstr("style=")),
                    Not(HasSubstr("too few"))));
}

TEST(WhetherPeopleWouldRecommendIt, HasNoPictureOfFewPeople) {
  EXPECT_THAT(seen(would(5, 2, 1, 8)),
              AllOf(HasSubstr("a score of +50"), HasSubstr("too few for a score to mean much"),
                    HasSubstr("by up to 25 points"), Not(HasSubstr("<svg"))));
  EXPECT_THAT(seen(would(20, 5, 4, 29)), Not(HasSubstr("<svg")));
  EXPECT_THAT(seen(would(20, 5, 5, 30)), HasSubstr("<svg"));
}

TEST(WhetherPeopleWouldRecommendIt, StandsBesideItsTable) {
  EXPECT_THAT(seen(would(5, 8, 27, 40)),
              AllOf(HasSubstr("9 or 10 (promoters)"), HasSubstr(">13%<"),
                    HasSubstr("In the middle: 9. On average 8.1."),
                    HasSubstr("a score of -55, likely between -77 and -33.")));
}

TEST(WhetherPeopleWouldRecommendIt, IsNotSaidToBeSureWhereAllAreInOneGroup) {
  EXPECT_THAT(said(would(12, 0, 0, 12)),
              AllOf(HasSubstr("a score of +100."), Not(HasSubstr("likely between"))));
}

}  // namespace
}  // namespace earshot::web
