// SPDX-License-Identifier: Apache-2.0
// Settings: a table of known keys, and what the command line, the environment and a file say about
// them, in that order, before the table's own default. Knows no key by name. Whatever it does not
// know is a problem with its place, never passed over; a secret is only ever a file's path.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problems.h"

namespace earshot {

enum class SettingKind {
  text,
  number,       // whole, from `least` to `most`
  yes_no,       // true or false
  choice,       // one of `choices`
  address,      // "127.0.0.1:8443", "[::1]:8443"
  month_day,    // "04-01"
  new_folder,   // made if it is not there
  folder,       // must be there
  file,         // must be there
  secret_file,  // must be there and be readable by its owner only
};

struct SettingKey {
  std::string_view name;  // "log.level" is the key level under [log]
  SettingKind kind;
  std::string_view fallback;  // as it would be written; an empty one may be left empty
  std::string_view about;     // one line: what it is for
  std::int64_t least = 0, most = 0;
  std::string_view choices = {};  // "debug info warning error"
};

std::string flag_of(const SettingKey& key);      // "--log-level"
std::string variable_of(const SettingKey& key);  // "EARSHOT_LOG_LEVEL"

struct SettingSources {
  std::map<std::string, std::string, std::less<>> flags;  // by the key's name, not the flag's
  std::vector<std::pair<std::string, std::string>>
      environment;                           // all of it; only EARSHOT_* is read
  std::vector<std::string> other_variables;  // EARSHOT_* that is no setting, such as EARSHOT_CONFIG
  std::string file;                          // as messages name it
  std::optional<std::string> bytes;          // what stands in it, if there is one
};

// The environment of this process, for SettingSources.
std::vector<std::pair<std::string, std::string>> process_environment();

struct Address {
  std::string host;  // an IP address without brackets
  int port = 0;      // 0: any that is free
  bool operator==(const Address&) const = default;
};
std::optional<Address> parse_address(std::string_view text);
std::optional<std::chrono::month_day> parse_month_day(std::string_view text);

// Every key has a value of its kind. Asking for a key that is not in the table, or as another
// kind, is a bug and throws std::logic_error.
class Settings {
 public:
  struct Value {
    SettingKey key;
    std::string text;
    std::string file;  // where it was said: a file, a variable, a flag; empty for the default
    int line = 0;
  };

  explicit Settings(std::vector<Value> values);

  const std::string& text(std::string_view name) const;  // text, choice
  std::int64_t number(std::string_view name) const;
  bool yes(std::string_view name) const;
  Address address(std::string_view name) const;
  std::chrono::month_day month_day(std::string_view name) const;
  std::filesystem::path path(std::string_view name) const;  // empty if none is set

  // What is wrong with the file or folder it names, if anything; for whoever is about to use it.
  std::optional<Problem> missing(std::string_view name) const;
  // All of them with where they were said, for `doctor`.
  const std::vector<Value>& values() const { return values_; }

 private:
  const Value& find(std::string_view name, std::initializer_list<SettingKind> kinds) const;
  std::vector<Value> values_;
};

struct ReadSettings {
  Settings settings;  // where something is wrong, the default
  Problems problems;
};

// Files and folders that somebody named must be there; that the defaults are there is asked by
// `missing`, because not every command needs all of them.
ReadSettings read_settings(std::span<const SettingKey> keys, const SettingSources& sources);

}  // namespace earshot
