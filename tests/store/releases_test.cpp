// SPDX-License-Identifier: Apache-2.0
// A release as the database keeps it, also one from before it said how many each agency was sent to.
#include <gtest/gtest.h>

#include "store/json.h"

namespace earshot::store {
namespace {

Release of_two_agencies() {
  Release release{.id = "r-1", .form = "staff", .unit_name = "Staff survey"};
  release.released_on = parse_day("2026-10-29").value();
  release.breakdowns = {{.by = "agency",
                         .title = "Agency",
                         .groups = {"Police", "Schools"},
                         .answered = {20, 12},
                         .asked = {100, 30},
                         .figures = {}}};
  return release;
}

TEST(AKeptRelease, IsReadAsItWasWritten) {
  EXPECT_EQ(release_from_json(to_json(of_two_agencies())), of_two_agencies());
}

TEST(AKeptRelease, FromBeforeSaysOfNoAgencyHowManyWereAsked) {
  std::string text = to_json(of_two_agencies());
  const std::string asked = "\"asked\":[100,30],";
  ASSERT_NE(text.find(asked), text.npos);
  text.erase(text.find(asked), asked.size());
  Release before = of_two_agencies();
  before.breakdowns.front().asked.clear();
  EXPECT_EQ(release_from_json(text), before);
}

}  // namespace
}  // namespace earshot::store
