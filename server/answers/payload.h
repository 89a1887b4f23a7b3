// SPDX-License-Identifier: Apache-2.0
// The inside of a box: everything about one answer that survives sending, in a few bytes. Boxes of
// one form are all of one size, whoever answered and however long.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/plugins.h"
#include "model/form.h"

namespace earshot::answers {

inline constexpr std::size_t most_link_bytes = 32;
inline constexpr std::size_t most_who_bytes = 120;
inline constexpr std::size_t most_of_whom_bytes = 64;  // each name of it

// Who somebody is at work, as their attendance says it: names on the partnership's lists, or empty.
struct OfWhom {
  std::string agency;
  std::string role;
  bool operator==(const OfWhom&) const = default;
};

struct Payload {
  Answers answers;
  std::vector<host::Derived> derived;
  std::vector<std::string> flagged;  // asked questions whose words should be read soon
  std::string link;                  // confidential: joins the stages of one person
  std::string who;                   // named: who said it
  OfWhom of_whom = {};               // where they were not asked because it was known
  bool operator==(const Payload&) const = default;
};

// The size of the inside of every box of this form.
std::size_t inside_bytes(const Asking& asking);

std::string pack(const Asking& asking, const Payload& payload);
std::optional<Payload> unpack(const Asking& asking, std::string_view packed);

// What is kept after the mix beside a row's coded answers: what the plugin derived, and what the
// promise keeps of the person.
struct Beside {
  std::vector<host::Derived> derived;
  std::string link;  // confidential only
  std::string who;   // named only
  OfWhom of_whom = {};
  bool operator==(const Beside&) const = default;
};

std::string pack(const Beside& beside);
std::optional<Beside> unpack_beside(std::string_view packed);  // with or without padding

// What is kept of words after the mix.
struct WordsInside {
  bool flagged = false;
  std::string who;  // named only
  std::string text;
  bool operator==(const WordsInside&) const = default;
};

std::string pack(const WordsInside& words);
std::size_t words_bytes(const Question& question);                 // the longest they can be
std::optional<WordsInside> unpack_words(std::string_view packed);  // with or without padding

// The inside of a disclosure box: the words of one answer and why they may matter, for the
// safeguarding reader.
struct Disclosure {
  std::string survey;
  Moment sent_at{};  // to the hour
  std::vector<std::pair<std::string, std::string>>
      words;                         // the question as asked, what was written
  std::vector<std::string> reasons;  // of flags
  bool operator==(const Disclosure&) const = default;
};

std::size_t disclosure_bytes(const Asking& asking);
std::string pack(const Disclosure& disclosure, std::size_t most_bytes);
std::optional<Disclosure> unpack_disclosure(std::string_view packed);

}  // namespace earshot::answers
