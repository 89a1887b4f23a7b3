// SPDX-License-Identifier: Apache-2.0
// Who came to the courses of 2026-27: from the police, from Solent Health, and from nowhere that is known.
#include "needs/training_activity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "courses/roll.h"
#include "needs/a_cycle.h"
#include "needs/entering.h"
#include "needs/report/sections.h"
#include "store/agency_links.h"
#include "store/attendances.h"
#include "store/courses.h"
#include "store/listed.h"
#include "store/sessions_of_courses.h"
#include "store/training_returns.h"

namespace earshot::needs {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class TrainingOfACycle : public tests::ACycleOfNeeds {
 protected:
  TrainingOfACycle() {
    change([](Database& db) {
      return store::add_course(
          db, {.id = "neglect", .code = "NEG1", .title = "Neglect", .level = "level_3"});
    });
  }
  void held(const std::string& id, const std::string& on, bool cancelled = false) {
    CourseSession session{.id = id,
                          .course = "neglect",
                          .days = {{day(on), std::chrono::hours(9), std::chrono::hours(16)}}};
    if (cancelled)
      session.cancelled_on = day("2026-04-02");
    change([&](Database& db) {
      store::add_session_of_course(db, session);
      return true;
    });
  }
  std::string came(const std::string& session, Came how, const std::string& agency,
                   std::optional<Day> on = {}) {
    const std::string name = "Person " + std::to_string(++people_);
    const auto kept = courses::roll_for(isle.site(), session)
                          .seal({.session = session,
                                 .came = how,
                                 .on = on,
                                 .who = {name, name + "@example.org", agency, ""}});
    change([&](Database& db) { return store::add_attendance(db, kept); });
    return kept.id;
  }
  TrainingActivity activity() { return training_activity(isle.read(), cycle(), isle.now()); }
  ReportSection section() {
    const NeedsDrawn drawn = draw_up(isle.site(), isle.read(), cycle(), isle.now());
    return training_activity_section({isle.site(), isle.read(), drawn});
  }
  int people_ = 0;
};

TEST_F(TrainingOfACycle, IsNothingWhereNothingWasHeld) {
  EXPECT_THAT(activity().courses, IsEmpty());
  const ReportSection nothing = section();
  ASSERT_THAT(nothing.tables, SizeIs(6));
  EXPECT_THAT(nothing.tables[0].rows, IsEmpty());
  EXPECT_EQ(nothing.tables[0].when_empty, "No course was held or cancelled in these days.");
}

TEST_F(TrainingOfACycle, HasTheSessionsThatHadEndedInIt) {
  held("day-before", "2026-03-31");
  held("first-day", "2026-04-01");
  held("yesterday", "2026-11-19");
  held("today", "2026-11-20");
  held("cancelled", "2026-06-10", true);
  for (const char* session : {"day-before", "first-day", "yesterday", "today", "cancelled"})
    came(session, Came::attended, "police");
  const TrainingActivity found = activity();
  ASSERT_THAT(found.courses, SizeIs(1));
  EXPECT_EQ(found.held, 2);
  EXPECT_EQ(found.cancelled, 1);
  EXPECT_EQ(found.people.attended, 2);
}

TEST_F(TrainingOfACycle, CountsWhoHadAPlaceAndWhoCameByAgency) {
  held("s1", "2026-06-10");
  for (const Came how : {Came::attended, Came::part, Came::absent, Came::cancelled})
    came("s1", how, "police");
  came("s1", Came::unscheduled, "solent");
  came("s1", Came::booked, "");
  const TrainingActivity found = activity();
  ASSERT_THAT(found.courses.at(0).from, SizeIs(3));
  EXPECT_EQ(found.courses[0].people.booked, 4);
  const auto of = [&](const std::string& agency) {
    for (const FromAgency& from : found.courses[0].from)
      if (from.agency == agency)
        return from.people;
    return courses::Presence{};
  };
  EXPECT_EQ(of("police"),
            (courses::Presence{.booked = 3, .attended = 1, .part = 1, .absent = 1, .gave_up = 1}));
  EXPECT_EQ(of("solent").unbooked, 1);
  EXPECT_EQ(of("").unknown, 1);
  const auto levels = came_by_agency_and_level(found);
  EXPECT_EQ(levels.at("police").at("level_3"), 2) << "a part counts, too";
  EXPECT_FALSE(levels.contains(""));
}

TEST_F(TrainingOfACycle, CountsELearningByTheDayOnWhichItWasCompleted) {
  change([](Database& db) {
    store::add_session_of_course(db, {.id = "e1", .course = "neglect", .held = Held::e_learning});
    return true;
  });
  came("e1", Came::attended, "police", day("2026-03-31"));
  came("e1", Came::attended, "police", day("2026-06-10"));
  came("e1", Came::booked, "police");
  const TrainingActivity found = activity();
  EXPECT_EQ(found.people.attended, 1);
  EXPECT_EQ(found.people.booked, 1);
  EXPECT_EQ(found.held, 0);
  EXPECT_THAT(section().tables[0].rows.at(0), Contains(Book::Cell(std::string("E-learning"))));
}

TEST_F(TrainingOfACycle, StaysAsItWasWhenTheNamesGo) {
  held("s1", "2026-06-10");
  const std::string tom = came("s1", Came::attended, "police");
  const auto before = section();
  change([&](Database& db) { return store::blank_attendance(db, tom); });
  isle.site().keys.destroy(courses::roll_key("s1"));
  const auto then = section();
  for (std::size_t at = 0; at < before.tables.size(); ++at)
    EXPECT_EQ(then.tables[at].rows, before.tables[at].rows) << before.tables[at].name;
}

TEST_F(TrainingOfACycle, SaysThatNoAgencyHasReturnedWhatIsRequiredAndMakesNoShareOfIt) {
  held("s1", "2026-06-10");
  came("s1", Came::attended, "police");
  const ReportSection found = section();
  EXPECT_THAT(found.sentences, Contains(HasSubstr("No agency has returned how many")));
  for (const ReportTable& table : found.tables)
    for (const auto& row : table.rows)
      for (const Book::Cell& cell : row) {
        const auto* words = std::get_if<std::string>(&cell);
        EXPECT_TRUE(words == nullptr || words->find('%') == std::string::npos) << table.name;
      }
}

TEST_F(TrainingOfACycle, PutsBesideItHowManyStaffAnAgencyHasWhereItsLeadHasSaid) {
  held("s1", "2026-06-10");
  came("s1", Came::attended, "police");
  answers::NewSurvey wanted;
  wanted.form = course_form();
  wanted.form.stage.clear();
  wanted.promise = Promise::open;
  wanted.opens_on = day("2026-05-10");
  wanted.closes_on = day("2026-12-10");
  wanted.occasion = {.outcomes = {{"notice neglect early", "neglect"}}};
  wanted.occasion.agencies = {{"police", "Police"}};
  const std::string survey = isle.open_survey(wanted).survey.id;
  change([&](Database& db) {
    const auto link = store::add_agency_link(db, survey, "police");
    return store::set_received(db, link.value().id, 240, day("2026-05-11"));
  });
  EXPECT_THAT(
      section().tables[2].rows,
      ElementsAre(
          ElementsAre(Book::Cell(std::string("Police")), Book::Cell(240), Book::Cell(1),
                      Book::Cell(1), Book::Cell(std::string("Registers, and what its lead said"))),
          ElementsAre(Book::Cell(std::string("Solent Health")), Book::Cell(), Book::Cell(0),
                      Book::Cell(0), Book::Cell(std::string("Registers")))));
}

// One absence of one person from a small school would point at them.
TEST_F(TrainingOfACycle, CountsAgenciesOfFewPeopleAtACourseTogether) {
  held("s1", "2026-06-10");
  for (int person = 0; person < 6; ++person)
    came("s1", Came::attended, "police");
  came("s1", Came::absent, "solent");
  EXPECT_THAT(section().tables[1].rows,
              ElementsAre(Contains(Book::Cell(std::string(counted_together)))))
      << "what is left of all would be the one";
  for (int person = 0; person < 4; ++person)
    came("s1", Came::attended, "");
  EXPECT_THAT(section().tables[1].rows,
              ElementsAre(Contains(Book::Cell(std::string("Police"))),
                          AllOf(Contains(Book::Cell(std::string(counted_together))),
                                Contains(Book::Cell(5)))));
}

TEST_F(TrainingOfACycle, SaysWhoHasTheTrainingThatIsRequired) {
  change([](Database& db) {
    return store::add_training_return(db, {.cycle = "c1",
                                           .agency = "solent",
                                           .level = "level_3",
                                           .needed = 90,
                                           .in_date = 81,
                                           .counted_on = day("2026-10-31"),
                                           .entered_by = "joan",
                                           .entered_at = tests::noon_of("2026-11-10")});
  });
  const ReportSection found = section();
  EXPECT_THAT(found.sentences, AllOf(Contains("Of 90 people who need Level 3, 81 (90%) have it in "
                                              "date, by the return of 1 agency."),
                                     Contains(HasSubstr("Nothing is returned by Police."))));
  EXPECT_THAT(found.tables[4].rows, ElementsAre(Contains(Book::Cell(std::string("90%")))));
  EXPECT_THAT(found.tables[5].rows, ElementsAre(Contains(Book::Cell(std::string(
                                        "Training return of solent, level_3, version 1")))));
}

TEST_F(TrainingOfACycle, HasWhatAgenciesReturnedThemselves) {
  Evidence said = tests::audit_of_neglect("e7");
  said.source = EvidenceSource::training_return;
  said.severity = 2;
  said.agency = "solent";
  said.level = "level_3";
  said.finding = "81 of 90 have level 3";
  change([&](Database& db) { return enter(db, said); });
  EXPECT_THAT(section().tables[3].rows,
              ElementsAre(AllOf(Contains(Book::Cell(std::string("Solent Health"))),
                                Contains(Book::Cell(std::string("81 of 90 have level 3"))),
                                Contains(Book::Cell(std::string("e7"))))));
}

}  // namespace
}  // namespace earshot::needs
