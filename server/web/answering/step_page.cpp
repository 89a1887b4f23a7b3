// SPDX-License-Identifier: Apache-2.0
#include "web/answering/step_page.h"

#include <algorithm>

#include "web/answering/family.h"
#include "web/answering/question.h"
#include "web/components.h"

namespace earshot::web {
namespace {

bool is_question(const Asked& asked) { return asked.question.kind != Kind::statement; }

struct Progress {
  std::size_t at = 0;  // 1 is the first
  std::size_t of = 0;
  int minutes_left = 1;
};

// Of those steps and questions that are asked, given the answers so far.
Progress progress_of(const OnTheWay& way) {
  Progress progress;
  int questions = 0, left = 0;
  const auto& steps = way.counter().steps();
  for (std::size_t at = 0; at < steps.size(); ++at) {
    if (!way.asks(steps[at]))
      continue;
    ++progress.of;
    if (at <= way.so_far.step)
      progress.at = progress.of;
    const int here = static_cast<int>(steps[at].questions.size());
    questions += here;
    left += at >= way.so_far.step ? here : 0;
  }
  const int minutes = way.asking().form.minutes;
  if (questions > 0)
    progress.minutes_left = std::max(1, (minutes * left + questions - 1) / questions);
  return progress;
}

std::string progress_words(const OnTheWay& way, bool one_question) {
  const Progress progress = progress_of(way);
  std::string words = said_on(way, one_question ? Words::question_of : Words::step_of,
                              {std::to_string(progress.at), std::to_string(progress.of)});
  words += " · ";
  if (progress.minutes_left == 1)
    return words.append(said_on(way, Words::minute_left));
  return words.append(said_on(way, Words::minutes_left, {std::to_string(progress.minutes_left)}));
}

std::vector<const Asked*> asked_on(const OnTheWay& way, const forms::Step& step) {
  std::vector<const Asked*> asked;
  for (const std::size_t at : step.questions)
    if (way.asks(way.asking().questions[at]))
      asked.push_back(&way.asking().questions[at]);
  return asked;
}

Filled filled_with(const OnTheWay& way, const std::vector<const Asked*>& asked, Problems problems,
                   const Fields* typed) {
  Filled filled{.values = typed ? *typed : Fields{},
                .problems = std::move(problems),
                .language = way.language()};
  if (typed)
    return filled;
  for (const Asked* each : asked)
    if (const auto given = way.so_far.answers.find(each->name); given != way.so_far.answers.end())
      put_values(filled.values, *each, given->second);
  return filled;
}

void add_buttons(Html& page, const OnTheWay& way) {
  open_buttons(page);
  step_button(page, {.words = said_plainly(Words::go_on, way.language()), .step = "on"});
  if (way.can_be_saved())
    step_button(page, {.words = said_plainly(Words::save, way.language()),
                       .step = "save",
                       .classes = "govuk-button govuk-button--secondary"});
  page.close("div");
}

}  // namespace

Page step_page(const OnTheWay& way, Problems problems, const Fields* typed) {
  const forms::Step& step = way.counter().steps().at(way.so_far.step);
  const earshot::Page& form_page = way.asking().form.pages[step.page];
  const auto asked = asked_on(way, step);
  const bool one = forms::one_at_a_time(way.asking().form.audience);
  const auto first = std::ranges::find_if(asked, [](const Asked* it) { return is_question(*it); });
  const bool heading = one && first != asked.end();

  const std::string_view title = text_in(way.asking(), form_page.title, way.language());
  Sheet sheet{.title = std::string(
                  heading ? text_in(way.asking(), (*first)->question.text, way.language()) : title),
              .problems = problems,
              .own_heading = true,
              .above = above_the_words(way)};
  const Filled filled = filled_with(way, asked, std::move(problems), typed);
  const Tongue tongue = way.tongue();
  Html& page = sheet.inside;
  page.element("p", progress_words(way, one), {{"class", "govuk-hint"}});
  if (heading)
    page.element("p", title, {{"class", "govuk-hint"}, tongue.lang, tongue.dir});
  else
    page.element("h1", title, {tongue.lang, tongue.dir});
  if (const auto intro = text_in(way.asking(), form_page.intro, way.language());
      step.begins_page && !intro.empty())
    page.element("p", intro, {tongue.lang, tongue.dir});
  open_way(page, way);
  if (tongue)
    page.open("div", {tongue.lang, tongue.dir});
  for (const Asked* each : asked)
    draw_question(page, filled, way.asking(), *each, heading && each == *first);
  if (tongue)
    page.close("div");
  add_buttons(page, way);
  page.close("form");
  if (way.is_of_family())
    below_question(page, way);
  return on_its_way(way, std::move(sheet));
}

}  // namespace earshot::web
