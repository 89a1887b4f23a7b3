// SPDX-License-Identifier: Apache-2.0
#include "commands/place.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdlib>

#include "commands/command.h"
#include "model/settings_keys.h"

namespace earshot::commands {
namespace {

constexpr const char* configuration_variable = "EARSHOT_CONFIG";
constexpr std::array<const char*, 2> usual_configurations{"config/earshot.toml",
                                                          "/etc/earshot/earshot.toml"};

std::string_view placeholder_of(SettingKind kind) {
  switch (kind) {
    case SettingKind::number:
      return "NUMBER";
    case SettingKind::address:
      return "ADDRESS:PORT";
    case SettingKind::new_folder:
    case SettingKind::folder:
      return "DIR";
    case SettingKind::file:
    case SettingKind::secret_file:
      return "FILE";
    case SettingKind::month_day:
      return "MM-DD";
    case SettingKind::yes_no:
      return "true|false";
    case SettingKind::text:
    case SettingKind::choice:
      return "TEXT";
  }
  return "TEXT";
}

bool is_flag(const Problem& problem) { return problem.file.starts_with("--"); }

}  // namespace

void Place::declare(CLI::App& line, std::initializer_list<std::string_view> shown) {
  line.add_option("--config", configuration_, "The configuration file")
      ->type_name("FILE")
      ->group("Settings");
  for (const SettingKey& key : settings_keys) {
    const bool in_help = std::ranges::find(shown, key.name) != shown.end();
    line.add_option_function<std::string>(
            flag_of(key),
            [this, name = std::string(key.name)](const std::string& text) { flags_[name] = text; },
            std::string(key.about))
        ->type_name(std::string(placeholder_of(key.kind)))
        ->group(in_help ? "Settings" : "");
  }
}

std::optional<fs::path> Place::configuration() const {
  if (!configuration_.empty())
    return configuration_;
  const char* named = std::getenv(configuration_variable);  // NOLINT(concurrency-mt-unsafe)
  if (named != nullptr && *named != 0)
    return named;
  for (const char* usual : usual_configurations)
    if (fs::exists(usual))
      return usual;
  return std::nullopt;
}

const ReadSettings& Place::read() {
  if (read_)
    return *read_;
  SettingSources sources;
  sources.flags = flags_;
  sources.environment = process_environment();
  sources.other_variables = {configuration_variable};
  if (const auto file = configuration()) {
    sources.file = file->string();
    sources.bytes = read_file(*file);
  }
  read_ = read_settings(settings_keys, sources);
  return *read_;
}

const Settings& Place::settings() {
  const Problems& problems = read().problems;
  if (problems.empty())
    return read().settings;
  const std::string all = lines_of(problems);
  if (std::ranges::all_of(problems, is_flag))
    throw UsedWrongly(all);
  throw std::runtime_error(all);
}

fs::path plugin_folder(const Settings& settings) {
  const auto& values = settings.values();
  const auto said = std::ranges::find(values, std::string_view("plugins"),
                                      [](const auto& value) { return value.key.name; });
  if (!said->file.empty())
    return settings.path("plugins");
  const fs::path program = fs::read_symlink("/proc/self/exe").parent_path();
  const fs::path built = program / "plugins";
  return fs::exists(built) ? built : (program / EARSHOT_INSTALLED_PLUGINS).lexically_normal();
}

}  // namespace earshot::commands
