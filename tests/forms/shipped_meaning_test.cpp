// SPDX-License-Identifier: Apache-2.0
// What the shipped forms promise to plugins and to the figures: measures, topics, settings, lists.
#include "forms/shipped.h"

#include <gmock/gmock.h>

#include <set>

#include "forms/ask.h"

namespace earshot::forms {
namespace {

using testing::AnyOf;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

// "yes, partly" as the names between its commas.
std::vector<std::string> names_in(const std::string& list) {
  std::vector<std::string> names;
  for (std::size_t from = 0; from < list.size();) {
    const std::size_t comma = std::min(list.find(',', from), list.size());
    names.push_back(list.substr(from, comma - from));
    from = list.find_first_not_of(", ", comma);
  }
  return names;
}

TEST(TheStagesOfACourse, MeasureConfidenceOnOneScalePerOutcome) {
  std::set<std::string> stages;
  for (const Form& form : the_forms())
    for (const Question* question : questions_of(form)) {
      if (question->measure.empty())
        continue;
      EXPECT_EQ(question->measure, "confidence") << form.name;
      EXPECT_EQ(question->scale, "confidence") << form.name;
      EXPECT_TRUE(question->per_outcome) << form.name;
      stages.insert(question->measure_stage);
    }
  EXPECT_THAT(stages, ElementsAre("3m", "6m", "after", "before"));
}

TEST(TheStagesOfACourse, AskInTheWordsOfTheOutcome) {
  Occasion occasion;
  occasion.course = "Professional curiosity";
  occasion.day = "2026-10-14";
  occasion.outcomes = {{"asking difficult questions at home visits", "professional_curiosity"},
                       {"checking what I am told", "information_sharing"}};
  const Asking asking = ask(the_form("impact-3-months"), occasion);
  const Asked* second = asking.find("used.2");
  ASSERT_NE(second, nullptr);
  EXPECT_EQ(
      second->question.text.at("en"),
      "Since Professional curiosity, have you put this into practice: checking what I am told?");
}

TEST(TheStaffSurvey, AsksConfidenceAndImportanceOfTheSameTopics) {
  std::map<std::string, std::vector<std::string>> topics;
  std::map<std::string, std::set<std::size_t>> points;
  const Form form = the_form("staff-survey");
  for (const Question* question : questions_of(form)) {
    const std::string component = setting(*question, "x_component");
    topics[component].insert(topics[component].end(), question->topics.begin(),
                             question->topics.end());
    if (question->kind == Kind::scale)
      points[component].insert(
          static_cast<std::size_t>(std::ranges::count(question->options, false, &Option::away)));
  }
  EXPECT_GE(topics["prevalence"].size(), 12u);
  EXPECT_EQ(topics["prevalence"], topics["gap"]);
  EXPECT_EQ(points["prevalence"], points["gap"]);
}

TEST(TheStaffSurvey, SaysNoMoreThanAPluginMay) {
  std::size_t said = 0;
  const Form form = the_form("staff-survey");
  for (const Question* question : questions_of(form)) {
    const std::string component = setting(*question, "x_component");
    if (component == "wanted")
      said += question->options.size() - 2;  // but for other and none
    if (component == "prevalence" || component == "gap")
      said += question->topics.size();
  }
  EXPECT_EQ(said, 61u);  // as forms/README.md says; 64 is the most
}

TEST(WhatThePluginsLookFor, NamesOptionsThatAreThere) {
  for (const Form& form : the_forms())
    for (const Question* question : questions_of(form))
      for (const std::string key : {"x_yes", "x_no", "x_flag"})
        EXPECT_THAT(option_names(*question), IsSupersetOf(names_in(setting(*question, key))))
            << form.name << " " << question->name << " " << key;
}

TEST(WhatThePluginsLookFor, TakesTickedTopicsForTopics) {
  const Lists lists = the_lists();
  int ticked = 0;
  for (const Option& option : lists.choices.at("training_topics"))
    if (!option.alone && option.name != "other") {
      EXPECT_TRUE(lists.has_topic(option.name)) << option.name;
      ++ticked;
    }
  EXPECT_EQ(ticked, 31);
}

TEST(WhatThePluginsLookFor, FlagsAChildWhoDoesNotFeelSafe) {
  for (const std::string name : {"child-feedback", "young-person-feedback", "parent-feedback"}) {
    const Form form = the_form(name);
    EXPECT_EQ(setting(*form.find("felt_safe"), "x_flag"), "1");
    EXPECT_EQ(setting(*form.find("worried"), "x_flag"), "yes");
    EXPECT_NE(setting(*form.find("worried"), "x_flag_reason"), "");
  }
}

TEST(TheTopics, StandInTwoLevelsEachOnASide) {
  const Lists lists = the_lists();
  std::map<std::string, std::string> parent_of;
  for (const Topic& topic : lists.topics)
    parent_of[topic.name] = topic.parent;
  EXPECT_EQ(parent_of.size(), lists.topics.size()) << "a name stands twice";
  for (const Topic& topic : lists.topics) {
    EXPECT_THAT(topic.side, AnyOf("children", "adults", "both")) << topic.name;
    EXPECT_THAT(topic.words, Not(IsEmpty())) << topic.name;
    if (topic.parent.empty())
      continue;
    ASSERT_TRUE(parent_of.contains(topic.parent)) << topic.name;
    EXPECT_EQ(parent_of[topic.parent], "") << topic.name << " is on a third level";
  }
}

TEST(TheAgencies, EachHaveASectorAndAnAreaOfTheLists) {
  const Lists lists = the_lists();
  EXPECT_GE(lists.agencies.size(), 30u);
  EXPECT_THAT(lists.areas, Contains("Isle of Wight"));
  for (const Agency& agency : lists.agencies) {
    EXPECT_THAT(lists.sectors, Contains(agency.sector)) << agency.name;
    EXPECT_THAT(lists.areas, Contains(agency.area)) << agency.name;
  }
  EXPECT_GE(lists.roles.size(), 15u);
}

}  // namespace
}  // namespace earshot::forms
