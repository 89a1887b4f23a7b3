// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plugins/shipped.h"

namespace earshot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

class AStaffSurvey : public testing::Test {
 protected:
  AStaffSurvey() {
    survey.ask("conf_neglect", scale_of_five("neglect", "prevalence"));
    survey.ask("imp_neglect", scale_of_five("neglect", "gap"));
    survey.ask("needs", {{"kind", "many"},
                         {"options", "neglect, exploitation, other, none"},
                         {"alone", "none"},
                         {"x_component", "wanted"}});
  }
  Rehearsal survey = shipped("staff_survey");
};

using Needs = std::map<Rehearsal::Pair, double>;

TEST_F(AStaffSurvey, CountsTheLowerTwoPointsAsNotConfident) {
  const double expected[] = {1, 1, 0, 0, 0};
  for (int point = 1; point <= 5; ++point) {
    survey.answer("conf_neglect", {std::to_string(point)});
    EXPECT_EQ(survey.find_learning_needs().needs,
              (Needs{{{"neglect", "prevalence"}, expected[point - 1]}}));
  }
}

TEST_F(AStaffSurvey, MeasuresTheGapBetweenHowMuchItMattersAndHowConfidentOneIs) {
  struct {
    const char *confidence, *importance;
    double gap;
  } const table[] = {
      {"1", "5", 1}, {"2", "5", 0.75}, {"4", "5", 0.25}, {"3", "3", 0}, {"5", "2", 0}};
  for (const auto& row : table) {
    survey.answer("conf_neglect", {row.confidence});
    survey.answer("imp_neglect", {row.importance});
    EXPECT_EQ(survey.find_learning_needs().needs.at({"neglect", "gap"}), row.gap);
  }
}

TEST_F(AStaffSurvey, HearsNothingFromSomebodyForWhomItIsNoPartOfTheRole) {
  survey.answer("conf_neglect", {"away"});
  survey.answer("imp_neglect", {"5"});
  EXPECT_THAT(survey.find_learning_needs().needs, IsEmpty());
  survey.answer("conf_neglect", {"1"});
  survey.answer("imp_neglect", {"away"});
  EXPECT_EQ(survey.find_learning_needs().needs, (Needs{{{"neglect", "prevalence"}, 1.0}}));
}

TEST_F(AStaffSurvey, CountsAnUntickedTopicAsNotWantedButAnEmptyQuestionAsNothing) {
  EXPECT_THAT(survey.find_learning_needs().needs, IsEmpty());
  survey.answer("needs", {"neglect", "other"});
  EXPECT_EQ(survey.find_learning_needs().needs,
            (Needs{{{"neglect", "wanted"}, 1.0}, {{"exploitation", "wanted"}, 0.0}}));
  survey.answer("needs", {"none"});
  EXPECT_EQ(survey.find_learning_needs().needs,
            (Needs{{{"neglect", "wanted"}, 0.0}, {{"exploitation", "wanted"}, 0.0}}));
}

TEST_F(AStaffSurvey, GivesATopicOfTwoQuestionsTheirMean) {
  survey.ask("conf_more", scale_of_five("neglect, home", "prevalence"));
  survey.answer("conf_neglect", {"1"});
  survey.answer("conf_more", {"4"});
  const auto said = survey.find_learning_needs();
  EXPECT_EQ(said.needs.at({"neglect", "prevalence"}), 0.5);
  EXPECT_EQ(said.needs.at({"home", "prevalence"}), 0);
  EXPECT_THAT(said.misuses, IsEmpty());
}

TEST_F(AStaffSurvey, RaisesTheFlagItsAuthorAskedFor) {
  survey.ask("safe_to_raise", {{"kind", "one"},
                               {"options", "yes, no"},
                               {"x_flag", "no"},
                               {"x_flag_reason", "Is afraid to raise a worry"}});
  survey.answer("safe_to_raise", {"yes"});
  EXPECT_THAT(survey.check_response().flags, IsEmpty());
  survey.answer("safe_to_raise", {"no"});
  EXPECT_THAT(survey.check_response().flags,
              ElementsAre(Pair("safe_to_raise", "Is afraid to raise a worry")));
}

TEST_F(AStaffSurvey, IsSoundAsItStands) {
  const auto said = survey.check_form();
  EXPECT_THAT(said.problems, IsEmpty());
  EXPECT_THAT(said.misuses, IsEmpty());
}

TEST_F(AStaffSurvey, TellsItsAuthorWhatIsWrong) {
  survey.ask("typo", {{"kind", "scale"}, {"x_component", "prevalance"}});
  survey.ask(
      "four",
      {{"kind", "scale"}, {"points", "4"}, {"topics", "home"}, {"x_component", "prevalence"}});
  survey.ask("imp_alone", scale_of_five("exploitation", "gap"));
  survey.ask("no_topic", scale_of_five("", "prevalence"));
  survey.ask("one_topic", {{"kind", "one"}, {"x_component", "wanted"}});
  survey.ask("flag", {{"kind", "one"}, {"options", "yes, no"}, {"x_flag", "maybe"}});
  EXPECT_THAT(
      survey.check_form().problems,
      UnorderedElementsAre(
          Pair("typo",
               "x_component = \"prevalance\" means nothing to this form's plugin. Write one of: "
               "prevalence, gap, wanted"),
          Pair("four", "Use a scale of five points: the lower two count as not confident"),
          Pair("imp_alone",
               "There is no confidence question for the same topics to compare with. Add one with "
               "x_component = \"prevalence\", or take x_component away here"),
          Pair("no_topic", "Say which topic this question is about: topics = [\"...\"]"),
          Pair("one_topic", "x_component = \"wanted\" needs a question with type = \"many\""),
          Pair("flag",
               "x_flag names 'maybe', which is no answer to this question. Its answers are: yes, "
               "no"),
          Pair("flag", "Say in x_flag_reason why these answers should be read soon")));
}

}  // namespace
}  // namespace earshot
