// SPDX-License-Identifier: Apache-2.0
// Everybody but the police, from a table in which their numbers and those of all stand.
#include "model/release.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::Optional;

CrossedFigure listened(CrossedGroup police) {
  return {.question = "listened",
          .text = "Does your manager listen?",
          .outcome = {},
          .columns = {"Yes", "No", "Other answers"},
          .groups = {std::move(police), {.base = std::nullopt, .counts = {{}, {}, {}}}},
          .all = {.base = 50, .counts = {25, std::nullopt, 10}}};
}

TEST(EverybodyButOneGroup, IsWhatIsLeftOfEachNumberThatIsShownTwice) {
  const auto others = everybody_but(listened({.base = 20, .counts = {5, 10, std::nullopt}}), 0, 10);
  EXPECT_THAT(others.base, Optional(30));
  EXPECT_THAT(others.counts, ElementsAre(Optional(20), std::nullopt, std::nullopt));
}

TEST(EverybodyButOneGroup, IsNotToldWhereTheGroupIsTooFewOrTheOthersAre) {
  const CrossedFigure figure = listened({.base = 41, .counts = {20, 11, 10}});
  for (const std::size_t group : {0U, 1U}) {
    const auto others = everybody_but(figure, group, 10);
    EXPECT_FALSE(others.base);
    EXPECT_THAT(others.counts, Each(std::nullopt));
  }
}

}  // namespace
}  // namespace earshot
