// SPDX-License-Identifier: Apache-2.0
#include "web/safeguarding/exit.h"

namespace earshot::web {

Outcome leave_at_once(const Visit&, Site& site) {
  return Page{.status = 303,
              .kept = Kept::never,
              .headers = {{"Location", site.particulars().families.exit},
                          {"Clear-Site-Data", "\"cache\""}}};
}

}  // namespace earshot::web
