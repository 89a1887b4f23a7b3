// SPDX-License-Identifier: Apache-2.0
#include "base/sheet.h"

#include <algorithm>
#include <array>

#include "base/encodings.h"
#include "base/workbook.h"
#include "base/zip_file.h"

namespace earshot {
namespace {

constexpr std::string_view save_as =
    "Open it in a spreadsheet, choose Save as, and take \"Excel workbook (.xlsx)\" or \"CSV "
    "UTF-8\"";

SheetRows told(std::string_view what, std::string_view what_to_do = save_as) {
  std::string message(what);
  message.append(". ").append(what_to_do);
  return {.rows = {}, .problems = {{"", 0, "", std::move(message)}}, .name = {}, .others = 0};
}

constexpr std::string_view ask = "Ask whoever sent it for the spreadsheet it was made from";
constexpr std::string_view copy_rows = "Copy its table into a spreadsheet, save that and choose it";
constexpr std::string_view unpack = "Unpack it and choose what is inside";

// How a file of another kind begins.
struct Other {
  std::string_view start;
  std::string_view what;
  std::string_view what_to_do;
};
constexpr std::array others{
    Other{"%PDF", "This is a PDF, which has no rows to read", ask},
    Other{"{\\rtf", "This is a text document, not a spreadsheet", copy_rows},
    Other{"\x89PNG", "This is a picture, which can't be read", ask},
    Other{"\xFF\xD8\xFF", "This is a picture, which can't be read", ask},
    Other{"GIF8", "This is a picture, which can't be read", ask},
    Other{"\x1F\x8B", "This is a compressed file", unpack},
    Other{"Rar!", "This is a compressed file", unpack},
    Other{"7z\xBC\xAF", "This is a compressed file", unpack},
};

// What a zip is if it is no workbook of Excel's.
struct InZip {
  std::string_view entry;
  std::string_view what;
  std::string_view what_to_do;
};
constexpr std::array in_zips{
    InZip{"xl/workbook.bin", "This is a binary workbook (.xlsb)", save_as},
    InZip{"word/document.xml", "This is a Word document, not a spreadsheet", copy_rows},
    InZip{"ppt/presentation.xml", "This is a presentation, not a spreadsheet", copy_rows},
    InZip{"Index/Document.iwa", "This is a document of Numbers, Pages or Keynote",
          "Open it there and export it as Excel"},
};

// An old compound file: a workbook of before 2007, or a new one behind a password.
SheetRows told_compound(std::string_view bytes) {
  constexpr std::string_view locked("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
  if (bytes.find(locked) != bytes.npos)
    return told(
        "This file has a password, so it can't be read",
        "Open it, remove the password (File, Info, Protect workbook), save it and choose it "
        "again");
  return told("This is a file of an older Office (such as .xls)");
}

SheetRows told_zip(const ZipFile& zip) {
  for (const InZip& kind : in_zips)
    if (zip.has(std::string(kind.entry)))
      return told(kind.what, kind.what_to_do);
  const ZipFile::Entry kind = zip.read("mimetype", 200);
  if (kind.bytes.starts_with("application/vnd.oasis.opendocument.spreadsheet"))
    return told("This is an OpenDocument spreadsheet (.ods)");
  if (kind.bytes.starts_with("application/vnd.oasis.opendocument"))
    return told("This is an OpenDocument text, not a spreadsheet", copy_rows);
  return told("This is a zip file without a workbook in it", unpack);
}

SheetRows read_zip(std::string_view bytes, const SheetLimits& limits) {
  const ZipFile zip(bytes);
  if (!zip.good())
    return told("This file is damaged or not whole", "Download or copy it once more");
  return is_workbook(zip) ? read_workbook(zip, limits) : told_zip(zip);
}

bool is_markup(std::string_view text) {
  const std::size_t from = text.find_first_not_of(" \t\r\n");
  return from != text.npos && text[from] == '<' && text.find('>', from) != text.npos;
}

// "sep=;" is a line some programs write for Excel alone.
char told_separator(std::string_view text) {
  const bool told = text.size() > 5 && (text.starts_with("sep=") || text.starts_with("SEP=")) &&
                    (text[5] == '\r' || text[5] == '\n');
  return told ? text[4] : '\0';
}

// Which separates most: what stands above a heading may have commas of its own.
char separator_in(std::string_view text) {
  constexpr std::string_view candidates = ",;\t";
  constexpr std::size_t most_lines = 200;
  std::array<std::size_t, candidates.size()> counts{};
  bool quoted = false;
  std::size_t lines = 0;
  for (std::size_t at = 0; at < text.size() && lines < most_lines; ++at) {
    quoted = text[at] == '"' ? !quoted : quoted;
    lines += text[at] == '\n' ? 1 : 0;
    const std::size_t which = candidates.find(text[at]);
    if (!quoted && which != candidates.npos)
      ++counts[which];
  }
  const auto best = std::ranges::max_element(counts);
  return candidates[static_cast<std::size_t>(best - counts.begin())];
}

bool is_empty(const CsvRow& row) {
  return std::ranges::all_of(row.cells, [](const std::string& cell) {
    return cell.find_first_not_of(" \t\r\n") == cell.npos;
  });
}

SheetRows read_text(const std::string& text, const SheetLimits& limits) {
  const char told_one = told_separator(text);
  CsvTable table =
      read_csv(text, limits.rows, limits.columns, told_one != '\0' ? told_one : separator_in(text));
  if (!table.problems.empty())
    return {.rows = {}, .problems = std::move(table.problems), .name = {}, .others = 0};
  if (told_one != '\0')
    table.rows.erase(table.rows.begin());
  std::erase_if(table.rows, is_empty);
  for (CsvRow& row : table.rows)
    for (std::string& cell : row.cells)
      if (cell.size() > limits.cell_bytes)
        cut(cell, limits.cell_bytes);
  return {.rows = std::move(table.rows), .problems = {}, .name = {}, .others = 0};
}

SheetRows read_any(std::string_view bytes, const SheetLimits& limits) {
  for (const Other& other : others)
    if (bytes.starts_with(other.start))
      return told(other.what, other.what_to_do);
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return told_compound(bytes);
  if (bytes.starts_with("PK"))
    return read_zip(bytes, limits);
  const auto text = as_utf8(bytes);
  if (!text)
    return told("This file is neither a workbook nor text", ask);
  if (is_markup(*text))
    return told("This is a web page or XML, though it may be called .xls");
  return read_text(*text, limits);
}

}  // namespace

SheetRows read_sheet(std::string_view bytes, const SheetLimits& limits) {
  if (bytes.size() > limits.file_bytes)
    return told(
        "This file is larger than " + std::to_string(limits.file_bytes / (1024 * 1024)) + " MB",
        "Keep the rows and columns that are needed, or split it and bring in each part");
  SheetRows read = read_any(bytes, limits);
  if (read.rows.empty() && read.problems.empty())
    return told("There is nothing in this file", "Choose the one with the rows in it");
  return read;
}

}  // namespace earshot
