// SPDX-License-Identifier: Apache-2.0
// Tom stands on the list of Neglect twice: as Tom Okafor, and as T. Okafor at another address.
#include "courses/merge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "courses/course_of_neglect.h"
#include "courses/other_voices.h"

namespace earshot::courses {
namespace {

using store::AskingStands;
using testing::SizeIs;

class TwoEntriesForOnePerson : public CourseOfNeglect {
 protected:
  Attendance find(const std::string& id) {
    return find_attendance(isle.site(), isle.read(), id).value();
  }
  void asked_on(std::string_view text) {
    isle.today_is(text);
    tick(isle.site(), shelf);
  }
  // As the page does it; gives who is left.
  std::string become_one(const std::string& named, const std::string& same) {
    const Attendance here = find(named), there = find(same);
    const Attendance& left = goes_on(isle.read(), here, there);
    Attendance both = one_of_both(here, there);
    both.id = left.id;
    both.edition = left.edition;
    const Attendance& goes = left.id == here.id ? there : here;
    const auto kept = roll_for(isle.site(), "s1").seal(both);
    write([&](Database& db) { EXPECT_TRUE(merge(db, kept, goes.id, goes.edition)); });
    EXPECT_EQ(store::find_attendance(isle.read(), goes.id), std::nullopt);
    return left.id;
  }

  std::string one = add({"Tom Okafor", "", "iow-childrens", ""});
  std::string other = add({"T. Okafor", "t.okafor@example.org", "", "health_visitor"});
};

TEST_F(TwoEntriesForOnePerson, BecomeOneThatKnowsWhatEitherKnew) {
  const Attendance tom = find(become_one(one, other));
  EXPECT_EQ(tom.who.name, "Tom Okafor");
  EXPECT_EQ(tom.who.address, "t.okafor@example.org");
  EXPECT_EQ(tom.who.agency, "iow-childrens");
  EXPECT_EQ(tom.who.role, "health_visitor");
  EXPECT_THAT(whole_roll(isle.site(), isle.read(), "s1").people, SizeIs(1));
}

TEST_F(TwoEntriesForOnePerson, AreAskedOnceFromThenOn) {
  become_one(one, other);
  isle.today_is("2026-10-15");
  EXPECT_EQ(tick(isle.site(), shelf).asked, 1);
  isle.today_is("2027-01-14");
  EXPECT_EQ(tick(isle.site(), shelf).asked, 1);
}

TEST_F(TwoEntriesForOnePerson, KeepWhatOneOfThemAnsweredAndTheCodeThatJoinsIt) {
  asked_on("2026-10-15");
  answers(other, "after");
  const std::string left = become_one(one, other);
  EXPECT_EQ(left, other) << "its code is in the answer";
  EXPECT_TRUE(asking(left, "after").answered);
  EXPECT_EQ(find(left).who.name, "Tom Okafor") << "and the name is the one that was chosen";
}

TEST_F(TwoEntriesForOnePerson, StopTheLinkThatIsNotNeededAnyMore) {
  write([&](Database& db) {
    auto kept = store::find_attendance(db, one).value();
    const std::string session = kept.session;
    kept = roll_for(isle.site(), session)
               .seal({.id = one,
                      .session = session,
                      .came = Came::attended,
                      .who = {"Tom Okafor", "tom@example.org", "", ""},
                      .edition = kept.edition});
    EXPECT_TRUE(store::change_attendance(db, kept));
  });
  asked_on("2026-10-15");
  const std::string link = asking(one, "after").invitation;
  const std::string second = asking(other, "after").invitation;
  answers(other, "after");
  const std::string left = become_one(one, other);
  EXPECT_EQ(store::find_invitation(isle.read(), link), std::nullopt);
  EXPECT_EQ(asking(left, "after").invitation, second);
}

TEST_F(TwoEntriesForOnePerson, LetTheLettersOfBothLeadToWhoIsLeft) {
  asked_on("2026-10-15");  // only the other has an address
  const std::string link = asking(other, "after").invitation;
  const auto letters = isle.read().all<std::string>("select letter from asking_line");
  ASSERT_THAT(letters, SizeIs(1));
  const auto kept = roll_for(isle.site(), "s1").seal(one_of_both(find(one), find(other)));
  write([&](Database& db) { EXPECT_TRUE(merge(db, kept, other, 1)); });
  EXPECT_EQ(asking(one, "after").invitation, link);
  const auto letter = store::find_asking_letter(isle.read(), std::get<0>(letters.front()));
  ASSERT_TRUE(letter);
  EXPECT_EQ(letter->lines.front().attendance, one);
}

TEST_F(TwoEntriesForOnePerson, StayTwoIfEitherWasChangedMeanwhile) {
  const Attendance here = find(one), there = find(other);
  const auto kept = roll_for(isle.site(), "s1").seal(one_of_both(here, there));
  write([&](Database& db) {
    auto changed = store::find_attendance(db, other).value();
    changed.came = Came::absent;
    EXPECT_TRUE(store::change_attendance(db, changed));
  });
  write([&](Database& db) { EXPECT_FALSE(merge(db, kept, other, there.edition)); });
  EXPECT_THAT(whole_roll(isle.site(), isle.read(), "s1").people, SizeIs(2));
}

TEST_F(TwoEntriesForOnePerson, GoByWhatIsKnownOfWhoCame) {
  const Attendance booked{.id = "a", .came = Came::booked}, came{.id = "b", .came = Came::part},
      absent{.id = "c", .came = Came::absent};
  EXPECT_EQ(one_of_both(booked, came).came, Came::part);
  EXPECT_EQ(one_of_both(booked, absent).came, Came::absent);
  EXPECT_EQ(one_of_both(absent, came).came, Came::part);
  EXPECT_EQ(one_of_both(came, absent).came, Came::part);
  const Attendance unbooked{.id = "d", .came = Came::unscheduled};
  EXPECT_EQ(one_of_both(booked, unbooked).came, Came::attended) << "they had a place";
  EXPECT_EQ(one_of_both(unbooked, booked).came, Came::attended);
  const Attendance first{.id = "e", .came = Came::part, .on = day("2026-10-14")},
      second{.id = "f", .came = Came::part, .on = day("2026-10-15")};
  EXPECT_EQ(one_of_both(first, second).on, day("2026-10-15")) << "months count from the later";
}

TEST_F(TwoEntriesForOnePerson, KeepWhomEitherOfThemNamed) {
  const Reached dana{"Dana Reid", "dana.reid@example.org", ""};
  const Roll roll = *find_roll(isle.site(), "s1");
  write([&](Database& db) {
    store::add_voice(
        db, {other, manager_voice, seal_voice(roll, manager_voice, dana), day("2027-01-14")});
  });
  asked_on("2026-10-15");
  answers(other, "after");
  asked_on("2027-01-14");
  const std::string left = become_one(one, other);
  EXPECT_EQ(find_manager(isle.site(), store::find_voice(isle.read(), left, manager_voice).value()),
            dana);
}

TEST_F(TwoEntriesForOnePerson, KeepOneManagerWhereBothNamedOne) {
  const Roll roll = *find_roll(isle.site(), "s1");
  write([&](Database& db) {
    for (const std::string& each : {one, other})
      store::add_voice(db, {each, manager_voice,
                            seal_voice(roll, manager_voice, {"Dana " + each, "d@example.org", ""}),
                            day("2027-01-14")});
  });
  const std::string left = become_one(one, other);
  const auto kept = store::voices_of_session(isle.read(), "s1", manager_voice);
  ASSERT_THAT(kept, SizeIs(1));
  EXPECT_EQ(kept.front().attendance, left);
  EXPECT_EQ(find_manager(isle.site(), kept.front())->name, "Dana " + left);
}

}  // namespace
}  // namespace earshot::courses
