// SPDX-License-Identifier: Apache-2.0
// What a safeguarding reader reads: words of children and families, and who asks to be contacted; and
// who reads on which day. Whatever is read or done is on the staff record; nobody is told by itself.
#pragma once

#include "web/routes.h"

namespace earshot::web {

Outcome list_words(const Visit& visit, Site& site);
Outcome read_words(const Visit& visit, Site& site);
Outcome take_step(const Visit& visit, Site& site);

Outcome show_rota(const Visit& visit, Site& site);
Outcome save_rota(const Visit& visit, Site& site);

}  // namespace earshot::web
