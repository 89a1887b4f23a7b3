// SPDX-License-Identifier: Apache-2.0
// Who answered the surveys of a cycle: how many of whom were asked, by agency and by sector, and how far off each topic's
// share could be whatever the others would have said.
#include "needs/coverage.h"
#include "needs/survey_words.h"
#include "web/needs/needs.h"
#include "web/needs/needs_words.h"
#include "web/needs/ranking_parts.h"
#include "web/needs/survey_parts.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/results/share_words.h"

namespace earshot::web {
namespace {

using needs::GroupCovered;
using needs::SurveyCovered;
using needs::unknown_mark;

// One after another on the page, so each table has a number in its name.
void groups_of(Html& page, const SurveyCovered& covered, std::string_view name,
               std::size_t number) {
  if (covered.groups.empty())
    return;
  Table rows{
      .id = std::string(name) + "-" + std::to_string(number),
      .caption = "Who answered survey " + std::to_string(number) + ", by " + std::string(name),
      .columns = {{covered.grouped_by}, {"Answered", true}, {"Of all answered", true}}};
  const bool is_asked_known = needs::knows_asked(covered);
  if (is_asked_known)
    rows.columns.insert(rows.columns.end(),
                        {{"Asked", true}, {"Response", true}, {"Of all asked", true}});
  for (const GroupCovered& group : covered.groups) {
    rows.rows.push_back({group.group, std::to_string(group.answered),
                         percent_or(covered.share_of_answered(group), unknown_mark)});
    if (is_asked_known)
      for (const std::string& cell :
           {number_or(group.asked, unknown_mark), percent_or(group.rate(), unknown_mark),
            percent_or(covered.share_of_asked(group), unknown_mark)})
        rows.rows.back().emplace_back(cell);
  }
  table(page, rows);
}

void survey_part(Html& page, const needs::Coverage& coverage, std::size_t at) {
  const SurveyCovered& agencies = coverage.agencies[at];
  const SurveyCovered& sectors = coverage.sectors[at];
  page.element("h2", "Survey " + std::to_string(at + 1) + ": " + agencies.survey->title());
  page.open("p").add(named(*agencies.survey)).text(". " + needs::who_answered(agencies));
  page.close("p");
  if (agencies.groups.empty() && sectors.groups.empty())
    paragraph(page,
              "Too few people answered to be shown by agency or sector, or nobody was asked where "
              "they work.");
  groups_of(page, agencies, "agency", at + 1);
  groups_of(page, sectors, "sector", at + 1);
  for (const std::string& sentence : needs::what_to_know({agencies, sectors}))
    paragraph(page, sentence);
}

void bounds_part(Html& page, const Cycle& cycle, const std::vector<needs::TopicBounds>& topics) {
  page.element("h2", "How far off each share could be");
  paragraph(page, needs::what_not_confident_is);
  paragraph(page, needs::what_bounds_are);
  paragraph(page, needs::what_unknown_means);
  explain_marks(page);
  Table rows{.id = "bounds",
             .caption = "Not confident, among those who answered and among all who were asked",
             .columns = {{"Topic"},
                         {"Survey"},
                         {"Asked", true},
                         {"Answered", true},
                         {"Not confident", true},
                         {"Share", true},
                         {"At least", true},
                         {"At most", true}},
             .if_empty = "No question of these surveys is about a topic of this analysis."};
  for (const needs::TopicBounds& each : topics) {
    Html link;
    add_link(link, {each.asked.topic->title, topic_path(cycle, each.asked.topic->name)});
    const std::string mark(each.said.mark.empty() ? unknown_mark : each.said.mark);
    rows.rows.push_back(
        {std::move(link), each.asked.survey->title(), number_or(each.could_be_asked, mark),
         number_or(each.said.answered, each.said.mark), number_or(each.said.count, each.said.mark),
         percent_or(each.said.percent(), each.said.mark),
         each.bounds ? percent(each.bounds->low) : mark,
         each.bounds ? percent(each.bounds->high) : mark});
  }
  table(page, rows);
}

}  // namespace

Outcome show_coverage(const Visit& visit, Site& site) {
  const auto cycle = cycle_of(visit, site);
  if (!cycle)
    return not_found(site);
  const auto drawn = drawn_for(visit, site, *cycle);
  const auto surveys = needs::workforce_surveys(site.db(), drawn.gathered);
  Sheet sheet{.title = "Who answered, " + cycle->name,
              .back = {"Back to learning needs of " + cycle->name, cycle_path(cycle->id)},
              .wide = true};
  Html& page = sheet.inside;
  if (surveys.empty()) {
    no_surveys_yet(page, visit, needs::no_workforce_survey);
    return shown(visit, site, sheet);
  }
  const needs::Coverage coverage = needs::coverage_of(site.db(), drawn, surveys);
  for (std::size_t at = 0; at < coverage.agencies.size(); ++at)
    survey_part(page, coverage, at);
  bounds_part(page, *cycle, coverage.topics);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
