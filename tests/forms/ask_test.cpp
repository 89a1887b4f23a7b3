// SPDX-License-Identifier: Apache-2.0
#include "forms/ask.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "forms/a_form.h"
#include "forms/answer_rules.h"

namespace earshot {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> names_of(const Asking& asking) {
  std::vector<std::string> names;
  for (const Asked& asked : asking.questions)
    names.push_back(asked.name);
  return names;
}

std::vector<std::string> asked_after(const Answers& answers) {
  const Asking asking = tests::asked();
  std::vector<std::string> names;
  for (const Asked& asked : asking.questions)
    if (asked.question.when && forms::is_asked(asking, asked, answers))
      names.push_back(asked.name);
  return names;
}

TEST(AFormThatIsAsked, RepeatsAQuestionForEachOutcomeInItsWords) {
  const Asking asking = tests::asked();
  EXPECT_THAT(names_of(asking), ElementsAre("hello", "conf.1", "conf.2", "conf_why.1", "conf_why.2",
                                            "ease", "will_use", "help", "help_words", "hours",
                                            "began", "works_for", "works_as", "pen"));
  const Asked& second = *asking.find("conf.2");
  EXPECT_EQ(second.outcome, 1);
  EXPECT_EQ(second.page, "learning");
  EXPECT_EQ(second.question.text.at("en"), "How confident are you: talking to parents?");
  EXPECT_EQ(second.question.text.at("pl"), "Jak pewnie się czujesz: talking to parents?");
}

TEST(AFormThatIsAsked, GivesARepeatedQuestionTheOutcomesTopic) {
  EXPECT_THAT(tests::asked().find("conf.1")->question.topics, ElementsAre("neglect"));
  EXPECT_THAT(tests::asked().find("conf.2")->question.topics, ElementsAre());
  EXPECT_THAT(tests::asked().find("help_words")->question.topics, ElementsAre("neglect"));
}

TEST(AFormThatIsAsked, SaysCourseAndDayInTheReadersLanguage) {
  const Asking asking = tests::asked();
  EXPECT_EQ(asking.form.title.at("en"), "About Neglect");
  EXPECT_EQ(asking.form.about.at("en"), "What you learned on 14 October 2026");
  EXPECT_EQ(asking.form.about.at("pl"), "Czego się dowiedziano: 14 października 2026");
  EXPECT_EQ(asking.form.pages[0].intro.at("pl"), "Dnia: 14 października 2026");
  EXPECT_EQ(asking.find("hello")->question.text.at("en"), "Thank you for coming to Neglect");
}

TEST(AFormThatIsAsked, StillReadsWellWithoutCourseOrDay) {
  const Asking asking = forms::ask(tests::read(), {});
  EXPECT_EQ(asking.form.title.at("en"), "About the course");
  EXPECT_EQ(asking.form.about.at("en"), "What you learned on the day");
  EXPECT_EQ(asking.form.title.at("pl"), "O kursie szkolenie");
  Occasion occasion;
  occasion.subject = "Family support";
  EXPECT_EQ(forms::ask(tests::read(), occasion).form.title.at("en"), "About Family support");
}

TEST(AFormThatIsAsked, FillsInWhatWasFilledInOnlyOnce) {
  Occasion occasion = tests::an_occasion();
  occasion.course = "{day} {outcome}";
  occasion.outcomes = {{"{course}", "neglect"}};
  const Asking asking = forms::ask(tests::read(), occasion);
  EXPECT_EQ(asking.form.title.at("en"), "About {day} {outcome}");
  EXPECT_EQ(asking.find("conf.1")->question.text.at("en"), "How confident are you: {course}?");
}

TEST(AFormThatIsAsked, OffersTheAgenciesAndRolesOfTheOccasion) {
  const Asking asking = tests::asked();
  const Question& agency = asking.find("works_for")->question;
  ASSERT_EQ(agency.options.size(), 2u);
  EXPECT_EQ(agency.options[1].name, "hampshire_police");
  EXPECT_EQ(in_language(agency.options[1].text, "pl", "en"), "Police");
  EXPECT_EQ(asking.find("works_as")->question.options.size(), 2u);
}

TEST(AFormThatIsAsked, LeavesOutAQuestionWithNothingToChooseFrom) {
  const Asking asking = forms::ask(tests::read(), {});
  EXPECT_EQ(asking.find("works_for"), nullptr);
  EXPECT_EQ(asking.find("works_as"), nullptr);
  EXPECT_EQ(asking.find("conf.1"), nullptr);
}

TEST(AFormThatIsAsked, HasOneBoxSizeWhateverTheOccasion) {
  Occasion four = tests::an_occasion();
  four.outcomes.resize(most_outcomes, {"a very long outcome indeed", "neglect"});
  for (int i = 0; i < 30; ++i)
    four.agencies.push_back({std::string(40, 'a'), "Agency"});
  const std::size_t bytes = tests::asked().box_bytes;
  EXPECT_EQ(forms::ask(tests::read(), {}).box_bytes, bytes);
  EXPECT_EQ(forms::ask(tests::read(), four).box_bytes, bytes);
  EXPECT_GT(bytes, 3u * (1000 + 4 * 20));
  EXPECT_LT(bytes, 3u * (1000 + 4 * 20) + 200);
}

TEST(AFormThatIsAsked, RefusesAnOccasionThatNoSurveyCouldHave) {
  Occasion five = tests::an_occasion();
  five.outcomes.resize(most_outcomes + 1);
  EXPECT_THROW(forms::ask(tests::read(), five), std::invalid_argument);
  Occasion long_name = tests::an_occasion();
  long_name.agencies.push_back({std::string(41, 'a'), "Agency"});
  EXPECT_THROW(forms::ask(tests::read(), long_name), std::invalid_argument);
}

TEST(AConditionalQuestion, DependsOnTheAnswerOfTheSameOutcome) {
  EXPECT_THAT(asked_after({{"conf.1", {"5"}}, {"conf.2", {"2"}}, {"will_use", {"no"}}}),
              ElementsAre("conf_why.2"));
}

TEST(AConditionalQuestion, IsAskedWhenAnyOfSeveralChoicesIsTheOne) {
  EXPECT_THAT(asked_after({{"will_use", {"yes"}}, {"help", {"time"}}}),
              ElementsAre("help", "help_words"));
}

TEST(AConditionalQuestion, IsAskedAboutWhatWasNotSaidOnlyWithDifferent) {
  EXPECT_THAT(asked_after({}), ElementsAre("help"));
}

TEST(AConditionalQuestion, IsHiddenWithTheQuestionItDependsOn) {
  EXPECT_THAT(asked_after({{"will_use", {"no"}}, {"help", {"time"}}}), ElementsAre());
}

}  // namespace
}  // namespace earshot
