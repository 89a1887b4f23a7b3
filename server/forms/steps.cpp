// SPDX-License-Identifier: Apache-2.0
#include "forms/steps.h"

#include <algorithm>

#include "forms/ask.h"

namespace earshot::forms {
namespace {

bool is_statement(const Asking& asking, std::size_t at) {
  return asking.questions[at].question.kind == Kind::statement;
}

bool has_question(const Asking& asking, const Step& step) {
  return std::ranges::any_of(step.questions,
                             [&](std::size_t at) { return !is_statement(asking, at); });
}

bool depends_on(const Asking& asking, std::size_t at, const Step& step) {
  const auto& when = asking.questions[at].question.when;
  return when && std::ranges::any_of(step.questions, [&](std::size_t earlier) {
           return asking.questions[earlier].name == when->question;
         });
}

bool begins_a_step(const Asking& asking, std::size_t at, const Step& step) {
  if (step.questions.empty())
    return false;
  return depends_on(asking, at, step) ||
         (one_at_a_time(asking.form.audience) && has_question(asking, step));
}

// What follows a page's last question and asks nothing is no step of its own.
void join_last_words(const Asking& asking, std::vector<Step>& steps, std::size_t first) {
  if (steps.size() < first + 2 || has_question(asking, steps.back()))
    return;
  Step& before = steps[steps.size() - 2];
  before.questions.insert(before.questions.end(), steps.back().questions.begin(),
                          steps.back().questions.end());
  steps.pop_back();
}

}  // namespace

std::vector<Step> steps_of(const Asking& asking) {
  std::vector<Step> steps;
  for (std::size_t page = 0; page < asking.form.pages.size(); ++page) {
    const std::size_t first = steps.size();
    Step step{.page = page, .begins_page = true, .questions = {}};
    for (std::size_t at = 0; at < asking.questions.size(); ++at) {
      if (asking.questions[at].page != asking.form.pages[page].name)
        continue;
      if (begins_a_step(asking, at, step)) {
        steps.push_back(std::move(step));
        step = {.page = page, .begins_page = false, .questions = {}};
      }
      step.questions.push_back(at);
    }
    if (!step.questions.empty())
      steps.push_back(std::move(step));
    join_last_words(asking, steps, first);
  }
  return steps;
}

bool is_asked(const Asking& asking, const Step& step, const Answers& answers) {
  const bool only_words = !has_question(asking, step);
  return std::ranges::any_of(step.questions, [&](std::size_t at) {
    return (only_words || !is_statement(asking, at)) &&
           is_asked(asking, asking.questions[at], answers);
  });
}

bool one_at_a_time(Audience audience) {
  return audience == Audience::child || audience == Audience::young_person;
}

}  // namespace earshot::forms
