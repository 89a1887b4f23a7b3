// SPDX-License-Identifier: Apache-2.0
#include "base/settings.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "base/setting_kinds.h"
#include "base/settings_file.h"

namespace earshot {
namespace {

constexpr std::string_view variable_start = "EARSHOT_";

using Said = std::map<std::string_view, Settings::Value>;  // by the key's name

class Reader {
 public:
  explicit Reader(std::span<const SettingKey> keys) : keys_(keys) {
    for (const SettingKey& key : keys)
      values_[key.name] = {key, std::string(key.fallback), "", 0};
  }

  // From the weakest voice to the strongest.
  ReadSettings read(const SettingSources& sources) {
    read_file(sources);
    for (const auto& [variable, text] : sources.environment)
      if (variable.starts_with(variable_start))
        read_variable(sources, variable, text);
    for (const auto& [name, text] : sources.flags) {
      const auto key = std::ranges::find(keys_, name, &SettingKey::name);
      if (key == keys_.end())
        throw std::logic_error("a flag for no setting: " + name);
      hear(*key, text, flag_of(*key), 0);
    }
    std::vector<Settings::Value> values;
    for (const SettingKey& key : keys_)
      values.push_back(std::move(values_[key.name]));
    return {Settings(std::move(values)), std::move(problems_)};
  }

 private:
  void read_file(const SettingSources& sources) {
    if (!sources.file.empty() && !sources.bytes)
      problems_.push_back(
          {sources.file, 0, "", "there is no such file: name another one, or do without one"});
    if (!sources.bytes)
      return;
    for (SaidInFile& said : read_settings_file(keys_, sources.file, *sources.bytes, problems_))
      hear(values_.at(said.name).key, std::move(said.text), sources.file, said.line);
  }

  void read_variable(const SettingSources& sources, const std::string& variable,
                     const std::string& text) {
    const auto key = std::ranges::find(keys_, variable, variable_of);
    if (key != keys_.end())
      return hear(*key, text, variable, 0);
    if (std::ranges::find(sources.other_variables, variable) != sources.other_variables.end())
      return;
    std::vector<std::string> known = sources.other_variables;
    for (const SettingKey& each : keys_)
      known.push_back(variable_of(each));
    std::string advice = advice_on(variable, known);
    if (advice == "remove it")
      advice = "unset it";
    problems_.push_back({variable, 0, "", "unknown variable: " + advice});
  }

  // What is wrong is told and then passed over, so that one mistake gives one message.
  void hear(const SettingKey& key, std::string text, const std::string& file, int line) {
    auto wrong = wrong_value(key, text);
    if (wrong)
      wrong = "'" + std::string(key.name) + "' " + *wrong;
    if (!wrong)
      wrong = wrong_path(key, text);
    if (wrong)
      problems_.push_back({file, line, "", std::move(*wrong)});
    else
      values_[key.name] = {key, std::move(text), file, line};
  }

  std::span<const SettingKey> keys_;
  Said values_;
  Problems problems_;
};

std::string spelt(std::string_view name, char between, bool capital) {
  std::string all(name);
  for (char& letter : all) {
    if (letter == '.' || letter == '_')
      letter = between;
    else if (capital && letter >= 'a' && letter <= 'z')
      letter = static_cast<char>(letter - 'a' + 'A');
  }
  return all;
}

}  // namespace

std::string flag_of(const SettingKey& key) { return "--" + spelt(key.name, '-', false); }
std::string variable_of(const SettingKey& key) {
  return std::string(variable_start) + spelt(key.name, '_', true);
}

std::vector<std::pair<std::string, std::string>> process_environment() {
  std::vector<std::pair<std::string, std::string>> all;
  for (char** each = environ; each != nullptr && *each != nullptr; ++each) {
    const std::string_view both(*each);
    const std::size_t equals = std::min(both.find('='), both.size());
    all.emplace_back(both.substr(0, equals), both.substr(std::min(equals + 1, both.size())));
  }
  return all;
}

Settings::Settings(std::vector<Value> values) : values_(std::move(values)) {}

const Settings::Value& Settings::find(std::string_view name,
                                      std::initializer_list<SettingKind> kinds) const {
  const auto found = std::ranges::find(values_, name, [](const auto& v) { return v.key.name; });
  if (found == values_.end() || std::ranges::find(kinds, found->key.kind) == kinds.end())
    throw std::logic_error("no setting of this kind: " + std::string(name));
  return *found;
}

const std::string& Settings::text(std::string_view name) const {
  return find(name, {SettingKind::text, SettingKind::choice}).text;
}

std::int64_t Settings::number(std::string_view name) const {
  const std::string& text = find(name, {SettingKind::number}).text;
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

bool Settings::yes(std::string_view name) const {
  return find(name, {SettingKind::yes_no}).text == "true";
}

Address Settings::address(std::string_view name) const {
  return parse_address(find(name, {SettingKind::address}).text).value();
}

std::chrono::month_day Settings::month_day(std::string_view name) const {
  return parse_month_day(find(name, {SettingKind::month_day}).text).value();
}

std::filesystem::path Settings::path(std::string_view name) const {
  return find(name, {SettingKind::new_folder, SettingKind::folder, SettingKind::file,
                     SettingKind::secret_file})
      .text;
}

std::optional<Problem> Settings::missing(std::string_view name) const {
  const Value& value = find(name, {SettingKind::new_folder, SettingKind::folder, SettingKind::file,
                                   SettingKind::secret_file});
  auto wrong = wrong_path(value.key, value.text);
  if (!wrong)
    return std::nullopt;
  return Problem{value.file, value.line, "", std::move(*wrong)};
}

ReadSettings read_settings(std::span<const SettingKey> keys, const SettingSources& sources) {
  return Reader(keys).read(sources);
}

}  // namespace earshot
