// SPDX-License-Identifier: Apache-2.0
#include "partnership/upgrade_copies.h"

#include <algorithm>

#include "store/data_folder.h"

namespace earshot::partnership {

std::vector<fs::path> upgrade_copies(const fs::path& data_folder, Day up_to) {
  const std::string start =
      store::database_file(data_folder).filename().string() + ".before-migration-from-";
  std::vector<fs::path> copies;
  for (const auto& entry : fs::directory_iterator(data_folder)) {
    if (!entry.path().filename().string().starts_with(start))
      continue;
    const auto written = std::chrono::file_clock::to_sys(entry.last_write_time());
    if (london_day(std::chrono::floor<std::chrono::seconds>(written)) <= up_to)
      copies.push_back(entry.path());
  }
  std::ranges::sort(copies);
  return copies;
}

}  // namespace earshot::partnership
