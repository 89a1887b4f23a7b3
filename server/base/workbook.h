// SPDX-License-Identifier: Apache-2.0
// Reads the first sheet of a workbook (Office Open XML) that is not hidden. For base/sheet.h, which
// tells what else a file may be. No entities of its own, no links, nothing is run.
#pragma once

#include <string>

#include "base/sheet.h"
#include "base/zip_file.h"

namespace earshot {

bool is_workbook(const ZipFile& zip);
SheetRows read_workbook(const ZipFile& zip, const SheetLimits& limits);

// Makes it no longer than that, without cutting a character in two.
void cut(std::string& text, std::size_t most_bytes);

}  // namespace earshot
