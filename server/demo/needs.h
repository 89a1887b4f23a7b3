// SPDX-License-Identifier: Apache-2.0
// The learning needs analysis of Harbour Bay: last year's cycle, which is final, and this year's, for which
// Grace and Amal enter what reviews, audits and forums found. None of it was ever found anywhere.
#pragma once

#include <span>
#include <string_view>

#include "answers/site.h"

namespace earshot::demo {

enum class OfCycle { last_year, this_year };
struct EvidenceRow {
  OfCycle cycle;
  int entered_days_ago;
  int found_days_ago;
  std::string_view source;
  std::string_view reference;  // each once
  std::string_view kind;
  std::string_view topic;
  int severity;
  std::string_view finding;
  std::string_view agency = {};
  std::string_view role = {};
  std::string_view level = {};
  std::string_view area = {};
  std::string_view strategic = {};
};
std::span<const EvidenceRow> evidence_rows();

// What is done on this day of the year that is told, so many days ago.
void draw_up_needs(answers::Site& site, Day today, int days_ago);

}  // namespace earshot::demo
