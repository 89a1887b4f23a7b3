// SPDX-License-Identifier: Apache-2.0
// Joan of the workforce group enters a finding while Ann of the partnership team is at the same.
#include "needs/entering.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/a_cycle.h"
#include "needs/cycle_steps.h"
#include "store/forgetting.h"
#include "store/staff_record.h"

namespace earshot::needs {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Entering : public tests::ACycleOfNeeds {
 protected:
  Entered add(const Evidence& piece) {
    return change([&](Database& db) { return enter(db, piece); });
  }
  Entered put_instead(const Evidence& piece) {
    return change([&](Database& db) { return supersede(db, piece); });
  }
  bool take_away(const std::string& piece, bool words = false) {
    return change([&](Database& db) {
      return withdraw(db, {.piece = piece,
                           .reason = "It was about another town",
                           .withdrawn_by = "joan",
                           .withdrawn_at = isle.now(),
                           .words_removed = words});
    });
  }
  static Evidence more_severe(const std::string& before, const std::string& id) {
    Evidence next = tests::audit_of_neglect(id);
    next.supersedes = before;
    next.severity = 4;
    return next;
  }
  std::vector<std::string> deeds() {
    std::vector<std::string> found;
    for (const store::Entry& entry : store::read_record(isle.read(), "", 0, 100))
      found.push_back(entry.what + " " + entry.on);
    return found;
  }
};

TEST_F(Entering, APieceTwiceIsThereAlready) {
  EXPECT_EQ(add(tests::audit_of_neglect("e1")), Entered::yes);
  Evidence again = tests::audit_of_neglect("e2");
  again.reference = " AUDIT of  neglect, paragraph 4";
  again.severity = 2;
  EXPECT_EQ(add(again), Entered::there_already);
  EXPECT_THAT(on_file(), SizeIs(1));
}

TEST_F(Entering, TheSameParagraphAboutSomebodyElseIsAnother) {
  add(tests::audit_of_neglect("e1"));
  Evidence of_police = tests::audit_of_neglect("e2");
  of_police.agency = "police";
  EXPECT_EQ(add(of_police), Entered::yes);
  EXPECT_EQ(key_of_paragraph(of_police), key_of_paragraph(tests::audit_of_neglect()));
}

TEST_F(Entering, AChangeLeavesWhatStoodBefore) {
  add(tests::audit_of_neglect("e1"));
  EXPECT_EQ(put_instead(more_severe("e1", "e2")), Entered::yes);
  EXPECT_THAT(on_file(), SizeIs(2));
  EXPECT_EQ(store::find_evidence(isle.read(), "e1")->piece.severity, 3);
  EXPECT_EQ(put_instead(more_severe("e1", "e3")), Entered::too_late) << "somebody was quicker";
}

TEST_F(Entering, AChangeOfNothingIsNone) {
  add(tests::audit_of_neglect("e1"));
  Evidence same = tests::audit_of_neglect("e2");
  same.supersedes = "e1";
  same.entered_by = "ann";
  EXPECT_EQ(put_instead(same), Entered::the_same);
  EXPECT_THAT(on_file(), SizeIs(1));
}

TEST_F(Entering, AChangeMayNotMakeTwoOfOnePiece) {
  add(tests::audit_of_neglect("e1"));
  Evidence other = tests::audit_of_neglect("e2");
  other.topic = "domestic_abuse";
  add(other);
  Evidence into = tests::audit_of_neglect("e3");
  into.supersedes = "e2";
  EXPECT_EQ(put_instead(into), Entered::there_already);
}

TEST_F(Entering, WhatWasWithdrawnCanBeEnteredAgain) {
  add(tests::audit_of_neglect("e1"));
  EXPECT_TRUE(take_away("e1"));
  EXPECT_EQ(put_instead(more_severe("e1", "e2")), Entered::too_late);
  EXPECT_EQ(add(tests::audit_of_neglect("e3")), Entered::yes);
}

TEST_F(Entering, EndsWhenTheCycleIsAgreed) {
  add(tests::audit_of_neglect("e1"));
  ASSERT_TRUE(agree());
  Evidence other = tests::audit_of_neglect("e2");
  other.topic = "domestic_abuse";
  EXPECT_EQ(add(other), Entered::too_late);
  EXPECT_EQ(put_instead(more_severe("e1", "e3")), Entered::too_late);
  EXPECT_FALSE(take_away("e1"));
}

TEST_F(Entering, IsOnTheStaffRecordOnlyIfItWasDone) {
  add(tests::audit_of_neglect("e1"));
  add(tests::audit_of_neglect("e1b"));
  put_instead(more_severe("e1", "e2"));
  put_instead(more_severe("e1", "e3"));
  take_away("e2");
  take_away("e2");
  EXPECT_THAT(deeds(),
              ElementsAre("withdrew-evidence e2", "changed-evidence e2", "entered-evidence e1"));
}

TEST_F(Entering, WordsThatNameSomebodyGoFromTheWholeHistoryAndFromTheFile) {
  Evidence named = tests::audit_of_neglect("e1");
  named.finding = "Mrs Okonkwo-Marsh had written no chronology";
  add(named);
  put_instead(more_severe("e1", "e2"));
  ASSERT_TRUE(take_away("e2", true));
  for (const EvidenceOnFile& file : on_file())
    EXPECT_THAT(file.piece.finding + file.piece.reference, IsEmpty()) << file.piece.id;
  EXPECT_TRUE(store::rewrite_is_owed(isle.read()));
  EXPECT_EQ(deeds().front(), "removed-evidence-words e2");
}

using StepsOfACycle = tests::ACycleOfNeeds;

TEST_F(StepsOfACycle, GoFromDraftToAgreedAndBackAndToFinal) {
  const Doer joan{"joan", isle.now()};
  const auto step = [&](std::string_view name) {
    const Cycle seen = cycle();
    return change([&](Database& db) {
      return take_step(db, seen, *find_cycle_step(name), {"The group", day("2026-11-20")}, joan);
    });
  };
  EXPECT_FALSE(step("finish")) << "nobody has agreed";
  EXPECT_FALSE(step("take-back"));
  EXPECT_TRUE(step("agree"));
  EXPECT_EQ(cycle().agreed_by, "The group");
  EXPECT_TRUE(step("take-back"));
  EXPECT_TRUE(cycle().takes_evidence());
  EXPECT_EQ(cycle().agreed_by, "");
  EXPECT_TRUE(step("agree"));
  EXPECT_TRUE(step("finish"));
  EXPECT_EQ(cycle().final_on, day("2026-11-20"));
  EXPECT_FALSE(step("take-back")) << "final is final";
  std::vector<std::string> deeds;
  for (const store::Entry& entry : store::read_record(isle.read(), "joan", 0, 100))
    deeds.push_back(entry.what);
  EXPECT_THAT(deeds,
              ElementsAre("made-cycle-final", "agreed-cycle", "took-back-cycle", "agreed-cycle"));
}

TEST_F(StepsOfACycle, ChangeNoCycleThatIsAgreed) {
  const Doer joan{"joan", isle.now()};
  Cycle renamed = cycle();
  renamed.name = "The year 2026";
  EXPECT_TRUE(change([&](Database& db) { return change_cycle(db, renamed, joan); }));
  ASSERT_TRUE(agree());
  Cycle again = cycle();
  again.name = "Another name";
  EXPECT_FALSE(change([&](Database& db) { return change_cycle(db, again, joan); }));
  EXPECT_EQ(cycle().name, "The year 2026");
}

}  // namespace
}  // namespace earshot::needs
