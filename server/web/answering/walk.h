// SPDX-License-Identifier: Apache-2.0
// A visitor's way through a form: the first page, its steps, "check your answers", sent. What was
// answered so far travels sealed in the page, so nothing is stored, or spent, before it is sent or
// saved; a GET does neither. The survey's own rules are kept in answers/.
#pragma once

#include <string>

#include "answers/way.h"
#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

struct Walk {
  answers::Way way;
  std::string path;      // of all its pages: "/s/TOKEN"
  bool led_on = false;   // the link leads to another survey by now
  bool preview = false;  // staff look at it: nothing is asked of the database, kept or sent
};

// Whatever page comes next. GET is the first page; every step from there is a POST to the same path.
Outcome walk(const Visit& visit, Site& site, const Walk& walk);

// A link that is unknown, was used or whose survey has closed: the same from outside.
Page link_is_gone(const Visit& visit, Site& site);

}  // namespace earshot::web
