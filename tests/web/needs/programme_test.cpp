// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/cycles.h"
#include "store/people.h"
#include "store/programme.h"
#include "web/needs/workforce_group.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class TheProgrammeOnPages : public WorkforceGroup {
 protected:
  TheProgrammeOnPages() { open_cycle(); }

  static Form offer() {
    return {{"seen", "0"},
            {"topic", "neglect"},
            {"offer", "Half a day on neglect"},
            {"audience", "Health visitors"},
            {"level", "level_3"},
            {"places", "40"},
            {"cost", "1,250.50"},
            {"owner", "Training lead"},
            {"measure", "Confidence after three months"},
            {"planned_on-day", "14"},
            {"planned_on-month", "5"},
            {"planned_on-year", "2027"},
            {"state", "planned"},
            {"progress", ""}};
  }
  std::string add() { return leads_to(joan.post("/needs/c1/programme/new", offer())); }
  std::vector<ProgrammeRow> programme() { return store::programme_of_cycle(read(), "c1"); }
  // Tom, whose name stands in what is offered.
  void leaves() {
    const std::string tom = people.add("Tom Bell", Role::workforce_group);
    joan.post("/needs/c1/programme/new", changed(offer(), "owner", "Training lead, Tom Bell"));
    people.change([&](Database& db) { return store::close_account(db, tom, isle().now()); });
  }
  void agree() {
    isle().site().data.writer().run([](Database& db) {
      Cycle wanted = store::find_cycle(db, "c1").value();
      wanted.state = CycleState::agreed;
      wanted.agreed_by = "The group";
      wanted.agreed_on = day("2026-11-20");
      store::change_cycle(db, wanted);
    });
  }
};

TEST_F(TheProgrammeOnPages, IsWrittenByTheGroupOnlyAndSeenByWhoeverEntersEvidence) {
  const std::string path = add();
  EXPECT_EQ(Visitor(office).get("/needs/c1/programme").status, 303);
  for (const Role role :
       {Role::training_lead, Role::safeguarding_reader, Role::scrutineer, Role::administrator}) {
    Visitor other = signed_in(office, role);
    for (const std::string& page : {std::string("/needs/c1/programme"),
                                    std::string("/needs/c1/programme/new"), path, path + "/change"})
      EXPECT_THAT(other.get(page).body, Not(HasSubstr("Half a day"))) << page;
  }
  for (const std::string& page : {std::string("/needs/c1/programme/new"), path + "/change"}) {
    EXPECT_EQ(nia.get(page).status, 403) << page;
    EXPECT_EQ(nia.post(page, offer()).status, 403) << page;
  }
  EXPECT_EQ(nia.post("/needs/c1/programme", {{"budget", "5"}, {"seen", "0"}}).status, 403);
  EXPECT_THAT(nia.get("/needs/c1/programme").body,
              AllOf(HasSubstr("Half a day"), Not(HasSubstr("programme/new")),
                    Not(HasSubstr("name=\"budget\""))));
  EXPECT_THAT(nia.get(path).body, AllOf(HasSubstr("Half a day"), Not(HasSubstr("/change"))));
  EXPECT_THAT(programme(), SizeIs(1));
}

TEST_F(TheProgrammeOnPages, ShowsWhatIsOfferedAndWhatItCosts) {
  EXPECT_THAT(joan.get("/needs/c1/programme").body,
              AllOf(HasSubstr("Nothing is planned yet"), HasSubstr("No budget has been set yet")));
  const std::string path = add();
  EXPECT_THAT(joan.get("/needs/c1/programme").body,
              AllOf(HasSubstr("1 learning offer with 40 places, at a cost of £1,250.50"),
                    HasSubstr("Neglect"), HasSubstr("14 May 2027"), HasSubstr("Planned")));
  EXPECT_THAT(joan.get(path + "?done=offer-added").body,
              AllOf(HasSubstr("It is in the programme"), HasSubstr("Confidence after three months"),
                    HasSubstr("Level 3")));
  EXPECT_EQ(joan.get("/needs/c2/programme").status, 404);
  EXPECT_EQ(joan.get("/needs/programme/none").status, 404);
}

TEST_F(TheProgrammeOnPages, SaysInWordsWhenItIsOverBudget) {
  add();
  EXPECT_EQ(joan.post("/needs/c1/programme", {{"budget", "1,000"}, {"seen", "0"}}).status, 303);
  EXPECT_THAT(joan.get("/needs/c1/programme").body,
              HasSubstr("over budget: £250.50 more than the £1,000 there is"));
  EXPECT_THAT(
      joan.post("/needs/c1/programme", {{"budget", "2,000"}, {"seen", "0"}}).header("Location"),
      HasSubstr("budget-late"));
  const Shown wrong = joan.post("/needs/c1/programme", {{"budget", "plenty"}, {"seen", "1"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.body, AllOf(HasSubstr("no sum of money"), HasSubstr("plenty")));
  joan.post("/needs/c1/programme", {{"budget", "2,000"}, {"seen", "1"}});
  EXPECT_THAT(joan.get("/needs/c1/programme").body,
              HasSubstr("£749.50 of the budget of £2,000 is left"));
}

TEST_F(TheProgrammeOnPages, LosesNothingThatWasTyped) {
  const Shown page = joan.post("/needs/c1/programme/new", changed(offer(), "cost", "cheap"));
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, AllOf(HasSubstr("no sum of money"), HasSubstr("value=\"cheap\""),
                               HasSubstr("Half a day on neglect")));
  EXPECT_THAT(programme(), IsEmpty());
}

TEST_F(TheProgrammeOnPages, IsNotOverwrittenByWhoeverWasSlower) {
  const std::string change = add() + "/change";
  const Form first = changed(changed(offer(), "seen", "1"), "places", "60");
  EXPECT_EQ(joan.post(change, first).status, 303);
  const Shown late = joan.post(change, changed(first, "places", "20"));
  EXPECT_EQ(late.status, 422);
  EXPECT_THAT(late.body, AllOf(HasSubstr("Somebody else changed this"), HasSubstr("value=\"20\""),
                               HasSubstr("name=\"seen\" value=\"2\"")));
  EXPECT_EQ(programme().front().what.places, 60);
  EXPECT_THAT(joan.post(change, changed(first, "seen", "2")).body,
              HasSubstr("Nothing here is otherwise"));
}

TEST_F(TheProgrammeOnPages, TakesHowFarItHasComeOnceTheCycleIsAgreed) {
  const std::string path = add();
  agree();
  EXPECT_EQ(joan.get("/needs/c1/programme/new").status, 303);
  EXPECT_EQ(joan.post("/needs/c1/programme/new", offer()).status, 303);
  EXPECT_EQ(joan.post("/needs/c1/programme", {{"budget", "5"}, {"seen", "0"}}).status, 303);
  EXPECT_FALSE(store::find_budget(read(), "c1"));
  EXPECT_THAT(joan.get(path + "/change").body,
              AllOf(HasSubstr("stays as it is"), Not(HasSubstr("name=\"cost\""))));
  Form how_far = changed(changed(offer(), "seen", "1"), "state", "done");
  how_far = changed(changed(how_far, "progress", "38 of 40 came"), "cost", "9");
  EXPECT_EQ(joan.post(path + "/change", how_far).status, 303);
  ASSERT_THAT(programme(), SizeIs(1));
  EXPECT_EQ(programme().front().what.cost_pence, 125'050);
  EXPECT_THAT(joan.get(path).body, AllOf(HasSubstr("38 of 40 came"), HasSubstr("Its history")));
}

TEST_F(TheProgrammeOnPages, IsShownAsTextAndStandsOnTheRecordWithoutWhatItSays) {
  leads_to(
      joan.post("/needs/c1/programme/new", changed(offer(), "offer", "<script>alert(1)</script>")));
  EXPECT_THAT(joan.get("/needs/c1/programme").body, Not(HasSubstr("<script>alert")));
  joan.post("/needs/c1/programme", {{"budget", "1,000"}, {"seen", "0"}});
  EXPECT_THAT(signed_in(office, Role::scrutineer).get("/record").body,
              AllOf(HasSubstr("added a learning offer of the programme for &quot;2026-27&quot;"),
                    HasSubstr("set the budget of the cycle &quot;2026-27&quot;"),
                    Not(HasSubstr("alert(1)")), Not(HasSubstr("1,000"))));
}

TEST_F(TheProgrammeOnPages, SaysWhoHasLeftAndIsNamedWhileItIsADraft) {
  add();
  EXPECT_THAT(joan.get("/needs/c1/programme").body, Not(HasSubstr("has left")));
  leaves();
  EXPECT_THAT(joan.get("/needs/c1/programme").body,
              AllOf(HasSubstr("Tom Bell has left, and 1 offer names them"),
                    HasSubstr("/needs/hand-over/")));
  agree();
  EXPECT_THAT(joan.get("/needs/c1/programme").body, Not(HasSubstr("has left")))
      << "its owner can't be changed any more";
}

}  // namespace
}  // namespace earshot::web
