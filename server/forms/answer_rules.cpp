// SPDX-License-Identifier: Apache-2.0
#include "forms/answer_rules.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "forms/answer_values.h"
#include "forms/ask.h"
#include "forms/packing.h"
#include "forms/sayings.h"

namespace earshot::forms {
namespace {

using Values = std::vector<std::string>;
using Wrong = std::optional<std::string>;  // what to tell the person, if anything

struct Person {
  std::string_view language;
  std::string_view fallback;  // the form's first language
  std::optional<Day> today;
};

bool is_option(const Question& question, const std::string& value) {
  return std::ranges::find(question.options, value, &Option::name) != question.options.end();
}

Wrong check_one(const Question& question, const Values& values, const Person& person) {
  if (values.size() > 1)
    return saying(Say::choose_only_one, person.language);
  if (values.empty() || !is_option(question, values[0]))
    return saying(Say::choose_one, person.language);
  return {};
}

const Option* alone_among(const Question& question, const Values& values) {
  for (const Option& option : question.options)
    if (option.alone && std::ranges::find(values, option.name) != values.end())
      return &option;
  return nullptr;
}

Wrong check_many(const Question& question, const Values& values, const Person& person) {
  if (values.empty())
    return saying(Say::choose_some, person.language);
  for (const std::string& value : values)
    if (!is_option(question, value))
      return saying(Say::choose_listed, person.language);
  const Option* alone = values.size() > 1 ? alone_among(question, values) : nullptr;
  if (!alone)
    return {};
  return saying(Say::choose_alone, person.language,
                {std::string(in_language(alone->text, person.language, person.fallback))});
}

Wrong check_text(const Question& question, const Values& values, const Person& person) {
  if (values.empty())
    return saying(Say::write_answer, person.language);
  if (values.size() > 1)
    return saying(Say::write_only_once, person.language);
  const std::size_t length = length_on_screen(values[0]);
  if (length <= static_cast<std::size_t>(question.max_length))
    return {};
  return saying(Say::write_less, person.language,
                {count_text(question.max_length, person.language),
                 count_text(static_cast<std::int64_t>(length), person.language)});
}

Wrong check_number(const Question& question, const Values& values, const Person& person) {
  const double least = question.least.value_or(0), most = question.most.value_or(0);
  if (values.size() == 1) {
    const auto number = parse_number(values[0]);
    if (number && *number >= least && *number <= most)
      return {};
  }
  return saying(Say::enter_number, person.language, {number_text(least), number_text(most)});
}

Wrong check_date(const Question& question, const Values& values, const Person& person) {
  const auto day = values.size() == 1 ? parse_day(values[0]) : std::nullopt;
  if (!day)
    return saying(Say::enter_date, person.language, {"2026-11-20"});
  if (question.not_future && person.today && *day > *person.today)
    return saying(Say::enter_past_date, person.language);
  return {};
}

Wrong check_statement(const Question&, const Values& values, const Person& person) {
  if (values.empty())
    return {};
  return saying(Say::unknown_question, person.language);
}

struct Rule {
  Kind kind;
  Wrong (*check)(const Question&, const Values&, const Person&);
};

constexpr std::array<Rule, 10> rules{{
    {Kind::scale, check_one},
    {Kind::one, check_one},
    {Kind::many, check_many},
    {Kind::text, check_text},
    {Kind::number, check_number},
    {Kind::date, check_date},
    {Kind::statement, check_statement},
    {Kind::agency, check_one},
    {Kind::role, check_one},
    {Kind::held_pen, check_one},
}};

bool is_readable(const Values& values) { return std::ranges::all_of(values, is_utf8); }

Wrong check_answer(const Asking& asking, const Asked& asked, const Answers& answers,
                   const Person& person) {
  const auto given = answers.find(asked.name);
  const Values none;
  const Values& values = given == answers.end() ? none : given->second;
  const Question& question = asked.question;
  if (!is_asked(asking, asked, answers))
    return values.empty() ? Wrong{} : saying(Say::not_asked, person.language);
  if (values.empty() && (!question.required || is_family(asking.form.audience)))
    return {};
  if (!is_readable(values))
    return saying(Say::write_again, person.language);
  return rules[static_cast<std::size_t>(question.kind)].check(question, values, person);
}

void tidy_answers(const Asking& asking, Answers& answers, std::string_view language) {
  for (const Asked& asked : asking.questions)
    if (const auto given = answers.find(asked.name); given != answers.end())
      tidy_values(asked.question, language, given->second);
  std::erase_if(answers, [](const auto& answer) { return answer.second.empty(); });
}

// A name that came from outside is repeated only if it could be a question's.
std::string printable(const std::string& name) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789_.";
  const bool plain = name.find_first_not_of(letters) == std::string::npos;
  return plain && name.size() <= longest_option_name + 2 ? name : std::string();
}

constexpr int most_unknown_told = 10;  // a stranger may send thousands

void check_unknown(const Asking& asking, const Answers& answers, std::string_view language,
                   Problems& problems) {
  int told = 0;
  for (const auto& [name, values] : answers) {
    if (asking.find(name))
      continue;
    problems.push_back({{}, 0, printable(name), saying(Say::unknown_question, language)});
    if (++told == most_unknown_told)
      return;
  }
}

}  // namespace

Problems check_answers(const Asking& asking, Answers& answers, std::string_view language,
                       std::optional<Day> today) {
  tidy_answers(asking, answers, language);
  Problems problems;
  const Person person{language, asking.form.languages.at(0), today};
  for (const Asked& asked : asking.questions)
    if (Wrong wrong = check_answer(asking, asked, answers, person))
      problems.push_back({{}, 0, asked.name, std::move(*wrong)});
  check_unknown(asking, answers, language, problems);
  return problems;
}

// The first byte says how the rest is written, so that it can change.
constexpr char packed_version = 1;

std::string pack_answers(const Asking& asking, const Answers& answers) {
  std::string packed(1, packed_version);
  packed.reserve(asking.box_bytes);
  const Values none;
  for (const Asked& asked : asking.questions) {
    const auto given = answers.find(asked.name);
    pack(asked.question, given == answers.end() ? none : given->second, packed);
  }
  return packed;
}

std::optional<Answers> unpack_answers(const Asking& asking, std::string_view packed) {
  if (packed.empty() || packed[0] != packed_version)
    return std::nullopt;
  std::string_view rest = packed.substr(1);
  Answers answers;
  for (const Asked& asked : asking.questions) {
    auto values = unpack(asked.question, rest);
    if (!values)
      return std::nullopt;
    if (!values->empty())
      answers[asked.name] = std::move(*values);
  }
  return rest.empty() ? std::optional(std::move(answers)) : std::nullopt;
}

}  // namespace earshot::forms
