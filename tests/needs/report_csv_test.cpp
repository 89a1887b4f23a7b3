// SPDX-License-Identifier: Apache-2.0
// A learning needs analysis as CSV files, each and all in one.
#include "needs/report/report_csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/csv.h"
#include "base/zip_file.h"
#include "needs/a_report.h"

namespace earshot::needs {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

class AnAnalysisAsCsvFiles : public testing::Test {
 protected:
  std::string bytes_of(const std::string& name) {
    for (const CsvFile& file : files)
      if (file.name == name)
        return file.bytes;
    return "no such file";
  }
  std::vector<std::vector<std::string>> rows_of(const std::string& name) {
    const CsvTable table = read_csv(bytes_of(name));
    EXPECT_TRUE(table.problems.empty());
    std::vector<std::vector<std::string>> rows;
    for (const CsvRow& row : table.rows)
      rows.push_back(row.cells);
    return rows;
  }
  std::vector<CsvFile> files = to_csv_files(tests::an_invented_report());
};

TEST_F(AnAnalysisAsCsvFiles, HasOneForEachTableAndTwoAboutThem) {
  std::vector<std::string> names;
  for (const CsvFile& file : files)
    names.push_back(file.name);
  EXPECT_THAT(names, ElementsAre("contents.csv", "sentences.csv", "need-by-agency.csv",
                                 "hostile.csv", "hostile-2.csv", "---no-rows.csv"));
}

TEST_F(AnAnalysisAsCsvFiles, HasFiguresAsThePageHasThemAndDaysForPrograms) {
  EXPECT_THAT(rows_of("need-by-agency.csv"),
              ElementsAre(ElementsAre("Agency", "Answered", "Score", "Asked on", "Evidence"),
                          ElementsAre("Solent Health", "24", "63.5", "2026-10-14", "e1, r-1"),
                          ElementsAre("Police", "12", "0.0", "", "r-1")));
}

TEST_F(AnAnalysisAsCsvFiles, HasNoFormulaWhateverPeopleWrote) {
  for (const CsvFile& file : files)
    EXPECT_THAT(file.bytes, AllOf(Not(HasSubstr("\n=")), Not(HasSubstr("\n@")),
                                  Not(HasSubstr("\n\"=")), Not(HasSubstr(",="))))
        << file.name;
  EXPECT_THAT(rows_of("hostile.csv"), Contains(ElementsAre("@SUM(A1:A9)", "11")))
      << "and the text is there as it was written";
  EXPECT_THAT(bytes_of("hostile-2.csv"), HasSubstr("a b")) << "what can't be shown is a space";
}

TEST_F(AnAnalysisAsCsvFiles, SaysWhatEachIsAbout) {
  EXPECT_THAT(
      rows_of("contents.csv"),
      AllOf(Contains(ElementsAre("need-by-agency.csv", "Need by agency", "Need by agency",
                                 "Comparisons", "[c]: hidden, so that nobody can be picked out")),
            Contains(Contains("No action is overdue."))));
  EXPECT_THAT(rows_of("---no-rows.csv"), ElementsAre(ElementsAre("Topic", "Score")));
  EXPECT_THAT(rows_of("sentences.csv"), Contains(ElementsAre("Need by agency", "=2+2")));
}

TEST_F(AnAnalysisAsCsvFiles, GoesOutInOneZipThatIsTheSameForTheSameReport) {
  const std::string zip = to_zip(files);
  for (const CsvFile& file : files)
    EXPECT_EQ(ZipFile(zip).read(file.name, 1'000'000).bytes, file.bytes) << file.name;
  EXPECT_EQ(to_zip(to_csv_files(tests::an_invented_report())), zip);
}

TEST_F(AnAnalysisAsCsvFiles, OfNothingStillSaysSo) {
  EXPECT_THAT(to_csv_files({.title = "Analysis", .sections = {}}), SizeIs(2));
}

}  // namespace
}  // namespace earshot::needs
