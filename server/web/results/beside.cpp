// SPDX-License-Identifier: Apache-2.0
#include "web/results/beside.h"

#include <algorithm>
#include <cmath>

#include "analysis/statistics/counted.h"
#include "analysis/statistics/many_tests.h"
#include "analysis/statistics/shares.h"
#include "answers/earlier.h"
#include "answers/on_scale.h"
#include "answers/pooled.h"
#include "web/components.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/results/figure_part.h"
#include "web/results/results.h"

namespace earshot::web {
namespace {

constexpr double hardly_chance = 0.05;

struct Pair {
  const Figure* then;
  const Figure* now;
  std::optional<analysis::TwoGroups> groups;  // of a scale, where all of both is shown
  double p = 1;                               // of these, adjusted for how many there are
};

bool can_be_told_apart(const Figure& figure) {
  return figure.kind == "scale" && answers::hides_nothing(figure);
}

std::vector<Pair> pairs_of(const Release& then, const Release& now) {
  std::vector<Pair> pairs;
  std::vector<double> p;
  for (const Figure& figure : now.figures) {
    const Figure* before = answers::same_question(then, figure);
    if (!before || !has_answers_to_choose(figure) || !figure.base || !before->base ||
        figure.counts.empty())
      continue;
    Pair pair{before, &figure, {}};
    if (can_be_told_apart(figure) && can_be_told_apart(*before))
      pair.groups = analysis::mann_whitney(answers::on_scale(*before), answers::on_scale(figure));
    if (pair.groups)
      p.push_back(pair.groups->p);
    pairs.push_back(pair);
  }
  p = analysis::holm(p);
  auto adjusted = p.begin();
  for (Pair& pair : pairs)
    if (pair.groups)
      pair.p = *adjusted++;
  return pairs;
}

std::string percent(double share) { return std::to_string(std::lround(100 * share)) + "%"; }

std::string signed_points(double difference) {
  const long points = std::lround(100 * difference);
  return (points > 0 ? "+" : "") + std::to_string(points);
}

std::string share_of(const Figure& figure, const Count& count) {
  if (!count.count)
    return std::string(hidden_mark);
  return percent(static_cast<double>(*count.count) / std::max(*figure.base, 1)) + " (" +
         std::to_string(*count.count) + ")";
}

std::vector<Inside> row_of(const Pair& pair, std::size_t at) {
  const Count &then = pair.then->counts[at], &now = pair.now->counts[at];
  std::vector<Inside> cells{now.text, share_of(*pair.then, then), share_of(*pair.now, now), "", ""};
  if (!then.count || !now.count || *pair.then->base == 0 || *pair.now->base == 0)
    return cells;
  const auto difference =
      analysis::newcombe({*then.count, *pair.then->base}, {*now.count, *pair.now->base});
  cells[3] = signed_points(difference.value);
  cells[4] =
      signed_points(difference.interval.low) + " to " + signed_points(difference.interval.high);
  return cells;
}

std::string verdict(const Pair& pair) {
  if (!pair.groups)
    return {};
  if (pair.p >= hardly_chance)
    return "The difference may well be chance.";
  return pair.groups->second_is_higher > 0.5
             ? "Answers are further up the scale now than then, and that is hardly chance."
             : "Answers are further down the scale now than then, and that is hardly chance.";
}

void one_question(Html& page, const Pair& pair, std::size_t number) {
  page.element("h2", pair.now->text, {{"class", "govuk-heading-s app-question"}});
  Table rows{
      .id = "question-" + std::to_string(number),
      .caption = "Question " + std::to_string(number) + ": " + std::to_string(*pair.then->base) +
                 " answered then, " + std::to_string(*pair.now->base) + " now",
      .columns = {
          {"Answer"}, {"Then", true}, {"Now", true}, {"Points more", true}, {"Likely", true}}};
  for (std::size_t at = 0; at < pair.now->counts.size(); ++at)
    rows.rows.push_back(row_of(pair, at));
  table(page, rows);
  if (const std::string words = verdict(pair); !words.empty())
    page.element("p", words);
}

std::string response(const Release& release) {
  return std::to_string(release.answered) +
         (release.invited ? " of " + std::to_string(*release.invited) : std::string()) +
         " answered";
}

void how_to_read(Html& page, const std::vector<Pair>& pairs) {
  Html inside;
  inside.element(
      "p",
      "Points more: hundredths of those who answered. Likely: where the difference between "
      "everybody then and everybody now would lie, 19 times in 20, if those who answered "
      "had been picked by chance. Of twenty differences one lies outside by chance alone.");
  const auto tested =
      std::ranges::count_if(pairs, [](const Pair& pair) { return pair.groups.has_value(); });
  if (tested > 0)
    inside.element("p", "\"Hardly chance\" allows for " + std::to_string(tested) +
                            (tested == 1 ? " scale" : " scales") + " having been looked at.");
  details(page, "How to read this", std::move(inside));
}

std::string beside_path(const Survey& survey) { return "/surveys/" + survey.id + "/beside"; }

}  // namespace

void lead_to_earlier(Html& page, Site& site, const answers::Results& results) {
  const auto earlier = answers::find_earlier(site.db(), results);
  if (!earlier)
    return;
  page.element("h2", "Beside the last time");
  page.open("p");
  add_link(page, {"What is different from " + earlier->survey.title + ", " +
                      long_text(earlier->survey.opens_on),
                  beside_path(results.survey)});
  page.close("p");
}

Outcome survey_beside(const Visit& visit, Site& site) {
  const auto results = answers::results_of(site.db(), visit.variable);
  const auto earlier = results ? answers::find_earlier(site.db(), *results) : std::nullopt;
  if (!earlier)
    return not_found(site);
  Sheet sheet{.title = "Beside the last time: " + results->survey.title,
              .back = {"Back to the results", results_path(results->survey.id)},
              .wide = true};
  Html& page = sheet.inside;
  page.element("p",
               "Then: " + earlier->survey.title + ", " + long_text(earlier->survey.opens_on) +
                   ". " + response(earlier->release) + ". Now: " +
                   long_text(results->survey.opens_on) + ". " + response(*results->release) + ".",
               {{"class", "app-lead"}});
  paragraph(page,
            "Nobody's answers are joined: these may be other people. If others answered now than "
            "then, that alone can make a difference.");
  if (hides_some(earlier->release) || hides_some(*results->release))
    inset(page, "[c]: too few to show, then or now. What is different there can't be told either.");
  const auto pairs = pairs_of(earlier->release, *results->release);
  if (pairs.empty())
    page.element("p", "No question was asked in the same words both times.");
  else
    how_to_read(page, pairs);
  for (std::size_t at = 0; at < pairs.size(); ++at)
    one_question(page, pairs[at], at + 1);
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
