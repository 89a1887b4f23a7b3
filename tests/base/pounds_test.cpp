// SPDX-License-Identifier: Apache-2.0
#include "base/pounds.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

TEST(Pounds, AreReadAsPeopleWriteThem) {
  EXPECT_EQ(read_pounds("0"), 0);
  EXPECT_EQ(read_pounds("1250"), 125'000);
  EXPECT_EQ(read_pounds("£1,250"), 125'000);
  EXPECT_EQ(read_pounds("1 250.50"), 125'050);
  EXPECT_EQ(read_pounds("100,000,000"), most_pence);
}

TEST(Pounds, AreNotGuessedAt) {
  for (const char* text : {"", "£", "about 100", "1.5", "1.505", "-1", "1e3", "1.2.3", ".50",
                           "1.,5", "100000000.01", "99999999999999999999999"})
    EXPECT_FALSE(read_pounds(text)) << text;
}

TEST(Pounds, AreWrittenWithPenceOnlyWhereThereAreAny) {
  EXPECT_EQ(in_pounds(0), "£0");
  EXPECT_EQ(in_pounds(99'900), "£999");
  EXPECT_EQ(in_pounds(125'005), "£1,250.05");
  EXPECT_EQ(in_pounds(123'456'700), "£1,234,567");
}

}  // namespace
}  // namespace earshot
