// SPDX-License-Identifier: Apache-2.0
// One consistent file out of a database that is in use, and back into an empty folder. A backup holds
// no deleted byte and no key; it is never written over another file.
#pragma once

#include "base/files.h"

namespace earshot {

// Throws std::runtime_error with a sentence if `to` exists or can't be written: then nothing is left.
void back_up(const fs::path& database_file, const fs::path& to);

// The same, but an older file of that name gives way: for copies that the server makes for itself.
// Not for two processes at once.
void copy_again(const fs::path& database_file, const fs::path& to);

// Puts a backup back as `database_file`, whose folder must be missing or empty. Throws
// std::runtime_error with a sentence if it is not, or if `backup` is no Earshot backup or damaged:
// then the folder is as it was.
void restore(const fs::path& backup, const fs::path& database_file);

}  // namespace earshot
