// SPDX-License-Identifier: Apache-2.0
// Tom stands on Priya's list twice, and she makes one of the two.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/courses/session_of_neglect.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class SomebodyOnTheListTwice : public SessionOfNeglect {
 protected:
  std::string tom = add("Tom Okafor", "tom@example.org");
  std::string again = add("T. Okafor", "t.okafor@example.org");
  std::string path = "/attendances/" + tom + "/same";
};

TEST_F(SomebodyOnTheListTwice, IsNobodysBusinessWhoDoesNotLeadTheCourse) {
  Visitor ravi = signed_in_as(office, people.add("Ravi Shah", Role::training_lead));
  EXPECT_EQ(ravi.get(path).status, 404);
  EXPECT_EQ(ravi.post(path, {{"other", again}}).status, 404);
  EXPECT_EQ(store::attendances_of(read(), "s1").size(), 2u);
}

TEST_F(SomebodyOnTheListTwice, StandsThereOnceWhenPriyaSaysSo) {
  EXPECT_THAT(priya.get("/attendances/" + tom).body, HasSubstr("They are on the list twice"));
  EXPECT_THAT(priya.get(path).body, AllOf(HasSubstr("Is Tom Okafor on the list twice?"),
                                          HasSubstr("t.okafor@example.org. Attended."),
                                          HasSubstr("There is no way back")));
  EXPECT_EQ(priya.post(path, {{"other", again}}).status, 303);
  EXPECT_THAT(priya.get("/sessions/s1").body,
              AllOf(HasSubstr("Tom Okafor"), Not(HasSubstr("T. Okafor")), HasSubstr("1 came")));
}

TEST_F(SomebodyOnTheListTwice, AsksWhoItIsIfNobodyWasChosen) {
  const Shown page = priya.post(path, {});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("Choose who is the same person"));
  EXPECT_EQ(priya.post(path, {{"other", tom}}).status, 422) << "nobody is the same as themselves";
  EXPECT_EQ(store::attendances_of(read(), "s1").size(), 2u);
}

TEST_F(SomebodyOnTheListTwice, MayHaveAnsweredAsEither) {
  tick();
  answers(again, 1);
  EXPECT_EQ(priya.post(path, {{"other", again}}).status, 303);
  EXPECT_THAT(priya.get("/sessions/s1").body,
              AllOf(HasSubstr("Tom Okafor"), HasSubstr("1 of 1 answered")));
}

}  // namespace
}  // namespace earshot::web
