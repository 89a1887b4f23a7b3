// SPDX-License-Identifier: Apache-2.0
// What an audit has asked for, and Joan of the workforce group sees to by 14 January 2027.
#pragma once

#include <string>

#include "model/action.h"
#include "needs/a_cycle.h"

namespace earshot::tests {

inline Action look_at_chronologies(std::string id = "a1") {
  return {.id = std::move(id),
          .cycle = "c1",
          .what = "Look at chronologies in ten files",
          .topic = "neglect",
          .owner_person = "joan",
          .due_on = day("2027-01-14"),
          .written_by = "joan",
          .written_at = noon_of("2026-11-20")};
}

}  // namespace earshot::tests
