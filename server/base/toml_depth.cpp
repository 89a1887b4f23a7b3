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

  void step() {
    const char letter = bytes_[at_];
    if (letter == '"' || letter == '\'')
      pass_string(letter);
    else if (letter == '#')
      pass_comment();
    else
      pass(letter);
  }

 private:
  void pass(char letter) {
    ++at_;
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
      if (bytes_[at_] == '\n') {
        if (!over_lines)
          return;
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

}  // namespace earshot
