// SPDX-License-Identifier: Apache-2.0
// The log. Messages are fixed sentences with ids, counts and file names in them: never an answer, a
// link, a name or an address. Each message has an operator's paragraph in config/README.md.
#pragma once

#include <string_view>

namespace earshot::log {

enum class Level { debug, info, warning, error };

void set_level(Level level);
void set_json(bool json);  // one JSON object a line, for a log collector

void write(Level level, std::string_view message);

inline void info(std::string_view message) { write(Level::info, message); }
inline void warning(std::string_view message) { write(Level::warning, message); }
inline void error(std::string_view message) { write(Level::error, message); }

}  // namespace earshot::log
