// SPDX-License-Identifier: Apache-2.0
#include "model/letters.h"

#include <algorithm>
#include <stdexcept>

namespace earshot {
namespace {

// What is filled in is never looked at again, so a course may be called "{day}".
std::string filled(std::string_view words, const Fillings& fillings) {
  std::string out;
  while (!words.empty()) {
    const std::size_t begin = std::min(words.find('{'), words.size());
    out += words.substr(0, begin);
    words.remove_prefix(begin);
    const std::size_t end = words.find('}');
    const auto with = end == words.npos ? fillings.end() : fillings.find(words.substr(1, end - 1));
    if (with != fillings.end())
      out += with->second;
    const std::size_t taken =
        with != fillings.end() ? end + 1 : std::min<std::size_t>(1, words.size());
    if (with == fillings.end())
      out += words.substr(0, taken);
    words.remove_prefix(taken);
  }
  return out;
}

}  // namespace

void LetterWords::take(LetterWording wording) {
  std::erase_if(all_, [&](const LetterWording& each) {
    return each.letter == wording.letter && each.form == wording.form;
  });
  all_.push_back(std::move(wording));
}

const LetterWording& LetterWords::find(std::string_view letter, std::string_view form) const {
  const LetterWording* found = nullptr;
  for (const LetterWording& each : all_)
    if (each.letter == letter && (each.form == form || (each.form.empty() && found == nullptr)))
      found = &each;
  if (found == nullptr)
    throw std::logic_error("there is no wording for the letter " + std::string(letter));
  return *found;
}

std::string LetterWords::language_of(std::string_view letter, const LetterReader& reader) const {
  const LetterWording& wording = find(letter, reader.form);
  const auto& spoken = wording.languages;
  return std::ranges::find(spoken, reader.language) != spoken.end() ? reader.language
                                                                    : spoken.front();
}

std::string LetterWords::say(std::string_view letter, std::string_view piece,
                             const LetterReader& reader, const Fillings& fillings) const {
  const LetterWording& wording = find(letter, reader.form);
  const auto found = wording.pieces.find(std::string(piece));
  if (found == wording.pieces.end())
    throw std::logic_error("the letter " + std::string(letter) + " has no " + std::string(piece));
  return filled(found->second.at(language_of(letter, reader)), fillings);
}

}  // namespace earshot
