// SPDX-License-Identifier: Apache-2.0
// What is asked of whoever has just sent their answers about the months after a course: who their manager
// is, and whether they may be called. Forms of their own, which know nothing of what was sent; doing
// nothing is to say no.
#pragma once

#include "web/answering/on_the_way.h"
#include "web/routes.h"

namespace earshot::web {

// Below the thanks.
void ask_for_other_voices(Html& page, const OnTheWay& way);

Outcome ask_manager(const Visit& visit, Site& site);
Outcome take_manager(const Visit& visit, Site& site);
Outcome ask_call(const Visit& visit, Site& site);
Outcome take_call(const Visit& visit, Site& site);

}  // namespace earshot::web
