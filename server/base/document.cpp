// SPDX-License-Identifier: Apache-2.0
#include "base/document.h"

#include <pugixml.hpp>

#include "base/document_parts.h"
#include "base/text.h"
#include "base/zip_writer.h"

namespace earshot {
namespace {

namespace parts = document_parts;

// In twentieths of a point: A4, and 18 mm around what is written.
constexpr int page_width = 11'906, page_height = 16'838, margin = 1'021;
constexpr int text_width = page_width - 2 * margin;

// What XML can hold, as one line: a line end within a cell would be lost on the way to a program.
std::string as_text(std::string_view words) {
  std::string text = one_line(words);
  // Two code points that are no characters.
  for (const std::string_view none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (std::size_t at = text.find(none); at != text.npos; at = text.find(none, at))
      text.erase(at, none.size());
  return is_utf8(text) ? text : std::string();
}

std::string as_xml(const pugi::xml_document& xml) {
  struct Into final : pugi::xml_writer {
    void write(const void* bytes, std::size_t size) override {
      all.append(static_cast<const char*>(bytes), size);
    }
    std::string all;
  } into;
  xml.save(into, "", pugi::format_raw, pugi::encoding_utf8);
  return into.all;
}

void declare(pugi::xml_document& xml) {
  pugi::xml_node node = xml.append_child(pugi::node_declaration);
  node.append_attribute("version") = "1.0";
  node.append_attribute("encoding") = "UTF-8";
  node.append_attribute("standalone") = "yes";
}

pugi::xml_node add(pugi::xml_node inside, const char* name, const char* attribute,
                   std::string_view value) {
  pugi::xml_node node = inside.append_child(name);
  node.append_attribute(attribute) = std::string(value).c_str();
  return node;
}

// What follows a table stands a little apart from it, as it would from a paragraph.
void add_paragraph(pugi::xml_node inside, std::string_view words, std::string_view style = {}) {
  const bool follows_a_table = std::string_view(inside.last_child().name()) == "w:tbl";
  pugi::xml_node paragraph = inside.append_child("w:p");
  pugi::xml_node about = paragraph.append_child("w:pPr");
  if (!style.empty())
    add(about, "w:pStyle", "w:val", style);
  else if (follows_a_table)
    add(about, "w:spacing", "w:before", "80");
  pugi::xml_node text = paragraph.append_child("w:r").append_child("w:t");
  text.append_attribute("xml:space") = "preserve";
  text.text() = as_text(words).c_str();
}

int width_of(const Document::Column& column) { return text_width * column.share / 100; }

void add_row(pugi::xml_node table, const std::vector<Document::Column>& columns,
             const std::vector<std::string>& cells, bool is_heading) {
  pugi::xml_node row = table.append_child("w:tr");
  pugi::xml_node about = row.append_child("w:trPr");
  about.append_child("w:cantSplit");
  if (is_heading)
    about.append_child("w:tblHeader");
  for (std::size_t at = 0; at < columns.size(); ++at) {
    pugi::xml_node cell = row.append_child("w:tc");
    add(cell.append_child("w:tcPr"), "w:tcW", "w:w", std::to_string(width_of(columns[at])))
        .append_attribute("w:type") = "dxa";
    add_paragraph(cell, cells.at(at), is_heading ? parts::column : parts::cell);
  }
}

// What Word calls its table's alternative text is the caption.
pugi::xml_node add_table(pugi::xml_node body, std::string_view caption,
                         const std::vector<Document::Column>& columns) {
  pugi::xml_node table = body.append_child("w:tbl");
  pugi::xml_node about = table.append_child("w:tblPr");
  add(about, "w:tblStyle", "w:val", parts::table);
  add(about, "w:tblW", "w:w", std::to_string(text_width)).append_attribute("w:type") = "dxa";
  add(about, "w:tblLayout", "w:type", "fixed");
  add(about, "w:tblLook", "w:val", "0020").append_attribute("w:firstRow") = "1";
  add(about, "w:tblCaption", "w:val", as_text(caption));
  pugi::xml_node grid = table.append_child("w:tblGrid");
  for (const Document::Column& column : columns)
    add(grid, "w:gridCol", "w:w", std::to_string(width_of(column)));
  return table;
}

void add_page(pugi::xml_node body) {
  pugi::xml_node section = body.append_child("w:sectPr");
  pugi::xml_node size = section.append_child("w:pgSz");
  size.append_attribute("w:w") = page_width;
  size.append_attribute("w:h") = page_height;
  pugi::xml_node around = section.append_child("w:pgMar");
  for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"})
    around.append_attribute(side) = margin;
  for (const char* none : {"w:header", "w:footer", "w:gutter"})
    around.append_attribute(none) = 0;
}

std::string properties(std::string_view title, Day made_on) {
  pugi::xml_document xml;
  declare(xml);
  pugi::xml_node all = xml.append_child("cp:coreProperties");
  all.append_attribute("xmlns:cp") =
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  all.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
  all.append_attribute("xmlns:dcterms") = "http://purl.org/dc/terms/";
  all.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
  all.append_child("dc:title").text() = as_text(title).c_str();
  all.append_child("dc:language").text() = "en-GB";
  const std::string midnight = to_text(made_on) + "T00:00:00Z";
  for (const char* when : {"dcterms:created", "dcterms:modified"})
    add(all, when, "xsi:type", "dcterms:W3CDTF").text() = midnight.c_str();
  return as_xml(xml);
}

}  // namespace

struct Document::Open {
  std::string title;
  Day made_on{};
  pugi::xml_document xml;
  pugi::xml_node body;
};

Document::Document(const std::string& title, Day made_on) : open_(std::make_unique<Open>()) {
  open_->title = title;
  open_->made_on = made_on;
  declare(open_->xml);
  open_->body = add(open_->xml, "w:document", "xmlns:w",
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
                    .append_child("w:body");
}
Document::~Document() = default;

void Document::title(std::string_view words) { add_paragraph(open_->body, words, parts::title); }

void Document::heading(std::string_view words) {
  add_paragraph(open_->body, words, parts::heading);
}

void Document::paragraph(std::string_view words) { add_paragraph(open_->body, words); }

void Document::bullets(const std::vector<std::string>& points) {
  for (const std::string& point : points)
    add_paragraph(open_->body, point, parts::bullet);
}

void Document::table(std::string_view caption, const std::vector<Column>& columns,
                     const std::vector<std::vector<std::string>>& rows) {
  pugi::xml_node table = add_table(open_->body, caption, columns);
  std::vector<std::string> titles;
  for (const Column& column : columns)
    titles.push_back(column.title);
  add_row(table, columns, titles, true);
  for (const std::vector<std::string>& row : rows)
    add_row(table, columns, row, false);
}

std::string Document::bytes() const {
  pugi::xml_document whole;
  whole.reset(open_->xml);
  add_page(whole.child("w:document").child("w:body"));
  ZipWriter zip;
  for (const parts::Part& part : parts::all)
    zip.add(std::string(part.name), std::string(part.xml));
  zip.add("word/document.xml", as_xml(whole));
  zip.add("docProps/core.xml", properties(open_->title, open_->made_on));
  return zip.bytes();
}

}  // namespace earshot
