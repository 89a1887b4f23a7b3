// SPDX-License-Identifier: Apache-2.0
// Where little or no progress shows in a cycle, with the rule, and ways to each action and topic.
#include <algorithm>

#include "needs/little_progress.h"
#include "needs/report/sections.h"
#include "web/components.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/needs/ranking_parts.h"
#include "web/needs/section_part.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

// Each once: a topic may stand in more than one table.
std::vector<std::string> topics_in(const needs::LittleProgress& progress) {
  std::vector<std::string> topics;
  const auto add = [&](const std::string& topic) {
    if (std::ranges::find(topics, topic) == topics.end())
      topics.push_back(topic);
  };
  for (const auto* behind : {&progress.topics, &progress.unknown})
    for (const needs::TopicBehind& each : *behind)
      add(each.topic);
  for (const needs::ChangeJudged& each : progress.changes)
    add(each.change.what.topic);
  return topics;
}

void ways_on(Html& page, const needs::NeedsDrawn& drawn, const needs::LittleProgress& progress) {
  if (progress.is_empty() && progress.unknown.empty())
    return;
  page.element("h2", "Look closer");
  page.open("ul");
  for (const needs::ActionBehind& each : progress.actions) {
    page.open("li");
    add_link(page, {each.action.what, action_path(each.action.id)});
    page.close("li");
  }
  for (const std::string& topic : topics_in(progress))
    if (drawn.find(topic) != nullptr) {
      page.open("li");
      add_link(page, {drawn.title_of(topic), topic_path(drawn.gathered.cycle, topic)});
      page.close("li");
    }
  page.close("ul");
}

}  // namespace

Outcome show_little_progress(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  const auto drawn = drawn_for(visit, site, *cycle);
  Sheet sheet{.title = "Little or no progress in " + cycle->name,
              .back = {"Back to learning needs of " + cycle->name, cycle_path(cycle->id)},
              .wide = true};
  Html& page = sheet.inside;
  lead_on(page, *cycle, "little-progress");
  const needs::ReportFrom from(site.house.site, site.db(), drawn);
  const needs::ReportSection section = needs::little_progress_section(from);
  for (const std::string& sentence : section.sentences)
    paragraph(page, sentence);
  page.element("h2", "What shows it");
  for (const needs::ReportTable& table : section.tables)
    section_table(page, table);
  ways_on(page, drawn, needs::little_progress(site.db(), drawn, from.impact()));
  results_they_are_sums_of(page, from.impact());
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
