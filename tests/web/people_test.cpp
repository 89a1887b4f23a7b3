// SPDX-License-Identifier: Apache-2.0
// Ada, administrator, invites Tom, gives roles, helps Priya back in, and closes accounts; Cleo,
// scrutineer, reads the record. (Who may not is in who_may_test.cpp, for every page.)
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/an_action.h"
#include "staff/staffed.h"
#include "store/actions.h"
#include "store/holdings.h"
#include "web/session.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string link_in(const std::string& body) {
  const auto at = body.find("/welcome/");
  return at == std::string::npos ? "" : body.substr(at, body.find('<', at) - at);
}

class AnAdministrator : public testing::Test {
 protected:
  Shown invite(std::string name, std::string email, Visitor::Form roles) {
    roles.insert(roles.begin(), {{"name", std::move(name)}, {"email", std::move(email)}});
    return hers.post("/people/new", std::move(roles));
  }
  Visitor::Form password(std::string text) { return {{"password", text}, {"again", text}}; }
  Person person(const std::string& id) { return store::find_person(isle.read(), id).value(); }

  Office office;
  Partnership& isle = office.partnership();
  Staffed people{isle};
  std::string ada = people.add("Ada Clark", Role::administrator);
  Visitor hers = signed_in_as(office, ada);
};

TEST_F(AnAdministrator, InvitesSomebodyWhoThenOpensTheirAccount) {
  const Shown page = invite("Tom Bell", "tom@example.org", {{"roles", "training-lead"}});
  EXPECT_EQ(page.status, 200) << page.body;
  EXPECT_THAT(page.body, HasSubstr("Tom Bell has been invited"));
  const std::string path = link_in(page.body);
  Visitor tom(office);
  EXPECT_THAT(tom.get(path).body, HasSubstr("Welcome, Tom Bell"));
  EXPECT_EQ(tom.post(path, password("nine purple otters waltz")).status, 303);
  EXPECT_EQ(tom.get("/account").status, 200);
  EXPECT_EQ(tom.get("/people").status, 403);
  EXPECT_THAT(hers.get("/people").body, HasSubstr("tom@example.org"));
}

TEST_F(AnAdministrator, IsToldWhatIsWrongAndFindsWhatTheyTyped) {
  const Shown page =
      invite("<b>Tom", "tom", {{"roles", "training-lead"}, {"roles", "administrator"}});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("Enter an email address"));
  EXPECT_THAT(page.body, HasSubstr("by itself"));
  EXPECT_THAT(page.body, HasSubstr("&lt;b&gt;Tom"));
  EXPECT_THAT(page.body, Not(HasSubstr("<b>Tom")));
  EXPECT_EQ(invite("Ada Again", "ada@example.org", {{"roles", "scrutineer"}}).status, 422);
  EXPECT_EQ(invite("Tom Bell", "tom@example.org", {{"roles", "no-such-role"}}).status, 422);
}

TEST_F(AnAdministrator, IsAskedForASecondUntilThereIsOne) {
  EXPECT_THAT(hers.get("/people").body, HasSubstr("There is only one administrator"));
  people.add("Eve Moss", Role::administrator);
  EXPECT_THAT(hers.get("/people").body, Not(HasSubstr("There is only one administrator")));
}

TEST_F(AnAdministrator, HelpsSomebodyBackIn) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  const Shown page = hers.post("/people/" + priya + "/link", {{"for", "password"}});
  EXPECT_THAT(page.body, HasSubstr("within 30 minutes"));
  EXPECT_THAT(page.header("Cache-Control"), HasSubstr("no-store"));
  Visitor back(office);
  EXPECT_EQ(back.post(link_in(page.body), password("nine purple otters waltz")).status, 303);
  EXPECT_EQ(back.get("/account").status, 200);
  EXPECT_EQ(hers.post("/people/" + priya + "/link", {{"for", "first"}}).status, 404);
}

TEST_F(AnAdministrator, ChangesWhatSomebodyMayDo) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  Visitor her_own = signed_in_as(office, priya);
  const std::string path = "/people/" + priya + "/roles";
  EXPECT_THAT(hers.get(path).body, HasSubstr("aria-describedby=\"roles-2-hint-of-this\" checked"));
  EXPECT_EQ(hers.post(path, {}).status, 422);
  EXPECT_EQ(hers.post(path, {{"roles", "scrutineer"}, {"roles", "workforce-group"}}).status, 303);
  EXPECT_EQ(person(priya).roles, Roles().add(Role::scrutineer).add(Role::workforce_group));
  EXPECT_EQ(her_own.get("/account").status, 303);
}

TEST_F(AnAdministrator, DoesNotChangeTheirOwnRoles) {
  people.add("Eve Moss", Role::administrator);
  const std::string path = "/people/" + ada + "/roles";
  EXPECT_THAT(hers.get(path).body, HasSubstr("Ask another administrator to change your own roles"));
  const Shown roles = hers.post(path, {{"roles", "safeguarding-reader"}});
  EXPECT_EQ(roles.status, 422);
  EXPECT_THAT(roles.body, HasSubstr("Ask another administrator to change your own roles"));
  EXPECT_EQ(person(ada).roles, Roles().add(Role::administrator));
}

TEST_F(AnAdministrator, InvitesNobodyByANameThatSomebodyHereHas) {
  people.add("Tom Bell", Role::training_lead);
  const Shown page = invite("Tom Bell", "tom.bell@example.org", {{"roles", "training-lead"}});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("Somebody here has this name already"));
  EXPECT_EQ(invite("Earshot, by itself", "e@example.org", {{"roles", "training-lead"}}).status,
            422);
}

TEST_F(AnAdministrator, IsToldThatThereWasNothingToHandOver) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  const std::string tom = people.add("Tom Bell", Role::training_lead);
  const Shown page = hers.post("/people/" + priya + "/hand-over", {{"to", tom}});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("There is nothing to hand over"));
}

TEST_F(AnAdministrator, WhoIsTheLastCanNotLeave) {
  EXPECT_EQ(hers.post("/people/" + ada + "/leave", {}).status, 422);
  EXPECT_EQ(hers.get("/people").status, 200);
}

TEST_F(AnAdministrator, ClosesAnAccountOnceEverythingIsHandedOver) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  const std::string tom = people.add("Tom Bell", Role::training_lead);
  people.change([&](Database& db) {
    store::hold(db, {"course", "neglect", priya});
    return true;
  });
  const std::string path = "/people/" + priya;
  EXPECT_THAT(hers.get(path + "/leave").body, HasSubstr("Hand over first"));
  EXPECT_EQ(hers.post(path + "/leave", {}).status, 200);
  EXPECT_EQ(person(priya).standing, Standing::active);
  EXPECT_THAT(hers.get(path + "/hand-over").body, HasSubstr("1 course"));
  EXPECT_EQ(hers.post(path + "/hand-over", {{"to", priya}}).status, 422);
  EXPECT_EQ(hers.post(path + "/hand-over", {{"to", tom}}).status, 303);
  EXPECT_TRUE(store::does_hold(isle.read(), {"course", "neglect", tom}));
  EXPECT_EQ(hers.post(path + "/leave", {}).status, 303);
  EXPECT_EQ(person(priya).standing, Standing::left);
  EXPECT_THAT(hers.get(path).body, HasSubstr("Has left"));
  EXPECT_EQ(hers.get(path + "/roles").status, 404);
}

TEST_F(AnAdministrator, IsToldThatActionsWaitForWhoLeaves) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  EXPECT_THAT(hers.get("/people/" + priya + "/leave").body, Not(HasSubstr("learning needs wait")));
  people.change([&](Database& db) {
    store::add_cycle(db, tests::cycle_of_2026());
    Action action = tests::look_at_chronologies();
    action.owner_person = priya;
    return store::add_action_edition(db, action);
  });
  EXPECT_THAT(hers.get("/people/" + priya + "/leave").body,
              AllOf(HasSubstr("An action of the learning needs waits for them"),
                    Not(HasSubstr("chronologies"))));
}

TEST_F(AnAdministrator, LeavesARecordThatAScrutineerReads) {
  invite("Tom Bell", "tom@example.org", {{"roles", "training-lead"}});
  Visitor cleo = signed_in(office, Role::scrutineer);
  const Shown page = cleo.get("/record");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("Ada Clark"));
  EXPECT_THAT(page.body, HasSubstr("invited Tom Bell"));
  EXPECT_THAT(page.body, Not(HasSubstr("tom@example.org")));
  EXPECT_THAT(cleo.get("/record?who=shell").body, Not(HasSubstr("invited Tom Bell")));
  for (const char* page_number : {"0", "-1", "99999999999999", "x"})
    EXPECT_EQ(cleo.get(std::string("/record?page=") + page_number).status, 200) << page_number;
}

TEST_F(AnAdministrator, IsToldInTheRecordWhatThingsAreCalled) {
  Visitor ann = signed_in(office, Role::partnership_team);
  ann.post("/settings/add/sectors", {{"title", "Faith and community"}});
  ann.post("/forms/child-feedback/copy", {{"title", "How was it?"}, {"name", "wight"}});
  const std::string page = hers.get("/record").body;
  EXPECT_THAT(page, HasSubstr("added &quot;Faith and community&quot; under &quot;Sectors&quot;"));
  EXPECT_THAT(page, HasSubstr("of the partnership&#39;s own: &quot;How was it?&quot;"));
}

}  // namespace
}  // namespace earshot::web
