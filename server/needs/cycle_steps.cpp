// SPDX-License-Identifier: Apache-2.0
#include "needs/cycle_steps.h"

#include "store/cycles.h"
#include "store/staff_record.h"

namespace earshot::needs {
namespace {

bool put_on_record(Database& db, const Doer& doer, std::string_view deed, const Cycle& cycle) {
  store::add_to_record(
      db, {.who = std::string(doer.who), .at = doer.now, .what = deed, .on = cycle.id});
  return true;
}

}  // namespace

bool open_cycle(Database& db, const Cycle& cycle, const Doer& doer) {
  return store::add_cycle(db, cycle) && put_on_record(db, doer, "opened-cycle", cycle);
}

bool change_cycle(Database& db, const Cycle& cycle, const Doer& doer) {
  return cycle.takes_evidence() && store::change_cycle(db, cycle) &&
         put_on_record(db, doer, "changed-cycle", cycle);
}

bool take_step(Database& db, const Cycle& seen, const CycleStepRow& step, const Agreement& said,
               const Doer& doer) {
  if (seen.state != step.from)
    return false;
  Cycle wanted = seen;
  wanted.state = step.to;
  if (step.step == CycleStep::agree) {
    wanted.agreed_by = said.by;
    wanted.agreed_on = said.on;
    wanted.figures_at = doer.now;
  } else if (step.step == CycleStep::take_back) {
    wanted.agreed_by.clear();
    wanted.agreed_on.reset();
    wanted.figures_at.reset();
  } else {
    wanted.final_on = london_day(doer.now);
  }
  return store::change_cycle(db, wanted) && put_on_record(db, doer, step.deed, wanted);
}

}  // namespace earshot::needs
