// SPDX-License-Identifier: Apache-2.0
// What is said beside figures from surveys: what they mean, and what to do where there are none. The same on pages and in
// the report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "needs/by_group.h"
#include "needs/coverage.h"

namespace earshot::needs {

inline constexpr std::string_view no_workforce_survey =
    "No survey of the workforce has results in this cycle yet. Open the staff survey or the "
    "Section 11 "
    "survey; its results count here once it has closed and enough people have answered.";
inline constexpr std::string_view no_family_survey =
    "No survey of children, young people or parents has results in this cycle yet. Open one of "
    "their "
    "surveys; its results count here once it has closed and enough have answered.";
inline constexpr std::string_view what_not_confident_is =
    "Not confident: of those who answered, how many chose one of the lower two of the five "
    "answers. "
    "Whoever said that it is no part of their role is left out.";
inline constexpr std::string_view why_never_added_up =
    "Surveys stand beside each other and are not added up, because the same people may have "
    "answered "
    "more than one.";
inline constexpr std::string_view what_bounds_are =
    "At least and at most: the share among everybody who was asked, if nobody who did not answer "
    "is "
    "unsure, and if all of them are. Nothing else is assumed of them.";
inline constexpr std::string_view for_the_whole_partnership =
    "This is shown for the whole partnership and for no agency, sector or area by itself, as it "
    "was "
    "promised to those who answered.";

// Where nothing can be told in this way: what is missing, and what to do.
std::string nothing_told(const NeedByGroup& need);
// Which questions and which surveys are not in the tables, a sentence each.
std::vector<std::string> what_is_not_told(const NeedByGroup& need);
// "How confident people are in: Neglect, Staff survey"
std::string name_of(const ConfidenceAsked& asked);

}  // namespace earshot::needs
