// SPDX-License-Identifier: Apache-2.0
#include "web/layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/navigation.h"
#include "web/routes.h"
#include "web/visitor.h"

namespace earshot::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class ASheet : public ::testing::Test {
 protected:
  std::string body(const Sheet& sheet) { return shown(visit_, site_, sheet).body; }

  Office office_{"[partnership]\nname = \"Hampshire & Friends\"\n"};
  Site site_{office_.house()};
  Visit visit_{.method = "GET", .path = "/people/7", .token = "a-token"};
};

SignedIn priya(Role role) {
  SignedIn staff{.person = "1", .name = "Priya Patel"};
  staff.roles.add(role);
  return staff;
}

TEST_F(ASheet, ShowsNoNavigationToWhoIsNotSignedIn) {
  EXPECT_THAT(body({.title = "Contact"}), Not(HasSubstr("<nav")));
  EXPECT_THAT(body({.title = "Contact"}), Not(HasSubstr("Sign out")));
}

TEST_F(ASheet, LetsWhoIsSignedInSignOutByAFormWithItsToken) {
  visit_.staff = priya(Role::scrutineer);
  const std::string page = body({.title = "Today"});
  EXPECT_THAT(page, HasSubstr("<form method=\"post\" action=\"/sign-out\""));
  EXPECT_THAT(page, HasSubstr("name=\"token\" value=\"a-token\""));
}

TEST_F(ASheet, HasItsTitleAsTheTabAndAsTheOneHeading) {
  const std::string page = body({.title = "Invite <somebody>"});
  EXPECT_THAT(page, HasSubstr("<title>Invite &lt;somebody&gt; - Hampshire &amp; Friends</title>"));
  EXPECT_THAT(page, HasSubstr("<h1>Invite &lt;somebody&gt;</h1>"));
  EXPECT_THAT(body({.title = "Sent", .own_heading = true}), Not(HasSubstr("<h1>")));
}

TEST_F(ASheet, WithProblemsSaysSoInTheTabInTheStatusAndInLinksToTheFields) {
  const Sheet sheet{.title = "Invite somebody",
                    .problems = {problem_at("email", "Write an address with an @")}};
  EXPECT_EQ(shown(visit_, site_, sheet).status, 422);
  EXPECT_THAT(body(sheet), HasSubstr("<title>Error: Invite somebody - "));
  EXPECT_THAT(body(sheet), HasSubstr("<a href=\"#email\">Write an address with an @</a>"));
}

TEST_F(ASheet, WithoutProblemsIsNoError) {
  EXPECT_EQ(shown(visit_, site_, {.title = "People"}).status, 200);
  EXPECT_THAT(body({.title = "People"}), Not(HasSubstr("There is a problem")));
  EXPECT_EQ(shown(site_, {.title = "There is no page here", .status = 404}).status, 404);
}

TEST_F(ASheet, SaysWhatWasDoneAndWhereToGoBackTo) {
  const std::string page =
      body({.title = "People", .back = {"Back", "/home"}, .done = "Tom has been invited."});
  EXPECT_THAT(page, HasSubstr("Tom has been invited."));
  EXPECT_THAT(page, HasSubstr("class=\"govuk-back-link\" href=\"/home\">Back</a>"));
}

TEST_F(ASheet, BeginsWithTheWayPastTheNavigation) {
  const std::string page = body({.title = "People"});
  const auto skip = page.find("href=\"#main-part\"");
  ASSERT_NE(skip, std::string::npos);
  EXPECT_LT(skip, page.find("<header"));
  EXPECT_THAT(page, HasSubstr("<main id=\"main-part\""));
}

TEST_F(ASheet, ForPrintingHasNothingAroundIt) {
  visit_.staff = priya(Role::administrator);
  const std::string page = body({.title = "What is held", .bare = true});
  for (const char* around : {"<header", "<footer", "<nav"})
    EXPECT_THAT(page, Not(HasSubstr(around)));
}

TEST(TheNavigation, PromisesNobodyAPageThatTheyMayNotRead) {
  for (const Place& place : staff_places()) {
    const Found found = find_route("GET", place.path);
    EXPECT_FALSE(is_open_to(place, {})) << place.path;
    for (const RoleRow& row : all_roles) {
      const SignedIn staff = priya(row.role);
      EXPECT_EQ(is_open_to(place, staff), found.route && found.route->who.may(staff))
          << place.path << " as " << row.name;
    }
  }
}

TEST(TheNavigation, MarksThePageThatOneIsOnOrBelow) {
  const Place people{"People", "/people"};
  const Visit below{.path = "/people/7"};
  const Visit at{.path = "/people"};
  const Visit beside{.path = "/peoples"};
  EXPECT_TRUE(is_at(people, below));
  EXPECT_TRUE(is_at(people, at));
  EXPECT_FALSE(is_at(people, beside));
}

}  // namespace
}  // namespace earshot::web
