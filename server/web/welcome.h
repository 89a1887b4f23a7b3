// SPDX-License-Identifier: Apache-2.0
// Where a one-time link leads: to the first account, one's own account, or a new password. Looking at
// the page does not spend the link, so a mail scanner that opens it does no harm.
#pragma once

#include <string>
#include <vector>

#include "base/problems.h"
#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome show_welcome(const Visit& visit, Site& site);
Outcome take_welcome(const Visit& visit, Site& site);

// What is wrong with the fields "password" and "again", for whoever these words are known to be of.
Problems check_new_password(const Fields& form, const std::vector<std::string>& own);

}  // namespace earshot::web
