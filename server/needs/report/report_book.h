// SPDX-License-Identifier: Apache-2.0
// A report as a workbook: its contents under the partnerships' seven headings, then a sheet for each section with its sentences
// and its tables one below another, to be read and printed. The same report gives the same bytes.
#pragma once

#include <string>

#include "needs/report/report.h"

namespace earshot::needs {

std::string to_workbook(const Report& report);

}  // namespace earshot::needs
