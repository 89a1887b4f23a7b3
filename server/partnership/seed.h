// SPDX-License-Identifier: Apache-2.0
// The first start: what files, flags and variables say of the partnership goes into the database,
// once. From then on the database has the say.
#pragma once

#include <span>
#include <string>

#include "base/settings.h"
#include "partnership/plan.h"
#include "store/data_folder.h"

namespace earshot::partnership {

// Whether the lists of such a file have ever been in the database.
bool has_lists(Database& db, FileKind kind);
bool has_settings(Database& db);

// Takes what is not there yet. Problems if a file is wrong: then nothing was taken.
Problems seed(store::DataFolder& data, const Settings& settings, std::span<const GivenFile> files,
              Moment now);

}  // namespace earshot::partnership
