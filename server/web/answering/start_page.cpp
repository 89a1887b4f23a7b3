// SPDX-License-Identifier: Apache-2.0
#include "web/answering/start_page.h"

#include <algorithm>

#include "web/answering/came_of_it.h"
#include "web/answering/notes.h"
#include "web/answering/question.h"
#include "web/components.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

void add_languages(Html& page, const OnTheWay& way) {
  const auto& languages = languages_of(way.survey(), way.asking().form);
  if (languages.size() < 2)
    return;
  page.open("nav", {{"aria-label", said_on(way, Words::languages)}});
  page.open("ul", {{"class", "app-languages"}});
  for (const std::string& language : languages) {
    page.open("li");
    if (language == way.language())
      page.element("span", own_name(language), {{"lang", language}, {"aria-current", "true"}});
    else
      page.element("a", own_name(language),
                   {{"lang", language}, {"href", way.walk.path + "?language=" + language}});
    page.close("li");
  }
  page.close("ul").close("nav");
}

Words how_results_look(const Form& form) {
  bool any_plain = false, any_sensitive = false;
  for (const earshot::Page& page : form.pages)
    for (const Question& question : page.questions)
      if (question.kind != Kind::statement && question.kind != Kind::text)
        (question.sensitive ? any_sensitive : any_plain) = true;
  if (!any_plain)
    return Words::all_sensitive;
  return any_sensitive ? Words::some_sensitive : Words::plain_totals;
}

bool has_own_words(const Form& form) {
  return std::ranges::any_of(form.pages, [](const earshot::Page& page) {
    return std::ranges::find(page.questions, Kind::text, &Question::kind) != page.questions.end();
  });
}

void add_privacy(Html& page, const OnTheWay& way) {
  const Survey& survey = way.survey();
  const Form& form = way.asking().form;
  page.element("h2", said_on(way, Words::how_private));
  if (forms::one_at_a_time(form.audience))
    return paragraph(page, said_to_children_in(way.language()));
  paragraph(page, said_of(survey.promise, way.language(), survey.cycle_ends_on));
  const bool sessions = !survey.occasion.session.empty() || !survey.occasion.course.empty();
  if (survey.floor > 1)
    paragraph(page, said_on(way, sessions ? Words::too_few_sessions : Words::too_few_surveys,
                            {std::to_string(survey.floor)}));
  paragraph(page, said_on(way, how_results_look(form)));
  if (has_own_words(form))
    paragraph(page, said_on(way, Words::own_words));
  details(page, said_on(way, Words::cannot_promise), said_on(way, Words::cannot_promise_more));
}

void add_ways_on(Html& page, const OnTheWay& way, const Filled& filled) {
  open_way(page, way);
  hidden(page, "language", way.language());
  if (!way.standing.has_draft) {
    step_button(page, {.words = said_plainly(Words::start, way.language()), .step = "start"});
    page.close("form");
    return;
  }
  inset(page, said_on(way, Words::saved_before));
  text_field(page, filled,
             {.name = std::string(saved_code),
              .label = said_on(way, Words::code_label),
              .hint = said_on(way, Words::code_hint),
              .autocomplete = "off",
              .width = Width::words,
              .spelling = false});
  open_buttons(page);
  step_button(page, {.words = said_plainly(Words::carry_on, way.language()), .step = "resume"});
  step_button(page, {.words = said_plainly(Words::start_again, way.language()),
                     .step = "start",
                     .classes = "govuk-button govuk-button--secondary"});
  page.close("div").close("form");
}

// Where nothing can be kept for somebody, because nobody knows who they are.
void add_file(Html& page, const OnTheWay& way, const Filled& filled) {
  if (way.walk.way.invitation || !way.can_be_saved())
    return;
  Html inside;
  inside.open("form", {{"method", "post"},
                       {"action", way.walk.path},
                       {"enctype", "multipart/form-data"},
                       {"novalidate"}});
  file_field(inside, filled, saved_file, said_on(way, Words::choose_file));
  step_button(inside, {.words = said_plainly(Words::open_file, way.language()),
                       .step = "file",
                       .classes = "govuk-button govuk-button--secondary"});
  inside.close("form");
  const auto shown = filled.problems.empty() ? details : open_details;
  shown(page, said_on(way, Words::have_a_file), std::move(inside));
}

}  // namespace

Page start_page(const OnTheWay& way, Problems problems) {
  const Form& form = way.asking().form;
  const auto words = [&](const Text& text) { return text_in(way.asking(), text, way.language()); };
  const Tongue tongue = way.tongue();
  Sheet sheet{
      .title = std::string(words(form.title)), .problems = problems, .title_in = way.language()};
  // Whoever comes back to it keeps what they have answered in another language too.
  if (way.so_far.nonce.empty())
    add_languages(sheet.above, way);
  else
    sheet.above = languages_above(way);
  Html& page = sheet.inside;
  page.element("p", words(form.about), {tongue.lang, tongue.dir});
  if (way.walk.way.agency)
    paragraph(page, said_on(way, Words::for_agency, {way.walk.way.agency->title}));
  paragraph(page, form.minutes > 1 ? said_on(way, Words::how_long, {std::to_string(form.minutes)})
                                   : said_on(way, Words::how_long_one));
  page.element("h2", said_on(way, Words::who_reads));
  page.element("p", words(form.influence), {tongue.lang, tongue.dir});
  lead_to_what_came_of_it(page, way);
  add_privacy(page, way);
  if (!way.is_of_family())
    inset(page, not_a_report(way));
  const Filled filled{.values = way.visit.form, .problems = problems, .language = way.language()};
  add_ways_on(page, way, filled);
  add_file(page, way, filled);
  return on_its_way(way, std::move(sheet));
}

}  // namespace earshot::web
