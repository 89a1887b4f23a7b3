// SPDX-License-Identifier: Apache-2.0
// The short pages on which a survey is got ready: each is one part of the plan, with its fields and
// what may be wrong with them. A part changes what is its own and nothing else, so two people can be
// at two parts.
#pragma once

#include <span>
#include <string_view>

#include "model/survey_plan.h"
#include "web/components.h"
#include "web/visit.h"

namespace earshot::web {

// What a part is drawn and checked with.
struct PlanRoom {
  const Form& form;
  const SurveyPlan& plan;  // as it stands
  Database& db;
  Day today;
};

struct PlanPart {
  std::string_view name;  // in the address
  std::string_view title;
  void (*put)(Fields& fields, const SurveyPlan& plan);
  void (*draw)(Html& page, const Filled& filled, const PlanRoom& room);
  // Takes what was typed over into the plan; what is wrong comes back and the plan is as good as lost.
  Problems (*take)(SurveyPlan& plan, const Fields& form, const PlanRoom& room);
};

extern const PlanPart part_about, part_privacy, part_days, part_readers;

// In the order in which they are gone through.
std::span<const PlanPart* const> all_plan_parts();

}  // namespace earshot::web
