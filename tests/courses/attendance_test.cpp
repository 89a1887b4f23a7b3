// SPDX-License-Identifier: Apache-2.0
// Who is on the roll of a session: Tom, health visitor, and Sam, who shares his mailbox.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/secrets.h"
#include "courses/attendance_rules.h"
#include "courses/roll.h"
#include "people.h"
#include "store/courses.h"
#include "store/sessions_of_courses.h"

namespace earshot::courses {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

Lists small_lists() {
  Lists lists;
  lists.agencies = {
      {.name = "solent", .title = "Solent Health", .sector = "health", .area = "iow"}};
  lists.roles = {{.name = "health_visitor", .title = "Health visitor"}};
  return lists;
}

CourseSession two_days() {
  return {.id = "s1",
          .course = "neglect",
          .days = {{day("2026-10-14"), std::chrono::hours(9), std::chrono::hours(16)},
                   {day("2026-10-15"), std::chrono::hours(9), std::chrono::hours(16)}}};
}

Attendance tom() {
  return {.session = "s1",
          .came = Came::attended,
          .who = {"Tom Okafor", "tom@example.org", "solent", "health_visitor"}};
}

std::string said_of(const Attendance& wanted, const Attendance* before = nullptr) {
  const Problems problems = wrong_attendance(wanted, two_days(), small_lists(), before);
  return problems.empty() ? "" : problems.front().question + ": " + problems.front().message;
}

template <class Change>
Attendance but(Change change) {
  Attendance wanted = tom();
  change(wanted);
  return wanted;
}

TEST(WhatIsWrittenOfAnAttendance, IsToldInASentenceWhenItIsWrong) {
  EXPECT_EQ(said_of(tom()), "");
  EXPECT_THAT(said_of(but([](Attendance& a) { a.who.name = a.who.address = ""; })),
              HasSubstr("name: Write a name or an email address"));
  EXPECT_THAT(said_of(but([](Attendance& a) { a.who.address = "tom"; })), HasSubstr("address: "));
  EXPECT_THAT(said_of(but([](Attendance& a) { a.who.agency = "gone"; })), HasSubstr("agency: "));
  EXPECT_THAT(said_of(but([](Attendance& a) { a.on = day("2026-10-16"); })),
              HasSubstr("not held on that day"));
  EXPECT_EQ(said_of(but([](Attendance& a) { a.on = day("2026-10-14"); })), "");
}

TEST(WhatIsWrittenOfAnAttendance, MayKeepAnAgencyThatHasGoneSince) {
  const Attendance before = but([](Attendance& a) { a.who.agency = "gone"; });
  EXPECT_EQ(said_of(before, &before), "");
}

TEST(TheLastDayThere, IsTheSessionsUnlessSomebodyLeftEarlier) {
  EXPECT_EQ(last_day_of(tom(), two_days()), day("2026-10-15"));
  EXPECT_EQ(last_day_of(but([](Attendance& a) { a.on = day("2026-10-14"); }), two_days()),
            day("2026-10-14"));
}

TEST(TheLastDayThere, IsNobodysWhoWasNotThere) {
  for (const Came came : {Came::booked, Came::absent, Came::cancelled})
    EXPECT_EQ(last_day_of(but([&](Attendance& a) { a.came = came; }), two_days()), std::nullopt);
  CourseSession cancelled = two_days();
  cancelled.cancelled_on = day("2026-10-01");
  EXPECT_EQ(last_day_of(tom(), cancelled), std::nullopt);
}

class TheRoll : public testing::Test {
 protected:
  TheRoll() {
    Partnership& at = partnership;
    at.site().data.writer().run([](Database& db) {
      store::add_course(db, {.id = "neglect", .code = "NEG1", .title = "Neglect"});
      store::add_session_of_course(db, two_days());
    });
  }
  bool add(const Attendance& attendance) {
    const Roll roll = roll_for(partnership.site(), "s1");
    return partnership.site().data.writer().run(
        [&](Database& db) { return store::add_attendance(db, roll.seal(attendance)); });
  }
  Partnership partnership;
};

TEST_F(TheRoll, KnowsSomebodyAgainHoweverTheyAreWritten) {
  EXPECT_TRUE(add(tom()));
  EXPECT_FALSE(add(but([](Attendance& a) { a.who.name = "  tom   OKAFOR "; })));
  EXPECT_FALSE(add(but([](Attendance& a) { a.who.address = "Tom@Example.org"; })));
}

TEST_F(TheRoll, KeepsTwoPeopleOfOneMailboxApart) {
  EXPECT_TRUE(add(tom()));
  EXPECT_TRUE(add(but([](Attendance& a) { a.who.name = "Sam Reed"; })));
  EXPECT_EQ(whole_roll(partnership.site(), partnership.read(), "s1").people.size(), 2u);
}

TEST_F(TheRoll, CountsWithoutNamesOnceItsKeyIsGone) {
  add(tom());
  const auto rows = store::attendances_of(partnership.read(), "s1");
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows.front().sealed.find("Okafor"), std::string::npos);
  EXPECT_EQ(find_attendance(partnership.site(), partnership.read(), rows.front().id)->who,
            tom().who);
  partnership.site().keys.destroy(roll_key("s1"));
  const WholeRoll whole = whole_roll(partnership.site(), partnership.read(), "s1");
  EXPECT_THAT(whole.people, IsEmpty());
  EXPECT_EQ(whole.nameless, 1);
  EXPECT_EQ(store::how_many_were_there(store::how_many_came(partnership.read(), "s1")), 1);
  EXPECT_THROW(roll_for(partnership.site(), "s1"), std::runtime_error)
      << "a new key would make two of everybody";
}

TEST_F(TheRoll, HasRowsOfOneSizeWhoeverTheyAre) {
  add(tom());
  add(but([](Attendance& a) { a.who.name = std::string(most_name_bytes, 'x'); }));
  const auto rows = store::attendances_of(partnership.read(), "s1");
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows.front().sealed.size(), rows.back().sealed.size());
}

TEST_F(TheRoll, IsNotChangedByWhoeverWasSlower) {
  add(tom());
  const Roll roll = roll_for(partnership.site(), "s1");
  const auto row = store::attendances_of(partnership.read(), "s1").front();
  const auto change = [&](Came came) {
    store::KeptAttendance kept = row;
    kept.came = came;
    return partnership.site().data.writer().run(
        [&](Database& db) { return store::change_attendance(db, kept); });
  };
  EXPECT_TRUE(change(Came::part));
  EXPECT_FALSE(change(Came::absent));
  EXPECT_EQ(store::find_attendance(partnership.read(), row.id)->came, Came::part);
}

}  // namespace
}  // namespace earshot::courses
