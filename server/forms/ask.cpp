// SPDX-License-Identifier: Apache-2.0
#include "forms/ask.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "forms/packing.h"
#include "forms/placeholders.h"

namespace earshot::forms {
namespace {

std::string numbered(const std::string& name, int outcome) {
  return outcome < 0 ? name : name + "." + std::to_string(outcome + 1);
}

bool is_from_a_list(Kind kind) { return kind == Kind::agency || kind == Kind::role; }

void check_choices(const std::vector<Choice>& choices) {
  for (const Choice& choice : choices)
    if (choice.name.empty() || choice.name.size() > longest_option_name)
      throw std::invalid_argument("an agency or role has a name of over 40 bytes, or none");
}

void check_occasion(const Occasion& occasion) {
  if (occasion.outcomes.size() > most_outcomes)
    throw std::invalid_argument("a form is asked for four outcomes at most");
  check_choices(occasion.agencies);
  check_choices(occasion.roles);
}

void check_options(const Form& form) {
  for (const Page& page : form.pages)
    for (const Question& question : page.questions)
      if (question.options.size() > most_options_packed)
        throw std::invalid_argument("question '" + question.name + "' has too many options");
}

std::vector<Option> options_from(const std::vector<Choice>& choices, const std::string& language) {
  std::vector<Option> options;
  for (const Choice& choice : choices)
    options.push_back({.name = choice.name, .text = {{language, choice.title}}});
  return options;
}

void fill_in(Question& question, const Occasion& occasion, int outcome) {
  question.text = filled(question.text, occasion, outcome);
  question.help = filled(question.help, occasion, outcome);
  for (Option& option : question.options)
    option.text = filled(option.text, occasion, outcome);
}

void fill_in(Form& form, const Occasion& occasion) {
  for (Text* text : {&form.title, &form.about, &form.influence})
    *text = filled(*text, occasion, -1);
  for (Page& page : form.pages) {
    page.title = filled(page.title, occasion, -1);
    page.intro = filled(page.intro, occasion, -1);
  }
}

Asked asked_once(const Asking& asking, const Page& page, const Question& question, int outcome) {
  const Occasion& occasion = asking.occasion;
  Asked asked{numbered(question.name, outcome), outcome, page.name, question};
  Question& own = asked.question;
  fill_in(own, occasion, outcome);
  if (is_from_a_list(own.kind))
    own.options = options_from(own.kind == Kind::agency ? occasion.agencies : occasion.roles,
                               asking.form.languages.at(0));
  if (outcome < 0)
    return asked;
  const std::string& topic = occasion.outcomes[static_cast<std::size_t>(outcome)].topic;
  if (!topic.empty())
    own.topics = {topic};
  if (!own.when)
    return asked;
  // One outcome's question depends on the same outcome's answer, not on another's.
  const Question* earlier = asking.form.find(own.when->question);
  if (earlier && earlier->per_outcome)
    own.when->question = numbered(own.when->question, outcome);
  return asked;
}

void ask_question(Asking& asking, const Page& page, const Question& question) {
  if (!question.per_outcome) {
    asking.questions.push_back(asked_once(asking, page, question, -1));
    // Nobody can answer where there is nothing to choose from.
    const Question& own = asking.questions.back().question;
    if (is_from_a_list(own.kind) && own.options.empty())
      asking.questions.pop_back();
    return;
  }
  for (std::size_t outcome = 0; outcome < asking.occasion.outcomes.size(); ++outcome)
    asking.questions.push_back(asked_once(asking, page, question, static_cast<int>(outcome)));
}

std::size_t box_bytes_of(const Form& form) {
  std::size_t bytes = 1;
  for (const Page& page : form.pages)
    for (const Question& question : page.questions)
      bytes += most_packed_bytes(question) * (question.per_outcome ? most_outcomes : 1);
  return bytes;
}

bool is_chosen(const Condition& condition, const Answers& answers) {
  const auto answer = answers.find(condition.question);
  if (answer == answers.end())
    return false;
  return std::ranges::any_of(answer->second, [&](const std::string& value) {
    return std::ranges::find(condition.values, value) != condition.values.end();
  });
}

bool holds(const Condition& condition, const Answers& answers) {
  return is_chosen(condition, answers) != (condition.is == Condition::Is::different);
}

}  // namespace

Asking ask(Form form, Occasion occasion) {
  check_occasion(occasion);
  check_options(form);
  Asking asking{std::move(form), std::move(occasion), {}, 0};
  for (const Page& page : asking.form.pages)
    for (const Question& question : page.questions)
      ask_question(asking, page, question);
  asking.box_bytes = box_bytes_of(asking.form);
  fill_in(asking.form, asking.occasion);
  return asking;
}

bool is_asked(const Asking& asking, const Asked& asked, const Answers& answers) {
  // A question that depends on a hidden one is hidden too: whatever was answered there does not
  // count. Only earlier questions are looked at, so this ends.
  const Asked* from = &asked;
  auto before = asking.questions.end();
  while (from->question.when) {
    const Condition& condition = *from->question.when;
    const auto earlier = std::find_if(asking.questions.begin(), before, [&](const Asked& other) {
      return other.name == condition.question;
    });
    if (earlier == before || !holds(condition, answers))
      return false;
    before = earlier;
    from = &*earlier;
  }
  return true;
}

}  // namespace earshot::forms
