// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/letters.h"
#include "needs/an_offer.h"
#include "store/actions.h"
#include "store/forgetting.h"
#include "store/outbox.h"
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

class ActionsOnPages : public WorkforceGroup {
 protected:
  ActionsOnPages() { open_cycle(); }

  static Form action() {
    return {{"seen", "0"},
            {"what", "Look at chronologies in ten files"},
            {"topic", "neglect"},
            {"piece", ""},
            {"owner_person", ""},
            {"owner", "Named nurse, Solent"},
            {"address", "nurse@example.org"},
            {"due_on-day", "14"},
            {"due_on-month", "1"},
            {"due_on-year", "2027"},
            {"state", "open"},
            {"impact", ""}};
  }
  std::string add(const Form& form = action()) {
    return leads_to(nia.post("/needs/c1/actions/new", form));
  }
  std::vector<Action> actions() { return store::actions_of_cycle(read(), "c1"); }
};

TEST_F(ActionsOnPages, AreNotForWhoeverNeitherDrawsUpNeedsNorEntersFindings) {
  const std::string path = add();
  EXPECT_EQ(Visitor(office).get("/needs/c1/actions").status, 303);
  for (const Role role :
       {Role::training_lead, Role::safeguarding_reader, Role::scrutineer, Role::administrator}) {
    Visitor other = signed_in(office, role);
    for (const std::string& page : {std::string("/needs/c1/actions"),
                                    std::string("/needs/c1/actions/new"), path, path + "/change"}) {
      EXPECT_EQ(other.get(page).status, 403) << page;
      EXPECT_THAT(other.get(page).body, Not(HasSubstr("nurse"))) << page;
    }
    EXPECT_EQ(other.post("/needs/c1/actions/new", action()).status, 403);
    EXPECT_EQ(other.post(path + "/change", action()).status, 403);
  }
  EXPECT_THAT(actions(), SizeIs(1));
}

TEST_F(ActionsOnPages, SayWhoSeesToThemAndThatTheyAreReminded) {
  EXPECT_THAT(joan.get("/needs/c1/actions").body, HasSubstr("There is no action yet"));
  const std::string path = add();
  EXPECT_THAT(joan.get("/needs/c1/actions").body,
              AllOf(HasSubstr("Look at chronologies"), HasSubstr("Named nurse, Solent"),
                    HasSubstr("14 January 2027"), HasSubstr("None are overdue"),
                    Not(HasSubstr("nurse@example.org"))));
  EXPECT_THAT(joan.get(path).body, AllOf(HasSubstr("nurse@example.org"), HasSubstr("By letter"),
                                         HasSubstr("Not written yet")));
  EXPECT_EQ(
      read().one<int>("select count(*) from outbox where kind = ?", std::string(action_letter)), 3);
  EXPECT_EQ(joan.get("/needs/c2/actions").status, 404);
  EXPECT_EQ(joan.get("/needs/actions/none").status, 404);
}

TEST_F(ActionsOnPages, LeadToThePieceOfEvidenceTheyFollowFrom) {
  const std::string piece = leads_to(enter(joan));
  const std::string id = piece.substr(piece.rfind('/') + 1);
  EXPECT_THAT(joan.get("/needs/c1/actions/new").body, HasSubstr("Audit of neglect, paragraph 4"));
  const std::string path = add(changed(changed(action(), "piece", id), "topic", ""));
  EXPECT_EQ(actions().front().topic, "neglect");
  EXPECT_THAT(joan.get(path).body, HasSubstr("href=\"" + piece + "\""));
}

TEST_F(ActionsOnPages, AreMarkedOverdueHereAndOnTheDaysPage) {
  const std::string path = add();
  EXPECT_THAT(nia.get("/home").body, Not(HasSubstr("overdue")));
  isle().today_is("2027-01-15");
  for (const Role role : {Role::workforce_group, Role::partnership_team}) {
    Visitor other = signed_in(office, role);
    EXPECT_THAT(other.get("/home").body,
                AllOf(HasSubstr("1 action of 2026-27 is overdue"), HasSubstr("/needs/c1/actions")));
    EXPECT_THAT(other.get("/needs/c1/actions").body,
                AllOf(HasSubstr("1 is overdue"), HasSubstr("govuk-tag--red")));
    EXPECT_THAT(other.get(path).body, HasSubstr("Overdue"));
  }
  EXPECT_THAT(signed_in(office, Role::training_lead).get("/home").body,
              Not(HasSubstr("is overdue")));
}

TEST_F(ActionsOnPages, OfWhoHasLeftAreMarkedAndHandedOverAtOnce) {
  const std::string tom = people.add("Tom Bell", Role::workforce_group);
  const Form his =
      changed(changed(changed(action(), "owner_person", tom), "owner", ""), "address", "");
  const std::string path = add(his);
  add(changed(his, "what", "Ask schools about supervision"));
  add();
  const std::string hand_over = "/needs/hand-over/" + tom;
  EXPECT_THAT(joan.get("/needs/c1/actions").body, Not(HasSubstr(hand_over)));
  people.change([&](Database& db) { return store::close_account(db, tom, isle().now()); });
  EXPECT_THAT(joan.get("/needs/c1/actions").body,
              AllOf(HasSubstr("Tom Bell has left"), HasSubstr("Choose another"),
                    HasSubstr("href=\"" + hand_over + "\"")));
  EXPECT_THAT(joan.get(path).body, HasSubstr("whoever saw to it has left: choose another"));
  EXPECT_THAT(nia.get("/home").body,
              AllOf(HasSubstr("2 actions of Tom Bell need another owner"), HasSubstr(hand_over)));
  for (const Role role :
       {Role::training_lead, Role::safeguarding_reader, Role::scrutineer, Role::administrator}) {
    Visitor other = signed_in(office, role);
    EXPECT_EQ(other.get(hand_over).status, 403);
    EXPECT_EQ(other.post(hand_over, {{"owner", "Nobody"}}).status, 403);
  }
  EXPECT_EQ(joan.post(hand_over, {{"owner_person", tom}}).status, 422);
  EXPECT_EQ(joan.post(hand_over, {{"owner_person", ""}, {"owner", ""}}).status, 422);
  EXPECT_EQ(joan.post(hand_over, {{"owner_person", ""}, {"owner", "Deputy"}}).status, 303);
  for (const Action& each : actions())
    EXPECT_EQ(each.owner,
              each.what.starts_with("Ask") || each.edition == 2 ? "Deputy" : "Named nurse, Solent");
  EXPECT_THAT(joan.get(hand_over + "?done=handed-over").body,
              AllOf(HasSubstr("have been handed over"), HasSubstr("No action waits for them")));
  EXPECT_THAT(nia.get("/home").body, Not(HasSubstr("need another owner")));
  EXPECT_EQ(joan.get("/needs/hand-over/nobody").status, 404);
}

TEST_F(ActionsOnPages, LeadToOffersThatNameWhoHasLeft) {
  const std::string tom = people.add("Tom Bell", Role::workforce_group);
  isle().site().data.writer().run([](Database& db) {
    ProgrammeRow row = tests::half_a_day_on_neglect();
    row.what.owner = "Training lead, Tom Bell";
    store::add_programme_edition(db, row);
  });
  EXPECT_THAT(joan.get("/needs/hand-over/" + tom).body,
              AllOf(HasSubstr("Training lead, Tom Bell"), HasSubstr("/needs/programme/")));
}

TEST_F(ActionsOnPages, LoseWordsThatNameSomebodyForGood) {
  const std::string path = add(changed(action(), "what", "Ask Mrs Okonkwo-Marsh for chronologies"));
  for (const Role role :
       {Role::training_lead, Role::safeguarding_reader, Role::scrutineer, Role::administrator})
    EXPECT_EQ(signed_in(office, role).get(path + "/words").status, 403);
  EXPECT_THAT(joan.get(path + "/words").body, HasSubstr("Okonkwo"));
  const Form without{{"seen", "1"}, {"what", "Ask for chronologies"}, {"impact", ""}};
  EXPECT_EQ(joan.post(path + "/words", changed(without, "what", " ")).status, 422);
  EXPECT_EQ(joan.post(path + "/words", without).status, 303);
  EXPECT_THAT(joan.get(path).body,
              AllOf(HasSubstr("Ask for chronologies"), Not(HasSubstr("Okonkwo")),
                    HasSubstr("Deleted, because it named somebody"), HasSubstr("Its history")));
  EXPECT_EQ(read().one<int>("select count(*) from needs_action where what like '%Okonkwo%'"), 0);
  const Shown late = nia.post(path + "/words", without);
  EXPECT_EQ(late.status, 422);
  EXPECT_THAT(late.body,
              AllOf(HasSubstr("so nothing was deleted"), HasSubstr("name=\"seen\" value=\"2\"")));
  EXPECT_THAT(signed_in(office, Role::scrutineer).get("/record").body,
              AllOf(HasSubstr("deleted earlier words of an action"), Not(HasSubstr("Okonkwo"))));
  EXPECT_TRUE(store::rewrite_is_owed(read()));
}

TEST_F(ActionsOnPages, LoseEarlierWordsAlsoWhereTheLastNamesNobody) {
  const std::string path = add(changed(action(), "impact", "Tom Okonkwo says that it is better"));
  joan.post(path + "/change", changed(action(), "seen", "1"));
  EXPECT_EQ(
      joan.post(path + "/words",
                {{"seen", "2"}, {"what", "Look at chronologies in ten files"}, {"impact", ""}})
          .status,
      303);
  EXPECT_THAT(joan.get(path).body, Not(HasSubstr("Okonkwo")));
  EXPECT_EQ(actions().front().edition, 2);
}

TEST_F(ActionsOnPages, LoseNothingThatWasTyped) {
  const Shown page =
      nia.post("/needs/c1/actions/new", changed(action(), "address", "nurse at example"));
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body,
              AllOf(HasSubstr("such as name@example.org"), HasSubstr("value=\"nurse at example\""),
                    HasSubstr("Look at chronologies")));
  EXPECT_THAT(actions(), IsEmpty());
}

TEST_F(ActionsOnPages, AreNotOverwrittenByWhoeverWasSlowerAndForgetTheAddressWhenDone) {
  const std::string path = add();
  const Form done = changed(changed(changed(action(), "seen", "1"), "state", "done"), "impact",
                            "9 of 10 have one");
  EXPECT_EQ(joan.post(path + "/change", done).status, 303);
  const Shown late = nia.post(path + "/change", changed(done, "impact", "8 of 10"));
  EXPECT_EQ(late.status, 422);
  EXPECT_THAT(late.body, AllOf(HasSubstr("Somebody else changed this"), HasSubstr("8 of 10"),
                               HasSubstr("name=\"seen\" value=\"2\"")));
  EXPECT_THAT(joan.get(path).body,
              AllOf(HasSubstr("9 of 10 have one"), HasSubstr("Its history"), HasSubstr("Joan Reed"),
                    Not(HasSubstr("nurse@example.org"))));
}

TEST_F(ActionsOnPages, AreShownAsTextAndStandOnTheRecordWithoutWhatTheySay) {
  add(changed(action(), "what", "<script>alert(1)</script>"));
  EXPECT_THAT(joan.get("/needs/c1/actions").body, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(signed_in(office, Role::scrutineer).get("/record").body,
              AllOf(HasSubstr("added an action of the cycle &quot;2026-27&quot;"),
                    Not(HasSubstr("alert(1)")), Not(HasSubstr("nurse"))));
}

}  // namespace
}  // namespace earshot::web
