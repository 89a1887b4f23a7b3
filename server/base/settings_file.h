// SPDX-License-Identifier: Apache-2.0
// What a configuration file says, by the table of keys: for read_settings only. Knows nothing of
// flags, variables and defaults.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/settings.h"

namespace earshot {

struct SaidInFile {
  std::string_view name;  // the key's, from the table
  std::string text;
  int line = 0;
};

// In the order of the file. A value of the wrong TOML type, an unknown key and a file that is no
// TOML are problems.
std::vector<SaidInFile> read_settings_file(std::span<const SettingKey> keys,
                                           const std::string& file, std::string_view bytes,
                                           Problems& problems);

// "did you mean 'floors.open'?" or "remove it".
std::string advice_on(const std::string& unknown, std::span<const std::string> known);

}  // namespace earshot
