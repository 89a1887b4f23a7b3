// SPDX-License-Identifier: Apache-2.0
// What Joan's group lays before its Board: on two pages, whatever is in the cycle. That LibreOffice prints no more than two
// of the fullest is in tests/board.
#include "needs/board_paper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "needs/a_crowded_cycle.h"
#include "needs/board_needs.h"
#include "needs/entering.h"
#include "needs/results_of_a_cycle.h"
#include "store/programme.h"

namespace earshot::needs {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using tests::Crowded;

AgreedPriority agreed(AgreedLevel level) {
  return {.cycle = "c1", .level = level, .reason = "Two reviews ask for it", .commentary = ""};
}

TEST(ABoardPaperOfACrowdedCycle, CutsItsTableAndSaysHowManyMoreThereAre) {
  const Crowded crowded;
  const BoardPaper paper = board_paper(crowded.full());
  EXPECT_THAT(paper.needs, SizeIs(most_board_needs));
  EXPECT_THAT(paper.besides,
              ElementsAre("And 32 more in the full analysis, of which 12 are required too.",
                          HasSubstr("Of 10 topics surveys say too little")));
  EXPECT_THAT(paper.decisions, Contains("Decide what becomes of 56 more overdue actions, which are "
                                        "in the full analysis."));
  EXPECT_THAT(paper.decisions, SizeIs(7));
}

TEST(ABoardPaperOfACrowdedCycle, ShortensEveryText) {
  const Crowded crowded;
  const BoardPaper paper = board_paper(crowded.full());
  for (const BoardNeed& need : paper.needs) {
    EXPECT_EQ(length_on_screen(need.topic), longest_board_topic);
    EXPECT_THAT(need.topic, HasSubstr("…"));
    for (const std::string& cell : cells_of(need))
      EXPECT_LE(length_on_screen(cell), 150U) << cell;
  }
  for (const auto* sentences : {&paper.about, &paper.besides, &paper.progress, &paper.cost,
                                &paper.decisions, &paper.limits})
    for (const std::string& sentence : *sentences)
      EXPECT_LE(length_on_screen(sentence), 400U) << sentence;
}

TEST(ABoardPaperOfACrowdedCycle, IsNoLongerWhereThereIsTenTimesAsMuch) {
  const Crowded crowded, more(200, 200, 100);
  BoardFrom from = more.full();
  for (int times = 0; times < 3; ++times)
    from.actions.insert(from.actions.end(), from.actions.begin(), from.actions.end());
  const BoardPaper paper = board_paper(from), other = board_paper(crowded.full());
  EXPECT_EQ(paper.needs.size(), other.needs.size());
  EXPECT_EQ(paper.decisions.size(), other.decisions.size());
  EXPECT_EQ(paper.progress.size(), other.progress.size());
}

TEST(ABoardPaperOfACycleWithoutAnything, SaysSoInEachOfItsParts) {
  const Crowded nothing(0, 0, 0);
  const BoardPaper paper = board_paper(nothing.empty());
  EXPECT_THAT(paper.needs, IsEmpty());
  EXPECT_THAT(paper.besides, ElementsAre("No topic is required, and none can be ranked yet."));
  EXPECT_THAT(paper.progress,
              ElementsAre("No action has been entered for this cycle.",
                          "No learning offer has been written into the programme yet.",
                          HasSubstr("nothing can be compared"),
                          "Nothing is published yet under \"You said, we did\"."));
  EXPECT_THAT(paper.cost,
              ElementsAre("The programme costs nothing yet.", "No budget has been set yet."));
  EXPECT_THAT(paper.decisions, ElementsAre("None yet: there is nothing to agree."));
  EXPECT_EQ(paper.limits.front(), "It goes by no survey, and by 0 pieces of evidence.");
  EXPECT_THAT(paper.full_analysis, HasSubstr("https://surveys.example.org/needs/c1"));
}

TEST(TheTopicsOfABoardPaper, BeginWithWhatIsRequiredAndEndWithWhatIsAgreedWithoutARank) {
  Crowded cycle(1, 1, 3, "Neglect");
  cycle.drawn.topics[3].agreed = agreed(AgreedLevel::high);
  cycle.drawn.topics[4].agreed = agreed(AgreedLevel::not_this_year);
  const auto topics = topics_for_board(cycle.drawn);
  ASSERT_THAT(topics, SizeIs(3));
  EXPECT_EQ(topics[0]->standing.group, analysis::needs::Group::required);
  EXPECT_EQ(topics[1]->standing.group, analysis::needs::Group::ranked);
  EXPECT_EQ(topics[2]->topic.name, "topic_3");
}

TEST(ANeedInABoardPaper, SaysWhyHowSureAndWhatWasAgreed) {
  Crowded cycle(1, 1, 0, "Neglect");
  cycle.drawn.topics[1].agreed = agreed(AgreedLevel::high);
  const BoardPaper paper = board_paper(cycle.empty());
  const BoardNeed& required = paper.needs.at(0);
  EXPECT_THAT(required.why, HasSubstr("The most severe is 3 of 4"));
  EXPECT_EQ(required.rank, "Required; by score between 11th and 48th");
  EXPECT_EQ(required.how_sure, "Score 62 of 100; nothing is known of how sure it is; 12 sources");
  EXPECT_EQ(required.agreed, "Not yet");
  const BoardNeed& ranked = paper.needs.at(1);
  EXPECT_THAT(ranked.why, HasSubstr("Not confident: 75% of 40 answers."));
  EXPECT_EQ(ranked.rank, "between 11th and 48th");
  EXPECT_EQ(ranked.agreed, "High");
}

TEST(ANeedInABoardPaper, ThatIsNotRankedSaysWhyTheGroupWantsIt) {
  Crowded cycle(0, 0, 1, "Neglect");
  cycle.drawn.topics[0].components.clear();
  cycle.drawn.topics[0].agreed = agreed(AgreedLevel::high);
  const BoardPaper paper = board_paper(cycle.empty());
  EXPECT_EQ(paper.needs.at(0).why, "Two reviews ask for it");
  EXPECT_EQ(paper.needs.at(0).rank, "Not ranked");
  EXPECT_EQ(paper.needs.at(0).how_sure, "Not enough survey evidence; 12 sources");
}

TEST(TheDecisionsOfABoardPaper, AreAskedOfADraftAndOnlyNotedAfterwards) {
  Crowded cycle(1, 1, 0, "Neglect");
  cycle.drawn.topics[0].agreed = agreed(AgreedLevel::high);
  BoardFrom from = cycle.empty();
  from.programme = {tests::half_a_day_on_neglect()};
  EXPECT_THAT(board_paper(from).decisions,
              ElementsAre("Agree the priorities: high for Neglect.",
                          "Say which priority these have, for which none has been agreed: Neglect.",
                          "Agree the programme of £1,250.50: 1 learning offer with 40 places. No "
                          "budget has been set yet."));
  cycle.drawn.gathered.cycle.state = CycleState::agreed;
  cycle.drawn.gathered.cycle.agreed_by = "The group";
  cycle.drawn.gathered.cycle.agreed_on = day("2027-03-01");
  const BoardPaper paper = board_paper(from);
  EXPECT_THAT(paper.about, Contains("Agreed by The group on 1 March 2027."));
  EXPECT_THAT(paper.decisions, Each(HasSubstr("Note ")));
}

TEST(TheDecisionsOfABoardPaper, NameWhatIsOverdueAndWhoseItIs) {
  const Crowded cycle(0, 0, 0);
  BoardFrom from = cycle.empty();
  from.people["joan"] = "Joan Reed";
  from.actions = {tests::look_at_chronologies("a1"), tests::look_at_chronologies("a2"),
                  tests::look_at_chronologies("a3")};
  from.actions[1].state = ActionState::done;
  from.actions[2].due_on = day("2027-03-20");
  const BoardPaper paper = board_paper(from);
  EXPECT_THAT(paper.decisions,
              ElementsAre("Decide what becomes of an action overdue since 14 January 2027: Look at "
                          "chronologies in ten files (Joan Reed)."));
  EXPECT_THAT(paper.progress, Contains("Actions: 3 in all, 1 done, 1 overdue, 0 dropped."));
}

TEST(TheDecisionsOfABoardPaper, NameWhatIsOverdueSinceAnEarlierCycleFirst) {
  const Crowded cycle(0, 0, 0);
  BoardFrom from = cycle.empty();
  from.earlier = {tests::look_at_chronologies("a0")};
  from.earlier[0].due_on = day("2026-08-27");
  from.actions = {tests::look_at_chronologies("a1")};
  const BoardPaper paper = board_paper(from);
  EXPECT_THAT(paper.decisions, ElementsAre(HasSubstr("overdue since 27 August 2026"),
                                           HasSubstr("overdue since 14 January 2027")));
  EXPECT_THAT(paper.progress, Contains(HasSubstr("Of earlier cycles 1 action is overdue.")));
}

TEST(TheDocumentOfABoardPaper, IsTheSameForTheSamePaper) {
  const Crowded crowded;
  EXPECT_EQ(as_document(board_paper(crowded.full())), as_document(board_paper(crowded.full())));
}

// As it is drawn up from the database.
class ABoardPaper : public tests::ACycleOfNeeds {
 protected:
  BoardPaper paper() {
    const NeedsDrawn drawn = draw_up(isle.site(), isle.read(), cycle(), isle.now());
    return board_paper(read_for_board(isle.read(), drawn, "https://surveys.example.org/needs/c1"));
  }
};

TEST_F(ABoardPaper, SaysWhoFoundWhatAndWhatItGoesBy) {
  tests::add_results(isle.site(), {.id = "r-1", .people = tests::unsure(40, 30)});
  change([](Database& db) { return enter(db, tests::audit_of_neglect()); });
  const BoardPaper drawn = paper();
  ASSERT_THAT(drawn.needs, SizeIs(1));
  EXPECT_EQ(drawn.needs[0].topic, "Neglect");
  EXPECT_EQ(drawn.needs[0].why,
            "Found by an audit: severity 3 of 4 (finding). Not confident: 75% of 40 answers.");
  EXPECT_THAT(drawn.limits.front(),
              AllOf(HasSubstr("40 answers in 1 set of results"), HasSubstr("1 piece of evidence")));
  EXPECT_EQ(drawn.title, "Learning needs 2026-27");
  EXPECT_THAT(drawn.about.front(), HasSubstr("drawn up on 20 November 2026"));
}

TEST_F(ABoardPaper, ShowsNothingOfFewerThanTen) {
  tests::add_results(isle.site(), {.id = "r-1", .people = tests::unsure(9, 8)});
  const BoardPaper drawn = paper();
  EXPECT_THAT(drawn.needs, IsEmpty());
  EXPECT_THAT(drawn.limits.front(), Not(HasSubstr("9 answers")));
}

TEST_F(ABoardPaper, HoldsTheProgrammeAgainstTheBudget) {
  change([](Database& db) {
    ProgrammeRow dropped = tests::half_a_day_on_neglect("o2");
    dropped.state = OfferState::dropped;
    return store::add_programme_edition(db, tests::half_a_day_on_neglect()) &&
           store::add_programme_edition(db, dropped) &&
           store::add_budget_edition(db, "c1", {.pence = 1'000'00, .set_by = "joan", .set_at = {}});
  });
  const BoardPaper drawn = paper();
  EXPECT_THAT(drawn.cost, ElementsAre("1 learning offer with 40 places cost £1,250.50 in all.",
                                      HasSubstr("over budget: £250.50")));
  EXPECT_THAT(drawn.progress, Contains("Learning offers: 2 in all, 1 planned, 0 under way, 0 done, "
                                       "1 dropped."));
}

}  // namespace
}  // namespace earshot::needs
