// SPDX-License-Identifier: Apache-2.0
#include "needs/confidence_tables.h"

#include <algorithm>

namespace earshot::needs {
namespace {

// Of a question of which nothing is shown they come from the form, so that its row stands with the others.
std::vector<std::string> answers_to(const ConfidenceAsked& asked) {
  const Form& form = asked.survey->form;
  const std::string language = form.languages.empty() ? std::string() : form.languages.front();
  std::vector<std::string> answers;
  if (const Question* question = asked.survey->question_of(*asked.figure))
    for (const Option& option : question->options)
      answers.emplace_back(in_language(option.text, language, language));
  return answers;
}

bool is_too_few(const ConfidenceAsked& asked) {
  return asked.figure->base.value_or(0) < fewest_told(asked.survey->release);
}

}  // namespace

std::vector<ConfidenceTable> confidence_tables_of(const std::vector<ConfidenceAsked>& asked) {
  std::vector<ConfidenceTable> tables;
  for (const ConfidenceAsked& each : asked) {
    std::vector<std::string> answers = answers_to(each);
    auto found = std::ranges::find(tables, answers, &ConfidenceTable::answers);
    if (found == tables.end())
      found = tables.insert(found, {.answers = std::move(answers), .questions = {}});
    found->questions.push_back(each);
  }
  return tables;
}

std::vector<std::optional<int>> counts_of(const ConfidenceAsked& asked,
                                          const ConfidenceTable& table) {
  std::vector<std::optional<int>> counts;
  for (const std::string& answer : table.answers) {
    const auto found = std::ranges::find(asked.figure->counts, answer, &Count::text);
    const bool is_shown = found != asked.figure->counts.end() && !is_too_few(asked);
    counts.push_back(is_shown ? found->count : std::nullopt);
  }
  return counts;
}

std::string_view mark_of(const ConfidenceAsked& asked) {
  return is_too_few(asked) ? few_mark : hidden_mark;
}

}  // namespace earshot::needs
