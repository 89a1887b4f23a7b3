// SPDX-License-Identifier: Apache-2.0
// The staff record as it is read: who, when, what, on whom. Nothing of it can be changed here.
#pragma once

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome show_record(const Visit& visit, Site& site);

}  // namespace earshot::web
