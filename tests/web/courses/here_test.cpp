// SPDX-License-Identifier: Apache-2.0
// Priya runs Neglect on 14 October 2026, from nine to four. Tom, health visitor, was booked and signs
// in with his phone; Ella teaches and was not booked; Ravi runs other courses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "courses/roll.h"
#include "store/attendances.h"
#include "store/courses.h"
#include "store/holdings.h"
#include "store/partnership.h"
#include "store/registers.h"
#include "store/sessions_of_courses.h"
#include "web/courses/here_words.h"
#include "web/surveys/in_the_team.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class SigningInOnTheDay : public InTheTeam {
 protected:
  SigningInOnTheDay() {
    write([&](Database& db) {
      store::add_course(db, {.id = "c1", .code = "NEG1", .title = "Neglect"});
      store::hold(db, {"course", "c1", priya_id});
      store::add_session_of_course(db, session());
    });
    list(List::agencies, "solent", "Solent Health", {{"sector", {"Health"}}, {"area", {"iow"}}});
    list(List::roles, "health_visitor", "Health visitor", {});
    come_on("2026-10-14");
  }
  static CourseSession session() {
    return {.id = "s1",
            .course = "c1",
            .place = "Riverside Centre",
            .days = {{day("2026-10-14"), std::chrono::hours(9), std::chrono::hours(16)}}};
  }
  template <class Change>
  void write(Change change) {
    isle().site().data.writer().run([&](Database& db) { change(db); });
  }
  void come_on(std::string_view text) {
    day_is(text);
    const Visitor again = signed_in_as(office, priya_id);
    priya.cookie = again.cookie;
    priya.token = again.token;
  }
  // "/here/kfm4-7tpx"
  std::string code_on(const Shown& page) {
    const std::size_t at = page.body.find("/here/");
    return at == std::string::npos ? "" : page.body.substr(at, 15);
  }
  std::string make_sheet() {
    EXPECT_EQ(priya.post("/sessions/s1/here", {{"do", "make"}}).status, 303);
    const std::string sheet = priya.get("/sessions/s1/here/sheet").body;
    const std::size_t at = sheet.rfind("/here/", sheet.find("It takes a minute"));
    return at == std::string::npos ? "" : sheet.substr(at, 15);
  }
  static Form tom() {
    return {{"name", "Tom Okafor"},
            {"address", "tom@example.org"},
            {"agency", "solent"},
            {"agency-words", ""},
            {"role", "health_visitor"}};
  }
  static Form ella(const std::string& words) {
    return {{"name", "Ella Marsh"},
            {"address", "ella@example.org"},
            {"agency", "-another"},
            {"agency-words", words},
            {"role", "-none"}};
  }
  void book_tom() {
    const auto kept = courses::roll_for(isle().site(), "s1")
                          .seal({.session = "s1",
                                 .came = Came::booked,
                                 .who = {"Tom Okafor", "tom@example.org", "", ""}});
    write([&](Database& db) { store::add_attendance(db, kept); });
  }
  std::vector<Attendance> people_there() {
    return courses::whole_roll(isle().site(), read(), "s1").people;
  }

  std::string priya_id = people.add("Priya Patel", Role::training_lead);
  std::string ravi_id = people.add("Ravi Shah", Role::training_lead);
  Visitor priya = signed_in_as(office, priya_id);
  Visitor phone{office};
};

TEST_F(SigningInOnTheDay, IsOpenedByNobodyWhoDoesNotLeadTheCourse) {
  make_sheet();
  Visitor ravi = signed_in_as(office, ravi_id);
  EXPECT_EQ(ravi.get("/sessions/s1/here").status, 404);
  EXPECT_EQ(ravi.get("/sessions/s1/here/sheet").status, 404);
  EXPECT_EQ(ravi.post("/sessions/s1/here", {{"do", "renew"}}).status, 404);
}

TEST_F(SigningInOnTheDay, PointsAtTheFieldThatIsThereWhereNoAgencyIsListed) {
  write([](Database& db) {
    const int edition = store::begin_edition(db, row_of(List::agencies).name, day("2026-10-13"));
    Listed solent = store::find_listed(db, List::agencies, "solent").value();
    solent.closed_on = day("2026-10-13");
    ASSERT_TRUE(store::change_listed(db, solent, edition));
  });
  const std::string sheet = make_sheet();
  const Shown page = phone.post(sheet, {{"name", "Tom Okafor"},
                                        {"address", "tom@example.org"},
                                        {"agency-words", ""},
                                        {"role", "health_visitor"}});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body,
              AllOf(HasSubstr("href=\"#agency-words\""), HasSubstr("id=\"agency-words\"")));
}

TEST_F(SigningInOnTheDay, LooksTheSameWithACodeThatNeverWasAndOneThatWasReplaced) {
  const std::string old = make_sheet();
  ASSERT_EQ(phone.get(old).status, 200);
  EXPECT_EQ(priya.post("/sessions/s1/here", {{"do", "renew"}}).status, 303);
  const Shown stopped = phone.get(old), unknown = phone.get("/here/abcd-efgh");
  EXPECT_EQ(stopped.status, 404);
  EXPECT_EQ(stopped.body, unknown.body);
  EXPECT_EQ(phone.post(old, tom()).status, 404);
  EXPECT_TRUE(people_there().empty());
  EXPECT_EQ(phone.get(make_sheet()).status, 200);
}

TEST_F(SigningInOnTheDay, IsNotPossibleAtASessionThatWasCancelled) {
  const std::string code = make_sheet();
  write([](Database& db) {
    auto cancelled = store::find_session_of_course(db, "s1").value();
    cancelled.cancelled_on = day("2026-10-13");
    store::change_session_of_course(db, cancelled);
  });
  EXPECT_THAT(phone.get(code).body, HasSubstr("This session was cancelled"));
  EXPECT_THAT(phone.post(code, tom()).body, HasSubstr("This session was cancelled"));
  EXPECT_TRUE(people_there().empty());
}

TEST_F(SigningInOnTheDay, IsNotPossibleBeforeItsHourOrAfterItsDay) {
  const std::string code = make_sheet();
  isle().today_is("2026-10-13");
  EXPECT_THAT(phone.get(code).body,
              AllOf(HasSubstr("You can sign in on 14 October 2026 from 08:00"),
                    HasSubstr("whoever runs the course")));
  EXPECT_THAT(phone.post(code, tom()).body, HasSubstr("You can&#39;t sign in yet"));
  isle().today_is("2026-10-15");
  EXPECT_THAT(phone.get(code).body, HasSubstr("until the end of 14 October 2026"));
  EXPECT_TRUE(people_there().empty());
}

TEST_F(SigningInOnTheDay, HasNoSheetWhereThereIsNoDay) {
  write([](Database& db) {
    store::add_session_of_course(db, {.id = "e1", .course = "c1", .held = Held::e_learning});
  });
  EXPECT_EQ(priya.get("/sessions/e1/here").status, 404);
  EXPECT_THAT(priya.get("/sessions/e1").body, Not(HasSubstr("Sign in on the day")));
}

TEST_F(SigningInOnTheDay, IsReachedFromASheetWithItsAddressInLargeLetters) {
  EXPECT_THAT(priya.get("/sessions/s1").body, HasSubstr("/sessions/s1/here"));
  EXPECT_EQ(priya.get("/sessions/s1/here/sheet").status, 404) << "nobody has made it";
  const std::string code = make_sheet();
  EXPECT_THAT(priya.get("/sessions/s1/here/sheet").body,
              AllOf(HasSubstr("<svg"), HasSubstr("Neglect"), HasSubstr("14 October 2026"),
                    HasSubstr("Riverside Centre"), HasSubstr(code)));
  EXPECT_THAT(priya.get("/sessions/s1/here").body, HasSubstr(code));
}

TEST_F(SigningInOnTheDay, AsksWithoutACookieAndSaysWhatIsKept) {
  const Shown page = phone.get(make_sheet());
  EXPECT_EQ(page.header("Set-Cookie"), "");
  EXPECT_THAT(page.header("Cache-Control"), HasSubstr("no-store"));
  EXPECT_THAT(page.body,
              AllOf(HasSubstr("Neglect"), HasSubstr("14 October 2026"), HasSubstr("Solent Health"),
                    HasSubstr("deleted after"), Not(HasSubstr("<script"))));
}

TEST_F(SigningInOnTheDay, SaysTheSameToWhoeverWasBookedAndWhoeverWasNot) {
  book_tom();
  const std::string code = make_sheet();
  const Shown booked = phone.post(code, tom());
  const Shown not_booked = phone.post(code, ella("Ryde Dental Practice"));
  EXPECT_EQ(booked.status, 200);
  EXPECT_THAT(booked.body, HasSubstr("You are signed in"));
  EXPECT_EQ(booked.body, not_booked.body);
  const auto there = people_there();
  ASSERT_EQ(there.size(), 2u);
  EXPECT_EQ(there[0].who.name, "Ella Marsh");
  EXPECT_EQ(there[0].came, Came::unscheduled);
  EXPECT_EQ(there[0].who.agency_words, "Ryde Dental Practice");
  EXPECT_EQ(there[1].came, Came::attended);
  EXPECT_EQ(there[1].who.agency, "solent");
  EXPECT_EQ(there[1].who.role, "health_visitor");
}

TEST_F(SigningInOnTheDay, TellsWhatIsMissingAndLosesNothing) {
  Form half = tom();
  half[1].second = "tom at work";
  half[2].second = "";
  const Shown page = phone.post(make_sheet(), half);
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, AllOf(HasSubstr("Write your email address"), HasSubstr("tom at work"),
                               HasSubstr("Choose your agency, or")));
  EXPECT_TRUE(people_there().empty());
}

TEST_F(SigningInOnTheDay, AsksOnceWhetherAnotherAgencyIsOneOfTheList) {
  const std::string code = make_sheet();
  Form typed = ella("Solent Helth");
  const Shown asked = phone.post(code, typed);
  EXPECT_EQ(asked.status, 422);
  EXPECT_THAT(asked.body, HasSubstr("Is it Solent Health?"));
  typed.emplace_back("sure", "Solent Helth");
  EXPECT_EQ(phone.post(code, typed).status, 200);
  EXPECT_EQ(people_there().front().who.agency_words, "Solent Helth");
}

TEST_F(SigningInOnTheDay, KnowsWordsThatStandForAnAgency) {
  EXPECT_EQ(phone.post(make_sheet(), ella("the solent health")).status, 200);
  EXPECT_EQ(people_there().front().who.agency, "solent");
}

TEST_F(SigningInOnTheDay, LeavesUnknownWordsToWhoeverRunsTheCourseAndRemembersThem) {
  const std::string code = make_sheet();
  phone.post(code, ella("Ryde Dental Practice"));
  EXPECT_THAT(priya.get("/sessions/s1").body, HasSubstr("not on the list"));
  const std::string path = "/attendances/" + people_there().front().id;
  EXPECT_THAT(priya.get(path).body, HasSubstr("Ryde Dental Practice"));
  EXPECT_EQ(priya
                .post(path, {{"name", "Ella Marsh"},
                             {"address", "ella@example.org"},
                             {"agency", "solent"},
                             {"role", ""},
                             {"came", "unscheduled"},
                             {"seen", "1"}})
                .status,
            303);
  EXPECT_EQ(people_there().front().who.agency_words, "");
  const auto words = store::register_words(read());
  ASSERT_EQ(words.size(), 1u);
  EXPECT_EQ(words.front().word, "ryde dental practice");
  EXPECT_EQ(words.front().name, "solent");
}

TEST_F(SigningInOnTheDay, OfTwoDaysIsOverruledByWhoeverRunsTheCourse) {
  write([&](Database& db) {
    CourseSession two = session();
    two.days.push_back({day("2026-10-15"), std::chrono::hours(9), std::chrono::hours(16)});
    EXPECT_TRUE(store::change_session_of_course(db, two));
  });
  book_tom();
  EXPECT_THAT(phone.post(make_sheet(), tom()).body, HasSubstr("sign in again on each day"));
  EXPECT_EQ(people_there().front().came, Came::part);
  EXPECT_EQ(people_there().front().on, day("2026-10-14"));
  priya.post("/sessions/s1/who-came", {{"came-" + people_there().front().id, "attended"}});
  EXPECT_EQ(people_there().front().came, Came::attended);
  EXPECT_EQ(people_there().front().on, std::nullopt);
}

TEST_F(SigningInOnTheDay, PromisesNoMailWhereNoneGoesOut) {
  EXPECT_THAT(phone.post(make_sheet(), tom()).body,
              AllOf(Not(HasSubstr("by email")), HasSubstr("whoever runs it tells you")));
}

TEST_F(SigningInOnTheDay, SaysWhenTheQuestionsAboutTheCourseCome) {
  const auto said = [&](std::string_view text, int hour) {
    return when_they_are_asked(read(), session(), "",
                               london_moment(day(text), std::chrono::hours(hour)));
  };
  EXPECT_THAT(said("2026-10-14", 9),
              HasSubstr("at the end of the session: on 14 October 2026, from 16:00 on."));
  EXPECT_THAT(said("2026-10-14", 17), HasSubstr("by email today."));
  CourseSession saturday = session();
  saturday.days.front().day = day("2026-10-17");
  EXPECT_THAT(when_they_are_asked(read(), saturday, "",
                                  london_moment(day("2026-10-17"), std::chrono::hours(9))),
              HasSubstr("by email on 19 October 2026."))
      << "not at a weekend";
}

}  // namespace
}  // namespace earshot::web
