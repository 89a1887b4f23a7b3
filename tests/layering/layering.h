// SPDX-License-Identifier: Apache-2.0
// Who may include whom. Reads the #include lines of server/ and plugins/ and says, one sentence a
// breach, which of them the architecture does not allow. Knows nothing of what the code does.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace earshot::layering {

// `root` holds server/ and plugins/. Each sentence begins with file:line.
std::vector<std::string> breaches(const std::filesystem::path& root);

// How many files were read; a check that reads nothing finds nothing.
int files_read(const std::filesystem::path& root);

}  // namespace earshot::layering
