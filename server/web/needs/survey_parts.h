// SPDX-License-Identifier: Apache-2.0
// Parts of pages that show what surveys of a cycle say: cells, where the figures come from, what their marks mean, and the
// ways to these pages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "needs/not_confident.h"
#include "web/components.h"
#include "web/visit.h"

namespace earshot::web {

std::string number_or(const std::optional<int>& number, std::string_view mark);
std::string percent_or(const std::optional<int>& hundredths, std::string_view mark);
// The name of a survey, leading to its results, with their day.
Html named(const needs::SurveyReleased& survey);

void explain_marks(Html& page);
// Instead of figures: what is missing, and for whoever runs surveys where to open one.
void no_surveys_yet(Html& page, const Visit& visit, std::string_view words);

// From a cycle's ranking: all that surveys said besides.
void lead_to_surveys(Html& page, const Cycle& cycle);
// From a topic: how confident each group is.
void lead_to_groups(Html& page, const Cycle& cycle, std::string_view topic);

}  // namespace earshot::web
