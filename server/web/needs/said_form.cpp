// SPDX-License-Identifier: Apache-2.0
// What people said and what was done about it is added, or its next edition is written.
#include "needs/said_steps.h"
#include "store/said.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

constexpr std::string_view somebody_was_quicker =
    "Somebody else changed or published this while you were at it. What you typed stands below. "
    "Compare it with what stands now, then save again";
constexpr std::string_view says_the_same =
    "Nothing here is otherwise than it was. Change something, or go back";

std::string path_of(const Said& said) {
  return said.edition == 0 ? cycle_path(said.cycle, "said/new") : said_path(said.id, "change");
}

void ask_words(Html& page, const Filled& filled, std::string name, std::string label,
               std::string hint) {
  long_field(page, filled,
             {.name = std::move(name),
              .label = std::move(label),
              .hint = std::move(hint),
              .rows = 3,
              .most = static_cast<int>(needs::longest_said)});
}

// `said`: as it stands, of edition 0 if it is new.
Page form_page(const Visit& visit, Site& site, const Said& said, const Filled& filled) {
  const bool is_new = said.edition == 0;
  Sheet sheet{.title = is_new ? "Add what people said" : "Change what people said",
              .problems = filled.problems,
              .back = is_new ? Link{"Back to you said, we did", cycle_path(said.cycle, "said")}
                             : Link{"Back to what people said", said_path(said.id)}};
  Html& page = sheet.inside;
  if (said.published)
    warning(page, "This is published. What you save is off the page until it is published again.");
  open_form(page, visit, path_of(said));
  hidden(page, "seen", filled.value("seen"));
  ChoiceField field{.name = "by", .legend = "Who said it?", .choices = {}};
  for (const SaidByRow& row : all_said_by)
    field.choices.push_back({std::string(row.name), std::string(row.title)});
  radios(page, filled, field);
  ask_words(page, filled, "said", "You said",
            "In your own words, never as somebody wrote it. Everybody can read it: name nobody");
  ask_words(page, filled, "did", "We did", "What was done about it, and since when");
  ask_words(page, filled, "moved", "What the next survey shows (if any)",
            "Whether it has got better, worse, or stayed as it was");
  ask_words(page, filled, "plain", "All of it in words for a child",
            "Short sentences, as you would say it to a nine-year-old. Needed if a child said it");
  button(page, is_new ? "Add it" : "Save");
  page.close("form");
  return shown(visit, site, sheet);
}

Filled filled_with(const Said& said) {
  Filled filled;
  for (const auto& [name, value] :
       {std::pair<const char*, std::string>{
            "by", said.edition == 0 ? std::string() : std::string(row_of(said.by).name)},
        {"said", said.said},
        {"did", said.did},
        {"moved", said.moved},
        {"plain", said.plain},
        {"seen", std::to_string(said.edition)}})
    filled.values.add(name, value);
  return filled;
}

Page again(const Visit& visit, Site& site, const Said& stands, std::string_view sentence) {
  return form_page(visit, site, stands,
                   {seen_now(visit.form, stands.edition), {problem_at("said", sentence)}});
}

Outcome take(const Visit& visit, Site& site, const Said& before) {
  if (edition_seen(visit) != before.edition)
    return again(visit, site, before, somebody_was_quicker);
  const auto said = [&](std::string_view name) { return std::string(visit.form[name]); };
  needs::ReadSaid read = needs::read_said(
      {said("by"), said("said"), said("did"), said("moved"), said("plain")}, before);
  if (!read.problems.empty())
    return form_page(visit, site, before, {visit.form, std::move(read.problems)});
  if (before.edition == 0)
    read.said.id = needs::new_programme_id();
  return {see_other(said_path(read.said.id) + "?done=changed"),
          [visit, before, wanted = read.said,
           &house = site.house](Database& db) -> std::optional<Page> {
            const needs::Written written = needs::write_said(db, wanted, doer_of(visit));
            if (written == needs::Written::yes)
              return std::nullopt;
            Site now(house);
            return again(
                visit, now, store::find_said(now.db(), wanted.id).value_or(before),
                written == needs::Written::the_same ? says_the_same : somebody_was_quicker);
          }};
}

std::optional<Said> new_one(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  return cycle ? std::optional(Said{.id = {}, .cycle = cycle->id}) : std::nullopt;
}

}  // namespace

Outcome ask_said(const Visit& visit, Site& site) {
  const auto said = new_one(visit, site);
  return said ? form_page(visit, site, *said, filled_with(*said)) : not_found(site);
}

Outcome add_said(const Visit& visit, Site& site) {
  const auto said = new_one(visit, site);
  return said ? take(visit, site, *said) : not_found(site);
}

Outcome ask_said_change(const Visit& visit, Site& site) {
  const auto said = store::find_said(site.db(), visit.variable);
  return said ? form_page(visit, site, *said, filled_with(*said)) : not_found(site);
}

Outcome change_said(const Visit& visit, Site& site) {
  const auto said = store::find_said(site.db(), visit.variable);
  return said ? take(visit, site, *said) : not_found(site);
}

}  // namespace earshot::web
