// SPDX-License-Identifier: Apache-2.0
// The partnership's settings in the browser. What may be written is asked of partnership/rules.h,
// which fields there are of the tables in model/; these pages only show and send.
#pragma once

#include "web/routes.h"

namespace earshot::web {

Outcome settings_overview(const Visit& visit, Site& site);
// A part ("safeguarding") or a list ("agencies"), by the address.
Outcome show_settings(const Visit& visit, Site& site);
Outcome save_settings(const Visit& visit, Site& site);

// Of the list in the address.
Outcome ask_listed(const Visit& visit, Site& site);
Outcome add_listed(const Visit& visit, Site& site);
Outcome list_history(const Visit& visit, Site& site);
// One of a list: shown, changed, taken off it, put back, made part of another.
Outcome show_listed(const Visit& visit, Site& site);
Outcome change_listed(const Visit& visit, Site& site);

// As files: out, and in after saying what would change.
Outcome settings_files(const Visit& visit, Site& site);
Outcome import_settings(const Visit& visit, Site& site);
Outcome download_settings(const Visit& visit, Site& site);

}  // namespace earshot::web
