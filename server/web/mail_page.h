// SPDX-License-Identifier: Apache-2.0
// Letters to people: what waits, what went out, and what could not be delivered, with the mail server's
// words. Whom a letter is for is shown to whoever may know them, and to nobody else.
#pragma once

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome show_mail(const Visit& visit, Site& site);
Outcome try_mail_again(const Visit& visit, Site& site);

}  // namespace earshot::web
