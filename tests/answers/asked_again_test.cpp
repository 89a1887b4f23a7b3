// SPDX-License-Identifier: Apache-2.0
// Who answered again of those who answered once: from what is shown alone, and never more sure than that.
#include "answers/asked_again.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::answers {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const SpokenOf right_after{"after", false}, three_months{"3m", false};

Figure confidence(const std::string& stage, std::vector<std::optional<int>> points,
                  const std::string& outcome = "notice neglect") {
  Figure figure{.question = "conf.1",
                .text = "How confident are you?",
                .kind = "scale",
                .outcome = outcome,
                .measure = "confidence",
                .measure_stage = stage};
  figure.base = 0;
  for (const auto& count : points) {
    figure.counts.push_back({std::to_string(figure.counts.size() + 1), "", false, count});
    *figure.base += count.value_or(1);
  }
  figure.counts.push_back({"away", "This is not part of my role", true, 2});
  *figure.base += 2;
  return figure;
}

Comparison change(std::optional<int> base, std::optional<int> up, std::optional<int> same,
                  std::optional<int> down) {
  Figure figure{.question = "conf.1",
                .text = "How confident are you?",
                .kind = "one",
                .outcome = "notice neglect",
                .measure = "confidence",
                .measure_stage = "3m"};
  figure.base = base;
  if (up || same || down)
    figure.counts = {{"up", "", false, up}, {"same", "", false, same}, {"down", "", false, down}};
  return {right_after, three_months, figure};
}

Release at(const std::string& stage, std::vector<Figure> figures,
           std::vector<Comparison> comparisons = {}) {
  return {.id = stage,
          .stage = stage,
          .figures = std::move(figures),
          .comparisons = std::move(comparisons)};
}

AskedAgain only(const Release& later, const std::vector<Release>& others) {
  const auto all = asked_again(later, others);
  EXPECT_THAT(all, SizeIs(1));
  return all.empty() ? AskedAgain{} : all.front();
}

const Release thirty_one = at("after", {confidence("after", {1, 10, 20})});

TEST(ThoseWhoAnsweredOnce, AreCountedBesideThoseOfThemWhoAnsweredAgain) {
  const AskedAgain asked =
      only(at("3m", {confidence("3m", {0, 4, 10})}, {change(14, 3, 6, 5)}), {thirty_one});
  EXPECT_EQ(asked.first, 31) << "without the two to whom it is nothing";
  EXPECT_EQ(asked.again, 14);
  EXPECT_EQ(asked.kept, 9);
  EXPECT_EQ(asked.fell, 5);
  EXPECT_EQ(asked.at_least(), 29) << "9 of 31, rounded down";
  EXPECT_EQ(asked.at_most(), 84) << "26 of 31, rounded up";
  EXPECT_EQ(who_answered_again(asked),
            "Of the 31 who answered right after the course, 14 answered again 3 months after the "
            "course. Of the other 17 we can't say: they did not, or their two answers could not be "
            "matched.");
  EXPECT_EQ(what_holds_of_all(asked),
            "Of all 31, at least 9 (29%) and at most 26 (84%) stayed the same or went up, whatever "
            "is not known of the others. Too little is known to say whether most of them did.");
}

TEST(ThoseWhoAnsweredOnce, AreSaidToHaveMostlyKeptItOnlyWhereTheOthersCouldNotUndoThat) {
  const auto of = [](int again, int up, int same, int down) {
    return what_holds_of_all(only(at("3m", {}, {change(again, up, same, down)}), {thirty_one}));
  };
  EXPECT_THAT(of(20, 8, 8, 4), HasSubstr("So most of them did."));
  EXPECT_THAT(of(20, 8, 7, 5), HasSubstr("Too little is known")) << "15 of 31 are not most";
  EXPECT_THAT(of(20, 2, 2, 16), HasSubstr("So most of them did not."));
  EXPECT_EQ(of(31, 11, 10, 10), "Of all 31, 21 (68%) stayed the same or went up.");
}

TEST(ThoseWhoAnsweredOnce, MayHaveSaidAnythingWhereItIsHiddenHowTheOthersDid) {
  const AskedAgain asked =
      only(at("3m", {}, {change(14, std::nullopt, std::nullopt, std::nullopt)}), {thirty_one});
  EXPECT_EQ(asked.again, 14);
  EXPECT_FALSE(asked.tells_how());
  EXPECT_THAT(what_holds_of_all(asked), HasSubstr("can't be told: how those did"));
  const AskedAgain in_part =
      only(at("3m", {}, {change(14, 6, std::nullopt, std::nullopt)}), {thirty_one});
  EXPECT_EQ(in_part.kept, 6) << "as far as it is shown";
  EXPECT_EQ(in_part.fell, 0);
  EXPECT_EQ(in_part.at_most(), 100);
}

TEST(ThoseWhoAnsweredOnce, AreNotCountedWhereANumberOfThemIsHidden) {
  const Release later = at("3m", {}, {change(14, 3, 6, 5)});
  for (const std::vector<Release>& others :
       {std::vector<Release>{},
        {at("after", {confidence("after", {std::nullopt, 10, 20})})},
        {thirty_one, at("after", {confidence("after", {std::nullopt, 4, 4})})},
        {at("after", {confidence("after", {1, 10, 20}, "ask again")})}}) {
    const AskedAgain asked = only(later, others);
    EXPECT_EQ(asked.sets, 0);
    EXPECT_EQ(asked.first, 0);
    EXPECT_THAT(in_words(asked),
                AllOf(HasSubstr("can't be told: too few did, or a number"), Not(HasSubstr("14"))));
  }
  EXPECT_EQ(only(at("3m", {}, {change(std::nullopt, {}, {}, {})}), {thirty_one}).sets, 0)
      << "fewer than may be told answered both";
  EXPECT_EQ(only(at("3m", {}, {change(40, 20, 10, 10)}), {thirty_one}).sets, 0)
      << "they are of others, too";
}

TEST(ThoseWhoAnsweredOnce, AreAddedUpOverSeveralSurveysOfOneTime) {
  EXPECT_EQ(only(at("3m", {}, {change(14, 3, 6, 5)}),
                 {thirty_one, at("after", {confidence("after", {0, 0, 9})})})
                .first,
            40);
}

TEST(ThoseWhoAnsweredOnce, AreNotThoseWhoLookedBackInTheSameBreath) {
  Comparison looking_back = change(14, 9, 5, 0);
  looking_back.from = {"before", true};
  looking_back.to = right_after;
  Release after = at("after", {confidence("before", {9, 3, 2}), confidence("after", {1, 3, 10})},
                     {looking_back});
  EXPECT_THAT(asked_again(after, {}), IsEmpty());
  looking_back.to = three_months;
  EXPECT_THAT(asked_again(at("3m", {}, {looking_back}), std::vector{after}), IsEmpty());
}

TEST(ThoseWhoAnsweredOnce, AreToldAlsoWhereTheEarlierResultsCameLater) {
  const Release after = at("after", {confidence("after", {1, 10, 20})}, {change(14, 3, 6, 5)});
  EXPECT_EQ(only(after, {at("3m", {confidence("3m", {0, 4, 10})})}).first, 31);
}

TEST(ThoseWhoAnsweredOnce, AreOfAsManySetsOfResultsAsTellBoth) {
  AskedAgain told = only(at("3m", {}, {change(14, 3, 6, 5)}), {thirty_one});
  const AskedAgain untold = only(at("3m", {}, {change(14, 3, 6, 5)}), {});
  std::vector<AskedAgain> sum;
  for (const AskedAgain& each : {told, untold, told})
    add_to(sum, each);
  told.to = {"6m", false};
  add_to(sum, told);
  ASSERT_THAT(sum, SizeIs(2));
  EXPECT_EQ(sum[0].sets, 2);
  EXPECT_EQ(sum[0].of_sets, 3);
  EXPECT_EQ(sum[0].first, 62);
  EXPECT_EQ(sum[0].kept, 18);
}

// Whatever those said who did not answer again, what holds of all is between the bounds; and at both ends it can be so.
TEST(ThoseWhoAnsweredOnce, LieBetweenTheBoundsWhateverTheOthersSaid) {
  for (int first = 5; first < 40; ++first)
    for (int again = 0; again <= first; ++again)
      for (int kept = 0; kept <= again; ++kept) {
        AskedAgain asked{.first = first, .again = again, .kept = kept, .fell = again - kept};
        for (int lost_kept = 0; lost_kept <= first - again; ++lost_kept) {
          const double share = 100.0 * (kept + lost_kept) / first;
          ASSERT_LE(asked.at_least(), share + (again == first ? 0.5 : 0));
          ASSERT_GE(asked.at_most() + (again == first ? 0.5 : 0), share);
        }
        ASSERT_LT(100.0 * kept / first - asked.at_least(), 1);
        ASSERT_LT(asked.at_most() - 100.0 * (first - (again - kept)) / first, 1);
      }
}

}  // namespace
}  // namespace earshot::answers
