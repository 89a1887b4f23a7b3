// SPDX-License-Identifier: Apache-2.0
// What agencies return of required training, as Joan's group reads it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/a_cycle.h"
#include "needs/required_training.h"
#include "needs/return_file.h"
#include "needs/return_rules.h"
#include "needs/told_apart.h"
#include "store/staff_record.h"
#include "store/training_returns.h"

namespace earshot::needs {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class TrainingReturns : public tests::ACycleOfNeeds {
 protected:
  TrainingReturn returned(std::string agency, int needed, int in_date, int edition = 0) const {
    return {.cycle = "c1",
            .agency = std::move(agency),
            .level = "level_3",
            .edition = edition,
            .needed = needed,
            .in_date = in_date,
            .counted_on = day("2026-10-31")};
  }
  Written enter(const std::vector<TrainingReturn>& rows, const char* on = "2026-11-20") {
    return change([&](Database& db) {
      return enter_returns(db, "c1", rows, {.who = "joan", .now = tests::noon_of(on)});
    });
  }
  RequiredTraining seen(const char* on = "2026-11-30") {
    return required_training(isle.read(), cycle(), tests::noon_of(on));
  }
  ReadReturn read(const TypedReturn& typed) {
    const ListWords lists(store::find_listed(isle.read()));
    return read_return(typed, lists, cycle(), day("2026-11-20"));
  }
};

TEST_F(TrainingReturns, AreReadAsTheyAreTyped) {
  const ReadReturn good = read({"solent health", "Level 3", "1,250", " 1104", day("2026-10-31")});
  EXPECT_THAT(good.problems, IsEmpty());
  EXPECT_EQ(good.row.agency, "solent");
  EXPECT_EQ(good.row.level, "level_3");
  EXPECT_EQ(good.row.needed, 1'250);
  EXPECT_EQ(good.row.in_date, 1'104);
}

TEST_F(TrainingReturns, SayWhatToWriteInstead) {
  const auto fields = [&](const TypedReturn& typed) {
    std::vector<std::string> all;
    for (const Problem& problem : read(typed).problems)
      all.push_back(problem.question);
    return all;
  };
  EXPECT_THAT(fields({"Solent Trust", "Level 9", "many", "-1", std::nullopt}),
              ElementsAre("agency", "level", "needed", "in_date", "counted_on"));
  EXPECT_THAT(fields({"solent", "level_3", "10", "11", day("2026-10-31")}), ElementsAre("in_date"));
  for (const char* wrong : {"2026-11-21", "2025-03-31", "2027-04-01"})
    EXPECT_THAT(fields({"solent", "level_3", "10", "9", day(wrong)}), ElementsAre("counted_on"))
        << wrong;
}

TEST_F(TrainingReturns, AreAddedUpByLevel) {
  EXPECT_EQ(enter({returned("solent", 120, 90), returned("police", 30, 30)}), Written::yes);
  const RequiredTraining required = seen();
  ASSERT_THAT(required.levels, SizeIs(1));
  EXPECT_EQ(in_a_sentence(required.levels[0], "Level 3"),
            "Of 150 people who need Level 3, 120 (80%) have it in date, by the returns of 2 "
            "agencies.");
  ASSERT_THAT(required.agencies, SizeIs(2));
  EXPECT_EQ(required.agencies[0].agency, "police");
  EXPECT_THAT(required.not_returned, IsEmpty());
}

TEST_F(TrainingReturns, HaveNoShareOfFewPeopleAndPointAtNoSmallAgency) {
  enter({returned("solent", 120, 90), returned("police", 4, 3)});
  const RequiredTraining required = seen();
  ASSERT_THAT(required.agencies, SizeIs(1)) << "told apart, the small one could be worked out";
  EXPECT_EQ(required.agencies[0].agency, "");
  EXPECT_EQ(required.agencies[0].staff.needed, 124);
  EXPECT_EQ((Counted{9, 9}).percent(), std::nullopt);
  EXPECT_EQ((Counted{10, 9}).percent(), 90);
}

TEST_F(TrainingReturns, OfTooFewPeopleAreNotToldAtAll) {
  enter({returned("solent", 4, 3)});
  EXPECT_FALSE(seen().levels.at(0).is_told());
  EXPECT_THAT(seen().agencies, IsEmpty());
}

TEST_F(TrainingReturns, OfNobodyWhoNeedsItHideNoOtherAgency) {
  enter({returned("solent", 120, 90), returned("police", 0, 0)});
  ASSERT_THAT(seen().agencies, SizeIs(1));
  EXPECT_EQ(seen().agencies[0].agency, "solent");
  EXPECT_THAT(seen().not_returned, IsEmpty()) << "it has returned that nobody needs it";
}

TEST_F(TrainingReturns, FromATableAreReadByTheirHeadings) {
  enter({returned("police", 30, 30)});
  const std::vector<CsvRow> rows{
      {1, {"Training returns of autumn"}},
      {2, {"Counted on", "Note", "Level", "Agency", "Need it", "Have it in date"}},
      {3, {"31/10/2026", "by mail", "Level 3", "Solent Health", "120", "90"}},
      {4, {"31/10/2026", "", "level 3", "police", "30", "30"}},
      {5, {"", "", "Level 3", "Solent Health", "", ""}}};
  const ReturnsPlan plan = plan_returns(isle.read(), cycle(), rows, day("2026-11-20"));
  EXPECT_TRUE(plan.may_be_kept());
  ASSERT_THAT(plan.changes, SizeIs(1)) << "an empty row says nothing";
  EXPECT_EQ(plan.changes[0].row.agency, "solent");
  EXPECT_EQ(plan.the_same, 1);
  EXPECT_THAT(plan.not_read, ElementsAre("Note"));
}

TEST_F(TrainingReturns, FromATableSayWhichRowIsWrong) {
  const std::vector<std::string> head{"Agency", "Level", "Need it", "Have it in date",
                                      "Counted on"};
  const auto problems = [&](std::vector<CsvRow> rows) {
    rows.insert(rows.begin(), {1, head});
    return plan_returns(isle.read(), cycle(), rows, day("2026-11-20")).problems;
  };
  const Problems twice = problems({{2, {"Police", "Level 3", "30", "30", "31/10/2026"}},
                                   {3, {"Police", "Level 3", "30", "29", "31/10/2026"}}});
  ASSERT_THAT(twice, SizeIs(1));
  EXPECT_EQ(twice[0].line, 3);
  EXPECT_THAT(twice[0].message, HasSubstr("Row 2 is of the same"));
  EXPECT_EQ(problems({{2, {"Police", "Level 3", "30", "30", "soon"}}}).at(0).question,
            "Counted on");
  EXPECT_THAT(problems({}).at(0).message, HasSubstr("No row below the headings"));
  EXPECT_THAT(plan_returns(isle.read(), cycle(), {{1, {"Agency", "Level"}}}, day("2026-11-20"))
                  .problems.at(0)
                  .message,
              HasSubstr("There is no row of headings"));
}

TEST(AShareInDate, IsOfAllAndOfNobodyOnlyWhereThatIsSo) {
  EXPECT_EQ((Counted{1'000, 996}).percent(), 99);
  EXPECT_EQ((Counted{1'000, 1'000}).percent(), 100);
  EXPECT_EQ((Counted{1'000, 4}).percent(), 1);
  EXPECT_EQ((Counted{1'000, 0}).percent(), 0);
}

TEST_F(TrainingReturns, NameWhoHasReturnedNothing) {
  enter({returned("solent", 120, 90)});
  EXPECT_THAT(seen().not_returned, ElementsAre("police"));
}

TEST_F(TrainingReturns, AreNeverOverwrittenAndReadAsOfADay) {
  enter({returned("solent", 120, 90)}, "2026-11-20");
  EXPECT_EQ(enter({returned("solent", 120, 100, 1)}, "2026-11-24"), Written::yes);
  EXPECT_EQ(seen("2026-11-21").levels.at(0).staff.in_date, 90);
  EXPECT_EQ(seen().levels.at(0).staff.in_date, 100);
  EXPECT_EQ(enter({returned("solent", 120, 110, 1)}), Written::too_late) << "edition 2 stands";
  EXPECT_EQ(enter({returned("solent", 120, 100, 2)}), Written::the_same);
}

TEST_F(TrainingReturns, AreEnteredAllOrNotAtAll) {
  enter({returned("police", 30, 30)});
  EXPECT_EQ(enter({returned("solent", 120, 90), returned("police", 31, 30)}), Written::too_late);
  EXPECT_THAT(seen().not_returned, ElementsAre("solent"));
}

TEST_F(TrainingReturns, CanBeTakenBack) {
  enter({returned("solent", 120, 90)});
  TrainingReturn none = returned("solent", 120, 90, 1);
  none.withdrawn = true;
  EXPECT_EQ(enter({none}), Written::yes);
  EXPECT_THAT(seen().levels, IsEmpty());
}

TEST_F(TrainingReturns, OfAnAgencyThatHasBecomeAnotherCountWithIt) {
  enter({returned("solent", 120, 90), returned("police", 30, 30)});
  change([](Database& db) {
    Listed police = store::find_listed(db, List::agencies, "police").value();
    police.closed_on = day("2026-11-25");
    police.became = "solent";
    store::change_listed(db, police,
                         store::begin_edition(db, row_of(List::agencies).name, day("2026-11-25")));
  });
  const RequiredTraining required = seen();
  ASSERT_THAT(required.agencies, SizeIs(1));
  EXPECT_EQ(required.agencies[0].staff.needed, 150);
  EXPECT_THAT(required.agencies[0].rests_on, SizeIs(2));
  EXPECT_THAT(required.not_returned, IsEmpty());
}

TEST_F(TrainingReturns, StayAsTheyAreOnceTheCycleIsAgreed) {
  agree();
  EXPECT_EQ(enter({returned("solent", 120, 90)}), Written::too_late);
}

TEST(AgenciesToldApart, AreThoseWithEnoughPeopleAndNeverAllButOne) {
  EXPECT_THAT(told_apart({{"a", 9}, {"b", 5}}), ElementsAre("a", "b"));
  EXPECT_THAT(told_apart({{"a", 9}, {"b", 5}, {"c", 4}}), ElementsAre("a"));
  EXPECT_THAT(told_apart({{"a", 9}, {"b", 4}, {"c", 3}}), ElementsAre("a"));
  EXPECT_THAT(told_apart({{"a", 4}}), IsEmpty());
  EXPECT_THAT(told_apart({{"a", 9}, {"b", 6}, {"c", 2}, {"d", 2}}), ElementsAre("a"))
      << "of 4 people left over all would be told";
}

}  // namespace
}  // namespace earshot::needs
