// SPDX-License-Identifier: Apache-2.0
// The programme of a cycle: for each learning need what is offered, to whom, at what cost, and how far it has
// come. A row is never overwritten: what is saved is its next edition, and those before it stay on file.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/days.h"

namespace earshot {

enum class OfferState { planned, under_way, done, dropped };
struct OfferStateRow {
  OfferState state;
  std::string_view name;   // in the database
  std::string_view title;  // on the screen
  bool counts;             // in the totals
};
inline constexpr std::array<OfferStateRow, 4> all_offer_states{{
    {OfferState::planned, "planned", "Planned", true},
    {OfferState::under_way, "under_way", "Under way", true},
    {OfferState::done, "done", "Done", true},
    {OfferState::dropped, "dropped", "Dropped", false},
}};
constexpr const OfferStateRow& row_of(OfferState state) {
  return all_offer_states[static_cast<std::size_t>(state)];
}
constexpr std::optional<OfferState> find_offer_state(std::string_view name) {
  for (const OfferStateRow& row : all_offer_states)
    if (row.name == name)
      return row.state;
  return std::nullopt;
}

// What is agreed on with the cycle.
struct LearningOffer {
  std::string topic;  // a name on the partnership's list
  std::string offer;  // in words
  std::string audience;
  std::string level;  // a name on the list; empty: none in particular
  int places = 0;
  std::int64_t cost_pence = 0;
  std::string owner;    // in words
  std::string measure;  // how somebody will know that it has worked
  Day planned_on{};
  bool operator==(const LearningOffer&) const = default;
};

struct ProgrammeRow {
  std::string id;
  std::string cycle;
  int edition = 0;  // whoever writes it says which they saw; 0: it is new
  LearningOffer what;
  OfferState state = OfferState::planned;
  std::string progress;    // after six months, in words; may be empty
  std::string written_by;  // a person's id
  Moment written_at{};

  bool says_the_same(const ProgrammeRow& other) const {
    return what == other.what && state == other.state && progress == other.progress;
  }
};

struct Budget {
  int edition = 0;
  std::int64_t pence = 0;
  std::string set_by;
  Moment set_at{};
};

// Of what has not been dropped.
struct ProgrammeSum {
  int offers = 0;
  int places = 0;
  std::int64_t cost_pence = 0;
};
inline ProgrammeSum sum_of(const std::vector<ProgrammeRow>& rows) {
  ProgrammeSum sum;
  for (const ProgrammeRow& row : rows)
    if (row_of(row.state).counts) {
      ++sum.offers;
      sum.places += row.what.places;
      sum.cost_pence += row.what.cost_pence;
    }
  return sum;
}

}  // namespace earshot
