// SPDX-License-Identifier: Apache-2.0
#include "commands/named_cycle.h"

#include <stdexcept>
#include <vector>

#include "base/text.h"
#include "store/cycles.h"

namespace earshot::commands {

Cycle named_cycle(Database& db, const std::string& name) {
  if (auto cycle = store::find_cycle_by_name(db, name))
    return *std::move(cycle);
  if (auto cycle = store::find_cycle(db, name))
    return *std::move(cycle);
  std::vector<std::string> names;
  for (const Cycle& cycle : store::all_cycles(db))
    names.push_back(in_quotes(cycle.name));
  throw std::runtime_error(
      "There is no cycle " + in_quotes(name) + ". " +
      (names.empty() ? "The workforce development group opens one, on the page Learning needs; or "
                       "earshot cycle new does."
                     : "There is " + list_of(names, "and") + "."));
}

}  // namespace earshot::commands
