// SPDX-License-Identifier: Apache-2.0
// A survey that has been asked three years running, as Sam, the scrutineer, reads it.
#include "web/results/over_time.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/results/asked_again.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class TheSameSurveyThreeTimes : public AskedAgain {
 protected:
  // So many of thirty were no more than slightly confident.
  std::string asked_and_answered(const std::string& day_text, int low) {
    const std::string id = survey(day_text);
    answered(30, low);
    return id;
  }
  std::string three_years(int first, int second, int third) {
    asked_and_answered("2024-10-14", first);
    asked_and_answered("2025-10-14", second);
    return asked_and_answered("2026-10-14", third);
  }
};

TEST_F(TheSameSurveyThreeTimes, IsNotForWhoOnlyRunsTheServerOrOnlyReadsWords) {
  const std::string now = three_years(20, 14, 6);
  for (const Role role : {Role::administrator, Role::safeguarding_reader})
    EXPECT_EQ(seen(now, "over-time", role).status, 403);
  EXPECT_EQ(Visitor(office).get("/surveys/" + now + "/over-time").status, 303);
  EXPECT_EQ(seen(now, "over-time").status, 200);
}

TEST_F(TheSameSurveyThreeTimes, IsNotThereAfterTwo) {
  asked_and_answered("2025-10-14", 20);
  const std::string now = asked_and_answered("2026-10-14", 6);
  EXPECT_EQ(seen(now, "over-time").status, 404);
  EXPECT_THAT(seen(now, "results").body,
              AllOf(HasSubstr("Beside the last time"), Not(HasSubstr("over time"))));
}

TEST_F(TheSameSurveyThreeTimes, ShowsNothingBeforeTheClose) {
  asked_and_answered("2024-10-14", 20);
  asked_and_answered("2025-10-14", 14);
  EXPECT_EQ(seen(survey("2026-10-14"), "over-time").status, 404);
}

TEST_F(TheSameSurveyThreeTimes, SaysEachShareAndWhatHardlyWentUpByChance) {
  const std::string now = three_years(20, 14, 6);
  EXPECT_THAT(seen(now, "results").body,
              AllOf(HasSubstr("How answers went over time"), HasSubstr("Staff survey of 2025")));
  EXPECT_THAT(seen(now, "over-time").body,
              AllOf(HasSubstr("Asked 3 times"), HasSubstr("30 of 40 answered"),
                    HasSubstr("33% (10)"), HasSubstr("53% (16)"), HasSubstr("80% (24)"),
                    HasSubstr("More of those who answered chose &quot;Very&quot; each time"),
                    HasSubstr("Fewer of those who answered chose &quot;Slightly&quot; each time"),
                    HasSubstr("2 answers were looked at."), HasSubstr("may well be chance")));
}

TEST_F(TheSameSurveyThreeTimes, SaysNothingOfWhatMayWellBeChance) {
  EXPECT_THAT(
      seen(three_years(15, 16, 14), "over-time").body,
      AllOf(HasSubstr("may well be chance"), Not(HasSubstr("of those who answered chose"))));
}

TEST_F(TheSameSurveyThreeTimes, SaysOverTimeWhereItDidNotGoOneWayEachTime) {
  EXPECT_THAT(seen(three_years(20, 22, 6), "over-time").body,
              HasSubstr("More of those who answered chose &quot;Very&quot; over time"));
}

TEST_F(TheSameSurveyThreeTimes, OfATimeInTheMiddleShowsNoLaterOne) {
  const std::string first = asked_and_answered("2023-10-14", 20);
  asked_and_answered("2024-10-14", 20);
  const std::string third = asked_and_answered("2025-10-14", 20);
  asked_and_answered("2026-10-14", 6);
  EXPECT_EQ(seen(first, "over-time").status, 404);
  EXPECT_THAT(seen(third, "over-time").body,
              AllOf(HasSubstr("Asked 3 times"), HasSubstr("14 October 2023"),
                    Not(HasSubstr("14 October 2026"))));
}

// Four times by hand: in the second a number is hidden, and the third asked it in other words.
answers::OneTime time_of(const std::string& day_text, std::optional<int> yes, std::optional<int> no,
                         const std::string& text = "Do you feel safe?") {
  answers::OneTime time;
  time.survey.opens_on = day(day_text);
  time.release.figures = {{.question = "safe",
                           .text = text,
                           .kind = "one",
                           .asked = 40,
                           .base = 40,
                           .counts = {{.option = "yes", .text = "Yes", .count = yes},
                                      {.option = "no", .text = "No", .count = no}}}};
  return time;
}

std::string page_of(const std::vector<answers::OneTime>& times) {
  Html page;
  const auto questions = answers::questions_over_time(times);
  for (const answers::QuestionOverTime& question : questions)
    add_over_time(page, question, times, 1);
  return page.take();
}

TEST(AQuestionOverTime, SaysNothingOfWhatIsHiddenOnceOrWasAskedOtherwise) {
  EXPECT_THAT(
      page_of({time_of("2023-10-14", 10, 30), time_of("2024-10-14", std::nullopt, std::nullopt),
               time_of("2025-10-14", 20, 20, "Are you safe?"), time_of("2026-10-14", 32, 8)}),
      AllOf(HasSubstr("[c]"), HasSubstr("Not asked"), HasSubstr("80% (32)"),
            HasSubstr("1, Yes: 25%, not shown, not shown, 80%"), Not(HasSubstr("app-chart__line")),
            HasSubstr("be told: not all numbers are shown."),
            Not(HasSubstr("of those who answered chose"))));
}

TEST(AQuestionOverTime, IsNotThereWhereItWasAskedTwice) {
  EXPECT_EQ(page_of({time_of("2024-10-14", 10, 30, "Are you safe?"), time_of("2025-10-14", 20, 20),
                     time_of("2026-10-14", 32, 8)}),
            "");
}

}  // namespace
}  // namespace earshot::web
