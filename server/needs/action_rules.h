// SPDX-License-Identifier: Apache-2.0
// An action as somebody typed it. Each mistake is a sentence that says what to write; Problem::question is the
// field.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problems.h"
#include "model/action.h"
#include "model/cycle.h"
#include "model/evidence.h"
#include "model/person.h"
#include "needs/list_words.h"

namespace earshot::needs {

inline constexpr std::size_t longest_action = 300;  // letters
inline constexpr std::size_t longest_owner = 100;
inline constexpr std::size_t longest_impact = 2'000;

// Its fields are called as its members are.
struct TypedAction {
  std::string what, topic, piece, owner_person, owner, address;
  std::optional<Day> due_on;
  std::string state, impact;
};

// Who is to see to something: an account by its id, or a name with an address where there is one.
struct TypedOwner {
  std::string person, name, address;
};
// `stays`: whoever sees to it now, who may go on without an account. Fields are "owner_person", "owner", "address".
Problems wrong_owner(const TypedOwner& owner, const std::vector<Person>& people,
                     std::string_view stays = {});

// What may be named in it.
struct ActionPlaces {
  const Cycle& cycle;
  const ListWords& lists;
  const std::vector<EvidenceOnFile>& evidence;  // of the cycle
  const std::vector<Person>& people;
};

// What is wrong with what is to be done and its evidence of impact, tidied; by their fields "what" and "impact".
Problems wrong_words(const std::string& what, const std::string& impact);

struct ReadAction {
  Action action;  // who writes it, when and over which edition is the caller's
  Problems problems;
};
// `before`: as it stands; what it names stays even where it could not be chosen any more.
ReadAction read_action(const TypedAction& typed, const ActionPlaces& places,
                       const Action* before = nullptr);

}  // namespace earshot::needs
