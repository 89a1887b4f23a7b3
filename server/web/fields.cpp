// SPDX-License-Identifier: Apache-2.0
#include "web/fields.h"

#include "base/text.h"

namespace earshot::web {
namespace {

int hex_digit(char letter) {
  if (letter >= '0' && letter <= '9')
    return letter - '0';
  if (letter >= 'a' && letter <= 'f')
    return letter - 'a' + 10;
  if (letter >= 'A' && letter <= 'F')
    return letter - 'A' + 10;
  return -1;
}

// Nothing if a '%' is not followed by two digits, or what comes out is not UTF-8. A line's end
// comes as CR LF, as the standard for forms has it.
std::optional<std::string> decode(std::string_view encoded) {
  std::string out;
  out.reserve(encoded.size());
  for (std::size_t i = 0; i < encoded.size(); ++i) {
    char letter = encoded[i];
    if (letter == '+') {
      letter = ' ';
    } else if (letter == '%') {
      if (encoded.size() - i < 3)
        return std::nullopt;
      const int high = hex_digit(encoded[i + 1]);
      const int low = hex_digit(encoded[i + 2]);
      if (high < 0 || low < 0)
        return std::nullopt;
      letter = static_cast<char>(high * 16 + low);
      i += 2;
    }
    if (letter == '\n' && !out.empty() && out.back() == '\r')
      out.back() = '\n';
    else
      out += letter;
  }
  if (!is_utf8(out))
    return std::nullopt;
  return out;
}

}  // namespace

std::optional<Fields> Fields::read(std::string_view encoded) {
  Fields read;
  while (!encoded.empty()) {
    const std::string_view field = encoded.substr(0, encoded.find('&'));
    encoded.remove_prefix(std::min(encoded.size(), field.size() + 1));
    if (field.empty())
      continue;
    if (read.fields_.size() == most)
      return std::nullopt;
    const std::size_t equals = std::min(field.find('='), field.size());
    auto name = decode(field.substr(0, equals));
    auto value = decode(field.substr(std::min(equals + 1, field.size())));
    if (!name || !value)
      return std::nullopt;
    read.add(std::move(*name), std::move(*value));
  }
  return read;
}

std::string_view Fields::operator[](std::string_view name) const {
  for (const auto& [known, value] : fields_)
    if (known == name)
      return value;
  return {};
}

bool Fields::has(std::string_view name) const {
  for (const auto& field : fields_)
    if (field.first == name)
      return true;
  return false;
}

std::vector<std::string_view> Fields::all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [known, value] : fields_)
    if (known == name)
      values.push_back(value);
  return values;
}

void Fields::add(std::string name, std::string value) {
  fields_.emplace_back(std::move(name), std::move(value));
}

}  // namespace earshot::web
