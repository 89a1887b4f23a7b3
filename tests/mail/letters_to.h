// SPDX-License-Identifier: Apache-2.0
// Letters kept as they leave, for tests of who is written what. Whoever is named in `refused` is refused.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "mail/post.h"
#include "mail/wording.h"

namespace earshot {

struct Postbag {
  std::vector<Letter> letters;
  std::map<std::string, PostAnswer> answers;  // by recipient; anybody else's letter is sent

  mail::WayOut way_out() {
    return [this](const Letter& letter) {
      letter_bytes(letter);  // throws for what can't be sent
      const auto said = answers.find(letter.to);
      if (said != answers.end() && said->second.what != Posted::sent)
        return said->second;
      letters.push_back(letter);
      return PostAnswer{.what = Posted::sent};
    };
  }
  mail::Post post(answers::Site& site, LetterWords words = mail::shipped_words()) {
    return {
        site, way_out(), {"surveys@example.org", "https://surveys.example.org"}, std::move(words)};
  }
};

// Every piece says its own name and what is filled in.
inline LetterWords named_pieces() {
  LetterWords words;
  std::map<std::string_view, LetterWording> letters;
  for (const LetterPiece& piece : letter_pieces) {
    LetterWording& letter = letters[piece.letter];
    letter.letter = piece.letter;
    letter.languages = {"en"};
    std::string says = std::string(piece.letter) + '.' + std::string(piece.name) + '.';
    if (!piece.may_say.empty())
      says += '{' + std::string(piece.may_say) + '}';
    letter.pieces[std::string(piece.name)]["en"] = says;
  }
  for (auto& [name, letter] : letters)
    words.take(std::move(letter));
  return words;
}
// What stands wherever named_pieces() say it.
inline std::string said_by(const LetterPiece& piece) {
  return std::string(piece.letter) + '.' + std::string(piece.name) + '.';
}
inline bool is_about_a_course(const LetterPiece& piece) {
  return piece.letter == invitation_letter || piece.letter == reminder_letter;
}

inline bool is_to_a_manager(const LetterPiece& piece) { return piece.letter == manager_letter; }

}  // namespace earshot
