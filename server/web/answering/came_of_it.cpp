// SPDX-License-Identifier: Apache-2.0
#include "web/answering/came_of_it.h"

#include "web/inside.h"

namespace earshot::web {

std::string said_path_for(SaidBy whom) { return "/said?for=" + std::string(row_of(whom).name); }

void lead_to_what_came_of_it(Html& page, const OnTheWay& way) {
  const SaidBy whom = said_by(way.asking().form.audience);
  if (!way.site.published().to(whom))
    return;
  page.open("p");
  add_link(page, {said_on(way, row_of(whom).plain ? Words::came_of_it_child : Words::came_of_it),
                  said_path_for(whom)});
  page.close("p");
}

void lead_to_what_came_of_it(Html& page, Site& site) {
  if (!site.published().anything)
    return;
  for (const std::string_view language : {"en", "pl"}) {
    page.open("p", {language == "en" ? Attribute{} : Attribute{"lang", language}});
    add_link(page, {said(Words::came_of_it, language), "/said"});
    page.close("p");
  }
}

}  // namespace earshot::web
