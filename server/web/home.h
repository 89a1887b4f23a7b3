// SPDX-License-Identifier: Apache-2.0
// The page staff come to: what needs them today, and what their role opens. At first, what to do
// first.
#pragma once

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome home(const Visit& visit, Site& site);

}  // namespace earshot::web
