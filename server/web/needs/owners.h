// SPDX-License-Identifier: Apache-2.0
// Who sees to an action or an offer: in words, chosen in a form, and gone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/action.h"
#include "model/person.h"
#include "model/programme.h"
#include "web/components.h"
#include "web/visit.h"

namespace earshot::web {

std::string owner_in_words(Site& site, const Action& action);
// Whoever saw to it has left, so nobody is reminded.
bool has_nobody(Site& site, const Action& action);
std::string hand_over_path(std::string_view person);  // "/needs/hand-over/ID"
// Somebody with an account, or a name and an address: "owner_person", "owner", "address".
void choose_owner(Html& page, const Filled& filled, const std::vector<Person>& people);
// Whether an offer is still to come and its owner, who is words, has their name.
bool waits_for(const ProgrammeRow& row, const Person& person);

}  // namespace earshot::web
