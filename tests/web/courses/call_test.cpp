// SPDX-License-Identifier: Apache-2.0
// Tom, health visitor, says after three months that he may be called; Priya, who leads the course, calls.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/courses/after_three_months.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class BeingCalled : public AfterThreeMonths {
 protected:
  BeingCalled() { answer_by(link); }
  Shown says(const std::string& reach, const std::string& when = "Fridays") {
    return nobody.post(link + "/call",
                       {{"call-reach", reach}, {"call-when", when}, {"language", "en"}});
  }
};

TEST_F(BeingCalled, IsForNobodyWithoutALinkThatWasUsed) {
  EXPECT_EQ(nobody.get("/s/" + std::string(32, 'A') + "/call").status, 404);
  EXPECT_EQ(nobody.post(link_at("after") + "/call", {{"call-reach", "01632 960123"}}).status, 404);
  EXPECT_EQ(voice(call_voice), std::nullopt);
}

TEST_F(BeingCalled, IsShownToNobodyWhoDoesNotLeadTheCourse) {
  says("01632 960123");
  Visitor ravi = signed_in_as(office, people.add("Ravi Shah", Role::training_lead));
  EXPECT_EQ(ravi.get("/sessions/s1").status, 404);
  EXPECT_EQ(ravi.post("/sessions/s1/called", {{"attendance", tom}}).status, 404);
  EXPECT_EQ(voice(call_voice)->asked_on, std::nullopt);
}

TEST_F(BeingCalled, IsAskedBelowTheThanksAndSaysThatNoAnswerIsShown) {
  EXPECT_THAT(nobody.get(link + "/call").body,
              AllOf(HasSubstr("May we call you about this?"),
                    HasSubstr("does not see what you have just answered")));
}

TEST_F(BeingCalled, IsShownToWhoeverRunsTheCourseWithTheNumber) {
  EXPECT_THAT(priya.get("/sessions/s1").body, Not(HasSubstr("They may be called")));
  EXPECT_THAT(says("01632 960123").body, HasSubstr("Thank you. We may call you"));
  EXPECT_THAT(priya.get("/sessions/s1").body,
              AllOf(HasSubstr("They may be called"), HasSubstr("01632 960123"),
                    HasSubstr("Fridays"), HasSubstr("I have called")));
}

TEST_F(BeingCalled, DeletesTheNumberOnceItIsDone) {
  says("01632 960123");
  EXPECT_EQ(priya.post("/sessions/s1/called", {{"attendance", tom}}).status, 303);
  EXPECT_EQ(voice(call_voice)->asked_on, day("2027-01-14"));
  EXPECT_THAT(voice(call_voice)->sealed, IsEmpty());
  EXPECT_THAT(priya.get("/sessions/s1?done=called").body,
              AllOf(HasSubstr("1 person called on 14 January 2027."),
                    HasSubstr("their number is deleted"), Not(HasSubstr("01632 960123"))));
  says("01632 960999");
  EXPECT_THAT(voice(call_voice)->sealed, IsEmpty()) << "what was said before stays";
}

TEST_F(BeingCalled, NeedsANumberOrAnAddress) {
  const Shown page = says("ask my team", "Fridays & Mondays");
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, AllOf(HasSubstr("Write a telephone number like 01632 960123"),
                               HasSubstr("ask my team"), HasSubstr("Fridays &amp; Mondays")));
  EXPECT_EQ(says("tom.okafor@example.org", "").status, 200);
  EXPECT_TRUE(voice(call_voice));
}

TEST_F(BeingCalled, IsApartFromTheManager) {
  says("01632 960123");
  EXPECT_THAT(nobody.get(link + "/manager").body, HasSubstr("May we ask your manager"));
  EXPECT_EQ(voice(manager_voice), std::nullopt);
}

}  // namespace
}  // namespace earshot::web
