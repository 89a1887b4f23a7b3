// SPDX-License-Identifier: Apache-2.0
// One form, read as people will read it, in each of its languages; and what can be done with it.
#include <algorithm>

#include "answers/forms_at_hand.h"
#include "base/text.h"
#include "forms/names.h"
#include "store/surveys.h"
#include "web/pages.h"
#include "web/surveys/survey_words.h"
#include "web/wording/common.h"
#include "web/wording/order.h"
#include "web/wording/wording.h"

namespace earshot::web {
namespace {

struct Reading {
  const Visit& visit;
  Form& form;
  const Lists& lists;
  std::string language;
  bool own = false;
};

std::string_view in(const Reading& reading, const Text& text) {
  return in_language(text, reading.language, reading.form.languages.front());
}

std::string language_asked(const Visit& visit, const Form& form) {
  const std::string asked(visit.query["language"]);
  const bool known = std::ranges::find(form.languages, asked) != form.languages.end();
  return known ? asked : form.languages.front();
}

void language_links(Html& page, const Reading& reading) {
  if (reading.form.languages.size() < 2)
    return;
  page.open("p").text("Read it in ");
  bool first = true;
  for (const std::string& language : reading.form.languages) {
    page.text(first ? "" : ", ");
    first = false;
    if (language == reading.language)
      page.element("strong", forms::language_name(language));
    else
      add_link(page, {forms::language_name(language),
                      form_path(reading.form.name) + "?language=" + language});
  }
  page.text(".").close("p");
}

void draw_options(Html& page, const Reading& reading, const Question& question) {
  if (question.options.empty())
    return;
  page.open("ul", {{"class", "govuk-list govuk-list--bullet"}});
  for (const Option& option : question.options)
    page.element("li", in(reading, option.text));
  page.close("ul");
}

void say_kind(Html& page, const Reading& reading, const Question& question) {
  std::string said(kind_in_words(question.kind));
  if (question.kind == Kind::text)
    said += ", up to " + std::to_string(question.max_length) + " characters";
  if (question.required)
    said += ". Must be answered";
  if (question.per_outcome)
    said += ". Asked for each learning outcome of the course";
  if (const std::string when = condition_in_words(reading.form, question, reading.language);
      !when.empty())
    said += ". " + when;
  page.element("p", said + ".", {{"class", "app-small"}});
}

void edit_links(Html& page, const Reading& reading, const Question& question) {
  open_buttons(page);
  const std::string_view about = in(reading, question.text);
  page.open("p");
  add_link(page, {"Change the words", path_of(reading.form, {Part::Is::question, question.name}),
                  std::string(about)});
  page.close("p");
  const Part scale{Part::Is::scale, question.scale};
  if (!slots_of(reading.form, scale, reading.lists).empty()) {
    page.open("p");
    add_link(page,
             {"Change the words of its scale", path_of(reading.form, scale), std::string(about)});
    page.close("p");
  }
  order_buttons(page, reading.visit, reading.form, question);
  page.close("div");
}

void draw_question(Html& page, const Reading& reading, const Question& question) {
  page.open("section", {{"class", "app-read"}, {"id", question.name}});
  page.open("div", {{"lang", reading.language}, {"dir", "auto"}});
  page.element("h3", in(reading, question.text));
  if (!question.help.empty())
    page.element("p", in(reading, question.help), {{"class", "govuk-hint"}});
  draw_options(page, reading, question);
  page.close("div");
  say_kind(page, reading, question);
  if (reading.own)
    edit_links(page, reading, question);
  page.close("section");
}

void draw_page(Html& page, const Reading& reading, const earshot::Page& of) {
  page.element("h2", in(reading, of.title), {{"lang", reading.language}, {"id", of.name}});
  if (!of.intro.empty())
    page.element("p", in(reading, of.intro), {{"lang", reading.language}});
  if (reading.own) {
    page.open("p");
    add_link(page,
             {"Change the words of this page", path_of(reading.form, {Part::Is::page, of.name}),
              std::string(in(reading, of.title))});
    page.close("p");
  }
  for (const Question& question : of.questions)
    draw_question(page, reading, question);
  if (of.questions.empty() && reading.own)
    empty_page(page, reading.visit, reading.form, of);
}

std::string checked_words(const Form& form) {
  std::vector<std::string> said;
  for (const std::string& language : form.languages) {
    const bool checked =
        std::ranges::find(form.checked_languages, language) != form.checked_languages.end();
    said.push_back(forms::language_name(language) +
                   (language == form.languages.front() ? ""
                    : checked                          ? " (checked by a native reader)"
                                                       : " (not checked by a native reader yet)"));
  }
  return list_of(said, "and");
}

constexpr std::size_t most_surveys = 10;

bool newest_first(const Survey& one, const Survey& other) {
  return one.opens_on != other.opens_on ? one.opens_on > other.opens_on : one.title < other.title;
}

Inside used_in(Site& site, const Form& form) {
  std::vector<Survey> surveys = store::all_surveys(site.db());
  std::erase_if(surveys, [&](const Survey& each) { return each.form != form.name; });
  std::ranges::sort(surveys, newest_first);
  if (surveys.empty())
    return "No survey yet";
  Html html;
  html.open("ul");
  surveys.resize(std::min(surveys.size(), most_surveys));
  for (const Survey& each : surveys) {
    html.open("li");
    add_link(html, {each.title, survey_path(each.id)});
    html.text(", from " + long_text(each.opens_on) + " (version " +
              std::to_string(each.form_version) + ")");
    html.close("li");
  }
  html.close("ul");
  if (surveys.size() > most_surveys)
    html.element("p", "And " + std::to_string(surveys.size() - most_surveys) + " before those.");
  return html;
}

std::vector<SummaryRow> what_it_is(Site& site, const Reading& reading,
                                   const answers::FormAtHand& found) {
  const Form& form = reading.form;
  std::vector<SummaryRow> rows{
      {.name = "For whom", .value = std::string(audience_in_words(form.audience))},
      {.name = "Languages", .value = checked_words(form)},
      {.name = "Takes",
       .value = std::to_string(form.minutes) + (form.minutes == 1 ? " minute" : " minutes")},
      {.name = "About", .value = std::string(in(reading, form.about))},
      {.name = "Who reads it", .value = std::string(in(reading, form.influence))},
      {.name = "Used in", .value = used_in(site, form)},
      {.name = "Version", .value = std::to_string(form.version)}};
  if (!found.copy_of.empty())
    rows.push_back({.name = "Began as a copy of", .value = found.copy_of});
  if (!reading.own)
    return rows;
  rows[1].actions = {{"Change", form_path(form.name, "languages"), "languages"}};
  for (const std::size_t at : {2U, 3U, 4U})
    rows[at].actions = {{"Change", form_path(form.name, "words"), rows[at].name}};
  return rows;
}

void what_is_not_right(Html& page, const Reading& reading, const answers::FormAtHand& found,
                       const Problems& problems) {
  if (problems.empty())
    return;
  Html inside;
  paragraph(inside, found.for_surveys && found.for_surveys->version != reading.form.version
                        ? "Until this is put right, new surveys use version " +
                              std::to_string(found.for_surveys->version) + "."
                        : "No survey can use it until this is put right:");
  inside.open("ul");
  for (const Told& each : told_of_form(reading.form, reading.lists, problems)) {
    inside.open("li");
    if (each.path.empty())
      inside.text(each.words);
    else
      add_link(inside, {each.words, each.path});
    inside.close("li");
  }
  inside.close("ul");
  notice(page, "Not ready yet", inside);
}

void what_to_do(Html& page, const Reading& reading) {
  const std::string& name = reading.form.name;
  open_buttons(page);
  if (reading.own)
    link_button(page, "Change its first words", form_path(name, "words"));
  link_button(page, "Copy and change the wording", form_path(name, "copy"),
              reading.own ? Weight::secondary : Weight::primary);
  link_button(page, "Walk through it", form_path(name, "preview"), Weight::secondary);
  link_button(page, "Print it on paper", form_path(name, "paper"), Weight::secondary);
  link_button(page, "Download as a form file", form_path(name, "file"), Weight::secondary);
  page.close("div");
  if (!reading.own)
    return;
  page.open("p");
  add_link(page, {"Take this form off the list", form_path(name, "remove")});
  page.close("p");
}

}  // namespace

Outcome show_form(const Visit& visit, Site& site) {
  auto found = answers::find_at_hand(site.db(), site.house.shelf, visit.variable);
  if (!found || found->form.languages.empty())
    return not_found(site);
  const Lists lists = answers::lists_for_forms(site.db(), site.house.shelf);
  Reading reading{visit, found->form, lists, language_asked(visit, found->form), found->own};
  Sheet sheet{.title = title_of(found->form),
              .back = {"Back to forms", "/forms"},
              .done = form_done_words(visit.query["done"])};
  if (found->own)
    what_is_not_right(sheet.inside, reading, *found,
                      problems_of(found->form, lists, site.house.site.plugins, visit.today));
  summary_list(sheet.inside, what_it_is(site, reading, *found));
  what_to_do(sheet.inside, reading);
  language_links(sheet.inside, reading);
  for (const earshot::Page& of : found->form.pages)
    draw_page(sheet.inside, reading, of);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
