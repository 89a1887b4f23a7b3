// SPDX-License-Identifier: Apache-2.0
#include "store/partnership.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people.h"
#include "store/editions.h"
#include "store/listed.h"

namespace earshot {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::ThrowsMessage;

class ThePartnershipsLists : public ::testing::Test {
 protected:
  template <class Change>
  auto change(Change change) {
    return isle.site().data.writer().run([&](Database& db) { return change(db); });
  }
  int edition() {
    return change(
        [](Database& db) { return store::begin_edition(db, "agencies", day("2026-11-21")); });
  }
  void add(const std::string& name, const std::string& title) {
    const int number = edition();
    ASSERT_TRUE(change([&](Database& db) {
      return store::add_listed(
          db,
          {.list = List::agencies, .name = name, .title = title, .more = {{"sector", {"health"}}}},
          number);
    }));
  }
  Listed found(const std::string& name) {
    return store::find_listed(isle.read(), List::agencies, name).value();
  }

  Partnership isle;
};

TEST_F(ThePartnershipsLists, KeepWhatWasCalledWhatAndWhen) {
  add("iow_health", "Health visiting");
  Listed renamed = found("iow_health");
  renamed.title = "Isle of Wight health visiting";
  const int number = edition();
  EXPECT_TRUE(change([&](Database& db) { return store::change_listed(db, renamed, number); }));
  EXPECT_EQ(found("iow_health").title, "Isle of Wight health visiting");
  EXPECT_EQ(found("iow_health").said("sector"), "health");

  const auto revisions = store::find_revisions(isle.read(), List::agencies);
  ASSERT_THAT(revisions, SizeIs(2));
  EXPECT_EQ(revisions[0].edition, 2);
  EXPECT_EQ(revisions[0].before->title, "Health visiting");
  EXPECT_EQ(revisions[0].after.title, "Isle of Wight health visiting");
  EXPECT_EQ(revisions[0].made_on, day("2026-11-21"));
  EXPECT_FALSE(revisions[1].before);
}

TEST_F(ThePartnershipsLists, AreChangedByWhoeverIsQuickerOnly) {
  add("iow_health", "Health visiting");
  const Listed seen = found("iow_health");
  const int first = edition(), second = edition();
  EXPECT_TRUE(change([&](Database& db) { return store::change_listed(db, seen, first); }));
  EXPECT_FALSE(change([&](Database& db) { return store::change_listed(db, seen, second); }));
}

TEST_F(ThePartnershipsLists, NeverGiveANameTwice) {
  add("iow_health", "Health visiting");
  Listed closed = found("iow_health");
  closed.closed_on = day("2026-11-21");
  const int number = edition();
  change([&](Database& db) { return store::change_listed(db, closed, number); });
  EXPECT_FALSE(change([&](Database& db) {
    return store::add_listed(db, {.list = List::agencies, .name = "iow_health", .title = "Other"},
                             number);
  }));
}

TEST_F(ThePartnershipsLists, GiveATitleToOneThatIsOpenOnly) {
  add("one", "Health visiting");
  EXPECT_ANY_THROW(change([&](Database& db) {
    return store::add_listed(
        db, {.list = List::agencies, .name = "two", .title = "HEALTH visiting"}, 1);
  }));
}

TEST_F(ThePartnershipsLists, OfferOnlyWhatIsOpen) {
  add("one", "Health visiting");
  add("two", "Midwives");
  Listed closed = found("two");
  closed.closed_on = day("2026-11-21");
  closed.became = "one";
  const int number = edition();
  change([&](Database& db) { return store::change_listed(db, closed, number); });
  const Lists lists = store::find_lists(isle.read());
  ASSERT_THAT(lists.agencies, SizeIs(2));
  EXPECT_EQ(lists.agencies[1].listing.became, "one");
  ASSERT_THAT(lists.agency_choices(), SizeIs(1));
  EXPECT_EQ(lists.agency_choices()[0].name, "one");
}

TEST(ThePartnershipsSettings, HaveTheirDefaultsUntilSomebodySaysOtherwise) {
  Partnership isle;
  const Particulars before = store::find_partnership(isle.read());
  EXPECT_EQ(before.called(), "Your safeguarding partnership");
  EXPECT_THAT(before.asking.months, ElementsAre(3, 6));
  EXPECT_EQ(before.floor_of(Promise::confidential), 5);
  EXPECT_EQ(before.floor_of(Promise::named), 1);
  isle.site().data.writer().run([](Database& db) {
    store::keep_setting(db, "partnership.name", "Isle of Wight");
    store::keep_setting(db, "learning.intervals", "3, 6, 12");
    store::keep_setting(db, "floors.open", "20");
    store::keep_setting(db, "keep.staff_answers", "36");
  });
  const Particulars after = store::find_partnership(isle.read());
  EXPECT_EQ(after.called(), "Isle of Wight");
  EXPECT_THAT(after.asking.months, ElementsAre(3, 6, 12));
  EXPECT_EQ(after.floor_of(Promise::open), 20);
  EXPECT_EQ(after.kept_for.at("staff_answers"), 36);
  EXPECT_EQ(after.kept_for.at("contacts"), 30);
}

TEST(ThePartnershipsSettings, AreSavedByWhoeverIsQuickerOnly) {
  Partnership isle;
  const auto begin = [&](int seen) {
    return isle.site().data.writer().run([&](Database& db) {
      return store::begin_edition_after(db, "safeguarding", seen, day("2026-11-21"));
    });
  };
  EXPECT_TRUE(begin(0));
  EXPECT_FALSE(begin(0));
  EXPECT_TRUE(begin(1));
  EXPECT_EQ(store::find_edition(isle.read(), "safeguarding"), 2);
}

}  // namespace
}  // namespace earshot
