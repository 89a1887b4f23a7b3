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
using Needs = std::map<Rehearsal::Pair, double>;

Rehearsal::Settings confidence(const std::string& stage, const std::string& outcome,
                               const std::string& topic) {
  Rehearsal::Settings settings = scale_of_five(topic, "");
  settings["measure"] = "confidence";
  settings["measure_stage"] = stage;
  settings["outcome"] = outcome;
  settings["repeat"] = "1";
  return settings;
}

Rehearsal::Settings used(const std::string& component, const std::string& topic) {
  return {{"kind", "one"},
          {"options", "yes, partly, not_yet, no_chance, not_my_role"},
          {"x_component", component},
          {"x_yes", "yes, partly"},
          {"x_no", "not_yet, no_chance"},
          {"topics", topic},
          {"repeat", "1"}};
}

TEST(AnAttendance, IsFollowedUpAfterwardsAndAtThreeAndSixMonths) {
  const auto said = shipped("training").plan_follow_ups();
  EXPECT_THAT(said.follow_ups,
              ElementsAre(Pair("post-course", "after"), Pair("impact-3-months", "3m"),
                          Pair("impact-6-months", "6m")));
  EXPECT_THAT(said.misuses, IsEmpty());
}

TEST(AnAnswerAfterACourse, SaysWhetherConfidenceRoseForEachOutcome) {
  struct {
    const char *before, *after;
    std::map<std::string, std::string> change;
  } const table[] = {
      {"2", "4", {{"change.2", "higher"}}},
      {"3", "3", {{"change.2", "same"}}},
      {"5", "4", {{"change.2", "lower"}}},
      {"away", "4", {}},
      {"2", "away", {}},
  };
  for (const auto& row : table) {
    Rehearsal course = shipped("training");
    course.ask("conf_before.1", confidence("before", "1", "neglect"));
    course.ask("conf_before.2", confidence("before", "2", "voice"));
    course.ask("conf_after.2", confidence("after", "2", "voice"));
    course.answer("conf_before.1", {"1"});
    course.answer("conf_before.2", {row.before});
    course.answer("conf_after.2", {row.after});
    const auto said = course.check_response();
    EXPECT_EQ(said.derived, row.change);
    EXPECT_THAT(said.misuses, IsEmpty());
  }
}

TEST(AnAnswerAfterACourse, SaysWhoWouldRecommendIt) {
  const std::map<std::string, std::string> groups = {{"0", "detractor"}, {"6", "detractor"},
                                                     {"7", "passive"},   {"8", "passive"},
                                                     {"9", "promoter"},  {"10", "promoter"}};
  Rehearsal course = shipped("training");
  course.ask("recommend",
             {{"kind", "number"}, {"least", "0"}, {"most", "10"}, {"x_recommend", "true"}});
  EXPECT_THAT(course.check_response().derived, IsEmpty());
  for (const auto& [marks, group] : groups) {
    course.answer("recommend", {marks});
    EXPECT_THAT(course.check_response().derived, ElementsAre(Pair("recommend_group", group)));
  }
}

TEST(AnAnswerAfterACourse, CountsLowConfidenceSinceAndNotBefore) {
  Rehearsal course = shipped("training");
  course.ask("conf_before.1", confidence("before", "1", "neglect"));
  course.ask("conf_after.1", confidence("after", "1", "neglect"));
  course.answer("conf_before.1", {"1"});
  EXPECT_THAT(course.find_learning_needs().needs, IsEmpty());
  course.answer("conf_after.1", {"3"});
  EXPECT_EQ(course.find_learning_needs().needs, (Needs{{{"neglect", "prevalence"}, 0.0}}));
  course.answer("conf_after.1", {"2"});
  EXPECT_EQ(course.find_learning_needs().needs, (Needs{{{"neglect", "prevalence"}, 1.0}}));
}

TEST(AnAnswerAtThreeMonths, SaysWhatIsNotYetUsedAtWork) {
  for (const char* component : {"transfer", "confirmed"}) {
    Rehearsal course = shipped("training");
    course.ask("used.1", used(component, "neglect"));
    const std::map<std::string, Needs> table = {
        {"yes", {{{"neglect", component}, 0.0}}},
        {"partly", {{{"neglect", component}, 0.0}}},
        {"not_yet", {{{"neglect", component}, 1.0}}},
        {"no_chance", {{{"neglect", component}, 1.0}}},
        {"not_my_role", {}},
    };
    for (const auto& [answer, needs] : table) {
      course.answer("used.1", {answer});
      const auto said = course.find_learning_needs();
      EXPECT_EQ(said.needs, needs) << component << " " << answer;
      EXPECT_THAT(said.misuses, IsEmpty());
    }
  }
}

TEST(AnAnswerAtThreeMonths, TakesTheMeanOfTwoOutcomesOnOneTopic) {
  Rehearsal course = shipped("training");
  course.ask("used.1", used("transfer", "neglect"));
  course.ask("used.2", used("transfer", "neglect"));
  course.answer("used.1", {"yes"});
  course.answer("used.2", {"not_yet"});
  EXPECT_EQ(course.find_learning_needs().needs, (Needs{{{"neglect", "transfer"}, 0.5}}));
}

TEST(ACourseForm, TellsItsAuthorWhatIsWrong) {
  Rehearsal course = shipped("training");
  Rehearsal::Settings half = used("transfer", "neglect");
  half["x_yes"] = "yes, certainly";
  half["x_no"] = "";
  course.ask("used", half);
  course.ask("seen", {{"kind", "many"},
                      {"topics", "neglect"},
                      {"x_component", "confirmed"},
                      {"options", "a, b"},
                      {"x_yes", "a"},
                      {"x_no", "b"}});
  course.ask("recommend",
             {{"kind", "number"}, {"least", "1"}, {"most", "10"}, {"x_recommend", "true"}});
  EXPECT_THAT(
      course.check_form().problems,
      UnorderedElementsAre(
          Pair("used",
               "x_yes names 'certainly', which is no answer to this question. Its answers are: "
               "yes, partly, not_yet, no_chance, not_my_role"),
          Pair("used", "Say in x_no which answers count"),
          Pair("seen", "x_component = \"confirmed\" needs a question with type = \"one\""),
          Pair("recommend", "x_recommend needs type = \"number\", least = 0 and most = 10")));
}

}  // namespace
}  // namespace earshot
