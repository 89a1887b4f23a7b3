// SPDX-License-Identifier: Apache-2.0
#include "web/needs/topic_parts.h"

#include <algorithm>

#include "base/decimals.h"
#include "needs/drawn_words.h"
#include "needs/trend_words.h"
#include "web/components.h"
#include "web/needs/needs_words.h"
#include "web/results/results.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

using analysis::needs::Rung;

// Where a release's results are. A release without a survey of its own leads nowhere.
void add_release(Html& cell, const needs::FromRelease& release) {
  if (release.survey.empty())
    cell.text(release.title);
  else
    add_link(cell, {release.title, results_path(release.survey)});
}

const needs::FromRelease* find_release(const needs::CycleGathered& from, std::string_view id) {
  for (const auto* releases : {&from.releases, &from.releases_before}) {
    const auto found = std::ranges::find(*releases, id, &needs::FromRelease::id);
    if (found != releases->end())
      return &*found;
  }
  return nullptr;
}

const Evidence* find_piece(const needs::TopicDrawn& topic, std::string_view id) {
  const auto found = std::ranges::find(topic.pieces, id, &Evidence::id);
  return found == topic.pieces.end() ? nullptr : &*found;
}

Inside what_it_rests_on(const needs::NeedsDrawn& drawn, const needs::TopicDrawn& topic,
                        const needs::ComponentDrawn& part) {
  if (part.rests_on.empty())
    return Inside("Nothing");
  Html cell;
  cell.open("ul", {{"class", "govuk-list"}});
  for (const needs::Rests& rests : part.rests_on) {
    cell.open("li");
    if (const auto* release = find_release(drawn.gathered, rests.release))
      add_release(cell, *release);
    else if (const Evidence* piece = find_piece(topic, rests.piece))
      add_link(cell, {name_of(*piece), piece_path(piece->id)});
    cell.close("li");
  }
  cell.close("ul");
  return cell;
}

}  // namespace

void where_it_stands(Html& page, const needs::TopicDrawn& topic) {
  const auto& scored = topic.standing.topic;
  Html score;
  score.text(needs::score_in_words(topic.standing) +
             (topic.standing.told_score() ? " of 100" : "") +
             needs::how_sure_in_words(topic.standing));
  place_score(score, topic.standing);
  summary_list(page, {{"Where it stands", std::string(needs::title_of(topic.standing.group))},
                      {"Score", std::move(score)},
                      {"Rank by score", needs::rank_in_words(topic.standing)},
                      {"Known", needs::share_in_words(scored.coverage) + " of all weight"},
                      {"Answers in surveys", std::to_string(scored.answers)},
                      {"Sources that speak of a need", std::to_string(topic.sources)},
                      {"Who sees to it",
                       topic.topic.owner.empty() ? "Nobody is named" : topic.topic.owner}});
}

void what_it_is_made_of(Html& page, const needs::NeedsDrawn& drawn,
                        const needs::TopicDrawn& topic) {
  page.element("h2", "What the score is made of");
  Table rows{.id = "components",
             .caption = "Components, from 0 to 1, where 1 means need",
             .columns = {
                 {"Component"}, {"What it says"}, {"Value", true}, {"Weight", true}, {"Rests on"}}};
  for (const needs::ComponentDrawn& part : topic.components)
    rows.rows.push_back({std::string(needs::title_of(part.component)), part.sentence,
                         part.value ? with_places(*part.value, 2) : "not known",
                         with_places(drawn.weights[part.component], 2),
                         what_it_rests_on(drawn, topic, part)});
  table(page, rows);
}

void year_on_year(Html& page, Site& site, const needs::NeedsDrawn& drawn,
                  const needs::TopicDrawn& topic) {
  page.element("h2", "Year on year");
  const needs::TopicTrend trend =
      needs::trend_of(drawn, needs::cycles_before(site.house.site, site.db(), drawn), topic);
  page.element("p", trend.since_last);
  if (!trend.is_known())
    return;
  Table rows{.id = "trend",
             .caption = "This cycle beside those before it",
             .columns = {{"Cycle"},
                         {"Not confident", true},
                         {"Answers", true},
                         {"Gap", true},
                         {"Score of 100", true}}};
  for (const needs::TopicInCycle& in : trend.cycles)
    rows.rows.push_back({in.cycle.name, needs::prevalence_in_words(in), std::to_string(in.answers),
                         needs::gap_in_words(in), needs::score_beside(in)});
  table(page, rows);
  for (const std::string& note : needs::notes_on_trends())
    page.element("p", note);
}

void rungs_of(Html& page, const needs::TopicDrawn& topic) {
  page.element("h2", "Who says so");
  std::vector<SummaryRow> rows;
  for (const Rung rung : {Rung::practitioners, Rung::managers, Rung::audits, Rung::families})
    rows.push_back({std::string(needs::title_of(rung)), needs::rung_in_words(topic.ladder[rung])});
  summary_list(page, rows);
}

void evidence_of(Html& page, const needs::ListWords& lists, const needs::TopicDrawn& topic) {
  page.element("h2", "Evidence");
  Table rows{
      .id = "pieces",
      .caption = "Evidence that was entered, the latest found first",
      .columns = {{"Reference"}, {"Source"}, {"What was found"}, {"About"}, {"Day"}, {"Severity"}},
      .if_empty = "No evidence has been entered for it."};
  for (const Evidence& piece : topic.pieces) {
    Html link;
    add_link(link, {name_of(piece), piece_path(piece.id)});
    rows.rows.push_back({std::move(link), part_in_words(lists, piece, EvidencePart::source),
                         piece.finding, about_in_words(lists, piece), long_text(piece.found_on),
                         severity_in_words(piece.severity)});
  }
  table(page, rows);
}

}  // namespace earshot::web
