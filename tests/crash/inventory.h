// SPDX-License-Identifier: Apache-2.0
// Everything that is in the folders, opened with the keys: where each answer stands and what does not
// add up. It changes nothing.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "crash/ground.h"
#include "crash/ledger.h"

namespace earshot::crash {

struct Inventory {
  std::map<std::string, std::vector<std::string>> places;  // by nonce: "box in ...", "words in ..."
  std::set<std::string> used_invitations;                  // hex
  std::vector<std::string> wrong;  // a sentence each; empty when all adds up
  int closed = 0;                  // surveys that wait for their mix
  int spent_keys = 0;              // keys that a mix left behind
  int disclosures = 0;
  int child_answers = 0;
  int released = 0;  // answers in releases
};

Inventory take_inventory(Ground& ground);

// What the ledger and the folders tell differently.
struct Differences {
  std::vector<std::string> lost;   // acknowledged, and not there
  std::vector<std::string> wrong;  // doubled, never sent, half done, or what the inventory found
};
Differences compare(const Ledger& ledger, const Inventory& found);

}  // namespace earshot::crash
