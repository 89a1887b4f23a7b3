// SPDX-License-Identifier: Apache-2.0
#include "needs/training_impact.h"

#include <algorithm>
#include <set>

#include "analysis/statistics/shares.h"
#include "answers/tally.h"
#include "courses/report.h"
#include "model/stages.h"
#include "needs/name_of_now.h"
#include "store/listed.h"
#include "store/releases.h"
#include "store/surveys.h"

namespace earshot::needs {
namespace {

// Of what it was asked in; null where nothing of it is shown.
const Figure* any_figure_of(const courses::Lasting& lasting) {
  if (!lasting.at.empty())
    return &lasting.at.front().figure;
  return lasting.changes.empty() ? nullptr : &lasting.changes.front().comparison.figure;
}

// What was asked once of a course is told by its question; an outcome is told as it is.
Learned learned_in(const courses::Lasting& lasting, const std::vector<Topic>& topics) {
  const Figure* figure = any_figure_of(lasting);
  const bool is_question = figure != nullptr && figure->outcome.empty();
  return {.topic = figure == nullptr ? std::string() : name_of_now(topics, figure->topic),
          .text = is_question ? figure->text : lasting.text,
          .measure = lasting.measure};
}

template <class Tells>
std::vector<std::string> ids_of(const std::vector<Release>& releases, Tells tells) {
  std::vector<std::string> ids;
  for (const Release& release : releases)
    if (tells(release))
      ids.push_back(release.id);
  return ids;
}

ChangeOf change_of(const Learned& what, const courses::Lasting::Change& change) {
  const Comparison& comparison = change.comparison;
  return {.what = what,
          .from = comparison.from,
          .to = comparison.to,
          .up = count_of(comparison.figure, went_up).value_or(0),
          .same = count_of(comparison.figure, stayed).value_or(0),
          .down = count_of(comparison.figure, went_down).value_or(0),
          .how_far = comparison.how_far,
          .sets = change.sets,
          .of_sets = change.of_sets,
          .releases = change.releases};
}

void add(TrainingImpact& impact, const courses::Lasting& lasting,
         const std::vector<Topic>& topics) {
  const Learned what = learned_in(lasting, topics);
  for (const courses::Lasting::At& at : lasting.at)
    impact.times.push_back({what, at, at.releases});
  for (const courses::Lasting::Change& change : lasting.changes)
    impact.changes.push_back(change_of(what, change));
  for (const answers::AskedAgain& again : lasting.again)
    impact.lost.push_back({what, again, again.releases});
}

// Topics of outcomes are those under which they stand at other times.
void add_right_after(TrainingImpact& impact) {
  for (const courses::Confidence& each : courses::confidence_in(impact.releases)) {
    const auto known = std::ranges::find_if(
        impact.times, [&](const AtOneTime& at) { return at.what.text == each.outcome; });
    if (known == impact.times.end())
      continue;
    impact.right_after.push_back(
        {.what = known->what,
         .before = each.before,
         .after = each.after,
         .answers = each.answers,
         .releases = ids_of(impact.releases, [&](const Release& release) {
           const auto all = courses::confidence_in(std::span(&release, 1));
           return std::ranges::find(all, each.outcome, &courses::Confidence::outcome) != all.end();
         })});
  }
}

// Each by the name that its question has in all forms about a course.
struct AboutUse {
  std::string_view question;
  std::vector<UsedFigure> TrainingImpact::*where;
};
constexpr AboutUse all_about_use[] = {
    {"used", &TrainingImpact::used},
    {"barriers", &TrainingImpact::barriers},
    {"enablers", &TrainingImpact::drivers},
};

void add_use(TrainingImpact& impact, const courses::StageResults& stage,
             const std::vector<Topic>& topics) {
  const answers::Pooled& pooled = stage.pooled;
  for (std::size_t at = 0; at < pooled.release.figures.size(); ++at) {
    const Figure& figure = pooled.release.figures[at];
    const std::string_view question = answers::plain_name(figure.question);
    for (const AboutUse& about : all_about_use)
      if (question == about.question)
        (impact.*about.where)
            .push_back({.stage = stage.stage,
                        .titled = stage.titled,
                        .topic = name_of_now(topics, figure.topic),
                        .outcome = figure.outcome,
                        .figure = figure,
                        .sets = pooled.sets_of_figure[at],
                        .of_sets = pooled.sets_with_figure[at],
                        .releases = pooled.releases_of_figure[at]});
  }
}

std::vector<Release> releases_in(Database& db, const std::vector<courses::StageResults>& stages) {
  std::set<std::string> ids;
  for (const courses::StageResults& stage : stages)
    for (const std::string& id : stage.pooled.release.surveys)
      if (const auto survey = store::find_survey(db, id); survey && survey->release)
        ids.insert(*survey->release);
  std::vector<Release> releases;
  for (const std::string& id : ids) {
    releases.push_back(store::find_release(db, id).value());
    releases.back().breakdowns.clear();
  }
  return releases;
}

// Months after is told rather than right after, and what was asked before rather than what looks back.
auto order_of(const ChangeOf& change) {
  return std::tuple(rank_of_stage(change.to.stage), !change.from.looking_back);
}

}  // namespace

TrainingImpact training_impact(Database& db, const Cycle& cycle, Moment as_of) {
  TrainingImpact impact{.period = {cycle.starts_on, std::min(cycle.ends_on, london_day(as_of))},
                        .courses = {},
                        .times = {},
                        .changes = {},
                        .lost = {},
                        .right_after = {},
                        .used = {},
                        .barriers = {},
                        .drivers = {},
                        .releases = {},
                        .left_out = {}};
  courses::WiderResults results = courses::results_released_in(db, impact.period);
  impact.courses = std::move(results.courses);
  impact.left_out = courses::what_is_left_out(results.summed, courses::these_courses);
  impact.releases = releases_in(db, results.summed.stages);
  const std::vector<Topic> topics = store::find_lists(db).topics;
  for (const courses::Lasting& lasting : results.summed.lasting)
    add(impact, lasting, topics);
  add_right_after(impact);
  for (const courses::StageResults& stage : results.summed.stages)
    add_use(impact, stage, topics);
  return impact;
}

std::vector<ChangeOf> since_before(const std::vector<ChangeOf>& changes) {
  std::vector<ChangeOf> latest;
  for (const ChangeOf& change : changes) {
    if (change.from.stage != stage_before || change.to.stage == stage_before)
      continue;
    const auto found = std::ranges::find(latest, change.what, &ChangeOf::what);
    if (found == latest.end())
      latest.push_back(change);
    else if (order_of(*found) < order_of(change))
      *found = change;
  }
  return latest;
}

double chance_of(const ChangeOf& change) { return analysis::mcnemar(change.up, change.down); }

}  // namespace earshot::needs
