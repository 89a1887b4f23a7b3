// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "forms/answer_values.h"
#include "forms/held_pen.h"
#include "forms/toml_text.h"
#include "forms/writing.h"

namespace earshot::forms {
namespace {

bool says_the_same(const std::vector<Option>& options, const std::vector<Option>& shared,
                   const std::vector<std::string>& languages) {
  return std::ranges::equal(options, shared, [&](const Option& own, const Option& theirs) {
    if (own.name != theirs.name || own.alone != theirs.alone || own.away != theirs.away)
      return false;
    return std::ranges::all_of(languages, [&](const std::string& language) {
      const auto mine = own.text.find(language);
      const auto other = theirs.text.find(language);
      return mine != own.text.end() && other != theirs.text.end() && mine->second == other->second;
    });
  });
}

void write_option(Writing& out, const Question& question, const Option& option) {
  const std::string of = "question." + question.name + ".option." + option.name;
  out.line("[[page.question.option]]", of);
  out.word("name", option.name);
  out.text("text", option.text, of + ".");
  out.flag("alone", option.alone && question.kind == Kind::many);
}

// Of who held the pen only what the form says in words of its own.
void write_pen_options(Writing& out, const Question& question) {
  const std::vector<Option> built_in = held_pen_options(out.form().languages);
  for (const Option& option : question.options) {
    const auto known = std::ranges::find(built_in, option.name, &Option::name);
    if (known == built_in.end() || known->text != option.text)
      write_option(out, question, option);
  }
}

void write_options(Writing& out, const Question& question) {
  if (question.kind == Kind::held_pen)
    return write_pen_options(out, question);
  for (const Option& option : question.options)
    write_option(out, question, option);
}

std::string when_text(const Condition& when) {
  switch (when.is) {
    case Condition::Is::equal:
      return when.question + " = " + when.values.front();
    case Condition::Is::different:
      return when.question + " != " + when.values.front();
    case Condition::Is::one_of:
      break;
  }
  std::string values;
  for (const std::string& value : when.values)
    values += (values.empty() ? "" : ", ") + value;
  return when.question + " in [" + values + "]";
}

void write_of_kind(Writing& out, const Question& question) {
  if (question.kind == Kind::text)
    out.key("max", std::to_string(question.max_length));
  if (question.rows > 0)
    out.key("rows", std::to_string(question.rows));
  out.flag("warn_identifying", question.warn_identifying);
  if (question.least)
    out.key("least", number_text(*question.least));
  if (question.most)
    out.key("most", number_text(*question.most));
  out.flag("not_future", question.not_future);
}

void write_meaning(Writing& out, const Question& question) {
  out.flag("required", question.required);
  out.flag("sensitive", question.sensitive, question.kind != Kind::statement);
  if (question.per_outcome)
    out.key("repeat", toml_text("outcome"));
  if (!question.measure.empty())
    out.key("measure", toml_text(question.measure + ":" + question.measure_stage));
  if (!question.topics.empty())
    out.key("topics", toml_list(question.topics));
  if (question.target)
    out.key("target", "{ answers = " + toml_list(question.target->answers) +
                          ", percent = " + std::to_string(question.target->percent) + " }");
  out.word("breakdown", question.breakdown);
  for (const auto& [name, value] : question.settings)
    out.key(name, toml_text(value));
}

// The shared list that says the same; empty if there is none.
std::string list_of_options(const Question& question, const Form& form, const Lists& lists) {
  if (question.kind == Kind::one || question.kind == Kind::many)
    for (const auto& [name, shared] : lists.choices)
      if (says_the_same(question.options, shared, form.languages))
        return name;
  return {};
}

}  // namespace

void write_question(Writing& out, const Question& question, const Lists& lists) {
  const std::string of = "question." + question.name;
  const std::string list = list_of_options(question, out.form(), lists);
  out.gap();
  out.line("[[page.question]]", of);
  out.word("name", question.name, of);
  out.key("type", toml_text(name_of(question.kind)));
  out.word("scale", question.scale, "scale." + question.scale);
  out.word("list", list, of);
  write_meaning(out, question);
  write_of_kind(out, question);
  if (question.when)
    out.key("when", toml_text(when_text(*question.when)), of + ".when");
  out.text("text", question.text, of + ".");
  out.text("help", question.help, of + ".");
  if (list.empty() && question.scale.empty())
    write_options(out, question);
}

}  // namespace earshot::forms
