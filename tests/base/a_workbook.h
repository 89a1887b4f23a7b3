// SPDX-License-Identifier: Apache-2.0
// Workbooks for tests, put together from the XML of their parts.
#pragma once

#include <map>
#include <string>

namespace earshot::tests {

using Parts = std::map<std::string, std::string>;

// A zip of these files.
std::string zip_of(const Parts& parts);

// One sheet called Register with this inside <sheetData>…; `after` stands behind </sheetData>.
Parts parts_of_workbook(const std::string& rows, const std::string& after = "");
inline std::string workbook_of(const std::string& rows, const std::string& after = "") {
  return zip_of(parts_of_workbook(rows, after));
}

// "<c r="A1" t="inlineStr">…": text, and a number in one of the formats of styles_of().
std::string text_cell(const std::string& place, const std::string& text);
std::string number_cell(const std::string& place, const std::string& number, int style = 0);

}  // namespace earshot::tests
