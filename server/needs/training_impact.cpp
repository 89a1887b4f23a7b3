// SPDX-License-Identifier: Apache-2.0
#include "needs/training_impact.h"

#include <algorithm>
#include <set>

#include "analysis/statistics/shares.h"
#include "model/stages.h"
#include "store/listed.h"
#include "store/surveys.h"

namespace earshot::needs {
namespace {

// What it was merged into since, or itself.
std::string topic_of_now(const std::vector<Topic>& all, std::string name) {
  for (std::size_t step = 0; step < all.size(); ++step) {
    const auto found = std::ranges::find(all, name, &Topic::name);
    if (found == all.end() || found->listing.became.empty())
      break;
    name = found->listing.became;
  }
  return name;
}

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
  return {.topic = figure == nullptr ? std::string() : topic_of_now(topics, figure->topic),
          .text = is_question ? figure->text : lasting.text,
          .measure = lasting.measure};
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
          .of_sets = change.of_sets};
}

void add(TrainingImpact& impact, const courses::Lasting& lasting,
         const std::vector<Topic>& topics) {
  const Learned what = learned_in(lasting, topics);
  for (const courses::Lasting::At& at : lasting.at)
    impact.times.push_back({what, at});
  for (const courses::Lasting::Change& change : lasting.changes)
    impact.changes.push_back(change_of(what, change));
  for (const answers::AskedAgain& again : lasting.again)
    impact.lost.push_back({what, again});
}

std::vector<std::string> releases_in(Database& db,
                                     const std::vector<courses::StageResults>& stages) {
  std::set<std::string> ids;
  for (const courses::StageResults& stage : stages)
    for (const std::string& id : stage.pooled.release.surveys)
      if (const auto survey = store::find_survey(db, id); survey && survey->release)
        ids.insert(*survey->release);
  return {ids.begin(), ids.end()};
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
                        .stages = {},
                        .releases = {},
                        .left_out = {}};
  courses::WiderResults results = courses::results_released_in(db, impact.period);
  impact.courses = std::move(results.courses);
  impact.left_out = courses::what_is_left_out(results.summed, courses::these_courses);
  const std::vector<Topic> topics = store::find_lists(db).topics;
  for (const courses::Lasting& lasting : results.summed.lasting)
    add(impact, lasting, topics);
  impact.stages = std::move(results.summed.stages);
  impact.releases = releases_in(db, impact.stages);
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
