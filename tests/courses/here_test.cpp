// SPDX-License-Identifier: Apache-2.0
// Signing in on the day: Tom is a health visitor who was booked, Sam shares his mailbox, Ella was not
// booked. Neglect is held on 14 October 2026, or on three days in a row.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/site.h"
#include "courses/here_rules.h"
#include "courses/sign_in.h"
#include "courses/what_follows.h"
#include "people.h"
#include "store/askings.h"
#include "store/courses.h"
#include "store/here.h"
#include "store/sessions_of_courses.h"

namespace earshot::courses {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

CourseSession held_on(std::initializer_list<std::string_view> days) {
  CourseSession session{.id = "s1", .course = "neglect"};
  for (const std::string_view text : days)
    session.days.push_back({day(text), hours(9), hours(16)});
  return session;
}
HereNow now_at(const CourseSession& session, std::string_view text, minutes since_midnight) {
  return here_at(session, london_moment(day(text), since_midnight)).now;
}

TEST(TheSheet, TakesNobodyOfASessionThatWasCancelledOrHasNoDay) {
  CourseSession session = held_on({"2026-10-14"});
  session.cancelled_on = day("2026-10-01");
  EXPECT_EQ(now_at(session, "2026-10-14", hours(10)), HereNow::cancelled);
  EXPECT_EQ(now_at(held_on({}), "2026-10-14", hours(10)), HereNow::no_days);
}

TEST(TheSheet, IsOpenFromAnHourBeforeTheSessionUntilTheEndOfTheDay) {
  const CourseSession session = held_on({"2026-10-14"});
  EXPECT_EQ(now_at(session, "2026-10-14", hours(7) + minutes(59)), HereNow::not_yet);
  EXPECT_EQ(now_at(session, "2026-10-14", hours(8)), HereNow::open);
  EXPECT_EQ(now_at(session, "2026-10-14", hours(23) + minutes(59)), HereNow::open);
  EXPECT_EQ(now_at(session, "2026-10-15", hours(0)), HereNow::over);
}

TEST(TheSheet, SaysWhenItOpensNext) {
  const CourseSession session = held_on({"2026-10-14", "2026-10-16"});
  const Here between = here_at(session, london_moment(day("2026-10-15"), hours(10)));
  EXPECT_EQ(between.now, HereNow::not_yet);
  EXPECT_EQ(between.day, day("2026-10-16"));
  EXPECT_EQ(london_time(between.from), "08:00");
  EXPECT_EQ(here_at(session, london_moment(day("2026-10-16"), hours(10))).day, day("2026-10-16"));
}

TEST(TheSheet, GoesByLondonsClocksOnTheDaysOnWhichTheyChange) {
  struct Change {
    std::string_view day, opens, ends;  // UTC
  };
  const auto at = [](std::string_view text) {
    return Moment(day(text.substr(0, 10))) + hours(std::stoi(std::string(text.substr(11))));
  };
  for (const Change& change : {Change{"2026-03-29", "2026-03-29 07", "2026-03-29 23"},
                               Change{"2026-10-25", "2026-10-25 08", "2026-10-26 00"}}) {
    const CourseSession session = held_on({change.day});
    EXPECT_EQ(here_at(session, at(change.opens) - minutes(1)).now, HereNow::not_yet) << change.day;
    EXPECT_EQ(here_at(session, at(change.opens)).now, HereNow::open) << change.day;
    EXPECT_EQ(here_at(session, at(change.ends) - minutes(1)).now, HereNow::open) << change.day;
    EXPECT_EQ(here_at(session, at(change.ends)).now, HereNow::over) << change.day;
  }
}

TEST(TheSheet, OpensBeforeATimeThatASpringNightLeavesOut) {
  CourseSession session = held_on({"2026-03-29"});
  session.days.front().from = hours(1) + minutes(30);
  const Moment night(day("2026-03-29"));
  EXPECT_EQ(here_at(session, night - minutes(1)).now, HereNow::not_yet);
  EXPECT_EQ(here_at(session, night).now, HereNow::open);
}

struct SignedIn {
  std::string_view situation;
  std::optional<HowTheyCame> before;
  std::vector<std::string_view> days;
  HowTheyCame after;
};

TEST(WhoeverSignsIn, StandsThereAsTheirDaysSay) {
  const CourseSession three = held_on({"2026-10-14", "2026-10-15", "2026-10-16"});
  const Day first = day("2026-10-14"), second = day("2026-10-15");
  const SignedIn all[] = {
      {"booked, first day", {{Came::booked, {}}}, {"2026-10-14"}, {Came::part, first}},
      {"a later day moves the last",
       {{Came::part, first}},
       {"2026-10-14", "2026-10-15"},
       {Came::part, second}},
      {"every day",
       {{Came::part, second}},
       {"2026-10-14", "2026-10-15", "2026-10-16"},
       {Came::attended, {}}},
      {"the last day alone", {{Came::booked, {}}}, {"2026-10-16"}, {Came::part, {}}},
      {"not booked", {}, {"2026-10-14"}, {Came::unscheduled, first}},
      {"not booked, every day",
       {{Came::unscheduled, second}},
       {"2026-10-14", "2026-10-15", "2026-10-16"},
       {Came::unscheduled, {}}},
      {"cancelled and came", {{Came::cancelled, {}}}, {"2026-10-14"}, {Came::unscheduled, first}},
      {"said to be absent too early", {{Came::absent, {}}}, {"2026-10-14"}, {Came::part, first}},
      {"said by hand: all of it", {{Came::attended, {}}}, {"2026-10-14"}, {Came::attended, {}}},
      {"said by hand: until the second",
       {{Came::part, second}},
       {"2026-10-14"},
       {Came::part, second}},
  };
  for (const SignedIn& one : all) {
    std::vector<Day> days;
    for (const std::string_view text : one.days)
      days.push_back(day(text));
    EXPECT_EQ(came_by_signing_in(one.before, days, three), one.after) << one.situation;
  }
}

TEST(WhoeverSignsIn, HasAttendedASessionOfOneDay) {
  EXPECT_EQ(came_by_signing_in(HowTheyCame{}, {day("2026-10-14")}, held_on({"2026-10-14"})),
            (HowTheyCame{Came::attended, {}}));
}

TEST(TheCodeOfASheet, IsFoundHoweverItIsTypedAndOnlyWithTheKey) {
  const Key key = Key::random(), other = Key::random();
  const auto link = new_here_link(key, "s1", day("2026-10-14"));
  const std::string code = here_code(key, link).value();
  EXPECT_EQ(code.size(), 9u) << code;
  std::string shouted = code;
  for (char& letter : shouted)
    letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  EXPECT_EQ(here_mark(key, shouted), link.mark);
  EXPECT_EQ(here_mark(key, code.substr(0, 4) + code.substr(5)), link.mark);
  EXPECT_NE(here_mark(other, code), link.mark);
  EXPECT_EQ(here_code(other, link), std::nullopt);
}

class ARoomOfPeople : public testing::Test {
 protected:
  ARoomOfPeople() {
    write([&](Database& db) {
      store::add_course(db, course);
      store::add_session_of_course(db, session);
    });
    isle.today_is("2026-10-14");
  }
  template <class Change>
  void write(Change change) {
    isle.site().data.writer().run([&](Database& db) { change(db); });
  }
  std::string book(Attendee who) {
    const auto kept = roll_for(isle.site(), "s1")
                          .seal({.session = "s1", .came = Came::booked, .who = std::move(who)});
    write([&](Database& db) { add_with_follow_ups(db, kept, {{"post-course", "after"}}); });
    return kept.id;
  }
  void signs_in(Attendee who, std::string_view on = "2026-10-14") {
    const SigningIn signing_in(isle.site(), session, course, std::move(who), day(on));
    write([&](Database& db) { EXPECT_TRUE(signing_in.keep(db)); });
  }
  Attendance found(const std::string& id) {
    return find_attendance(isle.site(), isle.read(), id).value();
  }
  std::vector<Attendance> people() { return whole_roll(isle.site(), isle.read(), "s1").people; }
  static Attendee tom() { return {"Tom Okafor", "tom@example.org", "solent", "health_visitor"}; }

  Course course{.id = "neglect", .code = "NEG1", .title = "Neglect", .outcomes = {}};
  CourseSession session = held_on({"2026-10-14"});
  Partnership isle;
};

TEST_F(ARoomOfPeople, HasWhoeverWasBookedOnceAndNowAttended) {
  const std::string booked = book({"Tom  Okafor", "TOM@example.org", "", ""});
  signs_in(tom());
  ASSERT_EQ(people().size(), 1u);
  EXPECT_EQ(found(booked).came, Came::attended);
  EXPECT_EQ(found(booked).who.agency, "solent") << "agency and role are asked here";
  EXPECT_EQ(found(booked).who.name, "Tom  Okafor");
}

TEST_F(ARoomOfPeople, AddsWhoeverWasNotBookedWithWhatFollows) {
  signs_in({"Ella Marsh", "ella@example.org", "", ""});
  ASSERT_EQ(people().size(), 1u);
  EXPECT_EQ(people().front().came, Came::unscheduled);
}

TEST_F(ARoomOfPeople, KeepsTwoWhoShareAMailboxApart) {
  const std::string booked = book({"Tom Okafor", "tom@example.org", "", ""});
  signs_in({"Sam Reed", "tom@example.org", "", ""});
  EXPECT_EQ(people().size(), 2u);
  EXPECT_EQ(found(booked).came, Came::booked);
}

// Anybody who has the code can write down a colleague's name and address.
TEST_F(ARoomOfPeople, OverwritesNothingThatIsKnownOfSomebody) {
  const std::string booked = book(tom());
  signs_in({"Tom Okafor", "tom@example.org", "oak", "teacher"});
  EXPECT_EQ(found(booked).who.agency, "solent");
  EXPECT_EQ(found(booked).who.role, "health_visitor");
}

TEST_F(ARoomOfPeople, GivesNobodysQuestionsToAnotherAddressForTheirNameAlone) {
  const std::string booked = book({"Tom Okafor", "", "", ""});
  signs_in({"Tom Okafor", "stranger@example.org", "", ""});
  EXPECT_EQ(found(booked).who.address, "");
  EXPECT_EQ(people().size(), 2u) << "whoever runs the course makes them one";
}

TEST_F(ARoomOfPeople, KnowsWhoeverWasBookedByTheAddressAlone) {
  const std::string booked = book({"", "tom@example.org", "", ""});
  signs_in(tom());
  EXPECT_EQ(found(booked).who.name, "Tom Okafor");
  EXPECT_EQ(found(booked).came, Came::attended);
}

TEST_F(ARoomOfPeople, IsChangedByNobodyWhoSignsInTwice) {
  const std::string booked = book(tom());
  signs_in(tom());
  const int edition = found(booked).edition;
  signs_in(tom());
  EXPECT_EQ(found(booked).edition, edition);
  EXPECT_EQ(people().size(), 1u);
}

TEST_F(ARoomOfPeople, KeepsAnAgencyOfNoListInTheirWordsUntilItIsKnown) {
  Attendee ella{"Ella Marsh", "ella@example.org", "", ""};
  ella.agency_words = "Solent Dental Practice";
  signs_in(ella);
  EXPECT_EQ(people().front().who.agency_words, "Solent Dental Practice");
  const auto kept = store::attendances_of(isle.read(), "s1");
  EXPECT_EQ(kept.front().agency, "");
  EXPECT_EQ(kept.front().sealed.find("Dental"), std::string::npos) << "words may name somebody";
  ella.agency_words.clear();
  ella.agency = "solent";
  signs_in(ella);
  EXPECT_EQ(people().front().who.agency, "solent");
  EXPECT_EQ(people().front().who.agency_words, "");
}

TEST_F(ARoomOfPeople, OfSeveralDaysIsJoinedDayByDay) {
  write([&](Database& db) {
    session.days.push_back({day("2026-10-15"), hours(9), hours(16)});
    EXPECT_TRUE(store::change_session_of_course(db, session));
  });
  const std::string booked = book(tom());
  signs_in(tom());
  EXPECT_EQ(found(booked).came, Came::part);
  EXPECT_EQ(found(booked).on, day("2026-10-14"));
  EXPECT_TRUE(store::askings_of(isle.read(), booked).front().may_come_again);
  signs_in(tom(), "2026-10-15");
  EXPECT_EQ(found(booked).came, Came::attended);
  EXPECT_EQ(found(booked).on, std::nullopt);
}

}  // namespace
}  // namespace earshot::courses
