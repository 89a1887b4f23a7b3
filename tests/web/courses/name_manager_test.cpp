// SPDX-License-Identifier: Apache-2.0
// Tom, health visitor, has answered about Neglect after three months, and is asked who his manager is: Dana.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/courses/after_three_months.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* may_we = "May we ask your manager three questions?";

class NamingAManager : public AfterThreeMonths {};

TEST_F(NamingAManager, IsForNobodyWithoutALinkThatWasUsed) {
  const Shown unknown = nobody.get("/s/" + std::string(32, 'A') + "/manager");
  EXPECT_EQ(unknown.status, 404);
  EXPECT_THAT(unknown.body, HasSubstr("This link can&#39;t be used"));
  EXPECT_EQ(nobody.get(link + "/manager").status, 404) << "not used yet";
  EXPECT_EQ(nobody.post(link + "/manager", dana()).status, 404);
  EXPECT_EQ(nobody.post(link_at("after") + "/manager", dana()).status, 404) << "another stage";
  EXPECT_EQ(voice(), std::nullopt);
}

TEST_F(NamingAManager, IsAskedBelowTheThanksAndNotRightAfterTheCourse) {
  EXPECT_THAT(after_the_course.body, AllOf(HasSubstr("Thank you"), Not(HasSubstr(may_we))));
  EXPECT_THAT(answer_by(link).body,
              AllOf(HasSubstr("Thank you"), HasSubstr(may_we), HasSubstr("gives your name"),
                    HasSubstr(link + "/manager"), Not(HasSubstr("<script"))));
}

TEST_F(NamingAManager, IsKeptWithTheAttendanceAndSaidOnTheNextPage) {
  answer_by(link);
  const Shown said = nobody.post(link + "/manager", dana());
  EXPECT_EQ(said.status, 200);
  EXPECT_THAT(said.body, HasSubstr("Thank you. We will ask your manager"));
  EXPECT_THAT(said.header("Set-Cookie"), IsEmpty());
  EXPECT_EQ(courses::find_manager(isle().site(), voice().value()),
            (Reached{"Dana Reid", "dana.reid@example.org", ""}));
}

TEST_F(NamingAManager, ChangesNothingWhenItIsSentTwice) {
  answer_by(link);
  nobody.post(link + "/manager", dana());
  EXPECT_EQ(nobody
                .post(link + "/manager",
                      {{"manager-name", "Abdi Noor"}, {"manager-email", "abdi@example.org"}})
                .status,
            200);
  EXPECT_EQ(courses::find_manager(isle().site(), voice().value())->name, "Dana Reid");
  EXPECT_THAT(nobody.get(link + "/manager").body, HasSubstr("Thank you. We will ask your manager"));
}

TEST_F(NamingAManager, SaysWhatIsWrongAndKeepsWhatWasTyped) {
  answer_by(link);
  const Shown page = nobody.post(
      link + "/manager",
      {{"manager-name", "Dana Reid"}, {"manager-email", "dana at example"}, {"language", "en"}});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body,
              AllOf(HasSubstr("Write an email address like dana.reid@example.org"),
                    HasSubstr("value=\"Dana Reid\""), HasSubstr("value=\"dana at example\"")));
  EXPECT_THAT(nobody.post(link + "/manager", {{"manager-email", "dana.reid@example.org"}}).body,
              HasSubstr("Write your manager&#39;s name"));
  EXPECT_EQ(voice(), std::nullopt);
}

TEST_F(NamingAManager, SpeaksTheLanguageTheyAnsweredIn) {
  answer_by(link);
  EXPECT_THAT(nobody.get(link + "/manager?language=pl").body,
              AllOf(HasSubstr("lang=\"pl\""), HasSubstr("Zapytajcie")));
}

TEST_F(NamingAManager, IsKindlyTooLateOnceTheSessionsStagesHaveEnded) {
  answer_by(link);
  come_on("2027-08-01");
  EXPECT_THAT(nobody.post(link + "/manager", dana()).body,
              HasSubstr("It is too late to ask your manager"));
  EXPECT_EQ(voice(), std::nullopt);
}

TEST_F(NamingAManager, IsShownToPriyaAsCountsAndNeverAsNames) {
  answer_by(link);
  EXPECT_THAT(priya.get("/sessions/s1").body, Not(HasSubstr("Managers")));
  nobody.post(link + "/manager", dana());
  EXPECT_THAT(priya.get("/sessions/s1").body, HasSubstr("1 manager is still to be asked."));
  come_on("2027-01-15");
  tick();
  write([&](Database& db) {
    EXPECT_TRUE(store::mark_used(db, voice()->invitation, voice()->survey, day("2027-01-15")));
  });
  EXPECT_THAT(priya.get("/sessions/s1").body,
              AllOf(HasSubstr("Managers: asked 1, answered 1 of 1"), Not(HasSubstr("Dana"))));
}

TEST_F(NamingAManager, EndsWhereTheManagerSaysSo) {
  answer_by(link);
  nobody.post(link + "/manager", dana());
  come_on("2027-01-15");
  tick();
  const std::string no_more = answers::no_more_link(isle().desk().link_key(), voice()->asked_in);
  EXPECT_THAT(nobody.get(no_more).body,
              AllOf(HasSubstr("Do not ask me again"), Not(HasSubstr("Tom"))));
  EXPECT_EQ(nobody.post(no_more, {{"List-Unsubscribe", "One-Click"}}).status, 303);
  EXPECT_EQ(voice()->stands, store::VoiceStands::refused);
  EXPECT_THAT(nobody.get(no_more).body, HasSubstr("You get no more letters about this."));
  EXPECT_EQ(nobody.post(no_more, {{"not", "me"}}).status, 303);
  EXPECT_EQ(voice()->stands, store::VoiceStands::withdrawn);
  EXPECT_THAT(voice()->sealed, IsEmpty());
}

class WithoutAMailServer : public AfterThreeMonths {
 protected:
  WithoutAMailServer() : AfterThreeMonths("") {}
};

TEST_F(WithoutAMailServer, NobodyIsAskedForAManager) {
  EXPECT_THAT(answer_by(link).body, Not(HasSubstr(may_we)));
  EXPECT_EQ(nobody.post(link + "/manager", dana()).status, 404);
  EXPECT_EQ(voice(), std::nullopt);
}

}  // namespace
}  // namespace earshot::web
