// SPDX-License-Identifier: Apache-2.0
// Priya, training lead, asks Olu to write a facilitator's record about her session of Neglect.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "courses/records.h"
#include "store/surveys.h"
#include "web/answering/phone.h"
#include "web/courses/session_of_neglect.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class RecordsOfASession : public SessionOfNeglect {
 protected:
  static Visitor::Form olu() {
    return {{"kind", "record"}, {"name", "Olu Adeyemi"}, {"email", "olu.adeyemi@example.org"}};
  }
  std::vector<courses::AskedForRecord> records() {
    return courses::records_of(isle().site(), read(), "s1", courses::all_record_kinds[1]);
  }
};

TEST_F(RecordsOfASession, AreNobodysWhoDoesNotLeadTheCourse) {
  Visitor ravi = signed_in_as(office, people.add("Ravi Shah", Role::training_lead));
  EXPECT_EQ(ravi.get("/sessions/s1/records").status, 404);
  EXPECT_EQ(ravi.get("/sessions/s1/records/add?kind=record").status, 404);
  EXPECT_EQ(ravi.post("/sessions/s1/records/add", olu()).status, 404);
  EXPECT_THAT(records(), IsEmpty());
}

TEST_F(RecordsOfASession, AreWrittenByALinkThatIsHandedOver) {
  EXPECT_THAT(priya.get("/sessions/s1/records/add?kind=record").body, HasSubstr("Who writes it?"));
  EXPECT_EQ(priya.post("/sessions/s1/records/add", olu()).status, 303);
  ASSERT_THAT(records(), SizeIs(1));
  EXPECT_THAT(
      priya.get("/sessions/s1/records?done=record-added").body,
      AllOf(HasSubstr("Olu Adeyemi"), HasSubstr("Not yet"), HasSubstr(records().front().link)));
  Phone phone(office, records().front().link);
  EXPECT_THAT(words_of(phone.open().body), HasSubstr("Your name stays with what you say"));
  phone.press("start");
  phone.press("on", {{"people", "7"}, {"notes", "More time to talk"}});
  EXPECT_THAT(words_of(phone.press("send").body), HasSubstr("Thank you"));
  EXPECT_TRUE(records().front().sent);
  EXPECT_THAT(priya.get("/sessions/s1/records").body,
              AllOf(HasSubstr("Sent"), Not(HasSubstr("More time to talk"))));
}

TEST_F(RecordsOfASession, AreASurveyOfTheSessionUnderTheirNameAndNoStageOfItsPeople) {
  priya.post("/sessions/s1/records/add", olu());
  const auto rows = store::surveys_of_session(read(), "s1");
  ASSERT_THAT(rows, SizeIs(1));
  EXPECT_EQ(rows.front().stage, "record");
  EXPECT_EQ(store::find_survey(read(), rows.front().survey)->promise, Promise::named);
  priya.post("/sessions/s1/records/add",
             {{"kind", "record"}, {"name", "Ewa Nowak"}, {"email", "ewa.nowak@example.org"}});
  EXPECT_THAT(store::surveys_of_session(read(), "s1"), SizeIs(1));
  EXPECT_THAT(records(), SizeIs(2));
}

TEST_F(RecordsOfASession, AreAskedOfOnePersonOnce) {
  priya.post("/sessions/s1/records/add", olu());
  const Shown page = priya.post("/sessions/s1/records/add", olu());
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("They have a link already"));
}

TEST_F(RecordsOfASession, SayWhatIsWrongAndKeepWhatWasTyped) {
  const Shown page =
      priya.post("/sessions/s1/records/add", {{"kind", "record"}, {"email", "olu at work"}});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body,
              AllOf(HasSubstr("Write the name of whoever writes it"),
                    HasSubstr("Write an email address like"), HasSubstr("value=\"olu at work\"")));
  EXPECT_THAT(records(), IsEmpty());
}

TEST_F(RecordsOfASession, AreOfNoKindThatHasNoForm) {
  EXPECT_EQ(priya.get("/sessions/s1/records/add?kind=observation").status, 404);
  EXPECT_EQ(priya.get("/sessions/s1/records/add?kind=manager").status, 404);
}

}  // namespace
}  // namespace earshot::web
