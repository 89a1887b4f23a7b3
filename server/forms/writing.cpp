// SPDX-License-Identifier: Apache-2.0
#include "forms/writing.h"

#include <algorithm>

#include "forms/toml_text.h"

namespace earshot::forms {

void Writing::line(std::string_view words, std::string field) {
  if (!field.empty())
    written_.places.push_back({line_, std::move(field)});
  written_.text.append(words).append("\n");
  line_ += 1 + static_cast<int>(std::ranges::count(words, '\n'));
}

void Writing::key(std::string_view name, std::string_view value, std::string field) {
  line(std::string(name) + " = " + std::string(value), std::move(field));
}

void Writing::flag(std::string_view name, bool yes, bool usual) {
  if (yes != usual)
    key(name, yes ? "true" : "false");
}

void Writing::word(std::string_view name, const std::string& value, std::string field) {
  if (!value.empty())
    key(name, toml_text(value), std::move(field));
}

void Writing::text(std::string_view name, const Text& text, const std::string& of) {
  for (const std::string& language : form_.languages)
    if (const auto words = text.find(language); words != text.end()) {
      const std::string spoken = std::string(name) + "." + language;
      key(spoken, toml_text(words->second), of + spoken);
    }
}

}  // namespace earshot::forms
