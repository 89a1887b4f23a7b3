// SPDX-License-Identifier: Apache-2.0
#include "needs/not_confident.h"

#include <algorithm>

#include "base/text.h"
#include "store/listed.h"

namespace earshot::needs {
namespace {

constexpr std::size_t all_points = 5, lower_points = 2;

// Of everybody or of a group: how many answered, of them to whom it is no part of their role, and the lower two points.
struct Parts {
  std::optional<int> base, away, lower;
};

NotConfident said_by(const Parts& parts, int fewest) {
  if (!parts.base || *parts.base < fewest)
    return {.answered = {}, .count = {}, .mark = few_mark};
  if (!parts.away)
    return {.answered = {}, .count = {}, .mark = hidden_mark};
  const int answered = *parts.base - *parts.away;
  if (answered < fewest)
    return {.answered = {}, .count = {}, .mark = few_mark};
  if (!parts.lower)
    return {.answered = answered, .count = {}, .mark = hidden_mark};
  return {.answered = answered, .count = parts.lower, .mark = {}};
}

void add(std::optional<int>& sum, const std::optional<int>& more) {
  sum = sum && more ? std::optional(*sum + *more) : std::nullopt;
}

// How many of these points from `at` on have one column together; 0 if it is another column's turn.
std::size_t points_in(const std::vector<std::string>& points, std::size_t at,
                      const std::string& column) {
  for (std::size_t many = 1; at + many <= points.size(); ++many)
    if (list_of(std::span(points).subspan(at, many), "or") == column)
      return many;
  return 0;
}

std::vector<std::string> points_of(const Figure& figure) {
  std::vector<std::string> points;
  for (const Count& count : figure.counts)
    if (!count.away)
      points.push_back(count.text);
  return points;
}

bool is_away(const Figure& figure, const std::string& column) {
  return std::ranges::any_of(
      figure.counts, [&](const Count& count) { return count.away && count.text == column; });
}

// Points that few chose share a column; where the second and the third do, nobody can tell.
Parts parts_of(const Figure& figure, const CrossedFigure& crossed, const CrossedGroup& group) {
  Parts parts{.base = group.base, .away = 0, .lower = 0};
  const std::vector<std::string> points = points_of(figure);
  std::size_t at = 0;
  for (std::size_t column = 0; column < crossed.columns.size(); ++column) {
    if (is_away(figure, crossed.columns[column])) {
      add(parts.away, group.counts.at(column));
      continue;
    }
    const std::size_t many = points_in(points, at, crossed.columns[column]);
    if (at < lower_points)
      add(parts.lower,
          many > 0 && at + many <= lower_points ? group.counts.at(column) : std::nullopt);
    at += many;
  }
  if (at != all_points || points.size() != all_points)
    parts.lower = std::nullopt;
  return parts;
}

}  // namespace

std::vector<std::string> what_marks_mean() {
  return {
      "[c]: hidden, because the number could point at somebody, or would give away another that "
      "could. Small numbers that point at nobody are shown.",
      "[low]: too few of the group answered this.",
      "Groups of which few answered are counted together."};
}

NotConfident not_confident(const Figure& figure, int fewest) {
  std::optional<int> away = 0, lower = 0;
  std::size_t points = 0;
  for (const Count& count : figure.counts)
    if (count.away)
      add(away, count.count);
    else if (++points <= lower_points)
      add(lower, count.count);
  // Where nothing of it is shown, nobody knows how many of them were off the scale.
  return said_by({.base = figure.base,
                  .away = points == 0 ? std::nullopt : away,
                  .lower = points == all_points ? lower : std::nullopt},
                 fewest);
}

NotConfident not_confident(const Figure& figure, const CrossedFigure& crossed,
                           const CrossedGroup& group, int fewest) {
  return said_by(parts_of(figure, crossed, group), fewest);
}

std::vector<std::string_view> marks_of_groups(const std::vector<std::optional<int>>& answered,
                                              int fewest) {
  std::vector<std::string_view> marks(answered.size());
  std::optional<std::size_t> smallest;
  for (std::size_t at = 0; at < answered.size(); ++at)
    if (answered[at].value_or(0) < fewest)
      marks[at] = few_mark;
    else if (!smallest || *answered[at] < *answered[*smallest])
      smallest = at;
  if (smallest && std::ranges::count(marks, few_mark) == 1)
    marks[*smallest] = hidden_mark;
  return marks;
}

int fewest_told(const Release& release) { return std::max(release.floor, fewest_shown); }

std::vector<ConfidenceAsked> confidence_asked(Database& db, const NeedsDrawn& drawn,
                                              const std::vector<SurveyReleased>& surveys) {
  const auto meant = meant_by_names(store::find_lists(db).topics);
  std::vector<ConfidenceAsked> asked;
  for (const TopicDrawn& topic : drawn.topics)
    for (const SurveyReleased& survey : surveys)
      for (const Figure& figure : survey.release.figures) {
        const Question* question = survey.question_of(figure);
        if (question == nullptr || !asks_confidence(*question))
          continue;
        const auto topics = topics_of(survey, figure, meant);
        if (std::ranges::find(topics, topic.topic.name) != topics.end())
          asked.push_back({&topic.topic, &survey, &figure});
      }
  return asked;
}

}  // namespace earshot::needs
