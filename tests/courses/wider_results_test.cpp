// SPDX-License-Identifier: Apache-2.0
// What people said of all courses on a subject and of all in a year: sums of what each of them shows.
#include "courses/wider_results.h"

#include <gmock/gmock.h>

#include "courses/several_courses.h"
#include "store/releases.h"

namespace earshot::courses {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Optional;
using testing::SizeIs;

class SeveralCoursesTogether : public SeveralCourses {
 protected:
  WiderResults of_subject(const std::string& name, std::optional<Period> period = {}) {
    return results_of(isle.read(), {find_subject(store::find_lists(isle.read()), name), period});
  }
  WiderResults of_period(const std::string& from, const std::string& until) {
    return results_of(isle.read(), {std::nullopt, Period{day(from), day(until)}});
  }
  static const Figure* find(const WiderResults& results, const std::string& question,
                            const std::string& outcome = "") {
    for (const StageResults& stage : results.summed.stages)
      for (const Figure& figure : stage.pooled.release.figures)
        if (figure.question.starts_with(question) && figure.outcome == outcome)
          return &figure;
    return nullptr;
  }
  static std::vector<std::string> titles(const WiderResults& results) {
    std::vector<std::string> titles;
    for (const CountedCourse& course : results.courses)
      titles.push_back(course.title);
    return titles;
  }
};

TEST_F(SeveralCoursesTogether, AreNothingWhereNothingHasBeenReleased) {
  held("c1", "2026-10-14", 8);
  EXPECT_THAT(of_subject("neglect").summed.stages, IsEmpty());
  EXPECT_THAT(of_subject("neglect").courses, IsEmpty());
  EXPECT_THAT(subjects_at_hand(isle.read()), IsEmpty());
  EXPECT_EQ(days_with_results(isle.read()), std::nullopt);
}

TEST_F(SeveralCoursesTogether, AreAddedUpThoughEachQuestionNamedItsOwnCourse) {
  held("c1", "2026-10-14", 8);
  held("c2", "2026-11-04", 9);
  held("c3", "2026-11-05", 10);
  all_are_closed();
  const WiderResults neglect = of_subject("neglect");
  EXPECT_THAT(titles(neglect), ElementsAre("Neglect", "Seeing the child"));
  ASSERT_THAT(neglect.summed.stages, SizeIs(1));
  EXPECT_EQ(who_answered(neglect.summed.stages[0]), "17 of 24 answered.");
  EXPECT_EQ(neglect.summed.stages[0].titled, "Right after the course");
  const Figure* recommend = find(neglect, "recommend");
  ASSERT_TRUE(recommend);
  EXPECT_EQ(recommend->text, "Would you recommend the course?");
  EXPECT_THAT(recommend->base, Optional(17));
  EXPECT_THAT(count_of(*recommend, "no"), Optional(6));
  EXPECT_THAT(titles(of_period("2026-10-01", "2026-12-31")),
              ElementsAre("Fire", "Neglect", "Seeing the child"));
  EXPECT_THAT(find(of_period("2026-10-01", "2026-12-31"), "recommend")->base, Optional(27));
}

TEST_F(SeveralCoursesTogether, HaveTheirOwnLearningOutcomesAndNotThoseOfAnotherSubject) {
  held("c2", "2026-11-04", 9);
  all_are_closed();
  const WiderResults neglect = of_subject("neglect"),
                     listening = of_subject("Listening to children");
  EXPECT_TRUE(find(neglect, "conf_after", "see the child alone"));
  EXPECT_FALSE(find(neglect, "conf_after", "hear what is not said"));
  EXPECT_FALSE(find(listening, "conf_after", "see the child alone"));
  EXPECT_TRUE(find(listening, "conf_after", "hear what is not said"));
  EXPECT_TRUE(find(of_subject("abuse"), "conf_after", "see the child alone"))
      << "neglect stands below abuse";
}

TEST_F(SeveralCoursesTogether, AreOfThePeriodInWhichTheyWereHeld) {
  held("c1", "2026-03-31", 8);
  held("c2", "2026-04-01", 9);
  all_are_closed();
  EXPECT_THAT(titles(of_period("2026-04-01", "2027-03-31")), ElementsAre("Seeing the child"));
  EXPECT_THAT(titles(of_subject("neglect", Period{day("2025-04-01"), day("2026-03-31")})),
              ElementsAre("Neglect"));
  const auto days = days_with_results(isle.read());
  ASSERT_TRUE(days);
  EXPECT_EQ(days->from, day("2026-03-31"));
  EXPECT_EQ(days->until, day("2026-04-01"));
}

// By construction nobody can learn from a sum what its parts hide: what one hides is left out of it.
TEST_F(SeveralCoursesTogether, ShowNothingThatTheResultsOfOneOfThemHide) {
  held("c1", "2026-10-14", 8);
  const std::string alike = held("c2", "2026-11-04", 0);
  write([&](Database& db) {
    Release release{.id = "r-alike",
                    .form = "post-course",
                    .form_version = 1,
                    .stage = "after",
                    .promise = Promise::confidential,
                    .floor = 5,
                    .surveys = {alike},
                    .released_on = day("2026-12-01"),
                    .answered = 9};
    release.figures = {{.question = "will_use",
                        .text = "Will you use what you learned?",
                        .kind = "one",
                        .asked = 9,
                        .base = 9,
                        .counts = {{"yes", "Yes", false, 6},
                                   {"maybe", "Maybe", false, std::nullopt},
                                   {"no", "No", false, std::nullopt}}}};
    store::add_release(db, release, {}, {"", ""});
    store::close_survey(db, alike, day("2026-12-01"));
    store::mark_released(db, alike, release.id);
  });
  all_are_closed();
  const WiderResults neglect = of_subject("neglect");
  const answers::Pooled& pooled = neglect.summed.stages.at(0).pooled;
  EXPECT_EQ(pooled.sets, 2);
  for (std::size_t at = 0; at < pooled.release.figures.size(); ++at)
    if (pooled.release.figures[at].question == "will_use") {
      EXPECT_EQ(pooled.sets_of_figure[at], 1);
      EXPECT_EQ(pooled.sets_with_figure[at], 2);
      EXPECT_THAT(pooled.release.figures[at].base, Optional(8)) << "of the course that shows it";
    }
}

TEST_F(SeveralCoursesTogether, CountWhatWasOpenedTogetherOnlyWhereAllOfItIsTheirs) {
  held("c1", "2026-10-14", 3);
  held("c2", "2026-10-14", 3);
  all_are_closed();
  const std::string release = store::all_release_ids(isle.read()).at(0);
  EXPECT_EQ(store::find_release(isle.read(), release)->unit, Unit::form);
  const WiderResults neglect = of_subject("neglect");
  ASSERT_THAT(neglect.summed.stages, SizeIs(1));
  EXPECT_EQ(neglect.summed.stages[0].pooled.release.answered, 6);
  const WiderResults listening = of_subject("listening");
  EXPECT_THAT(listening.summed.stages, IsEmpty());
  EXPECT_TRUE(listening.summed.with_others) << "Neglect's answers lie among them";
}

TEST_F(SeveralCoursesTogether, SayHowManyOfTheirSurveysHadTooFew) {
  held("c1", "2026-10-14", 8);
  held("c2", "2026-11-04", 3);
  all_are_closed();
  EXPECT_THAT(to_save(of_subject("neglect"),
                      {find_subject(store::find_lists(isle.read()), "neglect"), std::nullopt})
                  .sentence,
              AllOf(HasSubstr("Right after the course: 8 of 12 answered."),
                    HasSubstr("In 1 survey of these courses too few answered")));
}

TEST_F(SeveralCoursesTogether, KeepEachFormByItselfThatWithMostSetsFirst) {
  held("c1", "2026-10-14", 8);
  held("c1", "2026-10-15", 8);
  Form other = form_with_its_name();
  other.name = "conference-day";
  other.title = {{"en", "The day"}};
  held("c2", "2026-11-04", 9, other);
  all_are_closed();
  const WiderResults year = of_period("2026-04-01", "2027-03-31");
  ASSERT_THAT(year.summed.stages, SizeIs(2));
  EXPECT_EQ(year.summed.stages[0].titled, "Right after the course");
  EXPECT_EQ(year.summed.stages[0].pooled.sets, 2);
  EXPECT_EQ(year.summed.stages[1].titled, "Right after the course (The day)");
  EXPECT_EQ(year.summed.of_other_forms, 0);
}

TEST_F(SeveralCoursesTogether, HaveSurveysThatWereOpenedByHandBySubjectOrOutcome) {
  answers::NewSurvey wanted = about("Thresholds", {{"ask for help", "fire"}}, "2026-10-14");
  wanted.occasion.subject = "NEGLECT";
  answered_by(wanted, 8);
  wanted = about("Home visits", {{"see the child alone", "neglect"}}, "2026-10-14");
  answered_by(wanted, 9);
  wanted = about("Budgets", {{"count", "fire"}}, "2026-10-14");
  answered_by(wanted, 7);
  wanted.occasion.course = "";
  answered_by(wanted, 7);
  all_are_closed();
  EXPECT_THAT(titles(of_subject("neglect")), ElementsAre("Home visits", "Thresholds"));
  EXPECT_THAT(titles(of_period("2026-10-01", "2026-10-31")),
              ElementsAre("Budgets", "Home visits", "Thresholds"));
  EXPECT_THAT(find(of_subject("neglect"), "recommend")->base, Optional(17));
}

TEST_F(SeveralCoursesTogether, AreListedBySubjectWithThoseAboveThem) {
  held("c2", "2026-11-04", 9);
  all_are_closed();
  std::vector<std::string> names;
  for (const SubjectAtHand& each : subjects_at_hand(isle.read())) {
    names.push_back(each.subject.name);
    EXPECT_EQ(each.courses, 1);
  }
  EXPECT_THAT(names, testing::UnorderedElementsAre("abuse", "neglect", "listening"));
  EXPECT_THAT(subjects_at_hand(isle.read(), Period{day("2025-01-01"), day("2025-12-31")}),
              IsEmpty());
}

TEST(AYearOfThePartnership, BeginsOnItsDay) {
  using namespace std::chrono;
  for (const auto& [on, from, until] : {std::tuple{"2026-04-01", "2026-04-01", "2027-03-31"},
                                        std::tuple{"2026-03-31", "2025-04-01", "2026-03-31"},
                                        std::tuple{"2027-01-15", "2026-04-01", "2027-03-31"}}) {
    EXPECT_EQ(year_of(day(on), April / 1).from, day(from)) << on;
    EXPECT_EQ(year_of(day(on), April / 1).until, day(until)) << on;
  }
  EXPECT_EQ(year_of(day("2026-01-01"), January / 1).until, day("2026-12-31"));
}

}  // namespace
}  // namespace earshot::courses
