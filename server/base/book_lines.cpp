// SPDX-License-Identifier: Apache-2.0
#include "base/book_lines.h"

#include <algorithm>

#include "base/text.h"

namespace earshot {
namespace {

// Most letters are narrower than a digit, and some are wider.
std::size_t letters_of(int width) { return static_cast<std::size_t>(std::max(1, width * 9 / 10)); }

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// Puts words on lines as a spreadsheet does, until there is no line left.
class Lines {
 public:
  Lines(std::string_view text, std::size_t letters, std::size_t most)
      : text_(text), letters_(letters), most_(most) {
    while (at_ < text_.size() && put_next()) {
    }
  }
  std::size_t bytes() const { return at_; }  // that have been put somewhere
  std::size_t lines() const { return lines_; }

 private:
  bool put_next() {
    const std::size_t end = std::min(text_.find_first_of(" \n", at_), text_.size());
    if (!put_word(text_.substr(at_, end - at_)))
      return false;
    at_ = std::min(end + 1, text_.size());
    if (end == text_.size() || text_[end] == ' ') {
      ++used_;
      return true;
    }
    return begin_line();
  }

  bool begin_line() {
    if (lines_ == most_)
      return false;
    ++lines_;
    used_ = 0;
    return true;
  }

  // One that is longer than a line is broken.
  bool put_word(std::string_view word) {
    const std::size_t length = length_on_screen(word);
    if (used_ > 0 && used_ + length > letters_ && !begin_line())
      return false;
    const std::size_t more = length == 0 ? 0 : (used_ + length - 1) / letters_;
    if (lines_ + more > most_) {
      break_off(word);
      return false;
    }
    lines_ += more;
    used_ += length - more * letters_;
    return true;
  }

  // A character is never more letters than bytes.
  void break_off(std::string_view word) {
    std::size_t cut = std::min((most_ - lines_ + 1) * letters_, word.size() - 1);
    while (cut > 0 && !begins_character(word[cut]))
      --cut;
    at_ += cut;
    lines_ = most_;
  }

  std::string_view text_;
  std::size_t letters_, most_;
  std::size_t at_ = 0, lines_ = 1, used_ = 0;
};

}  // namespace

std::size_t lines_of(std::string_view text, int width) {
  return Lines(text, letters_of(width), text.size() + 1).lines();
}

std::vector<std::string> parts_of(std::string_view text, int width) {
  std::vector<std::string> parts;
  do {
    const std::size_t end =
        std::max<std::size_t>(1, Lines(text, letters_of(width), most_lines).bytes());
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end, text.size()));
  } while (!text.empty());
  return parts;
}

}  // namespace earshot
