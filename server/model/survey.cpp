// SPDX-License-Identifier: Apache-2.0
#include "model/survey.h"

#include "model/names.h"

namespace earshot {
namespace {

constexpr Names<SurveyState, 5> states{{
    {SurveyState::open, "open"},
    {SurveyState::closed, "closed"},
    {SurveyState::waiting, "waiting"},
    {SurveyState::released, "released"},
    {SurveyState::destroyed, "destroyed"},
}};

}  // namespace

std::string_view name_of(SurveyState state) { return name_in(states, state); }
std::optional<SurveyState> find_survey_state(std::string_view name) {
  return find_in(states, name);
}

}  // namespace earshot
