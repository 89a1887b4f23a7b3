// SPDX-License-Identifier: Apache-2.0
// Setting up a telephone for signing in, ending that, and recovery codes. Whoever is signed in already
// gives their password once more, so that a screen left open is not enough.
#pragma once

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome show_second_step(const Visit& visit, Site& site);
Outcome take_second_step(const Visit& visit, Site& site);
Outcome show_end_second_step(const Visit& visit, Site& site);
Outcome take_end_second_step(const Visit& visit, Site& site);
Outcome show_recovery_codes(const Visit& visit, Site& site);
Outcome take_recovery_codes(const Visit& visit, Site& site);

}  // namespace earshot::web
