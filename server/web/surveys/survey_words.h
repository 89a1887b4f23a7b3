// SPDX-License-Identifier: Apache-2.0
// How a survey is put into words: where it stands, how many have answered as far as that may be
// said, when it closes and what it promises. Reads counts and days, never an answer.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/survey.h"
#include "web/components.h"
#include "web/visit.h"

namespace earshot::web {

// Where a survey stands, in the order in which the list shows them.
enum class Phase { being_readied, open, not_begun, closed, waiting, ended };
struct PhaseRow {
  Phase phase;
  std::string_view name;   // in addresses
  std::string_view title;  // of its part of the list
  std::string_view tag;
  Shade shade;
};
const PhaseRow& row_of(Phase phase);
const PhaseRow* find_phase(std::string_view name);
Phase phase_of(const Survey& survey, Day today);

std::string survey_path(std::string_view survey, std::string_view below = {});

// "At least 10 answers so far.", "14 of 30 answered."
std::string answers_in_words(Database& db, const Survey& survey);
// "Closes tonight", "Closes in 3 days", "Closes on 28 October 2026".
std::string closes_in_words(const Survey& survey, Day today);
bool closes_soon(const Survey& survey, Day today);
// As people read it on the start page.
std::string promise_as_shown(const Survey& survey);
// "English and Polish": as they are called in English.
std::string languages_in_words(const std::vector<std::string>& languages);
// The group's title, or that it is nobody in particular.
std::string reports_to_in_words(Database& db, std::string_view group);

std::string form_title(const Form& form);
std::string_view audience_in_words(Audience audience);  // "Practitioners"

}  // namespace earshot::web
