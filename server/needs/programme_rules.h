// SPDX-License-Identifier: Apache-2.0
// A row of the programme and its budget as somebody typed them. Each mistake is a sentence that says what to
// write; Problem::question is the field.
#pragma once

#include <optional>
#include <string>

#include "base/problems.h"
#include "model/cycle.h"
#include "model/programme.h"
#include "needs/list_words.h"

namespace earshot::needs {

inline constexpr std::size_t longest_offer = 300;  // letters; the other lines have the same
inline constexpr std::size_t longest_progress = 2'000;
inline constexpr int most_places = 100'000;

// Its fields are called as its members are.
struct TypedOffer {
  std::string topic, offer, audience, level, places, cost, owner, measure;
  std::optional<Day> planned_on;
  std::string state, progress;
};

struct ReadOffer {
  ProgrammeRow row;  // of this cycle; who writes it, when and over which edition is the caller's
  Problems problems;
};
// `before`: as it stands. Once the cycle is agreed, how far it has come is read and nothing else.
ReadOffer read_offer(const TypedOffer& typed, const ListWords& lists, const Cycle& cycle,
                     const ProgrammeRow* before = nullptr);

struct ReadBudget {
  std::int64_t pence = 0;
  Problems problems;  // the field "budget"
};
ReadBudget read_budget(const std::string& typed);

// By how much it is over, or what is left; that nothing was set.
std::string budget_in_words(const ProgrammeSum& sum, const std::optional<Budget>& budget);

}  // namespace earshot::needs
