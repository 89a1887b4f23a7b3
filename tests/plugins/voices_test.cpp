// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plugins/shipped.h"

namespace earshot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;
using Needs = std::map<Rehearsal::Pair, double>;

constexpr const char* hurt = "Words that may say somebody is being hurt";
constexpr const char* touched = "Words that may say somebody is being touched or made to do things";
constexpr const char* oneself = "Words that may say somebody could hurt themselves";
constexpr const char* afraid = "Words that may say somebody is afraid or wants to get away";

// Why Mia's words would be read soon.
std::vector<std::string> reasons_for(const std::string& words) {
  Rehearsal form = shipped("voices");
  form.ask("words", {{"kind", "text"}});
  form.answer("words", {words});
  const auto said = form.check_response();
  EXPECT_THAT(said.misuses, IsEmpty());
  std::vector<std::string> reasons;
  for (const auto& [question, reason] : said.flags)
    reasons.push_back(reason);
  return reasons;
}

TEST(WordsOfAChild, AreReadSoonWhenSomebodyMayBeHurt) {
  struct {
    const char* words;
    const char* reason;
  } const table[] = {
      {"My step dad hits me when mum is out", hurt},
      {"HE HITS ME", hurt},
      {"he kicked me, and then", hurt},
      {"Tata bije mnie pasem", hurt},
      {"Wujek mnie uderzył", hurt},
      {"He touched me.", touched},
      {"Dotykał mnie", touched},
      {"sometimes I want to kill myself", oneself},
      {"i feel suicidal", oneself},
      {"I don't want to live", oneself},
      {"I don’t want to live", oneself},
      {"Nie chcę żyć", oneself},
      {"NIE CHCĘ ŻYĆ", oneself},
      {"nie chce zyc", oneself},
      {"Nie chce\xcc\xa8 z\xcc\x87yc\xcc\x81", oneself},
      {"I'm scared to\n  go   home", afraid},
      {"Boję się wracać do domu", afraid},
  };
  for (const auto& row : table)
    EXPECT_THAT(reasons_for(row.words), ElementsAre(row.reason)) << row.words;
}

TEST(WordsOfAChild, GiveEachReasonOnce) {
  EXPECT_THAT(reasons_for("he hits me and kicks me and I want to die"), ElementsAre(hurt, oneself));
}

TEST(WordsOfAChild, AreNotReadSoonForEverydayThings) {
  for (const char* words :
       {"", " ", "My worker listened to me", "The slapstick film was fun", "We met on Tuesday",
        "I cut my hair myself", "They hit the nail on the head", "I chose my own book",
        "Byliśmy na basenie", "Pani jest miła", "Therapeutic play was good", "?!…", "😀 great 👍",
        "Skills for life", "My hamster died", "na\xc3\xafve", "grapes"})
    EXPECT_THAT(reasons_for(words), IsEmpty()) << words;
}

TEST(WordsOfAChild, AreFoundWholeAndNotInsideOthers) {
  EXPECT_THAT(reasons_for("she raped"), ElementsAre(touched));
  EXPECT_THAT(reasons_for("she draped"), IsEmpty());
  EXPECT_THAT(reasons_for("he hits men"), IsEmpty());
}

TEST(WordsOfAChild, MayBeVeryLongAndVeryStrange) {
  std::string words;
  for (int i = 0; i < 5000; ++i)
    words += "h";
  EXPECT_THAT(reasons_for(words), IsEmpty());
  EXPECT_THAT(reasons_for(words + " he hits me"), ElementsAre(hurt));
}

class AFamilyForm : public testing::Test {
 protected:
  AFamilyForm() {
    Rehearsal::Settings settings = scale_of_five("voice_of_the_child", "felt");
    settings["x_flag"] = "1";
    settings["x_flag_reason"] = "Does not feel safe with them";
    form.ask("felt_safe", settings);
  }
  Rehearsal form = shipped("voices");
};

TEST_F(AFamilyForm, SaysHowItFeltInEvenSteps) {
  const double expected[] = {1, 0.75, 0.5, 0.25, 0};
  for (int point = 1; point <= 5; ++point) {
    form.answer("felt_safe", {std::to_string(point)});
    EXPECT_EQ(form.find_learning_needs().needs,
              (Needs{{{"voice_of_the_child", "felt"}, expected[point - 1]}}));
  }
  for (const std::vector<std::string>& nothing : {std::vector<std::string>{}, {"away"}}) {
    form.answer("felt_safe", nothing);
    EXPECT_THAT(form.find_learning_needs().needs, IsEmpty());
  }
}

TEST_F(AFamilyForm, RaisesTheFlagItsAuthorAskedFor) {
  form.answer("felt_safe", {"2"});
  EXPECT_THAT(form.check_response().flags, IsEmpty());
  form.answer("felt_safe", {"1"});
  EXPECT_THAT(form.check_response().flags,
              ElementsAre(Pair("felt_safe", "Does not feel safe with them")));
}

TEST_F(AFamilyForm, TellsItsAuthorWhatIsWrong) {
  EXPECT_THAT(form.check_form().problems, IsEmpty());
  form.ask("better", {{"kind", "text"}, {"x_component", "felt"}, {"topics", "home"}});
  form.ask("heard", {{"kind", "scale"}, {"points", "5"}, {"x_component", "felt"}});
  EXPECT_THAT(
      form.check_form().problems,
      ElementsAre(Pair("better", "x_component = \"felt\" needs a question with type = \"scale\""),
                  Pair("heard", "Say which topic this question is about: topics = [\"...\"]")));
}

}  // namespace
}  // namespace earshot
