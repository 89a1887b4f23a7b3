// SPDX-License-Identifier: Apache-2.0
#include "analysis/needs/means.h"

#include <algorithm>
#include <limits>

namespace earshot::analysis::needs {
namespace {

bool is_of_a_score(std::string_view component) {
  return component == said_prevalence || component == said_gap;
}

bool is_single(const NeedSums& sums) {
  return sums.topic_a == sums.topic_b && sums.component_a == sums.component_b;
}

std::vector<const Released*> all_of(const std::vector<Released>& releases) {
  std::vector<const Released*> all;
  for (const Released& release : releases)
    all.push_back(&release);
  return all;
}

// Where more answered than were asked, nobody knows how many were.
double asked_of(const Released& release) {
  int most = 0;
  for (const NeedSums& sums : release.sums)
    most = std::max(most, sums.n);
  return release.asked.value_or(0) >= most ? release.asked.value_or(0) : 0;
}

}  // namespace

Means::Means(const std::vector<Released>& releases)
    : Means(all_of(releases), Compared::each_with_all) {}

Means::Means(std::vector<const Released*> releases, Compared compared) {
  std::ranges::stable_sort(releases, {}, [](const Released* release) { return release->id; });
  for (const Released* release : releases)
    add(*release, compared);
}

std::size_t Means::place_of(std::string_view topic, std::string_view component) {
  auto found = topics_.find(topic);
  if (found == topics_.end()) {
    found = topics_.emplace(topic, topics_.size()).first;
    singles_.resize(2 * topics_.size());
  }
  return 2 * found->second + (component == said_gap ? 1 : 0);
}

void Means::add(const Released& release, Compared compared) {
  const double asked = asked_of(release);
  std::map<std::size_t, int> here;  // how many of this release spoke of it
  for (const NeedSums& sums : release.sums) {
    if (!is_single(sums) || !is_of_a_score(sums.component_a))
      continue;
    const std::size_t place = place_of(sums.topic_a, sums.component_a);
    singles_[place].n += sums.n;
    singles_[place].sum += sums.sum_a;
    here[place] += sums.n;
  }
  for (const NeedSums& sums : release.sums) {
    if (!is_of_a_score(sums.component_a) || !is_of_a_score(sums.component_b) ||
        (compared == Compared::none && sums.topic_a != sums.topic_b))
      continue;
    const std::size_t a = place_of(sums.topic_a, sums.component_a);
    const std::size_t b = place_of(sums.topic_b, sums.component_b);
    Together& both = together_[std::minmax(a, b)];
    both.n += sums.n;
    both.sum_a += a <= b ? sums.sum_a : sums.sum_b;
    both.sum_b += a <= b ? sums.sum_b : sums.sum_a;
    both.sum_ab += sums.sum_ab;
    both.of_asked += asked > 0 ? static_cast<double>(here[a]) * here[b] / asked : 0;
  }
}

std::optional<Mean> Means::find(std::string_view topic, std::string_view component) const {
  const auto found = topics_.find(topic);
  if (found == topics_.end())
    return std::nullopt;
  const std::size_t place = 2 * found->second + (component == said_gap ? 1 : 0);
  const Single& single = singles_[place];
  if (single.n == 0)
    return std::nullopt;
  return Mean{place, single.n, single.sum / single.n};
}

// Of the two means, whoever spoke of only one included: with n people in both, (n ÷ n_one n_other − 1 ÷ N) s. Where everybody
// spoke of both, and of a mean with itself, that is (1 − n ÷ N) s ÷ n.
double Means::covariance(std::size_t one, std::size_t other) const {
  const auto found = together_.find(std::minmax(one, other));
  if (found == together_.end() || found->second.n < 2)
    return 0;
  const Together& both = found->second;
  const double spread = (both.sum_ab - both.sum_a * both.sum_b / both.n) / (both.n - 1);
  return spread * (both.n - both.of_asked) / singles_[one].n / singles_[other].n;
}

bool Means::has_everybody(const Part& part) const {
  const auto found = together_.find({part.place, part.place});
  return found != together_.end() &&
         found->second.of_asked > found->second.n * (1 - std::numeric_limits<float>::epsilon());
}

double Means::variance(const std::vector<Part>& parts) const {
  double sum = 0;
  for (const Part& one : parts)
    for (const Part& other : parts)
      sum += one.points * other.points * covariance(one.place, other.place);
  return std::max(0.0, sum);
}

}  // namespace earshot::analysis::needs
