// SPDX-License-Identifier: Apache-2.0
// The languages a form speaks: one more, one less, and who has noted that somebody who grew up with one
// has checked it. Without that note no survey can be opened in it.
#include <algorithm>

#include "forms/names.h"
#include "web/pages.h"
#include "web/wording/common.h"
#include "web/wording/translate.h"
#include "web/wording/wording.h"

namespace earshot::web {
namespace {

bool is_among(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::string languages_path(const Form& form) { return form_path(form.name, "languages"); }

void language_row(Html& page, const Visit& visit, const Form& form, const std::string& language) {
  const bool checked = is_among(form.checked_languages, language);
  page.element("h2", forms::language_name(language));
  if (language == form.languages.front()) {
    paragraph(page, "The language to fall back on. It is always there.");
    return;
  }
  page.open("p");
  tag(page, checked ? "Checked by a native reader" : "Not checked yet",
      checked ? Shade::green : Shade::yellow);
  page.close("p");
  if (!checked)
    paragraph(page,
              "No survey can be opened in it yet. Ask somebody who grew up with the language to "
              "read the form aloud beside the first language.");
  open_buttons(page);
  one_button_form(page, visit, languages_path(form),
                  checked ? "It has to be checked again" : "A native reader has checked it",
                  forms::language_name(language),
                  {{"language", language}, {"do", checked ? "uncheck" : "check"}});
  one_button_form(page, visit, languages_path(form), "Take it out", forms::language_name(language),
                  {{"language", language}, {"do", "ask-removal"}});
  page.close("div");
}

void offer_more(Html& page, const Visit& visit, const Form& form, const Filled& filled) {
  page.element("h2", "Add a language");
  open_form(page, visit, languages_path(form));
  ChoiceField which{.name = "language", .legend = "Language", .choices = {{"", "Choose one"}}};
  for (const std::string& language : forms::named_languages())
    if (!is_among(form.languages, language))
      which.choices.push_back({language, forms::language_name(language)});
  select_field(page, filled, which);
  radios(page, filled,
         {.name = "with",
          .legend = "Begin with",
          .choices = {
              {"nothing", "Empty fields", "The form is not ready until every field has its words."},
              {"first", "The words of the first language", "To be written over, one by one."}}});
  button(page, "Add this language", Weight::primary, "do", "add");
  page.close("form");
}

Page languages_page(const Visit& visit, Site& site, const Form& form, const Filled& filled) {
  Sheet sheet{.title = "Languages",
              .problems = filled.problems,
              .back = {"Back to the form", form_path(form.name)},
              .done = form_done_words(visit.query["done"])};
  for (const std::string& language : form.languages)
    language_row(sheet.inside, visit, form, language);
  offer_more(sheet.inside, visit, form, filled);
  return shown(visit, site, sheet);
}

Page ask_before_removal(const Visit& visit, Site& site, const Form& form,
                        const std::string& language) {
  const std::string name = forms::language_name(language);
  Sheet sheet{.title = "Take " + name + " out?",
              .back = {"Back to the languages", languages_path(form)}};
  paragraph(sheet.inside, "All " + name +
                              " words of this form go. Download the form file first if you may "
                              "want them again. Surveys that are open keep theirs.");
  one_button_form(sheet.inside, visit, languages_path(form), "Take it out", name,
                  {{"language", language}, {"do", "remove"}}, Weight::warning);
  return shown(visit, site, sheet);
}

struct Way {
  std::string_view name;  // of the button
  std::string_view done;
  std::string_view deed;
};
constexpr Way all_ways[] = {
    {"add", "language-added", "changed-wording"},
    {"remove", "language-removed", "changed-wording"},
    {"check", "checked", "noted-checked"},
    {"uncheck", "unchecked", "took-back-checked"},
};

Problems wrong_with(const Form& form, const Visit& visit) {
  Problems problems;
  const std::string_view language = visit.form["language"], with = visit.form["with"];
  if (!forms::is_language(language) || is_among(form.languages, language))
    problems.push_back(
        problem_at("language", "Choose a language that the form does not speak yet"));
  if (with != "nothing" && with != "first")
    problems.push_back(problem_at("with", "Choose what its fields begin with"));
  return problems;
}

// False if it is so already, or can't be done: then the page is only shown as it stands now.
bool change(Draft& draft, std::string_view way, const std::string& language,
            std::string_view with) {
  Form& form = draft.form;
  if (way == "add") {
    add_language(form, draft.lists, language,
                 with == "first" ? BeginWith::first_language : BeginWith::nothing);
    return true;
  }
  if (!is_among(form.languages, language) || language == form.languages.front())
    return false;
  if (way == "remove") {
    remove_language(form, language);
    return true;
  }
  const bool was_checked = std::erase(form.checked_languages, language) > 0;
  if (way == "check")
    form.checked_languages.push_back(language);
  return was_checked != (way == "check");
}

std::optional<Page> carry_out(Database& db, const Visit& visit, const House& house,
                              const Way& way) {
  Site site(house);
  auto draft = find_draft(db, house, visit.variable);
  if (!draft)
    return not_found(site);
  if (way.name == "add")
    if (Problems wrong = wrong_with(draft->form, visit); !wrong.empty())
      return languages_page(visit, site, draft->form, {visit.form, std::move(wrong)});
  const std::string language(visit.form["language"]);
  if (!change(*draft, way.name, language, visit.form["with"]))
    return see_other(languages_path(draft->form));
  if (keep_draft(db, *draft, visit) != Keeping::kept)
    return languages_page(visit, site, find_draft(db, house, visit.variable)->form,
                          {visit.form, {problem_at("language", too_long_words)}});
  const bool names_it = way.deed != "changed-wording";
  put_on_record(db, visit, way.deed, draft->form.name + (names_it ? "/" + language : ""));
  return std::nullopt;
}

}  // namespace

Outcome show_languages(const Visit& visit, Site& site) {
  const auto draft = find_draft(site.db(), site.house, visit.variable);
  if (!draft || draft->form.languages.empty())
    return not_found(site);
  return languages_page(visit, site, draft->form, {});
}

Outcome change_languages(const Visit& visit, Site& site) {
  const auto draft = find_draft(site.db(), site.house, visit.variable);
  const auto way = std::ranges::find(all_ways, visit.form["do"], &Way::name);
  const std::string language(visit.form["language"]);
  if (!draft || draft->form.languages.empty())
    return not_found(site);
  if (visit.form["do"] == "ask-removal" && is_among(draft->form.languages, language))
    return ask_before_removal(visit, site, draft->form, language);
  if (way == std::end(all_ways))
    return not_found(site);
  if (way->name == "add")
    if (Problems wrong = wrong_with(draft->form, visit); !wrong.empty())
      return languages_page(visit, site, draft->form, {visit.form, std::move(wrong)});
  return {form_done(languages_path(draft->form), way->done),
          [visit, &house = site.house, way](Database& db) {
            return carry_out(db, visit, house, *way);
          }};
}

}  // namespace earshot::web
