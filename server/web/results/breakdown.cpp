// SPDX-License-Identifier: Apache-2.0
// A survey's answers by who answered: one way of grouping people to a page, one table to a question.
#include <algorithm>

#include "base/text.h"
#include "web/components.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/results/beside_others.h"
#include "web/results/breakdown.h"
#include "web/results/figure_part.h"
#include "web/results/results.h"
#include "web/results/weighted_part.h"

namespace earshot::web {
namespace {

constexpr std::string_view few_mark = "[low]";

std::string cell_of(const CrossedGroup& group, const std::optional<int>& count) {
  if (!group.base)
    return std::string(few_mark);
  if (!count)
    return std::string(hidden_mark);
  return std::to_string(percentage(group.base, count).value_or(0)) + "% (" +
         std::to_string(*count) + ")";
}

std::vector<Inside> row_of(const std::string& name, const CrossedGroup& group) {
  std::vector<Inside> cells{name, group.base ? std::to_string(*group.base) : std::string(few_mark)};
  for (const auto& count : group.counts)
    cells.emplace_back(cell_of(group, count));
  return cells;
}

void one_question(Html& page, const Release& release, const Breakdown& breakdown,
                  const CrossedFigure& figure, std::size_t number) {
  page.element("h2", figure.text, {{"class", "govuk-heading-s app-question"}});
  Table rows{.id = "question-" + std::to_string(number),
             // A table's name is a landmark's, and no two of them may be called the same.
             .caption = "Question " + std::to_string(number) +
                        (figure.several ? ": how many chose each; people may have chosen several"
                                        : ": how many gave each answer"),
             .columns = {{breakdown.title}, {"Answered", true}}};
  for (const std::string& column : figure.columns)
    rows.columns.push_back({column, true});
  for (std::size_t group = 0; group < figure.groups.size(); ++group)
    rows.rows.push_back(row_of(breakdown.groups[group], figure.groups[group]));
  rows.rows.push_back(row_of("Everybody", figure.all));
  table(page, rows);
  add_weighted(page, release, breakdown, figure, number);
}

void who_answered(Html& page, const Breakdown& breakdown) {
  std::vector<std::string> said;
  for (std::size_t group = 0; group < breakdown.groups.size(); ++group)
    said.push_back(breakdown.groups[group] + ": " + std::to_string(breakdown.answered[group]) +
                   (breakdown.asked.empty()
                        ? std::string()
                        : " of " + std::to_string(breakdown.asked[group]) + " who were asked"));
  page.element("p", "Who answered:");
  bullets(page, said);
}

// Whatever is not here would say too much of few people.
void not_here(Html& page, const Release& release, const Breakdown& breakdown) {
  std::vector<std::string> left_out;
  for (const Figure& figure : release.figures) {
    const bool here = std::ranges::any_of(breakdown.figures, [&](const CrossedFigure& crossed) {
      return crossed.question == figure.question && crossed.outcome == figure.outcome;
    });
    if (has_answers_to_choose(figure) && !here && figure.question != breakdown.by)
      left_out.push_back(figure.text);
  }
  if (left_out.empty())
    return;
  page.element("h2", "Not broken down");
  page.element("p",
               "Too few people answered these or gave some of the answers, so that most of a table "
               "would be hidden; or not everybody was asked them; or they say who answered.");
  bullets(page, left_out);
}

}  // namespace

std::string breakdown_path(const Survey& survey, const Breakdown& breakdown) {
  return "/surveys/" + survey.id + "/breakdown?by=" + breakdown.by;
}

void lead_to_breakdowns(Html& page, const answers::Results& results) {
  if (!results.release || results.release->breakdowns.empty())
    return;
  page.element("h2", "By who answered");
  page.open("ul");
  for (const Breakdown& breakdown : results.release->breakdowns) {
    page.open("li");
    add_link(page, {breakdown.title, breakdown_path(results.survey, breakdown)});
    page.close("li");
  }
  page.close("ul");
}

Outcome survey_breakdown(const Visit& visit, Site& site) {
  const auto results = answers::results_of(site.db(), visit.variable);
  const Breakdown* breakdown =
      results && results->release ? find_breakdown(*results->release, visit.query["by"]) : nullptr;
  if (breakdown == nullptr)
    return not_found(site);
  Sheet sheet{.title = breakdown->title + ": " + results->survey.title,
              .back = {"Back to the results", results_path(results->survey.id)},
              .wide = true};
  Html& page = sheet.inside;
  who_answered(page, *breakdown);
  if (breakdown->by == by_agency)
    lead_to_others(page, results->survey, *breakdown);
  inset(page,
        "[c]: hidden, because few people of a group gave an answer, or so that such a number "
        "can't be worked out. [low]: too few of the group answered this. Groups and answers of few "
        "people are "
        "counted together.");
  std::size_t number = 0;
  for (const CrossedFigure& figure : breakdown->figures)
    one_question(page, *results->release, *breakdown, figure, ++number);
  not_here(page, *results->release, *breakdown);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
