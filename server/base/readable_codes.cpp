// SPDX-License-Identifier: Apache-2.0
#include "base/readable_codes.h"

#include "base/secrets.h"

namespace earshot {
namespace {

constexpr std::string_view readable = "abcdefghjkmnpqrstvwxyz23456789";

}  // namespace

std::string random_letters(std::size_t count) {
  std::string letters;
  while (letters.size() < count)
    letters += readable[random_below(readable.size())];
  return letters;
}

std::string in_fours(std::string_view letters) {
  std::string shown;
  for (std::size_t at = 0; at < letters.size(); at += 4)
    shown.append(at > 0 ? "-" : "").append(letters.substr(at, 4));
  return shown;
}

std::string letters_of(std::string_view typed) {
  std::string letters;
  for (const char letter : typed) {
    if (letter >= 'A' && letter <= 'Z')
      letters += static_cast<char>(letter - 'A' + 'a');
    else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))
      letters += letter;
  }
  return letters;
}

}  // namespace earshot
