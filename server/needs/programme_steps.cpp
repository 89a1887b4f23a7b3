// SPDX-License-Identifier: Apache-2.0
#include "needs/programme_steps.h"

#include <algorithm>

#include "base/secrets.h"
#include "store/cycles.h"
#include "store/programme.h"
#include "store/staff_record.h"

namespace earshot::needs {
namespace {

void put_on_record(Database& db, const Doer& doer, std::string_view deed, const std::string& on) {
  store::add_to_record(db, {.who = std::string(doer.who), .at = doer.now, .what = deed, .on = on});
}

bool is_draft(Database& db, const std::string& cycle) {
  const auto found = store::find_cycle(db, cycle);
  return found && found->takes_evidence();
}

// Sent twice, it would stand twice in the cost that the Board is asked to agree.
bool is_there_already(Database& db, const ProgrammeRow& row) {
  return std::ranges::any_of(store::programme_of_cycle(db, row.cycle),
                             [&](const ProgrammeRow& each) { return each.says_the_same(row); });
}

}  // namespace

Written write_offer(Database& db, ProgrammeRow row, const Doer& doer) {
  const auto before = store::find_programme_row(db, row.id);
  if (before && (before->edition != row.edition || before->cycle != row.cycle))
    return Written::too_late;
  if (before && before->says_the_same(row))
    return Written::the_same;
  const bool how_far_only = before && before->what == row.what;
  if (!how_far_only && !is_draft(db, row.cycle))
    return Written::too_late;
  if (!before && is_there_already(db, row))
    return Written::the_same;
  row.written_by = doer.who;
  row.written_at = doer.now;
  if (!store::add_programme_edition(db, row))
    return Written::too_late;
  put_on_record(db, doer,
                !before        ? "added-offer"
                : how_far_only ? "noted-progress-of-offer"
                               : "changed-offer",
                row.id);
  return Written::yes;
}

Written set_budget(Database& db, const std::string& cycle, Budget budget, const Doer& doer) {
  const auto before = store::find_budget(db, cycle);
  if (before && before->edition == budget.edition && before->pence == budget.pence)
    return Written::the_same;
  budget.set_by = doer.who;
  budget.set_at = doer.now;
  if (!is_draft(db, cycle) || !store::add_budget_edition(db, cycle, budget))
    return Written::too_late;
  put_on_record(db, doer, "set-budget", cycle);
  return Written::yes;
}

std::string new_programme_id() { return to_hex(random_bytes(6)); }

}  // namespace earshot::needs
