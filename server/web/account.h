// SPDX-License-Identifier: Apache-2.0
// What somebody sees and changes of their own account: password, second step, sessions.
#pragma once

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome show_account(const Visit& visit, Site& site);
Outcome end_sessions(const Visit& visit, Site& site);
Outcome show_password(const Visit& visit, Site& site);
Outcome take_password(const Visit& visit, Site& site);

}  // namespace earshot::web
