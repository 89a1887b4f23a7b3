// SPDX-License-Identifier: Apache-2.0
#include "web/browsers.h"

namespace earshot::web {
namespace {

struct Said {
  std::string_view part;
  std::string_view name;
};

// In this order: most say they are several others too.
constexpr Said browsers[] = {
    {"Edg", "Edge"},         {"OPR/", "Opera"},     {"SamsungBrowser", "Samsung Internet"},
    {"Firefox/", "Firefox"}, {"FxiOS/", "Firefox"}, {"CriOS/", "Chrome"},
    {"Chrome/", "Chrome"},   {"Safari/", "Safari"},
};
constexpr Said systems[] = {
    {"iPhone", "an iPhone"},  {"iPad", "an iPad"},    {"Android", "Android"},
    {"CrOS", "a Chromebook"}, {"Windows", "Windows"}, {"Mac OS X", "a Mac"},
    {"Linux", "Linux"},
};

template <std::size_t count>
std::string_view named(const Said (&known)[count], std::string_view user_agent) {
  for (const Said& row : known)
    if (user_agent.find(row.part) != std::string_view::npos)
      return row.name;
  return {};
}

}  // namespace

std::string browser_in(std::string_view user_agent) {
  const std::string_view browser = named(browsers, user_agent);
  const std::string_view system = named(systems, user_agent);
  std::string words(browser.empty() ? "A browser" : browser);
  if (!system.empty())
    words.append(" on ").append(system);
  return words;
}

}  // namespace earshot::web
