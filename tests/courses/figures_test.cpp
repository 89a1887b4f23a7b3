// SPDX-License-Identifier: Apache-2.0
// What is counted of a course on neglect: Tom is a health visitor, Ella teaches, Sam drives.
#include "courses/figures.h"

#include <gmock/gmock.h>

#include "courses/course_of_neglect.h"
#include "partnership/forgetting.h"
#include "store/forgetting.h"
#include "store/surveys.h"

namespace earshot::courses {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class FiguresOfACourse : public CourseOfNeglect {
 protected:
  CourseFigures figures(const std::optional<Period>& period = {}) {
    Database& db = isle.read();
    return figures_of_course(isle.site(), db, store::find_course(db, "neglect").value(), isle.now(),
                             period);
  }
  void also(const CourseSession& session) {
    write([&](Database& db) { store::add_session_of_course(db, session); });
  }
  std::string somebody(Came came, const std::string& to = "s1", std::string address = "address") {
    const std::string name = "Person " + std::to_string(++people);
    if (address == "address")
      address = "person" + std::to_string(people) + "@example.org";
    return add({name, address, "", ""}, came, to);
  }
  int people = 0;
};

constexpr std::optional<Period> in_october{
    Period{std::chrono::sys_days(std::chrono::year(2026) / 10 / 1),
           std::chrono::sys_days(std::chrono::year(2026) / 10 / 31)}};

TEST_F(FiguresOfACourse, AreNoughtWhereNothingHasHappened) {
  write([](Database& db) {
    store::add_course(db, {.id = "empty", .code = "EMP", .title = "Nothing yet"});
  });
  Database& db = isle.read();
  const auto nothing =
      figures_of_course(isle.site(), db, store::find_course(db, "empty").value(), isle.now());
  EXPECT_THAT(nothing.sessions, IsEmpty());
  EXPECT_THAT(nothing.stages, IsEmpty());
  EXPECT_EQ(nothing.people, Presence{});
  EXPECT_EQ(nothing.places, std::nullopt);
  EXPECT_EQ(due_next(nothing).on, std::nullopt);
}

TEST_F(FiguresOfACourse, CountAsBookedWhoeverHadAPlaceAndKeptIt) {
  for (const Came came : {Came::booked, Came::attended, Came::attended, Came::part, Came::absent,
                          Came::cancelled, Came::unscheduled})
    somebody(came);
  EXPECT_EQ(figures().people, (Presence{.booked = 5,
                                        .attended = 3,
                                        .part = 1,
                                        .absent = 1,
                                        .unknown = 1,
                                        .unbooked = 1,
                                        .gave_up = 1}));
}

TEST_F(FiguresOfACourse, LeaveOutWhoWasBookedOnWhatWasCancelled) {
  CourseSession cancelled = session("s2", "2026-10-20");
  cancelled.cancelled_on = day("2026-10-13");
  also(cancelled);
  somebody(Came::booked, "s2");
  somebody(Came::attended);
  isle.today_is("2026-10-21");
  const CourseFigures all = figures();
  EXPECT_EQ(all.people.booked, 1);
  EXPECT_EQ(all.held, 1);
  EXPECT_EQ(all.cancelled, 1);
  EXPECT_EQ(all.to_come, 0);
}

TEST_F(FiguresOfACourse, AddUpStagesOfAllSessions) {
  also(session("s2", "2026-10-20"));
  const std::string tom_there = add(tom());
  somebody(Came::attended, "s2");
  somebody(Came::attended, "s2", "");  // nobody can ask them
  tick_on("2026-10-21");
  answers(tom_there, "after");
  const CourseFigures all = figures();
  ASSERT_THAT(all.stages, SizeIs(3));
  EXPECT_EQ(all.stages[0].asked, 2);
  EXPECT_EQ(all.stages[0].answered, 1);
  EXPECT_EQ(all.stages[0].planned, 0);
  EXPECT_EQ(all.stages[1].planned, 2);
  EXPECT_EQ(all.stages[1].next_on, day("2027-01-14"));
  EXPECT_EQ(due_next(all).on, day("2027-01-14"));
  EXPECT_EQ(due_next(all).people, 4);
}

TEST_F(FiguresOfACourse, PlanNothingWhileLettersAreStopped) {
  somebody(Came::attended);
  write([](Database& db) { store::pause_letters(db, "s1", day("2026-10-15")); });
  isle.today_is("2026-10-15");
  EXPECT_EQ(due_next(figures()).people, 0);
  EXPECT_EQ(due_next(figures()).on, std::nullopt);
}

TEST_F(FiguresOfACourse, HaveInAPeriodTheSessionsThatEndedInIt) {
  CourseSession two_days = session("s2", "2026-10-30");
  two_days.days.push_back({day("2026-11-02"), std::chrono::hours(9), std::chrono::hours(16)});
  also(two_days);
  somebody(Came::attended, "s2");
  somebody(Came::attended);
  isle.today_is("2026-12-01");
  EXPECT_EQ(figures(in_october).held, 1);
  EXPECT_EQ(figures(in_october).people.attended, 1);
  EXPECT_EQ(figures(Period{day("2026-11-01"), day("2026-11-30")}).held, 1);
}

TEST_F(FiguresOfACourse, HaveInAPeriodWhoeverCompletedELearningInIt) {
  also({.id = "e1", .course = "neglect", .held = Held::e_learning});
  const std::string october = somebody(Came::booked, "e1"), later = somebody(Came::booked, "e1");
  somebody(Came::booked, "e1");
  change(october, Came::attended, day("2026-10-20"));
  change(later, Came::attended, day("2026-11-20"));
  tick_on("2026-10-20", 17);
  answers(october, "after");
  tick_on("2026-11-20", 17);
  const CourseFigures seen = figures(in_october);
  EXPECT_EQ(seen.people.attended, 1);
  EXPECT_EQ(seen.people.booked, 1);
  EXPECT_EQ(seen.stages.at(0).asked, 1);
  EXPECT_EQ(seen.stages.at(0).answered, 1);
  EXPECT_EQ(figures().people.booked, 3);
  EXPECT_EQ(figures().stages.at(0).asked, 2);
}

TEST_F(FiguresOfACourse, StillSayHowManyAnsweredWhenLinksAreForgotten) {
  const std::string tom_there = add(tom());
  somebody(Came::attended);
  tick_on("2026-10-15");
  answers(tom_there, "after");
  const std::string survey = asking(tom_there, "after").survey;
  isle.today_is("2026-11-20");
  write([&](Database& db) {
    EXPECT_TRUE(store::close_survey(db, survey, day("2026-11-20")));
    EXPECT_TRUE(store::destroy_unread(db, survey));
    EXPECT_TRUE(store::forget_invitations(db, survey, "contacts", day("2026-11-20")));
  });
  EXPECT_EQ(figures().stages.at(0).asked, 2);
  EXPECT_EQ(figures().stages.at(0).answered, 1);
}

TEST_F(FiguresOfACourse, OfAPeriodCountNobodyOfWhomOnlyOthersTooAreKnown) {
  also({.id = "e1", .course = "neglect", .held = Held::e_learning});
  const std::string october = somebody(Came::booked, "e1"), later = somebody(Came::booked, "e1");
  change(october, Came::attended, day("2026-10-20"));
  change(later, Came::attended, day("2026-11-03"));
  tick_on("2026-10-20", 17);
  tick_on("2026-11-03", 17);
  answers(later, "after");
  const std::string survey = asking(later, "after").survey;
  ASSERT_EQ(asking(october, "after").survey, survey);
  isle.today_is("2026-12-20");
  write([&](Database& db) {
    EXPECT_TRUE(store::close_survey(db, survey, day("2026-12-20")));
    EXPECT_TRUE(store::destroy_unread(db, survey));
    EXPECT_TRUE(store::forget_invitations(db, survey, "contacts", day("2026-12-20")));
  });
  EXPECT_EQ(figures().stages.at(0).answered, 1);
  EXPECT_EQ(figures(in_october).people.attended, 1);
  for (const StageTotal& stage : figures(in_october).stages)
    EXPECT_EQ(std::pair(stage.asked, stage.answered), std::pair(0, 0)) << stage.stage;
  const Period both{day("2026-10-01"), day("2026-11-30")};
  EXPECT_EQ(figures(both).stages.at(0).asked, 2);
  EXPECT_EQ(figures(both).stages.at(0).answered, 1);
}

}  // namespace
}  // namespace earshot::courses
