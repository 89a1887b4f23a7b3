// SPDX-License-Identifier: Apache-2.0
// What the courses of 2026-27 changed, as their results show it to Joan's group.
#include "needs/training_impact.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/results_of_courses.h"

namespace earshot::needs {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using tests::changed;

class ImpactOfTraining : public tests::CoursesOfACycle {
 protected:
  TrainingImpact impact() { return training_impact(isle.read(), cycle(), isle.now()); }
};

TEST_F(ImpactOfTraining, IsNothingWhereNothingWasReleased) {
  const TrainingImpact nothing = impact();
  EXPECT_THAT(nothing.courses, IsEmpty());
  EXPECT_THAT(nothing.changes, IsEmpty());
  EXPECT_THAT(nothing.releases, IsEmpty());
}

TEST_F(ImpactOfTraining, AddsUpHowTheSamePeopleChangedWithWhatItRestsOn) {
  add_course_results({.id = "r-1", .comparisons = {changed(before, three_months, 9, 2, 3)}});
  add_course_results({.id = "r-2", .comparisons = {changed(before, three_months, 6, 1, 2)}});
  const TrainingImpact found = impact();
  ASSERT_THAT(found.changes, SizeIs(1));
  const ChangeOf& change = found.changes[0];
  EXPECT_EQ(change.what, (Learned{"neglect", tests::to_notice, "confidence"}));
  EXPECT_EQ(std::tuple(change.up, change.same, change.down), std::tuple(15, 3, 5));
  EXPECT_EQ(change.people(), 23);
  EXPECT_FALSE(change.how_far) << "averages of two sets are not added up";
  EXPECT_THAT(change.releases, ElementsAre("r-1", "r-2"));
}

TEST_F(ImpactOfTraining, LeavesOutWhatASetOfResultsHides) {
  add_course_results({.id = "r-1", .comparisons = {changed(before, three_months, 9, 2, 3)}});
  add_course_results({.id = "r-2", .comparisons = {changed(before, three_months, 6, 1, 2, true)}});
  const TrainingImpact found = impact();
  ASSERT_THAT(found.changes, SizeIs(1));
  EXPECT_EQ(found.changes[0].people(), 14);
  EXPECT_EQ(std::pair(found.changes[0].sets, found.changes[0].of_sets), std::pair(1, 2));
  EXPECT_THAT(found.changes[0].releases, ElementsAre("r-1"));
}

// Whatever is left out of a sum is not named as what it rests on.
TEST_F(ImpactOfTraining, RestsOnNothingThatWasAskedInOtherWords) {
  add_course_results({.id = "r-1", .figures = {tests::chosen("barriers", 7, 6)}});
  Figure reworded = tests::chosen("barriers", 5, 9);
  reworded.text = "What has stopped you?";
  add_course_results({.id = "r-2", .released_on = "2026-10-21", .figures = {reworded}});
  const TrainingImpact found = impact();
  ASSERT_THAT(found.barriers, SizeIs(1));
  EXPECT_EQ(std::pair(found.barriers[0].sets, found.barriers[0].of_sets), std::pair(1, 2));
  EXPECT_THAT(found.barriers[0].releases, ElementsAre("r-2"));
}

TEST_F(ImpactOfTraining, IsOfWhatWasReleasedInTheCycleAndByThen) {
  const auto on = [&](const std::string& id, const std::string& day) {
    add_course_results(
        {.id = id, .released_on = day, .comparisons = {changed(before, three_months, 9, 2, 3)}});
  };
  on("day-before", "2026-03-31");
  on("first-day", "2026-04-01");
  on("tomorrow", "2026-11-21");
  const TrainingImpact found = impact();
  ASSERT_THAT(found.releases, SizeIs(1));
  EXPECT_EQ(found.releases[0].id, "first-day");
  EXPECT_EQ(found.changes.at(0).people(), 14);
}

TEST_F(ImpactOfTraining, TellsAlsoWhatWasAskedAtOneTimeOfTheCycleAlone) {
  add_course_results({.id = "r-1", .figures = {tests::confident("3m", 12, 4)}});
  const TrainingImpact found = impact();
  ASSERT_THAT(found.times, SizeIs(1));
  EXPECT_EQ(found.times[0].at.of, three_months);
  EXPECT_DOUBLE_EQ(found.times[0].at.figure.mean.value(), 4.25);
  EXPECT_THAT(found.times[0].releases, ElementsAre("r-1"));
}

TEST_F(ImpactOfTraining, HasWhatGetsInTheWayAndWhatHelpsStageByStage) {
  add_course_results({.id = "r-1", .figures = {tests::chosen("barriers", 7, 6)}});
  add_course_results({.id = "r-2", .figures = {tests::chosen("barriers", 5, 9)}});
  add_course_results({.id = "r-3", .stage = "after", .figures = {tests::chosen("enablers", 8, 8)}});
  const TrainingImpact found = impact();
  ASSERT_THAT(found.barriers, SizeIs(1));
  EXPECT_EQ(found.barriers[0].stage, "3m");
  EXPECT_EQ(count_of(found.barriers[0].figure, "time"), 12);
  EXPECT_EQ(found.barriers[0].figure.base, 27);
  EXPECT_THAT(found.barriers[0].releases, ElementsAre("r-1", "r-2"));
  ASSERT_THAT(found.drivers, SizeIs(1));
  EXPECT_THAT(found.drivers[0].releases, ElementsAre("r-3"));
  EXPECT_THAT(found.used, IsEmpty());
}

TEST_F(ImpactOfTraining, HasAveragesOfTheSamePeopleBeforeAndRightAfter) {
  add_course_results(
      {.id = "r-1",
       .stage = "after",
       .figures = {tests::confident("before", 2, 8), tests::confident("after", 6, 4)}});
  add_course_results(
      {.id = "r-2",
       .stage = "after",
       .figures = {tests::confident("before", 5, 5), tests::confident("after", 6, 3)}});
  const TrainingImpact found = impact();
  ASSERT_THAT(found.right_after, SizeIs(1));
  EXPECT_EQ(found.right_after[0].what.topic, "neglect");
  EXPECT_DOUBLE_EQ(found.right_after[0].before, 2.6);
  EXPECT_DOUBLE_EQ(found.right_after[0].after, 3.8);
  EXPECT_EQ(found.right_after[0].answers, 10)
      << "of the other, one more answered before than after";
  EXPECT_THAT(found.right_after[0].releases, ElementsAre("r-1"));
}

TEST_F(ImpactOfTraining, StaysAsItWasWhenEveryAnswerIsDeleted) {
  add_course_results({.id = "r-1", .comparisons = {changed(before, three_months, 9, 2, 3)}});
  change([](Database& db) {
    db.run("delete from response");
    db.run("delete from words");
    return true;
  });
  EXPECT_THAT(impact().changes, SizeIs(1));
}

ChangeOf since(const SpokenOf& from, const SpokenOf& to, const std::string& text = "notice") {
  return {.what = {"neglect", text, "confidence"}, .from = from, .to = to, .up = 9, .down = 1};
}

TEST(SinceBeforeACourse, IsTheLatestTimeThatIsShown) {
  const SpokenOf looking_back{"before", true}, after{"after"}, months{"3m"}, half_a_year{"6m"};
  const auto latest = since_before({since(looking_back, after), since(looking_back, half_a_year),
                                    since(looking_back, months), since(after, half_a_year),
                                    since(looking_back, after, "hear what is not said")});
  ASSERT_THAT(latest, SizeIs(2));
  EXPECT_EQ(latest[0].to, half_a_year);
  EXPECT_EQ(latest[1].what.text, "hear what is not said");
}

TEST(SinceBeforeACourse, GoesByWhatWasAskedBeforeRatherThanLookingBack) {
  const SpokenOf looking_back{"before", true}, asked{"before", false}, months{"3m"};
  for (const auto& changes : {std::vector{since(looking_back, months), since(asked, months)},
                              std::vector{since(asked, months), since(looking_back, months)}}) {
    const auto latest = since_before(changes);
    ASSERT_THAT(latest, SizeIs(1));
    EXPECT_EQ(latest[0].from, asked);
  }
}

// By hand: 2 × (1 + 10) ÷ 1024.
TEST(SinceBeforeACourse, IsJudgedByTheExactTestOfSigns) {
  EXPECT_DOUBLE_EQ(chance_of(since({"before"}, {"3m"})), 22.0 / 1024);
}

}  // namespace
}  // namespace earshot::needs
