// SPDX-License-Identifier: Apache-2.0
#include "web/results/beside_others.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "answers/on_scale.h"
#include "answers/results.h"
#include "web/components.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/results/breakdown.h"
#include "web/results/figure_part.h"
#include "web/results/side_by_side.h"

namespace earshot::web {
namespace {

constexpr SideNames one_agency{.first = "The others",
                               .second = "This agency",
                               .where_first = "among the others",
                               .where_second = "at this agency",
                               .compared = "at this agency than among the others",
                               .everybody = "everybody at this agency and everybody else"};
constexpr SideNames several_agencies{.first = "The others",
                                     .second = "These agencies",
                                     .where_first = "among the others",
                                     .where_second = "at these agencies",
                                     .compared = "at these agencies than among the others",
                                     .everybody = "everybody at these agencies and everybody else"};

// A row of the answers by agency.
struct Row {
  const Breakdown* agencies;
  std::size_t at;
  const std::string& group() const { return agencies->groups[at]; }
  bool is_several() const { return group() == counted_together; }
  const SideNames& names() const { return is_several() ? several_agencies : one_agency; }
  std::string title() const { return is_several() ? "Agencies counted together" : group(); }
};

// Whoever named no agency is none.
bool is_of_agencies(const Row& row) { return row.group() != did_not_say; }

// Rows are numbered from 1, as they stand in a release, which never changes.
std::optional<Row> find_row(const Breakdown& agencies, std::string_view typed) {
  std::size_t number = 0;
  const auto [end, problem] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (problem != std::errc() || end != typed.data() + typed.size() || number < 1 ||
      number > agencies.groups.size())
    return std::nullopt;
  const Row row{&agencies, number - 1};
  return is_of_agencies(row) ? std::optional(row) : std::nullopt;
}

std::string path_of(const Survey& survey, const Row& row) {
  return "/surveys/" + survey.id + "/beside-others?agency=" + std::to_string(row.at + 1);
}

// Absent if either side is too few.
std::optional<SideBySide> side_by_side(const Release& release, const CrossedFigure& crossed,
                                       std::size_t at) {
  SideBySide question{.text = crossed.text,
                      .answers = crossed.columns,
                      .first = everybody_but(crossed, at, release.floor),
                      .second = crossed.groups[at]};
  if (!question.first.base || !question.second.base)
    return std::nullopt;
  const auto figure = std::ranges::find_if(release.figures, [&](const Figure& each) {
    return each.question == crossed.question && each.outcome == crossed.outcome;
  });
  if (figure == release.figures.end())
    return question;
  const auto others = answers::on_scale(*figure, crossed, question.first);
  const auto theirs = answers::on_scale(*figure, crossed, question.second);
  if (others && theirs)
    question.groups = analysis::mann_whitney(*others, *theirs);
  return question;
}

struct Questions {
  std::vector<SideBySide> told;
  std::vector<std::string> too_few;  // as asked
};

Questions questions_of(const Release& release, const Row& row) {
  Questions questions;
  for (const CrossedFigure& crossed : row.agencies->figures)
    if (auto question = side_by_side(release, crossed, row.at))
      questions.told.push_back(std::move(*question));
    else
      questions.too_few.push_back(crossed.text);
  adjust(questions.told);
  return questions;
}

bool hides_some(const std::vector<SideBySide>& questions) {
  const auto is_hidden = [](const std::optional<int>& count) { return !count; };
  return std::ranges::any_of(questions, [&](const SideBySide& question) {
    return std::ranges::any_of(question.first.counts, is_hidden) ||
           std::ranges::any_of(question.second.counts, is_hidden);
  });
}

void who_answered(Html& page, const Row& row) {
  const auto& answered = row.agencies->answered;
  const int all = std::accumulate(answered.begin(), answered.end(), 0);
  page.element("p",
               row.title() + ": " + std::to_string(answered[row.at]) +
                   " answered. The others: " + std::to_string(all - answered[row.at]) + ".",
               {{"class", "app-lead"}});
  if (row.is_several())
    paragraph(page,
              "These are the agencies that have no row of their own in the answers by agency, and "
              "whoever named none.");
  paragraph(page,
            "The others are everybody else who answered this survey. Who does other work may well "
            "answer otherwise for that alone.");
}

void add_questions(Html& page, const Questions& questions, const SideNames& names) {
  if (hides_some(questions.told))
    inset(page,
          "[c]: hidden, because few people gave an answer, or so that such a number can't be "
          "worked out. What is different there can't be told either.");
  if (!questions.told.empty())
    how_to_read(page, questions.told, names);
  std::size_t number = 0;
  for (const SideBySide& question : questions.told)
    add_side_by_side(page, question, names, ++number);
  if (questions.too_few.empty())
    return;
  page.element("h2", "Not set side by side");
  page.element("p", "Too few people answered these, on one side or the other.");
  bullets(page, questions.too_few);
}

}  // namespace

void lead_to_others(Html& page, const Survey& survey, const Breakdown& agencies) {
  page.element("p", "One agency beside the others:");
  page.open("ul");
  for (std::size_t at = 0; at < agencies.groups.size(); ++at) {
    const Row row{&agencies, at};
    if (!is_of_agencies(row))
      continue;
    page.open("li");
    add_link(page, {row.title() + " beside the others", path_of(survey, row)});
    page.close("li");
  }
  page.close("ul");
}

Outcome survey_beside_others(const Visit& visit, Site& site) {
  const auto results = answers::results_of(site.db(), visit.variable);
  const Breakdown* agencies =
      results && results->release ? find_breakdown(*results->release, by_agency) : nullptr;
  const auto row = agencies ? find_row(*agencies, visit.query["agency"]) : std::nullopt;
  if (!row)
    return not_found(site);
  Sheet sheet{.title = row->title() + " beside the others: " + results->survey.title,
              .back = {"Back to the answers by agency", breakdown_path(results->survey, *agencies)},
              .wide = true};
  who_answered(sheet.inside, *row);
  add_questions(sheet.inside, questions_of(*results->release, *row), row->names());
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
