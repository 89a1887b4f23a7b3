// SPDX-License-Identifier: Apache-2.0
// How confident people are about each topic of a cycle, answer by answer.
#include "needs/confidence_tables.h"
#include "needs/survey_words.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/needs/ranking_parts.h"
#include "web/needs/survey_parts.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

std::vector<Inside> row_of(const Cycle& cycle, const needs::ConfidenceAsked& asked,
                           const needs::ConfidenceTable& from) {
  const std::string_view mark = needs::mark_of(asked);
  const bool is_few = mark == needs::few_mark;
  const needs::NotConfident said = asked.says();
  Html link;
  add_link(link, {asked.topic->title, topic_path(cycle, asked.topic->name)});
  link.empty("br").text(asked.survey->title());
  std::vector<Inside> row{std::move(link),
                          number_or(is_few ? std::nullopt : asked.figure->base, mark)};
  row.emplace_back(percent_or(said.percent(), said.mark));
  for (const auto& count : needs::counts_of(asked, from))
    row.emplace_back(number_or(count, mark));
  return row;
}

void add_table(Html& page, const Cycle& cycle, const needs::ConfidenceTable& from,
               std::size_t number) {
  Table rows{.id = "confidence-" + std::to_string(number),
             .caption = "Table " + std::to_string(number) + ": how many gave each answer",
             .columns = {{"Topic, and the survey"}, {"Answered", true}, {"Not confident", true}}};
  for (const std::string& answer : from.answers)
    rows.columns.push_back({answer, true});
  for (const needs::ConfidenceAsked& asked : from.questions)
    rows.rows.push_back(row_of(cycle, asked, from));
  table(page, rows);
}

}  // namespace

Outcome show_confidence(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  const auto drawn = drawn_for(visit, site, *cycle);
  const auto surveys = needs::workforce_surveys(site.db(), drawn.gathered);
  Sheet sheet{.title = "How confident people are, " + cycle->name,
              .back = {"Back to learning needs of " + cycle->name, cycle_path(cycle->id)},
              .wide = true};
  Html& page = sheet.inside;
  const auto asked = needs::confidence_asked(site.db(), drawn, surveys);
  if (asked.empty()) {
    no_surveys_yet(page, visit, needs::no_workforce_survey);
    return shown(visit, site, sheet);
  }
  paragraph(page, needs::what_not_confident_is);
  paragraph(page, needs::why_never_added_up);
  explain_marks(page);
  std::size_t number = 0;
  for (const needs::ConfidenceTable& each : needs::confidence_tables_of(asked))
    add_table(page, *cycle, each, ++number);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
