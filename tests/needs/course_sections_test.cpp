// SPDX-License-Identifier: Apache-2.0
// The sections on courses, as workbook, page and CSV files take them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/report/sections.h"
#include "needs/results_of_courses.h"
#include "needs/training_impact.h"

namespace earshot::needs {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using tests::changed;

constexpr ReportSection (*all_of_courses[])(const ReportFrom&) = {
    training_activity_section, training_impact_section, used_section, little_progress_section,
    trends_section};

class SectionsOnCourses : public tests::CoursesOfACycle {
 protected:
  SectionsOnCourses() {
    add_course_results(
        {.id = "r-1",
         .stage = "after",
         .figures = {tests::confident("before", 2, 8), tests::confident("after", 6, 4),
                     tests::chosen("enablers", 6, 5)}});
    add_course_results({.id = "r-2",
                        .figures = {tests::confident("3m", 6, 4), tests::chosen("barriers", 6, 5),
                                    tests::chosen("used", 7, 3)},
                        .comparisons = {changed(before, three_months, 5, 3, 2)}});
    tests::add_results(isle.site(), {.id = "r-3", .people = tests::unsure(40, 30)});
  }
  ReportSection made(ReportSection (*make)(const ReportFrom&)) {
    const NeedsDrawn drawn = draw_up(isle.site(), isle.read(), cycle(), isle.now());
    return make({isle.site(), isle.read(), drawn});
  }
  const ReportTable& table(const ReportSection& section, const std::string& name) {
    for (const ReportTable& each : section.tables)
      if (each.name == name)
        return each;
    throw std::logic_error("no such table");
  }
};

TEST_F(SectionsOnCourses, HaveRowsAsLongAsTheirHeadingsAndSaySoWhereThereIsNone) {
  for (const auto make : all_of_courses) {
    const ReportSection section = made(make);
    EXPECT_LE(section.title.size(), 31u) << section.title;
    EXPECT_EQ(section.title.find_first_of("[]:*?/\\"), std::string::npos);
    for (const ReportTable& each : section.tables) {
      EXPECT_NE(each.when_empty, "") << each.name;
      for (const auto& row : each.rows)
        EXPECT_EQ(row.size(), each.heading.size()) << each.name;
    }
  }
}

TEST_F(SectionsOnCourses, LeadFromEachFigureToTheResultsThatItIsTheSumOf) {
  for (const auto make : {training_impact_section, used_section})
    for (const ReportTable& each : made(make).tables) {
      EXPECT_EQ(each.heading.back(), "Rests on");
      for (const auto& row : each.rows)
        EXPECT_THAT(std::get<std::string>(row.back()), HasSubstr("r-")) << each.name;
    }
}

TEST_F(SectionsOnCourses, TellNothingOfFewPeopleByAShare) {
  const ReportSection used = made(used_section);
  EXPECT_THAT(table(used, "barriers").rows, SizeIs(2));
  EXPECT_THAT(table(used, "barriers").rows[0], Contains(Book::Cell(std::string("55%"))));
  EXPECT_THAT(table(used, "used-at-work").rows, SizeIs(1));
  EXPECT_THAT(table(used, "used-at-work").rows[0], Contains(Book::Cell(7)));
}

TEST_F(SectionsOnCourses, MarkWhatIsHidden) {
  Figure hides = tests::chosen("barriers", 6, 5);
  hides.counts[1].count = std::nullopt;
  add_course_results({.id = "r-9", .stage = "6m", .figures = {hides}});
  const ReportSection used = made(used_section);
  const ReportTable barriers = table(used, "barriers");
  EXPECT_THAT(barriers.rows, Contains(Contains(Book::Cell(std::string("[c]")))));
  EXPECT_THAT(barriers.notes, Contains(HasSubstr("[c]: hidden")));
  for (const auto& row : barriers.rows) {
    const bool is_hidden = std::get<std::string>(row[0]).starts_with("6 months");
    EXPECT_FALSE(is_hidden && testing::Matches(Contains(Book::Cell(6)))(row))
        << "not even what the release shows of it";
  }
}

TEST_F(SectionsOnCourses, AreTheSameWhetherAnotherAskedBefore) {
  const NeedsDrawn drawn = draw_up(isle.site(), isle.read(), cycle(), isle.now());
  const ReportFrom from(isle.site(), isle.read(), drawn);
  for (const auto make : all_of_courses) {
    const ReportSection alone = make({isle.site(), isle.read(), drawn});
    const ReportSection together = make(from);
    for (std::size_t at = 0; at < alone.tables.size(); ++at)
      EXPECT_EQ(alone.tables[at].rows, together.tables[at].rows) << alone.tables[at].name;
  }
}

}  // namespace
}  // namespace earshot::needs
