// SPDX-License-Identifier: Apache-2.0
// The training of a quarter, as Priya, training lead, and Nia, of the partnership team, read it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/settle.h"
#include "base/sheet.h"
#include "web/courses/session_of_neglect.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;
using testing::StartsWith;

const std::string last_quarter = "?from=2026-10-01&until=2026-12-31";

class TheReport : public SessionOfNeglect {
 protected:
  Shown seen(Visitor& who, const std::string& query = "") {
    return who.get("/courses/report" + query);
  }
  // Another course, which is nobody's in particular.
  void fire_too() {
    write([&](Database& db) {
      store::add_course(db, {.id = "c2", .code = "FIRE", .title = "=Fire"});
      store::add_session_of_course(
          db, {.id = "s2",
               .course = "c2",
               .place = "Newport",
               .days = {{day("2026-11-03"), std::chrono::hours(9), std::chrono::hours(16)}},
               .capacity = 20});
    });
  }
  // Six were asked and answered, so it has closed.
  void six_answered() {
    const answers::MadeSurvey made = asked(6);
    for (int i = 0; i < 6; ++i)
      isle().answer(made, {{"conf_before.1", {i < 3 ? "1" : "2"}},
                           {"conf_after.1", {i < 3 ? "4" : "5"}},
                           {"will_use", {"yes"}},
                           {"barriers", {i < 4 ? "time" : "systems"}}});
    answers::settle(isle().site());
  }
};

TEST_F(TheReport, HasNoCourseThatSomebodyElseLeads) {
  fire_too();
  come_on("2026-11-30");
  EXPECT_EQ(Visitor(office).get("/courses/report").status, 303);
  for (const Role role : {Role::scrutineer, Role::workforce_group, Role::administrator}) {
    const std::string person = people.add(std::string(row_of(role).name) + " Lane", role);
    Visitor somebody = signed_in_as(office, person);
    EXPECT_EQ(seen(somebody).status, 403);
    EXPECT_EQ(somebody.get("/courses/report.xlsx").status, 403);
  }
  EXPECT_THAT(seen(priya).body, AllOf(HasSubstr("Neglect"), HasSubstr("the courses of Priya Patel"),
                                      Not(HasSubstr("=Fire"))));
  EXPECT_THAT(seen(nia).body,
              AllOf(HasSubstr("Neglect"), HasSubstr("=Fire"), HasSubstr("all courses")));
  const SheetRows book = read_sheet(priya.get("/courses/report.xlsx").body);
  for (const CsvRow& row : book.rows)
    EXPECT_THAT(row.cells, Not(Contains("=Fire")));
}

TEST_F(TheReport, IsOfTheQuarterThatItIsUnlessAnotherPeriodIsChosen) {
  EXPECT_THAT(seen(priya).body, AllOf(HasSubstr("Training from 1 October 2026 to 31 December 2026"),
                                      HasSubstr("Neglect")));
  EXPECT_THAT(seen(priya, "?from=2026-07-01&until=2026-09-30").body,
              HasSubstr("There was no training in this period."));
  EXPECT_THAT(seen(priya,
                   "?from-day=14&from-month=10&from-year=2026&until-day=14&until-month=10"
                   "&until-year=2026")
                  .body,
              HasSubstr("Training from 14 October 2026 to 14 October 2026"));
}

TEST_F(TheReport, LeadsToOtherQuartersOnlyWhereThereIsTraining) {
  EXPECT_THAT(seen(priya).body,
              AllOf(Not(HasSubstr("The quarter before")), Not(HasSubstr("The quarter after"))));
  EXPECT_THAT(seen(priya, "?from=2026-07-01&until=2026-09-30").body,
              AllOf(HasSubstr("The quarter after: 1 October 2026 to 31 December 2026"),
                    Not(HasSubstr("The quarter before"))));
  EXPECT_THAT(seen(priya, "?from=2027-01-01&until=2027-03-31").body,
              AllOf(HasSubstr("The quarter before: 1 October 2026 to 31 December 2026"),
                    Not(HasSubstr("The quarter after"))));
}

TEST_F(TheReport, SaysWhatIsWrongWithAPeriod) {
  for (const auto& [query, words] :
       {std::pair{"?from=2026-10-32&until=2026-12-31", "Write the first day"},
        std::pair{"?from=2026-10-01&until=", "Write the last day"},
        std::pair{"?from=2026-10-02&until=2026-10-01", "not before the first"},
        std::pair{"?from=2026-10-01&until=2029-10-01", "three years at most"}}) {
    const Shown page = seen(priya, query);
    EXPECT_EQ(page.status, 422) << query;
    EXPECT_THAT(page.body, HasSubstr(words)) << query;
    EXPECT_EQ(priya.get("/courses/report.xlsx" + std::string(query)).status, 404) << query;
  }
}

TEST_F(TheReport, AddsUpWhoCameAndWhoAnswered) {
  fire_too();
  const std::string tom = add("Tom Okafor", "tom@example.org");
  add("Ella Marsh", "ella@example.org");
  tick();
  answers(tom, 1);
  come_on("2026-11-30");
  EXPECT_THAT(
      seen(nia).body,
      AllOf(HasSubstr("All courses"), HasSubstr("1 of 2"), HasSubstr("From 14 January 2027 on"),
            HasSubstr("It is not known yet: no results"), Not(HasSubstr("Okafor"))));
}

TEST_F(TheReport, SaysWhatChangedFromReleasedFiguresOnly) {
  EXPECT_THAT(seen(priya).body, HasSubstr("It is not known yet: no results"));
  six_answered();
  EXPECT_THAT(seen(priya).body, AllOf(HasSubstr("6 of 6"), HasSubstr(">1.5<"), HasSubstr(">4.5<"),
                                      HasSubstr("What changed months later")));
  EXPECT_THAT(seen(priya).body,
              AllOf(HasSubstr("Expected right after"), HasSubstr("Not enough time: 4 of 6"),
                    HasSubstr("Our systems: 2 of 6")));
}

TEST_F(TheReport, NamesTheCoursesOfWhichNothingIsKnownYet) {
  fire_too();
  six_answered();
  EXPECT_THAT(seen(nia).body, HasSubstr("It is not known yet of =Fire."));
}

TEST_F(TheReport, IsAWorkbookThatSaysItsPeriodAndWhenItWasDrawnUp) {
  fire_too();
  six_answered();
  come_on("2026-11-30");
  const Shown file = nia.get("/courses/report.xlsx" + last_quarter);
  EXPECT_EQ(file.status, 200);
  EXPECT_EQ(file.header("Content-Disposition"),
            "attachment; filename=\"training-2026-10-01-2026-12-31.xlsx\"");
  const SheetRows book = read_sheet(file.body);
  ASSERT_THAT(book.problems, testing::IsEmpty());
  ASSERT_GE(book.rows.size(), 5u);
  EXPECT_THAT(book.rows[0].cells, ElementsAre("Training from 1 October 2026 to 31 December 2026"));
  EXPECT_THAT(book.rows[1].cells.at(0), StartsWith("Drawn up on 30 November 2026 of all courses"));
  EXPECT_THAT(book.rows[2].cells, IsSupersetOf({"Course", "Booked", "Answered: Right after"}));
  EXPECT_EQ(book.rows[3].cells.at(0), "=Fire") << "text, and no formula";
  EXPECT_THAT(book.rows[4].cells, IsSupersetOf({"Neglect", "NEG1", "6"}));
}

}  // namespace
}  // namespace earshot::web
