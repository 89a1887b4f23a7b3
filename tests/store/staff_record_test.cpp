// SPDX-License-Identifier: Apache-2.0
#include "store/staff_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/secrets.h"
#include "people.h"

namespace earshot::store {
namespace {

using std::chrono::hours;

class ARecord : public testing::Test {
 protected:
  void SetUp() override {
    add("2026-10-14", "signed-in");
    add("2026-10-15", "invited", "tom");
    add("2026-10-16", "left", "tom");
  }
  void add(std::string_view on_day, std::string_view what, std::string on = {}) {
    change([&](Database& db) {
      add_to_record(db, {"priya", london_moment(day(on_day), hours(9)), what, std::move(on)});
    });
  }
  template <class F>
  void change(F f) {
    isle.site().data.writer().run([&](Database& db) { f(db); });
  }
  void tamper(const std::string& sql) {
    change([&](Database& db) { db.run(sql); });
  }
  Verified verified() { return verify_record(isle.read()); }

  Partnership isle;
};

TEST_F(ARecord, IsReadNewestFirstAPageAtATime) {
  const auto page = read_record(isle.read(), "", 0, 2);
  ASSERT_EQ(page.size(), 2U);
  EXPECT_EQ(page[0].what, "left");
  EXPECT_EQ(page[1].on, "tom");
  EXPECT_EQ(read_record(isle.read(), "", 2, 2).at(0).what, "signed-in");
  EXPECT_EQ(count_entries(isle.read(), ""), 3);
  EXPECT_TRUE(read_record(isle.read(), "mia", 0, 2).empty());
  EXPECT_EQ(count_entries(isle.read(), "mia"), 0);
}

TEST_F(ARecord, VerifiesAsItWasWritten) {
  EXPECT_EQ(verified().first, 1);
  EXPECT_EQ(verified().last, 3);
  EXPECT_EQ(verified().broken, 0);
}

TEST_F(ARecord, ShowsTheFirstEntryThatWasChanged) {
  const char* changes[] = {
      "update staff_record set who = 'mia' where number = 2",
      "update staff_record set at = at + 1 where number = 2",
      "update staff_record set what = 'signed-out' where number = 2",
      "update staff_record set on_what = 'nobody' where number = 2",
      "update staff_record set chain = zeroblob(32) where number = 2",
      "delete from staff_record where number = 2",
  };
  for (const char* sql : changes) {
    Partnership other;
    other.site().data.writer().run([&](Database& db) {
      for (const char* what : {"signed-in", "invited", "left"})
        add_to_record(db, {"priya", london_moment(day("2026-10-14"), hours(9)), what, "tom"});
      db.run(sql);
    });
    EXPECT_EQ(verify_record(other.read()).broken, 2) << sql;
  }
}

TEST_F(ARecord, WhoseEndWasCutOffNoLongerHasTheChainSomebodyNoted) {
  const std::string noted = verified().last_chain;
  tamper("delete from staff_record where number = 3");
  EXPECT_EQ(verified().broken, 0);
  EXPECT_NE(chain_of(isle.read(), 3), noted);
}

TEST_F(ARecord, IsForgottenFromItsOldEndAndStillVerifies) {
  std::int64_t gone = 0;
  change([&](Database& db) { gone = forget_record_before(db, day("2026-10-16")); });
  EXPECT_EQ(gone, 2);
  EXPECT_EQ(verified().first, 3);
  EXPECT_EQ(verified().broken, 0);
  add("2026-10-17", "signed-in");
  EXPECT_EQ(verified().last, 4);
  change([&](Database& db) { gone = forget_record_before(db, day("2027-01-01")); });
  EXPECT_EQ(gone, 2);
  add("2027-02-01", "signed-in");
  EXPECT_EQ(verified().first, 5) << "numbers go on though everything before is forgotten";
  EXPECT_EQ(verified().broken, 0);
  change([&](Database& db) { gone = forget_record_before(db, day("2027-01-01")); });
  EXPECT_EQ(gone, 0);
}

TEST_F(ARecord, IsHeldAgainstWhatSomebodyNoted) {
  const std::string last = to_hex(verified().last_chain);
  EXPECT_EQ(compare_with_noted(isle.read(), 3, last), Noted::as_it_was);
  EXPECT_EQ(compare_with_noted(isle.read(), 3, std::string(64, '0')), Noted::missing);
  EXPECT_EQ(compare_with_noted(isle.read(), 4, last), Noted::missing);
  change([&](Database& db) { forget_record_before(db, day("2027-01-01")); });
  EXPECT_EQ(compare_with_noted(isle.read(), 3, last), Noted::as_it_was) << "the anchor has it";
  EXPECT_EQ(compare_with_noted(isle.read(), 2, last), Noted::forgotten);
  EXPECT_EQ(verified().forgotten, 3);
}

// As somebody would who writes the database: all is gone, and an entry of theirs follows an anchor
// of theirs, with the right hash.
TEST_F(ARecord, ThatIsInventedFromAnAnchorOnIsNotWhatSomebodyNoted) {
  const std::string noted = to_hex(verified().last_chain);
  tamper("delete from staff_record");
  tamper("insert into record_anchor (number, chain) values (3, randomblob(32))");
  add("2026-10-17", "signed-in");
  EXPECT_EQ(verified().broken, 0) << "it fits itself";
  EXPECT_EQ(compare_with_noted(isle.read(), 3, noted), Noted::missing);
  EXPECT_EQ(compare_with_noted(isle.read(), 2, noted), Noted::forgotten);
}

TEST_F(ARecord, ThatIsBrokenIsNotForgotten) {
  tamper("update staff_record set who = 'mia' where number = 2");
  std::int64_t gone = 9;
  change([&](Database& db) { gone = forget_record_before(db, day("2030-01-01")); });
  EXPECT_EQ(gone, 0);
  EXPECT_EQ(verified().last, 3);
}

TEST_F(ARecord, TakesOnlyDeedsThatHaveASentence) {
  EXPECT_THROW(add("2026-10-17", "peeked"), std::logic_error);
}

}  // namespace
}  // namespace earshot::store
