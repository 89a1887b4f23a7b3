// SPDX-License-Identifier: Apache-2.0
#include "base/csv.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/secrets.h"

namespace earshot {
namespace {

using Cells = std::vector<std::string>;
using Rows = std::vector<Cells>;

std::string written(std::initializer_list<std::string_view> cells) {
  CsvWriter csv;
  csv.row(cells);
  return csv.str();
}

Rows rows_of(std::string_view bytes) {
  const CsvTable table = read_csv(bytes);
  EXPECT_EQ(table.problems, Problems());
  Rows rows;
  for (const CsvRow& row : table.rows)
    rows.push_back(row.cells);
  return rows;
}

std::string problem_of(std::string_view bytes, std::size_t rows = 100, std::size_t columns = 10) {
  const CsvTable table = read_csv(bytes, rows, columns);
  return table.problems.size() == 1 ? to_text(table.problems[0]) : "";
}

TEST(WritingCsv, QuotesOnlyWhatNeedsIt) {
  EXPECT_EQ(written({"agency", "12", "Mia's school"}), "agency,12,Mia's school\r\n");
  EXPECT_EQ(written({"a,b", "a;b", "a\"b", "a\nb", " a", "a "}),
            "\"a,b\",\"a;b\",\"a\"\"b\",\"a\nb\",\" a\",\"a \"\r\n");
  EXPECT_EQ(written({"", ""}), ",\r\n");
  EXPECT_EQ(written({""}), "\"\"\r\n");
}

TEST(WritingCsv, WritesNothingASpreadsheetWouldRun) {
  EXPECT_EQ(written({"=1+1"}), "'=1+1\r\n");
  EXPECT_EQ(written({"+44 1983"}), "'+44 1983\r\n");
  EXPECT_EQ(written({"-cmd|' /C calc'!A0"}), "'-cmd|' /C calc'!A0\r\n");
  EXPECT_EQ(written({"@SUM(A1)"}), "'@SUM(A1)\r\n");
  EXPECT_EQ(written({"\t=1"}), "\"'\t=1\"\r\n");
  EXPECT_EQ(written({"\r=1"}), "\"'\r=1\"\r\n");
  EXPECT_EQ(written({"=a,b"}), "\"'=a,b\"\r\n");
  for (const std::string start : {"＝", "＋", "－", "＠"})
    EXPECT_EQ(written({start + "1"}), "'" + start + "1\r\n");
}

TEST(WritingCsv, LeavesNegativeFiguresAsFigures) {
  EXPECT_EQ(written({"-3", "-0.4", "-12.50"}), "-3,-0.4,-12.50\r\n");
  EXPECT_EQ(written({"-", "-.5", "-1.", "-1-2", "-1e5", "--1"}),
            "'-,'-.5,'-1.,'-1-2,'-1e5,'--1\r\n");
}

TEST(ReadingCsv, TakesCommasOrSemicolonsAndAnyLineEnd) {
  const Rows expected{{"name", "day"}, {"Tom", "2026-10-14"}};
  EXPECT_EQ(rows_of("name,day\r\nTom,2026-10-14\r\n"), expected);
  EXPECT_EQ(rows_of("name,day\nTom,2026-10-14"), expected);
  EXPECT_EQ(rows_of("name,day\rTom,2026-10-14\r"), expected);
  EXPECT_EQ(rows_of("name;day\nTom;2026-10-14\n"), expected);
  EXPECT_EQ(rows_of("\xEF\xBB\xBFname,day\nTom,2026-10-14\n"), expected);
  EXPECT_EQ(rows_of("name,day\n\n\r\nTom,2026-10-14\n\n"), expected);
}

TEST(ReadingCsv, ChoosesTheSeparatorByTheFirstLineWithoutItsQuotes) {
  EXPECT_EQ(rows_of("\"a,b,c\";d\n1;2\n"), (Rows{{"a,b,c", "d"}, {"1", "2"}}));
  EXPECT_EQ(rows_of("a,b\n1;2,3\n"), (Rows{{"a", "b"}, {"1;2", "3"}}));
}

TEST(ReadingCsv, UnderstandsQuotedCells) {
  EXPECT_EQ(rows_of("\"a,b\",\"say \"\"yes\"\"\",\"two\r\nlines\",\"\"\n"),
            (Rows{{"a,b", "say \"yes\"", "two\r\nlines", ""}}));
  EXPECT_EQ(rows_of("5\" pipe,x"), (Rows{{"5\" pipe", "x"}}));
  EXPECT_EQ(rows_of("\"\""), (Rows{{""}}));
  EXPECT_EQ(rows_of(",\n"), (Rows{{"", ""}}));
  EXPECT_EQ(rows_of("a,"), (Rows{{"a", ""}}));
  EXPECT_EQ(rows_of(""), Rows());
}

TEST(ReadingCsv, TellsTheLineOnWhichEachRowStarts) {
  const CsvTable table = read_csv("a\n\"b\nb\r\nb\"\n\nc\r\nd");
  ASSERT_EQ(table.rows.size(), 4u);
  EXPECT_EQ(table.rows[1].line, 2);
  EXPECT_EQ(table.rows[2].line, 6);
  EXPECT_EQ(table.rows[3].line, 7);
}

TEST(ReadingCsv, TakesOffItsOwnApostropheAndNoOther) {
  EXPECT_EQ(rows_of("'=1+1,'tis,''=x,'\n"), (Rows{{"=1+1", "'tis", "'=x", "'"}}));
}

TEST(ReadingCsv, SaysWhatToDoAndOnWhichLine) {
  EXPECT_EQ(problem_of("a\nb,\"open\nc\nd"),
            ":2: a quotation mark is opened here and never closed: close it, or remove it");
  EXPECT_EQ(problem_of("a\n\"b\"c,d\n"),
            ":2: a quotation mark inside a cell must be written twice (\"\")");
  EXPECT_EQ(problem_of("a\nb\nZa\xBF\xF3\xB3\xE6\n"),
            ":3: this line is not UTF-8: save the file again as 'CSV UTF-8'");
  EXPECT_EQ(problem_of(std::string_view("\xFF\xFE"
                                        "a\0",
                                        4)),
            ":1: this line is not UTF-8: save the file again as 'CSV UTF-8'");
  EXPECT_EQ(problem_of("1\n2\n3\n", 2),
            ":3: there are more than 2 rows: split the file and read it in parts");
  EXPECT_EQ(problem_of("1\n1,2,3\n", 9, 2),
            ":2: this row has more than 2 columns: remove those that are not needed");
}

TEST(ReadingCsv, TakesExactlyAsMuchAsItsLimits) {
  EXPECT_EQ(read_csv("1,2\n3,4\n", 2, 2).problems, Problems());
  EXPECT_EQ(read_csv("1,2\n3,4\n\n\n", 2, 2).rows.size(), 2u);
}

TEST(Csv, GivesBackWhateverWasWritten) {
  constexpr std::string_view letters = "a1'=+-@\t\r\n\",; .";
  for (int round = 0; round < 3000; ++round) {
    Rows rows(1 + random_below(3), Cells(1 + random_below(3)));
    rows[0].insert(rows[0].begin(),
                   {"with", "a", "heading", "of", "commas", "that", "decide", "it"});
    CsvWriter csv;
    for (Cells& row : rows) {
      for (std::string& cell : row)
        for (std::uint64_t left = random_below(5); left > 0; --left)
          cell += letters[random_below(letters.size())];
      csv.row(row);
    }
    ASSERT_EQ(rows_of(csv.str()), rows) << csv.str();
  }
}

TEST(Csv, OfAnyBytesIsATableOrAProblem) {
  constexpr std::string_view letters = "a'=\"\"\"\r\n,;\xC3\xA9\xFF";
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes;
    for (std::uint64_t left = random_below(14); left > 0; --left)
      bytes += letters[random_below(letters.size())];
    const CsvTable table = read_csv(bytes, 3, 3);
    EXPECT_LE(table.problems.size(), 1u);
    EXPECT_LE(table.rows.size(), 3u);
    for (const CsvRow& row : table.rows) {
      EXPECT_LE(row.cells.size(), 3u);
      EXPECT_FALSE(row.cells.empty());
    }
  }
}

}  // namespace
}  // namespace earshot
