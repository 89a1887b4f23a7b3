// SPDX-License-Identifier: Apache-2.0
// What courses of a cycle came to, and where little or no progress shows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/an_action.h"
#include "needs/results_of_a_cycle.h"
#include "store/actions.h"
#include "store/courses.h"
#include "store/sessions_of_courses.h"
#include "web/needs/workforce_group.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class TrainingOnPages : public WorkforceGroup {
 protected:
  TrainingOnPages() { open_cycle(); }
  static inline const std::string training = "/needs/c1/training",
                                  little = "/needs/c1/little-progress";

  void write_late_action() {
    Action late = tests::look_at_chronologies();
    late.owner_person = "";
    late.owner = "Named nurse";
    late.due_on = day("2026-11-19");
    isle().site().data.writer().run([&](Database& db) { store::add_action_edition(db, late); });
  }
};

TEST_F(TrainingOnPages, IsNotForWhoeverNeitherDrawsUpNeedsNorEntersFindings) {
  write_late_action();
  for (const std::string& page : {training, little}) {
    EXPECT_EQ(Visitor(office).get(page).status, 303);
    for (const Role role :
         {Role::training_lead, Role::safeguarding_reader, Role::scrutineer, Role::administrator}) {
      Visitor other = signed_in(office, role);
      EXPECT_EQ(other.get(page).status, 403) << page;
      EXPECT_THAT(other.get(page).body, Not(HasSubstr("chronologies"))) << page;
    }
    EXPECT_EQ(joan.get(page).status, 200);
    EXPECT_EQ(nia.get(page).status, 200);
  }
  EXPECT_EQ(joan.get("/needs/nothing/training").status, 404);
  EXPECT_EQ(joan.get("/needs/nothing/little-progress").status, 404);
}

TEST_F(TrainingOnPages, IsFoundFromTheRanking) {
  EXPECT_THAT(joan.get("/needs/c1").body, AllOf(HasSubstr(training), HasSubstr(little)));
}

TEST_F(TrainingOnPages, SaysWhereThereIsNothingYet) {
  EXPECT_THAT(joan.get(training).body,
              AllOf(HasSubstr("No course was held or cancelled in these days"),
                    HasSubstr("No results of a course were released in this cycle"),
                    HasSubstr("No agency has returned how many of its staff")));
  EXPECT_THAT(joan.get(little).body,
              AllOf(HasSubstr("No action has been written"), HasSubstr("There is no earlier cycle"),
                    HasSubstr("does not mean that it went well")));
}

TEST_F(TrainingOnPages, HasTheCoursesThatWereHeld) {
  isle().site().data.writer().run([](Database& db) {
    store::add_course(db, {.id = "neglect", .code = "NEG1", .title = "Neglect, day one"});
    store::add_session_of_course(
        db, {.id = "s1",
             .course = "neglect",
             .days = {{day("2026-06-10"), std::chrono::hours(9), std::chrono::hours(16)}}});
  });
  EXPECT_THAT(joan.get(training).body,
              AllOf(HasSubstr("Neglect, day one"), HasSubstr("1 session was held")));
}

TEST_F(TrainingOnPages, LeadsFromALateActionToIt) {
  write_late_action();
  EXPECT_THAT(joan.get(little).body,
              AllOf(HasSubstr("1 of 1 actions"), HasSubstr("Overdue"),
                    HasSubstr("Look at chronologies in ten files"), HasSubstr("/needs/actions/a1"),
                    HasSubstr("the exact test of signs")));
}

TEST_F(TrainingOnPages, PutsATopicBesideItselfInTheCyclesBefore) {
  const std::string of_neglect = "/needs/c1/topics?topic=neglect";
  EXPECT_THAT(joan.get(of_neglect).body,
              AllOf(HasSubstr("Year on year"), HasSubstr("There is no earlier cycle to compare"),
                    Not(HasSubstr("This cycle beside those before it"))));
  isle().site().data.writer().run([](Database& db) {
    store::add_cycle(db, {.id = "c0",
                          .name = "2025-26",
                          .starts_on = day("2025-04-01"),
                          .ends_on = day("2026-03-31")});
  });
  tests::add_results(isle().site(),
                     {.id = "r-0", .released_on = "2025-10-01", .people = tests::unsure(40, 10)});
  tests::add_results(isle().site(), {.id = "r-1", .people = tests::unsure(40, 30)});
  EXPECT_THAT(joan.get(of_neglect).body,
              AllOf(HasSubstr("This cycle beside those before it"), HasSubstr("25%"),
                    HasSubstr("More are not confident than in 2025-26")));
}

}  // namespace
}  // namespace earshot::web
