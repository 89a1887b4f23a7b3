// SPDX-License-Identifier: Apache-2.0
// What the document says of needs: in which order, how firmly, who says so, what has changed, and where it comes from.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/report/with_results.h"

namespace earshot::needs {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;
using tests::table_of;
using tests::text_of;
using tests::told;

class FiguresOfNeeds : public tests::WithResults {};

TEST_F(FiguresOfNeeds, StandFirstWhereAnAuditRequiresIt) {
  const ReportTable matrix = table_of(report(), "priority-matrix");
  ASSERT_THAT(matrix.rows, SizeIs(2));
  EXPECT_EQ(text_of(matrix.rows[0][0]), "Required by reviews, audits or inspections");
  EXPECT_EQ(text_of(matrix.rows[0][1]), "Domestic abuse");
  EXPECT_EQ(told(matrix, "Domestic abuse", "Most severe finding of 4"), "3 (Finding)");
  EXPECT_EQ(told(matrix, "Domestic abuse", "Agreed priority"), "Not agreed yet");
}

TEST_F(FiguresOfNeeds, StandInOneRowOfATopic) {
  const ReportTable matrix = table_of(report(), "priority-matrix");
  EXPECT_EQ(told(matrix, "Neglect", "Rank by score"), "1st");
  EXPECT_EQ(told(matrix, "Neglect", "Who sees to it"), "");
  EXPECT_EQ(told(matrix, "Neglect", "Agreed priority"),
            "High, 19 November 2026: Two reviews ask for it");
  EXPECT_EQ(told(matrix, "Neglect", "Rests on"), "E2, L1, R1 and R2");
}

TEST_F(FiguresOfNeeds, HaveTheirPartsBesideOneAnother) {
  const ReportTable parts = table_of(report(), "parts-of-scores");
  EXPECT_EQ(told(parts, "Neglect", "Not confident"), "0.75");
  EXPECT_EQ(told(parts, "Neglect", "Not yet used at work"), "0.25");
  EXPECT_EQ(told(parts, "Neglect", "Strategic priority"), "0.50");
}

TEST_F(FiguresOfNeeds, AreMadeOfComponentsThatRestEachOnItsOwn) {
  const ReportTable parts = table_of(report(), "components");
  EXPECT_THAT(parts.rows, SizeIs(12));
  EXPECT_EQ(told(parts, "Not yet used at work", "Topic"), "Domestic abuse");
  EXPECT_EQ(told(parts, "Not yet used at work", "Value"), "not known");
  for (const auto& row : parts.rows)
    if (text_of(row[0]) == "Neglect" && text_of(row[1]) == "Not yet used at work") {
      EXPECT_EQ(text_of(row.back()), "R2");
    }
}

TEST_F(FiguresOfNeeds, StandBesideWhatWasAgreed) {
  const ReportTable agreed = table_of(report(), "agreed");
  EXPECT_EQ(told(agreed, "Neglect", "Commentary"), "With the adults' board");
  EXPECT_EQ(told(agreed, "Neglect", "Noted by"), "Workforce group");
  EXPECT_THAT(table_of(report_at(tests::noon_of("2026-11-01")), "agreed").rows, IsEmpty());
}

TEST_F(FiguresOfNeeds, SayWhatWouldChangeWithoutASource) {
  const Report all = report();
  EXPECT_EQ(told(table_of(all, "without-a-source"), "Staff survey", "Rests on"), "All but R1");
  EXPECT_THAT(told(table_of(all, "without-a-source"), "Staff survey", "What would change"),
              HasSubstr("Neglect could not be ranked"));
  EXPECT_THAT(table_of(all, "other-weights").rows, SizeIs(12));
  EXPECT_EQ(told(table_of(all, "places"), "Domestic abuse", "Highest place"), "1");
}

TEST_F(FiguresOfNeeds, TellWhoSaysSo) {
  const ReportTable ladder = table_of(report(), "who-says-so");
  EXPECT_THAT(told(ladder, "Neglect", "Practitioners say"), HasSubstr("Staff survey"));
  EXPECT_EQ(told(ladder, "Neglect", "Children and families feel"), "Silent")
      << "five children are too few";
  EXPECT_EQ(told(ladder, "Domestic abuse", "Audits see"), "Audit");
  EXPECT_EQ(told(ladder, "Domestic abuse", "Rests on"), "E1");
}

TEST_F(FiguresOfNeeds, TellWhatHasChangedSinceTheLastCycle) {
  const Report all = report();
  const ReportTable& change_since = table_of(all, "change");
  EXPECT_EQ(told(change_since, "Neglect", "Not confident in 2025-26, in 100"), "25");
  EXPECT_EQ(told(change_since, "Neglect", "Not confident now, in 100"), "75");
  EXPECT_EQ(told(change_since, "Neglect", "Difference, in 100"), "50");
  EXPECT_EQ(told(change_since, "Neglect", "In words"), "Surely more are not confident");
  EXPECT_EQ(told(change_since, "Neglect", "Rests on"), "L1 and R1");
  EXPECT_THAT(all.find("change")->sentences, Contains(StartsWith("It can be said of 1 topic")));
}

TEST_F(FiguresOfNeeds, SayWhichQuestionTheyWereAskedWith) {
  const ReportTable questions = table_of(report(), "questions");
  EXPECT_EQ(told(questions, "staff-survey", "As it is asked"),
            "How confident are you now: {outcome}?");
  EXPECT_EQ(told(questions, "staff-survey", "Version"), "1");
  EXPECT_EQ(told(questions, "staff-survey", "Topics"), "Neglect");
  EXPECT_THAT(told(questions, "staff-survey", "Answers"), StartsWith("Not at all confident; "));
  EXPECT_EQ(told(questions, "staff-survey", "Rests on"), "L1 and R1");
  for (const auto& row : questions.rows)
    EXPECT_NE(text_of(row[3]), "will_do") << "words are counted nowhere";
}

TEST_F(FiguresOfNeeds, LeaveOutWhatFewSaidAndSayThatTheyDo) {
  const Report all = report();
  const ReportTable& withheld = table_of(all, "withheld");
  ASSERT_THAT(withheld.rows, SizeIs(1));
  EXPECT_EQ(told(withheld, "Neglect", "What"), "Felt by children and families");
  for (const Book::Cell& cell : withheld.rows[0])
    EXPECT_THAT(text_of(cell), Not(HasSubstr("5")));
  EXPECT_EQ(told(table_of(all, "results"), "R3", "What of them counts"),
            "Nothing that counts here");
  EXPECT_EQ(told(table_of(all, "results"), "R2", "What of them counts"), "Not yet used at work");
}

TEST_F(FiguresOfNeeds, AreSaidToBeMissingWhereNobodyHasTheKey) {
  isle.site().keys.destroy(answers::needs_key);
  const Report all = report();
  EXPECT_THAT(told(table_of(all, "results"), "R1", "What of them counts"),
              HasSubstr("the key is not there"));
  EXPECT_THAT(all.find("cover")->sentences, Contains(HasSubstr("What 4 sets of results say")));
  EXPECT_EQ(told(table_of(all, "status"), "Results without their key", "How it stands"), "4");
}

}  // namespace
}  // namespace earshot::needs
