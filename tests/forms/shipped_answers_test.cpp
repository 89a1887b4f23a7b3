// SPDX-License-Identifier: Apache-2.0
// People answering the forms that ship: with as little as they may, and with all there is room for.
#include <gmock/gmock.h>

#include "forms/answer_rules.h"
#include "forms/ask.h"
#include "forms/shipped.h"

namespace earshot::forms {
namespace {

Occasion an_occasion(const Lists& lists) {
  Occasion occasion;
  occasion.course = "Professional curiosity";
  occasion.day = "2026-10-14";
  occasion.outcomes = {{"asking difficult questions at home visits", "professional_curiosity"},
                       {"checking what I am told", "information_sharing"}};
  occasion.agencies = lists.agency_choices();
  occasion.roles = lists.role_choices();
  return occasion;
}

std::vector<Asking> all_askings() {
  const Lists lists = the_lists();
  std::vector<Asking> askings;
  for (const std::string& name : all_forms)
    askings.push_back(ask(the_form(name, lists), an_occasion(lists)));
  return askings;
}

// The longest or last thing that may be said.
std::vector<std::string> most_of(const Question& question) {
  if (question.kind == Kind::text)
    return {std::string(static_cast<std::size_t>(question.max_length), 'w')};
  if (question.kind == Kind::number)
    return {"10"};
  if (question.kind == Kind::date)
    return {"2026-10-14"};
  std::vector<std::string> ticked;
  for (const Option& option : question.options)
    if (!option.alone)
      ticked.push_back(option.name);
  if (question.kind != Kind::many && !ticked.empty())
    ticked.erase(ticked.begin(), ticked.end() - 1);
  return ticked;
}

Answers answers_to(const Asking& asking, bool everything) {
  Answers answers;
  for (const Asked& asked : asking.questions)
    if (asked.question.kind != Kind::statement && is_asked(asking, asked, answers) &&
        (everything || asked.question.required))
      answers[asked.name] = most_of(asked.question);
  return answers;
}

TEST(AnsweringAShippedForm, NeedsNoMoreThanWhatIsRequired) {
  for (const Asking& asking : all_askings()) {
    Answers answers = answers_to(asking, false);
    EXPECT_EQ(told(check_answers(asking, answers, "en")), "") << asking.form.name;
  }
}

TEST(AnsweringAShippedForm, HasRoomForEverythingThatMayBeSaid) {
  for (const Asking& asking : all_askings()) {
    Answers answers = answers_to(asking, true);
    EXPECT_EQ(told(check_answers(asking, answers, "en")), "") << asking.form.name;
    const std::string packed = pack_answers(asking, answers);
    EXPECT_LE(packed.size(), asking.box_bytes) << asking.form.name;
    EXPECT_EQ(unpack_answers(asking, packed), answers) << asking.form.name;
  }
}

TEST(AnsweringAShippedForm, TakesAnEmptySheetFromAChildOrAFamily) {
  for (const Asking& asking : all_askings()) {
    Answers nothing;
    EXPECT_EQ(check_answers(asking, nothing, "en").empty(), answers_to(asking, false).empty())
        << asking.form.name;
    EXPECT_TRUE(answers_to(asking, false).empty() || !is_family(asking.form.audience));
  }
}

TEST(AnsweringAShippedForm, AsksAChildForTheirWorryOnlyIfTheyHaveOne) {
  const Asking asking = ask(the_form("child-feedback"), {});
  const Asked& words = *asking.find("worried_words");
  EXPECT_TRUE(is_asked(asking, words, {{"worried", {"yes"}}}));
  EXPECT_FALSE(is_asked(asking, words, {{"worried", {"prefer_not"}}}));
  EXPECT_FALSE(is_asked(asking, words, {}));
}

}  // namespace
}  // namespace earshot::forms
