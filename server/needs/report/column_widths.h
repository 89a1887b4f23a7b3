// SPDX-License-Identifier: Apache-2.0
// How wide the columns of a sheet are on which tables stand one below another: wide enough for what stands in them, narrow enough
// that all of them fit on a page and can still be read there.
#pragma once

#include <vector>

#include "needs/report/report.h"

namespace earshot::needs {

inline constexpr int widest_sheet = 150;     // characters; printed at about nine tenths of its size
inline constexpr int narrowest_sheet = 100;  // or sentences would be a tower of short lines

// One for each column, and one more if there is room left.
std::vector<int> column_widths(const std::vector<ReportTable>& tables);

}  // namespace earshot::needs
