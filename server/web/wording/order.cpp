// SPDX-License-Identifier: Apache-2.0
#include "web/wording/order.h"

#include <algorithm>

#include "web/pages.h"
#include "web/wording/common.h"
#include "web/wording/wording.h"

namespace earshot::web {
namespace {

struct At {
  std::size_t page = 0;
  std::size_t question = 0;
};

std::optional<At> find(const Form& form, std::string_view name) {
  for (std::size_t page = 0; page < form.pages.size(); ++page) {
    const auto& questions = form.pages[page].questions;
    const auto found = std::ranges::find(questions, name, &Question::name);
    if (found != questions.end())
      return At{page, static_cast<std::size_t>(found - questions.begin())};
  }
  return std::nullopt;
}

bool can_move(const Form& form, const At& at, Way way) {
  if (way == Way::up)
    return at.question > 0 || at.page > 0;
  return at.question + 1 < form.pages[at.page].questions.size() || at.page + 1 < form.pages.size();
}

// What stands there in order, so that a button pressed twice, or on an old page, moves nothing more.
std::string order_of(const Form& form) {
  std::string order;
  for (const earshot::Page& page : form.pages) {
    order += "/" + page.name;
    for (const Question& question : page.questions)
      order += " " + question.name;
  }
  return to_hex(keyed_hash(Key(), "order", order)).substr(0, 16);
}

std::optional<Page> carry_out(Database& db, const Visit& visit, const House& house) {
  Site site(house);
  auto draft = find_draft(db, house, visit.variable);
  if (!draft)
    return not_found(site);
  Form& form = draft->form;
  if (visit.form["seen"] != order_of(form))
    return see_other(form_path(form.name) + "#" + std::string(visit.form["question"]));
  if (visit.form["do"] == "remove")
    std::erase_if(form.pages, [&](const earshot::Page& page) {
      return page.questions.empty() && page.name == visit.form["page"];
    });
  else
    move_question(form, visit.form["question"], visit.form["do"] == "up" ? Way::up : Way::down);
  if (keep_draft(db, *draft, visit) != Keeping::kept)
    return see_other(form_path(form.name));
  put_on_record(db, visit, "changed-wording", form.name);
  return std::nullopt;
}

}  // namespace

bool move_question(Form& form, std::string_view question, Way way) {
  const auto at = find(form, question);
  if (!at || !can_move(form, *at, way))
    return false;
  auto& here = form.pages[at->page].questions;
  const auto found = here.begin() + static_cast<std::ptrdiff_t>(at->question);
  if (way == Way::up && at->question > 0) {
    std::iter_swap(found, found - 1);
  } else if (way == Way::down && at->question + 1 < here.size()) {
    std::iter_swap(found, found + 1);
  } else {
    auto& there = form.pages[way == Way::up ? at->page - 1 : at->page + 1].questions;
    there.insert(way == Way::up ? there.end() : there.begin(), std::move(*found));
    here.erase(found);
  }
  return true;
}

void order_buttons(Html& page, const Visit& visit, const Form& form, const Question& question) {
  struct Button {
    Way way;
    std::string_view name;
    std::string_view words;
  };
  constexpr Button buttons[] = {{Way::up, "up", "Move up"}, {Way::down, "down", "Move down"}};
  const auto at = find(form, question.name);
  const auto about = in_language(question.text, form.languages.front(), form.languages.front());
  const std::string order = order_of(form);
  for (const Button& each : buttons)
    if (at && can_move(form, *at, each.way))
      one_button_form(page, visit, form_path(form.name, "order"), each.words, about,
                      {{"question", question.name}, {"seen", order}, {"do", each.name}});
}

void empty_page(Html& page, const Visit& visit, const Form& form, const earshot::Page& empty) {
  paragraph(page, "No question is left on this page. Move one here, or take the page out.");
  one_button_form(page, visit, form_path(form.name, "order"), "Take this page out", empty.name,
                  {{"page", empty.name}, {"seen", order_of(form)}, {"do", "remove"}});
}

Outcome change_order(const Visit& visit, Site& site) {
  const auto draft = find_draft(site.db(), site.house, visit.variable);
  if (!draft)
    return not_found(site);
  const std::string question(visit.form["question"]);
  const bool known = question.empty() || draft->form.find(question) != nullptr;
  if (!known)
    return not_found(site);
  const std::string path = form_path(draft->form.name) + (question.empty() ? "" : "#" + question);
  return {form_done(path, question.empty() ? "page-removed" : "moved"),
          [visit, &house = site.house](Database& db) { return carry_out(db, visit, house); }};
}

}  // namespace earshot::web
