// SPDX-License-Identifier: Apache-2.0
// What Joan's group pastes into the yearly report of the partnership.
#include "needs/yearly_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/an_action.h"
#include "needs/an_offer.h"
#include "needs/entering.h"
#include "needs/results_of_a_cycle.h"

namespace earshot::needs {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class TheYearlyReport : public testing::Test {
 protected:
  TheYearlyReport() {
    drawn.gathered.cycle = tests::cycle_of_2026();
    drawn.gathered.as_of = tests::noon_of("2027-03-20");
    from.training.period = {day("2026-04-01"), day("2027-03-20")};
    from.asking.months = {3, 6};
  }
  YearlyLine line(std::string_view about) const {
    for (const YearlyLine& each : yearly_lines(from))
      if (each.about == about)
        return each;
    ADD_FAILURE() << "There is no line about " << about;
    return {};
  }
  std::string words(std::string_view about) const { return line(about).words; }
  TopicDrawn& topic(const std::string& title) {
    TopicDrawn one;
    one.topic.name = title;
    one.topic.title = title;
    drawn.topics.push_back(one);
    return drawn.topics.back();
  }
  CourseActivity& course() { return from.training.courses.emplace_back(); }
  void change(int up, int same, int down) {
    from.impact.changes.push_back(
        {.what = {}, .from = {"after"}, .to = {"3m"}, .up = up, .same = same, .down = down});
  }
  void got_in_the_way(std::string stage, std::string text, int people, int answers) {
    Figure figure{.base = answers, .counts = {{.text = std::move(text), .count = people}}};
    from.impact.barriers.push_back({.stage = std::move(stage), .figure = std::move(figure)});
  }
  void publish(SaidBy by, bool published = true) {
    from.said.push_back({.id = "s",
                         .cycle = "c1",
                         .by = by,
                         .said = "Nobody told us what happened next",
                         .did = "Each of us hears back within a week.",
                         .moved = "",
                         .published = published});
  }

  NeedsDrawn drawn;
  YearlyFrom from{.drawn = drawn,
                  .training = {},
                  .required = {},
                  .level_titles = {},
                  .stages = {},
                  .impact = {},
                  .asking = {},
                  .programme = {},
                  .budget = {},
                  .actions = {},
                  .said = {}};
};

TEST_F(TheYearlyReport, SaysOfEachLineThatThereIsNothingWhereThereIsNothing) {
  for (const YearlyLine& each : yearly_lines(from)) {
    EXPECT_THAT(each.words, EndsWith(".")) << each.about;
    EXPECT_THAT(each.words, Not(HasSubstr("%"))) << each.about;
    EXPECT_EQ(each.is_known, each.about == "What this rests on") << each.about;
  }
}

TEST_F(TheYearlyReport, SaysWhatWasCommissionedAndWhatItCosts) {
  from.programme = {tests::half_a_day_on_neglect()};
  from.budget = Budget{.edition = 1, .pence = 2'000'00, .set_by = "joan", .set_at = {}};
  EXPECT_EQ(
      words("Training commissioned"),
      "The programme for 2026-27 has 1 learning offer with 40 places, at a cost of £1,250.50. "
      "£749.50 of the budget of £2,000 is left.");
}

TEST_F(TheYearlyReport, SaysWhatWasDeliveredAndWhoCame) {
  course().held = 3;
  course().held = 1;
  course().at_any_time = true;
  from.training.held = 4;
  from.training.cancelled = 1;
  from.training.people = {.booked = 50, .attended = 41, .part = 2, .absent = 5, .unknown = 2};
  EXPECT_EQ(
      words("Training delivered"),
      "From 1 April 2026 to 20 March 2027 4 sessions of 2 courses were held, and 1 cancelled; "
      "1 course could be taken at any time.");
  EXPECT_THAT(words("Who took it up"),
              AllOf(HasSubstr("41 places were taken up to the end and 2 in part; of 50 places "
                              "booked, 5 stayed empty and of 2 it is not known yet."),
                    Not(HasSubstr("%"))));
}

TEST_F(TheYearlyReport, SaysHowManyWereAskedAndAnswered) {
  from.stages = {{.stage = "after", .asked = 124, .answered = 76},
                 {.stage = "3m", .follow_up = 0, .asked = 74, .answered = 35},
                 {.stage = "6m", .follow_up = 1, .asked = 0, .answered = 0}};
  EXPECT_EQ(words("How it was evaluated"),
            "From 1 April 2026 to 20 March 2027 people who had been on courses were asked about "
            "them, and "
            "answered: right after 76 of 124 and 3 months after 35 of 74.");
}

TEST_F(TheYearlyReport, AddsUpWhatChangedByHowManyAnswered) {
  from.impact.right_after = {{.before = 2, .after = 4, .answers = 30},
                             {.before = 3, .after = 3, .answers = 10}};
  EXPECT_THAT(words("Difference made: right after"),
              HasSubstr("was 3.8 right after, and 2.3 before, looking back, on average of 40 "));
  for (int times = 0; times < 2; ++times)
    change(4, 2, 1);
  EXPECT_EQ(words("Difference made: months later"),
            "Between right after the course and 3 months after the course, of 14 answers by the "
            "same people 8 became more confident, 4 stayed the same and 2 became less confident.");
}

TEST_F(TheYearlyReport, SaysNothingOfFewerThanTen) {
  from.impact.right_after = {{.before = 2, .after = 4, .answers = 9}};
  change(9, 0, 0);
  got_in_the_way("3m", "Not enough time", 9, 9);
  drawn.gathered.releases = {{.id = "r1", .says = {{"neglect", "transfer", 9, 3}}}};
  for (const char* about : {"Difference made: right after", "Difference made: months later",
                            "Difference made: at work", "What got in the way"}) {
    EXPECT_FALSE(line(about).is_known) << about;
    EXPECT_THAT(words(about), AllOf(Not(HasSubstr("9")), Not(HasSubstr("%")))) << about;
  }
}

TEST_F(TheYearlyReport, SaysHowMuchWasUsedAndWhatGotInTheWayAtWork) {
  drawn.gathered.releases = {{.id = "r1", .says = {{"neglect", "transfer", 12, 3}}},
                             {.id = "r2", .says = {{"neglect", "prevalence", 40, 30}}}};
  EXPECT_THAT(words("Difference made: at work"), HasSubstr("75% of 12 answers"));
  got_in_the_way("after", "Expected only", 20, 20);
  got_in_the_way("3m", "Not enough time", 4, 12);
  got_in_the_way("3m", "Our systems", 6, 12);
  got_in_the_way("3m", "Nobody ticked this", 0, 12);
  got_in_the_way("3m", "Not part of my role", 11, 12);
  from.impact.barriers.back().figure.counts[0].away = true;
  EXPECT_EQ(words("What got in the way"),
            "What most often got in the way of using it was \"Our systems\" (6 of 12 answers) and "
            "\"Not enough time\" (4 of 12 answers).");
}

TEST_F(TheYearlyReport, TellsWhatChildrenAndFamiliesSaidOnceItIsPublished) {
  publish(SaidBy::children, false);
  publish(SaidBy::practitioners);
  EXPECT_FALSE(line("Learnt from children and families").is_known);
  publish(SaidBy::parents);
  EXPECT_EQ(words("Learnt from children and families"),
            "Parents and carers said: Nobody told us what happened next. The partnership did: Each "
            "of us hears back within a week.");
  for (int more = 0; more < 3; ++more)
    publish(SaidBy::young_people);
  EXPECT_THAT(words("Learnt from children and families"),
              EndsWith("And 1 more are published under \"You said, we did\"."));
}

TEST_F(TheYearlyReport, SaysWhatReviewsFoundAndWhatWasDone) {
  Evidence review = tests::audit_of_neglect();
  review.source = EvidenceSource::local_review;
  drawn.gathered.pieces = {review, tests::audit_of_neglect("e2")};
  topic("Neglect").pieces = drawn.gathered.pieces;
  EXPECT_THAT(words("Learnt from reviews"),
              AllOf(HasSubstr("1 finding of"), EndsWith("about Neglect.")));
  from.actions = {tests::look_at_chronologies("a1"), tests::look_at_chronologies("a2")};
  from.actions[1].state = ActionState::done;
  from.actions[1].impact = "9 of 10 files have one";
  EXPECT_EQ(words("Done about findings"),
            "Of 2 actions that followed from findings and learning needs, 1 is done. Look at "
            "chronologies in ten "
            "files. What came of it: 9 of 10 files have one.");
}

TEST_F(TheYearlyReport, SaysWhereThereWasLittleOrNoProgressByTheOneRule) {
  from.little.actions = {{tests::look_at_chronologies("a1"), "2026-27", Behind::overdue},
                         {tests::look_at_chronologies("a2"), "2026-27", Behind::no_impact},
                         {tests::look_at_chronologies("a3"), "2025-26", Behind::overdue}};
  from.little.actions_looked_at = 5;
  from.little.topics = {{.topic = topic("Neglect").topic.name}};
  EXPECT_EQ(words("Little or no progress"),
            "There was little or no progress here: 2 of 5 actions are overdue, 1 of 5 actions is "
            "done without evidence of impact and surely no fewer people than in the last cycle are "
            "not confident in Neglect.");
}

TEST_F(TheYearlyReport, NamesThePrioritiesThatWereAgreed) {
  topic("Neglect").agreed = AgreedPriority{.level = AgreedLevel::high};
  topic("Exploitation").agreed = AgreedPriority{.level = AgreedLevel::not_this_year};
  topic("Online harm").standing.group = analysis::needs::Group::required;
  EXPECT_EQ(words("Priorities for next year"),
            "From this analysis these were agreed. High priority: Neglect. Not this year: "
            "Exploitation.");
  EXPECT_EQ(words("Required learning"),
            "Reviews, audits or inspections require learning in Online harm.");
}

TEST_F(TheYearlyReport, ShortensWhatPeopleWrote) {
  publish(SaidBy::children);
  from.said[0].said = std::string(1'000, 'W');
  from.said[0].did = std::string(1'000, 'W');
  EXPECT_LT(words("Learnt from children and families").size(), 600U);
}

class TheYearlyReportOfACycle : public tests::ACycleOfNeeds {};

TEST_F(TheYearlyReportOfACycle, IsOfItsDaysAsFarAsTheyHaveCome) {
  tests::add_results(isle.site(), {.id = "r-1",
                                   .stage = "3m",
                                   .form = "course-3m",
                                   .title = "After three months",
                                   .people = tests::all_say(12, "transfer", 0)});
  const NeedsDrawn drawn = draw_up(isle.site(), isle.read(), cycle(), isle.now());
  const YearlyFrom from = read_for_year(isle.site(), isle.read(), drawn);
  EXPECT_EQ(from.training.period.from, day("2026-04-01"));
  EXPECT_EQ(from.training.period.until, day("2026-11-19")) << "today's sessions may go on";
  EXPECT_THAT(yearly_lines(from).at(7).words, HasSubstr("100% of 12 answers"));
}

}  // namespace
}  // namespace earshot::needs
