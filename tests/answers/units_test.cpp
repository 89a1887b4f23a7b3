// SPDX-License-Identifier: Apache-2.0
#include "answers/units.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::answers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Survey session(std::string id, int answered, std::string course = "Neglect",
               std::string subject = "Children") {
  Survey survey{.id = std::move(id),
                .form = "post-course",
                .form_version = 1,
                .stage = "after",
                .promise = Promise::anonymous,
                .floor = 10,
                .state = SurveyState::closed,
                .answered = answered};
  survey.occasion.course = std::move(course);
  survey.occasion.subject = std::move(subject);
  return survey;
}

std::vector<std::string> ids(const UnitToMix& unit) {
  std::vector<std::string> ids;
  for (const Survey& survey : unit.surveys)
    ids.push_back(survey.id);
  return ids;
}

TEST(Units, OfExactlyTheFloorStandAloneAndOneFewerDoesNot) {
  const auto units = units_to_mix({session("a", 10), session("b", 9, "Other", "Other")});
  ASSERT_THAT(units, SizeIs(1));
  EXPECT_EQ(units[0].unit, Unit::survey);
  EXPECT_THAT(ids(units[0]), ElementsAre("a"));
}

TEST(Units, AreTheNarrowestThatReachTheFloor) {
  const auto units = units_to_mix({session("a", 4), session("b", 6), session("c", 5, "Curiosity"),
                                   session("d", 5, "Escalation")});
  ASSERT_THAT(units, SizeIs(2));
  EXPECT_EQ(units[0].unit, Unit::course);
  EXPECT_THAT(ids(units[0]), ElementsAre("a", "b"));
  EXPECT_EQ(units[1].unit, Unit::subject);
  EXPECT_THAT(ids(units[1]), ElementsAre("c", "d"));
}

TEST(Units, OfAFormTakeWhatNoSubjectCouldHold) {
  const auto units =
      units_to_mix({session("a", 5, "A", "Children"), session("b", 5, "B", "Adults")});
  ASSERT_THAT(units, SizeIs(1));
  EXPECT_EQ(units[0].unit, Unit::form);
}

TEST(Units, NeverJoinPromisesStagesVersionsOrForms) {
  Survey other_promise = session("p", 5);
  other_promise.promise = Promise::confidential;
  Survey other_stage = session("s", 5);
  other_stage.stage = "3m";
  Survey other_version = session("v", 5);
  other_version.form_version = 2;
  Survey other_form = session("f", 5);
  other_form.form = "conference";
  EXPECT_THAT(
      units_to_mix({session("a", 5), other_promise, other_stage, other_version, other_form}),
      IsEmpty());
}

TEST(Units, OfSurveysWithDifferentFloorsReachTheHighest) {
  Survey careful = session("a", 6);
  careful.floor = 12;
  EXPECT_THAT(units_to_mix({careful, session("b", 5)}), IsEmpty());
  EXPECT_THAT(units_to_mix({careful, session("b", 6)}), SizeIs(1));
}

TEST(Units, PassOverSurveysNobodyAnswered) {
  Survey none = session("none", 0);
  none.floor = 0;
  EXPECT_THAT(units_to_mix({none}), IsEmpty());
}

}  // namespace
}  // namespace earshot::answers
