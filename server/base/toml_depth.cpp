// SPDX-License-Identifier: Apache-2.0
#include "base/toml_depth.h"

#include <algorithm>

namespace earshot {
namespace {

// Passes over a TOML text without understanding more of it than where strings and comments end.
// Where a text is not TOML the scan may lose its way, but the parser stops at that place too.
class Scan {
 public:
  explicit Scan(std::string_view bytes) : bytes_(bytes) {}

  bool at_end() const { return at_ >= bytes_.size(); }
  int line() const { return line_; }
  int brackets() const { return brackets_; }
  int parts() const { return dots_ + 1; }
  bool met_foreign_letter() const { return foreign_letter_; }
  bool met_foreign_escape() const { return foreign_escape_; }
  bool met_foreign_quote() const { return foreign_quote_; }
  bool met_open_text() const { return open_text_; }

  void step() {
    const char letter = bytes_[at_];
    if (letter == '"' || letter == '\'')
      begin_string(letter);
    else if (letter == '#')
      pass_comment();
    else
      pass(letter);
  }

 private:
  // Right behind a number, or its point, the parser reads on as if the string were part of it.
  void begin_string(char quote) {
    constexpr std::string_view may_stand_before = " \t\r\n=[{,";
    foreign_quote_ |= at_ > 0 && may_stand_before.find(bytes_[at_ - 1]) == std::string_view::npos;
    pass_string(quote);
  }

  // Beyond ASCII, or not to be seen.
  static bool is_foreign(char letter) { return letter <= ' ' || letter > '~'; }

  void pass(char letter) {
    ++at_;
    foreign_letter_ |= static_cast<unsigned char>(letter) >= 0x80;
    switch (letter) {
      case '\n':
        ++line_;
        dots_ = 0;
        return;
      case '[':
      case '{':
        ++brackets_;
        dots_ = 0;
        return;
      case ']':
      case '}':
        brackets_ = std::max(0, brackets_ - 1);
        dots_ = 0;
        return;
      case '=':
      case ',':
        dots_ = 0;
        return;
      case '.':
        ++dots_;
        return;
    }
  }

  void pass_comment() { at_ = std::min(bytes_.find('\n', at_), bytes_.size()); }

  // "..." and '...' end with their line, whatever stands in them; """ and ''' run over lines.
  void pass_string(char quote) {
    const std::string three(3, quote);
    const bool over_lines = bytes_.substr(at_).starts_with(three);
    for (at_ += over_lines ? 3 : 1; !at_end(); ++at_) {
      foreign_escape_ |= quote == '"' && bytes_[at_] == '\\' && at_ + 1 < bytes_.size() &&
                         is_foreign(bytes_[at_ + 1]);
      if (bytes_[at_] == '\n') {
        if (!over_lines) {
          open_text_ = true;
          return;
        }
        ++line_;
      } else if (bytes_[at_] == '\\' && quote == '"' && at_ + 1 < bytes_.size() &&
                 bytes_[at_ + 1] != '\n') {
        ++at_;
      } else if (over_lines ? bytes_.substr(at_).starts_with(three) : bytes_[at_] == quote) {
        pass_closing(quote, over_lines);
        return;
      }
    }
  }

  // Five quotes in a row are two that belong to the string and three that end it.
  void pass_closing(char quote, bool over_lines) {
    const std::size_t most = at_ + (over_lines ? 5 : 1);
    while (!at_end() && at_ < most && bytes_[at_] == quote)
      ++at_;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  int line_ = 1;
  int brackets_ = 0;
  int dots_ = 0;  // since the last thing that ends a key
  bool foreign_letter_ = false;
  bool foreign_escape_ = false;
  bool foreign_quote_ = false;
  bool open_text_ = false;
};

}  // namespace

std::optional<Problem> too_deep(const std::string& file, std::string_view bytes, int most_depth) {
  const std::string most = std::to_string(most_depth);
  for (Scan scan(bytes); !scan.at_end();) {
    scan.step();
    if (scan.brackets() > most_depth)
      return Problem{file, scan.line(), "",
                     "brackets stand more than " + most +
                         " deep here: close some of them, or write [tables] under each other"};
    if (scan.parts() > most_depth)
      return Problem{file, scan.line(), "",
                     "this key has more than " + most + " parts: join fewer names with dots"};
  }
  return std::nullopt;
}

std::optional<Problem> misplaced_letter(const std::string& file, std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(byte_order_mark))
    bytes.remove_prefix(byte_order_mark.size());
  for (Scan scan(bytes); !scan.at_end();) {
    const int line = scan.line();
    scan.step();
    if (scan.met_foreign_letter())
      return Problem{
          file, line, "",
          "a letter like é or a mark like “ stands outside quotation marks here: write text "
          "in straight ones, \"like this\""};
    if (scan.met_foreign_quote())
      return Problem{file, line, "",
                     "a quotation mark stands right behind something else here: write \\\" for one "
                     "inside a text, and an = or a comma before a text"};
    if (scan.met_foreign_escape())
      return Problem{file, line, "",
                     "a \\ in the text that begins here stands before a space, a line's end or a "
                     "letter it can't change: write \\\\ where you mean one"};
    if (scan.met_open_text())
      return Problem{file, line, "",
                     "a text is not closed on this line: write \" at its end, or \"\"\" at both "
                     "ends of a text of several lines"};
  }
  return std::nullopt;
}

}  // namespace earshot
