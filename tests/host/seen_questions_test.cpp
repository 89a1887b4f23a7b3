// SPDX-License-Identifier: Apache-2.0
#include "host/seen_questions.h"

#include <gtest/gtest.h>

#include "host/asked_aloud.h"

namespace earshot::host {
namespace {

TEST(AQuestionAsAPluginSeesIt, HasTheSettingsTheContractLists) {
  struct {
    const char* question;
    const char* setting;
    const char* value;
  } const table[] = {
      {"conf.2", "text", "How confident are you: {outcome}?"},
      {"conf.2", "kind", "scale"},
      {"conf.2", "name", "conf"},
      {"conf.2", "page", "learning"},
      {"conf.2", "required", "1"},
      {"conf.2", "sensitive", ""},
      {"conf.2", "repeat", "1"},
      {"conf.2", "topics", "voice"},
      {"conf.2", "topic", "voice"},
      {"conf.2", "outcome", "2"},
      {"conf.2", "outcome_text", "talk about it"},
      {"conf.2", "measure", "confidence"},
      {"conf.2", "measure_stage", "after"},
      {"conf.2", "scale", "confidence"},
      {"conf.2", "points", "5"},
      {"conf.2", "options", "1, 2, 3, 4, 5, away"},
      {"conf.2", "alone", ""},
      {"conf.2", "breakdown", ""},
      {"conf.2", "max", ""},
      {"words", "max", "1000"},
      {"words", "topics", "neglect, home_safety"},
      {"words", "topic", "neglect"},
      {"words", "outcome", ""},
      {"words", "points", ""},
      {"words", "x_yes", "yes, partly"},
      {"words", "x_no", ""},
      {"words", "line", ""},
      {"nowhere", "text", ""},
  };
  const Asking asking = course_asking("");
  SeenQuestions seen(asking);
  for (const auto& row : table)
    EXPECT_EQ(seen.setting(row.question, row.setting), row.value)
        << row.question << " " << row.setting;
}

TEST(AQuestionAsAPluginSeesIt, HasItsLimitsWrittenAsPeopleWriteThem) {
  Form form = course_form("");
  form.pages[0].questions[1].kind = Kind::number;
  form.pages[0].questions[1].least = 0;
  form.pages[0].questions[1].most = 2.5;
  SeenQuestions seen(form);
  EXPECT_EQ(seen.setting("words", "least"), "0");
  EXPECT_EQ(seen.setting("words", "most"), "2.5");
}

TEST(TheQuestionsOfAForm, AreAsTheAuthorWroteThemUntilItIsAsked) {
  const Form form = course_form("");
  const SeenQuestions seen(form);
  ASSERT_EQ(seen.count(), 2u);
  EXPECT_EQ(seen.name(0), "conf");
  EXPECT_EQ(seen.name(2), "");

  const Asking asking = course_asking("");
  const SeenQuestions asked(asking);
  ASSERT_EQ(asked.count(), 3u);
  EXPECT_EQ(asked.name(1), "conf.2");
}

}  // namespace
}  // namespace earshot::host
