// SPDX-License-Identifier: Apache-2.0
// How many are not confident about a topic: they chose one of the lower two of the five points of the scale. Worked out
// from what a release shows, of everybody or of a group; what it hides stays hidden.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "needs/drawn.h"
#include "needs/surveys_released.h"

namespace earshot::needs {

inline constexpr std::string_view hidden_mark = "[c]", few_mark = "[low]", unknown_mark = "[z]";
// What the first two of them mean, a sentence each, for whoever reads a table; and the third.
std::vector<std::string> what_marks_mean();
inline constexpr std::string_view what_unknown_means =
    "[z]: nobody knows how many were asked, so it can't be worked out.";

struct NotConfident {
  std::optional<int> answered;  // a point of the scale, not that it is no part of their role
  std::optional<int> count;     // of them not confident; only where `answered` is there
  std::string_view mark;        // why one of the two is absent

  std::optional<int> percent() const { return percentage(answered, count); }
  bool operator==(const NotConfident&) const = default;
};
// `fewest`: of fewer answers nothing is said.
NotConfident not_confident(const Figure& figure, int fewest);
NotConfident not_confident(const Figure& figure, const CrossedFigure& crossed,
                           const CrossedGroup& group, int fewest);

// Why a group of so many is not shown: too few, or the next smallest where one alone is too few, which would be what is left of
// everybody. Empty: it is shown.
std::vector<std::string_view> marks_of_groups(const std::vector<std::optional<int>>& answered,
                                              int fewest);

// The largest floor that was promised, and no smaller than what counts for learning needs.
int fewest_told(const Release& release);

// A question of a survey how confident people are, under one of the topics that it is about.
struct ConfidenceAsked {
  const Topic* topic = nullptr;
  const SurveyReleased* survey = nullptr;
  const Figure* figure = nullptr;

  NotConfident says() const { return not_confident(*figure, fewest_told(survey->release)); }
};
// In the order of the analysis. They point into `surveys` and `drawn`, which must live longer.
std::vector<ConfidenceAsked> confidence_asked(Database& db, const NeedsDrawn& drawn,
                                              const std::vector<SurveyReleased>& surveys);

}  // namespace earshot::needs
