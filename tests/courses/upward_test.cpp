// SPDX-License-Identifier: Apache-2.0
// Of a survey or a course of which little is shown: where more is.
#include "courses/upward.h"

#include <gmock/gmock.h>

#include "courses/course_results.h"
#include "courses/several_courses.h"

namespace earshot::courses {
namespace {

using testing::HasSubstr;
using testing::Not;

class LittleIsShown : public SeveralCourses {
 protected:
  Course course(const std::string& id) { return store::find_course(isle.read(), id).value(); }
  std::optional<Upward> from_course(const std::string& id) {
    return upward_from(isle.read(), course(id), day("2027-03-01"));
  }
  std::optional<Upward> from_survey(const std::string& id) {
    return upward_from(isle.read(), store::find_survey(isle.read(), id).value());
  }
  bool little_of_course(const std::string& id) {
    return shows_little(results_of_course(isle.read(), course(id)));
  }
  bool little_of_survey(const std::string& id) {
    return shows_little(answers::results_of(isle.read(), id).value());
  }
  static std::string words(const std::optional<Upward>& upward) {
    const UpwardWords words = in_words(upward.value());
    return words.before + words.where + words.after;
  }
};

TEST_F(LittleIsShown, WhereTooFewAnsweredAndMoreIsShownOfTheSubject) {
  const std::string few = held("c1", "2026-10-14", 3);
  held("c2", "2026-11-04", 9);
  all_are_closed();
  EXPECT_TRUE(little_of_survey(few));
  EXPECT_TRUE(little_of_course("c1"));
  EXPECT_FALSE(little_of_course("c2"));
  const std::string expected = "Too few to show here. More is shown of Neglect, all courses (9).";
  EXPECT_EQ(words(from_survey(few)), expected);
  EXPECT_EQ(words(from_course("c1")), expected);
}

TEST_F(LittleIsShown, WhereTheFewCountWithOthersOfTheSubject) {
  const std::string few = held("c1", "2026-10-14", 3);
  held("c2", "2026-10-14", 3);
  held("c2", "2026-11-04", 9);
  all_are_closed();
  EXPECT_TRUE(little_of_course("c1")) << "what there is lies among others' answers";
  EXPECT_EQ(words(from_course("c1")),
            "Too few to show here; they count in Neglect, all courses (15).");
}

TEST_F(LittleIsShown, WhereOnlyTheYearShowsMore) {
  held("c1", "2026-10-14", 3);
  held("c3", "2026-11-04", 9);
  all_are_closed();
  EXPECT_THAT(words(from_course("c1")),
              HasSubstr("All courses from 1 April 2026 to 31 March 2027 (9)"));
}

TEST_F(LittleIsShown, WhereNothingElseShowsMore) {
  held("c1", "2026-10-14", 3);
  held("c3", "2026-02-01", 9);
  all_are_closed();
  EXPECT_EQ(from_course("c1"), std::nullopt) << "Fire was held in the year before";
  EXPECT_EQ(from_course("c2"), std::nullopt) << "nobody has been asked about it";
}

TEST_F(LittleIsShown, WhereMostNumbersOfOneAreHidden) {
  Form form = form_with_its_name();
  for (Page& page : form.pages)
    for (earshot::Question& question : page.questions)
      question.sensitive = true;
  form.name = "sensitive";
  const std::string hidden = held("c1", "2026-10-14", 6, form);
  const std::string shown = held("c2", "2026-11-04", 30, form, 12);
  all_are_closed();
  ASSERT_TRUE(little_of_survey(hidden));
  ASSERT_FALSE(little_of_survey(shown));
  EXPECT_EQ(words(from_survey(hidden)),
            "Most numbers are hidden here, because few people gave an answer. What may be shown "
            "counts in Neglect, all courses (36), where more is shown.");
}

TEST_F(LittleIsShown, OfASurveyThatIsAboutNoCourseIsLeftAtThat) {
  held("c2", "2026-11-04", 9);
  answers::NewSurvey wanted = about("", {{"notice neglect early", "neglect"}}, "2026-10-14");
  const std::string few = answered_by(wanted, 3);
  all_are_closed();
  EXPECT_TRUE(little_of_survey(few));
  EXPECT_EQ(from_survey(few), std::nullopt);
}

}  // namespace
}  // namespace earshot::courses
