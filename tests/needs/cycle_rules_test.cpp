// SPDX-License-Identifier: Apache-2.0
#include "needs/cycle_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/a_cycle.h"

namespace earshot::needs {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::string problem_at(const Problems& problems, std::string_view field) {
  for (const Problem& problem : problems)
    if (problem.question == field)
      return problem.message;
  return "";
}

class ACycleAsTyped : public testing::Test {
 protected:
  const std::vector<Cycle> all{tests::cycle_of_2026()};
  TypedCycle sound{"2027-28", day("2027-04-01"), day("2028-03-31")};
};

TEST_F(ACycleAsTyped, ThatIsSoundHasNothingWrong) {
  EXPECT_THAT(wrong_cycle(sound, all), IsEmpty());
  EXPECT_THAT(wrong_cycle({"2026-27", day("2026-04-01"), day("2027-03-31")}, all, "c1"), IsEmpty())
      << "it is the same one";
}

TEST_F(ACycleAsTyped, IsToldWhatIsMissing) {
  const Problems problems = wrong_cycle({}, all);
  EXPECT_THAT(problem_at(problems, "name"), HasSubstr("such as 2026-27"));
  EXPECT_THAT(problem_at(problems, "starts_on"), HasSubstr("first day"));
  EXPECT_THAT(problem_at(problems, "ends_on"), HasSubstr("last day"));
}

TEST_F(ACycleAsTyped, HasANameOfItsOwnWhateverItsCapitals) {
  sound.name = "The Year";
  Cycle other = tests::cycle_of_2026();
  other.name = "the year";
  EXPECT_THAT(problem_at(wrong_cycle(sound, {other}), "name"), HasSubstr("called so"));
  sound.name = std::string(41, 'x');
  EXPECT_THAT(problem_at(wrong_cycle(sound, all), "name"), HasSubstr("40 letters"));
}

TEST_F(ACycleAsTyped, HasDaysThatAreInNoOther) {
  sound.starts_on = day("2027-03-31");
  EXPECT_THAT(problem_at(wrong_cycle(sound, all), "starts_on"),
              testing::AllOf(HasSubstr("2026-27"), HasSubstr("31 March 2027")));
}

TEST_F(ACycleAsTyped, EndsAfterItBeginsAndWithinTwoYears) {
  sound.ends_on = day("2027-03-31");
  EXPECT_THAT(problem_at(wrong_cycle(sound, all), "ends_on"), HasSubstr("ends before it begins"));
  sound.ends_on = day("2029-04-01");
  EXPECT_THAT(problem_at(wrong_cycle(sound, all), "ends_on"), HasSubstr("longer than two"));
  sound.ends_on = day("2029-03-31");
  EXPECT_THAT(wrong_cycle(sound, all), IsEmpty());
}

TEST_F(ACycleAsTyped, IsNotCutOffBeforeItsLatestEvidence) {
  const TypedCycle shorter{"2026-27", day("2026-04-01"), day("2026-10-31")};
  EXPECT_THAT(problem_at(wrong_cycle(shorter, all, "c1", day("2026-11-03")), "ends_on"),
              HasSubstr("3 November 2026"));
  EXPECT_THAT(wrong_cycle(shorter, all, "c1", day("2026-10-31")), IsEmpty());
}

TEST(TheNextCycle, IsTheYearThatTodayIsInOrTheOneAfterTheLast) {
  using namespace std::chrono;
  const TypedCycle first = next_cycle({}, April / 1, day("2026-11-20"));
  EXPECT_EQ(first.name, "2026-27");
  EXPECT_EQ(first.starts_on, day("2026-04-01"));
  EXPECT_EQ(first.ends_on, day("2027-03-31"));
  const TypedCycle next = next_cycle({tests::cycle_of_2026()}, April / 1, day("2026-11-20"));
  EXPECT_EQ(next.name, "2027-28");
  EXPECT_EQ(next.starts_on, day("2027-04-01"));
  EXPECT_EQ(next_cycle({}, January / 1, day("2026-11-20")).name, "2026");
}

TEST(TheNextCycle, BeginsWhereAnOddOneEnded) {
  using namespace std::chrono;
  Cycle odd = tests::cycle_of_2026();
  odd.ends_on = day("2026-12-31");
  const TypedCycle next = next_cycle({odd}, April / 1, day("2026-11-20"));
  EXPECT_EQ(next.starts_on, day("2027-01-01"));
  EXPECT_EQ(next.ends_on, day("2027-03-31"));
  EXPECT_THAT(wrong_cycle(next, {odd}), IsEmpty());
}

TEST(AnAgreement, SaysWhoAndWhen) {
  const Cycle cycle = tests::cycle_of_2026();
  const Day today = day("2027-05-20");
  EXPECT_THAT(wrong_agreement({"The group", day("2027-05-14")}, cycle, today), IsEmpty());
  EXPECT_THAT(problem_at(wrong_agreement({"", day("2027-05-14")}, cycle, today), "agreed_by"),
              HasSubstr("Write who agreed"));
  for (const auto& [on, sentence] :
       {std::pair<std::optional<Day>, std::string>{std::nullopt, "no such day"},
        {day("2027-05-21"), "still to come"},
        {day("2026-03-31"), "before 2026-27 began"}})
    EXPECT_THAT(problem_at(wrong_agreement({"The group", on}, cycle, today), "agreed_on"),
                HasSubstr(sentence));
}

}  // namespace
}  // namespace earshot::needs
