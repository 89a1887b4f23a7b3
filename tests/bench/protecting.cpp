// SPDX-License-Identifier: Apache-2.0
// How long it takes to decide what of a question may be shown by agency, sector, area and role.
#include <random>

#include "analysis/protect/cross.h"
#include "bench/bench.h"

namespace earshot::bench {
namespace {

using analysis::Grouping;

struct Size {
  const char* name;
  int agencies, roles, options, people_each;
  double most_seconds;
};
constexpr Size sizes[] = {{"540 cells", 48, 20, 7, 30, 2}, {"5,000 cells", 330, 60, 12, 40, 120}};

struct Survey {
  std::vector<Grouping> groupings;
  analysis::QuestionCounts question;
  std::size_t cells = 0;
};

std::vector<std::size_t> every(int agencies, int groups) {
  std::vector<std::size_t> stands_in;
  for (int agency = 0; agency < agencies; ++agency)
    stands_in.push_back(static_cast<std::size_t>(agency % groups));
  return stands_in;
}

Grouping of_sizes(const std::vector<std::vector<int>>& counts) {
  Grouping grouping;
  for (const auto& row : counts) {
    int size = 0;
    for (const int count : row)
      size += count;
    grouping.sizes.push_back(size);
    grouping.size_is_shown.push_back(size > analysis::small_count);
  }
  return grouping;
}

Survey survey_of(const Size& size) {
  std::mt19937 random(20261129);
  const auto options = static_cast<std::size_t>(size.options);
  std::vector<std::vector<int>> agencies(static_cast<std::size_t>(size.agencies),
                                         std::vector<int>(options));
  std::vector<std::vector<int>> roles(static_cast<std::size_t>(size.roles),
                                      std::vector<int>(options));
  Survey survey;
  survey.question.in_order = true;
  survey.question.plain.assign(options, 0);
  survey.question.plain_is_shown.assign(options, true);
  for (auto& agency : agencies)
    for (unsigned one = 0, people = 5 + random() % (2 * static_cast<unsigned>(size.people_each));
         one < people; ++one) {
      const std::size_t option = std::min(random() % options, random() % options);
      ++agency[option];
      ++roles[random() % roles.size()][option];
      ++survey.question.plain[option];
    }
  survey.groupings = {of_sizes(agencies)};
  for (const int groups : {8, 5})
    survey.groupings.push_back(analysis::made_of(0, survey.groupings.front(),
                                                 every(size.agencies, groups),
                                                 static_cast<std::size_t>(groups)));
  survey.groupings.push_back(of_sizes(roles));
  survey.question.counts = {agencies, {}, {}, roles};
  for (const Grouping& grouping : survey.groupings)
    survey.cells += grouping.sizes.size() * options;
  return survey;
}

}  // namespace

void protecting(Limits& limits) {
  heading("What of one question may be shown by agency, sector, area and role");
  for (const Size& size : sizes) {
    const Survey survey = survey_of(size);
    std::vector<std::optional<analysis::Crossed>> crossed;
    const double took = seconds([&] {
      const auto rows = analysis::rows_of(survey.groupings, 10);
      crossed = analysis::cross(survey.question, survey.groupings, rows, 10);
    });
    int tables = 0, shown = 0, cells = 0;
    for (const auto& table : crossed) {
      tables += table.has_value();
      for (const auto& row : table ? table->rows : std::vector<analysis::CrossedRow>())
        for (const auto& count : row.counts) {
          ++cells;
          shown += count.has_value();
        }
    }
    line(std::string(size.name) + ": tables shown, of 4", tables, "");
    line(std::string(size.name) + ": numbers shown, of " + std::to_string(cells), shown, "");
    limits.at_most(size.name, took, size.most_seconds, "s");
  }
}

}  // namespace earshot::bench
