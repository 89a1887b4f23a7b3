// SPDX-License-Identifier: Apache-2.0
// A table of keys with one of each kind, and what happens when somebody says something about them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/settings.h"

namespace earshot {

inline constexpr SettingKey keys[] = {
    {"data", SettingKind::new_folder, "earshot-data", "The data."},
    {"forms", SettingKind::folder, "no-such-folder", "The forms."},
    {"topics", SettingKind::file, "", "The topics."},
    {"listen", SettingKind::address, "127.0.0.1:8443", "Where."},
    {"year_starts", SettingKind::month_day, "04-01", "When."},
    {"log.level", SettingKind::choice, "info", "How much.", 0, 0, "debug info warning error"},
    {"log.json", SettingKind::yes_no, "false", "As JSON."},
    {"floors.open", SettingKind::number, "10", "The floor.", 5, 1000},
    {"mail.password_file", SettingKind::secret_file, "", "The password."},
    {"name", SettingKind::text, "", "The name."},
};

inline SettingSources in_file(std::string bytes) {
  SettingSources sources;
  sources.file = "earshot.toml";
  sources.bytes = std::move(bytes);
  return sources;
}
inline SettingSources in_environment(std::string variable, std::string text) {
  SettingSources sources;
  sources.environment = {{"HOME", "/home/priya"}, {std::move(variable), std::move(text)}};
  return sources;
}
inline SettingSources by_flag(std::string name, std::string text) {
  SettingSources sources;
  sources.flags = {{std::move(name), std::move(text)}};
  return sources;
}

inline std::vector<std::string> problems_of(const SettingSources& sources) {
  std::vector<std::string> all;
  for (const Problem& problem : read_settings(keys, sources).problems)
    all.push_back(to_text(problem));
  return all;
}

}  // namespace earshot
