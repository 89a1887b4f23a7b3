// SPDX-License-Identifier: Apache-2.0
// Priya's session of Neglect: she writes down who is booked, and afterwards who came. Tom is a health
// visitor.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "courses/roll.h"
#include "store/askings.h"
#include "store/attendances.h"
#include "store/courses.h"
#include "store/holdings.h"
#include "store/sessions_of_courses.h"
#include "web/surveys/in_the_team.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

using Form = Visitor::Form;

Form tom(const std::string& came = "booked") {
  return {{"name", "Tom Okafor"},
          {"address", "tom@example.org"},
          {"agency", ""},
          {"role", ""},
          {"came", came}};
}

class AttendanceOfASession : public InTheTeam {
 protected:
  AttendanceOfASession() {
    isle().site().data.writer().run([&](Database& db) {
      store::add_course(db, {.id = "c1", .code = "NEG1", .title = "Neglect"});
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
  std::string tom_path() {
    const auto rows = store::attendances_of(read(), "s1");
    return rows.empty() ? "" : "/attendances/" + rows.front().id;
  }

  std::string priya_id = people.add("Priya Patel", Role::training_lead);
  std::string ravi_id = people.add("Ravi Shah", Role::training_lead);
  Visitor priya = signed_in_as(office, priya_id);
};

TEST_F(AttendanceOfASession, IsNobodysWhoDoesNotLeadTheCourse) {
  priya.post("/sessions/s1/person", tom());
  Visitor ravi = signed_in_as(office, ravi_id);
  for (const std::string& path :
       {std::string("/sessions/s1"), std::string("/sessions/s1/person"),
        std::string("/sessions/s1/who-came"), tom_path(), tom_path() + "/remove"})
    EXPECT_EQ(ravi.get(path).status, 404) << path;
  for (const std::string& path :
       {std::string("/sessions/s1/person"), std::string("/sessions/s1/who-came"), tom_path(),
        tom_path() + "/remove"})
    EXPECT_EQ(ravi.post(path, tom("absent")).status, 404) << path;
  EXPECT_EQ(store::attendances_of(read(), "s1").size(), 1u);
}

TEST_F(AttendanceOfASession, HasWhoeverIsWrittenDownByNameAndCountsThem) {
  EXPECT_EQ(priya.post("/sessions/s1/person", tom()).status, 303);
  EXPECT_THAT(priya.get("/sessions/s1").body,
              AllOf(HasSubstr("Tom Okafor"), HasSubstr("1 booked.")));
}

TEST_F(AttendanceOfASession, TakesSomebodyOnceButTwoOfOneMailbox) {
  priya.post("/sessions/s1/person", tom());
  const Shown again = priya.post("/sessions/s1/person", tom());
  EXPECT_EQ(again.status, 422);
  EXPECT_THAT(again.body, HasSubstr("is on the list already"));
  Form sam = tom();
  sam.front().second = "Sam Reed";
  EXPECT_EQ(priya.post("/sessions/s1/person", sam).status, 303);
  EXPECT_EQ(store::attendances_of(read(), "s1").size(), 2u);
}

// Tom signed in between the page being opened and being sent.
TEST_F(AttendanceOfASession, StaysAsItWasKnownMeanwhileWhereNothingElseWasChosen) {
  priya.post("/sessions/s1/person", tom("booked"));
  const std::string id = store::attendances_of(read(), "s1").front().id;
  isle().site().data.writer().run([&](Database& db) {
    auto row = store::find_attendance(db, id).value();
    row.came = Came::part;
    row.on = day("2026-10-14");
    EXPECT_TRUE(store::change_attendance(db, row));
  });
  priya.post("/sessions/s1/who-came", {{"was-" + id, "booked"}, {"came-" + id, "attended"}});
  EXPECT_EQ(store::find_attendance(read(), id)->came, Came::part);
  priya.post("/sessions/s1/who-came", {{"was-" + id, "booked"}, {"came-" + id, "absent"}});
  EXPECT_EQ(store::find_attendance(read(), id)->came, Came::absent) << "it was chosen";
}

TEST_F(AttendanceOfASession, TellsWhatIsWrongAndLosesNothing) {
  Form wrong = tom();
  wrong[1].second = "tom at work";
  const Shown page = priya.post("/sessions/s1/person", wrong);
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, AllOf(HasSubstr("be an email address"), HasSubstr("Tom Okafor"),
                               HasSubstr("tom at work")));
}

TEST_F(AttendanceOfASession, IsMarkedForEverybodyOnOnePage) {
  priya.post("/sessions/s1/person", tom());
  const std::string id = tom_path().substr(13);
  EXPECT_THAT(priya.get("/sessions/s1/who-came").body,
              AllOf(HasSubstr("Tom Okafor"), HasSubstr("came-" + id)));
  priya.post("/sessions/s1/who-came", {{"came-" + id, "absent"}});
  EXPECT_EQ(store::find_attendance(read(), id)->came, Came::absent);
  EXPECT_THAT(priya.get("/sessions/s1").body, HasSubstr("1 did not attend."));
}

TEST_F(AttendanceOfASession, IsNotOverwrittenByWhoeverWasSlower) {
  priya.post("/sessions/s1/person", tom());
  Form seen = tom("attended");
  seen.emplace_back("seen", "1");
  EXPECT_EQ(priya.post(tom_path(), seen).status, 303);
  const Shown late = nia.post(tom_path(), seen);
  EXPECT_EQ(late.status, 422);
  EXPECT_THAT(late.body, HasSubstr("Somebody else changed this"));
}

TEST_F(AttendanceOfASession, EndsForWhoeverIsTakenOff) {
  priya.post("/sessions/s1/person", tom());
  EXPECT_THAT(priya.get(tom_path() + "/remove").body, HasSubstr("If they only did not come"));
  EXPECT_EQ(priya.post(tom_path() + "/remove", {}).status, 303);
  EXPECT_TRUE(store::attendances_of(read(), "s1").empty());
  EXPECT_TRUE(store::askings_of_session(read(), "s1").empty());
}

TEST_F(AttendanceOfASession, SaysNoNameOnceTheKeyOfItsPeopleIsGone) {
  priya.post("/sessions/s1/person", tom());
  isle().site().keys.destroy(courses::roll_key("s1"));
  EXPECT_THAT(priya.get("/sessions/s1").body,
              AllOf(Not(HasSubstr("Tom")), HasSubstr("The name of one person is no longer kept")));
}

}  // namespace
}  // namespace earshot::web
