// SPDX-License-Identifier: Apache-2.0
#include "staff/passwords.h"

#include <algorithm>
#include <set>

#include "staff/common_words.h"

namespace earshot::staff {
namespace {

constexpr char taken = ' ';  // stands where something that everybody tries was
constexpr std::size_t shortest_run = 4;
constexpr std::size_t shortest_row_of_digits = 3;
constexpr std::size_t least_different = 5;
constexpr std::size_t least_left = 8;  // in halves of a letter

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(letter) >= 0x80;
}

std::string small(std::string_view text) {
  std::string out(text);
  for (char& letter : out)
    if (letter >= 'A' && letter <= 'Z')
      letter = static_cast<char>(letter - 'A' + 'a');
  return out;
}

// "p4ssw0rd" is "password" to whoever guesses; a 1 may stand for an l or an i.
std::string without_disguise(std::string text, std::string_view meant) {
  constexpr std::string_view disguise = "01345789@$!|+";
  for (char& letter : text)
    if (const auto at = disguise.find(letter); at != disguise.npos)
      letter = meant[at];
  return text;
}
constexpr std::string_view meanings[] = {"01345789@$!|+", "oleastbgasilt", "oieastbgasilt"};

void take(std::string& text, std::size_t from, std::size_t count) {
  text.replace(from, count, count, taken);
}

// The longest part of a row of keys that starts there, in either direction.
std::size_t row_at(std::string_view text, std::size_t from) {
  std::size_t longest = 0;
  for (const std::string_view row : common_rows()) {
    const std::string back(row.rbegin(), row.rend());
    for (const std::string_view way : {row, std::string_view(back)}) {
      const auto at = way.find(text[from]);
      std::size_t count = 0;
      while (at != way.npos && from + count < text.size() && at + count < way.size() &&
             text[from + count] == way[at + count])
        ++count;
      longest = std::max(longest, count);
    }
  }
  return longest;
}

bool is_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
         is_digit(text[2]) && is_digit(text[3]);
}

void take_rows_and_years(std::string& text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t row = row_at(text, at);
    const std::size_t same = std::min(text.find_first_not_of(text[at], at), text.size()) - at;
    const std::size_t least = is_digit(text[at]) ? shortest_row_of_digits : shortest_run;
    if (is_year(std::string_view(text).substr(at, 4)))
      take(text, at, 4);
    else if (std::max(row, same) >= least)
      take(text, at, std::max(row, same));
  }
}

// Words of three letters or more that anybody would try on this account.
std::vector<std::string> words_of(const std::vector<std::string>& own) {
  std::vector<std::string> words;
  for (const std::string& text : own) {
    std::string word;
    for (const char letter : small(text) + " ") {
      if (is_letter(letter)) {
        word += letter;
        continue;
      }
      if (word.size() >= 3)
        words.push_back(word);
      word.clear();
    }
  }
  words.insert(words.end(), common_words().begin(), common_words().end());
  std::ranges::sort(words, std::greater{}, &std::string::size);  // "partnership" before "partner"
  return words;
}

void take_words(std::string& text, const std::vector<std::string>& words) {
  for (const std::string& word : words)
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at))
      take(text, at, word.size());
}

// What whoever guesses would still have to find: digits count half.
std::size_t left_in(std::string_view text) {
  std::size_t left = 0;
  for (const char letter : text)
    left += is_letter(letter) ? 2 : is_digit(letter) ? 1 : 0;
  return left;
}

bool is_easy(std::string text, const std::vector<std::string>& words) {
  take_rows_and_years(text);
  return std::ranges::any_of(meanings, [&](std::string_view meant) {
    std::string undisguised = without_disguise(text, meant);
    take_words(undisguised, words);
    return left_in(undisguised) < least_left;
  });
}

// "tomtomtomtom" is only as good as "tom".
bool repeats_itself(std::string_view text) {
  for (std::size_t part = 1; part <= text.size() / 2; ++part)
    if (text.size() % part == 0 && text.substr(part) == text.substr(0, text.size() - part))
      return true;
  return false;
}

}  // namespace

std::size_t length_of(std::string_view password) {
  return static_cast<std::size_t>(std::ranges::count_if(
      password, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

std::optional<std::string> wrong_with_password(std::string_view password,
                                               const std::vector<std::string>& own) {
  if (password.empty())
    return "Enter a password";
  if (length_of(password) < shortest_password)
    return "Enter 12 characters or more. Three or four words that have nothing to do with each "
           "other are easy to remember";
  if (length_of(password) > longest_password)
    return "Enter 200 characters or fewer";
  const std::string text = small(password);
  if (std::set<char>(text.begin(), text.end()).size() < least_different || repeats_itself(text))
    return "Choose a password that does not repeat the same few characters";
  if (is_easy(text, words_of(own)))
    return "Choose a password that is harder to guess: this one is mostly names, dates, keys that "
           "lie side by side or words that people try first. Add words that have nothing to do "
           "with you or your work";
  return std::nullopt;
}

}  // namespace earshot::staff
