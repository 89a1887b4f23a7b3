// SPDX-License-Identifier: Apache-2.0
#include "forms/texts.h"

#include <algorithm>

#include "base/text.h"
#include "forms/placeholders.h"

namespace earshot::forms {
namespace {

bool has_control(std::string_view words) {
  return std::ranges::any_of(words, [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte < 0x20 && letter != '\n' && letter != '\t') || byte == 0x7F;
  });
}

std::string braced(std::string_view name) { return "{" + std::string(name) + "}"; }

void check_placeholder(const Fields& fields, int line, const std::string& name,
                       const Placeholder& found, Outcome_allowed outcome) {
  static const std::vector<std::string> known(all_placeholders.begin(), all_placeholders.end());
  if (!found.closed) {
    fields.add(line, name + " has a { without its }: write {course}, {day} or {outcome}");
  } else if (std::ranges::find(known, found.name) == known.end()) {
    const auto meant = closest(found.name, known);
    fields.add(line, name + ": " + quoted(braced(found.name)) + " can't be filled in. " +
                         (meant ? "Did you mean '" + braced(*meant) + "'?"
                                : "Write {course}, {day} or {outcome}, or leave the braces out"));
  } else if (found.name == "outcome" && outcome == Outcome_allowed::no) {
    fields.add(line, name + ": {outcome} stands only in a question with repeat = \"outcome\"");
  }
}

// An unlisted language is more often a slip than a plan.
void check_language(const Fields& fields, const Entry& entry, std::string_view key,
                    const Speech& speech) {
  if (speech.languages.empty())
    return;  // which was remarked upon
  if (std::ranges::find(speech.languages, entry.key) != speech.languages.end())
    return;
  fields.add(entry.line, quoted(std::string(key) + "." + entry.key) + ": " + quoted(entry.key) +
                             " is not one of the languages of " + speech.whose + " (" +
                             list_of(speech.languages, "and") + "). Remove it, or add it there");
}

}  // namespace

void check_words(const Fields& fields, int line, const std::string& name, std::string_view words,
                 Outcome_allowed outcome, const Speech& speech) {
  const std::size_t length = length_on_screen(words);
  if (tidy(words).empty())
    fields.add(line, name + " is empty: write the text, or leave the line out");
  else if (length > static_cast<std::size_t>(speech.text_length))
    fields.add(line, name + " is " + count_of(length) + " characters long: " +
                         count_of(static_cast<std::size_t>(speech.text_length)) + " is the most");
  if (!is_utf8(words) || has_control(words))
    fields.add(line, name + " has a character that can't be shown: type the text again");
  for (const Placeholder& found : placeholders_in(words))
    check_placeholder(fields, line, name, found, outcome);
}

Text read_text(Fields& fields, std::string_view key, bool needed, Outcome_allowed outcome,
               const Speech& speech) {
  Text text;
  const std::string first = speech.languages.empty() ? "en" : speech.languages[0];
  const Entry* entry = fields.any(key);
  if (!entry) {
    if (needed)
      fields.missing(key, "\"...\"", "." + first);
    return text;
  }
  if (entry->value.is != Node::Is::table) {
    fields.add(entry->line, "'" + std::string(key) + "' must say its language: write " +
                                std::string(key) + "." + first + " = \"...\"");
    return text;
  }
  for (const Entry& words : entry->value.entries) {
    const std::string name = std::string(key) + "." + words.key;
    check_language(fields, words, key, speech);
    if (words.value.is != Node::Is::text)
      fields.add(words.line, "'" + name + "' must be text in quotes: write " + name + " = \"...\"");
    else
      check_words(fields, words.line, name, words.value.text, outcome, speech);
    text[words.key] = tidy(words.value.text);
  }
  for (const std::string& language : speech.languages)
    if (!text.contains(language))
      fields.add(entry->line, std::string(key) + " has no " + language_words(language) +
                                  " text: write " + std::string(key) + "." + language +
                                  " = \"...\"");
  return text;
}

}  // namespace earshot::forms
