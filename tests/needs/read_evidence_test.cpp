// SPDX-License-Identifier: Apache-2.0
// Joan types findings; whatever is wrong with one is told beside its part, in a sentence.
#include "needs/read_evidence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/a_cycle.h"
#include "needs/evidence_words.h"

namespace earshot::needs {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class AFindingAsTyped : public testing::Test {
 protected:
  ReadEvidence read(const Evidence* before = nullptr) {
    return read_evidence(typed, lists, cycle, today, before);
  }
  // What is said about one part once it says this.
  std::string told(EvidencePart part, const std::string& words) {
    TypedEvidence other = typed;
    other[part] = words;
    const ReadEvidence read = read_evidence(other, lists, cycle, today);
    for (const Problem& problem : read.problems)
      if (problem.question == row_of(part).name)
        return problem.message;
    return "";
  }

  const ListWords lists{tests::lists_of_evidence()};
  const Cycle cycle = tests::cycle_of_2026();
  const Day today = day("2026-11-20");
  TypedEvidence typed = typed_from(tests::audit_of_neglect());
};

TEST_F(AFindingAsTyped, ThatIsSoundIsReadAsItWasMeant) {
  const ReadEvidence found = read();
  EXPECT_THAT(found.problems, IsEmpty());
  EXPECT_THAT(differences(found.piece, tests::audit_of_neglect()), IsEmpty());
  EXPECT_EQ(found.piece.cycle, "c1");
}

TEST_F(AFindingAsTyped, MayBeWrittenAsPeopleWriteIt) {
  typed[EvidencePart::source] = "s11";
  typed[EvidencePart::kind] = "Expert Judgment";
  typed[EvidencePart::topic] = "NEGLECT";
  typed[EvidencePart::severity] = "Finding";
  typed[EvidencePart::found_on] = "3rd June 2026";
  typed[EvidencePart::agency] = "solent health";
  typed[EvidencePart::strategic] = "\u00BD";
  typed[EvidencePart::reference] = "  Section 11,\tstandard 4 ";
  const ReadEvidence found = read();
  ASSERT_THAT(found.problems, IsEmpty());
  EXPECT_EQ(found.piece.source, EvidenceSource::section_11);
  EXPECT_EQ(found.piece.severity, 3);
  EXPECT_EQ(found.piece.found_on, day("2026-06-03"));
  EXPECT_EQ(found.piece.agency, "solent");
  EXPECT_EQ(found.piece.strategic, 1);
  EXPECT_EQ(found.piece.reference, "Section 11, standard 4");
}

TEST_F(AFindingAsTyped, IsToldPartByPartWhatIsMissing) {
  typed = {};
  const ReadEvidence found = read();
  for (const EvidencePartRow& row : all_evidence_parts) {
    const auto said = std::ranges::count(found.problems, std::string(row.name), &Problem::question);
    EXPECT_EQ(said, row.needed ? 1 : 0) << row.name;
  }
}

TEST_F(AFindingAsTyped, IsAskedWhatAWordWasMeantToBe) {
  EXPECT_EQ(told(EvidencePart::topic, "neglct"),
            "There is no topic \"neglct\". Did you mean \"Neglect\"?");
  EXPECT_EQ(told(EvidencePart::agency, "polcie"),
            "There is no agency \"polcie\". Did you mean \"Police\"?");
  EXPECT_THAT(told(EvidencePart::role, "astronaut"),
              testing::AllOf(HasSubstr("There is no role group \"astronaut\""),
                             HasSubstr("on the partnership's list")));
  EXPECT_THAT(told(EvidencePart::source, "Inspecton"), HasSubstr("Did you mean \"Inspection\"?"));
  EXPECT_THAT(told(EvidencePart::source, "gossip"), HasSubstr("It is one of these: Rapid review"));
  EXPECT_THAT(told(EvidencePart::kind, "rumour"), HasSubstr("\"rumour\" is no kind"));
}

TEST_F(AFindingAsTyped, IsCutShortWhereItIsQuoted) {
  const std::string sentence = told(EvidencePart::topic, std::string(5'000, 'n'));
  EXPECT_THAT(sentence, SizeIs(testing::Lt(200u)));
  EXPECT_THAT(sentence, HasSubstr("\u2026\""));
}

TEST_F(AFindingAsTyped, HasASeverityOfTheRubric) {
  for (const char* wrong : {"5", "-1", "high", "2.5", ""})
    EXPECT_THAT(told(EvidencePart::severity, wrong), HasSubstr("from 0 to 4")) << wrong;
  for (int level = 0; level <= highest_severity; ++level)
    EXPECT_EQ(told(EvidencePart::severity, std::to_string(level)), "");
}

TEST_F(AFindingAsTyped, IsNoMoreSevereThanItsSourceCanBearOut) {
  typed[EvidencePart::source] = "forum";
  EXPECT_THAT(told(EvidencePart::severity, "3"),
              testing::AllOf(HasSubstr("From a practitioner forum it is 2 at most"),
                             HasSubstr("a piece of its own")));
  EXPECT_EQ(told(EvidencePart::severity, "2"), "");
}

TEST_F(AFindingAsTyped, IsOfADayThatFitsTheCycle) {
  EXPECT_THAT(told(EvidencePart::found_on, "31/2/2026"), HasSubstr("\"31/2/2026\" is no day"));
  EXPECT_THAT(told(EvidencePart::found_on, "2026-11-21"), HasSubstr("still to come"));
  EXPECT_THAT(told(EvidencePart::found_on, "2006-06-03"), HasSubstr("more than five years before"));
  EXPECT_EQ(told(EvidencePart::found_on, "2025-06-03"), "") << "a review of the year before counts";
  const ReadEvidence late = [&] {
    TypedEvidence other = typed;
    other[EvidencePart::found_on] = "2027-04-01";
    return read_evidence(other, lists, cycle, day("2027-06-01"));
  }();
  ASSERT_THAT(late.problems, SizeIs(1));
  EXPECT_THAT(late.problems[0].message, HasSubstr("2026-27 ended on 31 March 2027"));
}

TEST_F(AFindingAsTyped, MayNotBeLongerThanAnybodyReads) {
  EXPECT_THAT(told(EvidencePart::finding, std::string(2'001, 'x')), HasSubstr("2000 letters"));
  EXPECT_THAT(told(EvidencePart::reference, std::string(301, 'x')), HasSubstr("300 letters"));
}

TEST_F(AFindingAsTyped, TakesTheSectorOfItsAgencyAndNoOther) {
  typed[EvidencePart::agency] = "Police";
  EXPECT_EQ(read().piece.sector, "police_and_justice");
  EXPECT_EQ(told(EvidencePart::sector, "Police and justice"), "");
  EXPECT_THAT(told(EvidencePart::sector, "Health"),
              HasSubstr("Police is of the sector \"Police and justice\""));
}

TEST_F(AFindingAsTyped, MeansWhatATopicWasMergedInto) {
  typed[EvidencePart::topic] = "Home conditions";
  EXPECT_EQ(read().piece.topic, "neglect");
}

TEST_F(AFindingAsTyped, MayGoOnNamingWhatHasLeftItsListWhereItStood) {
  EXPECT_THAT(told(EvidencePart::topic, "Old words"), HasSubstr("has left its list"));
  typed[EvidencePart::topic] = "old_words";
  EXPECT_THAT(read().problems, SizeIs(1));
  Evidence before = tests::audit_of_neglect();
  before.topic = "old_words";
  const ReadEvidence again = read(&before);
  EXPECT_THAT(again.problems, IsEmpty());
  EXPECT_EQ(again.piece.topic, "old_words");
}

TEST(TheWordsOfEvidence, AreKnownInTheSpellingsThatFilesHave) {
  EXPECT_EQ(source_meant("LCSPR"), EvidenceSource::local_review);
  EXPECT_EQ(source_meant("Section 175/157"), EvidenceSource::section_175);
  EXPECT_EQ(source_meant("Joint Targeted Area Inspection"), EvidenceSource::inspection);
  EXPECT_EQ(source_meant(""), std::nullopt);
  EXPECT_EQ(kind_meant("coded_text"), EvidenceKind::coded_text);
  EXPECT_EQ(strategic_meant("1/2").value(), 1);
  EXPECT_EQ(strategic_meant("").value(), std::nullopt);
  EXPECT_FALSE(strategic_meant("perhaps").has_value());
  EXPECT_FALSE(strategic_meant("-1").has_value());
  for (const SourceRow& row : all_sources)
    EXPECT_EQ(source_meant(row.title), row.source);
}

TEST(AReason, IsWrittenBeforeAnythingIsWithdrawn) {
  EXPECT_THAT(wrong_reason(" \n"), SizeIs(1));
  EXPECT_THAT(wrong_reason(std::string(501, 'x')), SizeIs(1));
  EXPECT_THAT(wrong_reason("It was about another town"), IsEmpty());
}

}  // namespace
}  // namespace earshot::needs
