// SPDX-License-Identifier: Apache-2.0
// Ann has the findings of a year in a spreadsheet; strangers send her stranger ones.
#include "needs/evidence_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/a_workbook.h"
#include "needs/a_cycle.h"
#include "needs/entering.h"
#include "needs/evidence_columns.h"
#include "store/staff_record.h"

namespace earshot::needs {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string headings =
    "Source,Reference,Kind,Topic,Severity,Day,What was found,Agency,Strategic priority\n";
const std::string two =
    "Audit,\"Audit of neglect, paragraph 4\",Expert judgement,Neglect,3,03/06/2026,"
    "\"Chronologies were missing\nin 7 of 12 files\",,0.5\n"
    "Practitioner forum,\"Forum of May, note 2\",Coded text,Domestic abuse,2,2026-05-12,"
    "Nobody knew whom to ask,Police,\n";

class AFileOfEvidence : public tests::ACycleOfNeeds {
 protected:
  EvidencePlan planned(const std::string& bytes) {
    const SheetRows sheet = read_sheet(bytes, limits_of_evidence);
    EXPECT_THAT(sheet.problems, IsEmpty());
    return plan_evidence(isle.read(), cycle(), sheet.rows, isle.site().today());
  }
  std::optional<std::size_t> bring_in(const std::string& bytes, const std::string& seen) {
    const SheetRows sheet = read_sheet(bytes, limits_of_evidence);
    return change([&](Database& db) {
      return bring_in_evidence(db, "c1", sheet.rows, seen, {"ann", isle.now()});
    });
  }
  std::optional<std::size_t> bring_in(const std::string& bytes) {
    return bring_in(bytes, planned(bytes).seen);
  }
  // As a person would read them.
  std::vector<std::string> told(const std::string& bytes) {
    std::vector<std::string> lines;
    for (const Problem& problem : planned(bytes).problems)
      lines.push_back(place_of(problem) + ": " + problem.message);
    return lines;
  }
};

TEST_F(AFileOfEvidence, ChangesNothingBeforeSomebodyHasSeenWhatItAdds) {
  const EvidencePlan plan = planned(headings + two);
  EXPECT_THAT(plan.problems, IsEmpty());
  ASSERT_THAT(plan.added, SizeIs(2));
  EXPECT_TRUE(plan.may_be_kept());
  EXPECT_EQ(plan.added[0].line, 2);
  EXPECT_EQ(plan.added[0].piece.finding, "Chronologies were missing\nin 7 of 12 files");
  EXPECT_EQ(plan.added[0].piece.strategic, 1);
  EXPECT_EQ(plan.added[1].piece.sector, "police_and_justice");
  EXPECT_THAT(on_file(), IsEmpty());
  EXPECT_EQ(bring_in(headings + two, "not what was seen"), std::nullopt);
  EXPECT_THAT(on_file(), IsEmpty());
}

TEST_F(AFileOfEvidence, IsKeptWholeWithWhoBroughtItIn) {
  EXPECT_EQ(bring_in(headings + two), 2u);
  ASSERT_THAT(on_file(), SizeIs(2));
  for (const EvidenceOnFile& file : on_file()) {
    EXPECT_EQ(file.piece.entered_by, "ann");
    EXPECT_TRUE(file.stands());
  }
  const auto record = store::read_record(isle.read(), "ann", 0, 10);
  ASSERT_THAT(record, SizeIs(1)) << "one entry for the file";
  EXPECT_EQ(record[0].what, "brought-in-evidence");
  EXPECT_EQ(record[0].on, "c1");
}

TEST_F(AFileOfEvidence, AddsNothingTheSecondTime) {
  bring_in(headings + two);
  const EvidencePlan again = planned(headings + two);
  EXPECT_THAT(again.added, IsEmpty());
  ASSERT_THAT(again.there, SizeIs(2));
  EXPECT_THAT(again.there[0].otherwise, IsEmpty());
  EXPECT_FALSE(again.may_be_kept());
  EXPECT_EQ(bring_in(headings + two), std::nullopt);
}

TEST_F(AFileOfEvidence, NeverOverwritesWhatStandsThere) {
  bring_in(headings + two);
  std::string other = headings + two;
  other.replace(other.find(",3,"), 3, ",4,");
  const EvidencePlan plan = planned(other);
  EXPECT_THAT(plan.added, IsEmpty());
  ASSERT_THAT(plan.there, SizeIs(2));
  EXPECT_THAT(plan.there[0].otherwise, ElementsAre(EvidencePart::severity));
}

TEST_F(AFileOfEvidence, MayAddWhatWasWithdrawn) {
  bring_in(headings + two);
  const std::string first = on_file().front().piece.id;
  change([&](Database& db) {
    return withdraw(db, {.piece = first,
                         .reason = "By mistake",
                         .withdrawn_by = "ann",
                         .withdrawn_at = isle.now()});
  });
  EXPECT_THAT(planned(headings + two).added, SizeIs(1));
}

TEST_F(AFileOfEvidence, IsNotKeptIfSomebodyWasQuicker) {
  const std::string seen = planned(headings + two).seen;
  Evidence quicker = tests::audit_of_neglect();
  change([&](Database& db) { return enter(db, quicker); });
  EXPECT_EQ(bring_in(headings + two, seen), std::nullopt);
  EXPECT_THAT(on_file(), SizeIs(1));
}

TEST_F(AFileOfEvidence, GoesIntoNoCycleThatIsAgreed) {
  const std::string seen = planned(headings + two).seen;
  ASSERT_TRUE(agree());
  EXPECT_EQ(bring_in(headings + two, seen), std::nullopt);
}

TEST_F(AFileOfEvidence, IsToldByRowAndColumnWhatIsWrongAndNothingOfItIsKept) {
  const std::string wrong = headings + two +
                            "Rumour,A talk,Heard,neglct,9,soon,,Polcie,maybe\n"
                            "Audit,Audit of May,Measured,Neglect,#REF!,2026-05-01,One,,\n";
  EXPECT_THAT(
      told(wrong),
      testing::UnorderedElementsAre(
          HasSubstr("row 5, Source: There is no source \"Rumour\""),
          HasSubstr("row 5, Kind: \"Heard\" is no kind"),
          HasSubstr("row 5, Topic: There is no topic \"neglct\". Did you mean \"Neglect\"?"),
          HasSubstr("row 5, Severity: \"9\" is no severity"),
          HasSubstr("row 5, Day: \"soon\" is no day"),
          HasSubstr("row 5, What was found: Write what was found"),
          HasSubstr("row 5, Agency: There is no agency \"Polcie\""),
          HasSubstr("row 5, Strategic priority: \"maybe\" does not say"),
          HasSubstr("row 6, Severity: It shows an error, #REF!")));
  EXPECT_EQ(bring_in(wrong), std::nullopt);
  EXPECT_THAT(on_file(), IsEmpty());
}

TEST_F(AFileOfEvidence, MayStandUnderATitleAndHaveColumnsInAnyOrder) {
  const EvidencePlan plan = planned(
      "Findings of the year,,\n\nTheme,Type of source,Document,Date,Severity (0-4),Kind,Findings,"
      "Notes\nNeglect,Audit,Audit of neglect,3 June 2026,3,judgement,Found,Ring Ann\n,,,,,,,\n");
  EXPECT_THAT(plan.problems, IsEmpty());
  EXPECT_THAT(plan.added, SizeIs(1));
  EXPECT_THAT(plan.not_read, ElementsAre("Notes"));
}

TEST_F(AFileOfEvidence, IsToldWhichColumnsItLacksOrHasTwice) {
  EXPECT_THAT(told("Name,Email\nTom,tom@example.org\n"),
              ElementsAre(AllOf(HasSubstr("There is no row of headings"), HasSubstr("Reference"))));
  EXPECT_THAT(told("Source,Reference,Topic,Theme,Day,What was found,Kind\nAudit,a,b,c,d,e,f\n"),
              ElementsAre(HasSubstr("row 1, Topic: \"Theme\" is a second column of the same"),
                          HasSubstr("row 1, Severity: There is no column called \"Severity\"")));
  EXPECT_THAT(told(headings), ElementsAre(HasSubstr("There is no evidence below the headings")));
  EXPECT_THAT(plan_evidence(isle.read(), cycle(), {}, day("2026-11-20")).problems, SizeIs(1));
}

TEST_F(AFileOfEvidence, TellsOfTwoRowsThatContradictOneAnother) {
  const std::string row = "Audit,Audit of May,Measured,Neglect,3,2026-05-01,One,,\n";
  EXPECT_EQ(planned(headings + row + row).twice, 1);
  std::string other = row;
  other.replace(other.find(",3,"), 3, ",2,");
  EXPECT_THAT(told(headings + row + other),
              ElementsAre(AllOf(HasSubstr("row 3, Severity"), HasSubstr("Row 2 says otherwise"))));
}

TEST_F(AFileOfEvidence, MarksAParagraphThatIsAboutSomebodyElseAsWell) {
  const EvidencePlan plan =
      planned(headings + "Section 11,Standard 4,Measured,Neglect,3,2026-05-01,One,Police,\n" +
              "Section 11,Standard 4,Measured,Neglect,3,2026-05-01,One,Solent Health,\n");
  ASSERT_THAT(plan.added, SizeIs(2));
  EXPECT_FALSE(plan.added[0].beside_another);
  EXPECT_TRUE(plan.added[1].beside_another);
}

// What it says stays text: a workbook or a page that shows it later runs nothing.
TEST_F(AFileOfEvidence, MayTryToBeAFormulaAndStaysText) {
  const std::string hostile =
      headings +
      "Audit,\"=HYPERLINK(\"\"http://evil.example\"\",\"\"Audit\"\")\",Measured,Neglect,3,"
      "2026-05-01,<script>alert(1)</script>,,\n";
  ASSERT_EQ(bring_in(hostile), 1u);
  const Evidence kept = on_file().front().piece;
  EXPECT_EQ(kept.reference, "=HYPERLINK(\"http://evil.example\",\"Audit\")");
  EXPECT_EQ(kept.finding, "<script>alert(1)</script>");
}

TEST_F(AFileOfEvidence, IsNotCutWithoutAWordWhereItIsTooLong) {
  const auto file = [](const std::string& finding) {
    return headings + "Audit,Audit of May,Measured,Neglect,3,2026-05-01," + finding + ",,\n";
  };
  EXPECT_THAT(told(file(std::string(20'000, 'x'))),
              ElementsAre(HasSubstr("row 2, What was found: This is too long")));
  std::string widest;  // three bytes each, as many as there may be
  for (int at = 0; at < 2'000; ++at)
    widest += "\u20AC";
  ASSERT_THAT(planned(file(widest)).added, SizeIs(1));
  EXPECT_EQ(planned(file(widest)).added[0].piece.finding, widest);
}

TEST_F(AFileOfEvidence, IsReadNoFurtherThanAnybodyWouldReadItsMistakes) {
  std::string many = headings;
  for (int at = 0; at < 4'000; ++at)
    many += "x,x,x,x,x,x,x,x,x\n";
  EXPECT_THAT(planned(many).problems, SizeIs(testing::Lt(210u)));
  for (int at = 0; at < 1'001; ++at)
    many += "x,x,x,x,x,x,x,x,x\n";
  EXPECT_THAT(told(many), ElementsAre(HasSubstr("more than 5,000 rows")));
}

TEST_F(AFileOfEvidence, MayBeAWorkbook) {
  std::string cells;
  const char* const titles[] = {"Source",   "Reference", "Kind",          "Topic",
                                "Severity", "Day",       "What was found"};
  for (std::size_t at = 0; at < std::size(titles); ++at)
    cells += tests::text_cell(std::string(1, static_cast<char>('A' + at)) + "1", titles[at]);
  const std::string row =
      tests::text_cell("A2", "Rapid review") + tests::text_cell("B2", "Review of May, 3.1") +
      tests::text_cell("C2", "Expert judgement") + tests::text_cell("D2", "Neglect") +
      tests::number_cell("E2", "4") + tests::number_cell("F2", "46177", 1) +
      tests::text_cell("G2", "Nobody saw the child alone");
  const EvidencePlan plan =
      planned(tests::workbook_of("<row r=\"1\">" + cells + "</row><row r=\"2\">" + row + "</row>"));
  EXPECT_THAT(plan.problems, IsEmpty());
  ASSERT_THAT(plan.added, SizeIs(1));
  EXPECT_EQ(plan.added[0].piece.severity, 4);
  EXPECT_EQ(to_text(plan.added[0].piece.found_on), "2026-06-04");
}

TEST(TheBlankFile, HasTheHeadingsThatAreUnderstoodAndNothingBelow) {
  const SheetRows sheet = read_sheet(evidence_template());
  ASSERT_THAT(sheet.rows, SizeIs(1));
  const EvidenceColumns columns = find_evidence_columns(sheet.rows);
  EXPECT_THAT(columns.problems, IsEmpty());
  EXPECT_THAT(columns.not_read, IsEmpty());
  EXPECT_THAT(columns.places, SizeIs(all_evidence_parts.size()));
}

}  // namespace
}  // namespace earshot::needs
