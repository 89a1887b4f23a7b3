// SPDX-License-Identifier: Apache-2.0
#include "staff/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "staff/staffed.h"

namespace earshot::staff {
namespace {

TEST(ANameOfStaff, MayBeInAnyLetters) {
  for (const char* good :
       {"Priya Shah", "Łucja Żółć", "O'Brien-Núñez", "李 小龙", "عائشة", "Zoë 🐢"})
    EXPECT_FALSE(wrong_with_name(good)) << good;
}

TEST(ANameOfStaff, HasNothingInItThatCanNotBeSeen) {
  for (const char* bad : {"Ada\u200E Clark", "Ada\u200FClark", "\u202EkralC adA", "Ada\u202C Clark",
                          "Ada \u2066Clark", "Ada \u2069Clark", "Ada\u200DClark", "Ada\u2060 Clark",
                          "Ada\uFEFF Clark", "Ada\tClark", "Ada\x7F Clark", "Ada\xC2\x9B Clark"})
    EXPECT_TRUE(wrong_with_name(bad)) << bad;
}

TEST(ANameOfStaff, IsNotWhatTheRecordCallsSomethingElse) {
  for (const char* bad : {"Earshot, by itself", "earshot,  by itself ", "Somebody who left",
                          "Somebody at the server's command line"})
    EXPECT_TRUE(wrong_with_name(bad)) << bad;
}

TEST(ANameOfStaff, IsNobodyElsesWhoIsHere) {
  Partnership isle;
  Staffed people(isle);
  people.add("Ada Clark", Role::administrator);
  const std::string tom = people.add("Tom Bell", Role::training_lead);
  const auto free = [&](std::string_view name, std::string_view email) {
    return check_name_is_free(isle.read(), name, email).empty();
  };
  EXPECT_FALSE(free("Tom Bell", "other@example.org"));
  EXPECT_FALSE(free(" tom  BELL", "other@example.org"));
  EXPECT_TRUE(free("Tom B. Bell", "other@example.org"));
  EXPECT_TRUE(free("Tom Bell", "tom@example.org")) << "it is theirs: their address tells";
  people.change([&](Database& db) { return leave(db, "ada", tom, isle.now()); });
  EXPECT_TRUE(free("Tom Bell", "other@example.org"));
}

TEST(AnAddressOfStaff, HasNothingInItThatMeansSomethingElse) {
  for (const char* bad :
       {"a%40b@c.d", "a:b@c.d", "a(b)@c.d", "a\xC2\x85@c.d", "a\u202E@c.d", "zo\u00eb@c.d"})
    EXPECT_FALSE(is_email(bad)) << bad;
  EXPECT_TRUE(is_email("priya.o'shah+work@example.gov.uk"));
}

}  // namespace
}  // namespace earshot::staff
