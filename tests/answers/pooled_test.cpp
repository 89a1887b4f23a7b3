// SPDX-License-Identifier: Apache-2.0
// What several sessions' results say together: only what each of them shows.
#include "answers/pooled.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::answers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

Figure confidence(std::optional<int> low, std::optional<int> high) {
  Figure figure{.question = "conf.1", .text = "How confident are you?", .kind = "scale"};
  figure.counts = {{"1", "Not at all", false, low}, {"2", "Completely", false, high}};
  figure.base = figure.asked = low.value_or(1) + high.value_or(1);
  return figure;
}

Release of_session(const std::string& day, std::vector<Figure> figures) {
  return {.id = day,
          .form = "post-course",
          .stage = "after",
          .floor = 5,
          .surveys = {"survey-" + day},
          .released_on = parse_day(day).value(),
          .invited = 12,
          .answered = 8,
          .figures = std::move(figures)};
}

TEST(SeveralSetsOfResults, AreNothingWithoutAny) { EXPECT_EQ(pooled({}), std::nullopt); }

TEST(SeveralSetsOfResults, AreAddedUpWithWhoWasAskedAndTheMiddleOfAll) {
  const std::vector<Release> both{of_session("2026-03-01", {confidence(6, 2)}),
                                  of_session("2026-10-01", {confidence(1, 7)})};
  const auto all = pooled(both);
  ASSERT_TRUE(all);
  EXPECT_EQ(all->sets, 2);
  EXPECT_THAT(all->sets_of_figure, ElementsAre(2));
  EXPECT_EQ(all->release.answered, 16);
  EXPECT_THAT(all->release.invited, Optional(24));
  EXPECT_EQ(all->release.released_on, parse_day("2026-10-01"));
  EXPECT_EQ(all->release.surveys.size(), 2u);
  const Figure& figure = all->release.figures.at(0);
  EXPECT_THAT(figure.base, Optional(16));
  EXPECT_THAT(figure.counts.at(0).count, Optional(7));
  EXPECT_THAT(figure.counts.at(1).count, Optional(9));
  EXPECT_THAT(figure.mean, Optional(25 / 16.0));
  EXPECT_THAT(figure.median, Optional(2.0));
}

TEST(SeveralSetsOfResults, AddUpWhoWouldRecommendItAndNotTheirNumbers) {
  Figure figure{.question = "recommend", .text = "Would you recommend it?", .kind = "number"};
  figure.counts = {{"promoter", "9 or 10", false, 6},
                   {"passive", "7 or 8", false, 1},
                   {"detractor", "6 or less", false, 1}};
  figure.base = figure.asked = 8;
  figure.mean = figure.median = 9;
  Figure before_they_were_counted = figure;
  before_they_were_counted.counts.clear();
  const std::vector<Release> three{of_session("2026-01-01", {before_they_were_counted}),
                                   of_session("2026-03-01", {figure}),
                                   of_session("2026-10-01", {figure})};
  const auto all = pooled(three);
  EXPECT_THAT(all->sets_of_figure, ElementsAre(2));
  EXPECT_THAT(all->release.figures.at(0).counts.at(0).count, Optional(12));
  EXPECT_THAT(all->release.figures.at(0).base, Optional(16));
  EXPECT_EQ(all->release.figures.at(0).mean, std::nullopt);
}

TEST(SeveralSetsOfResults, AimAtWhatTheNewestAimsAt) {
  Figure then = confidence(6, 2), now = confidence(1, 7);
  then.target = Target{{"2"}, 50};
  const std::vector<Release> dropped{of_session("2026-03-01", {then}),
                                     of_session("2026-10-01", {now})};
  EXPECT_EQ(pooled(dropped)->release.figures.at(0).target, std::nullopt);
  now.target = Target{{"2"}, 80};
  const std::vector<Release> raised{of_session("2026-03-01", {then}),
                                    of_session("2026-10-01", {now})};
  EXPECT_EQ(pooled(raised)->release.figures.at(0).target, now.target);
}

TEST(SeveralSetsOfResults, LeaveOutWhatOneOfThemHidesAndSayOfHowManyTheSumIs) {
  const std::vector<Release> both{of_session("2026-03-01", {confidence(6, std::nullopt)}),
                                  of_session("2026-10-01", {confidence(1, 7)})};
  const auto all = pooled(both);
  EXPECT_EQ(all->sets, 2);
  EXPECT_THAT(all->sets_of_figure, ElementsAre(1));
  EXPECT_THAT(all->release.figures.at(0).base, Optional(8));
}

TEST(SeveralSetsOfResults, SayHowManyOfThemAskedAQuestionAtAll) {
  Figure other = confidence(6, 2);
  other.outcome = "talk to parents";
  const std::vector<Release> three{of_session("2026-01-01", {confidence(6, std::nullopt)}),
                                   of_session("2026-03-01", {confidence(6, 2)}),
                                   of_session("2026-10-01", {other})};
  const auto all = pooled(three);
  EXPECT_THAT(all->sets_with_figure, ElementsAre(1, 2));
  EXPECT_THAT(all->sets_of_figure, ElementsAre(1, 1));
}

TEST(ASetOfResults, IsMostlyHiddenWhereThatIsSoOfMoreThanHalfOfItsChoices) {
  const Figure shown = confidence(6, 2), hidden = confidence(6, std::nullopt);
  Figure wrote{.question = "best", .kind = "text"};
  const auto is_hidden = [](std::vector<Figure> figures) {
    return is_mostly_hidden(of_session("2026-03-01", std::move(figures)));
  };
  EXPECT_FALSE(is_hidden({}));
  EXPECT_FALSE(is_hidden({wrote, wrote}));
  EXPECT_FALSE(is_hidden({shown, hidden, wrote}));
  EXPECT_TRUE(is_hidden({shown, hidden, hidden}));
}

TEST(SeveralSetsOfResults, SayHowManyWrote) {
  Figure wrote{.question = "best", .text = "What was best?", .kind = "text", .base = 6};
  const std::vector<Release> both{of_session("2026-03-01", {wrote}),
                                  of_session("2026-10-01", {wrote})};
  const auto all = pooled(both);
  ASSERT_EQ(all->release.figures.size(), 1u);
  EXPECT_THAT(all->release.figures.at(0).base, Optional(12));
}

TEST(SeveralSetsOfResults, SayThatNoneShowsAllItsNumbers) {
  const std::vector<Release> both{of_session("2026-03-01", {confidence(6, std::nullopt)}),
                                  of_session("2026-10-01", {confidence(std::nullopt, 7)})};
  const auto all = pooled(both);
  EXPECT_THAT(all->sets_of_figure, ElementsAre(0));
  EXPECT_EQ(all->release.figures.at(0).base, std::nullopt);
  EXPECT_THAT(all->release.figures.at(0).withheld, testing::HasSubstr("no set of results shows"));
  EXPECT_THAT(all->release.figures.at(0).counts, IsEmpty());
}

TEST(SeveralSetsOfResults, KeepTheOrderOfTheNewestThoughItWithholdsAll) {
  Figure withheld = confidence(6, 2);
  withheld.counts.clear();
  withheld.withheld = "Nearly everybody chose the same answer.";
  const std::vector<Release> both{of_session("2026-03-01", {confidence(6, 2)}),
                                  of_session("2026-10-01", {withheld})};
  const auto all = pooled(both);
  EXPECT_THAT(all->sets_of_figure, ElementsAre(1));
  EXPECT_THAT(all->release.figures.at(0).base, Optional(8));
  EXPECT_EQ(all->release.figures.at(0).withheld, "");
}

TEST(SeveralSetsOfResults, KnowALearningOutcomeWhereverItStands) {
  Figure first = confidence(6, 2), second = confidence(1, 7), other = confidence(3, 5);
  first.outcome = second.outcome = "notice neglect";
  other.outcome = "talk to parents";
  second.question = "conf.2";
  const std::vector<Release> both{of_session("2026-03-01", {first}),
                                  of_session("2026-10-01", {other, second})};
  const auto all = pooled(both);
  ASSERT_EQ(all->release.figures.size(), 2u);
  EXPECT_THAT(all->sets_of_figure, ElementsAre(1, 2));
  EXPECT_EQ(all->release.figures.at(1).outcome, "notice neglect");
  EXPECT_EQ(all->release.figures.at(1).question, "conf.2");
  EXPECT_THAT(all->release.figures.at(1).base, Optional(16));
}

TEST(SeveralSetsOfResults, DoNotKnowOfHowManyWhereOneOfThemDoesNot) {
  std::vector<Release> both{of_session("2026-03-01", {}), of_session("2026-10-01", {})};
  both[0].invited = std::nullopt;
  EXPECT_EQ(pooled(both)->release.invited, std::nullopt);
}

TEST(SeveralSetsOfResults, NeverAddUpWhatWasAskedInOtherWords) {
  Figure other = confidence(6, 2);
  other.text = "How sure are you?";
  const std::vector<Release> both{of_session("2026-03-01", {other}),
                                  of_session("2026-10-01", {confidence(1, 7)})};
  const auto all = pooled(both);
  EXPECT_THAT(all->sets_of_figure, ElementsAre(1));
  EXPECT_EQ(all->release.figures.at(0).text, "How confident are you?") << "as the newest asks it";
  EXPECT_THAT(all->release.figures.at(0).base, Optional(8));
}

TEST(SeveralSetsOfResults, HaveChangesOfTheSamePeopleOnlyWhereNoneIsHidden) {
  const auto change = [](std::optional<int> down) {
    Figure figure{.question = "conf.1", .text = "How confident are you?", .kind = "one"};
    figure.counts = {{"up", "Went up", false, 6},
                     {"same", "Stayed the same", false, 0},
                     {"down", "Went down", false, down}};
    figure.base = 6 + down.value_or(3);
    return Comparison{{"after", false}, {"3m", false}, figure};
  };
  std::vector<Release> both{of_session("2026-03-01", {}), of_session("2026-10-01", {})};
  both[0].comparisons = {change(5)};
  both[0].comparisons.at(0).how_far = HowFar{.mean = 1.1};
  both[1].comparisons = {change(std::nullopt)};
  const auto all = pooled(both);
  ASSERT_EQ(all->release.comparisons.size(), 1u);
  EXPECT_THAT(all->sets_of_comparison, ElementsAre(1));
  EXPECT_THAT(all->sets_with_comparison, ElementsAre(2));
  EXPECT_THAT(all->release.comparisons.at(0).figure.base, Optional(11));
  EXPECT_TRUE(all->release.comparisons.at(0).how_far) << "of one set alone it is what it was";
  both[1].comparisons = {change(2)};
  EXPECT_FALSE(pooled(both)->release.comparisons.at(0).how_far);
  both[0].comparisons.clear();
  both[1].comparisons = {change(std::nullopt)};
  EXPECT_THAT(pooled(both)->release.comparisons, IsEmpty());
}

}  // namespace
}  // namespace earshot::answers
