// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "web/wording/worded.h"

namespace earshot::web {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// A wording of the course form that is Priya's to change.
class AWording : public Wording {
 protected:
  void SetUp() override { copy("post-course", "our-course", "How did it go?"); }

  static constexpr const char* question = "/forms/our-course/question?name=will_use";
  Typed words_of_question(std::string text, std::string yes = "Yes") {
    return {{"question.will_use.text.en", std::move(text)},
            {"question.will_use.option.yes.text.en", std::move(yes)},
            {"question.will_use.option.maybe.text.en", "Maybe"},
            {"question.will_use.option.no.text.en", "No"}};
  }
  Question will_use() { return *found("our-course").form.find("will_use"); }
  std::vector<std::string> order() {
    std::vector<std::string> names;
    for (const earshot::Page& page : found("our-course").form.pages)
      for (const Question& each : page.questions)
        names.push_back(each.name);
    return names;
  }
  Shown move(const std::string& name, const std::string& way) {
    return press("/forms/our-course", "/forms/our-course/order", {{"question", name}, {"do", way}});
  }
};

TEST_F(AWording, TakesOtherWordsAndStaysTheSameQuestion) {
  const Question before = will_use();
  Typed typed = words_of_question("Will you use it?", "Yes, soon");
  typed.emplace_back("question.will_use.help.en", "A guess is enough");
  typed.emplace_back("question.will_use.required", "yes");
  EXPECT_EQ(edit(question, typed).header("Location"), "/forms/our-course?done=saved#will_use");
  const Question after = will_use();
  EXPECT_EQ(after.text.at("en"), "Will you use it?");
  EXPECT_EQ(after.help.at("en"), "A guess is enough");
  EXPECT_EQ(after.options[0].text.at("en"), "Yes, soon");
  EXPECT_TRUE(after.required);
  EXPECT_EQ(after.options[0].name, before.options[0].name);
  EXPECT_EQ(after.kind, before.kind);
  EXPECT_THAT(record(), Contains("changed-wording our-course"));
}

TEST_F(AWording, OfAChildsFormHasNothingThatMustBeAnswered) {
  EXPECT_THAT(get(question).body, HasSubstr("cannot go on without an answer"));
  copy("child-feedback", "wight-children", "How was it?");
  EXPECT_THAT(get("/forms/wight-children/question?name=listened").body,
              Not(HasSubstr("cannot go on without an answer")));
}

TEST_F(AWording, KeepsWhatItMeasures) {
  const std::string path = "/forms/our-course/question?name=conf_after";
  EXPECT_THAT(get(path).body, HasSubstr("Its answers are the points of a scale. They stay"));
  edit(path, {{"question.conf_after.text.en", "How sure are you of {outcome}?"},
              {"question.conf_after.kind", "text"},
              {"question.conf_after.option.1.text.en", "Great"}});
  const Form form = found("our-course").form;
  EXPECT_EQ(form.find("conf_after")->text.at("en"), "How sure are you of {outcome}?");
  EXPECT_EQ(form.find("conf_after")->measure, "confidence");
  EXPECT_EQ(form.find("conf_after")->kind, Kind::scale);
  EXPECT_EQ(form.find("conf_after")->options[0].text.at("en"), "Not at all confident");
}

TEST_F(AWording, IsKeptThoughItIsNotRightYetAndSaysWhatIsMissing) {
  const Shown saved = edit(question, words_of_question("Will you use {curse}?", ""));
  EXPECT_EQ(saved.header("Location"), "/forms/our-course/question?name=will_use&done=saved");
  EXPECT_THAT(get(question).body,
              AllOf(HasSubstr("Will you use {curse}?"), HasSubstr("Write this in English"),
                    HasSubstr("Did you mean &#39;{course}&#39;?"),
                    HasSubstr("href=\"#question.will_use.text.en\"")));
  EXPECT_THAT(
      get("/forms/our-course").body,
      AllOf(HasSubstr("No survey can use it until this is put right"),
            HasSubstr("/forms/our-course/question?name=will_use#question.will_use.text.en")));
  EXPECT_FALSE(found("our-course").for_surveys);
  EXPECT_EQ(edit(question, words_of_question("Will you use it?")).status, 303);
  EXPECT_TRUE(found("our-course").for_surveys);
  EXPECT_THAT(get("/forms/our-course").body, Not(HasSubstr("Not ready yet")));
}

TEST_F(AWording, AsksForTheMinutesAgainWithoutLosingTheRest) {
  const Shown shown =
      edit("/forms/our-course/words", {{"title.en", "How was it?"}, {"minutes", "a few"}});
  EXPECT_EQ(shown.status, 422);
  EXPECT_THAT(shown.body, AllOf(HasSubstr("Write a whole number from 1 to 120"),
                                HasSubstr("value=\"How was it?\""), HasSubstr("value=\"a few\"")));
  EXPECT_EQ(found("our-course").form.title.at("en"), "How did it go?");
}

TEST_F(AWording, LeavesOutWhatIsLeftEmpty) {
  edit("/forms/our-course/words",
       {{"title.en", "How was it?"}, {"about.en", ""}, {"influence.en", " "}, {"minutes", "5"}});
  const auto after = found("our-course");
  EXPECT_THAT(after.problems, IsEmpty());
  EXPECT_THAT(after.form.about, IsEmpty());
  EXPECT_THAT(after.form.influence, IsEmpty());
  EXPECT_EQ(after.form.minutes, 5);
}

TEST_F(AWording, ChangesTheWordsOfAScaleOfItsOwn) {
  Typed typed;
  for (int point = 1; point <= 5; ++point)
    typed.emplace_back("scale.sure.en." + std::to_string(point), "Sure " + std::to_string(point));
  typed.emplace_back("scale.sure.away.en", "Not for me");
  EXPECT_EQ(edit("/forms/our-course/scale?name=sure", typed).status, 303);
  const Form form = found("our-course").form;
  EXPECT_EQ(form.find("conf_after")->options[4].text.at("en"), "Sure 5");
  EXPECT_EQ(form.find("conf_after")->options[5].text.at("en"), "Not for me");
}

TEST_F(AWording, IsTheNextVersionOnceThisOneHasBeenUsed) {
  edit(question, words_of_question("Will you use it?"));
  EXPECT_EQ(found("our-course").form.version, 1);
  copy("child-feedback", "wight-children", "How was it?");
  use("wight-children");
  const std::string listened = "/forms/wight-children/question?name=listened";
  edit(listened, {{"question.listened.text.en", ""}});
  EXPECT_EQ(found("wight-children").form.version, 2);
  EXPECT_EQ(found("wight-children").for_surveys->version, 1);
  EXPECT_THAT(get("/forms/wight-children").body, HasSubstr("new surveys use version 1"));
  edit(listened, {{"question.listened.text.en", "Did they hear you?"}});
  EXPECT_EQ(found("wight-children").for_surveys->version, 2);
}

TEST_F(AWording, TellsTheSecondOfTwoPeopleAndLosesNothing) {
  const std::string seen = seen_in(get(question).body);
  edit(question, words_of_question("Nia's words"));
  Typed typed = words_of_question("Priya's words");
  typed.emplace_back("seen", seen);
  const Shown shown = post(question, typed);
  EXPECT_EQ(shown.status, 409);
  EXPECT_THAT(shown.body, AllOf(HasSubstr("Somebody else changed this meanwhile"),
                                HasSubstr("Nia&#39;s words"), HasSubstr("Priya&#39;s words")));
  EXPECT_EQ(will_use().text.at("en"), "Nia's words");
  Typed again = words_of_question("Priya's words");
  again.emplace_back("seen", seen_in(shown.body));
  EXPECT_EQ(post(question, again).status, 303);
  EXPECT_EQ(will_use().text.at("en"), "Priya's words");
}

TEST_F(AWording, LetsTwoPeopleChangeTwoQuestionsAtOnce) {
  const std::string seen = seen_in(get(question).body);
  edit("/forms/our-course/question?name=will_do",
       {{"question.will_do.text.en", "What will be different?"}});
  Typed typed = words_of_question("Will you use it?");
  typed.emplace_back("seen", seen);
  EXPECT_EQ(post(question, typed).status, 303);
  EXPECT_EQ(found("our-course").form.find("will_do")->text.at("en"), "What will be different?");
}

TEST_F(AWording, AsksItsQuestionsInAnotherOrder) {
  EXPECT_THAT(order(), ElementsAre("conf_after", "will_use", "will_do", "agency"));
  EXPECT_EQ(move("agency", "up").status, 303);
  EXPECT_THAT(order(), ElementsAre("conf_after", "will_use", "agency", "will_do"));
  move("conf_after", "down");
  EXPECT_THAT(order(), ElementsAre("will_use", "conf_after", "agency", "will_do"));
  move("will_use", "up");  // the first stays where it is
  EXPECT_THAT(order(), ElementsAre("will_use", "conf_after", "agency", "will_do"));
}

TEST_F(AWording, SaysThatAQuestionCameBeforeTheOneItDependsOn) {
  move("will_do", "up");
  EXPECT_THAT(get("/forms/our-course").body, HasSubstr("comes later"));
  EXPECT_FALSE(found("our-course").for_surveys);
  move("will_do", "down");
  EXPECT_TRUE(found("our-course").for_surveys);
}

TEST_F(AWording, MovesNothingForAButtonOfAnOldPage) {
  const std::string seen = seen_in(get("/forms/our-course").body);
  move("agency", "up");
  const auto before = order();
  post("/forms/our-course/order", {{"question", "agency"}, {"do", "up"}, {"seen", seen}});
  EXPECT_EQ(order(), before);
}

}  // namespace
}  // namespace earshot::web
