// SPDX-License-Identifier: Apache-2.0
#include "base/a_workbook.h"

#include <zip.h>

#include <stdexcept>

namespace earshot::tests {
namespace {

constexpr auto types = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)";
constexpr auto top = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
 Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
 Target="xl/workbook.xml"/></Relationships>)";
constexpr auto workbook = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
<sheet name="Register" sheetId="1" r:id="rId1"/></sheets></workbook>)";
constexpr auto relations = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/>
</Relationships>)";
// 0: a number; 1: a built-in day; 2: a day of one's own; 3: a time; 4: both; 5: two decimals
constexpr auto styles = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts><numFmt numFmtId="164" formatCode="[$-809]dddd\,\ d&quot; of &quot;mmmm\ yyyy;@"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="22"/><xf numFmtId="2"/></cellXfs>
</styleSheet>)";
constexpr auto strings = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<si><t>Tom Okafor</t></si>
<si><r><t>Amal</t></r><r><rPr><b/></rPr><t xml:space="preserve"> </t></r><r><t>Aziz</t></r><rPh sb="0" eb="1"><t>said</t></rPh></si>
</sst>)";

// Not worth compressing: a fuzzer makes thousands a second.
constexpr std::size_t small_bytes = 8 * 1024;

}  // namespace

std::string zip_of(const Parts& parts) {
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(source);
  zip_t* zip = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
  for (const auto& [name, bytes] : parts) {
    zip_source_t* part = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
    const zip_int64_t at = zip_file_add(zip, name.c_str(), part, ZIP_FL_ENC_UTF_8);
    if (at < 0)
      throw std::runtime_error("this can't be put into a zip");
    if (bytes.size() < small_bytes)
      zip_set_file_compression(zip, static_cast<zip_uint64_t>(at), ZIP_CM_STORE, 0);
  }
  if (zip_close(zip) != 0)
    throw std::runtime_error("this zip can't be written");
  zip_stat_t about;
  zip_source_stat(source, &about);
  std::string made(about.size, '\0');
  zip_source_open(source);
  zip_source_read(source, made.data(), made.size());
  zip_source_close(source);
  zip_source_free(source);
  return made;
}

Parts parts_of_workbook(const std::string& rows, const std::string& after) {
  return {{"[Content_Types].xml", types},
          {"_rels/.rels", top},
          {"xl/workbook.xml", workbook},
          {"xl/_rels/workbook.xml.rels", relations},
          {"xl/styles.xml", styles},
          {"xl/sharedStrings.xml", strings},
          {"xl/worksheets/sheet1.xml",
           R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)" +
               rows + "</sheetData>" + after + "</worksheet>"}};
}

std::string text_cell(const std::string& place, const std::string& text) {
  return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

std::string number_cell(const std::string& place, const std::string& number, int style) {
  return "<c r=\"" + place + "\" s=\"" + std::to_string(style) + "\"><v>" + number + "</v></c>";
}

}  // namespace earshot::tests
