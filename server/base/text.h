// SPDX-License-Identifier: Apache-2.0
// Small questions about text: is it UTF-8, how long is it, what did the writer probably mean.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace earshot {

// Well-formed UTF-8 without NUL, overlong forms or surrogates.
bool is_utf8(std::string_view text);

// Length as a browser counts it for maxlength (UTF-16 units), so that page and server agree.
// Such a text is never longer than three bytes a unit.
std::size_t length_on_screen(std::string_view utf8);

// Line ends as a browser posts them (CRLF) become "\n"; space at both ends goes.
std::string tidy(std::string_view text);

// As one line: line ends, tabs and spaces that can't be broken become one space between words, and
// none at the ends. What is copied from web pages and spreadsheets is full of them.
std::string one_line(std::string_view text);

// One line of so many letters at most, as they are counted on screen; what is left out, from a word on, is "…". A word
// that would take most of the line with it is cut itself.
std::string shortened(std::string_view text, std::size_t most);

// In small letters of any alphabet: for finding one text in another, not for showing.
std::string folded(std::string_view utf8);

// The same with one space before, between and after words, and nothing of what else stands between
// them: in it a whole word or phrase is found as " hit ", and never inside "white". " " if there
// are none.
std::string words_apart(std::string_view utf8);

// The candidate a misspelt word most likely meant, if any is near enough to suggest.
std::optional<std::string> closest(std::string_view word, std::span<const std::string> candidates);

// "a, b or c"
std::string list_of(std::span<const std::string> words, std::string_view last = "or");

std::string in_quotes(std::string_view words);

}  // namespace earshot
