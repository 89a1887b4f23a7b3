// SPDX-License-Identifier: Apache-2.0
// Reads a line each: what is asked for, then numbers. Answers with a line of numbers, so that another program may
// compare them with its own.
//   wilson COUNT OF · wilson_of COUNT OF POPULATION · exact COUNT OF · newcombe COUNT OF COUNT OF
//   trend COUNT OF COUNT OF … · mcnemar UP DOWN · recommending COUNT-OF-0 … COUNT-OF-10
//   mean COUNT … (of the values −4 to 4) · ranks COUNT … (the same) · g COUNT … (25 pairs)
//   groups COUNT × 5, COUNT × 5 · holm P … · bh P … · weighted COUNT OF STAFF …
#include <cstdio>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>
#include <string>

#include "analysis/statistics/many_tests.h"
#include "analysis/statistics/paired.h"
#include "analysis/statistics/recommending.h"
#include "analysis/statistics/weighting.h"

namespace earshot::analysis {
namespace {

using Numbers = std::vector<double>;

Share share(const Numbers& said, std::size_t at) {
  return {static_cast<int>(said.at(at)), static_cast<int>(said.at(at + 1))};
}

Counted counted(const Numbers& said, double first_value, std::size_t from, std::size_t many) {
  Counted all;
  for (std::size_t at = 0; at < many; ++at)
    all.push_back(
        {first_value + static_cast<double>(at), static_cast<std::int64_t>(said.at(from + at))});
  return all;
}

Numbers of(const Interval& interval) { return {interval.low, interval.high}; }

Numbers of_trend(const Numbers& said) {
  std::vector<Share> waves;
  for (std::size_t at = 0; at + 1 < said.size(); at += 2)
    waves.push_back(share(said, at));
  const auto found = trend(waves);
  return found ? Numbers{found->chi_squared, found->p} : Numbers{};
}

Numbers of_newcombe(const Numbers& said) {
  const auto found = newcombe(share(said, 0), share(said, 2));
  return {found.value, found.interval.low, found.interval.high};
}

Numbers of_mean(const Numbers& said) {
  const auto found = mean_of(counted(said, -4, 0, 9));
  return found ? Numbers{found->value, found->interval.low, found->interval.high, found->p}
               : Numbers{};
}

Numbers of_ranks(const Numbers& said) {
  const auto found = signed_ranks(counted(said, -4, 0, 9));
  return found ? Numbers{found->up, found->down, found->p} : Numbers{};
}

Numbers of_g(const Numbers& said) {
  PairedCounts pairs{{1, 2, 3, 4, 5}, {said.begin(), said.end()}};
  const auto g = change_of(pairs).g;
  return g ? Numbers{*g} : Numbers{};
}

Numbers of_groups(const Numbers& said) {
  const auto found = mann_whitney(counted(said, 1, 0, 5), counted(said, 1, 5, 5));
  return found ? Numbers{found->second_is_higher, found->p} : Numbers{};
}

Numbers of_recommending(const Numbers& said) {
  const auto found = recommending(counted(said, 0, 0, 11));
  return found ? Numbers{found->score, found->error} : Numbers{};
}

Numbers of_weighted(const Numbers& said) {
  std::vector<OfAnAgency> agencies;
  for (std::size_t at = 0; at + 2 < said.size(); at += 3)
    agencies.push_back({share(said, at), static_cast<int>(said[at + 2])});
  const auto found = weighted(agencies);
  return found ? Numbers{found->value, found->answers} : Numbers{};
}

const std::map<std::string, std::function<Numbers(const Numbers&)>> all_questions{
    {"wilson", [](const Numbers& said) { return of(wilson(share(said, 0))); }},
    {"wilson_of",
     [](const Numbers& said) {
       return of(wilson_of(share(said, 0), static_cast<int>(said.at(2))));
     }},
    {"exact", [](const Numbers& said) { return of(clopper_pearson(share(said, 0))); }},
    {"newcombe", of_newcombe},
    {"trend", of_trend},
    {"mcnemar",
     [](const Numbers& said) {
       return Numbers{mcnemar(static_cast<int>(said.at(0)), static_cast<int>(said.at(1)))};
     }},
    {"mean", of_mean},
    {"ranks", of_ranks},
    {"g", of_g},
    {"groups", of_groups},
    {"recommending", of_recommending},
    {"weighted", of_weighted},
    {"holm", [](const Numbers& said) { return holm(said); }},
    {"bh", [](const Numbers& said) { return benjamini_hochberg(said); }},
};

}  // namespace
}  // namespace earshot::analysis

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    std::istringstream words(line);
    std::string asked;
    words >> asked;
    std::vector<double> said;
    for (double number = 0; words >> number;)
      said.push_back(number);
    for (const double number : earshot::analysis::all_questions.at(asked)(said))
      std::printf("%.17g ", number);
    std::printf("\n");
  }
}
