// SPDX-License-Identifier: Apache-2.0
// Joan reads how the learning needs of 2026-27 stand, why, and notes what her group agreed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/results_of_a_cycle.h"
#include "store/agreed.h"
#include "store/forgetting.h"
#include "web/needs/workforce_group.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class TheRanking : public WorkforceGroup {
 protected:
  TheRanking() { open_cycle(); }
  static inline const std::string of_neglect = "/needs/c1/topics?topic=neglect";

  // 40 people, of whom 30 are not confident, and a forum that says it is a strategic priority.
  void ask_about_neglect() {
    tests::add_results(isle().site(), {.id = "r-1", .people = tests::unsure(40, 30)});
    enter(joan, changed(changed(changed(finding(), "source", "forum"), "severity", "1"),
                        "strategic", "1"));
  }
  static Form agreed(const std::string& seen) {
    return {{"topic", "neglect"},       {"seen", seen},
            {"level", "high"},          {"reason", "Two reviews ask for it"},
            {"agreed_on-day", "19"},    {"agreed_on-month", "11"},
            {"agreed_on-year", "2026"}, {"commentary", "With the adults' board"}};
  }
  std::vector<AgreedPriority> noted() { return store::agreed_in_cycle(read(), "c1"); }
};

TEST_F(TheRanking, IsSeenByWhoeverEntersEvidenceAndAgreedByTheGroupOnly) {
  EXPECT_EQ(Visitor(office).get("/needs/c1").status, 303);
  for (const Role role :
       {Role::training_lead, Role::safeguarding_reader, Role::scrutineer, Role::administrator}) {
    Visitor other = signed_in(office, role);
    for (const std::string& path : {std::string("/needs/c1"), of_neglect})
      EXPECT_EQ(other.get(path).status, 403) << path;
    EXPECT_EQ(other.post("/needs/c1/topics", agreed("0")).status, 403);
  }
  EXPECT_EQ(nia.get("/needs/c1").status, 200);
  EXPECT_THAT(nia.get(of_neglect).body, Not(HasSubstr("Note what was agreed")));
  EXPECT_EQ(nia.post("/needs/c1/topics", agreed("0")).status, 403);
  EXPECT_THAT(noted(), IsEmpty());
}

TEST_F(TheRanking, SaysThatNothingCountsYet) {
  EXPECT_THAT(joan.get("/needs/c1").body, AllOf(HasSubstr("Nothing counts for this cycle yet"),
                                                HasSubstr("/needs/c1/evidence/new")));
  EXPECT_EQ(joan.get("/needs/nothing").status, 404);
  EXPECT_EQ(joan.get("/needs/c1/topics?topic=nothing").status, 404);
  EXPECT_EQ(leads_to(joan.get("/needs/c1/topics")), "/needs/c1");
}

TEST_F(TheRanking, OfOneTopicSaysSoWithItsScoreAndHowSureThatIs) {
  ask_about_neglect();
  const std::string page = joan.get("/needs/c1").body;
  EXPECT_THAT(page, AllOf(HasSubstr("One topic can be ranked: Neglect."), HasSubstr("1st"),
                          HasSubstr("app-chart__likely"), HasSubstr("How the ranking works")));
  EXPECT_THAT(page, AllOf(HasSubstr("Not enough survey evidence"), HasSubstr("Domestic abuse")))
      << "what cannot be ranked is not hidden";
}

TEST_F(TheRanking, PutsFirstWhatAnAuditRequires) {
  ask_about_neglect();
  enter(joan, changed(finding(), "topic", "domestic_abuse"));
  const std::string page = joan.get("/needs/c1").body;
  EXPECT_LT(page.find("Required by reviews, audits or inspections"),
            page.find("In order of priority"));
  EXPECT_THAT(page, AllOf(HasSubstr("1 topic comes first"),
                          HasSubstr("How far the order hangs on one source or one weight")));
}

TEST_F(TheRanking, NeverShowsWhatFewerThanTenSaid) {
  tests::add_results(isle().site(), {.id = "r-1", .people = tests::unsure(9, 8)});
  EXPECT_THAT(joan.get("/needs/c1").body, HasSubstr("Nothing counts for this cycle yet"));
  EXPECT_THAT(joan.get(of_neglect).body, Not(HasSubstr("89%")));
}

TEST_F(TheRanking, LeadsFromATopicToAllThatItRestsOn) {
  ask_about_neglect();
  EXPECT_THAT(joan.get(of_neglect).body,
              AllOf(HasSubstr("Not confident: 75% of 40 answers."), HasSubstr("/needs/evidence/"),
                    HasSubstr("Chronologies were missing"), HasSubstr("Practitioners say"),
                    HasSubstr("Staff survey"), HasSubstr("What was asked"),
                    HasSubstr("Nothing has been agreed about it yet")));
}

TEST_F(TheRanking, HasWhatTheGroupAgreedBesideTheScore) {
  ask_about_neglect();
  EXPECT_EQ(leads_to(joan.post("/needs/c1/topics", agreed("0"))), "/needs/c1/topics");
  EXPECT_THAT(joan.get(of_neglect + "&done=noted").body,
              AllOf(HasSubstr("It is noted what was agreed"), HasSubstr("Two reviews ask for it"),
                    HasSubstr("Joan Reed")));
  EXPECT_THAT(joan.get("/needs/c1").body, HasSubstr("High"));
}

TEST_F(TheRanking, AsksAgainForWhatIsMissingAndKeepsWhatWasTyped) {
  const Shown page = joan.post("/needs/c1/topics", changed(agreed("0"), "level", ""));
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, AllOf(HasSubstr("Choose what was agreed"), HasSubstr("Two reviews")));
  EXPECT_EQ(joan.post("/needs/c1/topics", changed(agreed("0"), "topic", "none")).status, 404);
  EXPECT_THAT(noted(), IsEmpty());
}

TEST_F(TheRanking, SaysWhoSeesToATopicAndWhatItWasSplitInto) {
  ask_about_neglect();
  isle().site().data.writer().run([](Database& db) {
    Listed neglect = store::find_listed(db, List::topics, "neglect").value();
    neglect.closed_on = day("2026-11-01");
    neglect.more["owner"] = {"Children's Services, Priya Shah"};
    neglect.more[std::string(split_field)] = {"domestic_abuse", "old_words"};
    store::change_listed(db, neglect, store::begin_edition(db, "topics", day("2026-11-01")));
  });
  EXPECT_THAT(joan.get("/needs/c1").body,
              AllOf(HasSubstr("(split into Domestic abuse and "),
                    HasSubstr("Children&#39;s Services, Priya Shah"),
                    HasSubstr("for none of the topics that took its place")));
  EXPECT_THAT(joan.get(of_neglect).body,
              AllOf(HasSubstr("This topic was split into Domestic abuse and"),
                    HasSubstr("counts for none of them"), HasSubstr("Priya Shah")));
  EXPECT_THAT(joan.get("/needs/c1/topics?topic=domestic_abuse").body,
              AllOf(HasSubstr("It was split from"), HasSubstr("counts there, and not here")));
}

TEST_F(TheRanking, KeepsWhatWasAgreedUnderAnEarlierName) {
  isle().site().data.writer().run([](Database& db) {
    store::add_agreed(db, {.cycle = "c1",
                           .topic = "home_conditions",
                           .level = AgreedLevel::medium,
                           .reason = "Before it was made part of neglect",
                           .agreed_on = day("2026-04-20"),
                           .commentary = "",
                           .noted_by = "joan",
                           .noted_at = tests::noon_of("2026-04-20")});
  });
  EXPECT_THAT(
      joan.get(of_neglect).body,
      AllOf(HasSubstr("&quot;Home conditions&quot; was made part of it"),
            HasSubstr("under an earlier name"), HasSubstr("Before it was made part of neglect"),
            HasSubstr("Nothing has been agreed about it yet")));
  EXPECT_THAT(joan.get("/needs/c1/topics?topic=domestic_abuse").body,
              Not(HasSubstr("under an earlier name")));
}

TEST_F(TheRanking, LosesWordsThatNameSomebodyInEveryEditionOfWhatWasAgreed) {
  const std::string words = "/needs/c1/agreed-words";
  EXPECT_EQ(joan.get(words + "?topic=neglect").status, 404) << "nothing was agreed yet";
  joan.post("/needs/c1/topics", changed(agreed("0"), "reason", "Mrs Okonkwo-Marsh asks for it"));
  joan.post("/needs/c1/topics", changed(agreed("1"), "level", "low"));
  EXPECT_EQ(nia.get(words + "?topic=neglect").status, 403);
  EXPECT_EQ(nia.post(words, {{"topic", "neglect"}}).status, 403);
  EXPECT_THAT(joan.get(of_neglect).body, HasSubstr(words + "?topic=neglect"));
  EXPECT_THAT(joan.get(words + "?topic=neglect").body, HasSubstr("Delete the words"));
  EXPECT_EQ(joan.post(words, {{"topic", "neglect"}}).status, 303);
  EXPECT_THAT(joan.get(of_neglect).body,
              AllOf(Not(HasSubstr("Okonkwo")), Not(HasSubstr("Two reviews")),
                    HasSubstr("Deleted, because it named somebody"), HasSubstr("19 November")));
  EXPECT_THAT(noted(), SizeIs(2)) << "which priority was agreed stays";
  EXPECT_TRUE(store::rewrite_is_owed(read()));
  EXPECT_THAT(signed_in(office, Role::scrutineer).get("/record").body,
              HasSubstr("deleted the words of what was agreed about a topic"));
}

TEST_F(TheRanking, TellsWhoeverWasSlower) {
  joan.post("/needs/c1/topics", agreed("0"));
  const Shown late = joan.post("/needs/c1/topics", changed(agreed("0"), "reason", "My reason"));
  EXPECT_EQ(late.status, 422);
  EXPECT_THAT(late.body, AllOf(HasSubstr("while you were writing"), HasSubstr("My reason"),
                               HasSubstr("name=\"seen\" value=\"1\"")));
  EXPECT_THAT(noted(), SizeIs(1));
  EXPECT_EQ(joan.post("/needs/c1/topics", changed(agreed("1"), "level", "low")).status, 303);
  EXPECT_THAT(noted(), SizeIs(2)) << "what was agreed before stays";
}

TEST_F(TheRanking, TakesNothingMoreOnceTheCycleIsAgreed) {
  joan.post("/needs/c1/standing", {{"do", "agree"},
                                   {"seen", "1"},
                                   {"agreed_by", "The group"},
                                   {"agreed_on-day", "19"},
                                   {"agreed_on-month", "11"},
                                   {"agreed_on-year", "2026"}});
  EXPECT_EQ(leads_to(joan.post("/needs/c1/topics", agreed("0"))), "/needs/c1/standing");
  EXPECT_THAT(joan.get(of_neglect).body, Not(HasSubstr("Note what was agreed")));
  EXPECT_THAT(noted(), IsEmpty());
}

}  // namespace
}  // namespace earshot::web
