// SPDX-License-Identifier: Apache-2.0
// The forms that ship together with the plugins that ship: what the table in forms/README.md says
// happens, happens.
#include <gmock/gmock.h>

#include "forms/ask.h"
#include "forms/shipped.h"
#include "host/plugins.h"
#include "places.h"

namespace earshot::forms {
namespace {

using namespace std::chrono_literals;
using host::Effects;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const Day today = std::chrono::sys_days{2027y / 1 / 14};

host::Plugins the_plugins() {
  Problems problems;
  host::Plugins plugins = host::Plugins::load(EARSHOT_PLUGINS, problems);
  EXPECT_EQ(told(problems), "");
  return plugins;
}

Asking asked(const std::string& form) {
  Occasion occasion;
  occasion.course = "Professional curiosity";
  occasion.outcomes = {{"asking difficult questions at home visits", "professional_curiosity"},
                       {"checking what I am told", "information_sharing"}};
  return ask(the_form(form), occasion);
}

Effects needs_of(const std::string& form, const Answers& answers) {
  return the_plugins().find_learning_needs(asked(form), answers, {}, today);
}

std::vector<std::string> spoken(const Effects& effects) {
  std::vector<std::string> all;
  for (const host::NeedSaid& need : effects.needs)
    all.push_back(need.topic + " " + need.component + " " +
                  std::to_string(need.value).substr(0, 4));
  return all;
}

TEST(TheShippedPlugins, FindTheirFormsSound) {
  const host::Plugins plugins = the_plugins();
  for (const Form& form : the_forms()) {
    EXPECT_TRUE(form.plugin.empty() || plugins.has(form.plugin)) << form.name;
    const Effects effects = plugins.check_form(form, today);
    EXPECT_EQ(told(effects.problems), "") << form.name;
    EXPECT_FALSE(effects.failed) << effects.failure;
  }
}

TEST(TheShippedPlugins, HearHowConfidentSomebodyIsAndHowMuchItMatters) {
  EXPECT_THAT(spoken(needs_of("staff-survey", {{"conf_neglect", {"2"}},
                                               {"imp_neglect", {"5"}},
                                               {"conf_infants", {"away"}},
                                               {"imp_infants", {"4"}},
                                               {"conf_escalation", {"4"}}})),
              UnorderedElementsAre("neglect prevalence 1.00", "neglect gap 0.75",
                                   "escalation prevalence 0.00"));
}

TEST(TheShippedPlugins, HearAllThatAStaffSurveySays) {
  const Asking asking = asked("staff-survey");
  Answers answers{{"needs", {"neglect"}}};
  for (const Asked& question : asking.questions)
    if (!setting(question.question, "x_component").empty() && question.question.kind == Kind::scale)
      answers[question.name] = {"3"};
  const Effects effects = the_plugins().find_learning_needs(asking, answers, {}, today);
  EXPECT_EQ(effects.needs.size(), 61u);  // as forms/README.md says; 128 is the most
}

TEST(TheShippedPlugins, HearWhatIsNotYetUsedAtWork) {
  EXPECT_THAT(
      spoken(needs_of("impact-3-months", {{"used.1", {"partly"}}, {"used.2", {"not_yet"}}})),
      UnorderedElementsAre("professional_curiosity transfer 0.00",
                           "information_sharing transfer 1.00"));
  EXPECT_THAT(spoken(needs_of("impact-6-months", {{"used.1", {"not_my_role"}}})), IsEmpty());
  EXPECT_THAT(
      spoken(needs_of("manager-confirmation", {{"seen.1", {"none"}}, {"seen.2", {"not_seen"}}})),
      ElementsAre("professional_curiosity confirmed 1.00"));
}

TEST(TheShippedPlugins, HearWhatAChildFelt) {
  EXPECT_THAT(spoken(needs_of("child-feedback", {{"listened", {"1"}}, {"asked", {"4"}}})),
              ElementsAre("voice_of_the_child felt 0.50"));
}

TEST(TheShippedPlugins, HearWhatAForumRaised) {
  EXPECT_THAT(spoken(needs_of("facilitator-record", {{"topics_raised", {"neglect", "other"}}})),
              Contains("neglect raised 1.00"));
}

TEST(TheShippedPlugins, FlagAChildWhoIsWorried) {
  const Effects effects = the_plugins().check_response(
      asked("child-feedback"), {{"worried", {"yes"}}, {"felt_safe", {"1"}}}, {}, today);
  EXPECT_THAT(effects.flags, UnorderedElementsAre(Field(&host::Flag::question, "worried"),
                                                  Field(&host::Flag::question, "felt_safe")));
}

TEST(TheShippedPlugins, DeriveWhatACourseChanged) {
  const Effects effects = the_plugins().check_response(
      asked("post-course"),
      {{"conf_before.1", {"2"}}, {"conf_after.1", {"4"}}, {"recommend", {"9"}}}, {}, today);
  EXPECT_THAT(effects.derived, UnorderedElementsAre(host::Derived{"change.1", "higher"},
                                                    host::Derived{"recommend_group", "promoter"}));
}

TEST(TheShippedPlugins, AskOnlyForFormsThatShip) {
  const Effects effects = the_plugins().plan_follow_ups("training", {}, today);
  for (const host::FollowUp& next : effects.follow_ups)
    EXPECT_EQ(the_form(next.form).stage, next.stage);
  EXPECT_EQ(effects.follow_ups.size(), 3u);
}

}  // namespace
}  // namespace earshot::forms
