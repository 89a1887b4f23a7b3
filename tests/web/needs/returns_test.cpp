// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/training_returns.h"
#include "web/needs/workforce_group.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class ReturnsOnPages : public WorkforceGroup {
 protected:
  static Form solent(const std::string& needed = "120", const std::string& in_date = "104",
                     const std::string& seen = "0") {
    return {{"agency", "solent"},
            {"seen-level_3", seen},
            {"needed-level_3", needed},
            {"in_date-level_3", in_date},
            {"counted_on-level_3-day", "31"},
            {"counted_on-level_3-month", "10"},
            {"counted_on-level_3-year", "2026"}};
  }
  std::vector<TrainingReturn> returns() {
    return store::training_returns_at(read(), "c1", Moment::max());
  }
  static constexpr const char* enter_path = "/needs/c1/returns/enter";
};

TEST_F(ReturnsOnPages, AreSeenAndEnteredByWhoeverEntersEvidenceOnly) {
  open_cycle();
  EXPECT_EQ(Visitor(office).get("/needs/c1/returns").status, 303);
  for (const Role role :
       {Role::training_lead, Role::safeguarding_reader, Role::scrutineer, Role::administrator}) {
    Visitor other = signed_in(office, role);
    for (const char* path : {"/needs/c1/returns", "/needs/c1/returns/enter?agency=solent"})
      EXPECT_EQ(other.get(path).status, 403) << path;
    EXPECT_EQ(other.post(enter_path, solent()).status, 403);
  }
  EXPECT_EQ(nia.get("/needs/c1/returns").status, 200);
  EXPECT_THAT(returns(), IsEmpty());
}

TEST_F(ReturnsOnPages, AreEnteredAgencyByAgency) {
  open_cycle();
  EXPECT_THAT(nia.get("/needs/c1/returns").body,
              AllOf(HasSubstr("No agency&#39;s return has been entered yet"),
                    HasSubstr("returns/enter?agency=solent"), HasSubstr("Not returned")));
  EXPECT_THAT(nia.get("/needs/c1/returns/enter?agency=solent").body,
              AllOf(HasSubstr("Solent Health"), HasSubstr("Level 3: need it")));
  EXPECT_EQ(leads_to(nia.post(enter_path, solent())), "/needs/c1/returns");
  EXPECT_THAT(nia.get("/needs/c1/returns").body,
              AllOf(HasSubstr("104 of 120"), HasSubstr("87%"), HasSubstr("31 October 2026")));
  EXPECT_THAT(nia.get("/needs/c1/returns/enter?agency=solent").body,
              AllOf(HasSubstr("value=\"120\""), HasSubstr("value=\"104\"")));
}

TEST_F(ReturnsOnPages, AreTypedOnceMoreAndNothingIsLostWhenSomethingIsWrong) {
  open_cycle();
  const Shown page = nia.post(enter_path, solent("120", "121"));
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, AllOf(HasSubstr("More have it in date than need it"),
                               HasSubstr("value=\"121\""), HasSubstr("href=\"#in_date-level_3\"")));
  EXPECT_THAT(nia.post(enter_path, solent("", "")).body, HasSubstr("for one level at least"));
  EXPECT_THAT(returns(), IsEmpty());
}

TEST_F(ReturnsOnPages, AreNotOverwrittenByWhoeverWasSlower) {
  open_cycle();
  nia.post(enter_path, solent());
  const Shown late = joan.post(enter_path, solent("130", "100"));
  EXPECT_EQ(late.status, 422);
  EXPECT_THAT(late.body,
              AllOf(HasSubstr("Somebody else has entered 104 in date of 120 who need it"),
                    HasSubstr("value=\"130\""), HasSubstr("name=\"seen-level_3\" value=\"1\"")));
  EXPECT_EQ(returns().at(0).needed, 120);
  EXPECT_EQ(joan.post(enter_path, solent("130", "100", "1")).status, 303);
  EXPECT_EQ(returns().at(0).needed, 130);
}

TEST_F(ReturnsOnPages, KeepWhatSomebodyElseEnteredOfAnotherLevel) {
  open_cycle();
  isle().site().data.writer().run([](Database& db) {
    store::add_listed(db, {.list = List::levels, .name = "level_4", .title = "Level 4"},
                      store::begin_edition(db, row_of(List::levels).name, day("2026-05-02")));
  });
  Form of_both = solent();
  for (const auto& [field, value] : Form{{"seen-level_4", "0"},
                                         {"needed-level_4", "20"},
                                         {"in_date-level_4", "14"},
                                         {"counted_on-level_4-day", "30"},
                                         {"counted_on-level_4-month", "9"},
                                         {"counted_on-level_4-year", "2026"}})
    of_both.emplace_back(field, value);
  nia.post(enter_path, of_both);
  Form of_one = solent("130", "100");
  of_one.emplace_back("seen-level_4", "0");
  const Shown late = joan.post(enter_path, of_one);
  EXPECT_THAT(late.body, AllOf(HasSubstr("Somebody else has entered 14 in date of 20"),
                               HasSubstr("name=\"needed-level_4\" type=\"text\" value=\"20\"")));
}

TEST_F(ReturnsOnPages, OfAnAgencyThatHasLeftTheListCanBeTakenBack) {
  open_cycle();
  nia.post(enter_path, solent());
  isle().site().data.writer().run([](Database& db) {
    Listed left = store::find_listed(db, List::agencies, "solent").value();
    left.closed_on = day("2026-11-20");
    store::change_listed(db, left,
                         store::begin_edition(db, row_of(List::agencies).name, day("2026-11-20")));
  });
  EXPECT_THAT(nia.get("/needs/c1/returns").body, HasSubstr("Solent Health (has left the list)"));
  EXPECT_EQ(nia.post(enter_path, solent("110", "104", "1")).status, 303);
  EXPECT_EQ(nia.post(enter_path, solent("", "", "2")).status, 303);
  EXPECT_THAT(nia.get("/needs/c1/returns").body, Not(HasSubstr("Solent Health")));
}

TEST_F(ReturnsOnPages, AreTakenBackWhereALevelIsLeftEmpty) {
  open_cycle();
  nia.post(enter_path, solent());
  EXPECT_EQ(nia.post(enter_path, solent("", "", "1")).status, 303);
  ASSERT_THAT(returns(), SizeIs(1));
  EXPECT_TRUE(returns().at(0).withdrawn);
  EXPECT_THAT(nia.get("/needs/c1/returns").body, Not(HasSubstr("104 of 120")));
}

TEST_F(ReturnsOnPages, AreBroughtInFromATableOnceSeen) {
  open_cycle();
  nia.post(enter_path, solent());
  const std::string file = "/needs/c1/returns/file";
  EXPECT_EQ(signed_in(office, Role::training_lead).get(file).status, 403);
  EXPECT_THAT(
      nia.get("/needs/c1/returns.csv").body,
      AllOf(HasSubstr("Agency,Level,Need it,Have it in date,Counted on"),
            HasSubstr("Solent Health,Level 3,120,104,2026-10-31"), HasSubstr("Police,Level 3,,,")));
  EXPECT_THAT(nia.post(file, {{"step", "read"}, {"pasted", ""}}).body,
              HasSubstr("Choose a file, or paste rows"));
  const std::string head = "Agency,Level,Need it,Have it in date,Counted on\n";
  EXPECT_THAT(
      nia.post(file, {{"step", "read"}, {"pasted", head + "Polise,Level 3,9,10,2026-10-31"}}).body,
      AllOf(HasSubstr("What has to be put right"), HasSubstr("More have it in date"),
            HasSubstr("Police"), Not(HasSubstr("name=\"seen\""))));
  const Shown seen = nia.post(
      file,
      {{"step", "read"},
       {"pasted",
        head + "Solent Health,Level 3,120,110,31/10/2026\nPolice,Level 3,30,30,1/11/2026\n"}});
  EXPECT_THAT(seen.body, AllOf(HasSubstr("104 of 120, counted on 31 October 2026"),
                               HasSubstr("110 of 120"), HasSubstr("Bring in 2 returns")));
  EXPECT_EQ(returns().size(), 1U) << "nothing is kept before it was seen";
  Form keep = fields_of(seen.body);
  EXPECT_EQ(leads_to(nia.post(file, keep)), "/needs/c1/returns");
  EXPECT_EQ(returns().size(), 2U);
  EXPECT_THAT(nia.post(file, keep).body, HasSubstr("changes nothing"));
}

TEST_F(ReturnsOnPages, FromATableAreLookedAtAgainIfSomebodyWasQuicker) {
  open_cycle();
  const std::string file = "/needs/c1/returns/file";
  const Shown seen = nia.post(file, {{"step", "read"},
                                     {"pasted",
                                      "Agency,Level,Need it,Have it in date,Counted on\n"
                                      "Solent Health,Level 3,120,110,31/10/2026\n"}});
  joan.post(enter_path, solent());
  const Form keep = fields_of(seen.body);
  EXPECT_THAT(
      nia.post(file, keep).body,
      AllOf(HasSubstr("Somebody entered returns since you looked"), HasSubstr("104 of 120")));
  EXPECT_EQ(returns().at(0).in_date, 104);
}

TEST_F(ReturnsOnPages, AreOfAgenciesOnTheListOnly) {
  open_cycle();
  EXPECT_EQ(nia.get("/needs/c1/returns/enter?agency=nobody").status, 404);
  EXPECT_EQ(nia.get("/needs/c1/returns/enter").status, 404);
  EXPECT_EQ(nia.get("/needs/none/returns").status, 404);
}

}  // namespace
}  // namespace earshot::web
