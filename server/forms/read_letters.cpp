// SPDX-License-Identifier: Apache-2.0
#include "forms/read_letters.h"

#include <algorithm>

#include "base/text.h"
#include "forms/fields.h"
#include "forms/placeholders.h"

namespace earshot::forms {
namespace {

constexpr std::size_t longest_piece = 1000;
constexpr std::size_t longest_subject = 150;

std::vector<std::string> names_of_letters() {
  std::vector<std::string> names;
  for (const LetterPiece& piece : letter_pieces)
    if (std::ranges::find(names, piece.letter) == names.end())
      names.emplace_back(piece.letter);
  return names;
}

std::vector<std::string> words_in(std::string_view list) {
  std::vector<std::string> words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    words.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

class Reading {
 public:
  Reading(Fields& fields, Remarks& remarks) : fields_(fields), remarks_(remarks) {}

  LetterWording read() {
    read_letter();
    read_languages();
    if (!is_known_)
      return {};
    if (const auto form = fields_.text("form")) {
      wording_.form = form->text;
      if (!is_name(form->text, form_naming))
        fields_.add(form->line, name_advice(form->text, form_naming));
    }
    for (const LetterPiece& piece : letter_pieces)
      if (piece.letter == wording_.letter)
        read_piece(piece);
    fields_.nothing_else();
    return std::move(wording_);
  }

 private:
  void read_letter() {
    const auto letter = fields_.needed_text("letter", "\"welcome\"");
    if (!letter)
      return;
    const auto known = names_of_letters();
    is_known_ = std::ranges::find(known, letter->text) != known.end();
    if (!is_known_)
      fields_.add(letter->line, "there is no letter " + quoted(letter->text) + "." +
                                    suggestion(letter->text, known));
    wording_.letter = letter->text;
  }

  void read_languages() {
    for (const Word& code : fields_.texts("languages")) {
      is_known_ = is_known_ && is_language(code.text);
      if (!is_language(code.text))
        fields_.add(code.line,
                    quoted(code.text) + " is no language: write its code, such as en or pl");
      wording_.languages.push_back(code.text);
    }
    if (wording_.languages.empty())
      fields_.missing("languages", "[\"en\"]");
  }

  void read_piece(const LetterPiece& piece) {
    const Node* table = fields_.table(piece.name);
    const std::string name(piece.name);
    if (table == nullptr)
      return fields_.missing(piece.name, "\"...\"", ".en");
    Fields texts(*table, "piece", "", name + ": ", remarks_);
    for (const std::string& language : wording_.languages)
      if (const auto text = texts.needed_text(language, "\"...\"")) {
        check(texts, piece, *text);
        wording_.pieces[name][language] = tidy(text->text);
      }
    texts.nothing_else();
  }

  static void check(const Fields& texts, const LetterPiece& piece, const Word& text) {
    const bool one_line = piece.name == "subject";
    if (tidy(text.text).empty())
      texts.add(text.line, "there are no words: write some");
    if (length_on_screen(text.text) > (one_line ? longest_subject : longest_piece))
      texts.add(text.line, "this is too long: write " +
                               count_of(one_line ? longest_subject : longest_piece) +
                               " letters or fewer");
    if (text.text.find('\n') != std::string::npos)
      texts.add(text.line, "write it on one line");
    const auto known = words_in(piece.may_say);
    for (const Placeholder& found : placeholders_in(text.text))
      if (!found.closed)
        texts.add(text.line,
                  "the brace of " + quoted(std::string(found.name)) + " is not closed: write }");
      else if (std::ranges::find(known, found.name) == known.end())
        texts.add(text.line,
                  "nothing is filled in for " + quoted("{" + std::string(found.name) + "}") +
                      (known.empty() ? std::string(". Write it without braces")
                                     : ": what may stand in braces here is " + list_of(known)));
  }

  Fields& fields_;
  Remarks& remarks_;
  LetterWording wording_;
  bool is_known_ = false;  // the letter and its languages: without them nothing else can be told
};

}  // namespace

ReadLetter read_letter(const std::string& file, std::string_view source) {
  Remarks remarks(file);
  LetterWording wording;
  if (const auto root = read_toml(source, Limits{}, remarks)) {
    Fields fields(*root, "letter", "", "", remarks);
    wording = Reading(fields, remarks).read();
  }
  ReadLetter read{.wording = std::nullopt, .problems = remarks.take()};
  if (read.problems.empty())
    read.wording = std::move(wording);
  return read;
}

}  // namespace earshot::forms
