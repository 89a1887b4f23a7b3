// SPDX-License-Identifier: Apache-2.0
#include "store/programme.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/an_offer.h"

namespace earshot::store {
namespace {

using testing::ElementsAre;
using testing::Field;

class TheProgramme : public tests::ACycleOfNeeds {
 protected:
  bool add(const ProgrammeRow& row) {
    return change([&](Database& db) { return add_programme_edition(db, row); });
  }
  bool set(int seen, std::int64_t pence) {
    return change([&](Database& db) {
      return add_budget_edition(db, "c1", {seen, pence, "joan", tests::noon_of("2026-11-20")});
    });
  }
};

TEST_F(TheProgramme, KeepsEveryEditionAndTheLatestStands) {
  ProgrammeRow row = tests::half_a_day_on_neglect();
  ASSERT_TRUE(add(row));
  row.edition = 1;
  row.state = OfferState::under_way;
  row.progress = "Held once";
  ASSERT_TRUE(add(row));
  const ProgrammeRow stands = find_programme_row(isle.read(), "o1").value();
  EXPECT_EQ(stands.edition, 2);
  EXPECT_TRUE(stands.says_the_same(row));
  EXPECT_EQ(stands.what.cost_pence, 125'050);
  EXPECT_THAT(history_of_programme_row(isle.read(), "o1"),
              ElementsAre(Field(&ProgrammeRow::state, OfferState::planned),
                          Field(&ProgrammeRow::state, OfferState::under_way)));
  EXPECT_THAT(programme_of_cycle(isle.read(), "c1"), ElementsAre(Field(&ProgrammeRow::edition, 2)));
}

TEST_F(TheProgramme, IsNotChangedByWhoeverWasSlower) {
  ProgrammeRow first = tests::half_a_day_on_neglect();
  ASSERT_TRUE(add(first));
  EXPECT_FALSE(add(first)) << "it is there already";
  first.edition = 1;
  ProgrammeRow second = first;
  first.progress = "Mine";
  second.progress = "Mine as well";
  EXPECT_TRUE(add(first));
  EXPECT_FALSE(add(second));
  second.edition = 3;
  EXPECT_FALSE(add(second)) << "nobody has seen an edition that is not there";
  EXPECT_EQ(find_programme_row(isle.read(), "o1")->progress, "Mine");
}

TEST_F(TheProgramme, StandsByDay) {
  ProgrammeRow later = tests::half_a_day_on_neglect("o0");
  later.what.planned_on = day("2027-06-01");
  add(later);
  add(tests::half_a_day_on_neglect("o1"));
  EXPECT_THAT(programme_of_cycle(isle.read(), "c1"),
              ElementsAre(Field(&ProgrammeRow::id, "o1"), Field(&ProgrammeRow::id, "o0")));
  EXPECT_TRUE(programme_of_cycle(isle.read(), "c2").empty());
  EXPECT_FALSE(find_programme_row(isle.read(), "o2"));
}

TEST_F(TheProgramme, HasOneBudgetThatWhoeverWasSlowerDoesNotSet) {
  EXPECT_FALSE(find_budget(isle.read(), "c1"));
  EXPECT_TRUE(set(0, 25'000'00));
  EXPECT_FALSE(set(0, 30'000'00));
  EXPECT_TRUE(set(1, 28'000'00));
  EXPECT_EQ(find_budget(isle.read(), "c1")->pence, 28'000'00);
  EXPECT_EQ(find_budget(isle.read(), "c1")->edition, 2);
}

}  // namespace
}  // namespace earshot::store
