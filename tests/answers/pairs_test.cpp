// SPDX-License-Identifier: Apache-2.0
#include "answers/pairs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

#include "forms/ask.h"
#include "people.h"

namespace earshot::answers {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// One more question of the same scale, that speaks of another stage.
Question speaking_of(Question question, const std::string& name, const std::string& stage) {
  question.name = name;
  question.measure_stage = stage;
  return question;
}

Asking asking_of(Form form) {
  Occasion occasion;
  occasion.course = "Neglect";
  occasion.outcomes = {{"notice neglect", "neglect"}};
  return forms::ask(std::move(form), occasion);
}

// Right after the course people are asked how sure they are, and how sure they were before it.
Form looking_back() {
  Form form = course_form();
  auto& questions = form.pages.front().questions;
  questions.insert(questions.begin(), speaking_of(questions.front(), "conf_before", "before"));
  return form;
}

class TheSamePeoplesAnswers : public testing::Test {
 protected:
  explicit TheSamePeoplesAnswers(Form form = looking_back())
      : asking(asking_of(std::move(form))), coding({&asking}) {}

  std::string row(const std::string& before, const std::string& after) {
    return coding.code(asking, {{"conf_before.1", {before}}, {"conf_after.1", {after}}}).all;
  }
  Pairs pairs(OtherStages others = {}) { return Pairs(coding, "after", std::move(others)); }
  static Figure after_all(const std::vector<std::optional<int>>& counts) {
    Figure figure{.question = "conf.1",
                  .text = "How confident are you?",
                  .kind = "scale",
                  .outcome = "notice neglect",
                  .measure = "confidence",
                  .measure_stage = "after"};
    figure.base = 0;
    for (std::size_t at = 0; at < counts.size(); ++at) {
      figure.counts.push_back({std::to_string(at + 1), "", false, counts[at]});
      *figure.base += counts[at].value_or(1);
    }
    return figure;
  }
  using Counts = std::vector<std::optional<int>>;
  static Figure everybody(const std::string& stage, const Counts& counts) {
    Figure figure = after_all(counts);
    figure.measure_stage = stage;
    return figure;
  }
  static Earlier released(const std::string& stage, const Counts& counts,
                          std::string_view on = "2026-07-01") {
    Earlier earlier{.stage = stage, .on = parse_day(on).value(), .everybody = {}, .told = {}};
    add_everybody(earlier.everybody, {everybody(stage, counts)}, stage);
    return earlier;
  }
  std::vector<std::string> scale() const { return {"1", "2", "3", "4", "5"}; }
  static Measured confidence(const std::string& stage, bool back = false) {
    return {"confidence", "notice neglect", {stage, back}};
  }

  Asking asking;
  Coding coding;
};

std::vector<std::pair<SpokenOf, SpokenOf>> compared(const Pairs& pairs) {
  std::vector<std::pair<SpokenOf, SpokenOf>> all;
  for (const Comparison& change : pairs.comparisons(5, "en", {}))
    all.emplace_back(change.from, change.to);
  return all;
}

TEST_F(TheSamePeoplesAnswers, AreComparedWithinOneThatLooksBack) {
  Pairs all = pairs();
  for (int i = 0; i < 6; ++i)
    all.add(row("2", "4"), "");
  for (int i = 0; i < 10; ++i)
    all.add(row("away", i < 5 ? "1" : "5"), "");
  for (int i = 0; i < 5; ++i)
    all.add(row("3", "3"), "");
  ASSERT_THAT(compared(all), ElementsAre(std::pair(SpokenOf{"before", true}, SpokenOf{"after"})));
  const Figure figure =
      all.comparisons(5, "en",
                      {everybody("before", {0, 6, 5, 0, 0}), everybody("after", {5, 0, 5, 6, 5})})
          .front()
          .figure;
  EXPECT_EQ(figure.base, 11);
  EXPECT_EQ(figure.counts[0].count, 6);
  EXPECT_EQ(figure.counts[1].count, 5);
  EXPECT_EQ(figure.counts[2].count, 0);
}

TEST_F(TheSamePeoplesAnswers, BeforeTheCourseAreNotThoseThatLookBack) {
  OtherStages others;
  others.scales = {{confidence("before"), scale()}};
  others.releases = {released("before", {0, 0, 0, 0, 1})};
  others.points["tom"] = {{{0, confidence("before")}, 4}};
  Pairs all = pairs(std::move(others));
  for (int i = 0; i < 5; ++i)
    all.add(row("1", "5"), i == 0 ? "tom" : "");
  EXPECT_THAT(compared(all), ElementsAre(std::pair(SpokenOf{"before", true}, SpokenOf{"after"}),
                                         std::pair(SpokenOf{"before", false}, SpokenOf{"after"})));
  const auto tables = all.tables(1);
  ASSERT_EQ(tables.size(), 2u);
  EXPECT_EQ(tables[0].counts[4], 5) << "five looked back at 1";
  EXPECT_EQ(tables[1].counts[24], 1) << "Tom had said 5 before it";
}

TEST_F(TheSamePeoplesAnswers, AreJoinedByTheirCodeAndByNothingElse) {
  OtherStages others;
  others.scales = {{confidence("3m"), scale()}};
  others.releases = {released("3m", {1, 0, 0, 0, 0})};
  others.points["tom"] = {{{0, confidence("3m")}, 0}};
  Pairs all = pairs(std::move(others));
  all.add(row("2", "4"), "tom");
  all.add(row("2", "4"), "sam");
  all.add(row("2", "4"), "");
  const auto tables = all.tables(1);
  const auto later = std::ranges::find(tables, SpokenOf{"3m"}, &PairTable::to);
  ASSERT_NE(later, tables.end());
  EXPECT_EQ(std::reduce(later->counts.begin(), later->counts.end()), 1);
}

TEST_F(TheSamePeoplesAnswers, AreNotComparedOnAnotherScaleOrOfAnotherOutcome) {
  OtherStages others;
  others.scales = {{confidence("3m"), {"1", "2", "3"}},
                   {{"confidence", "talk to parents", {"6m"}}, scale()}};
  others.releases = {released("3m", {1, 0, 0})};
  EXPECT_EQ(compared(pairs(std::move(others))).size(), 1u);
}

TEST_F(TheSamePeoplesAnswers, AreNotShownOfFewerThanTheOtherStagePromised) {
  OtherStages others;
  others.floor = 10;
  Pairs all = pairs(std::move(others));
  for (int i = 0; i < 9; ++i)
    all.add(row("2", "4"), "");
  EXPECT_THAT(all.tables(5), IsEmpty());
  EXPECT_EQ(all.comparisons(5, "en", {}).front().figure.withheld,
            "Fewer than 10 people answered both.");
}

// Eleven of twelve answered again.
// So many who said 2 right after the course and 4 three months later, and so many who said 3 both times.
class TheFewWhoAnsweredOnlyOnce : public TheSamePeoplesAnswers {
 protected:
  Comparison after_months(int up, int same, const Counts& at_once, const Counts& later) {
    OtherStages others;
    others.scales = {{confidence("3m"), scale()}};
    others.releases = {released("3m", later)};
    for (int i = 0; i < up + same; ++i)
      others.points[std::to_string(i)] = {{{0, confidence("3m")}, i < up ? 3u : 2u}};
    Pairs all = pairs(std::move(others));
    for (int i = 0; i < up + same; ++i)
      all.add(row("1", i < up ? "2" : "3"), std::to_string(i));
    for (Comparison& change : all.comparisons(5, "en", {everybody("after", at_once)}))
      if (change.to.stage == "3m" && change.from.stage == "after")
        return change;
    throw std::logic_error("nothing was compared");
  }
};

// Five went from 5 after three months to 3 after six, as did those who had not answered at once; ten stayed at 5. Twenty more
// answered after three months, and forty after six, without a code.
TEST_F(TheFewWhoAnsweredOnlyOnce, AreNotToldBesideWhatOtherStagesHaveToldOfTheSamePeople) {
  struct Told {
    std::vector<std::pair<Measured, Measured>> pairs;
    unsigned not_at_once = 0;
  };
  const auto later = [&](const Told& told) {
    OtherStages others;
    const int few = static_cast<int>(told.not_at_once);
    others.scales = {{confidence("3m"), scale()}, {confidence("6m"), scale()}};
    others.releases = {released("3m", {10, 0, 10, 0, 15 + few}),
                       released("6m", {0, 0, 25 + few, 0, 30}, "2026-10-01")};
    others.releases[1].told = told.pairs;
    for (unsigned who = 0; who < 15 + told.not_at_once; ++who)
      others.points[std::to_string(who)] = {
          {{0, confidence("3m")}, 4}, {{1, confidence("6m")}, who < 5 || who >= 15 ? 2u : 4u}};
    Pairs all = pairs(std::move(others));
    for (int who = 0; who < 15; ++who)
      all.add(row("away", who < 5 ? "2" : "5"), std::to_string(who));
    for (const Comparison& change :
         all.comparisons(5, "en", {everybody("after", {0, 5, 0, 0, 10})}))
      if (change.from.stage == "after" && change.to.stage == "6m")
        return change.figure.withheld;
    throw std::logic_error("nothing was compared");
  };
  const std::vector three_to_six{std::pair(confidence("3m"), confidence("6m"))};
  EXPECT_EQ(later({.pairs = {}, .not_at_once = 1}), "");
  EXPECT_THAT(later({.pairs = three_to_six, .not_at_once = 1}), HasSubstr("would tell what few"));
}

// Ten were asked at once, and stayed where they had been; ten who came late are asked now. Tom answered before only.
TEST_F(TheFewWhoAnsweredOnlyOnce, AreNotToldByThoseWhoCameLateBesideThoseWhoDidNot) {
  struct Told {
    bool is_told = true, with_tom = true;
    std::string on = "2026-08-01";
  };
  const auto late = [&](const Told& told) {
    OtherStages others;
    others.scales = {{confidence("before"), scale()}, {confidence("after"), scale()}};
    others.releases = {released("before", {0, 10, 0, told.with_tom ? 11 : 10, 0}),
                       released("after", {0, 5, 0, 5, 0}, told.on)};
    if (told.is_told)
      others.releases[1].told = {{confidence("before"), confidence("after")}};
    for (unsigned who = 0; who < 20; ++who) {
      const std::size_t point = who % 2 == 0 ? 1 : 3;
      others.points[std::to_string(who)] = {{{0, confidence("before")}, point}};
      if (who < 10)
        others.points[std::to_string(who)][{1, confidence("after")}] = point;
    }
    if (told.with_tom)
      others.points["tom"] = {{{0, confidence("before")}, 3}};
    Pairs all = pairs(std::move(others));
    for (unsigned who = 10; who < 20; ++who)
      all.add(row("away", "2"), std::to_string(who));
    for (const Comparison& change :
         all.comparisons(5, "en", {everybody("after", {0, 10, 0, 0, 0})}))
      if (change.from == SpokenOf{"before"} && change.to == SpokenOf{"after"})
        return change.figure;
    throw std::logic_error("nothing was compared");
  };
  EXPECT_EQ(count_of(late({.is_told = false}), stayed), 5);
  EXPECT_THAT(late({}).withheld, HasSubstr("would tell what few")) << "Tom stood at 4";
  EXPECT_FALSE(late({}).base) << "of whom it is no part of their role";
  EXPECT_EQ(count_of(late({.with_tom = false}), stayed), 5);
  EXPECT_THAT(late({.with_tom = false, .on = "2026-07-01"}).withheld, HasSubstr("would tell"))
      << "which of two that came on one day told of the other nobody knows";
}

TEST_F(TheFewWhoAnsweredOnlyOnce, AreNobodyAndSoItIsSaidHowFarManyWent) {
  const Comparison change = after_months(30, 25, {0, 30, 25, 0, 0}, {0, 0, 25, 30, 0});
  EXPECT_EQ(change.figure.base, 55);
  ASSERT_TRUE(change.how_far);
  EXPECT_DOUBLE_EQ(change.how_far->mean, 1.1) << "60 points by 55 people";
  EXPECT_DOUBLE_EQ(change.how_far->balance, 1);
  EXPECT_DOUBLE_EQ(change.how_far->p, 0.001) << "rounded up: nothing is sure";
}

TEST_F(TheFewWhoAnsweredOnlyOnce, AreNotToldByHowFarTheOthersWent) {
  const Comparison change = after_months(30, 25, {0, 35, 30, 0, 0}, {0, 0, 25, 30, 0});
  EXPECT_EQ(change.figure.base, 55);
  EXPECT_FALSE(change.how_far);
}

TEST_F(TheFewWhoAnsweredOnlyOnce, OfFewPeopleAreNotMeasured) {
  EXPECT_FALSE(after_months(6, 5, {0, 6, 5, 0, 0}, {0, 0, 5, 6, 0}).how_far);
}

// What is hidden of everybody: nearly all gave one answer, or few gave some.
TEST_F(TheFewWhoAnsweredOnlyOnce, AreNotToldByWhatTheSamePeopleDidWhereTheirAnswersAreHidden) {
  const Comparison change =
      after_months(6, 5, {std::nullopt, 6, 5, std::nullopt, 0}, {0, 0, 5, 6, 0});
  EXPECT_TRUE(change.figure.counts.empty());
  EXPECT_THAT(change.figure.withheld, testing::HasSubstr("it would tell what few answered"));
  EXPECT_FALSE(change.how_far);
}

}  // namespace
}  // namespace earshot::answers
