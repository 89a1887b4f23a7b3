// SPDX-License-Identifier: Apache-2.0
#include "web/safeguarding/exit.h"

namespace earshot::web {

// No Clear-Site-Data: Chrome takes seconds to obey it, and whoever presses this has none. Pages of
// families are kept by no browser, and those that came by POST not even for going back.
Outcome leave_at_once(const Visit&, Site& site) {
  return Page{.status = 303,
              .kept = Kept::never,
              .headers = {{"Location", site.particulars().families.exit}}};
}

}  // namespace earshot::web
