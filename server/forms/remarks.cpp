// SPDX-License-Identifier: Apache-2.0
#include "forms/remarks.h"

#include <algorithm>

#include "base/text.h"
#include "forms/sayings.h"

namespace earshot::forms {
namespace {

constexpr std::size_t longest_quote = 60;
constexpr std::size_t most_candidates_told = 12;

}  // namespace

void Remarks::add(int line, std::string_view question, std::string message) {
  problems_.push_back({file_, line, std::string(question), std::move(message)});
}

Problems Remarks::take() {
  std::ranges::stable_sort(problems_, {}, &Problem::line);
  Problems each_once;
  for (Problem& problem : problems_) {
    const auto same_line = std::find_if(
        each_once.rbegin(), each_once.rend(),
        [&](const Problem& told) { return told.line != problem.line || told == problem; });
    const bool told = same_line != each_once.rend() && *same_line == problem;
    if (!told)
      each_once.push_back(std::move(problem));
  }
  return each_once;
}

std::string quoted(std::string_view written) {
  std::string shown(written.substr(0, longest_quote));
  while (!shown.empty() && !is_utf8(shown))
    shown.pop_back();
  for (char& letter : shown)
    if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F)
      letter = ' ';
  return "'" + shown + (shown.size() < written.size() ? "..." : "") + "'";
}

std::string suggestion(std::string_view written, std::span<const std::string> candidates) {
  if (const auto meant = closest(written, candidates))
    return " Did you mean '" + *meant + "'?";
  if (candidates.empty() || candidates.size() > most_candidates_told)
    return {};
  return " Write " + list_of(candidates);
}

std::string count_of(std::size_t count) {
  return count_text(static_cast<std::int64_t>(count), "en");
}

}  // namespace earshot::forms
