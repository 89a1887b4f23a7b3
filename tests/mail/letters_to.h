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

}  // namespace earshot
