// SPDX-License-Identifier: Apache-2.0
// What the submitters said before they were killed: which answers were tried, which acknowledged,
// and whether a kill fell while a survey was being closed and mixed.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/files.h"

namespace earshot::crash {

struct Tried {
  std::string survey;
  std::string invitation;  // hex, or "-"
};

struct Ledger {
  std::map<std::string, Tried> tried;  // by nonce
  std::set<std::string> thanked;       // nonces
  std::vector<std::string> errors;
  int closings = 0;
  int torn_closings = 0;  // begun, and killed before they ended

  // Adds one process' lines. The last one may be torn by the kill.
  void read(const fs::path& lines);
  // For the next submitter: what was sent and never acknowledged.
  void write_unthanked(const fs::path& file) const;
};

}  // namespace earshot::crash
