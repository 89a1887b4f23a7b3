// SPDX-License-Identifier: Apache-2.0
// "May we ask your manager three questions?": asked of whoever has just sent their answers about the months
// after a course. A form of its own, which knows nothing of what was sent; doing nothing is to say no.
#pragma once

#include "web/answering/on_the_way.h"
#include "web/routes.h"

namespace earshot::web {

// Below the thanks, where there is a manager to be asked about and letters go out.
void may_we_ask_manager(Html& page, const OnTheWay& way);

Outcome ask_manager(const Visit& visit, Site& site);
Outcome take_manager(const Visit& visit, Site& site);

}  // namespace earshot::web
