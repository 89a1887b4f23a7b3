// SPDX-License-Identifier: Apache-2.0
// A workbook or CSV file as it is named on the command line, read. Throws a sentence if there is none.
#pragma once

#include <string>

#include "base/sheet.h"

namespace earshot::commands {

// A cell that is longer than that is cut.
SheetRows read_table(const std::string& file, std::size_t cell_bytes = SheetLimits{}.cell_bytes);

// "register.csv: row 3: …", with the row as a spreadsheet numbers it.
std::string of_row(const std::string& file, const Problem& problem);

}  // namespace earshot::commands
