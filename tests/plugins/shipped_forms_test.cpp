// SPDX-License-Identifier: Apache-2.0
// Whole answers to the forms that ship: their plugins say what they promise, and nothing else.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "base/files.h"
#include "forms/ask.h"
#include "forms/read_form.h"
#include "forms/read_lists.h"
#include "host/plugins.h"
#include "places.h"

namespace earshot {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

constexpr Day friday = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20};

class TheFormsThatShip : public testing::Test {
 protected:
  TheFormsThatShip() {
    const std::filesystem::path root = EARSHOT_SOURCE_DIR;
    forms::read_topics("topics.toml", *read_file(root / "config/topics.toml"), lists);
    forms::read_shared("shared.toml", *read_file(root / "forms/shared.toml"), lists);
    Problems problems;
    plugins = host::Plugins::load(EARSHOT_PLUGINS, problems);
    EXPECT_THAT(problems, IsEmpty());
  }
  Form form(const std::string& name) const {
    const auto file = std::filesystem::path(EARSHOT_SOURCE_DIR) / "forms" / (name + ".toml");
    forms::ReadForm got = forms::read_form(file.filename(), *read_file(file), lists);
    for (const Problem& problem : got.problems)
      ADD_FAILURE() << to_text(problem);
    return got.form.value();
  }
  Asking asking(const std::string& name) const {
    Occasion occasion{.course = "Neglect", .day = "2026-10-14"};
    occasion.outcomes = {{"notice neglect early", "neglect"}};
    return forms::ask(form(name), occasion);
  }
  Lists lists;
  host::Plugins plugins;
};

// Every question answered at its lowest point, first option or with everything ticked.
Answers answer_all(const Asking& asking) {
  Answers answers;
  for (const Asked& asked : asking.questions) {
    if (asked.question.kind == Kind::text)
      answers[asked.name] = {"He hits me"};
    if (asked.question.kind == Kind::number)
      answers[asked.name] = {"9"};
    if (asked.question.options.empty())
      continue;
    for (const Option& option : asked.question.options)
      if (answers[asked.name].empty() || (asked.question.kind == Kind::many && !option.alone))
        answers[asked.name].push_back(option.name);
  }
  return answers;
}

TEST_F(TheFormsThatShip, SayWhatTheTableInTheirReadmePromises) {
  struct {
    const char* form;
    std::vector<std::string> components;
  } const table[] = {
      {"staff-survey", {"prevalence", "gap", "wanted"}},
      {"section-11-staff-survey", {"prevalence"}},
      {"post-course", {"prevalence"}},
      {"impact-3-months", {"prevalence", "transfer"}},
      {"impact-6-months", {"prevalence", "transfer"}},
      {"manager-confirmation", {"confirmed"}},
      {"child-feedback", {"felt"}},
      {"young-person-feedback", {"felt"}},
      {"parent-feedback", {"felt"}},
      {"facilitator-record", {"raised"}},
      {"training-observation", {"raised"}},
  };
  for (const auto& row : table) {
    const Asking asked = asking(row.form);
    const host::Effects said = plugins.find_learning_needs(asked, answer_all(asked), {}, friday);
    EXPECT_THAT(said.notes, IsEmpty()) << row.form;
    for (const std::string& component : row.components)
      EXPECT_THAT(said.needs, Contains(testing::Field(&host::NeedSaid::component, component)))
          << row.form;
    for (const host::NeedSaid& need : said.needs) {
      EXPECT_THAT(row.components, Contains(need.component)) << row.form;
      EXPECT_TRUE(lists.has_topic(need.topic)) << row.form << ": " << need.topic;
    }
  }
}

TEST_F(TheFormsThatShip, HaveWhatFamiliesWriteReadSoonWhenSomebodyMayBeHurt) {
  for (const char* name : {"child-feedback", "young-person-feedback", "parent-feedback"}) {
    const Asking asked = asking(name);
    const host::Effects said = plugins.check_response(asked, answer_all(asked), {}, friday);
    EXPECT_THAT(said.flags, Contains(testing::Field(&host::Flag::reason,
                                                    "Words that may say somebody is being hurt")))
        << name;
    EXPECT_THAT(said.notes, IsEmpty()) << name;
    EXPECT_THAT(plugins.check_response(asked, {}, {}, friday).flags, IsEmpty()) << name;
  }
}

TEST_F(TheFormsThatShip, LeaveStaffsWordsToThoseWhoReadThem) {
  const Asking asked = asking("staff-survey");
  const host::Effects said = plugins.check_response(asked, answer_all(asked), {}, friday);
  for (const host::Flag& flag : said.flags)
    EXPECT_THAT(flag.reason, Not(testing::HasSubstr("hurt")));
}

}  // namespace
}  // namespace earshot
