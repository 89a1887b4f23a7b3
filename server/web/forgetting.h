// SPDX-License-Identifier: Apache-2.0
// "What is deleted, and when": what is deleted next and went lately, and legal holds. Names of surveys and
// counts; never what anybody answered.
#pragma once

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome what_goes_when(const Visit& visit, Site& site);

Outcome ask_hold(const Visit& visit, Site& site);
Outcome put_hold(const Visit& visit, Site& site);
// Of the hold in the address.
Outcome ask_lift(const Visit& visit, Site& site);
Outcome lift_hold(const Visit& visit, Site& site);

}  // namespace earshot::web
