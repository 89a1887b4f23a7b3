// SPDX-License-Identifier: Apache-2.0
// What needs somebody today, by their rights: one small function for each thing that can need
// somebody, in one table. Reads only names, days and states; never an answer.
#pragma once

#include <string>
#include <vector>

#include "web/inside.h"
#include "web/visit.h"

namespace earshot::web {

enum class Urgency { overdue, now, this_week, to_know };

struct Duty {
  Urgency urgency;
  std::string what;  // what to do, or what has happened
  std::string why;   // one sentence; may be empty
  std::string path;  // where it is done; empty if nothing is to be done
};

// The most urgent first.
std::vector<Duty> duties_of(const Visit& visit, Site& site);

}  // namespace earshot::web
