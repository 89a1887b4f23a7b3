// SPDX-License-Identifier: Apache-2.0
#include "web/results/side_by_side.h"

#include <algorithm>

#include "analysis/statistics/many_tests.h"
#include "analysis/statistics/shares.h"
#include "web/components.h"
#include "web/results/figure_part.h"
#include "web/results/share_words.h"

namespace earshot::web {
namespace {

constexpr double hardly_chance = 0.05;

std::string share_of(const CrossedGroup& side, const std::optional<int>& count) {
  if (!count)
    return std::string(hidden_mark);
  return percent(static_cast<double>(*count) / std::max(*side.base, 1)) + " (" +
         std::to_string(*count) + ")";
}

std::vector<Inside> row_of(const SideBySide& question, std::size_t at) {
  const CrossedGroup &first = question.first, &second = question.second;
  std::vector<Inside> cells{question.answers[at], share_of(first, first.counts[at]),
                            share_of(second, second.counts[at]), "", ""};
  if (!first.counts[at] || !second.counts[at] || *first.base == 0 || *second.base == 0)
    return cells;
  const auto difference =
      analysis::newcombe({*first.counts[at], *first.base}, {*second.counts[at], *second.base});
  cells[3] = signed_points(difference.value);
  cells[4] =
      signed_points(difference.interval.low) + " to " + signed_points(difference.interval.high);
  return cells;
}

std::string verdict(const SideBySide& question, const SideNames& names) {
  if (!question.groups)
    return {};
  if (question.p >= hardly_chance)
    return "The difference may well be chance.";
  return std::string("Answers are further ") +
         (question.groups->second_is_higher > 0.5 ? "up" : "down") + " the scale " +
         std::string(names.compared) + ", and that is hardly chance.";
}

}  // namespace

void adjust(std::span<SideBySide> questions) {
  std::vector<double> p;
  for (const SideBySide& question : questions)
    if (question.groups)
      p.push_back(question.groups->p);
  p = analysis::holm(p);
  auto adjusted = p.begin();
  for (SideBySide& question : questions)
    if (question.groups)
      question.p = *adjusted++;
}

void how_to_read(Html& page, std::span<const SideBySide> questions, const SideNames& names) {
  Html inside;
  inside.element("p",
                 "Points more: hundredths of those who answered. Likely: where the difference "
                 "between " +
                     std::string(names.everybody) +
                     " would lie, 19 times in 20, if those who answered had been picked by "
                     "chance. Of twenty differences one lies outside by chance alone.");
  const auto tested = std::ranges::count_if(
      questions, [](const SideBySide& question) { return question.groups.has_value(); });
  if (tested > 0)
    inside.element("p", "\"Hardly chance\" allows for " + std::to_string(tested) +
                            (tested == 1 ? " scale" : " scales") + " having been looked at.");
  details(page, "How to read this", std::move(inside));
}

void add_side_by_side(Html& page, const SideBySide& question, const SideNames& names,
                      std::size_t number) {
  page.element("h2", question.text, {{"class", "govuk-heading-s app-question"}});
  Table rows{.id = "question-" + std::to_string(number),
             .caption = "Question " + std::to_string(number) + ": " +
                        std::to_string(*question.first.base) + " answered " +
                        std::string(names.where_first) + ", " +
                        std::to_string(*question.second.base) + " " +
                        std::string(names.where_second),
             .columns = {{"Answer"},
                         {std::string(names.first), true},
                         {std::string(names.second), true},
                         {"Points more", true},
                         {"Likely", true}}};
  for (std::size_t at = 0; at < question.answers.size(); ++at)
    rows.rows.push_back(row_of(question, at));
  table(page, rows);
  if (const std::string words = verdict(question, names); !words.empty())
    page.element("p", words);
}

}  // namespace earshot::web
