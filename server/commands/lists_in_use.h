// SPDX-License-Identifier: Apache-2.0
// The partnership's lists: from the database once it has them, from the files that the settings name
// before; and the scales and choices that forms share, which are always a file.
#pragma once

#include <memory>
#include <vector>

#include "base/database.h"
#include "base/files.h"
#include "base/problems.h"
#include "base/settings.h"
#include "model/lists.h"
#include "partnership/plan.h"

namespace earshot::commands {

struct ListFiles {
  fs::path topics;
  fs::path agencies;
  fs::path shared;
};
ListFiles list_files(const Settings& settings);

// What could be read of them; what could not is told in `problems`.
Lists read_lists(const ListFiles& files, Problems& problems);

// The database's, with what is shared read from its file.
Lists read_lists(Database& db, const ListFiles& files, Problems& problems);

// The database, for reading, if there is one that this program and this account can read.
std::unique_ptr<Database> kept_database(const Settings& settings);
// Whether its lists are used, and files no more.
bool has_its_own_lists(const Settings& settings);
Lists lists_in_use(const Settings& settings, const ListFiles& files, Problems& problems);

// The files of the first start that are there.
std::vector<partnership::GivenFile> files_of_first_start(const Settings& settings);

}  // namespace earshot::commands
