// SPDX-License-Identifier: Apache-2.0
// A row of the programme is added or changed, and its budget set, each with its entry in the staff record. To be
// run inside a change, which it decides: what a page has seen may be otherwise by then.
#pragma once

#include <string>

#include "base/database.h"
#include "model/programme.h"
#include "needs/cycle_steps.h"

namespace earshot::needs {

enum class Written {
  yes,
  the_same,  // nothing in it is otherwise than what stands
  too_late,  // somebody was quicker, or the cycle has been agreed since
};
// With its id and the edition that was seen. Once its cycle is agreed, how far it has come may still be written
// and nothing else.
Written write_offer(Database& db, ProgrammeRow row, const Doer& doer);
// While the cycle is a draft.
Written set_budget(Database& db, const std::string& cycle, Budget budget, const Doer& doer);

std::string new_programme_id();

}  // namespace earshot::needs
