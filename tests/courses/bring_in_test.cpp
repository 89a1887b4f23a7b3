// SPDX-License-Identifier: Apache-2.0
// Registers that come late, or again, where names have gone meanwhile.
#include "courses/bring_in.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/sheet.h"
#include "courses/roll.h"
#include "people.h"
#include "store/courses.h"
#include "store/registers.h"
#include "store/sessions_of_courses.h"

namespace earshot::courses {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class BringingIn : public testing::Test {
 protected:
  BringingIn() {
    isle.today_is("2026-11-20");
    isle.site().data.writer().run([&](Database& db) {
      store::add_course(db, {.id = "c1", .code = "NEG1", .title = "Neglect"});
      store::add_session_of_course(
          db, {.id = "s1",
               .course = "c1",
               .days = {{day("2026-10-14"), std::chrono::hours(9), std::chrono::hours(16)}}});
      store::add_course(db, {.id = "c2", .code = "EL1", .title = "Online safety"});
      store::add_session_of_course(db, {.id = "s2", .course = "c2", .held = Held::e_learning});
    });
  }

  SaidOfRegister said(const std::vector<CsvRow>& rows) {
    SaidOfRegister said;
    said.columns = columns_of(isle.read(), rows).columns;
    return said;
  }
  RegisterPlan plan(const std::string& file) {
    const SheetRows sheet = read_sheet(file);
    return plan_register(isle.site(), isle.read(), sheet.rows, said(sheet.rows), std::nullopt);
  }
  bool keep(const std::string& file) {
    const SheetRows sheet = read_sheet(file);
    const ReadyRegister ready(isle.site(), isle.read(), plan(file), said(sheet.rows));
    return isle.site().data.writer().run([&](Database& db) { return ready.keep(db); });
  }

  Partnership isle;
};

const std::string neglect = "Course,Date,Name,Status\nNEG1,14/10/2026,Tom,Attended\n";
const std::string online =
    "Course,Name,Completed on,Status\nEL1,Tom,05/01/2024,Complete\n"
    "EL1,Sam,10/11/2026,Complete\n";

TEST_F(BringingIn, TheSameRegisterAgainChangesNothing) {
  for (const std::string& file : {neglect, online}) {
    EXPECT_TRUE(plan(file).changes_something());
    EXPECT_TRUE(keep(file));
    EXPECT_FALSE(plan(file).changes_something());
    EXPECT_THAT(plan(file).problems, IsEmpty());
  }
}

TEST_F(BringingIn, ARegisterAddsNobodyTwiceWhoseNameHasGone) {
  keep(neglect);
  isle.site().keys.destroy(roll_key("s1"));
  const auto again = plan(neglect);
  EXPECT_FALSE(again.changes_something());
  ASSERT_THAT(again.problems, SizeIs(1));
  EXPECT_THAT(again.problems[0].message, HasSubstr("names are no longer kept"));
}

TEST_F(BringingIn, OfELearningThatGoesOnOnlyThoseWhoseNameHasGoneAreLeftOut) {
  keep(online);
  forget_old_rolls(isle.site());
  const auto again = plan(online + "EL1,Mia,11/11/2026,Complete\n");
  EXPECT_EQ(again.added(), 1u);
  EXPECT_EQ(again.same(), 1);
  ASSERT_THAT(again.problems, SizeIs(1));
  EXPECT_EQ(again.problems[0].line, 2);
}

TEST_F(BringingIn, ARegisterIsNotKeptOverWhatSomebodyElseDidMeanwhile) {
  const SheetRows sheet = read_sheet(neglect);
  const ReadyRegister slow(isle.site(), isle.read(), plan(neglect), said(sheet.rows));
  keep(neglect);
  EXPECT_FALSE(isle.site().data.writer().run([&](Database& db) { return slow.keep(db); }));
}

TEST_F(BringingIn, WhatIsRememberedOfARegisterHoldsNothingOfItsRows) {
  keep(neglect);
  const auto titles = key_of_titles({"Course", "Date", "Name", "Status"});
  EXPECT_EQ(store::find_register_columns(isle.read(), titles), "code day name came");
  EXPECT_THAT(store::register_words(isle.read()), IsEmpty());
}

}  // namespace
}  // namespace earshot::courses
