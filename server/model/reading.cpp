// SPDX-License-Identifier: Apache-2.0
#include "model/reading.h"

#include "model/names.h"

namespace earshot {
namespace {

constexpr Names<Decision, 3> decisions{{
    {Decision::released, "released"},
    {Decision::redacted, "redacted"},
    {Decision::held, "held"},
}};

constexpr Names<Stands, 4> standings{{
    {Stands::waiting, "waiting"},
    {Stands::released, "released"},
    {Stands::redacted, "redacted"},
    {Stands::held, "held"},
}};

}  // namespace

std::string_view name_of(Decision decision) { return name_in(decisions, decision); }
std::optional<Decision> find_decision(std::string_view name) { return find_in(decisions, name); }
std::string_view name_of(Stands stands) { return name_in(standings, stands); }
std::optional<Stands> find_stands(std::string_view name) { return find_in(standings, name); }

Stands stands_after(Decision decision) {
  return decision == Decision::released   ? Stands::released
         : decision == Decision::redacted ? Stands::redacted
                                          : Stands::held;
}

bool is_disputed(const Reading& reading) {
  if (reading.stands != Stands::held || !reading.other_decision)
    return false;
  // Both took something out and it is held: they took out different words, or it was taken back.
  return *reading.other_decision != reading.decision ||
         (reading.decision == Decision::redacted && reading.taken_back_by.empty());
}

}  // namespace earshot
