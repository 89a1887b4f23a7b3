// SPDX-License-Identifier: Apache-2.0
#include "store/cycles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people.h"

namespace earshot::store {
namespace {

using testing::ElementsAre;
using testing::Field;

Cycle year(const std::string& id, const std::string& name, std::string_view starts,
           std::string_view ends) {
  return {.id = id, .name = name, .starts_on = day(starts), .ends_on = day(ends)};
}

class Cycles : public testing::Test {
 protected:
  bool add(const Cycle& cycle) {
    return isle.site().data.writer().run([&](Database& db) { return add_cycle(db, cycle); });
  }
  bool change(const Cycle& cycle) {
    return isle.site().data.writer().run([&](Database& db) { return change_cycle(db, cycle); });
  }
  Cycle found(std::string_view id) { return find_cycle(isle.read(), id).value(); }

  Partnership isle;
  const Cycle this_year = year("c2", "2026-27", "2026-04-01", "2027-03-31");
};

TEST_F(Cycles, ThatShareADayOrANameAreRefused) {
  EXPECT_TRUE(add(this_year));
  EXPECT_FALSE(add(year("c3", "Another", "2027-03-31", "2028-03-30")));
  EXPECT_FALSE(add(year("c3", "Another", "2026-06-01", "2026-06-30")));
  EXPECT_FALSE(add(year("c3", "2026-27", "2028-04-01", "2029-03-31")));
  EXPECT_TRUE(add(year("c1", "2025-26", "2025-04-01", "2026-03-31")));
  Cycle longer = found("c1");
  longer.ends_on = day("2026-04-01");
  EXPECT_FALSE(change(longer));
  Cycle renamed = found("c1");
  renamed.name = "2026-27";
  EXPECT_FALSE(change(renamed));
}

TEST_F(Cycles, StandTheLatestFirstAndAreFoundByNameAndDay) {
  add(year("c1", "2025-26", "2025-04-01", "2026-03-31"));
  add(this_year);
  EXPECT_THAT(all_cycles(isle.read()),
              ElementsAre(Field(&Cycle::id, "c2"), Field(&Cycle::id, "c1")));
  EXPECT_EQ(find_cycle_by_name(isle.read(), "2025-26")->id, "c1");
  EXPECT_EQ(cycle_of_day(isle.read(), day("2026-03-31"))->id, "c1");
  EXPECT_EQ(cycle_of_day(isle.read(), day("2026-04-01"))->id, "c2");
  EXPECT_FALSE(cycle_of_day(isle.read(), day("2027-04-01")));
  EXPECT_FALSE(find_cycle(isle.read(), "c3"));
}

TEST_F(Cycles, AreNotChangedByWhoeverWasSlower) {
  add(this_year);
  Cycle first = found("c2"), second = first;
  first.name = "The year 2026";
  second.name = "Year 26";
  EXPECT_TRUE(change(first));
  EXPECT_FALSE(change(second));
  EXPECT_EQ(found("c2").name, "The year 2026");
  EXPECT_EQ(found("c2").edition, 2);
}

TEST_F(Cycles, SayWhoAgreedAndStayOnceTheyAreFinal) {
  add(this_year);
  Cycle agreed = found("c2");
  agreed.state = CycleState::agreed;
  agreed.agreed_by = "The workforce development group";
  agreed.agreed_on = day("2027-05-14");
  ASSERT_TRUE(change(agreed));
  Cycle last = found("c2");
  EXPECT_EQ(last.agreed_by, "The workforce development group");
  EXPECT_EQ(last.agreed_on, day("2027-05-14"));
  last.state = CycleState::final;
  last.final_on = day("2027-06-01");
  ASSERT_TRUE(change(last));
  Cycle again = found("c2");
  again.state = CycleState::draft;
  again.agreed_by.clear();
  again.agreed_on.reset();
  again.final_on.reset();
  EXPECT_FALSE(change(again));
  EXPECT_EQ(found("c2").state, CycleState::final);
}

}  // namespace
}  // namespace earshot::store
