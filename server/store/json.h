// SPDX-License-Identifier: Apache-2.0
// How an occasion, a plan, a release and a codebook are written into their columns.
#pragma once

#include <string>
#include <string_view>

#include "model/codebook.h"
#include "model/form.h"
#include "model/release.h"
#include "model/survey_plan.h"

namespace earshot::store {

std::string to_json(const Occasion& occasion);
Occasion occasion_from_json(std::string_view json);

std::string to_json(const SurveyPlan& plan);
SurveyPlan plan_from_json(std::string_view json);

std::string to_json(const Release& release);
Release release_from_json(std::string_view json);

std::string to_json(const std::vector<NeedSums>& needs);
std::vector<NeedSums> needs_from_json(std::string_view json);

std::string to_json(const std::vector<PairTable>& pairs);
std::vector<PairTable> pairs_from_json(std::string_view json);

std::string to_json(const Codebook& codebook);
Codebook codebook_from_json(std::string_view json);

}  // namespace earshot::store
