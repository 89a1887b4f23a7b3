// SPDX-License-Identifier: Apache-2.0
// Pages of a demonstration: who to look as, links to answer by, time that passes, and the mail that
// would have been sent. Their rows are there in a demonstration only; anywhere else there is no such
// page.
#pragma once

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome show_demo(const Visit& visit, Site& site);
// Signs in as somebody, or lets three months pass.
Outcome do_in_demo(const Visit& visit, Site& site);
Outcome show_outbox(const Visit& visit, Site& site);

}  // namespace earshot::web
