// SPDX-License-Identifier: Apache-2.0
#include "commands/file_kinds.h"

#include <algorithm>
#include <optional>
#include <string>

#include "model/settings_keys.h"

namespace earshot::commands {
namespace {

struct Name {
  std::string_view name;
  FileKind kind;
};
constexpr Name names[] = {
    {"topics.toml", FileKind::topics},
    {"agencies.toml", FileKind::agencies},
    {"shared.toml", FileKind::shared},
    {"earshot.toml", FileKind::configuration},
    {"partnership.toml", FileKind::configuration},
};

// How a line begins that no other kind of file has. `form` and `[[page]]` come before the scales a
// form may define for itself.
constexpr Name beginnings[] = {
    {"form", FileKind::form},         {"[[page", FileKind::form},
    {"letter", FileKind::letter},     {"[[topic", FileKind::topics},
    {"sectors", FileKind::agencies},  {"areas", FileKind::agencies},
    {"[[agency", FileKind::agencies}, {"[[role", FileKind::agencies},
    {"[[level", FileKind::agencies},  {"[[reports_to", FileKind::agencies},
    {"[scale.", FileKind::shared},    {"[list.", FileKind::shared},
    {"[[list.", FileKind::shared},
};

// The key or heading a line begins with: `form`, `[[topic`, `[scale.`
std::string_view beginning_of(std::string_view line) {
  const auto from = line.find_first_not_of(" \t\xef\xbb\xbf");
  if (from == line.npos)
    return {};
  line.remove_prefix(from);
  if (!line.starts_with('['))
    return line.substr(0, line.find_first_of(" \t.="));
  const auto end = line.find_first_of(".]", 1);
  return line.substr(0, end == line.npos ? end : end + (line[end] == '.' ? 1 : 0));
}

bool is_setting(std::string_view beginning) {
  const bool heading = beginning.starts_with('[');
  if (heading)
    beginning.remove_prefix(1);
  return !beginning.empty() && std::ranges::any_of(settings_keys, [&](const SettingKey& key) {
    const auto dot = key.name.find('.');
    return heading ? dot != key.name.npos && key.name.substr(0, dot) == beginning
                   : key.name == beginning;
  });
}

std::optional<FileKind> kind_of_line(std::string_view line) {
  const std::string_view beginning = beginning_of(line);
  const auto known = std::ranges::find(beginnings, beginning, &Name::name);
  if (known != std::end(beginnings))
    return known->kind;
  return is_setting(beginning) ? std::optional(FileKind::configuration) : std::nullopt;
}

}  // namespace

FileKind kind_of(const fs::path& file, std::string_view bytes) {
  const std::string name = file.filename().string();
  const auto known = std::ranges::find(names, std::string_view(name), &Name::name);
  if (known != std::end(names))
    return known->kind;
  if (file.extension() == ".so")
    return FileKind::plugin;
  if (file.extension() != ".toml")
    return FileKind::other;
  while (!bytes.empty()) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    if (const auto kind = kind_of_line(bytes.substr(0, end)))
      return *kind;
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return FileKind::unknown;
}

}  // namespace earshot::commands
