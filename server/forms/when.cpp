// SPDX-License-Identifier: Apache-2.0
#include "forms/when.h"

#include <algorithm>
#include <vector>

#include "forms/names.h"

namespace earshot::forms {
namespace {

std::string_view stripped(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos)
    return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<std::vector<std::string>> parse_values(std::string_view written) {
  if (!written.starts_with('[') || !written.ends_with(']'))
    return std::nullopt;
  written = written.substr(1, written.size() - 2);
  std::vector<std::string> values;
  for (bool more = true; more;) {
    const std::size_t comma = written.find(',');
    more = comma != std::string_view::npos;
    const std::string_view value = stripped(written.substr(0, comma));
    if (!is_name(value, plain_naming))
      return std::nullopt;
    values.emplace_back(value);
    if (more)
      written.remove_prefix(comma + 1);
  }
  return values;
}

// Takes the sign off the front, if it is there.
bool take(std::string_view& rest, std::string_view sign) {
  if (!rest.starts_with(sign))
    return false;
  rest = stripped(rest.substr(sign.size()));
  return true;
}

bool is_closed(Kind kind) {
  return kind != Kind::text && kind != Kind::number && kind != Kind::date &&
         kind != Kind::statement;
}

std::vector<std::string> answers_to(const Question& question, const Lists& lists) {
  std::vector<std::string> names;
  for (const Option& option : question.options)
    names.push_back(option.name);
  if (question.kind == Kind::agency)
    for (const Agency& agency : lists.agencies)
      names.push_back(agency.name);
  if (question.kind == Kind::role)
    for (const RoleGroup& role : lists.roles)
      names.push_back(role.name);
  return names;
}

struct Checking {
  const Form& form;
  const Lists& lists;
  const WhenNotes& notes;
  Remarks& remarks;
  std::vector<const Question*> earlier;
};

void check_values(const Checking& checking, const Question& question, const Question& other,
                  int line) {
  if (checking.notes.unsure.contains(other.name))
    return;
  const std::vector<std::string> answers = answers_to(other, checking.lists);
  for (const std::string& value : question.when->values)
    if (std::ranges::find(answers, value) == answers.end())
      checking.remarks.add(line, question.name,
                           "when: question " + quoted(other.name) + " has no answer " +
                               quoted(value) + "." + suggestion(value, answers));
}

std::optional<std::string> wrong_reference(const Checking& checking, const Question& question,
                                           const Question* other) {
  const std::string& name = question.when->question;
  if (name == question.name)
    return "when: a question can't depend on itself: name an earlier one";
  if (!other && checking.form.find(name))
    return "when: question " + quoted(name) +
           " comes later: a question can only depend on an earlier one. Move one of them";
  if (!other) {
    std::vector<std::string> names;
    for (const Question* each : checking.earlier)
      if (is_closed(each->kind))
        names.push_back(each->name);
    return "when: there is no question " + quoted(name) + "." + suggestion(name, names);
  }
  if (checking.notes.unsure.contains(name))
    return std::nullopt;
  if (!is_closed(other->kind))
    return "when: question " + quoted(name) + " is a " + std::string(name_of(other->kind)) +
           ": a question can only depend on one with answers to choose from";
  if (other->per_outcome && !question.per_outcome)
    return "when: question " + quoted(name) +
           " is asked once for each outcome: write repeat = \"outcome\" here too, or depend on "
           "another question";
  return std::nullopt;
}

void check_condition(const Checking& checking, const Question& question) {
  const auto line = checking.notes.lines.find(question.name);
  const int at = line == checking.notes.lines.end() ? question.line : line->second;
  const auto found = std::ranges::find(checking.earlier, question.when->question, &Question::name);
  const Question* other = found == checking.earlier.end() ? nullptr : *found;
  if (auto wrong = wrong_reference(checking, question, other))
    checking.remarks.add(at, question.name, std::move(*wrong));
  else
    check_values(checking, question, *other, at);
}

}  // namespace

std::optional<Condition> parse_when(std::string_view written) {
  Condition condition;
  std::string_view rest = stripped(written);
  const std::size_t end = std::min(rest.find_first_of(" \t=![", 0), rest.size());
  condition.question = std::string(rest.substr(0, end));
  if (!is_name(condition.question, question_naming))
    return std::nullopt;
  rest = stripped(rest.substr(end));
  if (take(rest, "in")) {
    condition.is = Condition::Is::one_of;
    auto values = parse_values(rest);
    if (!values)
      return std::nullopt;
    condition.values = std::move(*values);
    return condition;
  }
  if (take(rest, "!="))
    condition.is = Condition::Is::different;
  else if (!take(rest, "="))
    return std::nullopt;
  if (!is_name(rest, plain_naming))
    return std::nullopt;
  condition.values = {std::string(rest)};
  return condition;
}

void check_conditions(const Form& form, const Lists& lists, const WhenNotes& notes,
                      Remarks& remarks) {
  Checking checking{form, lists, notes, remarks, {}};
  for (const Page& page : form.pages)
    for (const Question& question : page.questions) {
      if (question.when)
        check_condition(checking, question);
      if (!question.name.empty())
        checking.earlier.push_back(&question);
    }
}

}  // namespace earshot::forms
