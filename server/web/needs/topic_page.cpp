// SPDX-License-Identifier: Apache-2.0
// One topic of a cycle: everything that its place rests on, and what the group agreed about it.
#include <algorithm>

#include "base/text.h"
#include "needs/agreeing.h"
#include "needs/drawn.h"
#include "store/agreed.h"
#include "store/cycles.h"
#include "store/listed.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/needs/ranking_parts.h"
#include "web/needs/survey_parts.h"
#include "web/needs/topic_parts.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/record_words.h"

namespace earshot::web {
namespace {

constexpr std::string_view somebody_was_quicker =
    "Somebody noted something about this topic while you were writing. What you typed stands "
    "below. "
    "Look at what they noted, then save again";

std::vector<AgreedPriority> agreed_about(const needs::NeedsDrawn& drawn, std::string_view topic) {
  std::vector<AgreedPriority> about;
  for (const AgreedPriority& each : drawn.agreed)
    if (each.topic == topic)
      about.push_back(each);
  return about;
}

void what_was_agreed(Html& page, Site& site, const std::vector<AgreedPriority>& agreed) {
  Table rows{.id = "agreed",
             .caption = "What the group agreed, the latest first",
             .columns = {{"Priority"}, {"Why"}, {"Agreed on"}, {"Commentary"}, {"Noted by"}},
             .if_empty = "Nothing has been agreed about it yet."};
  for (auto each = agreed.rbegin(); each != agreed.rend(); ++each)
    rows.rows.push_back(
        {std::string(row_of(each->level).title), each->reason, long_text(each->agreed_on),
         each->commentary,
         doer_in_words(site, each->noted_by) + ", " + long_text(london_day(each->noted_at))});
  table(page, rows);
}

void agreed_form(Html& page, const Visit& visit, const Cycle& cycle, std::string_view topic,
                 const Filled& filled) {
  page.element("h3", "Note what was agreed");
  open_form(page, visit, cycle_path(cycle.id, "topics"));
  hidden(page, "topic", topic);
  hidden(page, "seen", filled.value("seen"));
  ChoiceField levels{.name = "level", .legend = "Which priority was agreed?", .choices = {}};
  for (const AgreedLevelRow& row : all_agreed_levels)
    levels.choices.push_back({std::string(row.name), std::string(row.title)});
  radios(page, filled, levels);
  long_field(page, filled,
             {.name = "reason",
              .label = "Why?",
              .hint = "Name no child, no family and no colleague.",
              .rows = 3,
              .most = static_cast<int>(needs::longest_agreed_reason)});
  day_field(page, filled, "agreed_on", "On which day?");
  long_field(page, filled,
             {.name = "commentary",
              .label = "Commentary for the report (if there is any)",
              .rows = 4,
              .most = static_cast<int>(needs::longest_commentary)});
  button(page, "Note it");
  page.close("form");
}

// Nothing typed yet: today, over what stands now.
Filled fresh(const Visit& visit, std::size_t seen) {
  Filled filled;
  put_day(filled.values, "agreed_on", visit.today);
  filled.values.add("seen", std::to_string(seen));
  return filled;
}

Page topic_sheet(const Visit& visit, Site& site, const Cycle& cycle, std::string_view name,
                 const std::optional<Filled>& typed) {
  const auto drawn = drawn_for(visit, site, cycle);
  const needs::TopicDrawn* topic = drawn.find(name);
  if (topic == nullptr)
    return not_found(site);
  const auto agreed = agreed_about(drawn, name);
  const Filled filled = typed.value_or(fresh(visit, agreed.size()));
  Sheet sheet{.title = topic->topic.title + ", " + cycle.name,
              .problems = filled.problems,
              .back = {"Back to learning needs of " + cycle.name, cycle_path(cycle.id)},
              .done = filled.problems.empty() ? needs_done_words(visit) : std::string(),
              .wide = true};
  Html& page = sheet.inside;
  where_it_stands(page, *topic);
  under_other_names(page, drawn, *topic, store::find_lists(site.db()));
  page.element("h2", "Agreed priority");
  paragraph(page, "It stands beside the score and changes nothing of it.");
  what_was_agreed(page, site, agreed);
  if (visit.may(Right::draw_up_needs) && !agreed.empty()) {
    page.open("p");
    add_link(page, {"Delete words that name somebody",
                    cycle_path(cycle.id, "agreed-words?topic=" + std::string(name)),
                    "in what was agreed"});
    page.close("p");
  }
  if (visit.may(Right::draw_up_needs) && cycle.takes_evidence())
    agreed_form(page, visit, cycle, name, filled);
  what_it_is_made_of(page, drawn, *topic);
  year_on_year(page, site, drawn, *topic);
  rungs_of(page, *topic);
  evidence_of(page, needs::ListWords(store::find_listed(site.db())), *topic);
  results_of(page, site, drawn, *topic);
  lead_to_groups(page, cycle, name);
  return shown(visit, site, sheet);
}

// As it was typed, over what stands now: saving it again is meant.
Fields seen_now(const Fields& form, std::size_t seen) {
  Fields fields;
  for (const auto& [name, value] : form.in_order())
    if (name != "seen")
      fields.add(name, value);
  fields.add("seen", std::to_string(seen));
  return fields;
}

std::size_t editions_of(Database& db, const Cycle& cycle, std::string_view topic) {
  return static_cast<std::size_t>(
      std::ranges::count(store::agreed_in_cycle(db, cycle.id), topic, &AgreedPriority::topic));
}

Page quicker_page(const Visit& visit, const House& house, const std::string& id,
                  const std::string& topic) {
  Site site(house);
  const auto cycle = store::find_cycle(site.db(), id);
  if (!cycle || !cycle->takes_evidence())
    return see_other(cycle_path(id, "standing?done=look-again"));
  return topic_sheet(visit, site, *cycle, topic,
                     Filled{seen_now(visit.form, editions_of(site.db(), *cycle, topic)),
                            {problem_at("level", somebody_was_quicker)}});
}

}  // namespace

Outcome show_topic(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  const std::string_view topic = visit.query["topic"];
  if (topic.empty())
    return see_other(cycle_path(cycle->id));
  return topic_sheet(visit, site, *cycle, topic, std::nullopt);
}

Outcome take_agreed(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  const std::string topic(visit.form["topic"]);
  const needs::ListWords lists(store::find_listed(site.db()));
  if (!cycle || lists.named(List::topics, topic) == nullptr)
    return not_found(site);
  const std::size_t stands = editions_of(site.db(), *cycle, topic);
  if (!cycle->takes_evidence() || visit.form["seen"] != std::to_string(stands))
    return quicker_page(visit, site.house, cycle->id, topic);
  const needs::TypedAgreed typed{std::string(visit.form["level"]), tidy(visit.form["reason"]),
                                 day_typed(visit.form, "agreed_on"),
                                 tidy(visit.form["commentary"])};
  if (Problems problems = needs::wrong_agreed(typed, *cycle, visit.today); !problems.empty())
    return topic_sheet(visit, site, *cycle, topic, Filled{visit.form, std::move(problems)});
  AgreedPriority wanted = needs::agreed_from(typed);
  wanted.cycle = cycle->id;
  wanted.topic = topic;
  wanted.edition = static_cast<int>(stands) + 1;
  wanted.noted_by = visit.staff->person;
  wanted.noted_at = visit.now;
  return {see_other(topic_path(*cycle, topic) + "&done=noted"),
          [visit, wanted, &house = site.house](Database& db) -> std::optional<Page> {
            if (needs::note_agreed(db, wanted))
              return std::nullopt;
            return quicker_page(visit, house, wanted.cycle, wanted.topic);
          }};
}

}  // namespace earshot::web
