// SPDX-License-Identifier: Apache-2.0
// A form on A4: what the start page says, as far as it holds on paper, the questions, and where to hand
// it in. Printed by the browser; nothing is kept.
#include <algorithm>

#include "answers/forms_at_hand.h"
#include "forms/ask.h"
#include "store/surveys.h"
#include "web/answering/sayings.h"
#include "web/components.h"
#include "web/pages.h"
#include "web/paper/paper.h"
#include "web/paper/paper_words.h"
#include "web/paper/sheet.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

struct Printing {
  const Visit& visit;
  Site& site;
  const Asking& asking;
  const Survey* survey;  // null: the form alone
  std::string language;
  std::vector<std::string> languages;

  const Form& form() const { return asking.form; }
  Tongue tongue() const { return tongue_of(language, language_around(language)); }
  std::string_view words(const Text& text) const {
    return in_language(text, language, form().languages.front());
  }
  std::string said(OnPaper what, std::initializer_list<std::string> about = {}) const {
    return on_paper(what, language, about);
  }
};

bool is_for_children(const Form& form) {
  return form.audience == Audience::child || form.audience == Audience::young_person;
}

std::string chosen(const Visit& visit, const std::vector<std::string>& languages) {
  const std::string asked(visit.query["language"]);
  return std::ranges::find(languages, asked) == languages.end() ? languages.front() : asked;
}

// Read on the screen only.
void before_printing(Html& page, const Printing& printing) {
  page.open("div", {{"class", "app-unprinted"}, {"lang", "en"}});
  Html inside;
  paragraph(inside,
            "Print this page on A4 with your browser: Ctrl and P. This box is not printed.");
  if (!printing.survey)
    paragraph(inside,
              "This is the form by itself. Print it from a survey to have the course, the agencies "
              "and how private it is on it.");
  if (printing.languages.size() > 1) {
    inside.open("p").text("In ");
    for (const std::string& language : printing.languages) {
      inside.element("a", own_name(language),
                     {{"class", "govuk-link"},
                      {"lang", language},
                      {"href", printing.visit.path + "?language=" + language}});
      inside.text(" ");
    }
    inside.close("p");
  }
  inset(page, inside);
  page.close("div");
}

void say_how_private(Html& page, const Printing& printing) {
  page.element("h2", said(Words::how_private, printing.language));
  const bool named = printing.survey && printing.survey->promise == Promise::named;
  if (named)
    paragraph(page, printing.said(OnPaper::your_name) + " ______________________________");
  else
    paragraph(page, printing.said(OnPaper::no_name));
  if (is_for_children(printing.form()))
    paragraph(page, said_to_children_in(printing.language));
  paragraph(page, printing.said(OnPaper::who_types));
}

void say_whom_to_call(Html& page, const Printing& printing) {
  const SafeguardingNumbers& numbers = printing.site.particulars().safeguarding;
  if (!is_family(printing.form().audience)) {
    const std::string usual = said(Words::usual_route, printing.language);
    paragraph(page, said(Words::not_a_report, printing.language,
                         {numbers.mash.empty() ? usual : numbers.mash,
                          numbers.lado.empty() ? usual : numbers.lado}));
    return;
  }
  Html inside;
  inside.element("h2", printing.said(OnPaper::help_now));
  paragraph(inside, printing.said(OnPaper::nobody_reads));
  if (!numbers.mash.empty())
    paragraph(inside, printing.said(OnPaper::child_number, {numbers.mash}));
  if (!numbers.out_of_hours.empty())
    paragraph(inside, printing.said(OnPaper::night_number, {numbers.out_of_hours}));
  page.open("div", {{"class", "app-paper__help"}}).add(inside).close("div");
}

void draw_start(Html& page, const Printing& printing) {
  const Form& form = printing.form();
  page.element("p", printing.site.partnership(), {{"class", "app-paper__note"}});
  const Tongue tongue = printing.tongue();
  page.element("h1", printing.words(form.title), {tongue.lang, tongue.dir});
  page.element("p", printing.words(form.about), {tongue.lang, tongue.dir});
  paragraph(page, form.minutes > 1
                      ? said(Words::how_long, printing.language, {std::to_string(form.minutes)})
                      : said(Words::how_long_one, printing.language));
  if (is_family(form.audience))
    paragraph(page, printing.said(OnPaper::may_skip));
  page.element("h2", said(Words::who_reads, printing.language));
  page.element("p", printing.words(form.influence), {tongue.lang, tongue.dir});
  say_how_private(page, printing);
  say_whom_to_call(page, printing);
}

void draw_end(Html& page, const Printing& printing) {
  const std::string& address = printing.site.particulars().contact.address;
  page.open("section", {{"class", "app-paper__question"}});
  page.element("p", printing.said(OnPaper::thanks));
  paragraph(page, address.empty() ? printing.said(OnPaper::hand_in)
                                  : printing.said(OnPaper::hand_in_to, {address}));
  page.close("section");
}

Page printed(const Printing& printing) {
  Sheet sheet{.title = std::string(printing.words(printing.form().title)),
              .own_heading = true,
              .bare = true,
              .language = printing.language};
  Html& page = sheet.inside;
  before_printing(page, printing);
  page.open("article", {{"class", is_for_children(printing.form()) ? "app-paper app-paper--large"
                                                                   : "app-paper"},
                        {"dir", direction_of(language_around(printing.language))}});
  draw_start(page, printing);
  draw_questions(page, printing.asking, printing.language);
  draw_end(page, printing);
  page.close("article");
  return shown(printing.visit, printing.site, sheet);
}

// So that questions about a course's outcomes are on the sheet too.
Occasion any_occasion(const Lists& lists) {
  Occasion occasion;
  occasion.outcomes = {{"______________________________", ""}};
  occasion.agencies = lists.agency_choices();
  occasion.roles = lists.role_choices();
  return occasion;
}

}  // namespace

Outcome form_on_paper(const Visit& visit, Site& site) {
  auto found = answers::find_at_hand(site.db(), site.house.shelf, visit.variable);
  if (!found || found->form.languages.empty())
    return not_found(site);
  const Lists lists = answers::lists_for_forms(site.db(), site.house.shelf);
  const std::vector<std::string> languages = found->form.languages;
  const Asking asking = forms::ask(std::move(found->form), any_occasion(lists));
  return printed({visit, site, asking, nullptr, chosen(visit, languages), languages});
}

Outcome survey_on_paper(const Visit& visit, Site& site) {
  const auto survey = store::find_survey(site.db(), visit.variable);
  const auto counter = survey ? site.house.desk.find(visit.variable) : nullptr;
  if (!counter)
    return not_found(site);
  std::vector<std::string> languages = survey->languages;
  if (languages.empty())
    languages = {counter->asking().form.languages.front()};
  return printed({visit, site, counter->asking(), &*survey, chosen(visit, languages), languages});
}

}  // namespace earshot::web
