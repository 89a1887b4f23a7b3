// SPDX-License-Identifier: Apache-2.0
// The learning needs of 2026-27 as they are drawn up for Joan's group.
#include "needs/drawn.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/partnership_keys.h"
#include "needs/agreeing.h"
#include "needs/cycle_steps.h"
#include "needs/drawn_words.h"
#include "needs/entering.h"
#include "needs/results_of_a_cycle.h"
#include "needs/weights.h"

namespace earshot::needs {
namespace {

using analysis::needs::Component;
using analysis::needs::Group;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class DrawnUp : public tests::ACycleOfNeeds {
 protected:
  void enter_piece(Evidence piece) {
    change([&](Database& db) { return enter(db, piece); });
  }
  // 40 people, 30 of whom are not confident; it is said not to be a strategic priority.
  void ask_about_neglect() {
    tests::add_results(isle.site(), {.id = "r-1", .people = tests::unsure(40, 30)});
    Evidence forum = tests::audit_of_neglect("e0");
    forum.source = EvidenceSource::forum;
    forum.severity = 1;
    forum.strategic = 0;
    enter_piece(forum);
  }
  NeedsDrawn drawn() { return draw_up(isle.site(), isle.read(), cycle(), isle.now()); }
  TopicDrawn neglect() { return *drawn().find("neglect"); }
  const ComponentDrawn& part(const TopicDrawn& topic, Component which) {
    return topic.components.at(static_cast<std::size_t>(which));
  }
  bool note(AgreedLevel level, int edition) {
    return change([&](Database& db) {
      return note_agreed(db, {.cycle = "c1",
                              .topic = "neglect",
                              .edition = edition,
                              .level = level,
                              .reason = "Two reviews ask for it",
                              .agreed_on = day("2026-11-19"),
                              .commentary = "",
                              .noted_by = "joan",
                              .noted_at = isle.now()});
    });
  }
};

// Joan notes on 20 November that it is agreed; what comes out later is in no page or paper of it.
TEST_F(DrawnUp, StaysAsItWasWhenItWasAgreed) {
  ask_about_neglect();
  const Cycle draft = cycle();
  EXPECT_EQ(stands_at(draft, isle.now()), isle.now());
  change([&](Database& db) {
    return take_step(db, draft, *find_cycle_step("agree"), {"The group", day("2026-11-20")},
                     {"joan", isle.now()});
  });
  isle.today_is("2026-12-20");
  tests::add_results(isle.site(),
                     {.id = "r-2", .released_on = "2026-12-01", .people = tests::unsure(40, 0)});
  const Cycle agreed = cycle();
  const auto then = draw_up(isle.site(), isle.read(), agreed, stands_at(agreed, isle.now()));
  EXPECT_EQ(then.answered(), 40);
  change([&](Database& db) {
    return take_step(db, agreed, *find_cycle_step("take-back"), {}, {"joan", isle.now()});
  });
  EXPECT_EQ(stands_at(cycle(), isle.now()), isle.now());
  EXPECT_EQ(drawn().answered(), 80);
}

TEST_F(DrawnUp, SaysOfATopicThatNobodyWasAskedAboutThatItIsNotRanked) {
  const TopicDrawn topic = neglect();
  EXPECT_TRUE(topic.is_silent());
  EXPECT_EQ(topic.standing.group, Group::not_enough);
  EXPECT_EQ(rank_in_words(topic.standing), "not ranked: not enough survey evidence");
  EXPECT_THAT(summary_of(drawn()), ElementsAre(HasSubstr("Nothing counts for 2026-27 yet")));
}

TEST_F(DrawnUp, RanksWhatSurveysSayEnoughOf) {
  ask_about_neglect();
  const TopicDrawn topic = neglect();
  EXPECT_EQ(topic.standing.group, Group::ranked);
  EXPECT_EQ(rank_in_words(topic.standing), "1st");
  EXPECT_DOUBLE_EQ(part(topic, Component::prevalence).value.value(), 0.75);
  EXPECT_EQ(part(topic, Component::prevalence).sentence, "Not confident: 75% of 40 answers.");
  EXPECT_EQ(topic.sources, 2u);
}

TEST_F(DrawnUp, SaysAboutWhereResultsHideSomeCounts) {
  tests::add_results(isle.site(), {.id = "r-1", .people = tests::unsure(40, 4), .hides_up_to = 4});
  EXPECT_THAT(part(neglect(), Component::prevalence).sentence,
              AllOf(HasSubstr("Not confident: about 10% of 40 answers."),
                    HasSubstr("The results hide how many gave some of the answers")));
  EXPECT_THAT(part(neglect(), Component::gap).sentence, HasSubstr("no closer than to ten people"));
}

TEST_F(DrawnUp, LeadsEachFigureToWhatItRestsOn) {
  ask_about_neglect();
  enter_piece(tests::audit_of_neglect("e1"));
  const TopicDrawn topic = neglect();
  EXPECT_THAT(part(topic, Component::gap).rests_on, ElementsAre(Rests{"r-1", "gap", ""}));
  EXPECT_THAT(part(topic, Component::severity).rests_on, ElementsAre(Rests{"", "", "e1"}));
  EXPECT_THAT(part(topic, Component::strategic).rests_on, ElementsAre(Rests{"", "", "e0"}));
  EXPECT_THAT(part(topic, Component::transfer).rests_on, IsEmpty());
  for (const ComponentDrawn& each : topic.components)
    EXPECT_EQ(each.value.has_value(), !each.rests_on.empty()) << title_of(each.component);
}

TEST_F(DrawnUp, PutsFirstWhatAnAuditRequires) {
  ask_about_neglect();
  Evidence audit = tests::audit_of_neglect("e1");
  audit.topic = "domestic_abuse";
  enter_piece(audit);
  const NeedsDrawn all = drawn();
  EXPECT_EQ(all.topics.front().topic.name, "domestic_abuse");
  EXPECT_EQ(all.topics.front().standing.group, Group::required);
  EXPECT_THAT(summary_of(all)[1],
              AllOf(HasSubstr("1 topic comes first"), HasSubstr("Domestic abuse")));
}

TEST_F(DrawnUp, LeavesTheScoreAsItIsWhateverWasAgreed) {
  ask_about_neglect();
  const auto before = neglect().standing.topic.score;
  EXPECT_TRUE(note(AgreedLevel::not_this_year, 1));
  EXPECT_EQ(neglect().standing.topic.score, before);
  EXPECT_EQ(neglect().agreed.value().level, AgreedLevel::not_this_year);
}

TEST_F(DrawnUp, KeepsWhatWasAgreedBeforeAndTellsWhoWasSlower) {
  EXPECT_TRUE(note(AgreedLevel::high, 1));
  EXPECT_FALSE(note(AgreedLevel::low, 1));
  EXPECT_TRUE(note(AgreedLevel::medium, 2));
  EXPECT_THAT(drawn().agreed, SizeIs(2));
  EXPECT_EQ(neglect().agreed.value().level, AgreedLevel::medium);
  agree();
  EXPECT_FALSE(note(AgreedLevel::low, 3)) << "the cycle is no draft any more";
}

TEST_F(DrawnUp, IsTheSameAfterEveryAnswerIsDeleted) {
  ask_about_neglect();
  const auto before = neglect();
  change([](Database& db) {
    db.run("delete from response");
    db.run("delete from words");
    return true;
  });
  EXPECT_EQ(neglect().standing.topic.score, before.standing.topic.score);
  EXPECT_EQ(summary_of(drawn()).size(), 3u);
}

TEST(Weights, AreWhatIsUsualUntilThePartnershipSaysOtherwise) {
  using analysis::needs::usual_weights;
  SaidSettings as_in_the_table;
  for (const auto& row : analysis::needs::all_components) {
    const auto* key = find_partnership_key("needs." + std::string(row.name));
    ASSERT_NE(key, nullptr);
    as_in_the_table[std::string(key->key.name)] = key->key.fallback;
  }
  EXPECT_EQ(weights_from(as_in_the_table), usual_weights);
  EXPECT_EQ(weights_from({}), usual_weights);
  EXPECT_EQ(weights_from({{"needs.gap", "much"}, {"needs.prevalence", "0"}}), usual_weights);
  EXPECT_DOUBLE_EQ(weights_from({{"needs.trend", "50"}})[Component::trend], 0.5);
}

TEST(WhatWasAgreed, IsToldWhereItCannotBeNoted) {
  const Cycle cycle = tests::cycle_of_2026();
  EXPECT_THAT(wrong_agreed({}, cycle, day("2026-11-20")), SizeIs(3));
  EXPECT_THAT(
      wrong_agreed({"high", "Two reviews", day("2026-11-21"), ""}, cycle, day("2026-11-20")),
      ElementsAre(testing::Field(&Problem::question, "agreed_on")));
  EXPECT_THAT(
      wrong_agreed({"high", "Two reviews", day("2026-11-20"), ""}, cycle, day("2026-11-20")),
      IsEmpty());
}

}  // namespace
}  // namespace earshot::needs
