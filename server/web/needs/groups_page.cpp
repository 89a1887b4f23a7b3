// SPDX-License-Identifier: Apache-2.0
// How many of each group are not confident: one way of grouping people to a page, one table to a topic and survey.
#include <algorithm>

#include "needs/by_group.h"
#include "needs/survey_words.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/needs/ranking_parts.h"
#include "web/needs/survey_parts.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

using needs::GroupedBy;
using needs::GroupedByRow;

std::string groups_path(const Cycle& cycle, const GroupedByRow& by, std::string_view topic) {
  return cycle_path(cycle.id, "groups?by=" + std::string(by.name) +
                                  (topic.empty() ? "" : "&topic=" + std::string(topic)));
}

// By sector, unless something else was asked for or there is nothing by sector. Null: there is no such way.
const GroupedByRow* grouping_asked(const Visit& visit,
                                   const std::vector<const GroupedByRow*>& at_hand) {
  if (const std::string_view by = visit.query["by"]; !by.empty())
    return needs::find_grouping(by);
  const GroupedByRow* usual = &needs::row_of(GroupedBy::sector);
  const bool is_at_hand = at_hand.empty() || std::ranges::find(at_hand, usual) != at_hand.end();
  return is_at_hand ? usual : at_hand.front();
}

void other_ways(Html& page, const Cycle& cycle, std::string_view topic, const GroupedByRow& here,
                const std::vector<const GroupedByRow*>& at_hand) {
  if (std::ranges::all_of(at_hand, [&](const auto* way) { return way == &here; }))
    return;
  page.element("p", "Look at it in another way:");
  page.open("ul");
  for (const GroupedByRow* way : at_hand) {
    if (way == &here)
      continue;
    page.open("li");
    add_link(page, {std::string(way->title), groups_path(cycle, *way, topic)});
    if (way->of_the_partnership)
      page.text(" (for the whole partnership only)");
    page.close("li");
  }
  page.close("ul");
}

std::vector<Inside> row_of(const std::string& group, const needs::NotConfident& said) {
  return {group, number_or(said.answered, said.mark), number_or(said.count, said.mark),
          percent_or(said.percent(), said.mark)};
}

void one_topic(Html& page, const Cycle& cycle, const needs::TopicByGroup& topic,
               std::size_t number) {
  page.open("h2", {{"class", "govuk-heading-m"}});
  add_link(page, {topic.asked.topic->title, topic_path(cycle, topic.asked.topic->name)});
  page.close("h2");
  page.element("p", topic.asked.figure->text);
  page.open("p").add(named(*topic.asked.survey)).close("p");
  Table rows{
      .id = "topic-" + std::to_string(number),
      // A table's name is a landmark's, and no two of them may be called the same.
      .caption = "Table " + std::to_string(number) + ": not confident, " + topic.asked.topic->title,
      .columns = {
          {topic.grouped_by}, {"Answered", true}, {"Not confident", true}, {"Share", true}}};
  for (const needs::GroupSays& group : topic.groups)
    rows.rows.push_back(row_of(group.group, group.said));
  rows.rows.push_back(row_of("Everybody", topic.everybody));
  table(page, rows);
}

void topics_part(Html& page, const Cycle& cycle, const needs::NeedByGroup& need) {
  if (need.told.empty()) {
    nothing_yet(page, needs::nothing_told(need));
    return;
  }
  paragraph(page, needs::what_not_confident_is);
  paragraph(page, needs::why_never_added_up);
  if (std::ranges::any_of(need.told, &needs::TopicByGroup::needs_marks))
    explain_marks(page);
  std::size_t number = 0;
  for (const needs::TopicByGroup& topic : need.told)
    one_topic(page, cycle, topic, ++number);
  for (const std::string& sentence : needs::what_is_not_told(need))
    paragraph(page, sentence);
}

void keep_topic(needs::NeedByGroup& need, std::string_view topic) {
  std::erase_if(need.told, [&](const auto& each) { return each.asked.topic->name != topic; });
  std::erase_if(need.not_told, [&](const auto& each) { return each.topic->name != topic; });
}

std::string title_of(const GroupedByRow& by, const needs::TopicDrawn* topic, const Cycle& cycle) {
  const std::string start = topic ? topic->topic.title + ", not confident " : "Not confident ";
  return start + std::string(by.words) + ", " + cycle.name;
}

Link way_back(const needs::TopicDrawn* topic, const Cycle& cycle) {
  return topic ? Link{"Back to " + topic->topic.title, topic_path(cycle, topic->topic.name)}
               : Link{"Back to learning needs of " + cycle.name, cycle_path(cycle.id)};
}

}  // namespace

Outcome show_groups(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  const auto drawn = drawn_for(visit, site, *cycle);
  const auto surveys = needs::workforce_surveys(site.db(), drawn.gathered);
  const auto asked = needs::confidence_asked(site.db(), drawn, surveys);
  const auto at_hand = needs::groupings_at_hand(asked);
  const std::string_view name = visit.query["topic"];
  const GroupedByRow* by = grouping_asked(visit, at_hand);
  const needs::TopicDrawn* topic = name.empty() ? nullptr : drawn.find(name);
  if (by == nullptr || (!name.empty() && topic == nullptr))
    return not_found(site);
  Sheet sheet{.title = title_of(*by, topic, *cycle), .back = way_back(topic, *cycle), .wide = true};
  Html& page = sheet.inside;
  if (surveys.empty()) {
    no_surveys_yet(page, visit, needs::no_workforce_survey);
    return shown(visit, site, sheet);
  }
  if (by->of_the_partnership)
    paragraph(page, needs::for_the_whole_partnership);
  other_ways(page, *cycle, name, *by, at_hand);
  needs::NeedByGroup need = needs::need_by_group(asked, by->by);
  if (topic)
    keep_topic(need, name);
  topics_part(page, *cycle, need);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
