// SPDX-License-Identifier: Apache-2.0
#include "answers/payload.h"

#include <algorithm>
#include <stdexcept>

#include "base/bytes.h"
#include "forms/answer_rules.h"

namespace earshot::answers {
namespace {

// How many questions a form can ask at most, whatever the occasion: the size must not depend on it.
std::size_t most_asked(const Form& form) {
  std::size_t count = 0;
  for (const Page& page : form.pages)
    for (const Question& question : page.questions)
      count += question.per_outcome ? most_outcomes : 1;
  return count;
}

constexpr std::size_t round_up(std::size_t bytes) { return (bytes + 63) / 64 * 64; }

// A disclosure's reasons and question names, beside the words themselves.
constexpr std::size_t disclosure_extra = 4096;
constexpr std::size_t most_reason_bytes = 80;
constexpr std::size_t most_reasons = 8;

// Never within a letter.
std::string_view cut(std::string_view text, std::size_t most) {
  if (text.size() <= most)
    return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xc0) == 0x80)
    --most;
  return text.substr(0, most);
}

void put(ByteWriter& bytes, const OfWhom& of_whom) {
  bytes.text(of_whom.agency);
  bytes.text(of_whom.role);
}

// What was packed before this was known ends here.
OfWhom take_of_whom(ByteReader& bytes) {
  if (!bytes.good() || bytes.at_end())
    return {};
  OfWhom of_whom;
  of_whom.agency = bytes.text();
  of_whom.role = bytes.text();
  return of_whom;
}

}  // namespace

std::size_t inside_bytes(const Asking& asking) {
  const std::size_t derived =
      host::most_derived * (4 + host::most_derived_name_bytes + host::most_derived_value_bytes);
  return round_up(asking.box_bytes + derived + 2 * most_asked(asking.form) + most_link_bytes +
                  most_who_bytes + 2 * most_of_whom_bytes + 20);
}

std::string pack(const Asking& asking, const Payload& payload) {
  ByteWriter bytes;
  bytes.text(forms::pack_answers(asking, payload.answers));
  bytes.number(payload.derived.size());
  for (const host::Derived& derived : payload.derived) {
    bytes.text(derived.name);
    bytes.text(derived.value);
  }
  bytes.number(payload.flagged.size());
  for (const std::string& name : payload.flagged) {
    const auto found = std::ranges::find(asking.questions, name, &Asked::name);
    bytes.number(static_cast<std::size_t>(found - asking.questions.begin()));
  }
  bytes.text(payload.link);
  bytes.text(payload.who);
  put(bytes, payload.of_whom);
  return bytes.take();
}

std::optional<Payload> unpack(const Asking& asking, std::string_view packed) {
  ByteReader bytes(packed);
  Payload payload;
  const auto answers = forms::unpack_answers(asking, bytes.text());
  if (!answers)
    return std::nullopt;
  payload.answers = *answers;
  for (std::size_t left = bytes.number(); left > 0 && bytes.good(); --left) {
    const std::string name(bytes.text());
    payload.derived.push_back({name, std::string(bytes.text())});
  }
  for (std::size_t left = bytes.number(); left > 0 && bytes.good(); --left) {
    const std::size_t index = bytes.number();
    if (index < asking.questions.size())
      payload.flagged.push_back(asking.questions[index].name);
  }
  payload.link = bytes.text();
  payload.who = bytes.text();
  payload.of_whom = take_of_whom(bytes);
  if (!bytes.good() || !bytes.at_end())
    return std::nullopt;
  return payload;
}

std::string pack(const Beside& beside) {
  ByteWriter bytes;
  bytes.number(beside.derived.size());
  for (const host::Derived& derived : beside.derived) {
    bytes.text(derived.name);
    bytes.text(derived.value);
  }
  bytes.text(beside.link);
  bytes.text(beside.who);
  put(bytes, beside.of_whom);
  return bytes.take();
}

std::optional<Beside> unpack_beside(std::string_view packed) {
  ByteReader bytes(packed);
  Beside beside;
  for (std::size_t left = bytes.number(); left > 0 && bytes.good(); --left) {
    const std::string name(bytes.text());
    beside.derived.push_back({name, std::string(bytes.text())});
  }
  beside.link = bytes.text();
  beside.who = bytes.text();
  beside.of_whom = take_of_whom(bytes);
  if (!bytes.good() || !bytes.only_padding_left())
    return std::nullopt;
  return beside;
}

std::size_t words_bytes(const Question& question) {
  // A date is ten characters; words are at most three bytes a unit of max_length.
  return std::max<std::size_t>(10, 3 * static_cast<std::size_t>(question.max_length)) +
         most_who_bytes + 16;
}

std::string pack(const WordsInside& words) {
  ByteWriter bytes;
  bytes.number(words.flagged ? 1 : 0);
  bytes.text(words.who);
  bytes.text(words.text);
  return bytes.take();
}

std::optional<WordsInside> unpack_words(std::string_view packed) {
  ByteReader bytes(packed);
  WordsInside words;
  words.flagged = bytes.number() == 1;
  words.who = bytes.text();
  words.text = bytes.text();
  if (!bytes.good() || !bytes.only_padding_left())
    return std::nullopt;
  return words;
}

std::size_t disclosure_bytes(const Asking& asking) {
  std::size_t bytes = disclosure_extra;
  for (const Page& page : asking.form.pages)
    for (const Question& question : page.questions)
      if (question.kind == Kind::text)
        bytes += (3 * static_cast<std::size_t>(question.max_length) + 64) *
                 (question.per_outcome ? most_outcomes : 1);
  return round_up(bytes);
}

std::string pack(const Disclosure& disclosure, std::size_t most_bytes) {
  ByteWriter bytes;
  bytes.text(disclosure.survey);
  bytes.number(static_cast<std::size_t>(disclosure.sent_at.time_since_epoch().count()));
  bytes.number(disclosure.words.size());
  for (const auto& [question, words] : disclosure.words) {
    bytes.text(question);
    bytes.text(words);
  }
  const std::size_t reasons = std::min(disclosure.reasons.size(), most_reasons);
  bytes.number(reasons);
  for (std::size_t i = 0; i < reasons; ++i)
    bytes.text(cut(disclosure.reasons[i], most_reason_bytes));
  if (bytes.size() > most_bytes)
    throw std::length_error("a disclosure is longer than its box");
  return bytes.take();
}

std::optional<Disclosure> unpack_disclosure(std::string_view packed) {
  ByteReader bytes(packed);
  Disclosure disclosure;
  disclosure.survey = bytes.text();
  disclosure.sent_at = Moment{std::chrono::seconds(bytes.number())};
  for (std::size_t left = bytes.number(); left > 0 && bytes.good(); --left) {
    const std::string question(bytes.text());
    disclosure.words.emplace_back(question, bytes.text());
  }
  for (std::size_t left = bytes.number(); left > 0 && bytes.good(); --left)
    disclosure.reasons.emplace_back(bytes.text());
  if (!bytes.good() || !bytes.at_end())
    return std::nullopt;
  return disclosure;
}

}  // namespace earshot::answers
