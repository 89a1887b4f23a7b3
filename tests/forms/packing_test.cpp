// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "forms/a_form.h"
#include "forms/answer_rules.h"

namespace earshot {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

const Answers full{{"conf.1", {"1"}},
                   {"conf.2", {"away"}},
                   {"conf_why.1", {"it was new to me"}},
                   {"ease", {"10"}},
                   {"will_use", {"maybe"}},
                   {"help", {"time"}},
                   {"help_words", {"zażółć gęślą jaźń"}},
                   {"hours", {"7.5"}},
                   {"began", {"2026-01-31"}},
                   {"works_for", {"hampshire_police"}},
                   {"works_as", {"health_visitor"}},
                   {"pen", {"interpreter"}}};

TEST(PackedAnswers, ComeBackAsTheyWere) {
  const Asking asking = tests::asked();
  Answers checked = full;
  ASSERT_EQ(forms::check_answers(asking, checked, "en"), Problems{});
  ASSERT_EQ(checked, full);
  EXPECT_EQ(forms::unpack_answers(asking, forms::pack_answers(asking, full)), full);
  EXPECT_EQ(forms::unpack_answers(asking, forms::pack_answers(asking, {})), Answers{});
}

TEST(PackedAnswers, AreNeverLongerThanTheBox) {
  const Asking asking = tests::asked();
  Answers longest = full;
  longest["conf_why.1"] = {std::string(3 * 20, 'w')};
  std::string wide;
  for (int i = 0; i < 1000; ++i)
    wide += "\xE2\x82\xAC";  // three bytes a unit, the most there are
  longest["help_words"] = {wide};
  Answers checked = longest;
  checked["conf_why.1"] = {std::string(20, 'w')};
  EXPECT_EQ(forms::check_answers(asking, checked, "en"), Problems{});
  EXPECT_LE(forms::pack_answers(asking, longest).size(), asking.box_bytes);
}

// One outcome, one agency and every answer as long as it can be fills the box to the last byte of
// what the form itself decides.
TEST(PackedAnswers, FillTheBoxWhenEverythingIsAsLongAsCanBe) {
  Occasion occasion = tests::an_occasion();
  occasion.outcomes.assign(most_outcomes, {"outcome", "neglect"});
  occasion.agencies = {{std::string(40, 'a'), "Agency"}};
  occasion.roles = {{std::string(40, 'r'), "Role"}};
  const Asking asking = forms::ask(tests::read(), occasion);
  Answers answers = full;
  for (int outcome = 1; outcome <= 4; ++outcome) {
    answers["conf." + std::to_string(outcome)] = {"2"};
    answers["conf_why." + std::to_string(outcome)] = {std::string(60, 'w')};
  }
  answers["help_words"] = {std::string(3000, 'w')};
  answers["hours"] = {std::string(24, '1')};
  answers["works_for"] = {std::string(40, 'a')};
  answers["works_as"] = {std::string(40, 'r')};
  EXPECT_EQ(forms::pack_answers(asking, answers).size(), asking.box_bytes);
}

TEST(PackedAnswers, AreRefusedWhenTheyWereNotChecked) {
  const Asking asking = tests::asked();
  for (const Answers& answers :
       {Answers{{"ease", {"5"}}}, Answers{{"ease", {"0", "10"}}}, Answers{{"help", {"money"}}},
        Answers{{"help_words", {std::string(3001, 'w')}}}, Answers{{"hello", {"hello"}}},
        Answers{{"hours", {""}}}})
    EXPECT_THROW(forms::pack_answers(asking, answers), std::invalid_argument);
}

TEST(APackOfAnswers, IsReadWholeOrNotAtAll) {
  const Asking asking = tests::asked();
  const std::string packed = forms::pack_answers(asking, full);
  for (std::size_t size = 0; size < packed.size(); ++size)
    EXPECT_EQ(forms::unpack_answers(asking, packed.substr(0, size)), std::nullopt) << size;
  EXPECT_EQ(forms::unpack_answers(asking, packed + '\0'), std::nullopt);
  EXPECT_EQ(forms::unpack_answers(asking, "\x02" + packed.substr(1)), std::nullopt);
  EXPECT_EQ(forms::unpack_answers(asking, std::string(100'000, '\xFF')), std::nullopt);
}

// Two different packs never mean the same, and what can be read can be written again.
TEST(APackOfAnswers, HasOneSpellingWhateverIsChangedInIt) {
  const Asking asking = tests::asked();
  const std::string packed = forms::pack_answers(asking, full);
  std::mt19937 dice(20261120);
  int readable = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string changed = packed;
    for (int change = 0; change <= i % 3; ++change)
      changed[dice() % changed.size()] = static_cast<char>(dice());
    const auto answers = forms::unpack_answers(asking, changed);
    if (!answers)
      continue;
    ++readable;
    ASSERT_EQ(forms::pack_answers(asking, *answers), changed);
  }
  EXPECT_GT(readable, 100);
}

}  // namespace
}  // namespace earshot
