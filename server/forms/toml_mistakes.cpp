// SPDX-License-Identifier: Apache-2.0
#include "forms/toml_mistakes.h"

#include <algorithm>
#include <array>

namespace earshot::forms {
namespace {

std::string_view line_of(std::string_view source, int line) {
  for (; line > 1; --line) {
    const std::size_t end = source.find('\n');
    if (end == std::string_view::npos)
      return {};
    source.remove_prefix(end + 1);
  }
  return source.substr(0, source.find('\n'));
}

// Word processors put these where " was typed.
bool is_curly(std::string_view written) {
  constexpr std::array<std::string_view, 5> curly{"“", "”", "„", "‘", "’"};
  const std::size_t equals = std::min(written.find('='), written.size());
  const std::size_t value = std::min(written.find_first_not_of("= \t[", equals), written.size());
  return std::ranges::any_of(
      curly, [&](std::string_view quote) { return written.substr(value).starts_with(quote); });
}

struct Guess {
  std::string_view complaint;  // every piece of it that is separated by | stands in the complaint
  bool (*line)(std::string_view written);  // and the line looks like this, if it matters
  std::string_view message;
};

constexpr std::array<Guess, 23> guesses{{
    {"as array-of-tables", nullptr,
     "this is written another way further up: write every one of them with double brackets, like "
     "[[page]]"},
    {"", is_curly, "these are curly quotation marks: write straight ones, \"like this\""},
    {"parsing string|end-of-file", nullptr,
     "a text further up is never closed: write its closing quotation mark, \" or \"\"\""},
    {"parsing string|control characters", nullptr,
     "a text is not closed on this line: write \" at its end, or \"\"\" at both ends of a text of "
     "several lines"},
    {"parsing string|escape", nullptr,
     "a \\ inside a text has a meaning of its own: write \\\\ where you mean one"},
    {"parsing string", nullptr, "this text has a character that can't be read: type it again"},
    {"expected '=', saw ':'", nullptr, "write = where this line has a :"},
    {"expected '=', saw '\"'", nullptr, "an = is missing: write name = \"text\""},
    {"expected '='", nullptr,
     "a name without spaces and then an = must start this line: write name = \"text\""},
    {"table header|redefine", nullptr,
     "this heading is written twice: keep one, or write [[ and ]] if there are several of them"},
    {"redefine", nullptr, "this is written twice: keep one of the two"},
    {"table header", nullptr,
     "count the brackets: write [scale.name] with one on each side, or [[page]] with two"},
    {"parsing array|end-of-file", nullptr, "a list further up is never closed: write its ]"},
    {"parsing array", nullptr,
     "a list lacks a comma between its values or its closing ]: write [\"one\", \"two\"]"},
    {"inline table", nullptr, "braces must be closed on the line that opens them: write { a = 1 }"},
    {"leading zeroes", nullptr, "a number does not start with 0: write 7, not 07"},
    {"representable", nullptr, "this number is too large: write a smaller one"},
    {"parsing date", nullptr, "this is not a real date: write it in quotes, like \"2026-11-20\""},
    {"parsing time", nullptr, "this is not a real time: write it in quotes, like \"09:30\""},
    {"expected a comment or whitespace", nullptr,
     "something follows after the value has ended: write \\\" for a quotation mark inside a text, "
     "and every name = value on a line of its own"},
    {"end-of-file", nullptr, "the file stops in the middle: write name = \"text\" here"},
    {"root table", nullptr,
     "this line must start with a name in plain letters: write name = \"text\""},
    {"", nullptr,
     "the value can't be read: write text in quotes (\"like this\"), numbers in digits, and true "
     "or false in small letters"},
}};

bool has_all(std::string_view complaint, std::string_view pieces) {
  for (std::size_t bar = pieces.find('|'); bar != std::string_view::npos; bar = pieces.find('|')) {
    if (complaint.find(pieces.substr(0, bar)) == std::string_view::npos)
      return false;
    pieces.remove_prefix(bar + 1);
  }
  return complaint.find(pieces) != std::string_view::npos;
}

}  // namespace

Mistake find_mistake(std::string_view source, int line, std::string_view complaint) {
  const std::string_view written = line_of(source, line);
  const auto guess = std::ranges::find_if(guesses, [&](const Guess& each) {
    return has_all(complaint, each.complaint) && (!each.line || each.line(written));
  });
  return {line, std::string(guess->message)};
}

}  // namespace earshot::forms
