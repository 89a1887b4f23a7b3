// SPDX-License-Identifier: Apache-2.0
#include "answers/pieces.h"

#include <cstdint>

namespace earshot::answers {
namespace {

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

struct Letter {
  char32_t code = 0;
  std::size_t bytes = 1;
};

// The text is UTF-8 already; whatever is not is taken byte by byte.
Letter letter_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t offset) {
    return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
  };
  const unsigned lead = byte(0);
  if (lead >= 0xC2 && lead < 0xE0)
    return {(lead & 0x1FU) << 6 | (byte(1) & 0x3FU), 2};
  if (lead >= 0xE0 && lead < 0xF0)
    return {(lead & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU), 3};
  if (lead >= 0xF0)
    return {0x10000, 4};
  return {lead, 1};
}

bool is_letter(char32_t code) {
  if (code < 0x80)
    return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
  return code >= 0xC0 && code != 0xD7 && code != 0xF7 && !(code >= 0x2000 && code <= 0x2BFF) &&
         code < 0x10000;
}

bool is_capital(char32_t code) {
  if (code < 0x80)
    return code >= 'A' && code <= 'Z';
  if (code <= 0xDE)
    return code >= 0xC0 && code != 0xD7;
  if (code >= 0x100 && code <= 0x17F) {
    const bool odd_ones = (code >= 0x139 && code <= 0x148) || code >= 0x179;
    return code == 0x178 || (code % 2 == 1) == odd_ones;
  }
  return (code >= 0x391 && code <= 0x3A9) || (code >= 0x400 && code <= 0x42F);
}

bool is_apostrophe(char32_t code) { return code == '\'' || code == 0x2019; }

// Quotes and brackets may stand between the end of a sentence and the next.
bool is_passed_over(char32_t code) {
  return code == ' ' || code == '"' || code == '\'' || code == '(' || code == '[' ||
         (code >= 0x2018 && code <= 0x201F);
}

bool ends_a_sentence(char32_t code) {
  return code == '.' || code == '!' || code == '?' || code == ':' || code == '\n' || code == '-' ||
         code == '*' || code == 0x2022 || code == 0x2013 || code == 0x2026;
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<Piece> cut() {
    while (at_ < text_.size()) {
      const Letter letter = letter_at(text_, at_);
      if (is_letter(letter.code))
        word();
      else if (is_digit(text_[at_]))
        number();
      else if (text_[at_] == ' ')
        ++at_;
      else
        sign(letter);
    }
    return std::move(pieces_);
  }

 private:
  // An apostrophe or a hyphen belongs to a word if letters stand on both sides.
  std::size_t end_of_word() const {
    std::size_t at = at_;
    while (at < text_.size()) {
      const Letter letter = letter_at(text_, at);
      const bool joins = is_apostrophe(letter.code) || letter.code == '-';
      if (!is_letter(letter.code) && !(joins && at + letter.bytes < text_.size() &&
                                       is_letter(letter_at(text_, at + letter.bytes).code)))
        break;
      at += letter.bytes;
    }
    return at;
  }

  void word() {
    const std::size_t end = end_of_word();
    Piece piece;
    piece.is = Piece::Is::word;
    place(piece, end);
    for (const std::string_view owned : {"'s", "\u2019s"})
      if (piece.text.size() > owned.size() && piece.text.ends_with(owned)) {
        piece.text.remove_suffix(owned.size());
        piece.length = piece.text.size();
      }
    letters(piece);
    piece.first = sentence_begins_;
    sentence_begins_ = false;
    add(std::move(piece), end);
  }

  static void letters(Piece& piece) {
    std::size_t count = 0, capitals = 0;
    for (std::size_t at = 0; at < piece.length;) {
      const Letter letter = letter_at(piece.text, at);
      if (is_letter(letter.code)) {
        capitals += is_capital(letter.code) ? 1 : 0;
        piece.capital = count == 0 ? is_capital(letter.code) : piece.capital;
        ++count;
      }
      at += letter.bytes;
    }
    piece.all_capitals = count > 1 && capitals == count;
    for (const char letter : piece.text)
      piece.small += small_letter(letter);
  }

  void number() {
    std::size_t end = at_;
    while (end < text_.size() && is_digit(text_[end]))
      ++end;
    Piece piece;
    piece.is = Piece::Is::number;
    place(piece, end);
    sentence_begins_ = false;
    add(std::move(piece), end);
  }

  void sign(const Letter& letter) {
    Piece piece;
    place(piece, at_ + letter.bytes);
    if (ends_a_sentence(letter.code))
      sentence_begins_ = true;
    else if (!is_passed_over(letter.code))
      sentence_begins_ = false;
    add(std::move(piece), at_ + letter.bytes);
  }

  void place(Piece& piece, std::size_t end) const {
    piece.at = at_;
    piece.length = std::min(end, text_.size()) - at_;
    piece.text = text_.substr(at_, piece.length);
    piece.touches = last_end_ == at_;
    piece.after_space = last_end_ + 1 == at_ && at_ > 0 && text_[at_ - 1] == ' ';
  }

  void add(Piece piece, std::size_t end) {
    pieces_.push_back(std::move(piece));
    at_ = last_end_ = std::min(end, text_.size());
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t last_end_ = 0;
  bool sentence_begins_ = true;
  std::vector<Piece> pieces_;
};

}  // namespace

char small_letter(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::vector<Piece> pieces_of(std::string_view text) { return Cutter(text).cut(); }

}  // namespace earshot::answers
