// SPDX-License-Identifier: Apache-2.0
#include "staff/passwords.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::staff {
namespace {

using testing::HasSubstr;

std::string said(std::string_view password) {
  return wrong_with_password(password, {"Priya Shah", "priya.shah@iow.example.gov.uk",
                                        "Isle of Wight Safeguarding Children Partnership"})
      .value_or("");
}

TEST(APassword, MayBeAnythingThatIsLongAndNobodysFirstThought) {
  for (const char* good : {
           "curlew ladder thimble",
           "the boiler hums at 4",
           "zażółć gęślą jaźń",
           "xK9#vTq2!mWz",
           "Mein Hut, der hat drei Ecken",
           "umbrella-sandwich-teapot-2026",
           "ich war's nicht, Bob",
           "🐢🦆🐌 marmalade tortoise",
           "grandad grows leeks",
           "nine purple otters waltz",
       })
    EXPECT_EQ(said(good), "") << good;
}

TEST(APassword, HasTwelveCharactersOrMoreAsPeopleCountThem) {
  EXPECT_THAT(said("kvtąęśćżół2"), HasSubstr("12 characters or more"));
  EXPECT_EQ(length_of("kvtąęśćżółw2"), 12U);
  EXPECT_EQ(said("kvtąęśćżółw2"), "");
  EXPECT_EQ(said("curlew ladder " + std::string(100, 'x') + " thimble"), "");
  std::string long_one;
  while (length_of(long_one) <= longest_password)
    long_one += "curlew ladder thimble ";
  EXPECT_THAT(said(long_one), HasSubstr("200 characters or fewer"));
  EXPECT_EQ(said(""), "Enter a password");
}

TEST(APassword, IsNotWhatEverybodyTriesFirst) {
  for (const char* bad : {
           "password1234",
           "Password2026!",
           "P4ssw0rd123456",
           "passwordpassword1",
           "letmein123456",
           "welcome-2026-!",
           "Summer2026!!",
           "winterwinter26",
           "qwertyuiop12",
           "QWERTYUIOPasdf",
           "1qaz2wsx3edc",
           "abcdefghijklm",
           "123456789012",
           "098765432100",
           "zxcvbnm,./12",
           "asdfghjkl;'#1",
           "Safeguarding26",
           "safeguarding 2026",
           "EarshotEarshot1",
           "childrenspartnership",
           "isleofwight2026",
           "PriyaShah2026",
           "priya.shah@iow",
           "ShahPriya!!!!",
           "ILoveYou2026!!",
           "Liverpool1892!",
           "Monday12345678",
           "admin-admin-99",
           "correcthorsebatterystaple",
           "Hampshire-2026",
           "changeme1234!",
           "S4feguard1ng!!",
           "dragonmonkey12",
           "19840612198406",
           "trustno1trustno",
       })
    EXPECT_THAT(said(bad), testing::Not("")) << bad;
}

TEST(APassword, IsNotTheSameFewCharactersOver) {
  for (const char* bad : {"aaaaaaaaaaaa", "tomtomtomtom", "abcabcabcabcabc", "1111222211112222",
                          "kx7kx7kx7kx7", "            "})
    EXPECT_THAT(said(bad), HasSubstr("repeat")) << bad;
}

}  // namespace
}  // namespace earshot::staff
