// SPDX-License-Identifier: Apache-2.0
#include "needs/list_words.h"

#include <algorithm>

#include "base/text.h"
#include "base/workbook.h"
#include "courses/likeness.h"
#include "courses/register_words.h"

namespace earshot::needs {
namespace {

using courses::bare_words;

constexpr std::size_t longest_quoted = 60;  // bytes
constexpr std::size_t most_meant = 3;
constexpr int most_merges = 20;

// "a topic" → "topic"
std::string noun_of(List list) {
  const std::string_view one = row_of(list).one;
  return std::string(one.substr(one.find(' ') + 1));
}

std::string titles_of(const ListWords& words, List list, const std::vector<std::string>& names) {
  std::vector<std::string> titles;
  for (const std::string& name : names)
    titles.push_back(in_quotes(words.title(list, name)));
  return list_of(titles, "and");
}

}  // namespace

ListWords::ListWords(std::vector<Listed> listed) : listed_(std::move(listed)) {
  for (const Listed& each : listed_)
    by_name_.emplace(std::pair(each.list, each.name), &each);
  // Titles of what is open stand before those of what has become something else.
  for (const bool open : {true, false})
    for (const Listed& each : listed_) {
      const Listed* now = &each;
      for (int step = 0; now != nullptr && now->closed_on && step < most_merges; ++step)
        now = now->became.empty() ? nullptr : named(each.list, now->became);
      if (now == nullptr || now->closed_on || open == each.closed_on.has_value())
        continue;
      for (const std::string& words : {each.title, each.name})
        by_words_.emplace(std::pair(each.list, bare_words(words)), now);
    }
}

const Listed* ListWords::named(List list, std::string_view name) const {
  const auto found = by_name_.find(std::pair(list, std::string(name)));
  return found == by_name_.end() ? nullptr : found->second;
}

const Listed* ListWords::meant(List list, std::string_view words) const {
  if (const Listed* exactly = named(list, words); exactly != nullptr && !exactly->closed_on)
    return exactly;
  const auto found = by_words_.find(std::pair(list, bare_words(words)));
  return found == by_words_.end() ? nullptr : found->second;
}

std::string ListWords::title(List list, std::string_view name) const {
  const Listed* found = named(list, name);
  return found == nullptr ? std::string(name) : found->title;
}

std::vector<const Listed*> ListWords::all(List list) const {
  std::vector<const Listed*> found;
  for (const Listed& each : listed_)
    if (each.list == list)
      found.push_back(&each);
  return found;
}

std::vector<const Listed*> ListWords::open(List list) const {
  std::vector<const Listed*> found = all(list);
  std::erase_if(found, [](const Listed* each) { return each->closed_on.has_value(); });
  return found;
}

std::string ListWords::not_there(List list, std::string_view words) const {
  const std::string noun = noun_of(list);
  for (const Listed& each : listed_)
    if (each.list == list && each.closed_on &&
        (each.name == words || bare_words(each.title) == bare_words(words))) {
      if (const auto parts = each.all_said(split_field); !parts.empty())
        return "The " + noun + " " + in_quotes(each.title) + " was split into " +
               titles_of(*this, list, parts) + ". Choose the one that is meant";
      return "The " + noun + " " + in_quotes(each.title) +
             " has left its list. Choose one that is on it";
    }
  std::vector<std::string> titles;
  for (const Listed* each : open(list))
    titles.push_back(each->title);
  const std::string meant = did_you_mean(words, titles);
  return "There is no " + noun + " " + quoted(words) + ". " +
         (meant.empty() ? "Write one that is on the partnership's list" : meant);
}

std::string did_you_mean(std::string_view words, const std::vector<std::string>& titles) {
  std::vector<std::string> alike = courses::most_alike(bare_words(words), titles);
  if (alike.empty() || alike.size() > most_meant)
    return {};
  for (std::string& title : alike)
    title = in_quotes(title);
  return "Did you mean " + list_of(alike) + "?";
}

std::string quoted(std::string_view words) {
  std::string text(words);
  cut(text, longest_quoted);
  return in_quotes(text.size() < words.size() ? text + "\u2026" : text);
}

}  // namespace earshot::needs
