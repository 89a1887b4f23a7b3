// SPDX-License-Identifier: Apache-2.0
#include "base/toml_depth.h"

#include <algorithm>

namespace earshot {
namespace {

// What follows a comment's # or a text's opening quote is passed over, as the parser does: a # in a
// text begins no comment, and a bracket in either opens nothing. What is not closed as it should be
// is passed over to the end of the line, where the parser gives up.
class Depth {
 public:
  explicit Depth(std::string_view toml) : toml_(toml) {}

  std::optional<int> first_beyond(int most) {
    while (at_ < toml_.size()) {
      take(toml_[at_]);
      if (brackets_ + dots_ > most)
        return line_;
    }
    return std::nullopt;
  }

 private:
  void take(char letter) {
    switch (letter) {
      case '#':
        skip_to(std::min(toml_.find('\n', at_), toml_.size()));
        return;
      case '"':
      case '\'':
        skip_text(letter);
        return;
      case '[':
      case '{':
        ++brackets_, dots_ = 0;
        break;
      case ']':
      case '}':
        brackets_ = std::max(0, brackets_ - 1), dots_ = 0;
        break;
      case '.':
        ++dots_;
        break;
      case '=':
      case ',':
        dots_ = 0;
        break;
      case '\n':
        ++line_, dots_ = 0;
        break;
      default:
        break;
    }
    ++at_;
  }

  void skip_to(std::size_t end) {
    line_ += static_cast<int>(std::count(toml_.begin() + static_cast<std::ptrdiff_t>(at_),
                                         toml_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    at_ = end;
  }

  void skip_text(char quote) {
    const std::string_view rest = toml_.substr(at_);
    const bool several_lines = rest.size() >= 3 && rest[1] == quote && rest[2] == quote;
    skip_to(at_ + (several_lines ? after_lines(rest, quote) : after_line(rest, quote)));
  }

  static std::size_t after_line(std::string_view rest, char quote) {
    std::size_t end = 1;
    while (end < rest.size() && rest[end] != '\n' && rest[end] != quote)
      end += quote == '"' && rest[end] == '\\' ? 2 : 1;
    const bool closed = end < rest.size() && rest[end] == quote;
    return std::min(end + (closed ? 1 : 0), rest.size());
  }

  static std::size_t after_lines(std::string_view rest, char quote) {
    std::size_t end = 3;
    while (end < rest.size() && !closes(rest, end, quote))
      end += quote == '"' && rest[end] == '\\' ? 2 : 1;
    end = std::min(end + 3, rest.size());
    // One or two quotation marks right before the closing three belong to the text.
    for (int own = 0; own < 2 && end < rest.size() && rest[end] == quote; ++own)
      ++end;
    return end;
  }

  static bool closes(std::string_view rest, std::size_t at, char quote) {
    return rest.size() - at >= 3 && rest[at] == quote && rest[at + 1] == quote &&
           rest[at + 2] == quote;
  }

  std::string_view toml_;
  std::size_t at_ = 0;
  int line_ = 1;
  int brackets_ = 0;  // open here
  int dots_ = 0;      // of the key that is being written
};

}  // namespace

std::optional<int> too_deep(std::string_view toml, int most) {
  return Depth(toml).first_beyond(most);
}

}  // namespace earshot
