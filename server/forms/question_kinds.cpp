// SPDX-License-Identifier: Apache-2.0
#include "forms/question_kinds.h"

#include <algorithm>

#include "base/text.h"
#include "forms/choices.h"
#include "forms/held_pen.h"

namespace earshot::forms {
namespace {

constexpr std::int64_t most_rows = 30;

template <class Shared>
std::vector<std::string> names_in(const Shared& shared) {
  std::vector<std::string> names;
  for (const auto& [name, value] : shared)
    names.push_back(name);
  return names;
}

// Options out of a scale or list, in the form's languages.
std::vector<Option> taken(const std::vector<Option>& options, const Fields& fields,
                          const std::string& what, int line, const Speech& speech) {
  std::vector<std::string> missing;
  std::vector<Option> kept = spoken(options, speech.languages, missing);
  for (const std::string& language : missing)
    fields.add(line, what + " has no " + language_words(language) +
                         " text for all its answers: add it where " + what +
                         " is written, or use another");
  return kept;
}

bool read_scale_question(Fields& fields, Question& question, const Reading& reading) {
  const auto named = fields.needed_text("scale", "\"confidence\", or another scale's name");
  if (!named)
    return false;
  const auto scale = reading.scales.find(named->text);
  if (scale == reading.scales.end()) {
    fields.add(named->line, "there is no scale " + quoted(named->text) + "." +
                                suggestion(named->text, names_in(reading.scales)) +
                                (reading.scales.empty() ? " Write [scale.NAME] first" : ""));
    return false;
  }
  question.scale = named->text;
  question.faces = scale->second.faces;
  question.options = taken(scale->second.options, fields, "scale " + quoted(named->text),
                           named->line, reading.speech);
  return !question.options.empty();
}

Outcome_allowed outcome_of(const Question& question) {
  return question.per_outcome ? Outcome_allowed::yes : Outcome_allowed::no;
}

bool read_listed(Fields& fields, Question& question, const Reading& reading, const Word& named) {
  if (fields.node().find("option"))
    fields.add(named.line, "'list' and options can't stand together: keep one of the two");
  const auto list = reading.choices.find(named.text);
  if (list == reading.choices.end()) {
    fields.add(named.line,
               "there is no list " + quoted(named.text) + "." +
                   suggestion(named.text, names_in(reading.choices)) +
                   (reading.choices.empty() ? " Write [[list.NAME.option]] first" : ""));
    return false;
  }
  question.options =
      taken(list->second, fields, "list " + quoted(named.text), named.line, reading.speech);
  return true;
}

// A list or its own options.
bool read_choice_options(Fields& fields, Question& question, const Reading& reading) {
  const auto tables = fields.tables("option");
  if (fields.any("list")) {
    const auto named = fields.text("list");
    return named && read_listed(fields, question, reading, *named);
  }
  question.options = read_options(tables, {}, question.name, outcome_of(question), reading.speech,
                                  reading.limits, reading.remarks);
  return std::ranges::none_of(question.options,
                              [](const Option& option) { return option.name.empty(); });
}

bool has_options(const Fields& fields) {
  return fields.node().find("option") || fields.node().find("list");
}

void refuse_alone(const Fields& fields, const std::vector<const Node*>& options) {
  for (const Node* option : options)
    if (const Entry* alone = option->find("alone"))
      fields.add(alone->line,
                 "'alone' means something only where several answers may be chosen (type = "
                 "\"many\"): remove it");
}

bool read_one(Fields& fields, Question& question, const Reading& reading) {
  if (!has_options(fields))
    fields.add(fields.line(),
               "it has no answers to choose from: write [[page.question.option]] "
               "for each, or list = \"...\"");
  refuse_alone(fields, fields.tables("option"));
  const bool known = read_choice_options(fields, question, reading);
  if (known && question.options.size() == 1)
    fields.add(fields.line(), "it has only one answer to choose from: write another");
  return known && !question.options.empty();
}

bool read_many(Fields& fields, Question& question, const Reading& reading) {
  if (!has_options(fields))
    fields.add(fields.line(),
               "it has no answers to choose from: write [[page.question.option]] "
               "for each, or list = \"...\"");
  return read_choice_options(fields, question, reading) && !question.options.empty();
}

bool read_words(Fields& fields, Question& question, const Reading& reading) {
  question.max_length = static_cast<int>(
      fields.needed_whole("max", 1, reading.limits.answer_length, 500).value_or(0));
  question.rows = static_cast<int>(fields.whole("rows", 1, most_rows).value_or(0));
  question.warn_identifying = fields.truth("warn_identifying").value_or(false);
  return true;
}

bool read_number(Fields& fields, Question& question, const Reading&) {
  for (const std::string_view key : {"least", "most"})
    if (!fields.node().find(key))
      fields.add(fields.line(), "'" + std::string(key) + "' is missing: write " + std::string(key) +
                                    " = 0, or another number");
  question.least = fields.number("least");
  question.most = fields.number("most");
  if (question.least && question.most && *question.least > *question.most)
    fields.add(fields.line_of("least"),
               "'least' is more than 'most': write the smaller number as least");
  return true;
}

bool read_date(Fields& fields, Question& question, const Reading&) {
  question.not_future = fields.truth("not_future").value_or(false);
  return true;
}

// Agencies and roles get their options from agencies.toml when they are asked.
bool read_nothing(Fields&, Question&, const Reading&) { return true; }

void check_held_pen_names(const Fields& fields, const std::vector<Option>& options) {
  const std::vector<std::string> known(held_pen_names.begin(), held_pen_names.end());
  for (const Option& option : options)
    if (!option.name.empty() && std::ranges::find(known, option.name) == known.end())
      fields.add(fields.line(), "option " + quoted(option.name) + " is not one that held_pen has." +
                                    suggestion(option.name, known));
}

// The built-in answers, in the form's own words where it brings some.
bool read_held_pen(Fields& fields, Question& question, const Reading& reading) {
  const bool known = read_choice_options(fields, question, reading);
  check_held_pen_names(fields, question.options);
  std::vector<Option> options = held_pen_options(reading.speech.languages);
  for (Option& option : options) {
    const auto own = std::ranges::find(question.options, option.name, &Option::name);
    if (own != question.options.end())
      option.text = own->text;
    for (const std::string& language : reading.speech.languages)
      if (known && own == question.options.end() && !option.text.contains(language))
        fields.add(fields.line(), "option " + quoted(option.name) + " has no " +
                                      language_words(language) +
                                      " text built in: write [[page.question.option]] with its "
                                      "name and text");
  }
  question.options = std::move(options);
  return true;
}

}  // namespace

const std::array<KindRow, 10> all_kinds{{
    {Kind::scale, read_scale_question},
    {Kind::one, read_one},
    {Kind::many, read_many},
    {Kind::text, read_words},
    {Kind::number, read_number},
    {Kind::date, read_date},
    {Kind::statement, read_nothing},
    {Kind::agency, read_nothing},
    {Kind::role, read_nothing},
    {Kind::held_pen, read_held_pen},
}};

const KindRow& row_of(Kind kind) { return all_kinds[static_cast<std::size_t>(kind)]; }

bool may_have(std::string_view key, Kind kind) {
  const auto row = std::ranges::find(kind_keys, key, &KeyRow::key);
  return row == kind_keys.end() || goes_with(*row, kind);
}

}  // namespace earshot::forms
