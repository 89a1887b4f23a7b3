// SPDX-License-Identifier: Apache-2.0
// Three months pass in a demonstration, and it says what came of its surveys.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/settle.h"
#include "demo/demonstration.h"
#include "people.h"

namespace earshot::demo {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(MovingOn, SaysOfASurveyThatNobodyAnsweredThatNobodyDid) {
  Partnership isle;
  isle.course_survey(12);
  Clock clock;
  Demonstration demonstration(isle.site(), clock, [&] {
    isle.today_is("2027-01-14");
    answers::settle(isle.site());
  });
  ASSERT_TRUE(demonstration.move_on(day("2027-01-14")));
  EXPECT_THAT(demonstration.last_moved()->happened,
              ElementsAre(testing::AllOf(HasSubstr("closed. Nobody answered."),
                                         Not(HasSubstr("what they wrote")))));
}

TEST(MovingOn, SaysOfASurveyThatTooFewAnsweredWhatBecameOfTheirAnswers) {
  Partnership isle;
  auto made = isle.course_survey(12);
  isle.several_answer(made, 3);
  Clock clock;
  Demonstration demonstration(isle.site(), clock, [&] {
    isle.today_is("2027-04-14");
    answers::settle(isle.site());
  });
  ASSERT_TRUE(demonstration.move_on(day("2027-04-14")));
  EXPECT_THAT(demonstration.last_moved()->happened,
              ElementsAre(HasSubstr("what they wrote was deleted and nobody has read it.")));
}

// At night no letter goes: a week of nights would have none.
TEST(MovingOn, LivesThroughTheOtherHalfOfEachDayToo) {
  Partnership isle;
  Clock clock;
  std::vector<std::chrono::seconds> lived;
  Demonstration demonstration(isle.site(), clock, [&] { lived.push_back(clock.ahead()); });
  ASSERT_TRUE(demonstration.move_on(isle.site().today() + std::chrono::days(2)));
  using std::chrono::hours;
  EXPECT_THAT(lived, ElementsAre(hours(12), hours(24), hours(36), hours(48)));
}

}  // namespace
}  // namespace earshot::demo
