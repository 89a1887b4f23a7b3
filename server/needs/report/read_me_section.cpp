// SPDX-License-Identifier: Apache-2.0
// How to read this document: how needs are ranked, from which numbers on, what marks mean, what it can't say, and where what is.
#include <array>

#include "analysis/needs/standing.h"
#include "base/text.h"
#include "needs/drawn_words.h"
#include "needs/method_words.h"
#include "needs/report/figures.h"
#include "needs/report/sections.h"

namespace earshot::needs {
namespace {

using analysis::needs::Component;

struct ComponentMeant {
  Component component;
  std::string_view meaning;
};
constexpr ComponentMeant meant[] = {
    {Component::prevalence,
     "The share of people in surveys of the workforce who chose one of the lower two of five "
     "points "
     "when asked how confident they are."},
    {Component::gap,
     "How far confidence stays behind how much the topic matters at work, on average, as a part of "
     "the whole scale. Whoever is more confident than it matters counts as 0."},
    {Component::severity,
     "The most severe finding that was entered in this cycle, from 0 to 4, divided by 4."},
    {Component::transfer,
     "The share of people who had not used what they learnt three and six months after a course."},
    {Component::strategic,
     "Whether the topic is a priority of the partnership's strategy: 1, or ½ if it is part of "
     "one."},
    {Component::trend,
     "Whether more or fewer people are not confident than in the last cycle: ½ unless that is "
     "sure. "
     "A rise by 20 in 100 or more is 1, a fall by as many 0."},
};

ReportTable what_weighs_how_much(const NeedsDrawn& drawn) {
  ReportTable table{
      .name = "weights",
      .title = "What a score is made of, and what weighs how much",
      .heading = {"Component", "What it is, from 0 to 1, where 1 means need", "Weight", "Rests on"},
      .rows = {},
      .notes = {"The weights are those that the partnership's settings have today."},
      .when_empty = {}};
  for (const ComponentMeant& each : meant)
    table.rows.push_back({std::string(title_of(each.component)), std::string(each.meaning),
                          share_in_words(share_of_weight(drawn, each.component)),
                          "The partnership's settings"});
  return table;
}

ReportTable how_it_is_ranked() {
  ReportTable table{.name = "method",
                    .title = "How needs are ranked",
                    .heading = {"Step", "In words"},
                    .rows = {},
                    .notes = {},
                    .when_empty = {}};
  int step = 0;
  for (const std::string_view words : method_in_words())
    table.rows.push_back({++step, std::string(words)});
  return table;
}

ReportTable thresholds() {
  using namespace analysis::needs;
  const std::string rubric = "The rubric below";
  return {.name = "thresholds",
          .title = "From which numbers on",
          .heading = {"What", "Number", "What follows", "Rests on"},
          .rows = {{"Answers, in all", fewest_shown,
                    "What fewer say is not shown and counts nowhere.", "How needs are ranked"},
                   {"Answers in surveys", enough_answers,
                    "With fewer a topic is not ranked, and stands apart.", "How needs are ranked"},
                   {"Known, of all weight", share_in_words(enough_coverage),
                    "With less a topic is not ranked, and stands apart.", "How needs are ranked"},
                   {"Severity", required_from,
                    "From there on a topic comes first, whatever its score.", rubric},
                   {"Chance", share_in_words(sure_below),
                    "A topic stands above another only where chance alone would set them so far "
                    "apart less often than that.",
                    "How needs are ranked"}},
          .notes = {},
          .when_empty = {}};
}

ReportTable rubric_of_severity() {
  ReportTable table{.name = "severity",
                    .title = "How severe a finding is",
                    .heading = {"Severity", "Called", "When"},
                    .rows = {},
                    .notes = {},
                    .when_empty = {}};
  for (int level = 0; level <= highest_severity; ++level) {
    const SeverityRow& row = all_severities[static_cast<std::size_t>(level)];
    table.rows.push_back({level, std::string(row.title), std::string(row.rubric)});
  }
  return table;
}

ReportTable marks() {
  return {
      .name = "marks",
      .title = "What marks mean",
      .heading = {"Mark", "Meaning"},
      .rows = {{"R1, R2 ...", "Results of this cycle, in the order in which they came out."},
               {"L1, L2 ...", "Results of the last cycle."},
               {"E1, E2 ...", "Pieces of evidence, in the order in which they were entered."},
               {"not known", "Nobody was asked, or too few answered. It is never counted as 0."},
               {"[c]", "Hidden: few people said so, or such a number could be worked out."},
               {"[low]", "Too few of the group answered."},
               {"[z]", "Nobody knows how many were asked, so it can't be worked out."},
               {"between 2nd and 3rd",
                "It is not sure where the topic stands: at best 2nd, at worst 3rd."},
               {"likely within 55 to 69",
                "Were the surveys repeated many times, 95 of 100 such ranges would hold the true "
                "score."},
               {"Rests on", "From which results and evidence the figures of a row come."}},
      .notes = {},
      .when_empty = {}};
}

ReportTable limits() {
  constexpr std::string_view all[] = {
      "Whoever answers a survey chose to. Those who did not may think otherwise.",
      "A topic of which nobody was asked can be a need all the same.",
      "Not being confident is what people say of themselves; it is not what they can do.",
      "A change since the last cycle is one of those who answered then and now, who may be other "
      "people.",
      "What was agreed, evidence, programme and actions are as they stood on the day of this "
      "analysis. Lists, weights, budget, the cycle's state, and what was said and done are as they "
      "are "
      "today."};
  ReportTable table{.name = "limits",
                    .title = "What it can't say",
                    .heading = {"Limit"},
                    .rows = {},
                    .notes = {},
                    .when_empty = {}};
  for (const std::string_view words : all)
    table.rows.push_back({std::string(words)});
  return table;
}

struct PartRow {
  ReportPart part;
  std::string_view title;
  std::string_view asks;
};
constexpr std::array<PartRow, 7> all_parts{{
    {ReportPart::scope, "Scope", "What was looked at, and who was asked?"},
    {ReportPart::integrity, "Integrity", "Where does it come from, and what is missing?"},
    {ReportPart::trends, "Trends", "What has changed?"},
    {ReportPart::targets, "Targets", "What is aimed for, and how far is it?"},
    {ReportPart::comparisons, "Comparisons", "How do topics, agencies, roles and areas compare?"},
    {ReportPart::confidence, "Confidence", "How sure is it?"},
    {ReportPart::actions, "Actions", "What is done about it?"},
}};

}  // namespace

ReportSection read_me_section(const ReportFrom& from) {
  return {.name = "read-me",
          .title = "Read me",
          .part = ReportPart::document,
          .sentences = {"This page says how to read the others: how needs are ranked, what marks "
                        "mean, and what the analysis can't say.",
                        "Look for things under the seven headings of partnerships' reports: scope, "
                        "integrity, trends, targets, comparisons, confidence and actions. The last "
                        "table here says where each is."},
          .tables = {how_it_is_ranked(), what_weighs_how_much(from.drawn), thresholds(),
                     rubric_of_severity(), marks(), limits()}};
}

void say_where_to_look(ReportSection& read_me, const std::vector<ReportSection>& sections) {
  ReportTable table{.name = "where-to-look",
                    .title = "Where to look",
                    .heading = {"Heading", "It answers", "Sections of this document"},
                    .rows = {},
                    .notes = {},
                    .when_empty = {}};
  for (const PartRow& row : all_parts) {
    std::vector<std::string> titles;
    for (const ReportSection& section : sections)
      if (section.part == row.part)
        titles.push_back(section.title);
    table.rows.push_back({std::string(row.title), std::string(row.asks),
                          titles.empty() ? "Nothing in this document" : list_of(titles, "and")});
  }
  read_me.tables.push_back(std::move(table));
}

}  // namespace earshot::needs
