// SPDX-License-Identifier: Apache-2.0
#include "base/decimals.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

TEST(ANumberWithPlaces, HasItsHalvesAwayFromNoughtAndNoughtWithoutASign) {
  EXPECT_EQ(with_places(2.25, 1), "2.3");
  EXPECT_EQ(with_places(-2.25, 1), "-2.3");
  EXPECT_EQ(with_places(0.125, 2), "0.13");
  EXPECT_EQ(with_places(-0.04, 1), "0.0");
  EXPECT_EQ(with_places(3, 1), "3.0");
  EXPECT_EQ(to_places(63.48, 1), 63.5);
}

}  // namespace
}  // namespace earshot
