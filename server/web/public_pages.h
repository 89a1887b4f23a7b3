// SPDX-License-Identifier: Apache-2.0
// What everybody may read about the partnership: how answers are used, whom to ask, and how
// accessible the pages are. Written from the settings and the tables that the server goes by.
#pragma once

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome privacy(const Visit& visit, Site& site);
Outcome contact_page(const Visit& visit, Site& site);
Outcome accessibility(const Visit& visit, Site& site);

}  // namespace earshot::web
