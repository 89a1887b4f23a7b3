// SPDX-License-Identifier: Apache-2.0
// The pages that belong to nobody in particular: the first one, health, and what people read when
// there is nothing else to show them.
#pragma once

#include "web/routes.h"

namespace earshot::web {

Page first_page(const Visit& visit, const Site& site);
Page health(const Visit& visit, const Site& site);  // for whoever watches the server: no words

Page not_found(const Site& site);
Page not_done_here(const Site& site);  // the page is there, but not for this method
Page not_understood(const Site& site, int status);
Page sorry(const Site& site);

}  // namespace earshot::web
