// SPDX-License-Identifier: Apache-2.0
// A wording of one's own begins as a copy of a form that is there, under a new name and title.
#include "answers/forms_at_hand.h"
#include "base/text.h"
#include "forms/names.h"
#include "forms/write_form.h"
#include "web/pages.h"
#include "web/wording/common.h"
#include "web/wording/wording.h"

namespace earshot::web {
namespace {

using answers::FormAtHand;

Page copy_page(const Visit& visit, Site& site, const FormAtHand& from, const Filled& filled) {
  Sheet sheet{.title = "Copy and change the wording",
              .problems = filled.problems,
              .back = {"Back to the form", form_path(from.form.name)}};
  Html& page = sheet.inside;
  paragraph(page, "You get a form of your own that begins as a copy of \u201C" +
                      title_of(from.form) +
                      "\u201D. You can change its words, its languages and the order of its "
                      "questions. What kinds of answers they take and what they measure stay, so "
                      "that answers still compare.");
  open_form(page, visit, form_path(from.form.name, "copy"));
  text_field(page, filled,
             {.name = "title",
              .label = "Title",
              .hint = "In " + forms::language_name(from.form.languages.front()) +
                      ". People who answer read it first."});
  text_field(page, filled,
             {.name = "name",
              .label = "Short name",
              .hint = "For you, in addresses and files. It cannot be changed later. Small letters, "
                      "digits and hyphens, like wight-feedback.",
              .width = Width::words,
              .spelling = false});
  button(page, "Make the copy");
  page.close("form");
  return shown(visit, site, sheet);
}

Problems wrong_with(Database& db, const House& house, const Fields& typed) {
  Problems problems;
  const std::string name = tidy(typed["name"]);
  if (tidy(typed["title"]).empty())
    problems.push_back(problem_at("title", "Write a title"));
  if (name.empty())
    problems.push_back(problem_at("name", "Write a short name, like wight-feedback"));
  else if (!forms::is_name(name, forms::form_naming))
    problems.push_back(problem_at("name", forms::name_advice(name, forms::form_naming)));
  else if (name == "upload" || is_taken(db, house, name))
    problems.push_back(problem_at(
        "name", "There is a form of this name, or there was one. Write another short name"));
  return problems;
}

Form copied(const Form& from, const Fields& typed) {
  Form form = from;
  form.name = tidy(typed["name"]);
  form.version = 1;
  form.title[form.languages.front()] = tidy(typed["title"]);
  return form;
}

std::optional<Page> copy(Database& db, const Visit& visit, const House& house) {
  Site site(house);
  const auto from = answers::find_at_hand(db, house.shelf, visit.variable);
  if (!from || from->form.languages.empty())
    return not_found(site);
  if (Problems wrong = wrong_with(db, house, visit.form); !wrong.empty())
    return copy_page(visit, site, *from, {visit.form, std::move(wrong)});
  const Form form = copied(from->form, visit.form);
  const Lists lists = answers::lists_for_forms(db, house.shelf);
  store::add_own_form(db, {.name = form.name,
                           .copy_of = from->form.name,
                           .source = forms::write_form(form, lists).text,
                           .changed_on = visit.today,
                           .changed_by = visit.staff->person});
  put_on_record(db, visit, "copied-form", form.name);
  return std::nullopt;
}

}  // namespace

Outcome ask_copy(const Visit& visit, Site& site) {
  const auto from = answers::find_at_hand(site.db(), site.house.shelf, visit.variable);
  if (!from || from->form.languages.empty())
    return not_found(site);
  Filled filled;
  filled.values.add("title", title_of(from->form));
  filled.values.add("name", ("our-" + from->form.name).substr(0, forms::longest_name));
  return copy_page(visit, site, *from, filled);
}

Outcome make_copy(const Visit& visit, Site& site) {
  const auto from = answers::find_at_hand(site.db(), site.house.shelf, visit.variable);
  if (!from || from->form.languages.empty())
    return not_found(site);
  if (Problems wrong = wrong_with(site.db(), site.house, visit.form); !wrong.empty())
    return copy_page(visit, site, *from, {visit.form, std::move(wrong)});
  return {form_done(form_path(tidy(visit.form["name"])), "copied"),
          [visit, &house = site.house](Database& db) { return copy(db, visit, house); }};
}

}  // namespace earshot::web
