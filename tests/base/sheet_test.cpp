// SPDX-License-Identifier: Apache-2.0
#include "base/sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/a_workbook.h"

namespace earshot {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;
using tests::number_cell;
using tests::parts_of_workbook;
using tests::text_cell;
using tests::workbook_of;
using tests::zip_of;

// "1: Tom Okafor|Solent Health"
std::string shown(const SheetRows& read) {
  std::string text;
  for (const Problem& problem : read.problems)
    text += to_text(problem) + "\n";
  for (const CsvRow& row : read.rows) {
    text += std::to_string(row.line) + ": ";
    for (std::size_t at = 0; at < row.cells.size(); ++at)
      text += (at > 0 ? "|" : "") + row.cells[at];
    text += "\n";
  }
  return text;
}
std::string shown(std::string_view bytes) { return shown(read_sheet(bytes)); }

std::string row(const std::string& cells, int number = 1) {
  return "<row r=\"" + std::to_string(number) + "\">" + cells + "</row>";
}

TEST(ATableAsText, IsReadWithWhateverSeparatesItsCells) {
  EXPECT_EQ(shown("Name,Agency\r\nTom Okafor,Police\r\n"),
            "1: Name|Agency\n2: Tom Okafor|Police\n");
  EXPECT_EQ(shown("Name;Agency\n\"Okafor, Tom\";Police\n"),
            "1: Name|Agency\n2: Okafor, Tom|Police\n");
  EXPECT_EQ(shown("Name\tAgency\nOkafor, Tom\tPolice\n"),
            "1: Name|Agency\n2: Okafor, Tom|Police\n");
}

TEST(ATableAsText, MayHaveATitleWithCommasAboveIt) {
  EXPECT_EQ(shown("Neglect, level 2, Newport\n\nName;Agency;Role\nTom;Police;Officer\n"),
            "1: Neglect, level 2, Newport\n3: Name|Agency|Role\n4: Tom|Police|Officer\n");
}

TEST(ATableAsText, MaySayWhatSeparatesIt) {
  EXPECT_EQ(shown("sep=;\r\nName;Agency\r\nTom;Police\r\n"), "2: Name|Agency\n3: Tom|Police\n");
}

TEST(ATableAsText, KeepsItsLettersWhicheverProgramSavedThem) {
  EXPECT_EQ(shown("Name,Agency\nZoë,Police\n"), "1: Name|Agency\n2: Zoë|Police\n");
  EXPECT_EQ(shown("\xEF\xBB\xBFName,Agency\nZoë,Police\n"), "1: Name|Agency\n2: Zoë|Police\n");
  EXPECT_EQ(shown("Name,Agency\nZo\xEB O\x92Neill,Police\n"),
            "1: Name|Agency\n2: Zoë O’Neill|Police\n");
  EXPECT_EQ(shown(std::string("\xFF\xFEZ\0o\0\xEB\0\t\0x\0\n\0", 14)), "1: Zoë|x\n");
  EXPECT_EQ(shown(std::string("\xFE\xFF\0Z\0o\0\xEB\0\t\0x\0\n", 14)), "1: Zoë|x\n");
}

TEST(ATableAsText, HasNoRowsThatSayNothing) {
  EXPECT_EQ(shown("Name,Agency\n,\n \nTom,Police\n,,,\n"), "1: Name|Agency\n4: Tom|Police\n");
}

TEST(AWorkbook, GivesTextHoweverItIsKept) {
  EXPECT_EQ(shown(workbook_of(
                row(text_cell("A1", "Name") +
                    "<c r=\"B1\" t=\"s\"><v>0</v></c>"
                    "<c r=\"C1\" t=\"s\"><v>1</v></c><c r=\"D1\" t=\"str\"><f>A1</f><v>Name</v></c>"
                    "<c r=\"E1\" t=\"b\"><v>1</v></c><c r=\"F1\" t=\"e\"><v>#N/A</v></c>"))),
            "1: Name|Tom Okafor|Amal Aziz|Name|yes|#N/A\n");
}

TEST(AWorkbook, GivesDaysAndTimesByTheFormatOfTheirCell) {
  const std::string cells =
      number_cell("A1", "46309", 1) + number_cell("B1", "46309", 2) +
      number_cell("C1", "0.395833333333333", 3) + number_cell("D1", "46309.395833333333", 4) +
      number_cell("E1", "46309") + number_cell("F1", "0.10000000000000001", 5) +
      number_cell("G1", "60", 1) + number_cell("H1", "59", 1) + number_cell("I1", "-4", 1);
  EXPECT_EQ(shown(workbook_of(row(cells))),
            "1: 2026-10-14|2026-10-14|09:30|2026-10-14 09:30|46309|0.1|1900-02-28|1900-02-28|-4\n");
}

TEST(AWorkbook, MayCountItsDaysFrom1904) {
  auto parts = parts_of_workbook(row(number_cell("A1", "44847", 1)));
  auto& workbook = parts["xl/workbook.xml"];
  workbook.insert(workbook.find("<sheets>"), "<workbookPr date1904=\"1\"/>");
  EXPECT_EQ(shown(zip_of(parts)), "1: 2026-10-14\n");
}

TEST(AWorkbook, CostsNothingForACellFarAway) {
  const auto read = read_sheet(workbook_of(row(text_cell("A1", "Name")) +
                                           row(text_cell("XFD1048576", "x"), 1048576) +
                                           row(text_cell("B1048576", "stray"), 1048576)));
  EXPECT_EQ(shown(read), "1: Name\n1048576: |stray\n");
}

TEST(AWorkbook, FillsMergedCellsWithWhatTheyShow) {
  EXPECT_EQ(
      shown(workbook_of(row(text_cell("A1", "Person") + text_cell("C1", "Agency")) +
                            row(text_cell("A2", "First") + text_cell("B2", "Last"), 2) +
                            row(text_cell("A9", "Tom"), 9),
                        "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"C1:C1048576\"/>"
                        "<mergeCell ref=\"nonsense\"/></mergeCells>")),
      "1: Person|Person|Agency\n2: First|Last|Agency\n9: Tom||Agency\n");
}

TEST(AWorkbook, IsReadFromTheFirstSheetThatIsNotHidden) {
  auto parts = parts_of_workbook(row(text_cell("A1", "seen")));
  parts["xl/worksheets/hidden.xml"] =
      "<worksheet><sheetData><row><c t=\"str\"><v>hidden</v></c></row>"
      "</sheetData></worksheet>";
  auto& workbook = parts["xl/workbook.xml"];
  workbook.insert(workbook.find("<sheets>") + 8,
                  "<sheet name=\"Lists\" sheetId=\"2\" state=\"veryHidden\" r:id=\"rId9\"/>");
  workbook.insert(workbook.find("</sheets>"), "<sheet name=\"More\" sheetId=\"3\" r:id=\"rId1\"/>");
  auto& relations = parts["xl/_rels/workbook.xml.rels"];
  relations.insert(
      relations.find("</Relationships>"),
      "<Relationship Id=\"rId9\" Type=\"x/worksheet\" Target=\"worksheets/hidden.xml\"/>");
  const auto read = read_sheet(zip_of(parts));
  EXPECT_EQ(shown(read), "1: seen\n");
  EXPECT_EQ(read.name, "Register");
  EXPECT_EQ(read.others, 1);
}

TEST(AWorkbook, MayHaveNamesWithAPrefixAndCellsWithoutAPlace) {
  auto parts = parts_of_workbook("");
  parts["xl/worksheets/sheet1.xml"] =
      "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c "
      "t=\"str\"><x:v>one</x:v></x:c><x:c><x:v>2"
      "</x:v></x:c></x:row><x:row><x:c t=\"str\"><x:v>three</x:v></x:c></x:row></x:sheetData>"
      "</x:worksheet>";
  EXPECT_EQ(shown(zip_of(parts)), "1: one|2\n2: three\n");
}

TEST(AWorkbook, WithTooMuchInItIsRefusedBeforeItIsRead) {
  auto parts = parts_of_workbook(std::string(40 * 1024 * 1024, ' '));
  EXPECT_THAT(shown(zip_of(parts)), StartsWith("There is too much in this workbook"));
  std::string marks;
  for (int i = 0; i < 2'100'000; ++i)
    marks += "<a/>";
  EXPECT_THAT(shown(workbook_of(marks + marks)), StartsWith("There is too much in this workbook"));
  std::string rows;
  for (int i = 1; i <= 6000; ++i)
    rows += row(text_cell("GR" + std::to_string(i), "x"), i);
  EXPECT_THAT(shown(workbook_of(rows)), StartsWith("There is too much in this workbook"));
}

TEST(AWorkbook, HasNoEntitiesOfItsOwn) {
  auto parts = parts_of_workbook(row(text_cell("A1", "&lol;")));
  auto& sheet = parts["xl/worksheets/sheet1.xml"];
  sheet.insert(sheet.find("<worksheet"), "<!DOCTYPE x [<!ENTITY lol \"lol\">]>");
  EXPECT_THAT(shown(zip_of(parts)), StartsWith("This workbook is damaged"));
}

TEST(AWorkbook, ThatIsCutShortIsTold) {
  const std::string whole = workbook_of(row(text_cell("A1", "Name")));
  EXPECT_THAT(shown(whole.substr(0, whole.size() / 2)),
              StartsWith("This file is damaged or not whole"));
}

TEST(ALongCell, IsCutBetweenTwoCharacters) {
  std::string long_text(1999, 'x');
  const auto read = read_sheet(workbook_of(row(text_cell("A1", long_text + "ë and more"))));
  ASSERT_EQ(read.rows.size(), 1u);
  EXPECT_EQ(read.rows[0].cells[0], long_text);
}

TEST(AnotherKindOfFile, IsToldInOneSentenceWhatToDo) {
  EXPECT_THAT(shown("%PDF-1.7 ..."), StartsWith("This is a PDF"));
  EXPECT_THAT(shown("\xD0\xCF\x11\xE0 old"), StartsWith("This is a file of an older Office"));
  EXPECT_THAT(
      shown(std::string("\xD0\xCF\x11\xE0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 37)),
      StartsWith("This file has a password"));
  EXPECT_THAT(shown(zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})),
              StartsWith("This is an OpenDocument spreadsheet"));
  EXPECT_THAT(shown(zip_of({{"_rels/.rels", "/officeDocument\""}, {"word/document.xml", "x"}})),
              StartsWith("This is a Word document"));
  EXPECT_THAT(shown(zip_of({{"notes.txt", "x"}})),
              StartsWith("This is a zip file without a workbook"));
  EXPECT_THAT(shown("<html><table><tr><td>Name</td></tr></table></html>"),
              StartsWith("This is a web page or XML"));
  EXPECT_THAT(shown(std::string("\x01\0\x02", 3)),
              StartsWith("This file is neither a workbook nor text"));
  EXPECT_THAT(shown(""), StartsWith("There is nothing in this file"));
  EXPECT_THAT(shown(std::string(5 * 1024 * 1024, 'x')), HasSubstr("larger than 4 MB"));
}

}  // namespace
}  // namespace earshot
