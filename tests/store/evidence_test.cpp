// SPDX-License-Identifier: Apache-2.0
#include "store/evidence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/a_cycle.h"

namespace earshot::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::ThrowsMessage;

class EvidenceInACycle : public tests::ACycleOfNeeds {
 protected:
  bool add(const Evidence& piece) {
    return change([&](Database& db) { return add_evidence(db, piece); });
  }
  bool withdraw(const std::string& piece) {
    return change([&](Database& db) {
      return withdraw_evidence(db, {.piece = piece,
                                    .reason = "It was about another town",
                                    .withdrawn_by = "joan",
                                    .withdrawn_at = tests::noon_of("2026-08-01")});
    });
  }
  static Evidence instead_of(const std::string& before, const std::string& id, int severity) {
    Evidence next = tests::audit_of_neglect(id);
    next.supersedes = before;
    next.severity = severity;
    next.entered_at = tests::noon_of("2026-07-01");
    return next;
  }
  std::vector<std::string> ids_of(const std::vector<EvidenceOnFile>& files) {
    std::vector<std::string> ids;
    for (const EvidenceOnFile& file : files)
      ids.push_back(file.piece.id);
    return ids;
  }
};

TEST_F(EvidenceInACycle, ComesBackAsItWasEntered) {
  Evidence piece = tests::audit_of_neglect();
  piece.agency = "police";
  piece.sector = "police_and_justice";
  piece.role = "health_visitor";
  piece.level = "level_3";
  piece.area = "wight";
  piece.strategic = 1;
  ASSERT_TRUE(add(piece));
  ASSERT_THAT(on_file(), SizeIs(1));
  const EvidenceOnFile kept = on_file().front();
  EXPECT_THAT(differences(kept.piece, piece), IsEmpty());
  EXPECT_EQ(kept.piece.cycle, "c1");
  EXPECT_EQ(kept.piece.entered_by, "joan");
  EXPECT_EQ(kept.piece.entered_at, piece.entered_at);
  EXPECT_TRUE(kept.stands());
  EXPECT_FALSE(find_evidence(isle.read(), "nothing"));
}

TEST_F(EvidenceInACycle, IsSupersededByOnePieceOnly) {
  add(tests::audit_of_neglect());
  EXPECT_TRUE(add(instead_of("e1", "e2", 4)));
  EXPECT_FALSE(add(instead_of("e1", "e3", 2))) << "somebody was quicker";
  const auto before = find_evidence(isle.read(), "e1");
  EXPECT_EQ(before->superseded_by, "e2");
  EXPECT_EQ(before->superseded_at, tests::noon_of("2026-07-01"));
  EXPECT_EQ(before->piece.severity, 3) << "what was entered stays as it was";
  EXPECT_TRUE(find_evidence(isle.read(), "e2")->stands());
}

TEST_F(EvidenceInACycle, TellsItsWholeHistoryFromAnyOfIt) {
  add(tests::audit_of_neglect());
  add(instead_of("e1", "e0", 4));
  add(instead_of("e0", "e9", 2));
  Evidence other = tests::audit_of_neglect("other");
  add(other);
  for (const char* id : {"e1", "e0", "e9"})
    EXPECT_THAT(ids_of(history_of_evidence(isle.read(), id)), ElementsAre("e1", "e0", "e9")) << id;
  EXPECT_THAT(ids_of(history_of_evidence(isle.read(), "other")), ElementsAre("other"));
  EXPECT_THAT(history_of_evidence(isle.read(), "nothing"), IsEmpty());
}

TEST_F(EvidenceInACycle, IsWithdrawnOnceWithItsReason) {
  add(tests::audit_of_neglect());
  EXPECT_TRUE(withdraw("e1"));
  EXPECT_FALSE(withdraw("e1"));
  EXPECT_FALSE(withdraw("nothing"));
  EXPECT_FALSE(add(instead_of("e1", "e2", 4))) << "it does not stand any more";
  EXPECT_EQ(find_evidence(isle.read(), "e1")->withdrawn->reason, "It was about another town");
}

TEST_F(EvidenceInACycle, ThatIsSupersededIsNotWithdrawn) {
  add(tests::audit_of_neglect());
  add(instead_of("e1", "e2", 4));
  EXPECT_FALSE(withdraw("e1"));
  EXPECT_TRUE(withdraw("e2"));
}

TEST_F(EvidenceInACycle, IsNeitherEnteredNorWithdrawnOnceItIsAgreed) {
  add(tests::audit_of_neglect());
  ASSERT_TRUE(agree());
  EXPECT_FALSE(add(tests::audit_of_neglect("e2")));
  EXPECT_FALSE(add(instead_of("e1", "e2", 4)));
  EXPECT_FALSE(withdraw("e1"));
  EXPECT_TRUE(find_evidence(isle.read(), "e1")->stands());
}

TEST_F(EvidenceInACycle, TakesThePlaceOfNothingInAnotherCycle) {
  add(tests::audit_of_neglect());
  change([](Database& db) {
    return add_cycle(db, {.id = "c0",
                          .name = "2025-26",
                          .starts_on = day("2025-04-01"),
                          .ends_on = day("2026-03-31")});
  });
  Evidence elsewhere = instead_of("e1", "e2", 4);
  elsewhere.cycle = "c0";
  EXPECT_THAT([&] { add(elsewhere); },
              ThrowsMessage<std::runtime_error>(testing::HasSubstr("constraint")));
}

TEST_F(EvidenceInACycle, LosesItsWordsWithThoseBeforeItAndKeepsItsFigures) {
  add(tests::audit_of_neglect());
  add(instead_of("e1", "e2", 4));
  add(tests::audit_of_neglect("other"));
  change([](Database& db) {
    remove_words_of_evidence(db, "e2");
    return true;
  });
  for (const char* id : {"e1", "e2"}) {
    const Evidence piece = find_evidence(isle.read(), id)->piece;
    EXPECT_EQ(piece.finding + piece.reference, "") << id;
    EXPECT_EQ(piece.topic, "neglect");
    EXPECT_GE(piece.severity, 3);
  }
  EXPECT_NE(find_evidence(isle.read(), "other")->piece.finding, "");
}

}  // namespace
}  // namespace earshot::store
