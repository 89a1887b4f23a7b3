// SPDX-License-Identifier: Apache-2.0
// What each kind of setting may hold, and the sentence for whoever wrote something else. For
// settings*.cpp only; says nothing about where a value came from.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/settings.h"

namespace earshot {

// What is wrong with this value ("must be true or false"), if anything. Never repeats the value:
// somebody may have put a password in the wrong place.
std::optional<std::string> wrong_value(const SettingKey& key, std::string_view text);

// What is wrong with the file or folder it names, if anything.
std::optional<std::string> wrong_path(const SettingKey& key, const std::string& path);

// As it would stand in a file under its heading: `level = "info"`.
std::string example_of(const SettingKey& key);

}  // namespace earshot
