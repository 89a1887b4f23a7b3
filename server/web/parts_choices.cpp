// SPDX-License-Identifier: Apache-2.0
#include "web/parts_choices.h"

#include <algorithm>
#include <array>

#include "web/field_frame.h"

namespace earshot::web {
namespace {

// Radios and checkboxes differ in these names only.
struct Kind {
  AttributeValue type;
  AttributeValue box;
  AttributeValue row;
  AttributeValue input;
  AttributeValue label;
  AttributeValue hint;
};
constexpr Kind one_of{"radio",
                      "govuk-radios",
                      "govuk-radios__item",
                      "govuk-radios__input",
                      "govuk-label govuk-radios__label",
                      "govuk-hint govuk-radios__hint"};
constexpr Kind any_of{"checkbox",
                      "govuk-checkboxes",
                      "govuk-checkboxes__item",
                      "govuk-checkboxes__input",
                      "govuk-label govuk-checkboxes__label",
                      "govuk-hint govuk-checkboxes__hint"};
constexpr Kind step_of{
    "radio", "app-scale", "app-scale__step", "app-scale__input", "app-scale__label", "govuk-hint"};

// The first has the field's own name as its id, so that the error summary leads to it.
std::string id_of(std::string_view name, std::size_t at) {
  return at == 0 ? std::string(name) : std::string(name) + "-" + std::to_string(at + 1);
}

// Of the field's values: asked for once, because a page has many rows.
using Chosen = std::vector<std::string_view>;

void add_row(Html& page, const Chosen& chosen, const Kind& kind, std::string_view name,
             const std::string& id, const OfferedChoice& choice, std::string_view face = {}) {
  const std::string hint_id = choice.hint.empty() ? std::string() : id + "-hint-of-this";
  page.open("div", {{"class", kind.row}});
  page.empty("input",
             {{"class", kind.input},
              {"id", id},
              {"name", name},
              {"type", kind.type},
              {"value", choice.value},
              choice.hint.empty() ? Attribute{} : Attribute{"aria-describedby", hint_id},
              std::ranges::find(chosen, choice.value) != chosen.end() ? Attribute{"checked"}
                                                                      : Attribute{}});
  page.open("label", {{"class", kind.label}, {"for", id}});
  if (!face.empty())
    page.element("span", "", {{"class", face}, {"aria-hidden", "true"}});
  page.text(choice.text).close("label");
  if (!choice.hint.empty())
    page.element("div", choice.hint, {{"id", hint_id}, {"class", kind.hint}});
  page.close("div");
}

void add_choices(Html& page, const Filled& filled, const Kind& kind, const OfferedField& field) {
  const FieldFrame frame(filled, field.name, field.hint, field.more);
  frame.open(page);
  frame.open_fieldset(page, field.legend, field.heading);
  const Chosen chosen = filled.values.all(field.name);
  page.open("div", {{"class", kind.box}});
  for (std::size_t at = 0; at < field.choices.size(); ++at)
    add_row(page, chosen, kind, field.name, id_of(field.name, at), field.choices[at]);
  page.close("div").close("fieldset").close("div");
}

void change_group(Html& page, std::string_view& now, std::string_view next) {
  if (next == now)
    return;
  if (!now.empty())
    page.close("optgroup");
  if (!next.empty())
    page.open("optgroup", {{"label", next}});
  now = next;
}

// From calm to very happy: children avoid sad faces, and then only the top of a scale is used.
constexpr std::array<std::string_view, 5> kind_faces{"app-face app-face--1", "app-face app-face--2",
                                                     "app-face app-face--3", "app-face app-face--4",
                                                     "app-face app-face--5"};

std::string_view face_of(std::size_t step, std::size_t steps) {
  if (steps < 2)
    return kind_faces.back();
  return kind_faces[step * (kind_faces.size() - 1) / (steps - 1)];
}

}  // namespace

OfferedField::OfferedField(const ChoiceField& field)
    : name(field.name), legend(field.legend), hint(field.hint), heading(field.heading) {
  choices.reserve(field.choices.size());
  for (const Choice& choice : field.choices)
    choices.push_back({choice.value, choice.text, choice.hint, choice.group});
}

void offer_radios(Html& page, const Filled& filled, const OfferedField& field) {
  add_choices(page, filled, one_of, field);
}

void offer_checkboxes(Html& page, const Filled& filled, const OfferedField& field) {
  add_choices(page, filled, any_of, field);
}

void checkbox(Html& page, const Filled& filled, std::string_view name, std::string_view words,
              std::string_view hint) {
  const FieldFrame frame(filled, name, "");
  frame.open(page);
  frame.hint_and_problem(page);
  page.open("div", {{"class", any_of.box}});
  add_row(page, filled.values.all(name), any_of, name, std::string(name),
          {.value = "yes", .text = words, .hint = hint});
  page.close("div").close("div");
}

void offer_select(Html& page, const Filled& filled, const OfferedField& field) {
  const FieldFrame frame(filled, field.name, field.hint, field.more);
  frame.open(page);
  frame.label(page, field.legend, field.heading);
  frame.hint_and_problem(page);
  page.open("select", {{"class", frame.classes("govuk-select")},
                       {"id", field.name},
                       {"name", field.name},
                       frame.described_by()});
  std::string_view group;
  for (const OfferedChoice& choice : field.choices) {
    change_group(page, group, choice.group);
    const Tongue ours = choice.value.empty() ? frame.ours() : Tongue{};  // "Choose one"
    page.element("option", choice.text,
                 {{"value", choice.value},
                  filled.is_chosen(field.name, choice.value) ? Attribute{"selected"} : Attribute{},
                  ours.lang,
                  ours.dir});
  }
  change_group(page, group, {});
  page.close("select").close("div");
}

void offer_scale(Html& page, const Filled& filled, const OfferedField& field,
                 const OfferedChoice& away, Faces faces) {
  const FieldFrame frame(filled, field.name, field.hint, field.more);
  const std::size_t steps = field.choices.size();
  frame.open(page);
  frame.open_fieldset(page, field.legend, field.heading);
  const Chosen chosen = filled.values.all(field.name);
  page.open("div", {{"class", step_of.box}});
  for (std::size_t at = 0; at < steps; ++at)
    add_row(page, chosen, step_of, field.name, id_of(field.name, at), field.choices[at],
            faces == Faces::kind ? face_of(at, steps) : std::string_view{});
  page.close("div");
  if (!away.value.empty()) {
    page.open("div", {{"class", "app-scale app-scale--away"}});
    add_row(page, chosen, step_of, field.name, id_of(field.name, steps), away);
    page.close("div");
  }
  page.close("fieldset").close("div");
}

void radios(Html& page, const Filled& filled, const ChoiceField& field) {
  offer_radios(page, filled, OfferedField(field));
}

void checkboxes(Html& page, const Filled& filled, const ChoiceField& field) {
  offer_checkboxes(page, filled, OfferedField(field));
}

void select_field(Html& page, const Filled& filled, const ChoiceField& field) {
  offer_select(page, filled, OfferedField(field));
}

void scale(Html& page, const Filled& filled, const ChoiceField& field, const Choice& away,
           Faces faces) {
  offer_scale(page, filled, OfferedField(field), OfferedChoice{away.value, away.text, away.hint},
              faces);
}

}  // namespace earshot::web
