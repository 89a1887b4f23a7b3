// SPDX-License-Identifier: Apache-2.0
// The pages that belong to nobody in particular: the first one, health, and what people read when
// there is nothing else to show them.
#pragma once

#include "web/routes.h"

namespace earshot::web {

Outcome first_page(const Visit& visit, Site& site);

Page not_found(Site& site);
Page not_done_here(Site& site, std::string_view allowed);  // a page, but not for this method
Page not_understood(Site& site, int status);
Page sign_in_first(const Visit& visit, Site& site);
Page not_yours(const Visit& visit, Site& site);  // signed in, without the right
Page sent_from_elsewhere(const Visit& visit, Site& site);
Page busy(Site& site);
// Somebody has guessed too often; `when_again` is the sentence that says when they may try again.
Page too_many_tries(const Visit& visit, Site& site, std::string_view when_again);
Page sorry(Site& site);

}  // namespace earshot::web
