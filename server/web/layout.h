// SPDX-License-Identifier: Apache-2.0
// What every page has around it: head, the way past the navigation, the partnership's name, where
// staff can go, and the pages everybody may read. Nothing else writes a whole page.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/html.h"
#include "web/filled.h"
#include "web/inside.h"
#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

// What has just been done; or why nothing was.
struct WhatWasDone {
  std::string words;
  bool refused = false;

  WhatWasDone() = default;
  WhatWasDone(std::string what, bool was_refused = false)
      : words(std::move(what)), refused(was_refused) {}
  WhatWasDone(const char* what) : words(what) {}
};

// What one page says. Designated initialisers make it read as it looks:
//   return shown(visit, site, {.title = "Invite somebody", .inside = std::move(form),
//                              .problems = filled.problems, .back = {"Back to people", "/people"}});
struct Sheet {
  std::string title;       // in the tab, and as the heading unless `own_heading`
  Html inside;             // below the heading
  Problems problems = {};  // listed first, with links to their fields; the status is then 422
  Link back = {};          // above everything
  WhatWasDone done = {};   // "Priya has been invited."
  int status = 200;
  bool own_heading = false;   // `inside` has the <h1> itself: a panel, or a question that is one
  bool wide = false;          // tables that need the whole width
  bool bare = false;          // no navigation and no footer: a sheet for printing
  std::string language = {};  // of its words; empty: English, as staff pages are
  std::string title_in = {};  // of its title, where that is a form's own
  Html above = {};            // where the way back stands
  Html first = {};            // before everything else, also for the keyboard: "Exit this page"
};

Page shown(const Visit& visit, Site& site, const Sheet& sheet);
// For who has sent nothing that could be read as a visit.
Page shown(Site& site, const Sheet& sheet);

}  // namespace earshot::web
