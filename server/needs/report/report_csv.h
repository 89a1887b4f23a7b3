// SPDX-License-Identifier: Apache-2.0
// A report as CSV files: one for each table, one with what each is about, and one with the sentences. Safe in a spreadsheet, whatever
// somebody wrote. The same report gives the same bytes.
#pragma once

#include <string>
#include <vector>

#include "needs/report/report.h"

namespace earshot::needs {

struct CsvFile {
  std::string name;  // "need-by-agency.csv"
  std::string bytes;
};
std::vector<CsvFile> to_csv_files(const Report& report);

std::string to_zip(const std::vector<CsvFile>& files);

}  // namespace earshot::needs
