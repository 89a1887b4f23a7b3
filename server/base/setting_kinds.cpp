// SPDX-License-Identifier: Apache-2.0
#include "base/setting_kinds.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <system_error>

#include "base/days.h"
#include "base/text.h"

namespace earshot {
namespace {

using Wrong = std::optional<std::string>;

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return number;
}

bool is_ip_address(const std::string& host, int family) {
  std::array<unsigned char, sizeof(in6_addr)> address{};
  return inet_pton(family, host.c_str(), address.data()) == 1;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

Wrong check_text(const SettingKey&, std::string_view text) {
  if (is_utf8(text) && text.find_first_of("\r\n") == std::string_view::npos)
    return {};
  return "must be one line of UTF-8 text";
}

Wrong check_number(const SettingKey& key, std::string_view text) {
  const auto number = whole_number(text);
  if (number && *number >= key.least && *number <= key.most)
    return {};
  return "must be a whole number from " + std::to_string(key.least) + " to " +
         std::to_string(key.most);
}

Wrong check_yes_no(const SettingKey&, std::string_view text) {
  if (text == "true" || text == "false")
    return {};
  return "must be true or false";
}

Wrong check_choice(const SettingKey& key, std::string_view text) {
  const std::vector<std::string> choices = words_of(key.choices);
  for (const std::string& choice : choices)
    if (choice == text)
      return {};
  const auto meant = closest(text, choices);
  return "must be " + list_of(choices) + (meant ? "; did you mean '" + *meant + "'?" : "");
}

Wrong check_address(const SettingKey&, std::string_view text) {
  if (parse_address(text))
    return {};
  return "must be an IP address and a port, such as 127.0.0.1:8443 or [::1]:8443";
}

Wrong check_month_day(const SettingKey&, std::string_view text) {
  if (parse_month_day(text))
    return {};
  return "must be a month and a day that every year has, such as 04-01 for 1 April";
}

Wrong check_path(const SettingKey&, std::string_view text) {
  if (is_utf8(text))
    return {};  // without NUL, so no shorter path is meant
  return "must be the path of a file or folder";
}

struct Row {
  SettingKind kind;
  Wrong (*check)(const SettingKey&, std::string_view);
  bool is_quoted;            // in a TOML file
  std::string_view example;  // where the default is empty
};
constexpr std::array<Row, 10> rows{{
    {SettingKind::text, check_text, true, "..."},
    {SettingKind::number, check_number, false, "1"},
    {SettingKind::yes_no, check_yes_no, false, "true"},
    {SettingKind::choice, check_choice, true, "..."},
    {SettingKind::address, check_address, true, "127.0.0.1:8443"},
    {SettingKind::month_day, check_month_day, true, "04-01"},
    {SettingKind::new_folder, check_path, true, "/path/to/folder"},
    {SettingKind::folder, check_path, true, "/path/to/folder"},
    {SettingKind::file, check_path, true, "/path/to/file"},
    {SettingKind::secret_file, check_path, true, "/path/to/file"},
}};

const Row& row_of(SettingKind kind) { return rows[static_cast<std::size_t>(kind)]; }

bool others_may_read(const std::filesystem::file_status& status) {
  using std::filesystem::perms;
  return (status.permissions() & (perms::group_all | perms::others_all)) != perms::none;
}

}  // namespace

std::optional<Address> parse_address(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos)
    return std::nullopt;
  const auto port = whole_number(text.substr(colon + 1));
  if (!port || *port < 0 || *port > 65'535)
    return std::nullopt;
  std::string host(text.substr(0, colon));
  const bool bracketed = host.starts_with('[') && host.ends_with(']');
  if (bracketed)
    host = host.substr(1, host.size() - 2);
  if (host.find('\0') != std::string::npos || !is_ip_address(host, bracketed ? AF_INET6 : AF_INET))
    return std::nullopt;
  return Address{std::move(host), static_cast<int>(*port)};
}

std::optional<std::chrono::month_day> parse_month_day(std::string_view text) {
  const auto day = parse_day("2027-" + std::string(text));  // a year without 29 February
  if (!day)
    return std::nullopt;
  const std::chrono::year_month_day date(*day);
  return std::chrono::month_day(date.month(), date.day());
}

std::optional<std::string> wrong_value(const SettingKey& key, std::string_view text) {
  if (text.empty() && key.fallback.empty())
    return std::nullopt;
  if (text.empty())
    return "must not be empty: write " + example_of(key) + ", or leave it out";
  return row_of(key.kind).check(key, text);
}

std::optional<std::string> wrong_path(const SettingKey& key, const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  const fs::file_status status = path.empty() ? fs::file_status() : fs::status(path, ignored);
  const bool is_folder = fs::is_directory(status), is_there = fs::exists(status);
  const std::string named = "'" + path + "'";
  const std::string elsewhere = ", or say where it is with " + flag_of(key) + ", " +
                                variable_of(key) + " or " + example_of(key) +
                                " in the configuration";
  if (path.empty())
    return std::nullopt;
  switch (key.kind) {
    case SettingKind::new_folder:
      if (!is_there || is_folder)
        return std::nullopt;
      return named + " is a file and not a folder: move it away, or name another folder";
    case SettingKind::folder:
      if (is_folder)
        return std::nullopt;
      return "there is no folder " + named + ": make it" + elsewhere;
    case SettingKind::secret_file:
      if (is_there && !is_folder && others_may_read(status))
        return named + " is a secret that others can read: run chmod 600 " + path;
      [[fallthrough]];
    case SettingKind::file:
      if (is_there && !is_folder)
        return std::nullopt;
      return "there is no file " + named + ": put it there" + elsewhere;
    default:
      return std::nullopt;
  }
}

std::string example_of(const SettingKey& key) {
  const std::string_view leaf = key.name.substr(key.name.rfind('.') + 1);
  const Row& row = row_of(key.kind);
  const std::string_view quote = row.is_quoted ? "\"" : "";
  return std::string(leaf)
      .append(" = ")
      .append(quote)
      .append(key.fallback.empty() ? row.example : key.fallback)
      .append(quote);
}

}  // namespace earshot
