// SPDX-License-Identifier: Apache-2.0
// The forms at hand, and the partnership's own wordings of them: read, copied, worded, translated,
// put in another order, taken out and brought in as files. Kinds, measures, scales and topics stay.
#pragma once

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome show_forms(const Visit& visit, Site& site);
Outcome show_form(const Visit& visit, Site& site);
Outcome preview_form(const Visit& visit, Site& site);

Outcome ask_copy(const Visit& visit, Site& site);
Outcome make_copy(const Visit& visit, Site& site);

// Of words, a page, a question or a scale: the address says which.
Outcome show_wording(const Visit& visit, Site& site);
Outcome keep_wording(const Visit& visit, Site& site);
Outcome change_order(const Visit& visit, Site& site);

Outcome show_languages(const Visit& visit, Site& site);
Outcome change_languages(const Visit& visit, Site& site);

Outcome download_form(const Visit& visit, Site& site);
Outcome ask_form_file(const Visit& visit, Site& site);
Outcome take_form_file(const Visit& visit, Site& site);
Outcome ask_removal(const Visit& visit, Site& site);
Outcome remove_form(const Visit& visit, Site& site);

}  // namespace earshot::web
