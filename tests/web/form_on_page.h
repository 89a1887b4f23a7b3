// SPDX-License-Identifier: Apache-2.0
// What a browser would send of the forms of a page as it stands: for tests that go on from there.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace earshot {

// Hidden fields, chosen options and ticked boxes; what was typed, and the token, are the caller's.
inline std::vector<std::pair<std::string, std::string>> fields_of(const std::string& body) {
  std::vector<std::pair<std::string, std::string>> form;
  const auto between = [&](std::size_t at, std::string_view from, std::string_view until) {
    const std::size_t start = body.find(from, at);
    const std::size_t end = body.find('>', at);
    if (start == body.npos || start > end)
      return std::string();
    const std::size_t value = start + from.size();
    return body.substr(value, body.find(until, value) - value);
  };
  for (std::size_t at = body.find("<input"); at != body.npos; at = body.find("<input", at + 1)) {
    const std::string type = between(at, "type=\"", "\"");
    const std::string tag = body.substr(at, body.find('>', at) - at);
    const bool chosen = tag.find(" checked") != tag.npos;
    if (type == "hidden" || ((type == "radio" || type == "checkbox") && chosen))
      form.emplace_back(between(at, "name=\"", "\""), between(at, "value=\"", "\""));
  }
  for (std::size_t at = body.find("<select"); at != body.npos; at = body.find("<select", at + 1)) {
    const std::size_t end = body.find("</select>", at);
    const std::size_t selected = body.find(" selected", at);
    if (selected > end)
      continue;
    const std::size_t option = body.rfind("<option", selected);
    form.emplace_back(between(at, "name=\"", "\""), between(option, "value=\"", "\""));
  }
  std::erase_if(form, [](const auto& field) { return field.first == "token"; });
  return form;
}

}  // namespace earshot
