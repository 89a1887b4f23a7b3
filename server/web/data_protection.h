// SPDX-License-Identifier: Apache-2.0
// A sheet for the data protection officer, to print: what is held, why, where, for how long, who can
// read it, and what can't be promised. What only the partnership can say is marked until it has.
#pragma once

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome data_protection(const Visit& visit, Site& site);

}  // namespace earshot::web
