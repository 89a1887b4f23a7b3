// SPDX-License-Identifier: Apache-2.0
// Whatever happens in a year of courses, their figures and the report say what a notebook says that was
// kept beside it by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "courses/figures.h"
#include "courses/random_history.h"
#include "courses/report.h"
#include "store/attendances.h"
#include "store/courses.h"
#include "store/sessions_of_courses.h"

namespace earshot::courses {
namespace {

using testing::IsEmpty;
using testing::Not;
using tests::NotedFigures;
using tests::NotedPeriod;
using tests::NotedStage;
using tests::RandomHistory;

// Each block is a test of its own, so that they run side by side.
constexpr unsigned blocks = 5;
unsigned years_a_block() { return std::getenv("EARSHOT_LONG") ? 15 : 1; }
constexpr int steps = 150;

NotedStage as_noted(const StageTotal& stage) {
  return {.asked = stage.asked,
          .answered = stage.answered,
          .planned = stage.planned,
          .next_on = stage.next_on};
}

NotedFigures as_noted(const CourseFigures& figures) {
  NotedFigures noted{.held = figures.held,
                     .to_come = figures.to_come,
                     .cancelled = figures.cancelled,
                     .booked = figures.people.booked,
                     .attended = figures.people.attended,
                     .part = figures.people.part,
                     .absent = figures.people.absent,
                     .unknown = figures.people.unknown,
                     .unbooked = figures.people.unbooked,
                     .gave_up = figures.people.gave_up,
                     .stages = {}};
  for (const StageTotal& stage : figures.stages)
    noted.stages[stage.stage] = as_noted(stage);
  return noted;
}

std::string said(const NotedFigures& figures) {
  std::string text;
  for (const int count :
       {figures.held, figures.to_come, figures.cancelled, figures.booked, figures.attended,
        figures.part, figures.absent, figures.unknown, figures.unbooked, figures.gave_up})
    text += std::to_string(count) + ' ';
  for (const auto& [name, stage] : figures.stages)
    text += "| " + name + ": " + std::to_string(stage.answered) + " of " +
            std::to_string(stage.asked) + ", planned " + std::to_string(stage.planned) + " from " +
            (stage.next_on ? to_text(*stage.next_on) : "no day") + ' ';
  return text;
}

// One history in a partnership of its own.
class Year {
 public:
  explicit Year(unsigned seed) : history_(isle, seed) {}

  // Sentences about what does not agree.
  std::vector<std::string> live() {
    std::vector<std::string> wrong;
    for (int at = 0; at < steps && wrong.empty(); ++at) {
      history_.step();
      if (at % 4 == 3 || at + 1 == steps)
        wrong = compare();
    }
    return wrong;
  }
  std::vector<std::string> compare() {
    std::vector<std::string> wrong;
    const NotedPeriod period = history_.some_period();
    for (const std::string& course : RandomHistory::courses()) {
      check(said(shown(course, {})), said(history_.figures(course)), course, wrong);
      check(said(shown(course, Period{period.from, period.until})),
            said(history_.figures(course, period)), course + " in a period", wrong);
    }
    compare_report(period, wrong);
    return wrong;
  }
  NotedFigures noted(const std::string& course) const { return history_.figures(course); }

  Partnership isle;

 private:
  NotedFigures shown(const std::string& id, const std::optional<Period>& period) {
    Database& db = isle.read();
    const auto course = store::find_course(db, id).value();
    return as_noted(figures_of_course(isle.site(), db, course, isle.now(), period));
  }
  // Its last row adds up what its courses say.
  void compare_report(const NotedPeriod& period, std::vector<std::string>& wrong) {
    Database& db = isle.read();
    const Report report =
        report_of(isle.site(), db, store::all_courses(db), {period.from, period.until}, isle.now());
    NotedFigures all;
    for (const std::string& id : RandomHistory::courses()) {
      const NotedFigures each = history_.figures(id, period);
      for (const auto part :
           {&NotedFigures::held, &NotedFigures::cancelled, &NotedFigures::booked,
            &NotedFigures::attended, &NotedFigures::part, &NotedFigures::absent,
            &NotedFigures::unknown, &NotedFigures::unbooked, &NotedFigures::gave_up})
        all.*part += each.*part;
      for (const auto& [name, stage] : each.stages) {
        NotedStage& sum = all.stages[name];
        sum.asked += stage.asked;
        sum.answered += stage.answered;
        sum.planned += stage.planned;
        if (stage.next_on)
          sum.next_on = std::min(sum.next_on.value_or(*stage.next_on), *stage.next_on);
      }
    }
    CourseFigures total{.people = report.people, .stages = report.stages};
    total.held = report.held;
    total.cancelled = report.cancelled;
    check(said(as_noted(total)), said(all), "the report", wrong);
  }
  void check(const std::string& is, const std::string& should, const std::string& what,
             std::vector<std::string>& wrong) const {
    if (is != should)
      wrong.push_back(what + " on " + to_text(history_.today()) + ", after " +
                      history_.last_step() + ":\n  is     " + is + "\n  should " + should);
  }

  RandomHistory history_;
};

class ARandomYear : public testing::TestWithParam<unsigned> {};

TEST_P(ARandomYear, IsToldByCoursePageAndReportAsItWas) {
  int asked = 0, answered = 0, planned = 0;
  for (unsigned at = 0; at < years_a_block(); ++at) {
    const unsigned seed = 1 + GetParam() + at * blocks;
    Year year(seed);
    EXPECT_THAT(year.live(), IsEmpty()) << "seed " << seed;
    for (const std::string& course : RandomHistory::courses()) {
      const NotedFigures noted = year.noted(course);
      for (const auto& [name, stage] : noted.stages) {
        asked += stage.asked;
        answered += stage.answered;
        planned += stage.planned;
      }
    }
  }
  // It has seen something of everything.
  EXPECT_GT(std::min({asked, answered, planned}), 0) << asked << ' ' << answered << ' ' << planned;
  EXPECT_GE(asked, answered);
}

INSTANTIATE_TEST_SUITE_P(Blocks, ARandomYear, testing::Range(0u, blocks));

TEST(ANotebookOfAYear, DisagreesIfPeopleAreTakenOffBehindItsBack) {
  Year year(1);
  EXPECT_THAT(year.live(), IsEmpty());
  // Of each session, for some may be cancelled.
  year.isle.site().data.writer().run([&](Database& db) {
    for (const std::string& course : RandomHistory::courses())
      for (const CourseSession& session : store::sessions_of_course(db, course))
        for (const auto& kept : store::attendances_of(db, session.id))
          store::delete_attendance(db, kept.id);
  });
  EXPECT_THAT(year.compare(), Not(IsEmpty()));
}

}  // namespace
}  // namespace earshot::courses
