// SPDX-License-Identifier: Apache-2.0
// Somebody who works here has forgotten their password: a letter with a link, to an address that is known.
// What is shown is the same whether or not it is.
#pragma once

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome show_forgotten(const Visit& visit, Site& site);
Outcome take_forgotten(const Visit& visit, Site& site);

// Whether letters reach people: a mail server is set, or it is a demonstration, which shows them.
bool letters_go_out(const Site& site);

}  // namespace earshot::web
