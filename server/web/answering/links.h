// SPDX-License-Identifier: Apache-2.0
// Where people come in with a link: "/s/TOKEN" by a personal or an agency's link, "/o/CODE" by one
// that is for everybody. Says nothing of a link that can't be used.
#pragma once

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome walk_by_token(const Visit& visit, Site& site);
Outcome walk_by_code(const Visit& visit, Site& site);

}  // namespace earshot::web
