// SPDX-License-Identifier: Apache-2.0
// Where Joan's group sees little or no progress in 2026-27.
#include "needs/little_progress.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/an_action.h"
#include "needs/an_offer.h"
#include "needs/report/sections.h"
#include "needs/results_of_courses.h"
#include "store/actions.h"
#include "store/programme.h"

namespace earshot::needs {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using tests::changed;

class LittleOrNoProgress : public tests::CoursesOfACycle {
 protected:
  NeedsDrawn drawn(Moment as_of) { return draw_up(isle.site(), isle.read(), cycle(), as_of); }
  LittleProgress seen() { return seen_at(isle.now()); }
  LittleProgress seen_at(Moment as_of) {
    const NeedsDrawn all = drawn(as_of);
    return little_progress(isle.read(), all, training_impact(isle.read(), cycle(), as_of));
  }
  void write(Action action) {
    change([&](Database& db) { return store::add_action_edition(db, action); });
  }
  void cycle_before() {
    change([](Database& db) {
      return store::add_cycle(db, {.id = "c0",
                                   .name = "2025-26",
                                   .starts_on = day("2025-04-01"),
                                   .ends_on = day("2026-03-31")});
    });
  }
  void offered_last_cycle(OfferState state = OfferState::done) {
    ProgrammeRow offer = tests::half_a_day_on_neglect("o0");
    offer.cycle = "c0";
    offer.state = state;
    offer.written_at = tests::noon_of("2026-01-14");
    change([&](Database& db) { return store::add_programme_edition(db, offer); });
  }
  void not_confident(std::size_t then, std::size_t now) {
    tests::add_results(
        isle.site(), {.id = "r-0", .released_on = "2025-10-01", .people = tests::unsure(40, then)});
    tests::add_results(isle.site(), {.id = "r-1", .people = tests::unsure(40, now)});
  }
};

TEST_F(LittleOrNoProgress, IsNotSaidWhereNothingIsKnown) {
  const LittleProgress nothing = seen();
  EXPECT_TRUE(nothing.is_empty());
  EXPECT_EQ(nothing.changes_looked_at + nothing.actions_looked_at + nothing.topics_looked_at, 0u);
  const NeedsDrawn all = drawn(isle.now());
  const ReportSection section = little_progress_section({isle.site(), isle.read(), all});
  EXPECT_THAT(section.sentences, Contains(HasSubstr("does not mean that it went well")));
  for (const ReportTable& table : section.tables)
    EXPECT_THAT(table.when_empty, Not(IsEmpty())) << table.name;
}

TEST_F(LittleOrNoProgress, IsLearningThatIsNotSurelyBetter) {
  add_course_results({.id = "r-1", .comparisons = {changed(before, three_months, 6, 4, 4)}});
  const LittleProgress found = seen();
  ASSERT_THAT(found.changes, SizeIs(1));
  EXPECT_EQ(found.changes[0].change.up, 6);
  EXPECT_EQ(found.changes_looked_at, 1u);
}

TEST_F(LittleOrNoProgress, IsNotLearningThatSurelyIsBetter) {
  add_course_results({.id = "r-1", .comparisons = {changed(before, three_months, 12, 2, 1)}});
  EXPECT_THAT(seen().changes, IsEmpty());
  EXPECT_EQ(seen().changes_looked_at, 1u);
}

TEST_F(LittleOrNoProgress, IsToldOfLearningThatSurelyIsWorse) {
  add_course_results({.id = "r-1", .comparisons = {changed(before, three_months, 1, 2, 12)}});
  ASSERT_THAT(seen().changes, SizeIs(1));
  EXPECT_LT(seen().changes[0].p, 0.05);
}

TEST_F(LittleOrNoProgress, SaysWhatCannotBeTold) {
  add_course_results({.id = "r-1",
                      .figures = {tests::confident("3m", 12, 4)},
                      .comparisons = {changed(before, three_months, 12, 2, 1, true)}});
  EXPECT_EQ(seen().changes_looked_at, 0u);
  EXPECT_EQ(seen().changes_not_told, 1u);
}

TEST_F(LittleOrNoProgress, IsAnAverageThatDidNotRiseWhereAveragesAloneAreShown) {
  const auto right_after = [](int fives) {
    return tests::CourseResultsOf{.id = "r-" + std::to_string(fives),
                                  .stage = "after",
                                  .figures = {tests::confident("before", 5, 5),
                                              tests::confident("after", fives, 10 - fives)}};
  };
  add_course_results(right_after(5));
  ASSERT_THAT(seen().no_rise, SizeIs(1));
  EXPECT_EQ(seen().averages_looked_at, 1u);
  add_course_results(right_after(7));
  EXPECT_THAT(seen().no_rise, IsEmpty()) << "together they rose";
}

TEST(ChangesTogether, AreJudgedForHowManyThereAre) {
  const ChangeOf nine_of_ten{.what = {}, .from = {}, .to = {}, .up = 9, .down = 1};
  EXPECT_TRUE(judged({nine_of_ten}).at(0).surely_improved());
  EXPECT_TRUE(judged({nine_of_ten, nine_of_ten}).at(0).surely_improved());
  const auto three = judged({nine_of_ten, nine_of_ten, nine_of_ten});
  EXPECT_DOUBLE_EQ(three.at(0).p, 3 * 22.0 / 1024);
  EXPECT_FALSE(three.at(0).surely_improved());
}

TEST_F(LittleOrNoProgress, IsAnActionThatIsLateOrDoneWithoutEvidenceOfImpact) {
  Action late = tests::look_at_chronologies("late"), done = tests::look_at_chronologies("done"),
         to_come = tests::look_at_chronologies("to-come"),
         with_impact = tests::look_at_chronologies("with-impact");
  late.due_on = day("2026-11-19");
  done.state = ActionState::done;
  with_impact.state = ActionState::done;
  with_impact.impact = "9 of 10 files have one";
  for (const Action& action : {late, done, to_come, with_impact})
    write(action);
  const LittleProgress found = seen();
  ASSERT_THAT(found.actions, SizeIs(2));
  EXPECT_EQ(found.actions[0].action.id, "late");
  EXPECT_EQ(found.actions[0].why, Behind::overdue);
  EXPECT_EQ(found.actions[1].action.id, "done");
  EXPECT_EQ(found.actions[1].why, Behind::no_impact);
  EXPECT_EQ(found.actions_looked_at, 4u);
}

TEST_F(LittleOrNoProgress, HasTheLateActionsOfEarlierCycles) {
  cycle_before();
  Action late = tests::look_at_chronologies("late");
  late.cycle = "c0";
  late.due_on = day("2026-01-14");
  write(late);
  ASSERT_THAT(seen().actions, SizeIs(1));
  EXPECT_EQ(seen().actions[0].cycle, "2025-26");
}

TEST_F(LittleOrNoProgress, IsOfAnActionAsItStoodThen) {
  Action action = tests::look_at_chronologies();
  action.due_on = day("2026-06-14");
  action.written_at = tests::noon_of("2026-05-01");
  write(action);
  action.edition = 1;
  action.state = ActionState::done;
  action.impact = "9 of 10 files have one";
  action.written_at = tests::noon_of("2026-11-01");
  write(action);
  EXPECT_THAT(seen().actions, IsEmpty());
  EXPECT_THAT(seen_at(tests::noon_of("2026-07-01")).actions, SizeIs(1));
  EXPECT_EQ(seen_at(tests::noon_of("2026-04-20")).actions_looked_at, 0u) << "it was not written";
}

TEST_F(LittleOrNoProgress, IsATopicWithNoLessNeedThoughTheLastCycleHadAnOfferForIt) {
  cycle_before();
  not_confident(20, 19);
  EXPECT_THAT(seen().topics, IsEmpty()) << "nothing was offered";
  offered_last_cycle();
  ASSERT_THAT(seen().topics, SizeIs(1));
  const TopicBehind neglect = seen().topics[0];
  EXPECT_EQ(neglect.topic, "neglect");
  EXPECT_EQ(neglect.offers.at(0).what.offer, "Half a day on neglect");
  EXPECT_THAT(neglect.sentence, HasSubstr("Not surely more or fewer"));
  EXPECT_THAT(neglect.rests_on, SizeIs(2));
}

TEST_F(LittleOrNoProgress, IsNoTopicOfWhichSurelyFewerAreNotConfident) {
  cycle_before();
  offered_last_cycle();
  not_confident(30, 5);
  EXPECT_THAT(seen().topics, IsEmpty());
  EXPECT_THAT(seen().unknown, IsEmpty());
  EXPECT_EQ(seen().topics_looked_at, 1u);
}

TEST_F(LittleOrNoProgress, SaysOfWhichTopicsNobodyCanSay) {
  cycle_before();
  offered_last_cycle();
  EXPECT_THAT(seen().topics, IsEmpty());
  ASSERT_THAT(seen().unknown, SizeIs(1));
  EXPECT_EQ(seen().unknown[0].topic, "neglect");
  EXPECT_EQ(seen().topics_looked_at, 0u);
}

TEST_F(LittleOrNoProgress, CountsNoOfferThatWasDropped) {
  cycle_before();
  offered_last_cycle(OfferState::dropped);
  not_confident(20, 19);
  EXPECT_EQ(seen().topics_looked_at, 0u);
}

}  // namespace
}  // namespace earshot::needs
