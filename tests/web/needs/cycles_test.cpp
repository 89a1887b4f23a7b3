// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/results_of_a_cycle.h"
#include "store/cycles.h"
#include "web/needs/workforce_group.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class CyclesOnPages : public WorkforceGroup {
 protected:
  static Form days(const std::string& name, const std::string& starts, const std::string& ends) {
    Form form{{"name", name}};
    for (const auto& [field, text] :
         {std::pair<std::string, std::string>{"starts_on", starts}, {"ends_on", ends}}) {
      form.emplace_back(field + "-day", text.substr(8));
      form.emplace_back(field + "-month", text.substr(5, 2));
      form.emplace_back(field + "-year", text.substr(0, 4));
    }
    return form;
  }
  static Form agreed(const std::string& edition) {
    return {{"do", "agree"},
            {"seen", edition},
            {"agreed_by", "The workforce development group"},
            {"agreed_on-day", "19"},
            {"agreed_on-month", "11"},
            {"agreed_on-year", "2026"}};
  }
  Cycle cycle() { return store::find_cycle(read(), "c1").value(); }
};

TEST_F(CyclesOnPages, AreOpenedByTheGroupOnlyAndSeenByWhoeverEntersEvidence) {
  open_cycle();
  EXPECT_EQ(Visitor(office).get("/needs").status, 303);
  for (const Role role :
       {Role::training_lead, Role::safeguarding_reader, Role::scrutineer, Role::administrator}) {
    Visitor other = signed_in(office, role);
    for (const char* path : {"/needs/new", "/needs/c1", "/needs/c1/standing", "/needs/c1/evidence"})
      EXPECT_EQ(other.get(path).status, 403) << path;
  }
  for (const Role role : {Role::safeguarding_reader, Role::administrator})
    EXPECT_EQ(signed_in(office, role).get("/needs").status, 403);
  EXPECT_EQ(nia.get("/needs").status, 200);
  for (const char* path : {"/needs/new", "/needs/c1/change", "/needs/c1/standing"}) {
    EXPECT_EQ(nia.get(path).status, 403) << path;
    EXPECT_EQ(nia.post(path, agreed("1")).status, 403) << path;
  }
  EXPECT_THAT(nia.get("/needs").body, AllOf(HasSubstr("2026-27"), Not(HasSubstr("/needs/new")),
                                            Not(HasSubstr("/standing"))));
  EXPECT_EQ(cycle().state, CycleState::draft);
}

TEST_F(CyclesOnPages, AreExplainedWhereThereIsNoneYet) {
  EXPECT_THAT(joan.get("/needs").body,
              AllOf(HasSubstr("There is no cycle yet"), HasSubstr("href=\"/needs/new\"")));
  EXPECT_THAT(nia.get("/needs").body, AllOf(HasSubstr("workforce development group opens it"),
                                            Not(HasSubstr("/needs/new"))));
}

TEST_F(CyclesOnPages, BeginWithTheYearThatTodayIsIn) {
  const Shown form = joan.get("/needs/new");
  EXPECT_THAT(form.body, AllOf(HasSubstr("value=\"2026-27\""), HasSubstr("value=\"2027\"")));
  const std::string to =
      leads_to(joan.post("/needs/new", days("2026-27", "2026-04-01", "2027-03-31")));
  const auto cycles = store::all_cycles(read());
  ASSERT_THAT(cycles, SizeIs(1));
  EXPECT_EQ(to, "/needs/" + cycles[0].id + "/evidence");
  EXPECT_THAT(joan.get(to + "?done=opened").body,
              AllOf(HasSubstr("Evidence for 2026-27"), HasSubstr("The cycle is open"),
                    HasSubstr("Nothing has been entered yet")));
}

TEST_F(CyclesOnPages, AreTypedOnceMoreAndNothingIsLostWhenSomethingIsWrong) {
  open_cycle();
  const Shown page = joan.post("/needs/new", days("A year of mine", "2027-03-01", "2028-02-29"));
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, AllOf(HasSubstr("in 2026-27 as well"), HasSubstr("A year of mine")));
  EXPECT_EQ(joan.post("/needs/new", days("Next", "2027-04-01", "2027-02-30")).status, 422);
  EXPECT_THAT(store::all_cycles(read()), SizeIs(1));
}

TEST_F(CyclesOnPages, AreNotOverwrittenByWhoeverWasSlower) {
  open_cycle();
  Form first = days("The year", "2026-04-01", "2027-03-31");
  first.emplace_back("seen", "1");
  EXPECT_EQ(joan.post("/needs/c1/change", first).status, 303);
  const Shown late = joan.post("/needs/c1/change", changed(first, "name", "My year"));
  EXPECT_EQ(late.status, 422);
  EXPECT_THAT(late.body, AllOf(HasSubstr("Somebody else opened or changed a cycle"),
                               HasSubstr("My year"), HasSubstr("name=\"seen\" value=\"2\"")));
  EXPECT_EQ(cycle().name, "The year");
}

TEST_F(CyclesOnPages, AreNotCutOffBeforeTheirEvidence) {
  open_cycle();
  enter(joan);
  Form shorter = days("2026-27", "2026-04-01", "2026-05-31");
  shorter.emplace_back("seen", "1");
  EXPECT_THAT(joan.post("/needs/c1/change", shorter).body,
              HasSubstr("There is evidence of 3 June 2026 in it"));
}

TEST_F(CyclesOnPages, DoNotLoseResultsWithTheirDaysUnlessThatIsMeant) {
  open_cycle();
  tests::add_results(isle().site(), {.id = "r-1",
                                     .released_on = "2026-06-10",
                                     .title = "Staff survey",
                                     .people = tests::all_say(12, "transfer", 0)});
  Form later = days("2026-27", "2026-07-01", "2027-03-31");
  later.emplace_back("seen", "1");
  const Shown asked = joan.post("/needs/c1/change", later);
  EXPECT_EQ(asked.status, 422);
  EXPECT_THAT(asked.body, AllOf(HasSubstr("1 set of results was released on a day that would no "
                                          "longer be in this cycle"),
                                HasSubstr("name=\"leave_out\"")));
  EXPECT_EQ(cycle().starts_on, day("2026-04-01"));
  EXPECT_EQ(joan.post("/needs/c1/change", changed(changed(later, "leave_out", "yes"), "asked", "2"))
                .status,
            422)
      << "so many were not asked about";
  EXPECT_EQ(joan.post("/needs/c1/change", changed(changed(later, "leave_out", "yes"), "asked", "1"))
                .status,
            303);
  EXPECT_EQ(cycle().starts_on, day("2026-07-01"));
}

TEST_F(CyclesOnPages, AreAgreedMadeADraftAgainAndFinal) {
  open_cycle();
  EXPECT_THAT(joan.post("/needs/c1/standing", changed(agreed("1"), "agreed_by", "")).body,
              HasSubstr("Write who agreed on it"));
  EXPECT_EQ(joan.post("/needs/c1/standing", agreed("1")).status, 303);
  EXPECT_THAT(joan.get("/needs/c1/standing").body,
              AllOf(HasSubstr("The workforce development group"), HasSubstr("19 November 2026"),
                    HasSubstr("Make it final")));
  EXPECT_THAT(joan.get("/needs/c1/evidence").body, Not(HasSubstr("Enter evidence")));
  EXPECT_EQ(joan.post("/needs/c1/standing", {{"do", "take-back"}, {"seen", "2"}}).status, 303);
  EXPECT_TRUE(cycle().takes_evidence());
  joan.post("/needs/c1/standing", agreed("3"));
  joan.post("/needs/c1/standing", {{"do", "finish"}, {"seen", "4"}});
  EXPECT_EQ(cycle().state, CycleState::final);
  const Shown last = joan.get("/needs/c1/standing");
  EXPECT_THAT(last.body, AllOf(HasSubstr("closed for good"), Not(HasSubstr("<form method=\"post\" "
                                                                           "action=\"/needs/c1"))));
  EXPECT_THAT(
      joan.post("/needs/c1/standing", {{"do", "take-back"}, {"seen", "5"}}).header("Location"),
      HasSubstr("look-again"));
  EXPECT_EQ(cycle().state, CycleState::final);
}

// Ruth, who scrutinises the partnership, reads what is published, and nothing before that.
TEST_F(CyclesOnPages, AreReadByWhoeverReadsWhatIsPublishedOnceTheyAreFinal) {
  open_cycle();
  Visitor ruth = signed_in(office, Role::scrutineer);
  const std::vector<std::string> ways{"/needs/c1/report",     "/needs/c1/report.xlsx",
                                      "/needs/c1/report.zip", "/needs/c1/needs.json",
                                      "/needs/c1/board",      "/needs/c1/board.docx"};
  const auto reads_nothing = [&] {
    for (const std::string& way : ways)
      EXPECT_EQ(ruth.get(way).status, 404) << way;
    EXPECT_THAT(ruth.get("/needs").body, AllOf(HasSubstr("No learning needs analysis is final yet"),
                                               Not(HasSubstr("2026-27"))));
  };
  reads_nothing();
  joan.post("/needs/c1/standing", agreed("1"));
  reads_nothing();
  joan.post("/needs/c1/standing", {{"do", "finish"}, {"seen", "2"}});
  ASSERT_EQ(cycle().state, CycleState::final);
  for (const std::string& way : ways)
    EXPECT_EQ(ruth.get(way).status, 200) << way;
  EXPECT_THAT(ruth.get("/needs").body,
              AllOf(HasSubstr("href=\"/needs/c1/report\""), HasSubstr("href=\"/needs/c1/board\""),
                    Not(HasSubstr("/standing")), Not(HasSubstr("/evidence"))));
  EXPECT_THAT(ruth.get("/needs/c1/report").body,
              AllOf(HasSubstr("href=\"/needs\""), Not(HasSubstr("href=\"/needs/c1\""))));
}

TEST_F(CyclesOnPages, SayOfWhenTheFiguresAreThatWereAgreed) {
  open_cycle();
  EXPECT_THAT(joan.get("/needs/c1/standing").body,
              HasSubstr("This cycle runs until 31 March 2027"));
  EXPECT_THAT(joan.get("/needs/c1").body, Not(HasSubstr("figures that were agreed")));
  joan.post("/needs/c1/standing", agreed("1"));
  isle().today_is("2026-12-20");
  EXPECT_THAT(
      signed_in(office, Role::workforce_group).get("/needs/c1").body,
      AllOf(HasSubstr("These are the figures that were agreed, as they stood on 20 November "
                      "2026"),
            HasSubstr("/needs/c1/coverage")));
}

TEST_F(CyclesOnPages, DoNotCallDoneWhatWasRefused) {
  open_cycle();
  const std::string page = joan.get("/needs/c1/standing?done=look-again").body;
  EXPECT_THAT(page,
              AllOf(HasSubstr("Nothing was saved"), HasSubstr("Somebody changed this cycle")));
  EXPECT_THAT(joan.get("/needs/c1/standing?done=agree").body, Not(HasSubstr("Nothing was saved")));
}

TEST_F(CyclesOnPages, AreAgreedAsTheyWereSeen) {
  open_cycle();
  EXPECT_THAT(joan.post("/needs/c1/standing", agreed("7")).header("Location"),
              HasSubstr("look-again"));
  EXPECT_EQ(cycle().state, CycleState::draft);
  EXPECT_EQ(joan.post("/needs/c1/standing", {{"do", "burn"}, {"seen", "1"}}).status, 404);
}

TEST_F(CyclesOnPages, AreAskedForOnTheDaysPageOfTheGroupUntilThereIsOne) {
  EXPECT_THAT(joan.get("/home").body, HasSubstr("Open a cycle for the learning needs"));
  EXPECT_THAT(nia.get("/home").body, Not(HasSubstr("Open a cycle")));
  open_cycle();
  EXPECT_THAT(joan.get("/home").body, Not(HasSubstr("Open a cycle")));
  isle().today_is("2027-04-02");
  EXPECT_THAT(signed_in(office, Role::workforce_group).get("/home").body,
              AllOf(HasSubstr("2026-27 has not been agreed"), HasSubstr("Open a cycle")));
}

TEST_F(CyclesOnPages, AreOnTheStaffRecordByName) {
  joan.post("/needs/new", days("2026-27", "2026-04-01", "2027-03-31"));
  const std::string standing = "/needs/" + store::all_cycles(read()).front().id + "/standing";
  joan.post(standing, agreed("1"));
  EXPECT_THAT(signed_in(office, Role::scrutineer).get("/record").body,
              AllOf(HasSubstr("opened the cycle &quot;2026-27&quot;"),
                    HasSubstr("noted that the cycle &quot;2026-27&quot; is agreed")));
}

}  // namespace
}  // namespace earshot::web
