// SPDX-License-Identifier: Apache-2.0
// Learning outcomes on a form: one to four, each with its topic.
#pragma once

#include <vector>

#include "base/database.h"
#include "model/form.h"
#include "web/components.h"

namespace earshot::web {

void put_outcomes(Fields& fields, const std::vector<earshot::Outcome>& outcomes);
void draw_outcomes(Html& page, const Filled& filled, Database& db);
// As they were typed, a row each; some may be empty.
std::vector<earshot::Outcome> outcomes_typed(const Fields& form);

}  // namespace earshot::web
