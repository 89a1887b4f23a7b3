// SPDX-License-Identifier: Apache-2.0
#include "needs/trend_words.h"

#include <cmath>

#include "base/decimals.h"
#include "needs/drawn_words.h"

namespace earshot::needs {
namespace {

constexpr std::string_view not_known = "not known";

}  // namespace

std::string prevalence_in_words(const TopicInCycle& in) {
  return in.prevalence ? share_in_words(*in.prevalence) : std::string(not_known);
}

std::string gap_in_words(const TopicInCycle& in) {
  return in.gap ? with_places(*in.gap, 2) : std::string(not_known);
}

std::string score_beside(const TopicInCycle& in) {
  if (!in.score)
    return std::string(not_known);
  return in.same_parts ? std::to_string(std::lround(*in.score)) : "not compared";
}

std::vector<std::string> notes_on_trends() {
  return {
      "Not confident: of those who answered surveys of the workforce. Gap: how far confidence "
      "stays behind what matters at work, as a part of the scale.",
      "All cycles are drawn up with the weights and the list of topics of now; what was printed "
      "then "
      "may have had others.",
      "Not compared: that cycle's score rested on more kinds of evidence than this one's, or on "
      "fewer, so the two say nothing beside each other.",
      "In each cycle it is whoever answered then, with the forms of then: whether it is more or "
      "fewer is said only of forms that were answered in both cycles."};
}

}  // namespace earshot::needs
