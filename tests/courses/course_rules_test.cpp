// SPDX-License-Identifier: Apache-2.0
#include "courses/course_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people.h"

namespace earshot::courses {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(ASumOfMoney, IsReadAsPeopleWriteIt) {
  EXPECT_EQ(parse_pounds("45"), 4500);
  EXPECT_EQ(parse_pounds("\u00A345.50"), 4550);
  EXPECT_EQ(parse_pounds("45.5"), 4550);
  EXPECT_EQ(parse_pounds("1,200"), 120000);
  EXPECT_EQ(parse_pounds("0"), 0);
  for (const char* wrong :
       {"", ".", "45.505", "-3", "4e5", "fifty", "45.50.1", "\u20AC45", "9999999999999"})
    EXPECT_EQ(parse_pounds(wrong), std::nullopt) << wrong;
}

TEST(ASumOfMoney, ComesBackAsItWasMeant) {
  for (const std::int64_t pence : {0, 5, 50, 4500, 4550, 120000, 12345678})
    EXPECT_EQ(parse_pounds(pounds(pence)), pence) << pounds(pence);
  EXPECT_EQ(pounds(4500), "\u00A345");
  EXPECT_EQ(pounds(120005), "\u00A31,200.05");
}

std::string problem_at(const Problems& problems, std::string_view field) {
  for (const Problem& problem : problems)
    if (problem.question == field)
      return problem.message;
  return "";
}

class ACourse : public testing::Test {
 protected:
  Lists lists{.topics = {{"neglect", "Neglect", "", "children", {}, {}},
                         {"old", "Old words", "", "children", {}, {day("2025-01-01"), ""}}},
              .levels = {{"level_3", "Level 3", {}, {}}}};
  Course sound{.code = "NEG1",
               .title = "Neglect",
               .outcomes = {{"notice neglect early", "neglect"}},
               .level = "level_3"};
};

TEST_F(ACourse, ThatIsSoundHasNothingWrong) { EXPECT_THAT(wrong_course(sound, lists), IsEmpty()); }

TEST_F(ACourse, IsToldWhatIsMissingFieldByField) {
  const Problems problems = wrong_course({.side = "dogs"}, lists);
  EXPECT_THAT(problem_at(problems, "title"), HasSubstr("Write the name"));
  EXPECT_THAT(problem_at(problems, "code"), HasSubstr("Write a short code"));
  EXPECT_THAT(problem_at(problems, "side"), HasSubstr("Choose whose"));
  EXPECT_THAT(problem_at(problems, "outcome-1"), HasSubstr("at least one"));
}

TEST_F(ACourse, CountsItsOutcomesByTheRowsThatWereTyped) {
  sound.outcomes = {{}, {"notice neglect early", ""}, {"notice neglect early", "neglect"}};
  const Problems problems = wrong_course(sound, lists);
  EXPECT_THAT(problem_at(problems, "topic-2"), HasSubstr("topic of outcome 2"));
  EXPECT_THAT(problem_at(problems, "outcome-3"), HasSubstr("same as one above"));
  EXPECT_EQ(problem_at(problems, "outcome-1"), "");
}

TEST_F(ACourse, KeepsATopicThatHasLeftItsListSinceAndTakesNoOther) {
  sound.outcomes = {{"say it in old words", "old"}};
  EXPECT_THAT(problem_at(wrong_course(sound, lists), "topic-1"), HasSubstr("Choose the topic"));
  const Course before = sound;
  EXPECT_THAT(wrong_course(sound, lists, &before), IsEmpty());
}

TypedDay typed(const char* on, std::string from, std::string until) {
  return {false, parse_day(on), std::move(from), std::move(until)};
}

TEST(TheDaysOfASession, StandInTheirOrder) {
  Problems problems;
  const auto days = days_of(
      {typed("2026-10-15", "09:30", "16:00"), {}, typed("2026-10-14", "09:30", "12:00")}, problems);
  EXPECT_THAT(problems, IsEmpty());
  ASSERT_EQ(days.size(), 2u);
  EXPECT_EQ(days[0].day, day("2026-10-14"));
}

TEST(TheDaysOfASession, AreToldWhatIsWrongRowByRow) {
  Problems problems;
  days_of({typed("2026-10-15", "09:30", "16:00"), typed("2026-10-15", "half nine", "16:00"),
           typed("no day", "10:00", "09:00")},
          problems);
  EXPECT_THAT(problem_at(problems, "day-2"), HasSubstr("stands above"));
  EXPECT_THAT(problem_at(problems, "from-2"), HasSubstr("such as 09:30"));
  EXPECT_THAT(problem_at(problems, "day-3"), HasSubstr("no such day"));
  EXPECT_THAT(problem_at(problems, "until-3"), HasSubstr("ends before it begins"));
}

}  // namespace
}  // namespace earshot::courses
