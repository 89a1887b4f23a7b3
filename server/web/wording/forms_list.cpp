// SPDX-License-Identifier: Apache-2.0
// The forms a survey can be made of: those that came with the program and the partnership's own.
#include <algorithm>

#include "answers/forms_at_hand.h"
#include "base/text.h"
#include "forms/names.h"
#include "store/surveys.h"
#include "web/surveys/survey_words.h"
#include "web/wording/common.h"
#include "web/wording/wording.h"

namespace earshot::web {
namespace {

using answers::FormAtHand;

// "English, Polish (not checked yet)"
std::string languages_of(const Form& form) {
  std::vector<std::string> said;
  for (const std::string& language : form.languages) {
    const bool checked =
        language == form.languages.front() ||
        std::ranges::find(form.checked_languages, language) != form.checked_languages.end();
    said.push_back(forms::language_name(language) + (checked ? "" : " (not checked yet)"));
  }
  return list_of(said, "and");
}

Inside named(const FormAtHand& each) {
  Html cell;
  add_link(cell, {title_of(each.form), form_path(each.form.name)});
  if (!each.problems.empty()) {
    cell.text(" ");
    tag(cell, each.for_surveys ? "Next version is not ready" : "Not ready", Shade::yellow);
  }
  return cell;
}

std::string count_of(const std::vector<Survey>& surveys, std::string_view form) {
  const auto count = std::ranges::count(surveys, form, &Survey::form);
  return count == 0 ? "Not yet" : count == 1 ? "1 survey" : std::to_string(count) + " surveys";
}

Table table_of(std::string id, std::string caption, const std::vector<FormAtHand>& forms,
               const std::vector<Survey>& surveys, bool own, std::string if_empty) {
  Table table{.id = std::move(id),
              .caption = std::move(caption),
              .columns = {{"Form"}, {"For whom"}, {"Languages"}, {"Used in"}},
              .if_empty = std::move(if_empty)};
  for (const FormAtHand& each : forms)
    if (each.own == own)
      table.rows.push_back({named(each), std::string(audience_in_words(each.form.audience)),
                            languages_of(each.form), count_of(surveys, each.form.name)});
  return table;
}

}  // namespace

Outcome show_forms(const Visit& visit, Site& site) {
  const auto forms = answers::forms_at_hand(site.db(), site.house.shelf);
  const auto surveys = store::all_surveys(site.db());
  Sheet sheet{.title = "Forms", .done = form_done_words(visit.query["done"]), .wide = true};
  Html& page = sheet.inside;
  paragraph(page,
            "A form is the questions that a survey asks. Open one to read it as people will, to "
            "print it, or to make a wording of your own.");
  page.element("h2", "Your own wordings");
  table(page, table_of("own", "Forms with your own wording", forms, surveys, true,
                       "None yet. Open a form below and copy it: the copy is yours to change."));
  page.element("h2", "Forms that came with Earshot");
  table(page, table_of("shipped", "Forms that came with Earshot", forms, surveys, false,
                       "There are none. Ask whoever runs the server where the forms folder is."));
  page.open("p");
  add_link(page, {"Bring in a form file", "/forms/upload"});
  page.close("p");
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
