// SPDX-License-Identifier: Apache-2.0
// The page staff come to in the morning.
#include "web/home.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "staff/links.h"
#include "staff/staffed.h"
#include "store/surveys.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view settled = R"([partnership]
name = "Isle of Wight Safeguarding Children Partnership"
contact = "Priya Shah, 01983 000000"
[safeguarding]
mash = "01983 111111"
lado = "01983 222222"
)";

TEST(TheDay, IsNobodysWhoIsNotSignedIn) {
  Office office;
  const Shown page = Visitor(office).get("/home");
  EXPECT_EQ(page.status, 303);
  EXPECT_THAT(page.header("Location"), HasSubstr("/sign-in"));
}

TEST(TheDay, IsQuietWhereNothingIsToBeDone) {
  Office office;
  const Shown page = signed_in(office, Role::scrutineer).get("/home");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("Nothing needs you today"));
  EXPECT_THAT(page.body, HasSubstr("14 October 2026"));
  EXPECT_THAT(page.body, HasSubstr("Independent scrutineer"));
}

TEST(TheDay, IsKeptByNoBrowser) {
  Office office;
  EXPECT_EQ(signed_in(office, Role::training_lead).get("/home").header("Cache-Control"),
            "no-store");
}

TEST(TheDay, AsksTheOnlyAdministratorForASecond) {
  Office office;
  Visitor ada = signed_in(office, Role::administrator);
  EXPECT_THAT(ada.get("/home").body, HasSubstr("Invite a second administrator"));
  Staffed(office.partnership()).add("Ben Cole", Role::administrator);
  EXPECT_THAT(ada.get("/home").body, Not(HasSubstr("Invite a second administrator")));
}

TEST(TheDay, SaysWhoHasNotOpenedTheirAccount) {
  Office office;
  Visitor ada = signed_in(office, Role::administrator);
  const Person priya =
      staff::new_person("Priya Shah", "priya@example.org", Roles().add(Role::training_lead),
                        office.house().site.clock());
  Staffed(office.partnership()).change([&](Database& db) {
    return staff::invite(db, "shell", priya, staff::new_link_secret(),
                         priya.invited_at + staff::invitation_lives);
  });
  EXPECT_THAT(ada.get("/home").body, HasSubstr("Ask whether your message arrived"));
  EXPECT_THAT(ada.get("/home").body, HasSubstr("/people/" + priya.id));
  office.partnership().today_is("2026-10-22");
  Visitor later = signed_in(office, Role::administrator);
  EXPECT_THAT(later.get("/home").body, HasSubstr("Their link has stopped working"));
}

TEST(TheDay, SaysWhatTheSettingsLackUntilTheyAreThere) {
  Office empty;
  EXPECT_THAT(signed_in(empty, Role::partnership_team).get("/home").body, HasSubstr("/settings/"));
  Office office(settled);
  EXPECT_THAT(signed_in(office, Role::partnership_team).get("/home").body,
              Not(HasSubstr("/settings/safeguarding")));
}

TEST(TheDay, NamesTheSurveysThatCloseThisWeekToThoseWhoRunThem) {
  Office office(settled);
  office.partnership().course_survey(12);
  const Day last = store::all_surveys(office.partnership().read()).front().closes_on;
  office.partnership().today_is(to_text(last - std::chrono::days(3)));
  EXPECT_THAT(signed_in(office, Role::partnership_team).get("/home").body,
              HasSubstr("closes on " + long_text(last)));
  EXPECT_THAT(signed_in(office, Role::scrutineer).get("/home").body, Not(HasSubstr("closes on ")));
}

TEST(TheDay, TellsOfASurveyThatShouldHaveClosed) {
  Office office(settled);
  office.partnership().course_survey(12);
  office.partnership().today_is("2027-03-01");
  EXPECT_THAT(signed_in(office, Role::partnership_team).get("/home").body,
              HasSubstr("has not closed"));
}

}  // namespace
}  // namespace earshot::web
