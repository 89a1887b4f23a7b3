// SPDX-License-Identifier: Apache-2.0
// Who works here: the list, and inviting somebody.
#pragma once

#include "base/html.h"
#include "model/roles.h"
#include "web/filled.h"
#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome show_people(const Visit& visit, Site& site);
Outcome show_new_person(const Visit& visit, Site& site);
Outcome take_new_person(const Visit& visit, Site& site);

// The ticks of a form in which roles are given, and what was ticked.
void add_role_choices(Html& page, const Filled& filled);
Roles roles_chosen(const Fields& form);

// A link that is shown once, to be handed over.
struct LinkToHandOver {
  std::string_view title;
  std::string name;  // whose it is
  std::string secret;
  std::string_view lives;  // "7 days"
  std::string_view back;   // the page of the person, or of all
};
Page link_page(const Visit& visit, Site& site, const LinkToHandOver& link);

}  // namespace earshot::web
