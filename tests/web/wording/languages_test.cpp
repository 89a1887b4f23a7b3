// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "forms/read_form.h"
#include "web/wording/order.h"
#include "web/wording/worded.h"

namespace earshot::web {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class ATranslation : public Wording {
 protected:
  void SetUp() override { copy("child-feedback", "wight-children", "How was it?"); }
  static constexpr const char* languages = "/forms/wight-children/languages";

  Shown add(const std::string& language, const std::string& with) {
    return post(languages, {{"language", language}, {"with", with}, {"do", "add"}});
  }
  Shown button(const std::string& what, const std::string& language) {
    return post(languages, {{"language", language}, {"do", what}});
  }
  std::vector<std::string> hindrances(const std::string& language) {
    std::vector<std::string> said;
    const Problems problems = forms::ready_to_open(found("wight-children").form, {"en", language});
    for (const Problem& problem : problems)
      said.push_back(problem.message);
    return said;
  }
};

TEST_F(ATranslation, BeginsWithEmptyFieldsThatAreEachAskedFor) {
  EXPECT_EQ(add("pl", "nothing").status, 303);
  const auto after = found("wight-children");
  EXPECT_THAT(after.form.languages, ElementsAre("en", "pl"));
  EXPECT_FALSE(after.for_surveys);
  EXPECT_THAT(
      get("/forms/wight-children").body,
      AllOf(HasSubstr("Title, in Polish: Write this in Polish"),
            HasSubstr("Question, in Polish: Write this in Polish"), HasSubstr("#scale.much.pl.1")));
  EXPECT_THAT(get("/forms/wight-children/question?name=listened").body,
              HasSubstr("id=\"question.listened.text.pl\""));
}

TEST_F(ATranslation, BeginsWithTheWordsOfTheFirstLanguageIfThatIsEasier) {
  EXPECT_EQ(add("ro", "first").status, 303);
  EXPECT_THAT(found("wight-children").problems, IsEmpty());
  EXPECT_EQ(found("wight-children").form.find("listened")->text.at("ro"),
            "Did they listen to you?");
  EXPECT_THAT(get("/forms/wight-children?language=ro").body, HasSubstr("lang=\"ro\""));
}

TEST_F(ATranslation, CanNotBeOpenedUntilSomebodyHasNotedThatItWasChecked) {
  add("ro", "first");
  EXPECT_THAT(hindrances("ro"), Contains(HasSubstr("nobody has checked the Romanian")));
  EXPECT_EQ(button("check", "ro").status, 303);
  EXPECT_THAT(hindrances("ro"), IsEmpty());
  EXPECT_THAT(record(), Contains("noted-checked wight-children/ro"));
  button("uncheck", "ro");
  EXPECT_THAT(hindrances("ro"), Not(IsEmpty()));
  EXPECT_THAT(record(), Contains("took-back-checked wight-children/ro"));
}

TEST_F(ATranslation, HasToBeCheckedAgainOnceItsOwnWordsChange) {
  add("ro", "first");
  button("check", "ro");
  const std::string words = "/forms/wight-children/question?name=words";
  edit(words, {{"question.words.text.en", "Anything else?"},
               {"question.words.text.ro", "Is there anything you want to say?"}});
  EXPECT_THAT(found("wight-children").form.checked_languages, ElementsAre("ro"));
  edit(words, {{"question.words.text.en", "Anything else?"},
               {"question.words.text.ro", "Mai vrei s\u0103 spui ceva?"}});
  EXPECT_THAT(found("wight-children").form.checked_languages, IsEmpty());
}

TEST_F(ATranslation, GoesOnlyAfterAQuestionAndNeverTheFirst) {
  add("ro", "first");
  EXPECT_THAT(button("ask-removal", "ro").body,
              AllOf(HasSubstr("Take Romanian out?"), HasSubstr("All Romanian words")));
  EXPECT_THAT(found("wight-children").form.languages, ElementsAre("en", "ro"));
  button("remove", "ro");
  EXPECT_THAT(found("wight-children").form.languages, ElementsAre("en"));
  EXPECT_EQ(found("wight-children").form.title.size(), 1u);
  button("remove", "en");
  EXPECT_THAT(found("wight-children").form.languages, ElementsAre("en"));
}

TEST_F(ATranslation, IsAskedForAgainWhenNothingWasChosen) {
  const Shown shown = add("", "");
  EXPECT_EQ(shown.status, 422);
  EXPECT_THAT(shown.body, AllOf(HasSubstr("Choose a language that the form does not speak yet"),
                                HasSubstr("Choose what its fields begin with")));
  EXPECT_EQ(add("en", "first").status, 422);
}

TEST(MovingAQuestion, GoesFromPageToPageAndStopsAtTheEnds) {
  Form form;
  form.pages.resize(2);
  for (const char* name : {"a", "b"})
    form.pages[0].questions.push_back({.name = name});
  form.pages[1].questions.push_back({.name = "c"});
  const auto names = [&](std::size_t page) {
    std::string all;
    for (const Question& question : form.pages[page].questions)
      all += question.name;
    return all;
  };
  EXPECT_FALSE(move_question(form, "a", Way::up));
  EXPECT_FALSE(move_question(form, "c", Way::down));
  EXPECT_FALSE(move_question(form, "never", Way::up));
  EXPECT_TRUE(move_question(form, "b", Way::down));
  EXPECT_EQ(names(0) + "|" + names(1), "a|bc");
  EXPECT_TRUE(move_question(form, "b", Way::up));
  EXPECT_TRUE(move_question(form, "a", Way::down));
  EXPECT_EQ(names(0) + "|" + names(1), "ba|c");
  EXPECT_TRUE(move_question(form, "c", Way::up));
  EXPECT_EQ(names(0) + "|" + names(1), "bac|");
}

}  // namespace
}  // namespace earshot::web
