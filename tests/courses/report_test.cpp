// SPDX-License-Identifier: Apache-2.0
// What releases say of confidence, added up for a report: nothing that one of them hides.
#include "courses/report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people.h"

namespace earshot::courses {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

Figure mean_of(const std::string& stage, std::optional<double> mean, int base) {
  return {.outcome = "notice neglect early",
          .measure = "confidence",
          .measure_stage = stage,
          .base = base,
          .mean = mean};
}

Release with_means(std::optional<double> before, int before_base, std::optional<double> after,
                   int after_base) {
  return {.figures = {mean_of("before", before, before_base), mean_of("after", after, after_base)}};
}

Comparison compared(const std::string& to, std::optional<int> up, std::optional<int> same,
                    std::optional<int> down) {
  return {.from = {"after"},
          .to = {to},
          .figure = {.outcome = "notice neglect early",
                     .measure = "confidence",
                     .base = 20,
                     .counts = {{.option = std::string(went_up), .count = up},
                                {.option = std::string(stayed), .count = same},
                                {.option = std::string(went_down), .count = down}}}};
}

TEST(AQuarter, HasThreeMonthsOfTheYear) {
  for (const auto& [on, from, until] : {std::tuple{"2026-11-29", "2026-10-01", "2026-12-31"},
                                        std::tuple{"2027-01-01", "2027-01-01", "2027-03-31"},
                                        std::tuple{"2028-06-30", "2028-04-01", "2028-06-30"}}) {
    EXPECT_EQ(quarter_of(day(on)).from, day(from)) << on;
    EXPECT_EQ(quarter_of(day(on)).until, day(until)) << on;
  }
}

TEST(ConfidenceOfACourse, IsWeighedByHowManyAnswered) {
  const std::vector<Release> releases{with_means(2.0, 6, 4.0, 6), with_means(3.0, 18, 3.0, 18)};
  const auto all = confidence_in(releases);
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_DOUBLE_EQ(all[0].before, 2.75);
  EXPECT_DOUBLE_EQ(all[0].after, 3.25);
  EXPECT_EQ(all[0].answers, 24);
}

TEST(ConfidenceOfACourse, IsNotToldOfOthersThanTheSamePeople) {
  EXPECT_THAT(confidence_in(std::vector{with_means(2.0, 6, 4.0, 7)}), IsEmpty());
  EXPECT_THAT(confidence_in(std::vector{with_means(2.0, 6, std::nullopt, 6)}), IsEmpty());
  EXPECT_THAT(confidence_in(std::vector{with_means(std::nullopt, 6, 4.0, 6)}), IsEmpty());
  EXPECT_THAT(confidence_in({}), IsEmpty());
}

TEST(AChangeMonthsLater, IsAddedUpStageByStage) {
  const std::vector<Release> releases{{.comparisons = {compared("3m", 9, 6, 5)}},
                                      {.comparisons = {compared("3m", 8, 7, 5)}},
                                      {.comparisons = {compared("6m", 10, 5, 5)}}};
  const auto all = later_changes_in(releases);
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_EQ(all[0].up, 17);
  EXPECT_EQ(all[0].same, 13);
  EXPECT_EQ(all[0].down, 10);
  EXPECT_EQ(all[1].to.stage, "6m");
}

Figure named(std::optional<int> time, std::optional<int> systems, int base) {
  return {.question = "barriers",
          .base = base,
          .counts = {{.option = "time", .text = "Not enough time", .count = time},
                     {.option = "systems", .text = "Our systems", .count = systems},
                     {.option = "none", .text = "Nothing", .away = true, .count = 2},
                     {.option = "other", .text = "Other", .count = 0}}};
}

TEST(WhatGetsInTheWay, IsAddedUpStageByStageMostNamedFirst) {
  const std::vector<Release> releases{{.stage = "3m", .figures = {named(6, 1, 9)}},
                                      {.stage = "after", .figures = {named(2, 5, 10)}},
                                      {.stage = "after", .figures = {named(1, 4, 8)}}};
  const auto all = barriers_in(releases);
  ASSERT_THAT(all, SizeIs(4));
  EXPECT_EQ(all[0].stage, "after");
  EXPECT_EQ(all[0].text, "Our systems");
  EXPECT_EQ(all[0].people, 9);
  EXPECT_EQ(all[0].answers, 18);
  EXPECT_EQ(all[2].stage, "3m");
  EXPECT_EQ(all[2].text, "Not enough time");
}

TEST(WhatGetsInTheWay, IsNotToldWhereANumberIsHidden) {
  Figure withheld = named(6, 1, 9);
  withheld.withheld = "Too few answered.";
  const std::vector<Release> releases{{.stage = "3m", .figures = {named(6, std::nullopt, 9)}},
                                      {.stage = "3m", .figures = {withheld}}};
  EXPECT_THAT(barriers_in(releases), IsEmpty());
}

TEST(AChangeMonthsLater, IsNotToldWhereANumberIsHiddenOrItIsNotLater) {
  const Release hides{.comparisons = {compared("3m", 12, std::nullopt, std::nullopt)}};
  Release withheld{.comparisons = {compared("3m", 9, 6, 5)}};
  withheld.comparisons[0].figure.withheld = "Everybody answered alike.";
  const Release right_after{.comparisons = {compared("after", 9, 6, 5)}};
  EXPECT_THAT(later_changes_in(std::vector{hides, withheld, right_after}), IsEmpty());
}

}  // namespace
}  // namespace earshot::courses
