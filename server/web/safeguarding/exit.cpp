// SPDX-License-Identifier: Apache-2.0
#include "web/safeguarding/exit.h"

namespace earshot::web {

// No Clear-Site-Data: it reaches neither a tab's history nor the form that "reload" sends again, and
// Chrome takes seconds to obey it, which whoever presses this has not. Pages of families are kept by
// no browser; what "reload" sends again shows nothing after family_page_lives.
Outcome leave_at_once(const Visit&, Site& site) {
  return Page{.status = 303,
              .kept = Kept::never,
              .headers = {{"Location", site.particulars().families.exit}}};
}

}  // namespace earshot::web
