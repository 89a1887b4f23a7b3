// SPDX-License-Identifier: Apache-2.0
// Who says so: practitioners say, managers confirm, audits see, children and families feel. And how many sources, which know
// nothing of one another, do. It weighs nothing, and a rung that is silent is shown as silent.
#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/needs/gathered.h"

namespace earshot::analysis::needs {

// On which rung stands what plugins say. Whatever else they say stands on none; whether it is used at work is known from
// those who were followed up.
struct RungRow {
  std::string_view component;
  Rung rung;
};
inline constexpr std::array<RungRow, 6> all_rungs{{
    {said_prevalence, Rung::practitioners},
    {said_gap, Rung::practitioners},
    {"wanted", Rung::practitioners},
    {"raised", Rung::practitioners},
    {"confirmed", Rung::managers},
    {"felt", Rung::families},
}};

// An average of what people say from which on their survey speaks of a need: as if one in ten had said all of it. Below it the
// survey has looked and found none.
inline constexpr double speaks_from = 0.10;

struct Said {
  std::string component;
  int answers = 0;
  double total = 0;
  double mean() const { return total / answers; }  // from 0 to 1, where 1 means need
  bool operator==(const Said&) const = default;
};

struct Sources {
  std::set<std::string> speak_of_it;
  std::set<std::string> found_none;  // looked for it, and found no need
  bool operator==(const Sources&) const = default;
};

struct OnRung {
  std::vector<Said> said;
  std::optional<int> severity;  // the highest that was coded
  Sources sources;
  bool is_silent() const { return sources.speak_of_it.empty() && sources.found_none.empty(); }
};
struct Ladder {
  std::array<OnRung, 4> rungs;
  OnRung& operator[](Rung rung) { return rungs[static_cast<std::size_t>(rung)]; }
  const OnRung& operator[](Rung rung) const { return rungs[static_cast<std::size_t>(rung)]; }
};

// Of each topic that is listed, in that order.
std::vector<Ladder> ladders_of(const Gathered& gathered);
// Of all rungs: each once, however many of its releases or pieces there are.
Sources sources_of(const Ladder& ladder);

}  // namespace earshot::analysis::needs
