// SPDX-License-Identifier: Apache-2.0
// One person who works here, as administrators see them: roles, a way back in, handing over what they
// hold, and leaving.
#pragma once

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome show_person(const Visit& visit, Site& site);
Outcome show_roles(const Visit& visit, Site& site);
Outcome take_roles(const Visit& visit, Site& site);
Outcome make_link(const Visit& visit, Site& site);
Outcome show_hand_over(const Visit& visit, Site& site);
Outcome take_hand_over(const Visit& visit, Site& site);
Outcome show_leave(const Visit& visit, Site& site);
Outcome take_leave(const Visit& visit, Site& site);

}  // namespace earshot::web
