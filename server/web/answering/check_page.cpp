// SPDX-License-Identifier: Apache-2.0
#include "web/answering/check_page.h"

#include "web/answering/notes.h"
#include "web/answering/question.h"
#include "web/components.h"

namespace earshot::web {
namespace {

void add_answer(Html& page, const OnTheWay& way, const Asked& asked) {
  const Tongue tongue = way.tongue();
  const auto given = way.so_far.answers.find(asked.name);
  page.open("dd", {{"class", "govuk-summary-list__value"}});
  if (given == way.so_far.answers.end())
    page.element("span", said_plainly(Words::not_answered, way.language()),
                 {{"class", "govuk-hint"}});
  else
    for (const std::string& words : in_words(way.asking(), asked, given->second, way.language()))
      page.element("div", words, {{"class", "app-as-written"}, tongue.lang, tongue.dir});
  page.close("dd");
}

// The page that it leads to opens at the question.
void add_change(Html& page, const OnTheWay& way, const Asked& asked, std::size_t at,
                std::string_view question) {
  page.open("dd", {{"class", "govuk-summary-list__actions"}});
  page.open("button", {{"class", "app-link-button"},
                       {"formaction", way.walk.path + "#" + asked.name},
                       {"name", step_field},
                       {"value", "change." + std::to_string(at)}});
  page.text(said_plainly(Words::change, way.language()));
  const Tongue tongue = way.tongue();
  page.open("span", {{"class", "govuk-visually-hidden"}, tongue.lang, tongue.dir});
  page.text(" ").text(question).close("span");
  page.close("button").close("dd");
}

void add_row(Html& page, const OnTheWay& way, std::size_t at) {
  const Asked& asked = way.asking().questions[at];
  const std::string_view question = text_in(way.asking(), asked.question.text, way.language());
  page.open("div", {{"class", "govuk-summary-list__row"}});
  const Tongue tongue = way.tongue();
  page.element("dt", question, {{"class", "govuk-summary-list__key"}, tongue.lang, tongue.dir});
  add_answer(page, way, asked);
  add_change(page, way, asked, at, question);
  page.close("div");
}

}  // namespace

Page check_page(const OnTheWay& way, Problems problems) {
  Sheet sheet{.title = said_on(way, Words::check),
              .problems = std::move(problems),
              .above = above_the_words(way)};
  Html& page = sheet.inside;
  open_way(page, way);
  page.open("dl", {{"class", "govuk-summary-list app-check"}});
  const auto& questions = way.asking().questions;
  for (std::size_t at = 0; at < questions.size(); ++at)
    if (questions[at].question.kind != Kind::statement && way.asks(questions[at]))
      add_row(page, way, at);
  page.close("dl");
  if (!way.is_of_family())
    warning_in(page, way.language(), not_a_report(way));
  open_buttons(page);
  step_button(page, {.words = said_plainly(Words::send, way.language()), .step = "send"});
  if (way.can_be_saved())
    step_button(page, {.words = said_plainly(Words::save, way.language()),
                       .step = "save",
                       .classes = "govuk-button govuk-button--secondary"});
  page.close("div").close("form");
  return on_its_way(way, std::move(sheet));
}

}  // namespace earshot::web
