// SPDX-License-Identifier: Apache-2.0
#include "base/workbook.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <pugixml.hpp>

#include "base/number_formats.h"
#include "base/sheet_cells.h"
#include "base/text.h"
#include "base/workbook_xml.h"

namespace earshot {
namespace {

using Got = ZipFile::Got;

constexpr std::string_view parts_of_the_file = "_rels/.rels";
constexpr std::string_view usual_workbook = "xl/workbook.xml";
constexpr std::string_view damaged =
    "This workbook is damaged. Open it, save it again as \"Excel workbook (.xlsx)\" and choose it "
    "once more";
constexpr std::string_view too_large =
    "There is too much in this workbook. Copy the rows and columns that are needed into a new one";
constexpr std::string_view locked =
    "This file has a password, so it can't be read. Open it, remove the password, save it and "
    "choose "
    "it again";

class Reader {
 public:
  Reader(const ZipFile& zip, const SheetLimits& limits) : zip_(zip), limits_(limits) {}

  SheetRows read() {
    find_workbook();
    pugi::xml_document workbook;
    if (!parse(workbook_, workbook))
      return give_up(damaged);
    const pugi::xml_node top = child(workbook, "workbook");
    const std::string_view since = said(child(top, "workbookPr"), "date1904");
    since_1904_ = since == "1" || since == "true";
    relations_ = relations(relations_of(workbook_), workbook_);
    read_styles();
    read_strings();
    if (problem_.empty())
      read_sheets(child(top, "sheets"));
    return problem_.empty() ? std::move(found_) : give_up(problem_);
  }

 private:
  static SheetRows give_up(std::string_view message) {
    return {.rows = {}, .problems = {{"", 0, "", std::string(message)}}, .name = {}, .others = 0};
  }

  void stop(std::string_view message) {
    if (problem_.empty())
      problem_ = message;
  }

  // False if it is not there, or can't be used; then problem_ says why.
  bool parse(const std::string& name, pugi::xml_document& document) {
    const ZipFile::Entry entry = zip_.read(name, limits_.part_bytes);
    if (entry.got == Got::absent)
      return false;
    if (entry.got != Got::whole) {
      stop(entry.got == Got::locked ? locked : entry.got == Got::damaged ? damaged : too_large);
      return false;
    }
    const auto marks = std::ranges::count_if(
        entry.bytes, [](char letter) { return letter == '<' || letter == '='; });
    if (static_cast<std::size_t>(marks) > limits_.marks)
      stop(too_large);
    else if (entry.bytes.find("<!DOCTYPE") != entry.bytes.npos || !is_utf8(entry.bytes) ||
             !document.load_buffer(entry.bytes.data(), entry.bytes.size(),
                                   pugi::parse_default | pugi::parse_ws_pcdata_single,
                                   pugi::encoding_utf8))
      stop(damaged);
    return problem_.empty();
  }

  Relations relations(const std::string& name, std::string_view file) {
    pugi::xml_document document;
    return parse(name, document) ? relations_in(document, file) : Relations();
  }

  void find_workbook() {
    workbook_ = usual_workbook;
    for (const auto& [id, relation] : relations(std::string(parts_of_the_file), ""))
      if (relation.kind == "officeDocument")
        workbook_ = relation.path;
  }

  std::string path_of_kind(std::string_view kind) const {
    for (const auto& [id, relation] : relations_)
      if (relation.kind == kind)
        return relation.path;
    return {};
  }

  void read_styles() {
    pugi::xml_document document;
    const std::string path = path_of_kind("styles");
    if (path.empty() || !parse(path, document))
      return;
    std::map<std::size_t, Shows> own;
    const pugi::xml_node top = child(document, "styleSheet");
    for (const pugi::xml_node& node : child(top, "numFmts").children())
      own.emplace(number_said(node, "numFmtId"), shown_as(said(node, "formatCode")));
    for (const pugi::xml_node& node : child(top, "cellXfs").children()) {
      const std::size_t format = number_said(node, "numFmtId");
      const auto one = own.find(format);
      styles_.push_back(one != own.end() ? one->second
                        : format < 1000  ? shown_as(static_cast<int>(format))
                                         : Shows::number);
    }
  }

  void read_strings() {
    pugi::xml_document document;
    const std::string path = path_of_kind("sharedStrings");
    if (path.empty() || !parse(path, document))
      return;
    for (const pugi::xml_node& node : child(document, "sst").children())
      if (is_called(node, "si"))
        strings_.push_back(text_of(node));
  }

  // Plain or in pieces of one look each; how a word is pronounced stands there too, and is left out.
  std::string text_of(const pugi::xml_node& node) const {
    std::string text;
    for (const pugi::xml_node& part : node.children()) {
      if (text.size() > limits_.cell_bytes)
        break;
      if (is_called(part, "t"))
        text += part.text().get();
      else if (is_called(part, "r"))
        text += child(part, "t").text().get();
    }
    cut(text, limits_.cell_bytes);
    return text;
  }

  void read_sheets(const pugi::xml_node& sheets) {
    bool any = false;
    for (const pugi::xml_node& node : sheets.children()) {
      const auto relation = relations_.find(said(node, "id"));
      const std::string_view state = said(node, "state");
      if (relation == relations_.end() || relation->second.kind != "worksheet" ||
          state == "hidden" || state == "veryHidden")
        continue;
      found_.others += any ? 1 : 0;
      if (any)
        continue;
      any = true;
      found_.name = said(node, "name");
      read_sheet(relation->second.path);
    }
    if (!any)
      stop(
          "This workbook has no sheet that can be seen. Show the sheet with the register, save the "
          "workbook and choose it again");
  }

  void read_sheet(const std::string& path) {
    pugi::xml_document document;
    if (!parse(path, document))
      return stop(damaged);
    SheetCells cells(limits_);
    const pugi::xml_node top = child(document, "worksheet");
    for (const pugi::xml_node& row : child(top, "sheetData").children())
      if (is_called(row, "row"))
        read_row(row, cells);
    for (const pugi::xml_node& merged : child(top, "mergeCells").children())
      cells.merge(said(merged, "ref"));
    if (cells.is_full())
      stop(too_large);
    found_.rows = cells.take();
  }

  void read_row(const pugi::xml_node& row, SheetCells& cells) {
    cells.begin_row(number_said(row, "r"));
    for (const pugi::xml_node& cell : row.children())
      if (is_called(cell, "c") && !cells.is_full())
        cells.put(said(cell, "r"), text_of_cell(cell));
  }

  std::string text_of_cell(const pugi::xml_node& cell) const {
    const std::string_view kind = said(cell, "t");
    if (kind == "inlineStr")
      return text_of(child(cell, "is"));
    std::string value = child(cell, "v").text().get();
    if (kind == "s") {
      const auto which = whole_number(value);
      return which && *which < strings_.size() ? strings_[*which] : std::string();
    }
    if (kind == "b")
      return value == "1" ? "yes" : "no";
    if (kind == "d")
      return value.substr(0, value.find('T'));
    if (kind == "str" || kind == "e") {
      cut(value, limits_.cell_bytes);
      return value;
    }
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size()) {
      cut(value, limits_.cell_bytes);
      return value;
    }
    const std::size_t style = number_said(cell, "s");
    return number_text(number, style < styles_.size() ? styles_[style] : Shows::number,
                       since_1904_);
  }

  const ZipFile& zip_;
  const SheetLimits& limits_;
  std::string workbook_;
  Relations relations_;
  bool since_1904_ = false;
  std::vector<Shows> styles_;
  std::vector<std::string> strings_;
  std::string problem_;
  SheetRows found_;
};

}  // namespace

bool is_workbook(const ZipFile& zip) {
  // Its name may be another, but then the file says so.
  if (zip.has(std::string(usual_workbook)))
    return true;
  const ZipFile::Entry parts = zip.read(std::string(parts_of_the_file), 100'000);
  return parts.bytes.find("/officeDocument\"") != parts.bytes.npos &&
         zip.has("[Content_Types].xml") && !zip.has("word/document.xml") &&
         !zip.has("ppt/presentation.xml") && !zip.has("xl/workbook.bin");
}

SheetRows read_workbook(const ZipFile& zip, const SheetLimits& limits) {
  return Reader(zip, limits).read();
}

void cut(std::string& text, std::size_t most_bytes) {
  if (text.size() <= most_bytes)
    return;
  std::size_t end = most_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  text.resize(end);
}

}  // namespace earshot
