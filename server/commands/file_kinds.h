// SPDX-License-Identifier: Apache-2.0
// What a file is that somebody hands to `earshot check`: told by its name, or else by the first
// line that only one kind of file has. Whether it is a good one is for its own reader to say.
#pragma once

#include <string_view>

#include "base/files.h"

namespace earshot::commands {

enum class FileKind {
  form,
  letter,
  topics,
  agencies,
  shared,
  configuration,
  plugin,
  unknown,
  other
};

// unknown: TOML, but no line says of what; other: neither TOML nor a plugin.
FileKind kind_of(const fs::path& file, std::string_view bytes);

}  // namespace earshot::commands
