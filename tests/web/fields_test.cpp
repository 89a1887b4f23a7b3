// SPDX-License-Identifier: Apache-2.0
#include "web/fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::web {
namespace {

using ::testing::ElementsAre;

std::string value_of(std::string_view encoded) {
  const auto fields = Fields::read(encoded);
  return fields ? std::string((*fields)["a"]) : "refused";
}

TEST(AForm, SaysWhatTheBrowserSent) {
  EXPECT_EQ(value_of("a=Jos%C3%A9+%26+Mia"), "José & Mia");
  EXPECT_EQ(value_of("b=2&a=1%3D1"), "1=1");
  EXPECT_EQ(value_of("a=one=two"), "one=two");
  EXPECT_EQ(value_of("a"), "");
  EXPECT_EQ(value_of(""), "");
}

TEST(AForm, EndsItsLinesInOneWay) {
  EXPECT_EQ(value_of("a=one%0D%0Atwo%0Athree"), "one\ntwo\nthree");
}

TEST(AForm, IsRefusedWhereNoBrowserWouldSendIt) {
  for (const char* bad : {"a=%", "a=%4", "a=%zz", "%=1", "a=%C3", "a=%FF", "a=%00", "a=\xc3(",
                          "a=%ED%A0%80", "a=%C0%AF"})
    EXPECT_EQ(value_of(bad), "refused") << bad;
}

TEST(AForm, KeepsEachTickOfAQuestion) {
  const auto fields = Fields::read("agency=police&agency=health&other=x");
  ASSERT_TRUE(fields);
  EXPECT_THAT(fields->all("agency"), ElementsAre("police", "health"));
  EXPECT_EQ((*fields)["agency"], "police");
  EXPECT_TRUE(fields->has("other"));
  EXPECT_FALSE(fields->has("agencies"));
}

TEST(AForm, HasABoundNumberOfFields) {
  std::string many;
  for (std::size_t i = 0; i < Fields::most; ++i)
    many += "a=1&";
  EXPECT_TRUE(Fields::read(many));
  EXPECT_FALSE(Fields::read(many + "a=1"));
}

TEST(AForm, TakesALongAnswerInAnyLetters) {
  std::string encoded = "a=";
  for (int i = 0; i < 32 * 1024; ++i)
    encoded += "%C5%82";
  EXPECT_EQ(value_of(encoded).size(), 64U * 1024);
}

}  // namespace
}  // namespace earshot::web
