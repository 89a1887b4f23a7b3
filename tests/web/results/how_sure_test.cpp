// SPDX-License-Identifier: Apache-2.0
// Twelve were asked how a course went and nine answered: how sure that is.
#include "web/results/how_sure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Figure used_it(std::optional<int> yes, std::optional<int> no, int base) {
  return {.question = "used",
          .text = "Have you used it?",
          .kind = "one",
          .asked = base,
          .base = base,
          .counts = {{.option = "yes", .text = "Yes", .count = yes},
                     {.option = "no", .text = "No", .count = no}}};
}

Release of(int answered, std::optional<int> invited) {
  Release release;
  release.answered = answered;
  release.invited = invited;
  return release;
}

std::string shown(const Release& release, const Figure& figure) {
  Html page;
  add_how_sure(page, release, figure);
  return page.take();
}

TEST(HowSureOneIs, IsWilsonsIntervalAndWhatTheSilentCouldHaveSaid) {
  EXPECT_THAT(shown(of(13, 48), used_it(9, 4, 13)),
              AllOf(HasSubstr("How sure is this?"), HasSubstr("69%"), HasSubstr("46% to 86%"),
                    HasSubstr("19% to 92%"), HasSubstr("the other 35 of the 48"),
                    HasSubstr("Few people answered")));
}

TEST(HowSureOneIs, SaysNothingOfTheSilentWhereNobodyKnowsHowManyTheyAre) {
  EXPECT_THAT(shown(of(13, std::nullopt), used_it(9, 4, 13)),
              AllOf(HasSubstr("42% to 87%"), Not(HasSubstr("Possible"))));
  EXPECT_THAT(shown(of(15, 48), used_it(9, 4, 13)), Not(HasSubstr("Possible")))
      << "two who answered the survey were not asked this";
}

TEST(HowSureOneIs, IsAPointWhereAllAnswered) {
  EXPECT_THAT(shown(of(12, 12), used_it(6, 6, 12)),
              AllOf(HasSubstr("50%"), Not(HasSubstr("50% to"))));
}

TEST(HowSureOneIs, TellsNothingOfWhatIsHidden) {
  EXPECT_THAT(shown(of(20, 40), used_it(std::nullopt, std::nullopt, 20)), IsEmpty());
  Figure few = used_it(3, 1, 4);
  few.base.reset();
  EXPECT_THAT(shown(of(20, 40), few), IsEmpty());
}

Comparison moved(const std::string& to, std::optional<int> up, std::optional<int> down) {
  return {.from = {"after"},
          .to = {to},
          .figure = {.text = "How confident are you?",
                     .base = 20,
                     .counts = {{.option = std::string(went_up), .count = up},
                                {.option = std::string(stayed), .count = 5},
                                {.option = std::string(went_down), .count = down}}}};
}

std::string shown(std::vector<Comparison> comparisons) {
  Release release;
  release.comparisons = std::move(comparisons);
  Html page;
  add_how_sure_of_changes(page, release);
  return page.take();
}

// Eight up and one down, or more one-sided: 20 of 512 ways.
TEST(HowSureAChangeIs, IsHowOftenChanceWouldBeSoOneSided) {
  EXPECT_THAT(shown({moved("3m", 8, 1)}),
              AllOf(HasSubstr("Once in 26"), Not(HasSubstr("comparisons having been made"))));
  EXPECT_THAT(shown({moved("3m", 8, 8)}), HasSubstr("More often than not"));
  EXPECT_THAT(shown({moved("3m", 20, 0)}), HasSubstr("Less than once in 1,000"));
}

TEST(HowSureAChangeIs, AllowsForHowManyWereLookedAt) {
  EXPECT_THAT(shown({moved("3m", 8, 1), moved("6m", 8, 8)}),
              AllOf(HasSubstr("Once in 13"), HasSubstr("allowing for 2 comparisons")));
}

TEST(HowSureAChangeIs, IsNotSaidOfHiddenNumbers) {
  EXPECT_THAT(shown({moved("3m", std::nullopt, 8), moved("6m", 8, std::nullopt)}), IsEmpty());
}

TEST(WhoDidNotAnswer, IsSaidWhereItIsKnown) {
  EXPECT_EQ(did_not_answer(of(13, 48)),
            "35 of the 48 who were asked did not answer, so we can't say for them.");
  EXPECT_THAT(did_not_answer(of(48, 48)), IsEmpty());
  EXPECT_THAT(did_not_answer(of(13, std::nullopt)), IsEmpty());
}

}  // namespace
}  // namespace earshot::web
