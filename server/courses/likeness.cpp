// SPDX-License-Identifier: Apache-2.0
#include "courses/likeness.h"

#include <algorithm>

#include "base/text.h"
#include "courses/register_words.h"

namespace earshot::courses {
namespace {

constexpr std::size_t most_words = 12;  // nobody writes an agency in more; a stranger may

std::vector<std::string> split(std::string_view words) {
  std::vector<std::string> all;
  while (!words.empty() && all.size() < most_words) {
    const std::size_t space = std::min(words.find(' '), words.size());
    all.emplace_back(words.substr(0, space));
    words.remove_prefix(std::min(space + 1, words.size()));
  }
  return all;
}

// A slip, or cut short: "counci", "childrens" and "childrens'", "hants" and nothing of the kind.
bool is_like(const std::string& one, const std::string& other) {
  if (one == other)
    return true;
  if (std::min(one.size(), other.size()) < 3)
    return false;
  return one.starts_with(other) || other.starts_with(one) || closest(one, std::span(&other, 1));
}

// How many words in a row begin with the letters of `initials`, from `at` on; 0 if they do not.
std::size_t initials_at(const std::vector<std::string>& words, const std::vector<bool>& used,
                        std::size_t at, std::string_view initials) {
  if (initials.size() < 2 || initials.size() > words.size() - at)
    return 0;
  for (std::size_t letter = 0; letter < initials.size(); ++letter)
    if (used[at + letter] || words[at + letter][0] != initials[letter])
      return 0;
  return initials.size();
}

// How many words of the title one word stands for.
std::size_t covered(const std::string& word, const std::vector<std::string>& title,
                    std::vector<bool>& used) {
  for (std::size_t at = 0; at < title.size(); ++at)
    if (!used[at] && is_like(word, title[at])) {
      used[at] = true;
      return 1;
    }
  for (std::size_t at = 0; at < title.size(); ++at)
    if (const std::size_t count = initials_at(title, used, at, word)) {
      std::fill_n(used.begin() + static_cast<std::ptrdiff_t>(at), count, true);
      return count;
    }
  return 0;
}

// In thousandths: how much of each is found in the other.
std::size_t likeness(const std::vector<std::string>& words, const std::vector<std::string>& title) {
  if (words.empty() || title.empty())
    return 0;
  std::vector<bool> used(title.size());
  std::size_t of_words = 0, of_title = 0;
  for (const std::string& word : words) {
    const std::size_t count = covered(word, title, used);
    of_words += count > 0 ? 1 : 0;
    of_title += count;
  }
  return (1000 * of_words / words.size() + 1000 * of_title / title.size()) / 2;
}

constexpr std::size_t like_enough = 600;

}  // namespace

std::vector<std::string> most_alike(std::string_view words, std::span<const std::string> titles) {
  const std::vector<std::string> wanted = split(words);
  std::vector<std::string> alike;
  std::size_t most = like_enough;
  for (const std::string& title : titles) {
    const std::size_t like = likeness(wanted, split(bare_words(title)));
    if (like > most)
      alike.clear();
    most = std::max(most, like);
    if (like >= most)
      alike.push_back(title);
  }
  return alike;
}

}  // namespace earshot::courses
