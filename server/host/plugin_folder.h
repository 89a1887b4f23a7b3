// SPDX-License-Identifier: Apache-2.0
// Whether a folder may hold plugins. A plugin can do whatever the server can, so whoever may write
// there owns the server: a folder others may write is refused, and so is one the server itself may
// write, unless it could replace its own program too.
#pragma once

#include <optional>
#include <string>

#include "base/files.h"

namespace earshot::host {

struct FolderRights {
  bool others_may_write = false;          // group or everybody, or whoever may rename its parents
  bool server_may_write = false;          // the account that runs this process
  bool server_may_write_program = false;  // then a plugin gives it nothing it does not have
};

struct FolderVerdict {
  std::optional<std::string> refusal;  // a sentence; no plugin of the folder is loaded
  std::optional<std::string> warning;  // for start and doctor: right for a build of one's own only
};

FolderRights rights_of(const fs::path& folder);
FolderVerdict judge(const fs::path& folder, const FolderRights& rights);

// Why this file is not one to load ("can be changed by others: ..."), if it is not.
std::optional<std::string> refuse_file(const fs::path& file);

}  // namespace earshot::host
