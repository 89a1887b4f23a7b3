// SPDX-License-Identifier: Apache-2.0
// What results show of learning needs is what plugins say of the same answers, in every form that ships.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "forms/ask.h"
#include "forms/shipped.h"
#include "host/plugins.h"
#include "needs/shown_counts.h"

namespace earshot::needs {
namespace {

using NeedByTopic = std::map<std::string, double>;

// The results of one person's answer, if nothing of it were hidden.
Figure figure_of(const Asked& asked, const std::string& answer) {
  Figure figure{.question = asked.name};
  if (asked.question.per_outcome)
    figure.topic = asked.question.topics.front();
  figure.base = 1;
  for (const Option& option : asked.question.options)
    figure.counts.push_back({.option = option.name,
                             .text = {},
                             .away = option.away,
                             .count = option.name == answer ? 1 : 0});
  return figure;
}

NeedByTopic shown_by(const Form& form, const Asked& asked, const std::string& answer) {
  Release release;
  release.figures.push_back(figure_of(asked, answer));
  NeedByTopic shown;
  for (const AskedOfNeed& each : asked_of_needs(release, form)) {
    const auto count = shown_count(each);
    if (count && count->answers > 0)
      shown[each.topic] = count->need / count->answers;
  }
  return shown;
}

NeedByTopic said_by_the_plugin(const host::Plugins& plugins, const Asking& asking,
                               const Asked& asked, const std::string& answer) {
  NeedByTopic said;
  const auto effects =
      plugins.find_learning_needs(asking, {{asked.name, {answer}}}, {},
                                  std::chrono::sys_days{std::chrono::year{2026} / 11 / 20});
  for (const host::NeedSaid& need : effects.needs)
    said[need.topic] = need.value;
  return said;
}

TEST(WhatResultsShowOfNeeds, IsWhatThePluginsSayOfEachAnswer) {
  Problems problems;
  const auto plugins = host::Plugins::load(EARSHOT_PLUGINS, problems);
  Occasion occasion{.course = "Neglect", .day = "2026-10-14"};
  occasion.outcomes = {{"notice neglect early", "neglect"}};
  std::map<std::string, int> seen;  // by component
  for (const Form& form : forms::the_forms()) {
    const Asking asking = forms::ask(form, occasion);
    for (const Asked& asked : asking.questions) {
      const std::string component = forms::setting(asked.question, "x_component");
      if (component.empty() || component == "gap" || asked.question.when)
        continue;
      ++seen[component];
      for (const std::string& answer : forms::option_names(asked.question))
        EXPECT_EQ(shown_by(form, asked, answer), said_by_the_plugin(plugins, asking, asked, answer))
            << form.name << ", " << asked.name << ": " << answer;
    }
  }
  for (const char* component : {"prevalence", "transfer", "wanted", "felt", "raised"})
    EXPECT_GT(seen[component], 0) << component;
}

}  // namespace
}  // namespace earshot::needs
