// SPDX-License-Identifier: Apache-2.0
// What may be written of a cycle: its name, its days, and who has agreed on it. Each sentence says what to
// write instead; Problem::question is the field.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.h"
#include "model/cycle.h"

namespace earshot::needs {

struct TypedCycle {
  std::string name;
  std::optional<Day> starts_on;
  std::optional<Day> ends_on;
};
// Its fields are "name", "starts_on" and "ends_on". `id`: of one that is there, which `latest_found` is
// the last day of any evidence of.
Problems wrong_cycle(const TypedCycle& typed, const std::vector<Cycle>& all,
                     const std::string& id = {}, std::optional<Day> latest_found = {});

// The year that today is in, if no cycle has it; otherwise the year after the last cycle.
TypedCycle next_cycle(const std::vector<Cycle>& all, std::chrono::month_day starts, Day today);

// The last one that ended before it; null if it is the first.
const Cycle* cycle_before(const std::vector<Cycle>& all, const Cycle& cycle);

// What is wrong with a day by which something of its programme is to be there; absent: nothing. Plans reach beyond the
// cycle's end, but a day of another decade is a slip. `if_none`: what to say where no day is written.
std::optional<std::string> wrong_planned_day(const Cycle& cycle, std::optional<Day> day,
                                             std::string_view if_none);

struct Agreement {
  std::string by;  // in words
  std::optional<Day> on;
};
// Its fields are "agreed_by" and "agreed_on".
Problems wrong_agreement(const Agreement& said, const Cycle& cycle, Day today);

}  // namespace earshot::needs
