// SPDX-License-Identifier: Apache-2.0
// The rows of a register on their way from one page to the next: in a field of the form, sealed, so
// that nothing is kept here before somebody has seen what it would change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/csv.h"
#include "web/visit.h"

namespace earshot::web {

struct CarriedRegister {
  std::vector<CsvRow> rows;
  std::string sheet;  // of a workbook
  int other_sheets = 0;
};

// For this person, this page and half a day. Empty: it is more than a form may bear.
std::string carry(const CarriedRegister& carried, const Visit& visit, Site& site);
// Absent if it was sealed for somebody or something else, or too long ago.
std::optional<CarriedRegister> take_up(std::string_view field, const Visit& visit, Site& site);

}  // namespace earshot::web
