// SPDX-License-Identifier: Apache-2.0
#include "store/planned_surveys.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people.h"

namespace earshot {
namespace {

using testing::ElementsAre;
using testing::Field;

PlannedSurvey half_chosen() {
  return {.id = "a1",
          .plan = {.form = "post-course", .course = "Neglect"},
          .made_on = day("2026-10-14"),
          .made_by = "p-nia"};
}

PlannedSurvey all_chosen() {
  PlannedSurvey planned = half_chosen();
  planned.id = "b2";
  planned.made_on = day("2026-10-15");
  planned.plan = {.form = "post-course",
                  .title = "Neglect in October: \"what now?\"",
                  .course = "Neglect",
                  .session = "Newport",
                  .subject = "Safeguarding",
                  .day = day("2026-10-14"),
                  .outcomes = {{"notice neglect", "neglect"}, {"say so", "neglect"}},
                  .promise = Promise::confidential,
                  .reports_to = "board",
                  .languages = {"en", "pl"},
                  .opens_on = day("2026-10-14"),
                  .closes_on = day("2026-10-28"),
                  .standing = false};
  return planned;
}

class PlannedSurveys : public testing::Test {
 protected:
  template <class F>
  auto change(F f) {
    return isle.site().data.writer().run(f);
  }
  Partnership isle;
};

TEST_F(PlannedSurveys, ComeBackAsTheyWereChosen) {
  for (const PlannedSurvey& planned : {half_chosen(), all_chosen()}) {
    change([&](Database& db) { store::add_planned(db, planned); });
    const auto found = store::find_planned(isle.read(), planned.id);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->plan, planned.plan);
    EXPECT_EQ(found->made_on, planned.made_on);
    EXPECT_EQ(found->made_by, planned.made_by);
  }
  EXPECT_THAT(store::all_planned(isle.read()),
              ElementsAre(Field(&PlannedSurvey::id, "b2"), Field(&PlannedSurvey::id, "a1")));
}

TEST_F(PlannedSurveys, ThatAreGoneAreNeitherChangedNorRemovedTwice) {
  change([](Database& db) { store::add_planned(db, half_chosen()); });
  EXPECT_TRUE(
      change([](Database& db) { return store::change_planned(db, "a1", all_chosen().plan); }));
  EXPECT_EQ(store::find_planned(isle.read(), "a1")->plan, all_chosen().plan);
  EXPECT_TRUE(change([](Database& db) { return store::remove_planned(db, "a1"); }));
  EXPECT_FALSE(change([](Database& db) { return store::remove_planned(db, "a1"); }));
  EXPECT_FALSE(
      change([](Database& db) { return store::change_planned(db, "a1", half_chosen().plan); }));
}

}  // namespace
}  // namespace earshot
