// SPDX-License-Identifier: Apache-2.0
// What the staff survey and the children's surveys of 2026-27 say by group, of who answered, and of how far off it could be.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/by_group.h"
#include "needs/confidence_tables.h"
#include "needs/coverage.h"
#include "needs/drawn.h"
#include "needs/families.h"
#include "needs/report/report.h"
#include "needs/report/sections.h"
#include "needs/survey_words.h"
#include "needs/surveys_of_a_cycle.h"

namespace earshot::needs {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::Optional;
using testing::SizeIs;

class SurveysOfACycle : public tests::ACycleOfNeeds {
 protected:
  void staff_answer(const Release& release = tests::staff_release()) {
    tests::add_results(isle.site(), tests::staff_form(), release);
  }
  void children_answer_twice() {
    tests::add_results(isle.site(), tests::children_form(),
                       tests::children_release("r-july", "2026-07-01", 9));
    tests::add_results(isle.site(), tests::children_form(),
                       tests::children_release("r-october", "2026-10-01", 10));
  }
  void draw() {
    drawn = draw_up(isle.site(), isle.read(), cycle(), isle.now());
    staff = workforce_surveys(isle.read(), drawn.gathered);
    families = family_surveys(isle.read(), drawn.gathered);
  }
  std::vector<ConfidenceAsked> asked() { return confidence_asked(isle.read(), drawn, staff); }
  NeedByGroup by(GroupedBy way) { return need_by_group(asked(), way); }
  ReportSection section(ReportSection (*make)(const ReportFrom&)) {
    return make({isle.site(), isle.read(), drawn});
  }
  // The row of a table that begins with these cells.
  static std::vector<Book::Cell> row_with(const ReportTable& table,
                                          const std::vector<std::string>& first) {
    for (const auto& row : table.rows) {
      bool is_it = true;
      for (std::size_t at = 0; at < first.size(); ++at)
        is_it = is_it && row[at] == Book::Cell(first[at]);
      if (is_it)
        return row;
    }
    return {};
  }
  static Book::Cell text(const char* words) { return std::string(words); }

  NeedsDrawn drawn;
  std::vector<SurveyReleased> staff, families;
};

TEST_F(SurveysOfACycle, AreOfTheWorkforceOrOfFamiliesAndOfItsDays) {
  staff_answer();
  children_answer_twice();
  Release earlier = tests::staff_release("r-before");
  earlier.released_on = day("2026-03-31");
  staff_answer(earlier);
  draw();
  ASSERT_THAT(staff, SizeIs(1));
  EXPECT_EQ(staff.front().release.id, "r-staff");
  EXPECT_THAT(families, SizeIs(2));
}

TEST_F(SurveysOfACycle, CountNotWhereACourseAsks) {
  Form course = tests::staff_form();
  course.name = "post-course";
  course.stage = "after";
  Release release = tests::staff_release();
  release.form = "post-course";
  release.stage = "after";
  tests::add_results(isle.site(), course, release);
  draw();
  EXPECT_THAT(staff, IsEmpty());
}

TEST_F(SurveysOfACycle, AreAsTheyStoodOnADay) {
  staff_answer();
  drawn = draw_up(isle.site(), isle.read(), cycle(), tests::noon_of("2026-09-30"));
  EXPECT_THAT(workforce_surveys(isle.read(), drawn.gathered), IsEmpty());
}

TEST_F(SurveysOfACycle, SayHowManyOfEachSectorAreNotConfident) {
  staff_answer();
  draw();
  const NeedByGroup need = by(GroupedBy::sector);
  ASSERT_THAT(need.told, SizeIs(1));
  const TopicByGroup& topic = need.told.front();
  EXPECT_EQ(topic.asked.topic->name, "neglect");
  ASSERT_THAT(topic.groups, SizeIs(2));
  EXPECT_EQ(topic.groups[0].said, (NotConfident{.answered = 30, .count = 18, .mark = {}}));
  EXPECT_EQ(topic.groups[1].said, (NotConfident{.answered = 20, .count = {}, .mark = hidden_mark}));
  EXPECT_THAT(topic.everybody.percent(), Optional(53));
}

TEST_F(SurveysOfACycle, SayWhatToAskWhereNobodyWasAskedForARole) {
  staff_answer();
  draw();
  const NeedByGroup need = by(GroupedBy::role);
  EXPECT_THAT(need.told, IsEmpty());
  EXPECT_THAT(nothing_told(need), HasSubstr("asked in the staff survey"));
}

TEST_F(SurveysOfACycle, OfATopicThatWasMergedSpeakOfTheOther) {
  Form form = tests::staff_form();
  form.pages.front().questions.back().topics = {"home_conditions"};
  tests::add_results(isle.site(), form, tests::staff_release());
  draw();
  const auto questions = asked();
  ASSERT_THAT(questions, SizeIs(1));
  EXPECT_EQ(questions.front().topic->name, "neglect");
}

TEST_F(SurveysOfACycle, AreLookedAtByEthnicGroupForTheWholePartnershipOnly) {
  staff_answer();
  draw();
  const NeedByGroup need = by(GroupedBy::ethnicity);
  ASSERT_THAT(need.told, SizeIs(1));
  EXPECT_THAT(need.told.front().groups.front().said.percent(), Optional(54)) << "22 of 41";
  EXPECT_THAT(need.left_out, IsEmpty());
}

TEST_F(SurveysOfACycle, OfOneAgencyAreNotLookedAtByEthnicGroup) {
  Release release = tests::staff_release();
  std::erase_if(release.breakdowns,
                [](const Breakdown& each) { return each.by != "ethnic_group"; });
  staff_answer(release);
  draw();
  const NeedByGroup need = by(GroupedBy::ethnicity);
  EXPECT_THAT(need.told, IsEmpty());
  EXPECT_THAT(need.left_out, ElementsAre("Staff survey 2026"));
  for (const GroupedByRow* row : groupings_at_hand(asked()))
    EXPECT_FALSE(row->of_the_partnership) << row->name;
}

TEST_F(SurveysOfACycle, SayWhoAnsweredAndHowFarOffItCouldBe) {
  staff_answer();
  draw();
  const Coverage coverage = coverage_of(isle.read(), drawn, staff);
  const SurveyCovered& agencies = coverage.agencies.front();
  EXPECT_EQ(who_answered(agencies), "60 of the 100 who were asked answered (60%).");
  EXPECT_THAT(agencies.groups[1].rate(), Optional(67)) << "20 of 30";
  EXPECT_THAT(agencies.share_of_asked(agencies.groups[0]), Optional(50));
  EXPECT_THAT(what_to_know({agencies}), ElementsAre(HasSubstr("counted in \"All others")));
  EXPECT_EQ(coverage.sectors.front().groups[0].asked, std::nullopt);
  const TopicBounds& neglect = coverage.topics.front();
  EXPECT_THAT(neglect.could_be_asked, Optional(97)) << "to three it is no part of their role";
  EXPECT_DOUBLE_EQ(neglect.bounds.value().low, 30.0 / 97);
  EXPECT_DOUBLE_EQ(neglect.bounds.value().high, 70.0 / 97);
}

TEST_F(SurveysOfACycle, SayNotHowFarOffItCouldBeWhereNobodyKnowsHowManyWereAsked) {
  Release release = tests::staff_release();
  release.invited = std::nullopt;
  staff_answer(release);
  draw();
  EXPECT_FALSE(coverage_of(isle.read(), drawn, staff).topics.front().bounds);
}

TEST_F(SurveysOfACycle, ShowEveryAnswerToWhatIsAskedOfATopic) {
  staff_answer();
  draw();
  const auto tables = confidence_tables_of(asked());
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_THAT(tables.front().answers, SizeIs(6));
  EXPECT_THAT(
      counts_of(tables.front().questions.front(), tables.front()),
      ElementsAre(Optional(12), Optional(18), Optional(15), Optional(8), Optional(4), Optional(3)));
}

TEST_F(SurveysOfACycle, OfChildrenStandBesideEachOtherAndAreAddedUp) {
  children_answer_twice();
  draw();
  const auto forms = what_families_said(families);
  ASSERT_THAT(forms, SizeIs(1));
  EXPECT_EQ(forms.front().title, "What was it like?");
  EXPECT_EQ(forms.front().answered, 40);
  ASSERT_THAT(forms.front().questions, SizeIs(1));
  const QuestionSaid& listened = forms.front().questions.front();
  EXPECT_THAT(listened.sets, SizeIs(2));
  EXPECT_EQ(listened.newest(), *listened.sets[1].figure);
  EXPECT_THAT(count_of(listened.all.value(), "3"), Optional(19));
  EXPECT_THAT(by_age_and_pen(forms.front()), SizeIs(2));
}

TEST_F(SurveysOfACycle, OfChildrenAreNotAddedUpWhereANumberOfOneIsHidden) {
  children_answer_twice();
  Release third = tests::children_release("r-november", "2026-11-01");
  third.figures.front().counts[0].count = third.figures.front().counts[1].count = std::nullopt;
  tests::add_results(isle.site(), tests::children_form(), third);
  draw();
  const auto forms = what_families_said(families);
  const QuestionSaid& listened = forms.front().questions.front();
  EXPECT_THAT(listened.sets, SizeIs(3));
  EXPECT_FALSE(listened.all);
  EXPECT_THAT(count_of(listened.newest(), "3"), Optional(9));
}

TEST_F(SurveysOfACycle, OfFewerChildrenThanTenSayNothingButThatTheyDo) {
  Release few = tests::children_release("r-july", "2026-07-01");
  few.figures.front().base = 9;
  tests::add_results(isle.site(), tests::children_form(), few);
  draw();
  const auto forms = what_families_said(families);
  EXPECT_THAT(forms.front().questions, IsEmpty());
  EXPECT_THAT(what_is_not_told(forms.front()), HasSubstr("1 question of"));
}

TEST_F(SurveysOfACycle, AreInTheReportWithTheirMarksAndWhereTheyComeFrom) {
  staff_answer();
  children_answer_twice();
  draw();
  const ReportTable sectors = section(need_by_agency_section).tables.front();
  EXPECT_THAT(
      row_with(sectors, {"Neglect", "Health"}),
      ElementsAre(text("Neglect"), text("Health"), Book::Cell(30), Book::Cell(18), Book::Cell(60),
                  text("How confident are you about neglect?"), text("Staff survey 2026"),
                  Book::Cell(day("2026-10-01")), text("r-staff")));
  EXPECT_THAT(row_with(sectors, {"Neglect", "Police and justice"}), Contains(text("[c]")));
  const ReportTable bounds = section(response_section).tables.back();
  const auto neglect = row_with(bounds, {"Neglect"});
  ASSERT_GE(neglect.size(), 7u);
  EXPECT_EQ(neglect[5], Book::Cell(31));
  EXPECT_EQ(neglect[6], Book::Cell(72));
  EXPECT_THAT(section(difference_section).tables.front().rows, SizeIs(9))
      << "two sets of results and both together";
}

TEST_F(SurveysOfACycle, SayOfTheWorkforceWhoTheyAreAndWhatNobodyWasAskedFor) {
  staff_answer();
  draw();
  const ReportSection made = section(diversity_section);
  ASSERT_THAT(made.tables, SizeIs(2));
  EXPECT_THAT(row_with(made.tables[0], {"Ethnic group", "White"}), Contains(Book::Cell(44)));
  EXPECT_EQ(made.tables[1].name, "need-by-ethnicity");
  EXPECT_THAT(made.sentences, Contains(HasSubstr("by age, by gender")));
}

TEST_F(SurveysOfACycle, MakeTablesWhoseRowsAreAsLongAsTheirHeading) {
  staff_answer();
  children_answer_twice();
  draw();
  for (const auto make :
       {response_section, need_by_agency_section, need_by_role_section, need_by_area_section,
        diversity_section, confidence_section, difference_section, families_section}) {
    const ReportSection made = section(make);
    EXPECT_LE(made.title.size(), 31u) << made.title;
    EXPECT_THAT(made.sentences, Not(IsEmpty())) << made.name;
    for (const ReportTable& table : made.tables)
      for (const auto& row : table.rows)
        EXPECT_EQ(row.size(), table.heading.size()) << table.name;
  }
}

TEST_F(SurveysOfACycle, SayInTheReportWhatToDoWhereThereAreNone) {
  draw();
  for (const auto make :
       {response_section, need_by_agency_section, confidence_section, diversity_section})
    EXPECT_THAT(section(make).sentences, Contains(HasSubstr("Open the staff survey")));
  EXPECT_THAT(section(families_section).sentences, Contains(HasSubstr("Open one of their")));
}

}  // namespace
}  // namespace earshot::needs
