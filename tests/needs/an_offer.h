// SPDX-License-Identifier: Apache-2.0
// Half a day on neglect for health visitors, as Joan of the workforce group plans it for 2026-27.
#pragma once

#include <string>

#include "model/programme.h"
#include "needs/a_cycle.h"

namespace earshot::tests {

inline ProgrammeRow half_a_day_on_neglect(std::string id = "o1") {
  return {.id = std::move(id),
          .cycle = "c1",
          .what = {.topic = "neglect",
                   .offer = "Half a day on neglect",
                   .audience = "Health visitors",
                   .level = "level_3",
                   .places = 40,
                   .cost_pence = 1'250'50,
                   .owner = "Training lead",
                   .measure = "Confidence after three months",
                   .planned_on = day("2027-05-14")},
          .written_by = "joan",
          .written_at = noon_of("2026-11-20")};
}

}  // namespace earshot::tests
