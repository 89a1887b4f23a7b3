// SPDX-License-Identifier: Apache-2.0
// The form that takes rows of a spreadsheet, as a file or pasted: the step "read" of whoever brings in a table.
#pragma once

#include <string_view>

#include "base/html.h"
#include "base/problems.h"
#include "base/sheet.h"
#include "web/filled.h"
#include "web/registers/carried.h"
#include "web/visit.h"

namespace earshot::web {

// The rows that were sent with it, or what is wrong with them: of the field "file" or "pasted".
struct RowsSent {
  CarriedRegister carried;
  Problems problems;
};
RowsSent rows_sent(const Visit& visit, const SheetLimits& limits = {});

void ask_for_rows(Html& page, const Visit& visit, std::string_view action, const Filled& filled);

}  // namespace earshot::web
