// SPDX-License-Identifier: Apache-2.0
#include "forms/toml_mistakes.h"

#include <algorithm>
#include <array>

namespace earshot::forms {
namespace {

struct Guess {
  std::string_view complaint;  // all of its pieces, with | between them, stand in it
  std::string_view message;
};

constexpr std::array<Guess, 25> guesses{{
    {"existing table 'page' as array-of-tables",
     "a question further up stands before any page: write [[page]], its name and its title above "
     "the first [[page.question]]"},
    {"as array-of-tables",
     "this is written another way further up: write every one of them with double brackets, like "
     "[[page]]"},
    {"parsing string|end-of-file",
     "a text further up is never closed: write its closing quotation mark, \" or \"\"\""},
    {"parsing string|control characters",
     "a text is not closed on this line: write \" at its end, or \"\"\" at both ends of a text of "
     "several lines"},
    {"parsing string|escape",
     "a \\ inside a text has a meaning of its own: write \\\\ where you mean one"},
    {"parsing string", "this text has a character that can't be read: type it again"},
    {"expected '=', saw ':'", "write = where this line has a :"},
    {"expected '=', saw '\"'", "an = is missing: write name = \"text\""},
    {"expected '='",
     "a name without spaces and then an = must start this line: write name = \"text\""},
    {"table header|redefine",
     "this heading is written twice: keep one, or write [[ and ]] if there are several of them"},
    {"redefine existing string as dotted",
     "this line names a language, and a line above of the same name does not: put the language "
     "into "
     "both, as in text.en = \"...\""},
    {"key-value pair|redefine existing table",
     "lines above of the same name say their language and this does not: put it in, as in "
     "text.en = \"...\""},
    {"redefine", "this is written twice: keep one of the two"},
    {"table header",
     "count the brackets: write [scale.name] with one on each side, or [[page]] with two"},
    {"parsing array|end-of-file", "a list further up is never closed: write its ]"},
    {"parsing array",
     "a list lacks a comma between its values or its closing ]: write [\"one\", \"two\"]"},
    {"inline table", "braces must be closed on the line that opens them: write { a = 1 }"},
    {"leading zeroes", "a number does not start with 0: write 7, not 07"},
    {"representable", "this number is too large: write a smaller one"},
    {"parsing date", "this is not a real date: write it in quotes, like \"2026-11-20\""},
    {"parsing time", "this is not a real time: write it in quotes, like \"09:30\""},
    {"expected a comment or whitespace",
     "something follows after the value has ended: write \\\" for a quotation mark inside a text, "
     "and every name = value on a line of its own"},
    {"end-of-file", "the file stops in the middle: write name = \"text\" here"},
    {"root table", "this line must start with a name in plain letters: write name = \"text\""},
    {"",
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

std::string_view advice_on(std::string_view complaint) {
  return std::ranges::find_if(
             guesses, [&](const Guess& guess) { return has_all(complaint, guess.complaint); })
      ->message;
}

}  // namespace earshot::forms
