// SPDX-License-Identifier: Apache-2.0
#include "web/needs/ranking_parts.h"

#include <array>

#include "base/text.h"
#include "needs/drawn_words.h"
#include "web/components.h"
#include "web/needs/needs_words.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

using analysis::needs::Group;
using analysis::needs::Rung;

Inside link_to(const needs::NeedsDrawn& drawn, const needs::TopicDrawn& topic) {
  Html cell;
  add_link(cell, {topic.topic.title, topic_path(drawn.gathered.cycle, topic.topic.name)});
  return cell;
}

// With what became of it, and who sees to it.
Inside topic_and_owner(const needs::NeedsDrawn& drawn, const needs::TopicDrawn& topic) {
  Inside cell = link_to(drawn, topic);
  if (const auto& parts = topic.topic.listing.split_into; !parts.empty())
    cell.html.text(" (split into " + needs::titles_of(drawn, parts) + ")");
  if (!topic.topic.owner.empty())
    cell.html.empty("br").text(topic.topic.owner);
  return cell;
}

Inside score_and_bar(const analysis::needs::Standing& standing) {
  Html cell;
  cell.text(needs::interval_in_words(standing));
  place_score(cell, standing);
  return cell;
}

Inside agreed_in_words(const needs::TopicDrawn& topic) {
  return topic.agreed ? Inside(row_of(topic.agreed->level).title) : Inside("Not yet");
}

std::string in_short(const analysis::needs::OnRung& rung) {
  if (!rung.sources.speak_of_it.empty())
    return "Yes";
  return rung.is_silent() ? "Silent" : "Looked, found none";
}

}  // namespace

std::string topic_path(const Cycle& cycle, std::string_view topic) {
  return cycle_path(cycle.id, "topics?topic=" + std::string(topic));
}

void ranked_table(Html& page, const needs::NeedsDrawn& drawn, Group group) {
  const auto topics = drawn.all(group);
  if (topics.empty())
    return;
  Table rows{.id = std::string(needs::name_of(group)),
             .caption = std::string(needs::title_of(group)),
             .columns = {{"Topic"},
                         {"Score of 100", true},
                         {"Likely within"},
                         {"Rank by score"},
                         {"Known", true},
                         {"Sources", true},
                         {"Agreed priority"}}};
  for (const needs::TopicDrawn* topic : topics) {
    const auto& scored = topic->standing.topic;
    rows.rows.push_back({topic_and_owner(drawn, *topic), needs::score_in_words(topic->standing),
                         score_and_bar(topic->standing), needs::rank_in_words(topic->standing),
                         needs::share_in_words(scored.coverage), std::to_string(topic->sources),
                         agreed_in_words(*topic)});
  }
  page.element("h2", needs::title_of(group));
  if (group == Group::required)
    paragraph(
        page,
        "A practice review, an audit, Section 11, an inspection or something like it found a "
        "need of severity 3 or 4. These come first whatever their score. No score is given where "
        "surveys say too little.");
  table(page, rows);
}

void not_enough_part(Html& page, const needs::NeedsDrawn& drawn) {
  Table rows{.id = "not_enough",
             .caption = "Topics that can't be ranked",
             .columns = {{"Topic"},
                         {"Answers in surveys", true},
                         {"Known", true},
                         {"Sources", true},
                         {"Agreed priority"}}};
  const std::vector<std::string> silent = needs::silent_topics(drawn);
  for (const needs::TopicDrawn* topic : drawn.all(Group::not_enough)) {
    if (topic->is_silent() && !topic->agreed)
      continue;
    const auto& scored = topic->standing.topic;
    rows.rows.push_back({topic_and_owner(drawn, *topic), std::to_string(scored.answers),
                         needs::share_in_words(scored.coverage), std::to_string(topic->sources),
                         agreed_in_words(*topic)});
  }
  if (rows.rows.empty() && silent.empty())
    return;
  page.element("h2", needs::title_of(Group::not_enough));
  paragraph(page,
            "Fewer than 10 people were asked about these in surveys and answered, or less than 60% "
            "of what a score is made of is known. That says nothing against them: nobody has asked "
            "enough.");
  if (!rows.rows.empty())
    table(page, rows);
  if (!silent.empty())
    paragraph(page, "There is no evidence yet on: " + list_of(silent, "and") + ".");
}

void who_says_so(Html& page, const needs::NeedsDrawn& drawn) {
  Table rows{.id = "ladder", .caption = "Who says that there is a need", .columns = {{"Topic"}}};
  constexpr std::array rungs{Rung::practitioners, Rung::managers, Rung::audits, Rung::families};
  for (const Rung rung : rungs)
    rows.columns.push_back({std::string(needs::title_of(rung))});
  for (const needs::TopicDrawn& topic : drawn.topics) {
    if (topic.is_silent())
      continue;
    std::vector<Inside> row{link_to(drawn, topic)};
    for (const Rung rung : rungs)
      row.push_back(in_short(topic.ladder[rung]));
    rows.rows.push_back(std::move(row));
  }
  if (rows.rows.empty())
    return;
  page.element("h2", "Who says so");
  paragraph(
      page,
      "\"Yes\" says that there is a need. \"Silent\" means that nobody of these has been heard on "
      "the topic, not that there is no need.");
  table(page, rows);
}

}  // namespace earshot::web
