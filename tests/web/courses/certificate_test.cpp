// SPDX-License-Identifier: Apache-2.0
// Priya prints certificates for her session of Neglect, held on 14 October 2026. Tom is a health visitor.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "courses/clock.h"
#include "courses/roll.h"
#include "courses/what_follows.h"
#include "store/askings.h"
#include "store/courses.h"
#include "store/holdings.h"
#include "store/invitations.h"
#include "store/partnership.h"
#include "store/sessions_of_courses.h"
#include "web/surveys/in_the_team.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class TomsCertificate : public InTheTeam {
 protected:
  explicit TomsCertificate(std::string_view settings = "[mail]\nserver = \"mail.example.org\"\n")
      : InTheTeam(settings) {
    write([&](Database& db) {
      store::add_course(db, {.id = "c1",
                             .code = "NEG1",
                             .title = "Neglect",
                             .outcomes = {{"notice neglect early", "neglect"}}});
      store::hold(db, {"course", "c1", priya_id});
      store::add_session_of_course(
          db, {.id = "s1",
               .course = "c1",
               .days = {{day("2026-10-14"), std::chrono::hours(9), std::chrono::hours(16)}}});
    });
    day_is("2026-10-15");
    const Visitor again = signed_in_as(office, priya_id);
    priya.cookie = again.cookie;
    priya.token = again.token;
  }
  template <class Change>
  void write(Change change) {
    isle().site().data.writer().run([&](Database& db) { change(db); });
  }
  std::string add(Came came) {
    const auto kept =
        courses::roll_for(isle().site(), "s1")
            .seal(
                {.session = "s1", .came = came, .who = {"Tom Okafor", "tom@example.org", "", ""}});
    write([&](Database& db) {
      courses::add_with_follow_ups(db, kept, {{"post-course", "after"}});
    });
    return kept.id;
  }
  std::string path_of(const std::string& tom) { return "/attendances/" + tom + "/certificate"; }

  std::string priya_id = people.add("Priya Patel", Role::training_lead);
  Visitor priya = signed_in_as(office, priya_id);
};

TEST_F(TomsCertificate, IsNobodysWhoDoesNotLeadTheCourse) {
  const std::string tom = add(Came::attended);
  const std::string ravi_id = people.add("Ravi Shah", Role::training_lead);
  EXPECT_EQ(signed_in_as(office, ravi_id).get(path_of(tom)).status, 404);
}

TEST_F(TomsCertificate, IsNotThereIfHeWasNot) {
  const Shown page = priya.get(path_of(add(Came::absent)));
  EXPECT_THAT(page.body, AllOf(HasSubstr("There is no certificate yet"),
                               Not(HasSubstr("Certificate of attendance"))));
  EXPECT_THAT(priya.get("/sessions/s1").body, Not(HasSubstr("/certificate")));
}

TEST_F(TomsCertificate, SaysWhoWasThereAtWhatAndForHowLong) {
  const std::string tom = add(Came::attended);
  EXPECT_THAT(priya.get("/sessions/s1").body, HasSubstr(path_of(tom)));
  EXPECT_THAT(priya.get(path_of(tom)).body,
              AllOf(HasSubstr("Certificate of attendance"), HasSubstr("Tom Okafor"),
                    HasSubstr("Neglect"), HasSubstr("14 October 2026"), HasSubstr("7 hours"),
                    HasSubstr("notice neglect early"), Not(HasSubstr("tom@example.org"))));
}

TEST_F(TomsCertificate, SaysThatItWasPartOfIt) {
  EXPECT_THAT(priya.get(path_of(add(Came::part))).body,
              AllOf(HasSubstr("Attended part of it"), Not(HasSubstr("7 hours"))));
}

TEST_F(TomsCertificate, WaitsForHisAnswerOnlyWhereThatIsSettled) {
  const std::string tom = add(Came::attended);
  write([](Database& db) { store::keep_setting(db, "asking.certificate_waits", "true"); });
  EXPECT_THAT(priya.get(path_of(tom)).body,
              AllOf(HasSubstr("certificates wait for that"), HasSubstr("answers kindly")));
  courses::tick(isle().site(), answers::Shelf({course_form()}, {}));
  EXPECT_THAT(priya.get(path_of(tom)).body, HasSubstr("certificates wait for that"));
  const auto asked = store::askings_of(read(), tom).front();
  write([&](Database& db) {
    EXPECT_TRUE(store::mark_used(db, asked.invitation, asked.survey, day("2026-10-15")));
  });
  EXPECT_THAT(priya.get(path_of(tom)).body, HasSubstr("Certificate of attendance"));
}

TEST_F(TomsCertificate, DoesNotWaitWhileLettersAreStopped) {
  const std::string tom = add(Came::attended);
  write([](Database& db) {
    store::keep_setting(db, "asking.certificate_waits", "true");
    EXPECT_TRUE(store::pause_letters(db, "s1", day("2026-10-15")));
  });
  EXPECT_THAT(priya.get(path_of(tom)).body, HasSubstr("Certificate of attendance"));
}

TEST_F(TomsCertificate, DoesNotWaitForAnAnswerThatNobodyAsksFor) {
  const std::string tom = add(Came::attended);
  write([&](Database& db) {
    store::keep_setting(db, "asking.certificate_waits", "true");
    courses::ask_no_more(db, tom);
  });
  EXPECT_THAT(priya.get(path_of(tom)).body, HasSubstr("Certificate of attendance"));
}

TEST_F(TomsCertificate, IsSettledWithYesOrNoOnAPage) {
  EXPECT_THAT(nia.get("/settings/asking").body, HasSubstr("answers kindly"));
  Form asking{{"seen", "0"}, {"asking.certificate_waits", "perhaps"}};
  EXPECT_THAT(nia.post("/settings/asking", asking).body, HasSubstr("Choose Yes or No"));
  asking.back().second = "true";
  EXPECT_EQ(nia.post("/settings/asking", asking).status, 303);
  EXPECT_TRUE(store::find_partnership(read()).asking.certificate_waits);
}

}  // namespace
}  // namespace earshot::web
