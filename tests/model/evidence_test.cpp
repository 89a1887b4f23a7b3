// SPDX-License-Identifier: Apache-2.0
#include "model/evidence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/cycle.h"
#include "people.h"

namespace earshot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A table that is asked by a value has its row at that value's place.
template <class Rows, class Value>
void each_stands_at_its_place(const Rows& rows, Value value) {
  for (std::size_t at = 0; at < rows.size(); ++at)
    EXPECT_EQ(static_cast<std::size_t>(value(rows[at])), at) << rows[at].name;
}

TEST(TheTablesOfEvidence, HaveEachRowAtItsPlace) {
  each_stands_at_its_place(all_sources, [](const SourceRow& row) { return row.source; });
  each_stands_at_its_place(all_evidence_kinds, [](const EvidenceKindRow& row) { return row.kind; });
  each_stands_at_its_place(all_evidence_parts, [](const EvidencePartRow& row) { return row.part; });
  each_stands_at_its_place(all_cycle_states, [](const CycleStateRow& row) { return row.state; });
}

TEST(TheTablesOfEvidence, AreFoundByTheNamesTheyGive) {
  for (const SourceRow& row : all_sources)
    EXPECT_EQ(find_source(row.name), row.source);
  for (const EvidenceKindRow& row : all_evidence_kinds)
    EXPECT_EQ(find_evidence_kind(row.name), row.kind);
  for (const CycleStateRow& row : all_cycle_states)
    EXPECT_EQ(find_cycle_state(row.name), row.state);
  EXPECT_EQ(find_source("gossip"), std::nullopt);
  EXPECT_EQ(find_evidence_part("gossip"), nullptr);
}

// Otherwise a forum would stand first as "required by reviews, audits or inspections".
TEST(TheTablesOfEvidence, LetNoForumDatasetOrReturnBearOutAFinding) {
  for (const SourceRow& row : all_sources) {
    const bool is_said = row.source == EvidenceSource::forum ||
                         row.source == EvidenceSource::dataset ||
                         row.source == EvidenceSource::training_return;
    EXPECT_EQ(row.highest, is_said ? 2 : highest_severity) << row.name;
  }
}

class APiece : public testing::Test {
 protected:
  static Moment noon(std::string_view text) {
    return london_moment(day(text), std::chrono::hours(12));
  }
  Evidence piece{.id = "e1",
                 .cycle = "c1",
                 .source = EvidenceSource::audit,
                 .reference = "Audit of neglect, paragraph 4",
                 .kind = EvidenceKind::judgement,
                 .topic = "neglect",
                 .found_on = day("2026-06-03"),
                 .severity = 3,
                 .finding = "Chronologies were missing",
                 .entered_by = "joan",
                 .entered_at = noon("2026-06-10")};
};

TEST_F(APiece, SaysItsPartsAsFilesDo) {
  EXPECT_EQ(text_of(piece, EvidencePart::source), "audit");
  EXPECT_EQ(text_of(piece, EvidencePart::severity), "3");
  EXPECT_EQ(text_of(piece, EvidencePart::found_on), "2026-06-03");
  EXPECT_EQ(text_of(piece, EvidencePart::strategic), "");
  piece.strategic = 1;
  EXPECT_EQ(text_of(piece, EvidencePart::strategic), "0.5");
}

TEST_F(APiece, DiffersInThePartsThatSayOtherwise) {
  Evidence other = piece;
  other.id = "e2";
  other.entered_by = "ann";
  EXPECT_THAT(differences(piece, other), IsEmpty());
  other.severity = 4;
  other.agency = "police";
  EXPECT_THAT(differences(piece, other), ElementsAre(EvidencePart::severity, EvidencePart::agency));
}

TEST_F(APiece, StandsUntilAnotherTakesItsPlaceOrItIsWithdrawn) {
  EvidenceOnFile file{.piece = piece};
  EXPECT_TRUE(file.stands());
  file.superseded_by = "e2";
  file.superseded_at = noon("2026-07-01");
  EXPECT_FALSE(file.stands());
  EXPECT_FALSE(file.stood_at(noon("2026-06-09"))) << "nobody had entered it yet";
  EXPECT_TRUE(file.stood_at(noon("2026-06-30")));
  EXPECT_FALSE(file.stood_at(noon("2026-07-01")));
  EvidenceOnFile gone{.piece = piece,
                      .withdrawn = Withdrawal{.piece = "e1",
                                              .reason = "It was about another town",
                                              .withdrawn_by = "joan",
                                              .withdrawn_at = noon("2026-08-01")}};
  EXPECT_FALSE(gone.stands());
  EXPECT_TRUE(gone.stood_at(noon("2026-07-31")));
  EXPECT_FALSE(gone.stood_at(noon("2026-08-02")));
}

TEST(ACycle, TakesEvidenceOnlyWhileItIsADraft) {
  Cycle cycle{
      .id = "c1", .name = "2026-27", .starts_on = day("2026-04-01"), .ends_on = day("2027-03-31")};
  EXPECT_TRUE(cycle.takes_evidence());
  for (const CycleState state : {CycleState::agreed, CycleState::final}) {
    cycle.state = state;
    EXPECT_FALSE(cycle.takes_evidence());
  }
}

TEST(ACycle, HasItsFirstDayAndItsLast) {
  const Cycle cycle{.starts_on = day("2026-04-01"), .ends_on = day("2027-03-31")};
  EXPECT_TRUE(cycle.has(day("2026-04-01")));
  EXPECT_TRUE(cycle.has(day("2027-03-31")));
  EXPECT_FALSE(cycle.has(day("2026-03-31")));
  EXPECT_FALSE(cycle.has(day("2027-04-01")));
}

}  // namespace
}  // namespace earshot
