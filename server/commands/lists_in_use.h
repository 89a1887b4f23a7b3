// SPDX-License-Identifier: Apache-2.0
// The partnership's lists as the settings name them: topics, agencies, and the scales and choices
// that forms share.
#pragma once

#include "base/files.h"
#include "base/problems.h"
#include "base/settings.h"
#include "model/lists.h"

namespace earshot::commands {

struct ListFiles {
  fs::path topics;
  fs::path agencies;
  fs::path shared;
};
ListFiles list_files(const Settings& settings);

// What could be read of them; what could not is told in `problems`.
Lists read_lists(const ListFiles& files, Problems& problems);

}  // namespace earshot::commands
