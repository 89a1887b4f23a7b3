// SPDX-License-Identifier: Apache-2.0
// What Priya sees and changes of the letters of her session of Neglect, held on 14 October 2026.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/partnership.h"
#include "web/courses/session_of_neglect.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class LettersOfASession : public SessionOfNeglect {};

TEST_F(LettersOfASession, AreNobodysWhoDoesNotLeadTheCourse) {
  const std::string ravi_id = people.add("Ravi Shah", Role::training_lead);
  const std::string tom = add("Tom Okafor", "tom@example.org");
  Visitor ravi = signed_in_as(office, ravi_id);
  EXPECT_EQ(ravi.get("/sessions/s1/asking?stage=3m").status, 404);
  EXPECT_EQ(ravi.post("/sessions/s1/asking", {{"stage", "3m"}, {"when", "never"}}).status, 404);
  EXPECT_EQ(ravi.post("/sessions/s1/letters", {{"do", "stop"}}).status, 404);
  EXPECT_THAT(ravi.get("/courses/coming").body, Not(HasSubstr("Neglect")));
  EXPECT_EQ(asking(tom, 0).stands, store::AskingStands::planned);
}

TEST_F(LettersOfASession, AreToldWithTheirDaysBeforeTheyGo) {
  add("Tom Okafor", "tom@example.org");
  add("Ella Marsh", "ella@example.org");
  EXPECT_THAT(priya.get("/sessions/s1").body,
              AllOf(HasSubstr("2 people are asked today."),
                    HasSubstr("2 people are asked from 14 January 2027 on.")));
  come_on("2026-12-01");
  EXPECT_THAT(priya.get("/courses/coming").body,
              AllOf(HasSubstr("14 January 2027"), HasSubstr("3 months after")));
}

TEST_F(LettersOfASession, AreFollowedByWhoHasAnsweredAndNeverByWhat) {
  const std::string tom = add("Tom Okafor", "tom@example.org");
  add("Ella Marsh", "ella@example.org");
  tick();
  write([&](Database& db) {
    EXPECT_TRUE(store::mark_used(db, asking(tom, 1).invitation, asking(tom, 1).survey,
                                 isle().site().today()));
  });
  EXPECT_THAT(priya.get("/sessions/s1").body,
              AllOf(HasSubstr("1 of 2 answered"), HasSubstr("Still to answer: Ella Marsh."),
                    HasSubstr("They are reminded from 22 October 2026 on.")));
}

TEST_F(LettersOfASession, SayWhoWaitsBecauseTheyHaveHadEnough) {
  write([](Database& db) { store::keep_setting(db, "asking.most_a_month", "1"); });
  add("Tom Okafor", "tom@example.org");
  EXPECT_THAT(priya.get("/sessions/s1").body, Not(HasSubstr("within a month")));
  tick();
  EXPECT_THAT(priya.get("/sessions/s1").body,
              HasSubstr("1 person had 1 letter within a month, which is the most. What is due to "
                        "them waits until a month has passed."));
  come_on("2026-11-20");
  EXPECT_THAT(priya.get("/sessions/s1").body, Not(HasSubstr("within a month")));
}

TEST_F(LettersOfASession, CanBePutOnAnotherDayAndBack) {
  const std::string tom = add("Tom Okafor", "tom@example.org");
  EXPECT_EQ(priya
                .post("/sessions/s1/asking", {{"stage", "3m"},
                                              {"when", "day"},
                                              {"day-day", "7"},
                                              {"day-month", "12"},
                                              {"day-year", "2026"}})
                .status,
            303);
  EXPECT_EQ(asking(tom, 0).not_before, day("2026-12-07"));
  EXPECT_THAT(priya.get("/sessions/s1").body, HasSubstr("from 7 December 2026 on."));
  priya.post("/sessions/s1/asking", {{"stage", "3m"}, {"when", "usual"}});
  EXPECT_EQ(asking(tom, 0).not_before, std::nullopt);
}

TEST_F(LettersOfASession, CanNotBePutOnADayThatIsPast) {
  add("Tom Okafor", "tom@example.org");
  const Shown page = priya.post("/sessions/s1/asking", {{"stage", "3m"},
                                                        {"when", "day"},
                                                        {"day-day", "1"},
                                                        {"day-month", "10"},
                                                        {"day-year", "2026"}});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("Write a day that is not past"));
}

TEST_F(LettersOfASession, CanBeLeftOut) {
  const std::string tom = add("Tom Okafor", "tom@example.org");
  priya.post("/sessions/s1/asking", {{"stage", "3m"}, {"when", "never"}});
  EXPECT_EQ(asking(tom, 0).stands, store::AskingStands::skipped);
  EXPECT_THAT(priya.get("/sessions/s1").body, HasSubstr("1 person is not asked"));
}

TEST_F(LettersOfASession, StandStillWhileTheyAreStopped) {
  const std::string tom = add("Tom Okafor", "tom@example.org");
  priya.post("/sessions/s1/letters", {{"do", "stop"}});
  tick();
  EXPECT_EQ(asking(tom, 1).stands, store::AskingStands::planned);
  EXPECT_THAT(priya.get("/sessions/s1").body,
              HasSubstr("Nothing has gone out since 15 October 2026"));
  priya.post("/sessions/s1/letters", {{"do", "go-on"}});
  tick();
  EXPECT_EQ(asking(tom, 1).stands, store::AskingStands::asked);
}

TEST_F(LettersOfASession, SayWhoCanNotBeAsked) {
  add("Mo Khan", "");
  EXPECT_THAT(priya.get("/sessions/s1").body,
              AllOf(HasSubstr("1 person has no email address here"), Not(HasSubstr("is asked"))));
}

}  // namespace
}  // namespace earshot::web
