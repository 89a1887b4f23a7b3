// SPDX-License-Identifier: Apache-2.0
// How Priya, training lead, sees her course on Neglect go: who came, who has answered, what comes next;
// and what she does rather than wait. Tom is a health visitor, Ella teaches.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/settle.h"
#include "store/surveys.h"
#include "web/courses/session_of_neglect.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view with_server = "[mail]\nserver = \"mail.example.org\"\n";

class TheCoursesPage : public SessionOfNeglect {
 protected:
  TheCoursesPage() : SessionOfNeglect(with_server) {}

  std::string seen() { return priya.get("/courses/c1").body; }
  std::string session_seen() { return priya.get("/sessions/s1").body; }
  // Where it leads.
  std::string press(const std::string& what, const std::string& stage) {
    return priya.post("/sessions/s1/" + what, {{"stage", stage}}).header("Location");
  }
  // Of twelve who were asked so many answered before it closed. Gives the survey.
  std::string twelve_asked(int answer) {
    answers::MadeSurvey made = asked(12);
    isle().several_answer(made, answer);
    answers::Settled settled;
    EXPECT_TRUE(answers::close_now(isle().site(), made.survey.id, settled));
    return made.survey.id;
  }
};

TEST_F(TheCoursesPage, IsNobodysWhoDoesNotLeadTheCourse) {
  const std::string tom = add("Tom Okafor", "tom@example.org");
  tick();
  come_on("2026-10-16");
  Visitor ravi = signed_in_as(office, people.add("Ravi Shah", Role::training_lead));
  EXPECT_EQ(ravi.get("/courses/c1").status, 404);
  EXPECT_EQ(ravi.get("/sessions/s1/close?stage=after").status, 404);
  for (const std::string what : {"remind", "bring-forward", "close"})
    EXPECT_EQ(ravi.post("/sessions/s1/" + what, {{"stage", "after"}}).status, 404) << what;
  Visitor scrutineer = signed_in_as(office, people.add("Ines Cole", Role::scrutineer));
  EXPECT_EQ(scrutineer.get("/courses/c1").status, 403);
  EXPECT_EQ(Visitor(office).get("/courses/c1").status, 303);
  EXPECT_EQ(asking(tom, 1).reminders, 0);
  EXPECT_TRUE(store::is_open(read(), asking(tom, 1).survey));
}

TEST_F(TheCoursesPage, SaysSoWhereThereIsNoSessionAndWhereNobodyWasThere) {
  write([&](Database& db) {
    store::add_course(db, {.id = "c2", .code = "FIRE", .title = "Fire"});
    store::hold(db, {"course", "c2", priya_id});
  });
  EXPECT_THAT(priya.get("/courses/c2").body, AllOf(HasSubstr("No session has been added yet."),
                                                   Not(HasSubstr("All sessions together"))));
  EXPECT_THAT(seen(), AllOf(HasSubstr("1 held"), HasSubstr("0 booked"),
                            Not(HasSubstr("What people are asked"))));
}

TEST_F(TheCoursesPage, CountsWhoCameAndWhoAnsweredAndNeverNamesThem) {
  const std::string tom = add("Tom Okafor", "tom@example.org");
  add("Ella Marsh", "ella@example.org");
  tick();
  answers(tom, 1);
  EXPECT_THAT(seen(),
              AllOf(HasSubstr("2 booked"), HasSubstr("2 attended"), HasSubstr("1 of 2 answered"),
                    HasSubstr("<progress value=\"1\" max=\"2\""),
                    HasSubstr("2 people are asked from 14 January 2027 on."),
                    HasSubstr("Open until 5 November 2026"), Not(HasSubstr("Okafor"))));
}

TEST_F(TheCoursesPage, LeadsToResultsOfWhatWasReleased) {
  const std::string survey = twelve_asked(6);
  EXPECT_THAT(seen(), AllOf(HasSubstr("6 of 12 answered"),
                            HasSubstr("href=\"/surveys/" + survey + "/results\"")));
}

TEST_F(TheCoursesPage, SaysWhereTooFewAnsweredAndLeadsToWhatIsSaidOfThem) {
  const std::string survey = twelve_asked(3);
  EXPECT_THAT(seen(), AllOf(HasSubstr("3 of 12 answered"), HasSubstr("Too few so far"),
                            HasSubstr("href=\"/surveys/" + survey + "/results\"")));
}

TEST_F(TheCoursesPage, HasLaterPagesForManySessions) {
  write([&](Database& db) {
    for (int i = 0; i < 30; ++i)
      store::add_session_of_course(db, {.id = "more" + std::to_string(i),
                                        .course = "c1",
                                        .days = {{day("2025-01-01") + std::chrono::days(i),
                                                  std::chrono::hours(9), std::chrono::hours(16)}}});
  });
  EXPECT_THAT(seen(), AllOf(HasSubstr("31 held"), HasSubstr("Page 1 of 2"),
                            HasSubstr("14 October 2026"), Not(HasSubstr(">1 January 2025<"))));
  EXPECT_THAT(priya.get("/courses/c1?page=2").body,
              AllOf(HasSubstr("31 held"), HasSubstr(">1 January 2025<")));
}

TEST_F(TheCoursesPage, RemindsAtOnceAndSaysHowMany) {
  const std::string tom = add("Tom Okafor", "tom@example.org");
  const std::string ella = add("Ella Marsh", "ella@example.org");
  tick();
  EXPECT_THAT(session_seen(), Not(HasSubstr("Remind them now"))) << "they were asked today";
  come_on("2026-10-16");
  answers(ella, 1);
  EXPECT_THAT(session_seen(), HasSubstr("Remind them now"));
  EXPECT_THAT(priya.get(press("remind", "after")).body, HasSubstr("1 person has been reminded."));
  EXPECT_EQ(asking(tom, 1).reminders, 1);
  EXPECT_EQ(asking(ella, 1).reminders, 0);
  EXPECT_THAT(priya.get(press("remind", "after")).body, HasSubstr("Nobody has been reminded"));
  EXPECT_EQ(asking(tom, 1).reminders, 1);
}

TEST_F(TheCoursesPage, RemindsNobodyWhileLettersAreStopped) {
  const std::string tom = add("Tom Okafor", "tom@example.org");
  tick();
  come_on("2026-10-16");
  priya.post("/sessions/s1/letters", {{"do", "stop"}});
  EXPECT_THAT(session_seen(), Not(HasSubstr("Remind them now")));
  press("remind", "after");
  EXPECT_EQ(asking(tom, 1).reminders, 0);
}

TEST_F(TheCoursesPage, AsksALaterStageTodayRatherThanOnItsDay) {
  const std::string tom = add("Tom Okafor", "tom@example.org");
  tick();
  come_on("2026-11-30");
  EXPECT_THAT(session_seen(), HasSubstr("Ask them today"));
  EXPECT_THAT(priya.get(press("bring-forward", "3m")).body,
              AllOf(HasSubstr("1 person is asked today."), Not(HasSubstr("Ask them today"))));
  tick();
  EXPECT_EQ(asking(tom, 0).stands, store::AskingStands::asked);
}

TEST_F(TheCoursesPage, ClosesAStageEarlyOnceItHasSaidWhatThatMeans) {
  const std::string tom = add("Tom Okafor", "tom@example.org");
  tick();
  EXPECT_EQ(priya.get("/sessions/s1/close?stage=3m").status, 404) << "nobody was asked that";
  EXPECT_THAT(priya.get("/sessions/s1/close?stage=after").body,
              AllOf(HasSubstr("0 of 1 answered"), HasSubstr("It can&#39;t be opened again.")));
  EXPECT_TRUE(store::is_open(read(), asking(tom, 1).survey));
  EXPECT_THAT(priya.get(press("close", "after")).body,
              AllOf(HasSubstr("It is closed."), Not(HasSubstr("Close early")),
                    Not(HasSubstr("Still to answer"))));
  EXPECT_FALSE(store::is_open(read(), asking(tom, 1).survey));
  EXPECT_EQ(press("close", "after"), "/sessions/s1") << "there is nothing left to close";
}

}  // namespace
}  // namespace earshot::web
