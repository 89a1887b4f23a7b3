// SPDX-License-Identifier: Apache-2.0
// Words of one part of a form. They are kept as typed, right or not; what is wrong is told beside them.
// Of two people who word the same part at once, the second reads what the first has written.
#include <algorithm>

#include "base/text.h"
#include "web/pages.h"
#include "web/wording/common.h"
#include "web/wording/wording.h"

namespace earshot::web {
namespace {

// "/forms/NAME/question?name=conf"
Part part_in(const Visit& visit) {
  const std::string_view word = std::string_view(visit.path).substr(visit.path.rfind('/') + 1);
  const std::string name(visit.query["name"]);
  if (word == "page")
    return {Part::Is::page, name};
  if (word == "question")
    return {Part::Is::question, name};
  if (word == "scale")
    return {Part::Is::scale, name};
  return {};
}

std::string heading_of(const Part& part) {
  switch (part.is) {
    case Part::Is::words:
      return "Change the first words";
    case Part::Is::page:
      return "Change the words of a page";
    case Part::Is::question:
      return "Change a question";
    case Part::Is::scale:
      return "Change the words of a scale";
  }
  return {};
}

// What can't be changed here, and why.
std::string what_stays(const Form& form, const Part& part) {
  const Question* question = part.is == Part::Is::question ? form.find(part.name) : nullptr;
  if (question && question->kind == Kind::scale)
    return "Its answers are the points of a scale. They stay, so that answers can be compared "
           "before and after, and from year to year.";
  if (question && (question->kind == Kind::agency || question->kind == Kind::role))
    return "Its answers are the partnership's own list: change that in Settings.";
  if (question)
    return "What kind of answer it takes and what it measures stay, so that it still means the "
           "same.";
  if (part.is == Part::Is::scale)
    return "Its points stay. Every question of this form that uses the scale says the same words.";
  return {};
}

void draw_slot(Html& page, const Filled& filled, const Slot& slot) {
  if (slot.tick)
    checkbox(page, filled, slot.field, slot.label, slot.hint);
  else if (slot.number)
    text_field(
        page, filled,
        {.name = slot.field, .label = slot.label, .hint = slot.hint, .width = Width::digits});
  else if (slot.rows > 1)
    long_field(page, filled,
               {.name = slot.field, .label = slot.label, .hint = slot.hint, .rows = slot.rows});
  else
    text_field(page, filled, {.name = slot.field, .label = slot.label, .hint = slot.hint});
}

// Where somebody else was quicker: their words, above the form that still has what was typed.
void somebody_has_changed_it(Html& page, const std::vector<Slot>& theirs, const Fields& typed) {
  const Fields now = fields_of(theirs);
  std::vector<SummaryRow> rows;
  for (const Slot& slot : theirs)
    if (now[slot.field] != typed[slot.field])
      rows.push_back({.name = slot.label, .value = std::string(now[slot.field])});
  Html inside;
  paragraph(
      inside,
      "Nothing has been saved yet, and what you typed is still in the fields below. Where the "
      "two differ, they wrote:");
  summary_list(inside, rows);
  paragraph(inside, "Saving now puts your words in place of theirs.");
  notice(page, "Somebody else changed this meanwhile", inside);
}

Page wording_page(const Visit& visit, Site& site, Draft& draft, const Part& part,
                  const Filled& filled, bool meanwhile_changed = false) {
  const std::vector<Slot> slots = slots_of(draft.form, part, draft.lists);
  Sheet sheet{.title = heading_of(part),
              .back = {"Back to the form", form_path(draft.form.name)},
              .done = form_done_words(visit.query["done"]),
              .status = meanwhile_changed ? 409 : 200};
  Html& page = sheet.inside;
  if (meanwhile_changed)
    somebody_has_changed_it(page, slots, filled.values);
  else if (visit.method == "GET" && !filled.problems.empty())
    error_summary(page, filled.problems);
  if (visit.method != "GET" && !meanwhile_changed)
    sheet.problems = filled.problems;
  if (const std::string stays = what_stays(draft.form, part); !stays.empty())
    paragraph(page, stays);
  open_form(page, visit, path_of(draft.form, part));
  hidden(page, "seen", stamp_of(slots));
  for (const Slot& slot : slots)
    draw_slot(page, filled, slot);
  button(page, "Save");
  page.close("form");
  return shown(visit, site, sheet);
}

Problems numbers_that_are_none(const std::vector<Slot>& slots, const Fields& typed) {
  Problems problems;
  for (const Slot& slot : slots) {
    const std::string said = tidy(typed[slot.field]);
    const bool digits = !said.empty() && said.size() <= 3 &&
                        std::ranges::all_of(said, [](char c) { return c >= '0' && c <= '9'; });
    if (slot.number && !digits)
      problems.push_back(problem_at(slot.field, "Write a whole number from 1 to 120"));
  }
  return problems;
}

// Somebody who grew up with a language has read other words than these.
void check_again(Form& form, const std::vector<Slot>& slots, const Fields& before) {
  const Fields now = fields_of(slots);
  for (const Slot& slot : slots)
    if (slot.text && now[slot.field] != before[slot.field])
      std::erase(form.checked_languages, slot.language);
}

// The page that goes out instead, if it can't be kept as things stand in `db`.
std::optional<Page> keep(Database& db, const Visit& visit, const House& house, const Part& part,
                         bool writing) {
  Site site(house);
  auto draft = find_draft(db, house, visit.variable);
  std::vector<Slot> slots;
  if (draft)
    slots = slots_of(draft->form, part, draft->lists);
  if (slots.empty())
    return not_found(site);
  const Fields before = fields_of(slots);
  if (visit.form["seen"] != stamp_of(slots))
    return wording_page(visit, site, *draft, part, {visit.form, {}}, true);
  if (Problems wrong = numbers_that_are_none(slots, visit.form); !wrong.empty())
    return wording_page(visit, site, *draft, part, {visit.form, std::move(wrong)});
  take_words(slots, visit.form);
  same_scale_everywhere(draft->form, part);
  check_again(draft->form, slots, before);
  if (!writing)
    return std::nullopt;
  const Keeping keeping = keep_draft(db, *draft, visit);
  if (keeping != Keeping::kept) {
    const std::string field = slots.front().field;
    draft = find_draft(db, house, visit.variable);
    Problems problems;
    if (keeping == Keeping::too_long)
      problems.push_back(problem_at(field, too_long_words));
    return wording_page(visit, site, *draft, part, {visit.form, std::move(problems)},
                        keeping == Keeping::meanwhile_changed);
  }
  put_on_record(db, visit, "changed-wording", draft->form.name);
  return std::nullopt;
}

// Where to go once it is kept: back to the form, or here again if something is not right yet.
Page after_keeping(Draft& draft, const Part& part, const Visit& visit, const House& house) {
  std::vector<Slot> slots = slots_of(draft.form, part, draft.lists);
  take_words(slots, visit.form);
  same_scale_everywhere(draft.form, part);
  const Problems problems = problems_of(draft.form, draft.lists, house.site.plugins, visit.today);
  if (!told_in_fields(problems, slots, part).empty())
    return form_done(path_of(draft.form, part), "saved");
  const std::string anchor = part.name.empty() ? "" : "#" + part.name;
  return form_done(form_path(draft.form.name) + anchor, "saved");
}

}  // namespace

Outcome show_wording(const Visit& visit, Site& site) {
  auto draft = find_draft(site.db(), site.house, visit.variable);
  const Part part = part_in(visit);
  if (!draft)
    return not_found(site);
  const std::vector<Slot> slots = slots_of(draft->form, part, draft->lists);
  if (slots.empty())
    return not_found(site);
  const Problems problems =
      problems_of(draft->form, draft->lists, site.house.site.plugins, visit.today);
  return wording_page(visit, site, *draft, part,
                      {fields_of(slots), told_in_fields(problems, slots, part)});
}

Outcome keep_wording(const Visit& visit, Site& site) {
  const Part part = part_in(visit);
  if (auto page = keep(site.db(), visit, site.house, part, false))
    return std::move(*page);
  auto draft = find_draft(site.db(), site.house, visit.variable);
  return {after_keeping(*draft, part, visit, site.house),
          [visit, &house = site.house, part](Database& db) {
            return keep(db, visit, house, part, true);
          }};
}

}  // namespace earshot::web
