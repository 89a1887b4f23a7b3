// SPDX-License-Identifier: Apache-2.0
#include "needs/gather.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "needs/cycle_rules.h"
#include "needs/released_sums.h"
#include "store/cycles.h"
#include "store/evidence.h"
#include "store/listed.h"

namespace earshot::needs {
namespace {

using analysis::needs::Coded;
using analysis::needs::Gathered;
using analysis::needs::Rung;
using analysis::needs::TopicEvidence;

// What was merged is the other; what has merely left its list since counts for the cycles in which it was on it.
std::vector<Topic> topics_of(const std::vector<Topic>& all, const Cycle& cycle) {
  std::vector<Topic> topics;
  for (const Topic& topic : all)
    if (topic.listing.became.empty() &&
        (!topic.listing.closed_on || *topic.listing.closed_on > cycle.starts_on))
      topics.push_back(topic);
  return topics;
}

std::vector<LeftOut> leave_out_few(std::vector<ReleaseRead>& releases) {
  std::map<std::pair<std::string, std::string>, int> answers;
  for (const ReleaseRead& each : releases)
    for (const NeedSums& sums : each.said.sums)
      if (sums.topic_a == sums.topic_b && sums.component_a == sums.component_b)
        answers[{sums.topic_a, sums.component_a}] += sums.n;
  const auto few = [&](const std::string& topic, const std::string& component) {
    return answers[{topic, component}] < fewest_shown;
  };
  for (ReleaseRead& each : releases)
    std::erase_if(each.said.sums, [&](const NeedSums& sums) {
      return few(sums.topic_a, sums.component_a) || few(sums.topic_b, sums.component_b);
    });
  std::erase_if(releases, [](const ReleaseRead& each) { return each.said.sums.empty(); });
  std::vector<LeftOut> left_out;
  for (const auto& [said, count] : answers)
    if (count < fewest_shown)
      left_out.push_back({said.first, said.second});
  return left_out;
}

std::vector<Spoken> spoken_in(const ReleaseRead& release) {
  std::vector<Spoken> says;
  for (const NeedSums& sums : release.said.sums)
    if (sums.topic_a == sums.topic_b && sums.component_a == sums.component_b)
      says.push_back({sums.topic_a, sums.component_a, sums.n, sums.sum_a,
                      release.about.contains({sums.topic_a, sums.component_a})});
  return says;
}

std::vector<FromRelease> named(const std::vector<ReleaseRead>& releases) {
  std::vector<FromRelease> named;
  for (const ReleaseRead& each : releases)
    named.push_back({.id = each.release.id,
                     .title = each.release.unit_name,
                     .survey = each.survey,
                     .source = each.said.source,
                     .form = each.release.form,
                     .form_version = each.release.form_version,
                     .released_on = each.release.released_on,
                     .answered = each.release.answered,
                     .unheard = each.release.plugin_failures + each.release.unreadable,
                     .says = spoken_in(each)});
  return named;
}

// Compared are the forms that were answered in both cycles: another form asks otherwise.
void leave_out_other_forms(std::vector<ReleaseRead>& before, const std::vector<ReleaseRead>& now) {
  std::set<std::string> forms;
  for (const ReleaseRead& each : now)
    forms.insert(each.release.form);
  std::erase_if(before,
                [&](const ReleaseRead& each) { return !forms.contains(each.release.form); });
}

std::vector<Evidence> pieces_of(Database& db, const Cycle& cycle, Moment as_of,
                                const std::map<std::string, std::string>& meant) {
  std::vector<Evidence> pieces;
  for (EvidenceOnFile& file : store::evidence_of_cycle(db, cycle.id)) {
    if (!file.stood_at(as_of))
      continue;
    const auto topic = meant.find(file.piece.topic);
    if (topic != meant.end())
      file.piece.topic = topic->second;
    pieces.push_back(std::move(file.piece));
  }
  return pieces;
}

Coded coded_from(const Evidence& piece) {
  Coded coded{.source = std::string(row_of(piece.source).title),
              .rung = rung_of(piece.source),
              .severity = piece.severity,
              .strategic = {}};
  if (piece.strategic)
    coded.strategic = *piece.strategic / 2.0;
  return coded;
}

using Unsure = analysis::needs::Unsure;

std::set<std::string> forms_that_ask(const std::vector<FromRelease>& releases,
                                     std::string_view topic) {
  std::set<std::string> forms;
  for (const FromRelease& release : releases)
    if (release.find(topic, analysis::needs::said_prevalence) != nullptr)
      forms.insert(release.form);
  return forms;
}

template <class Take>
void each_that_is_compared(const CycleGathered& cycle, std::string_view topic, Take take) {
  const auto then = forms_that_ask(cycle.releases_before, topic);
  const auto now = forms_that_ask(cycle.releases, topic);
  for (const auto* releases : {&cycle.releases_before, &cycle.releases})
    for (const FromRelease& release : *releases)
      if (then.contains(release.form) && now.contains(release.form))
        if (const Spoken* said = release.find(topic, analysis::needs::said_prevalence))
          take(releases == &cycle.releases, release, *said);
}

TopicEvidence evidence_of(const std::string& topic, const CycleGathered& cycle) {
  TopicEvidence evidence{
      .topic = topic, .followed_up = {}, .coded = {}, .last_cycle = {}, .this_cycle = {}};
  for (const analysis::needs::Released& release : cycle.gathered.releases)
    if (auto people = analysis::needs::followed_up_in(release, topic))
      evidence.followed_up.push_back(*std::move(people));
  for (const Evidence& piece : cycle.pieces)
    if (piece.topic == topic)
      evidence.coded.push_back(coded_from(piece));
  if (compared(cycle, topic))
    each_that_is_compared(cycle, topic,
                          [&](bool is_now, const FromRelease& release, const Spoken& said) {
                            (is_now ? evidence.this_cycle : evidence.last_cycle)
                                .push_back({release.source, said.sum, said.answers});
                          });
  return evidence;
}

}  // namespace

const Spoken* FromRelease::find(std::string_view topic, std::string_view component) const {
  const auto found = std::ranges::find_if(
      says, [&](const Spoken& each) { return each.topic == topic && each.component == component; });
  return found == says.end() ? nullptr : &*found;
}

std::vector<std::string> ThenAndNow::rests_on() const {
  std::vector<std::string> all = now.rests_on;
  all.insert(all.end(), then.rests_on.begin(), then.rests_on.end());
  return all;
}

std::optional<ThenAndNow> compared(const CycleGathered& cycle, std::string_view topic) {
  ThenAndNow found;
  each_that_is_compared(cycle, topic,
                        [&](bool is_now, const FromRelease& release, const Spoken& said) {
                          Compared& all = is_now ? found.now : found.then;
                          all.answers += said.answers;
                          all.sum += said.sum;
                          all.about = all.about || said.about;
                          all.rests_on.push_back(release.id);
                        });
  if (found.then.answers < fewest_shown || found.now.answers < fewest_shown)
    return std::nullopt;
  return found;
}

std::map<std::string, std::string> meant_by_names(const std::vector<Topic>& all) {
  std::map<std::string, std::string> meant;
  for (const Topic& topic : all) {
    const Topic* at = &topic;
    for (std::size_t step = 0; step < all.size() && !at->listing.became.empty(); ++step) {
      const auto next = std::ranges::find(all, at->listing.became, &Topic::name);
      if (next == all.end())
        break;
      at = &*next;
    }
    meant[topic.name] = at->name;
  }
  return meant;
}

Rung rung_of(EvidenceSource source) {
  switch (source) {
    case EvidenceSource::forum:
      return Rung::practitioners;
    default:
      return Rung::audits;
  }
}

CycleGathered gather(answers::Site& site, Database& db, const Cycle& cycle, Moment as_of) {
  const std::vector<Topic> listed = store::find_lists(db).topics;
  const auto meant = meant_by_names(listed);
  CycleGathered found{
      .cycle = cycle, .before = {}, .as_of = as_of, .topics = topics_of(listed, cycle)};
  auto now =
      read_releases(site, db, cycle.starts_on, std::min(cycle.ends_on, london_day(as_of)), meant);
  ReleasesRead before;
  const std::vector<Cycle> all = store::all_cycles(db);
  if (const Cycle* last = cycle_before(all, cycle)) {
    found.before = *last;
    before = read_releases(site, db, last->starts_on, last->ends_on, meant);
  }
  leave_out_other_forms(before.releases, now.releases);
  found.left_out = leave_out_few(now.releases);
  found.left_out_before = leave_out_few(before.releases);
  found.unopened_ids = std::move(now.unopened);
  std::ranges::move(before.unopened, std::back_inserter(found.unopened_ids));
  found.unopened = static_cast<int>(found.unopened_ids.size());
  found.releases = named(now.releases);
  found.releases_before = named(before.releases);
  found.pieces = pieces_of(db, cycle, as_of, meant);
  for (ReleaseRead& each : now.releases)
    found.gathered.releases.push_back(std::move(each.said));
  for (const Topic& topic : found.topics)
    found.gathered.topics.push_back(evidence_of(topic.name, found));
  return found;
}

}  // namespace earshot::needs
