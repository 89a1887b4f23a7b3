// SPDX-License-Identifier: Apache-2.0
#include "answers/any_course.h"

#include <algorithm>

#include "answers/open_unit.h"
#include "forms/ask.h"
#include "forms/form_json.h"
#include "store/form_versions.h"
#include "store/surveys.h"

namespace earshot::answers {
namespace {

// One form asked twice, question by question.
struct Wordings {
  Asking own, any;
  std::string language;
  std::string_view text(const Text& text) const { return in_language(text, language, language); }
};

std::string_view outcome_of(const Asking& asking, const Asked& asked) {
  return asked.outcome < 0
             ? std::string_view()
             : asking.occasion.outcomes.at(static_cast<std::size_t>(asked.outcome)).text;
}

void reword(Count& count, const Wordings& wordings, const Question& own, const Question& any) {
  for (std::size_t at = 0; at < own.options.size(); ++at)
    if (own.options[at].name == count.option && wordings.text(own.options[at].text) == count.text)
      count.text = wordings.text(any.options.at(at).text);
}

void reword(Figure& figure, const Wordings& wordings) {
  for (std::size_t at = 0; at < wordings.own.questions.size(); ++at) {
    const Asked& asked = wordings.own.questions[at];
    const Question &own = asked.question, &any = wordings.any.questions.at(at).question;
    if (plain_name(asked.name) != plain_name(figure.question) ||
        outcome_of(wordings.own, asked) != figure.outcome || wordings.text(own.text) != figure.text)
      continue;
    figure.text = wordings.text(any.text);
    for (Count& count : figure.counts)
      reword(count, wordings, own, any);
    return;
  }
}

}  // namespace

Release of_any_course(Database& db, Release release) {
  const auto version = store::find_form_version(db, release.form, release.form_version);
  if (release.unit == Unit::form || !version)
    return release;
  const Form form = forms::form_from_json(version->json);
  for (const std::string& id : release.surveys) {
    const auto survey = store::find_survey(db, id);
    if (!survey)
      continue;
    const Wordings wordings{forms::ask(form, occasion_in(*survey, release.unit)),
                            forms::ask(form, occasion_in(*survey, Unit::form)),
                            form.languages.front()};
    for (Figure& figure : release.figures)
      reword(figure, wordings);
    for (Comparison& comparison : release.comparisons)
      reword(comparison.figure, wordings);
  }
  return release;
}

}  // namespace earshot::answers
