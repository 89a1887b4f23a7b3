// SPDX-License-Identifier: Apache-2.0
// Tom, health visitor, was at Neglect on 14 October 2026 and has sent what he thought of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/links.h"
#include "courses/clock.h"
#include "courses/roll.h"
#include "courses/what_follows.h"
#include "demo/demonstration.h"
#include "store/askings.h"
#include "store/courses.h"
#include "store/invitations.h"
#include "store/sessions_of_courses.h"
#include "web/answering/phone.h"
#include "web/surveys/in_the_team.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class TheDaysOnWhichTomIsAskedAgain : public InTheTeam {
 protected:
  TheDaysOnWhichTomIsAskedAgain() {
    office.show_as(demonstration);  // where letters go out
    isle().today_is("2026-10-15");
    const auto kept = courses::roll_for(isle().site(), "s1")
                          .seal({.session = "s1",
                                 .came = Came::attended,
                                 .who = {"Tom Okafor", "tom@example.org", "", ""}});
    tom = kept.id;
    write([&](Database& db) {
      store::add_course(db, {.id = "c1",
                             .code = "NEG1",
                             .title = "Neglect, and more",
                             .outcomes = {{"notice neglect early", "neglect"}}});
      store::add_session_of_course(
          db, {.id = "s1",
               .course = "c1",
               .days = {{day("2026-10-14"), std::chrono::hours(9), std::chrono::hours(16)}}});
      courses::add_with_follow_ups(
          db, kept,
          {{"post-course", "after"}, {"impact-3-months", "3m"}, {"impact-6-months", "6m"}});
    });
    earshot::Form after = course_form();
    after.name = "post-course";
    courses::tick(isle().site(), answers::Shelf({after}, {}));
    link = answers::personal_link(isle().desk().link_key(), asked().invitation);
  }
  template <class Change>
  void write(Change change) {
    isle().site().data.writer().run([&](Database& db) { change(db); });
  }
  store::Asking asked() {
    for (const store::Asking& each : store::askings_of(read(), tom))
      if (each.stage == "after")
        return each;
    return {};
  }
  // Page after page, until the last has been sent.
  Shown sent_page() {
    Phone his(office, link);
    his.open();
    his.press("start");
    his.press("on", {{"conf_after.1", "4"}, {"will_use", "yes"}});
    for (int page = 0; page < 5 && his.page().body.find("Check your answers") == std::string::npos;
         ++page)
      his.press("on");
    return his.press("send");
  }

  demo::Clock clock;
  demo::Demonstration demonstration{isle().site(), clock, [] {}};
  std::string tom, link;
  Visitor phone{office};
};

TEST_F(TheDaysOnWhichTomIsAskedAgain, AreNobodysWithoutHisLink) {
  EXPECT_EQ(phone.get("/s/" + std::string(32, 'A') + "/later.ics").status, 404);
  const auto made = isle().course_survey(1);
  const std::string other =
      answers::personal_link(isle().desk().link_key(), made.invitations.front());
  EXPECT_EQ(phone.get(other + "/later.ics").status, 404) << "nobody's attendance";
}

TEST_F(TheDaysOnWhichTomIsAskedAgain, AreOfferedOnceHeHasSentHisAnswers) {
  EXPECT_THAT(sent_page().body,
              AllOf(HasSubstr("Your answers have been sent"),
                    HasSubstr("Put the days into your calendar"), HasSubstr(link + "/later.ics")));
}

TEST_F(TheDaysOnWhichTomIsAskedAgain, AreAFileThatNamesNobody) {
  const Shown file = phone.get(link + "/later.ics");
  EXPECT_EQ(file.status, 200);
  EXPECT_THAT(file.header("Content-Type"), HasSubstr("text/calendar"));
  EXPECT_THAT(file.header("Cache-Control"), HasSubstr("no-store"));
  EXPECT_EQ(file.header("Set-Cookie"), "");
  EXPECT_THAT(file.body, AllOf(HasSubstr("DTSTART;VALUE=DATE:20270114\r\n"),
                               HasSubstr("DTSTART;VALUE=DATE:20270414\r\n"),
                               HasSubstr("SUMMARY:A short question about Neglect\\, and more\r\n"),
                               Not(HasSubstr("Tom")), Not(HasSubstr("tom@")), Not(HasSubstr("/s/")),
                               Not(HasSubstr(tom))));
  EXPECT_EQ(file.body, phone.get(link + "/later.ics").body);
}

TEST_F(TheDaysOnWhichTomIsAskedAgain, AreTheDaysOnWhichLettersGo) {
  write([&](Database& db) {
    // 17 January 2027 is a Sunday.
    store::ask_not_before(db, tom, "3m", day("2027-01-17"));
    store::let_asking_stand(db, tom, "6m", store::AskingStands::planned,
                            store::AskingStands::skipped);
  });
  EXPECT_THAT(phone.get(link + "/later.ics").body,
              AllOf(HasSubstr("20270118"), Not(HasSubstr("20270414"))));
}

TEST_F(TheDaysOnWhichTomIsAskedAgain, AreInPolishWhereHeAnsweredInPolish) {
  EXPECT_THAT(phone.get(link + "/later.ics?language=pl").body, HasSubstr("SUMMARY:Kr\xC3\xB3tkie"));
}

TEST_F(TheDaysOnWhichTomIsAskedAgain, AreNoneOnceLettersAreStopped) {
  write([](Database& db) { store::pause_letters(db, "s1", day("2026-10-15")); });
  EXPECT_EQ(phone.get(link + "/later.ics").status, 404);
  EXPECT_THAT(sent_page().body,
              AllOf(HasSubstr("Your answers have been sent"), Not(HasSubstr("later.ics"))));
}

}  // namespace
}  // namespace earshot::web
