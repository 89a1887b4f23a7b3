// SPDX-License-Identifier: Apache-2.0
#include "host/spoken.h"

#include <gtest/gtest.h>

namespace earshot::host {
namespace {

TEST(AName, IsShortAndMadeOfLettersAndDigits) {
  for (const char* name : {"training", "3m", "post-course", "home_safety", "a"})
    EXPECT_TRUE(is_name(name)) << name;
  for (const std::string& name :
       {std::string(), std::string("a b"), std::string("../a"), std::string("a.1"),
        std::string("Neglect"), std::string("-a"), std::string(41, 'a')})
    EXPECT_FALSE(is_name(name)) << name;
  EXPECT_TRUE(is_name(std::string(40, 'a')));
}

TEST(SomethingDerived, MayHaveADotInItsName) {
  EXPECT_TRUE(is_derived_name("change.2"));
  EXPECT_FALSE(is_derived_name(".change"));
  EXPECT_FALSE(is_derived_name(std::string(33, 'a')));
  EXPECT_TRUE(is_derived_value("4 of 5, za ma\u0142o"));
  EXPECT_FALSE(is_derived_value("two\nlines"));
  EXPECT_FALSE(is_derived_value(std::string(65, 'a')));
}

TEST(Words, BecomeOneLineOfBoundedLength) {
  EXPECT_EQ(one_line(" two\nlines\t"), "two lines");
  EXPECT_EQ(one_line("\xff"), "");
  EXPECT_EQ(one_line(std::string(500, 'a')), std::string(400, 'a'));
}

TEST(Words, AreCutBetweenCharacters) {
  const std::string nearly_full(399, 'a');
  EXPECT_EQ(one_line(std::string(nearly_full).append("\u0142\u0142")), nearly_full);
}

}  // namespace
}  // namespace earshot::host
