// SPDX-License-Identifier: Apache-2.0
// Nia looks around in a demonstration before her partnership takes Earshot; and nobody does so in a
// partnership's own folder.
#include "web/demo.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "demo/demonstration.h"
#include "demo/mark.h"
#include "demo/staff.h"
#include "store/people.h"
#include "store/staff_record.h"
#include "web/routes.h"
#include "web/session.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<const Route*> routes_of_a_demonstration() {
  std::vector<const Route*> found;
  for (const Route& route : all_routes())
    if (route.where == Where::in_a_demonstration)
      found.push_back(&route);
  return found;
}

TEST(APartnershipsOwnFolder, HasNoPageOfADemonstrationForAnybody) {
  Office office;
  for (const Route* route : routes_of_a_demonstration())
    for (const RoleRow& row : all_roles) {
      Visitor visitor = signed_in(office, row.role);
      const std::string body = encoded({{"token", visitor.token}, {"as", "nia@example.org"}});
      const Shown page = visitor.send({.method = std::string(route->method),
                                       .target = std::string(route->path),
                                       .body = route->method == "POST" ? body : ""});
      EXPECT_EQ(page.status, 404) << route->path;
      EXPECT_EQ(page.header("Set-Cookie"), "") << route->path;
    }
}

TEST(APartnershipsOwnFolder, LooksTheSameThereAsWhereThereIsNoPage) {
  Office office;
  EXPECT_EQ(Visitor(office).get("/demo").body, Visitor(office).get("/nowhere").body);
  EXPECT_THAT(Visitor(office).get("/").body, Not(HasSubstr("demonstration")));
}

TEST(APartnershipsOwnFolder, SignsNobodyInForANoteThatWasWrittenByHand) {
  Office office;
  demo::take_on(office.partnership().site(), demo::staff_rows().front());
  office.partnership().site().data.writer().run([](Database& db) {
    db.run("insert into note (name, value) values ('demonstration', 'yes')");
  });
  Visitor visitor = signed_in(office, Role::scrutineer);
  const std::string before = visitor.cookie;
  EXPECT_EQ(visitor.post("/demo", {{"as", "nia@example.org"}}).status, 404);
  EXPECT_EQ(visitor.cookie, before);
}

class ADemonstration : public testing::Test {
 protected:
  ADemonstration() {
    office.show_as(demonstration);
    site().clock = [this, start = office.partnership().now()] { return start + clock.ahead(); };
    for (const char* email : {"priya@example.org", "leila@example.org", "ben@example.org"})
      demo::take_on(site(), *demo::find_staff_row(email));
  }
  answers::Site& site() { return office.partnership().site(); }
  std::string answer_as(std::string_view email) {
    visitor.get("/demo");
    const Shown page = visitor.post("/demo", {{"as", std::string(email)}});
    EXPECT_EQ(page.status, 303);
    return page.header("Location");
  }

  Office office;
  demo::Clock clock;
  demo::Demonstration demonstration{office.partnership().site(), clock,
                                    [this] { answers::settle(site()); }};
  Visitor visitor{office};
};

TEST_F(ADemonstration, SaysOnEveryPageThatItIsOne) {
  for (const char* path : {"/", "/demo", "/demo/outbox", "/sign-in", "/privacy", "/nowhere"})
    EXPECT_THAT(visitor.get(path).body, HasSubstr("This is a demonstration: everything here is"))
        << path;
}

TEST_F(ADemonstration, LetsAnybodyLookAsThoseWhoWorkThere) {
  EXPECT_THAT(visitor.get("/demo").body, HasSubstr("Look as Priya"));
  EXPECT_EQ(answer_as("priya@example.org"), "/home");
  EXPECT_THAT(visitor.get("/home").body, HasSubstr("You are signed in as Priya Shah"));
}

TEST_F(ADemonstration, AsksForNoCodeEither) {
  answer_as("leila@example.org");
  EXPECT_THAT(visitor.get("/home").body, HasSubstr("You are signed in as Leila Haddad"));
}

TEST_F(ADemonstration, LetsNobodyLookAsSomebodyWhoHasNoAccountThere) {
  EXPECT_EQ(answer_as("nobody@example.org"), "/demo");
  EXPECT_EQ(answer_as("ben@example.org"), "/demo") << "he has not opened his account yet";
  EXPECT_EQ(visitor.get("/home").status, 303);
}

TEST_F(ADemonstration, TellsWhatHappenedInThreeMonths) {
  auto made = office.partnership().course_survey(12);
  office.partnership().several_answer(made, 11);
  EXPECT_THAT(visitor.get("/demo").body, HasSubstr("In this demonstration it is 14 October 2026"));
  EXPECT_EQ(visitor.post("/demo", {{"deed", "later"}}).header("Location"), "/demo#time");
  const Shown page = visitor.get("/demo");
  EXPECT_THAT(page.body, HasSubstr("In this demonstration it is 14 January 2027"));
  EXPECT_THAT(page.body, HasSubstr("From 14 October 2026 to 14 January 2027"));
  EXPECT_THAT(page.body, HasSubstr(made.survey.title + "” closed. "));
}

TEST_F(ADemonstration, StillKnowsWhoWasSignedInThreeMonthsLater) {
  answer_as("priya@example.org");
  visitor.get("/demo");
  visitor.post("/demo", {{"deed", "later"}});
  EXPECT_THAT(visitor.get("/home").body, HasSubstr("You are signed in as Priya Shah"));
}

TEST_F(ADemonstration, RemembersItsClock) {
  visitor.get("/demo");
  visitor.post("/demo", {{"deed", "later"}});
  EXPECT_EQ(demo::kept_ahead(office.partnership().read()), clock.ahead());
  EXPECT_GE(clock.ahead(), std::chrono::days(89));
}

TEST_F(ADemonstration, GoesTenYearsAndNoFurther) {
  clock.set_ahead(std::chrono::days(3650));
  visitor.get("/demo");
  const Shown page = visitor.post("/demo", {{"deed", "later"}});
  EXPECT_EQ(page.status, 409);
  EXPECT_THAT(page.body, HasSubstr("Make the demonstration again"));
  EXPECT_EQ(clock.ahead(), std::chrono::days(3650));
}

TEST_F(ADemonstration, ShowsTheMailItWouldHaveSent) {
  EXPECT_THAT(visitor.get("/demo/outbox").body, HasSubstr("No mail would have been sent yet"));
  const fs::path folder = store::outgoing_mail(site().data.path());
  fs::create_directories(folder);
  write_durably(folder / "20261014-120000.eml",
                "To: leila@example.org\r\nSubject: Something <new> to read\r\nDate: Wed, 14 Oct "
                "2026 12:00:00 +0000\r\n\r\nOpen Earshot.\r\n");
  const Shown page = visitor.get("/demo/outbox");
  EXPECT_THAT(page.body, HasSubstr("leila@example.org"));
  EXPECT_THAT(page.body, HasSubstr("Something &lt;new&gt; to read"));
  EXPECT_THAT(page.body, HasSubstr("Open Earshot."));
}

}  // namespace
}  // namespace earshot::web
