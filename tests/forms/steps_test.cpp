// SPDX-License-Identifier: Apache-2.0
#include "forms/steps.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "forms/ask.h"
#include "forms/shipped.h"

namespace earshot::forms {
namespace {

using testing::ElementsAre;

Question question(std::string name, Kind kind = Kind::one, std::string depends_on = {}) {
  Question made;
  made.name = std::move(name);
  made.kind = kind;
  if (kind == Kind::one)
    made.options = {{.name = "yes", .text = {{"en", "Yes"}}},
                    {.name = "no", .text = {{"en", "No"}}}};
  if (!depends_on.empty())
    made.when = Condition{std::move(depends_on), Condition::Is::equal, {"yes"}};
  return made;
}

Asking asking_of(std::vector<Question> questions, Audience audience = Audience::practitioner) {
  Form form;
  form.languages = {"en"};
  form.audience = audience;
  form.pages = {{.name = "one", .title = {}, .intro = {}, .questions = std::move(questions)}};
  return ask(std::move(form), {});
}

std::vector<std::vector<std::string>> names(const Asking& asking) {
  std::vector<std::vector<std::string>> all;
  for (const Step& step : steps_of(asking)) {
    all.emplace_back();
    for (const std::size_t at : step.questions)
      all.back().push_back(asking.questions[at].name);
  }
  return all;
}

TEST(APage, IsOneStepUnlessAQuestionDependsOnItsOwnPage) {
  EXPECT_THAT(names(asking_of({question("a"), question("b"), question("c")})),
              ElementsAre(ElementsAre("a", "b", "c")));
  EXPECT_THAT(names(asking_of({question("a"), question("b"), question("c", Kind::one, "a"),
                               question("d"), question("e", Kind::one, "c")})),
              ElementsAre(ElementsAre("a", "b"), ElementsAre("c", "d"), ElementsAre("e")));
}

TEST(AChildsPage, IsAQuestionAStepAndWordsGoWithTheNextOrTheLast) {
  EXPECT_THAT(names(asking_of({question("hello", Kind::statement), question("a"),
                               question("so", Kind::statement), question("b"),
                               question("thanks", Kind::statement)},
                              Audience::child)),
              ElementsAre(ElementsAre("hello", "a"), ElementsAre("so", "b", "thanks")));
}

TEST(AStep, IsPassedOverWhenNothingOfItIsAsked) {
  const Asking asking = asking_of({question("a"), question("b", Kind::one, "a")});
  const auto steps = steps_of(asking);
  ASSERT_EQ(steps.size(), 2U);
  EXPECT_TRUE(is_asked(asking, steps[1], {{"a", {"yes"}}}));
  EXPECT_FALSE(is_asked(asking, steps[1], {{"a", {"no"}}}));
  const Asking words = asking_of({question("hello", Kind::statement)});
  EXPECT_TRUE(is_asked(words, steps_of(words)[0], {}));
}

TEST(EveryShippedForm, HasEachQuestionInOneStep) {
  for (const Form& form : the_forms()) {
    Occasion occasion{.outcomes = {{"one", "neglect"}, {"two", "neglect"}}};
    const Asking asking = ask(form, occasion);
    std::vector<int> times(asking.questions.size(), 0);
    for (const Step& step : steps_of(asking))
      for (const std::size_t at : step.questions)
        ++times[at];
    EXPECT_EQ(times, std::vector<int>(times.size(), 1)) << form.name;
  }
}

}  // namespace
}  // namespace earshot::forms
