// SPDX-License-Identifier: Apache-2.0
#include "analysis/statistics/shares.h"

#include <algorithm>
#include <cmath>

#include "analysis/statistics/distributions.h"

namespace earshot::analysis {
namespace {

double two_sided_z(double level) { return normal_quantile((1 + level) / 2); }

// Wilson's, where z² was made smaller already by the part of the population that answered.
Interval wilson_with(double share, double answers, double z_squared) {
  const double centre = (share + z_squared / (2 * answers)) / (1 + z_squared / answers);
  const double half = std::sqrt(z_squared * share * (1 - share) / answers +
                                z_squared * z_squared / (4 * answers * answers)) /
                      (1 + z_squared / answers);
  // In whole numbers the ends are these; rounding must not say otherwise.
  return {share == 0 ? 0 : std::max(0.0, centre - half),
          share == 1 ? 1 : std::min(1.0, centre + half)};
}

}  // namespace

double value(const Share& share) { return static_cast<double>(share.count) / share.of; }

Interval wilson(const Share& share, double level) {
  return wilson_of_value(value(share), share.of, level);
}

Interval wilson_of_value(double share, double answers, double level) {
  const double z = two_sided_z(level);
  return wilson_with(share, answers, z * z);
}

Interval wilson_of(const Share& share, int population, double level) {
  if (population <= share.of)
    return {value(share), value(share)};
  const double z = two_sided_z(level);
  const double left_out = static_cast<double>(population - share.of) / (population - 1);
  return wilson_with(value(share), share.of, z * z * left_out);
}

Interval bounds(const Share& share, int population) {
  const int all = std::max(population, share.of);
  return {static_cast<double>(share.count) / all,
          static_cast<double>(share.count + all - share.of) / all};
}

Interval clopper_pearson(const Share& share, double level) {
  const double tail = (1 - level) / 2;
  const int k = share.count, n = share.of;
  return {k == 0 ? 0 : beta_quantile(tail, k, n - k + 1),
          k == n ? 1 : beta_quantile(1 - tail, k + 1, n - k)};
}

Interval agresti_coull(const Share& share, double level) {
  const double z = two_sided_z(level);
  const double answers = share.of + z * z;
  const double centre = (share.count + z * z / 2) / answers;
  const double half = z * std::sqrt(centre * (1 - centre) / answers);
  return {centre - half, centre + half};
}

Difference newcombe(const Share& first, const Share& second, double level) {
  return newcombe_of_values(value(first), first.of, value(second), second.of, level);
}

Difference newcombe_of_values(double first, double first_answers, double second,
                              double second_answers, double level) {
  const Interval of_first = wilson_of_value(first, first_answers, level);
  const Interval of_second = wilson_of_value(second, second_answers, level);
  const double change = second - first;
  return {change,
          {change - std::hypot(second - of_second.low, of_first.high - first),
           change + std::hypot(of_second.high - second, first - of_first.low)}};
}

std::optional<Trend> trend(std::span<const Share> waves) {
  double answers = 0, yes = 0, place_sum = 0;
  for (std::size_t at = 0; at < waves.size(); ++at) {
    answers += waves[at].of;
    yes += waves[at].count;
    place_sum += static_cast<double>(at) * waves[at].of;
  }
  if (waves.size() < 2 || yes == 0 || yes == answers)
    return std::nullopt;
  const double overall = yes / answers, middle = place_sum / answers;
  double rise = 0, spread = 0;
  for (std::size_t at = 0; at < waves.size(); ++at) {
    const double place = static_cast<double>(at) - middle;
    rise += place * (waves[at].count - waves[at].of * overall);
    spread += waves[at].of * place * place;
  }
  const double chi_squared = rise * rise / (overall * (1 - overall) * spread);
  return Trend{chi_squared, chi_squared_above(chi_squared, 1), rise > 0};
}

double mcnemar(int changed_up, int changed_down) {
  const int changed = changed_up + changed_down;
  if (changed == 0)
    return 1;
  return std::min(1.0, 2 * binomial_up_to(std::min(changed_up, changed_down), changed, 0.5));
}

}  // namespace earshot::analysis
