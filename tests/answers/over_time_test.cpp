// SPDX-License-Identifier: Apache-2.0
// Shares from one time to the next, of what is shown each time.
#include "answers/over_time.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::answers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::nullopt_t hidden = std::nullopt;

Figure safe(std::optional<int> yes, std::optional<int> no) {
  return {.question = "safe",
          .text = "Do you feel safe?",
          .kind = "one",
          .asked = 40,
          .base = 40,
          .counts = {{.option = "yes", .text = "Yes", .count = yes},
                     {.option = "no", .text = "No", .count = no}}};
}

Figure withheld() {
  Figure figure = safe(0, 0);
  figure.counts.clear();
  figure.withheld = "Too few people chose some of the answers to show how many chose each.";
  return figure;
}

std::vector<OneTime> times_of(std::vector<Figure> figures) {
  std::vector<OneTime> times;
  for (Figure& figure : figures)
    times.emplace_back().release.figures = {std::move(figure)};
  return times;
}

TEST(AnswersOverTime, AreNothingOfWhatWasAskedTwiceOrIsNeverShown) {
  EXPECT_THAT(questions_over_time(times_of({safe(10, 30), safe(20, 20)})), IsEmpty());
  EXPECT_THAT(questions_over_time(times_of({withheld(), withheld(), withheld()})), IsEmpty());
  Figure written = safe(1, 2);
  written.kind = "text";
  EXPECT_THAT(questions_over_time(times_of({written, written, written})), IsEmpty());
}

TEST(AnswersOverTime, HaveNoTrendWhereOneOfTheirCountsIsHidden) {
  const auto times = times_of({safe(10, 30), safe(hidden, hidden), safe(30, 10)});
  const auto questions = questions_over_time(times);
  ASSERT_THAT(questions, SizeIs(1));
  EXPECT_EQ(questions[0].looked_at, 0);
  EXPECT_EQ(questions[0].answers[0].trend.has_value(), false);
  EXPECT_EQ(questions[0].answers[0].at[1].has_value(), false);
  EXPECT_EQ(questions[0].answers[0].at[2]->count, 30);
}

TEST(AnswersOverTime, AreHiddenWhereTheWholeQuestionIsAndStillAskedThen) {
  const auto times = times_of({safe(10, 30), safe(20, 20), withheld()});
  const auto questions = questions_over_time(times);
  ASSERT_THAT(questions, SizeIs(1));
  EXPECT_THAT(questions[0].asked, ElementsAre(true, true, true));
  EXPECT_EQ(questions[0].answers[0].at[2].has_value(), false);
  EXPECT_EQ(questions[0].looked_at, 0);
}

// In R: p.adjust(prop.trend.test(c(10, 20, 30), c(40, 40, 40))$p.value * c(1, 1), "holm")
TEST(AnswersOverTime, AllowForHowManyAnswersOfTheQuestionWereLookedAt) {
  const auto times = times_of({safe(10, 30), safe(20, 20), safe(30, 10)});
  const auto questions = questions_over_time(times);
  ASSERT_THAT(questions, SizeIs(1));
  EXPECT_EQ(questions[0].looked_at, 2);
  const AnswerOverTime& yes = questions[0].answers[0];
  const AnswerOverTime& no = questions[0].answers[1];
  ASSERT_TRUE(yes.trend && no.trend);
  EXPECT_NEAR(yes.trend->chi_squared, 20, 1e-9);
  EXPECT_NEAR(yes.p, 2 * 7.744216e-06, 1e-10);
  EXPECT_TRUE(yes.trend->rises);
  EXPECT_FALSE(no.trend->rises);
}

TEST(AnswersOverTime, LeaveOutTimesAtWhichItWasAskedInOtherWords) {
  Figure otherwise = safe(1, 39);
  otherwise.text = "Are you safe?";
  const auto times = times_of({safe(10, 30), otherwise, safe(20, 20), safe(30, 10)});
  const auto questions = questions_over_time(times);
  ASSERT_THAT(questions, SizeIs(1));
  EXPECT_THAT(questions[0].asked, ElementsAre(true, false, true, true));
  EXPECT_TRUE(questions[0].answers[0].trend) << "over three times";
}

}  // namespace
}  // namespace earshot::answers
