// SPDX-License-Identifier: Apache-2.0
// What Joan's group entered, planned, saw to and published, in the document.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/an_action.h"
#include "needs/an_offer.h"
#include "needs/report/with_results.h"
#include "store/actions.h"
#include "store/programme.h"
#include "store/said.h"

namespace earshot::needs {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;
using tests::table_of;
using tests::text_of;
using tests::told;

class WhatTheGroupWrote : public tests::WithResults {
 protected:
  // On two days: at first it cost less.
  void plan_half_a_day() {
    ProgrammeRow row = tests::half_a_day_on_neglect();
    row.written_at = tests::noon_of("2026-06-01");
    ASSERT_TRUE(change([&](Database& db) { return store::add_programme_edition(db, row); }));
    row.edition = 1;
    row.what.cost_pence = 2'000'00;
    row.written_at = isle.now();
    ASSERT_TRUE(change([&](Database& db) { return store::add_programme_edition(db, row); }));
  }
  static Said said(std::string id, bool published) {
    return {.id = std::move(id),
            .cycle = "c1",
            .by = SaidBy::parents,
            .said = "Nobody told us who comes",
            .did = "A letter says so now",
            .moved = "",
            .plain = "",
            .published = published,
            .written_by = "joan",
            .written_at = tests::noon_of("2026-11-20")};
  }
};

TEST_F(WhatTheGroupWrote, IsTheEvidenceThatStoodThatDay) {
  const Report all = report();
  const ReportTable& pieces = table_of(all, "evidence");
  EXPECT_THAT(pieces.rows, SizeIs(2));
  EXPECT_EQ(told(pieces, "Domestic abuse", "Reference"), "Audit of neglect, paragraph 4");
  EXPECT_EQ(told(pieces, "Domestic abuse", "Rests on"), "Evidence e1");
  EXPECT_EQ(told(pieces, "E2", "Source"), "Practitioner forum");
  EXPECT_THAT(table_of(report_at(tests::noon_of("2026-06-09")), "evidence").rows, IsEmpty());
}

TEST_F(WhatTheGroupWrote, NamesNobodyWhoEnteredIt) {
  const Report all = report();
  EXPECT_EQ(told(table_of(all, "evidence"), "E1", "Entered by"), "Workforce group");
  for (const ReportSection& section : all.sections)
    for (const ReportTable& table : section.tables)
      for (const auto& row : table.rows)
        for (const Book::Cell& cell : row)
          EXPECT_THAT(text_of(cell), Not(HasSubstr("joan"))) << table.name;
}

TEST_F(WhatTheGroupWrote, SaysWhatTookThePlaceOfWhat) {
  Evidence later = tests::audit_of_domestic_abuse();
  later.id = "e2";
  later.supersedes = "e1";
  later.severity = 4;
  later.entered_at = isle.now();
  change([&](Database& db) { return supersede(db, later); });
  const Report all = report();
  EXPECT_EQ(told(table_of(all, "evidence"), "E3", "Takes the place of"), "E1");
  EXPECT_EQ(told(table_of(all, "evidence"), "E3", "Severity of 4"), "4 (Most serious)");
  EXPECT_THAT(all.find("evidence")->sentences, Contains(StartsWith("1 other piece was")));
}

TEST_F(WhatTheGroupWrote, StandsAsItWasWrittenHoweverLongOrHostile) {
  Evidence piece = tests::audit_of_neglect("e9");
  piece.reference = "=HYPERLINK(\"http://localhost\")</td><script>";
  piece.finding = "@SUM(1)\n\"Żółć\" & <b>" + std::string(1'900, 'x');
  change([&](Database& db) { return enter(db, piece); });
  const ReportTable pieces = table_of(report(), "evidence");
  EXPECT_EQ(told(pieces, "Evidence e9", "Reference"), piece.reference);
  EXPECT_EQ(told(pieces, "Evidence e9", "What was found"), piece.finding);
}

TEST_F(WhatTheGroupWrote, IsTheProgrammeAsItStoodThatDayAgainstItsBudget) {
  plan_half_a_day();
  const auto cost_on = [&](const char* day_text) {
    return told(table_of(report_at(tests::noon_of(day_text)), "programme"), "Half a day on neglect",
                "Cost");
  };
  EXPECT_EQ(cost_on("2026-07-01"), "£1,250.50");
  EXPECT_EQ(cost_on("2026-11-20"), "£2,000");
  EXPECT_EQ(told(table_of(report(), "programme-totals"), "Budget", "How much"), "Not set yet");
  change([&](Database& db) {
    return store::add_budget_edition(
        db, "c1", {.edition = 0, .pence = 1'000'00, .set_by = "joan", .set_at = isle.now()});
  });
  EXPECT_EQ(told(table_of(report(), "programme-totals"), "Over the budget by", "How much"),
            "£1,000");
  EXPECT_THAT(report_at(tests::noon_of("2026-07-01")).find("programme")->sentences,
              Contains(StartsWith("The budget is as it stands today")));
}

// An offer for a topic that has become part of neglect since is one for neglect.
TEST_F(WhatTheGroupWrote, OffersSomethingForATopicThatBecameAnother) {
  ProgrammeRow row = tests::half_a_day_on_neglect();
  row.id = "o-merged";
  row.what.topic = "home_conditions";
  row.what.offer = "An evening on homes";
  ASSERT_TRUE(change([&](Database& db) { return store::add_programme_edition(db, row); }));
  EXPECT_EQ(told(table_of(report(), "programme"), "An evening on homes", "Learning need"),
            "Neglect");
}

TEST_F(WhatTheGroupWrote, KeepsWhatWasDroppedOutOfTheTotals) {
  plan_half_a_day();
  ProgrammeRow dropped = tests::half_a_day_on_neglect("o2");
  dropped.what.offer = "A day on chronologies";
  dropped.state = OfferState::dropped;
  change([&](Database& db) { return store::add_programme_edition(db, dropped); });
  const Report all = report();
  EXPECT_EQ(told(table_of(all, "programme-totals"), "Learning offers", "How much"), "1");
  EXPECT_EQ(told(table_of(all, "dropped"), "A day on chronologies", "How far"), "Dropped");
  EXPECT_THAT(all.find("programme")->sentences,
              Contains("Nothing is offered yet for: Domestic abuse."));
}

TEST_F(WhatTheGroupWrote, MarksActionsThatAreOverdueOnItsDay) {
  Action action = tests::look_at_chronologies();
  action.piece = "e0";
  change([&](Database& db) { return store::add_action_edition(db, action); });
  const auto overdue_on = [&](const char* day_text) {
    return told(table_of(report_at(tests::noon_of(day_text)), "actions"), action.what, "Overdue");
  };
  EXPECT_EQ(overdue_on("2027-01-14"), "No");
  EXPECT_EQ(overdue_on("2027-01-20"), "Overdue by 6 days");
  EXPECT_EQ(told(table_of(report(), "actions"), action.what, "Owner"), "Joan Reed");
  EXPECT_EQ(told(table_of(report(), "actions"), action.what, "Because of"), "E2");
}

TEST_F(WhatTheGroupWrote, TellsOnlyWhatIsPublishedOfWhatPeopleSaid) {
  change([&](Database& db) {
    store::add_said_edition(db, said("s1", true));
    return store::add_said_edition(db, said("s2", false));
  });
  const ReportTable told_to_all = table_of(report(), "said");
  ASSERT_THAT(told_to_all.rows, SizeIs(1));
  EXPECT_EQ(text_of(told_to_all.rows[0].back()), "You said, we did s1, version 1");
}

}  // namespace
}  // namespace earshot::needs
