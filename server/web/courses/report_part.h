// SPDX-License-Identifier: Apache-2.0
// What the report's page and its workbook have in common: the period that was asked for, and words.
#pragma once

#include <optional>
#include <string>

#include "courses/report.h"
#include "model/asking_rules.h"
#include "web/filled.h"
#include "web/visit.h"

namespace earshot::web {

// As the form or the address says it; `otherwise` where neither does.
struct AskedPeriod {
  std::optional<courses::Period> period;  // absent: there are problems
  Filled filled;
};
AskedPeriod asked_period(const Visit& visit, const courses::Period& otherwise);
// "?from=2026-07-01&until=2026-09-30"
std::string period_query(const courses::Period& period);
std::string period_in_words(const courses::Period& period);  // "1 July 2026 to 30 September 2026"

// Of whoever asks: all courses, or their own.
std::vector<Course> courses_for(const Visit& visit, Site& site);
courses::Report report_for(const Visit& visit, Site& site, const courses::Period& period);

// "Expected right after", "3 months after": of what gets in the way.
std::string barriers_in_words(const courses::Report& report, const std::string& stage,
                              const AskingRules& rules);

std::string report_title(const courses::Period& period);
std::string drawn_up(const Visit& visit, Site& site);  // when, and of which partnership's courses

}  // namespace earshot::web
