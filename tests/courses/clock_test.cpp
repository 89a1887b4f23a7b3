// SPDX-License-Identifier: Apache-2.0
// What follows by itself from a session of Neglect on 14 October 2026, a Wednesday: Tom is a health
// visitor, Sam shares his mailbox, Ella teaches.
#include "courses/clock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/contacts.h"
#include "courses/course_of_neglect.h"
#include "store/editions.h"
#include "store/here.h"
#include "store/listed.h"
#include "store/surveys.h"

namespace earshot::courses {
namespace {

using store::AskingStands;

class TheClockOfCourses : public CourseOfNeglect {};

TEST_F(TheClockOfCourses, AsksNobodyBeforeTheSessionHasEnded) {
  const std::string tom_there = add(tom());
  EXPECT_EQ(tick_on("2026-10-14", 15).asked, 0);
  EXPECT_EQ(stands(tom_there, "after"), AskingStands::planned);
  EXPECT_EQ(tick_on("2026-10-14", 16).asked, 1);
  EXPECT_EQ(stands(tom_there, "after"), AskingStands::asked);
}

TEST_F(TheClockOfCourses, AsksOnceHoweverOftenItRuns) {
  add(tom());
  EXPECT_EQ(tick_on("2026-10-15").asked, 1);
  EXPECT_EQ(tick_on("2026-10-15").asked, 0);
  EXPECT_EQ(tick_on("2026-10-16").asked, 0);
}

TEST_F(TheClockOfCourses, AsksAgainThreeAndSixCalendarMonthsAfterTheDayOfAttendance) {
  const std::string tom_there = add(tom());
  tick_on("2026-10-15");
  answers(tom_there, "after");
  EXPECT_EQ(tick_on("2027-01-13").asked, 0);
  EXPECT_EQ(tick_on("2027-01-14", 9).asked, 0) << "not before half past nine";
  EXPECT_EQ(tick_on("2027-01-14", 10).asked, 1);
  EXPECT_EQ(stands(tom_there, "3m"), AskingStands::asked);
  EXPECT_EQ(tick_on("2027-04-14").asked, 1);
  EXPECT_EQ(stands(tom_there, "6m"), AskingStands::asked);
}

TEST_F(TheClockOfCourses, AsksNobodyWhoWasNotThere) {
  for (const Came came : {Came::booked, Came::absent, Came::cancelled})
    add({"Person", std::string(row_of(came).name) + "@example.org", "", ""}, came);
  EXPECT_EQ(tick_on("2026-10-15").asked, 0);
}

TEST_F(TheClockOfCourses, AsksNobodyAfterACancelledSessionAndEverybodyIfItIsHeldAfterAll) {
  add(tom());
  write([](Database& db) {
    CourseSession cancelled = session();
    cancelled.cancelled_on = day("2026-10-13");
    EXPECT_TRUE(store::change_session_of_course(db, cancelled));
  });
  EXPECT_EQ(tick_on("2026-10-15").asked, 0);
  write([](Database& db) {
    CourseSession held = session();
    held.edition = 2;
    EXPECT_TRUE(store::change_session_of_course(db, held));
  });
  EXPECT_EQ(tick_on("2026-10-15").asked, 1);
}

TEST_F(TheClockOfCourses, MovesWithACorrectedDayAndDoublesNothing) {
  const std::string tom_there = add(tom());
  tick_on("2026-10-15");
  answers(tom_there, "after");
  write([](Database& db) {
    CourseSession moved = session();
    moved.days.front().day = day("2026-10-07");
    EXPECT_TRUE(store::change_session_of_course(db, moved));
  });
  EXPECT_EQ(tick_on("2027-01-07").asked, 1);
  EXPECT_EQ(tick_on("2027-01-14").asked, 0);
}

TEST_F(TheClockOfCourses, TakesBackWhatWasAskedOfSomebodyWhoWasNotThereAfterAll) {
  const std::string tom_there = add(tom());
  tick_on("2026-10-15");
  const std::string link = asking(tom_there, "after").invitation;
  change(tom_there, Came::absent);
  EXPECT_EQ(tick_on("2026-10-16").taken_back, 1);
  EXPECT_EQ(stands(tom_there, "after"), AskingStands::withdrawn);
  EXPECT_EQ(store::find_invitation(isle.read(), link), std::nullopt);
  EXPECT_EQ(tick_on("2027-01-14").asked, 0);
}

TEST_F(TheClockOfCourses, KeepsWhatSomebodyAnsweredWhoWasNotThereAfterAll) {
  const std::string tom_there = add(tom());
  tick_on("2026-10-15");
  answers(tom_there, "after");
  change(tom_there, Came::absent);
  EXPECT_EQ(tick_on("2026-10-16").taken_back, 0);
  EXPECT_EQ(stands(tom_there, "after"), AskingStands::asked);
}

TEST_F(TheClockOfCourses, RemindsTwiceAtMostAndOnlyWhoHasNotAnswered) {
  const std::string tom_there = add(tom());
  const std::string ella_there = add({"Ella Marsh", "ella@example.org", "", ""});
  tick_on("2026-10-15");
  answers(ella_there, "after");
  EXPECT_EQ(tick_on("2026-10-21").reminded, 0);
  EXPECT_EQ(tick_on("2026-10-22").reminded, 1);
  EXPECT_EQ(tick_on("2026-10-22").reminded, 0);
  EXPECT_EQ(tick_on("2026-10-29").reminded, 1);
  EXPECT_EQ(tick_on("2026-11-05").reminded, 0) << "a third";
  EXPECT_EQ(asking(tom_there, "after").reminders, 2);
  EXPECT_EQ(asking(ella_there, "after").reminders, 0);
}

TEST_F(TheClockOfCourses, RemindsNobodyOfWhatHasClosed) {
  say("asking.days_to_answer", "7");
  add(tom());
  tick_on("2026-10-15");
  isle.today_is("2026-10-23");
  answers::settle(isle.site());
  EXPECT_EQ(tick_on("2026-10-23").reminded, 0);
}

TEST_F(TheClockOfCourses, AsksForAllThatIsDueToOnePersonInOneLetter) {
  write([](Database& db) {
    CourseSession other = session();
    other.id = "s2";
    store::add_session_of_course(db, other);
  });
  const std::string here = add(tom());
  const std::string there = add(tom(), Came::attended, "s2");
  EXPECT_EQ(tick_on("2026-10-15").asked, 1);
  EXPECT_EQ(stands(here, "after"), AskingStands::asked);
  EXPECT_EQ(stands(there, "after"), AskingStands::asked);
}

TEST_F(TheClockOfCourses, WritesTwoLettersToTwoPeopleOfOneMailbox) {
  add(tom());
  add({"Sam Reed", "tom@example.org", "", ""});
  EXPECT_EQ(tick_on("2026-10-15").asked, 2);
}

TEST_F(TheClockOfCourses, WaitsWithWhoeverIsAskedTooOften) {
  say("asking.most_a_month", "1");
  write([](Database& db) {
    CourseSession other = session();
    other.id = "s2";
    other.days.front().day = day("2026-10-20");
    store::add_session_of_course(db, other);
  });
  add(tom());
  const std::string second = add(tom(), Came::attended, "s2");
  EXPECT_EQ(tick_on("2026-10-15").asked, 1);
  EXPECT_EQ(tick_on("2026-10-21").asked, 0);
  EXPECT_EQ(stands(second, "after"), AskingStands::planned);
  EXPECT_EQ(tick_on("2026-11-16").asked, 1) << "when the month is over";
}

TEST_F(TheClockOfCourses, AsksNothingOfWhoHasNoAddressUntilTheyHaveOne) {
  add({"Mo Khan", "", "", ""});
  EXPECT_EQ(tick_on("2026-10-15").asked, 0);
}

TEST_F(TheClockOfCourses, AsksOnlyWhatIsStillDueOfWhoIsWrittenDownMonthsLater) {
  isle.today_is("2027-01-20");
  const std::string tom_there = add(tom());
  const Ticked ticked = tick_on("2027-01-20");
  EXPECT_EQ(ticked.asked, 1);
  EXPECT_EQ(ticked.too_late, 1);
  EXPECT_EQ(stands(tom_there, "after"), AskingStands::late);
  EXPECT_EQ(stands(tom_there, "3m"), AskingStands::asked);
  EXPECT_EQ(stands(tom_there, "6m"), AskingStands::planned);
}

TEST_F(TheClockOfCourses, GivesWhoComesLateASurveyWithTimeToAnswer) {
  const std::string tom_there = add(tom());
  tick_on("2026-10-15");
  isle.today_is("2026-11-02");
  const std::string ella_there = add({"Ella Marsh", "ella@example.org", "", ""});
  EXPECT_EQ(tick_on("2026-11-02").asked, 1);
  EXPECT_NE(asking(tom_there, "after").survey, asking(ella_there, "after").survey);
  const auto survey = store::find_survey(isle.read(), asking(ella_there, "after").survey).value();
  EXPECT_EQ(survey.closes_on, day("2026-11-23"));
}

TEST_F(TheClockOfCourses, JoinsTheStagesOfOnePersonAndNobodyElses) {
  const std::string tom_there = add(tom());
  const std::string sam_there = add({"Sam Reed", "tom@example.org", "", ""});
  tick_on("2026-10-15");
  tick_on("2027-01-14");
  const auto link = [&](const std::string& id, const std::string& stage) {
    const auto of = asking(id, stage);
    const auto survey = store::find_survey(isle.read(), of.survey).value();
    return answers::who_and_link(isle.site(), isle.read(), survey, of.invitation).link;
  };
  EXPECT_EQ(link(tom_there, "after").size(), 16u);
  EXPECT_EQ(link(tom_there, "after"), link(tom_there, "3m"));
  EXPECT_NE(link(tom_there, "after"), link(sam_there, "after"));
  const Day until = store::joined_until(isle.read(), "s1").value();
  isle.site().keys.destroy(answers::chain_key(until));
  EXPECT_EQ(link(tom_there, "after"), "");
}

TEST_F(TheClockOfCourses, AnswersByTheAgencyAndRoleThatTheAttendanceHas) {
  const std::string id = add({"Tom Okafor", "tom@example.org", "solent", "health_visitor"});
  tick_on("2026-10-15");
  const auto of = asking(id, "after");
  const auto survey = store::find_survey(isle.read(), of.survey).value();
  const auto found = answers::who_and_link(isle.site(), isle.read(), survey, of.invitation);
  EXPECT_EQ(found.of_whom.agency, "solent");
  EXPECT_EQ(found.of_whom.role, "health_visitor");
  EXPECT_EQ(found.who, "");
}

TEST_F(TheClockOfCourses, ForgetsNamesOnceTheLastStageHasClosedAndTheirDaysHavePassed) {
  const std::string tom_there = add(tom());
  for (const char* each : {"2026-10-15", "2027-01-14", "2027-04-14"})
    tick_on(each);
  const Day until = store::joined_until(isle.read(), "s1").value();
  EXPECT_EQ(forgotten_on(to_text(until)), 0);
  EXPECT_EQ(whole_roll(isle.site(), isle.read(), "s1").people.size(), 1u);
  EXPECT_EQ(forgotten_on(to_text(until + std::chrono::days(1))), 1);
  answers::settle(isle.site());
  EXPECT_EQ(whole_roll(isle.site(), isle.read(), "s1").nameless, 1);
  EXPECT_FALSE(isle.site().keys.find(answers::chain_key(until)));
  EXPECT_FALSE(isle.site().keys.find(roll_key("s1")));
}

TEST_F(TheClockOfCourses, ForgetsNamesOfWhoWasNeverAsked) {
  add(tom(), Came::absent);
  EXPECT_EQ(forgotten_on("2027-06-01"), 0);
  EXPECT_EQ(forgotten_on("2027-08-01"), 1);
}

TEST_F(TheClockOfCourses, KeepsTheNamesOfWhoHasYetToCompleteELearning) {
  write([](Database& db) {
    store::add_session_of_course(db, {.id = "e1", .course = "neglect", .held = Held::e_learning});
  });
  add(tom(), Came::booked, "e1");
  EXPECT_EQ(forgotten_on("2027-08-01"), 0);
  EXPECT_EQ(whole_roll(isle.site(), isle.read(), "e1").people.size(), 1u);
}

TEST_F(TheClockOfCourses, AsksWhoLeftAfterTheFirstDayOnceThatDayHasEnded) {
  write([](Database& db) {
    CourseSession two_days = session();
    two_days.days.push_back({day("2026-10-15"), std::chrono::hours(9), std::chrono::hours(16)});
    EXPECT_TRUE(store::change_session_of_course(db, two_days));
  });
  const std::string tom_there = add(tom());
  change(tom_there, Came::part, day("2026-10-14"));
  EXPECT_EQ(tick_on("2026-10-14", 15).asked, 0);
  EXPECT_EQ(tick_on("2026-10-14", 16).asked, 1);
}

TEST_F(TheClockOfCourses, WaitsForTheEndOfTheSessionForWhoMaySignInAgain) {
  write([](Database& db) {
    CourseSession two_days = session();
    two_days.days.push_back({day("2026-10-15"), std::chrono::hours(9), std::chrono::hours(16)});
    EXPECT_TRUE(store::change_session_of_course(db, two_days));
  });
  const std::string tom_there = add(tom());
  change(tom_there, Came::part, day("2026-10-14"));
  write([&](Database& db) { EXPECT_TRUE(store::add_here_day(db, tom_there, day("2026-10-14"))); });
  EXPECT_EQ(tick_on("2026-10-14", 17).asked, 0);
  EXPECT_EQ(tick_on("2026-10-15", 15).asked, 0);
  EXPECT_EQ(tick_on("2026-10-15", 16).asked, 1);
  EXPECT_EQ(tick_on("2027-01-14").asked, 1) << "months are counted from their own last day";
}

// So that too few answers can be opened together with those of other courses on it.
TEST_F(TheClockOfCourses, SaysTheSubjectOfACourseThatHasOne) {
  const auto subject_of = [&](const std::string& attendance) {
    return store::find_survey(isle.read(), asking(attendance, "after").survey)->occasion.subject;
  };
  const std::string tom_there = add(tom());
  tick_on("2026-10-15");
  EXPECT_EQ(subject_of(tom_there), "") << "the topic is on no list";
  write([](Database& db) {
    const int edition = store::begin_edition(db, "topics", day("2026-09-01"));
    store::add_listed(db,
                      {.list = List::topics,
                       .name = "neglect",
                       .title = "Neglect of children",
                       .more = {{"side", {"both"}}}},
                      edition);
    store::add_session_of_course(db, session("s2", "2026-10-20"));
  });
  const std::string ella_there =
      add({"Ella Marsh", "ella@example.org", "", ""}, Came::attended, "s2");
  tick_on("2026-10-21");
  EXPECT_EQ(subject_of(ella_there), "Neglect of children");
}

TEST_F(TheClockOfCourses, LeavesSchoolsAloneInTheirHolidays) {
  write([](Database& db) {
    const int edition = store::begin_edition(db, "agencies", day("2026-09-01"));
    store::add_listed(db,
                      {.list = List::agencies,
                       .name = "oak",
                       .title = "Oak Primary School",
                       .more = {{"sector", {"education"}}, {"area", {"iow"}}}},
                      edition);
    const int sectors = store::begin_edition(db, "sectors", day("2026-09-01"));
    store::add_listed(
        db, {.list = List::sectors, .name = "education", .title = "Education", .more = {}},
        sectors);
  });
  say("asking.school_holidays", "2026-10-15 to 2026-10-30");
  const std::string ella_there = add({"Ella Marsh", "ella@example.org", "oak", ""});
  add(tom());
  EXPECT_EQ(tick_on("2026-10-15").asked, 1);
  EXPECT_EQ(stands(ella_there, "after"), AskingStands::planned);
  EXPECT_EQ(tick_on("2026-11-02").asked, 1);
}

TEST_F(TheClockOfCourses, WaitsAtWeekends) {
  write([](Database& db) {
    CourseSession on_saturday = session();
    on_saturday.days.front().day = day("2026-10-17");
    EXPECT_TRUE(store::change_session_of_course(db, on_saturday));
  });
  add(tom());
  EXPECT_EQ(tick_on("2026-10-17", 17).asked, 0);
  EXPECT_EQ(tick_on("2026-10-18").asked, 0);
  EXPECT_EQ(tick_on("2026-10-19").asked, 1);
}

}  // namespace
}  // namespace earshot::courses
