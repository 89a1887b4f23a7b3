// SPDX-License-Identifier: Apache-2.0
// What people in the demonstration answer: sound by the form's own rules, the same each time, and
// alarming nobody where the story does not have it.
#include "demo/invent.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "demo/bank.h"
#include "demo/story.h"
#include "forms/answer_rules.h"
#include "forms/ask.h"
#include "people.h"

namespace earshot::demo {
namespace {

Asking asking_of(Form form) {
  Occasion occasion;
  occasion.day = "2026-10-14";
  occasion.outcomes = {{"notice neglect", "neglect"}, {"ask about a day", "neglect"}};
  occasion.agencies = {{"police", "Police"}, {"schools", "Schools"}};
  return forms::ask(std::move(form), std::move(occasion));
}

class SomebodyInvented : public testing::TestWithParam<Form (*)()> {
 protected:
  Answers answers_of(std::string_view seed) {
    Chance chance(seed);
    Words words;
    return invent(asking, {}, chance, words);
  }
  const Asking asking = asking_of(GetParam()());
};

TEST_P(SomebodyInvented, AnswersAsTheFormAsks) {
  Chance chance("soundness");
  Words words;
  for (int i = 0; i < 200; ++i) {
    Answers answers = invent(asking, {}, chance, words);
    const Problems problems = forms::check_answers(asking, answers, "en", day("2026-10-20"));
    EXPECT_TRUE(problems.empty()) << to_text(problems.front());
  }
}

TEST_P(SomebodyInvented, AnswersTheSameEachTime) {
  EXPECT_EQ(answers_of("Priya"), answers_of("Priya"));
}

INSTANTIATE_TEST_SUITE_P(OfEachForm, SomebodyInvented,
                         testing::Values(course_form, child_form, record_form));

TEST(TheBank, HasEachPieceOnce) {
  std::set<std::string_view> seen;
  for (const auto& pieces : {words_about_courses(), words_of_staff(), words_of_families()})
    for (const Piece& piece : pieces)
      EXPECT_TRUE(seen.insert(piece.words).second) << piece.words;
  EXPECT_GE(seen.size(), 200U);
}

TEST(TheBank, GivesEachPieceOnceAndThenNothing) {
  Words words;
  std::set<std::string> seen;
  for (std::string next = words.next("child-feedback", "best"); !next.empty();
       next = words.next("child-feedback", "best"))
    EXPECT_TRUE(seen.insert(next).second) << next;
  EXPECT_FALSE(seen.empty());
}

// Numbers that are kept free for stories: nobody is ever called by mistake.
TEST(TheBank, HasNoNumberThatReachesAnybody) {
  for (const auto& pieces : {words_about_courses(), words_of_staff(), words_of_families()})
    for (const Piece& piece : pieces)
      for (std::size_t at = piece.words.find(" 0"); at != piece.words.npos;
           at = piece.words.find(" 0", at + 1)) {
        const std::string_view number = piece.words.substr(at + 1);
        EXPECT_TRUE(number.starts_with("01632 960") || number.starts_with("07700 900"))
            << piece.words;
      }
}

TEST(TheStory, HasTheCasesThatPeopleAskAbout) {
  const auto has = [](int attended, int answered, Promise promise) {
    return std::ranges::any_of(sessions(), [&](const SessionRow& row) {
      return row.attended == attended && row.answered == answered && row.promise == promise;
    });
  };
  EXPECT_TRUE(has(12, 6, Promise::confidential)) << "enough for totals";
  EXPECT_TRUE(has(12, 6, Promise::anonymous)) << "too few alone";
  EXPECT_TRUE(has(3, 3, Promise::confidential)) << "everybody, and still too few";
  EXPECT_TRUE(has(25, 25, Promise::confidential)) << "closes because everybody has answered";
}

}  // namespace
}  // namespace earshot::demo
