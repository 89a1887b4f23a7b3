// SPDX-License-Identifier: Apache-2.0
// A form as a file: out as it is, and in through the same checker as `earshot check`, which tells every
// mistake by its line. A file with a mistake changes nothing and is there to be put right.
#include "answers/forms_at_hand.h"
#include "base/text.h"
#include "forms/read_form.h"
#include "forms/write_form.h"
#include "web/pages.h"
#include "web/wording/common.h"
#include "web/wording/wording.h"

namespace earshot::web {
namespace {

struct Given {
  std::string text;
  std::string file;  // as it was called, if it was one
};

Given given_in(const Visit& visit) {
  for (const SentFile& file : visit.files)
    if (file.field == "file")
      return {file.bytes, file.name};
  return {std::string(visit.form["text"]), {}};
}

Page upload_page(const Visit& visit, Site& site, const Filled& filled) {
  Sheet sheet{.title = "Bring in a form file",
              .problems = filled.problems,
              .back = {"Back to forms", "/forms"}};
  Html& page = sheet.inside;
  paragraph(
      page,
      "A form file is what \u201CDownload as a form file\u201D gives, perhaps with other words. "
      "It is checked before anything is kept, and every mistake is told with its line.");
  page.open("form", {{"method", "post"},
                     {"action", "/forms/upload"},
                     {"enctype", "multipart/form-data"},
                     {"novalidate"}});
  hidden(page, "token", visit.token);
  file_field(page, filled, "file", "File", "Its name ends in .toml.");
  long_field(page, filled,
             {.name = "text",
              .label = "Or paste the whole file",
              .hint = "If there is a mistake, you can put it right here.",
              .rows = 15});
  checkbox(page, filled, "replace", "Put it in place of our own form of the same name",
           "If that version has been used in a survey, this becomes the next version.");
  button(page, "Check it and bring it in");
  page.close("form");
  return shown(visit, site, sheet);
}

Page refused(const Visit& visit, Site& site, const Given& given, const Problems& problems) {
  Filled filled;
  filled.values.add("text", is_utf8(given.text) ? given.text : std::string());
  if (visit.form["replace"] == "yes")
    filled.values.add("replace", "yes");
  for (const Problem& problem : problems)
    filled.problems.push_back(problem_at(
        problem.question == "replace" ? "replace" : "text",
        (problem.line > 0 ? "Line " + std::to_string(problem.line) + ": " : std::string()) +
            (problem.question.empty() || problem.question == "replace"
                 ? std::string()
                 : "question '" + problem.question + "': ") +
            problem.message));
  return upload_page(visit, site, filled);
}

struct Checked {
  std::optional<Form> form;
  Problems problems;
};

Checked checked(Database& db, const House& house, const Given& given, Day today) {
  if (tidy(given.text).empty())
    return {std::nullopt, {{.message = "Choose a file, or paste one"}}};
  forms::ReadForm read =
      forms::read_form({}, given.text, answers::lists_for_forms(db, house.shelf));
  if (!read.form)
    return {std::nullopt, std::move(read.problems)};
  Problems problems =
      problems_of(*read.form, answers::lists_for_forms(db, house.shelf), house.site.plugins, today);
  for (Problem& problem : problems) {
    const auto part = part_of(problem.question);
    problem.question = part ? part->name : std::string();
    if (const Question* question = read.form->find(problem.question))
      problem.line = question->line;
  }
  return {std::move(read.form), std::move(problems)};
}

// Which names are free to be brought in.
Problems wrong_name(Database& db, const House& house, const Form& form, bool replace) {
  if (house.shelf.find(form.name) || form.name == "upload")
    return {{.message = "'" + form.name +
                        "' is the name of a form that came with Earshot. Write another name in the "
                        "line form = \"...\""}};
  const bool ours = store::find_own_form(db, form.name).has_value();
  if (ours && !replace)
    return {{.question = "replace",
             .message = "There is a form '" + form.name +
                        "' of your own. Tick this to put the file in its place, or write another "
                        "name in the file"}};
  return {};
}

// As it came; or, if that version has been used in a survey, as the next one.
std::string source_of(Database& db, const House& house, const Given& given, Form form) {
  const int version = form.version;
  next_version(db, form);
  if (form.version == version)
    return given.text;
  return forms::write_form(form, answers::lists_for_forms(db, house.shelf)).text;
}

void keep(Database& db, const Visit& visit, const House& house, const Given& given,
          const Form& form) {
  const auto before = store::find_own_form(db, form.name);
  const store::OwnForm wanted{.name = form.name,
                              .copy_of = before ? before->copy_of : std::string(),
                              .source = source_of(db, house, given, form),
                              .changed_on = visit.today,
                              .changed_by = visit.staff->person};
  if (before)
    store::change_own_form(db, wanted, before->source);
  else
    store::add_own_form(db, wanted);
  put_on_record(db, visit, "took-form-file", form.name);
}

enum class Mode { looking, keeping };
std::optional<Page> bring_in(Database& db, const Visit& visit, const House& house, Mode mode) {
  Site site(house);
  const Given given = given_in(visit);
  Checked file = checked(db, house, given, visit.today);
  if (file.form && file.problems.empty())
    file.problems = wrong_name(db, house, *file.form, visit.form["replace"] == "yes");
  if (!file.problems.empty())
    return refused(visit, site, given, file.problems);
  if (mode == Mode::keeping)
    keep(db, visit, house, given, *file.form);
  return std::nullopt;
}

}  // namespace

Outcome download_form(const Visit& visit, Site& site) {
  const auto found = answers::find_at_hand(site.db(), site.house.shelf, visit.variable);
  if (!found)
    return not_found(site);
  return Page{.body = found->form.source,
              .type = "text/plain; charset=utf-8",
              .headers = {{"Content-Disposition",
                           "attachment; filename=\"" + found->form.name + ".toml\""}}};
}

Outcome ask_form_file(const Visit& visit, Site& site) { return upload_page(visit, site, {}); }

Outcome take_form_file(const Visit& visit, Site& site) {
  if (auto page = bring_in(site.db(), visit, site.house, Mode::looking))
    return std::move(*page);
  const auto form = checked(site.db(), site.house, given_in(visit), visit.today).form;
  return {form_done(form_path(form->name), "brought-in"),
          [visit, &house = site.house](Database& db) {
            return bring_in(db, visit, house, Mode::keeping);
          }};
}

}  // namespace earshot::web
