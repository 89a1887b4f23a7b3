// SPDX-License-Identifier: Apache-2.0
#include "web/surveys/ways_out.h"

#include "answers/links.h"
#include "store/invitations.h"
#include "store/open_links.h"
#include "web/components.h"
#include "web/prose.h"
#include "web/public_address.h"
#include "web/ways/ways.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

void add_open_link(Html& page, Site& site, const Survey& survey) {
  const auto link = store::open_link_of(site.db(), survey.id);
  if (!link)
    return;
  paragraph(page, "Everybody uses this one link. Put it into a message, or on paper.");
  page.open("p").element("code",
                         public_address(site.house.settings) + answers::open_link(link->code),
                         {{"class", "app-copy"}});
  page.close("p");
}

void add_personal_links(Html& page, Site& site, const Survey& survey) {
  const int invited = store::count_invitations(site.db(), survey.id).invited;
  paragraph(page, invited == 1 ? "One personal link has been made."
                               : std::to_string(invited) + " personal links have been made.");
}

}  // namespace

void add_ways_out(Html& page, const Visit&, Site& site, const Survey& survey) {
  const bool open = survey.state == SurveyState::open;
  page.element("h2", open ? "How it reaches people" : "How it reached people");
  if (row_of(survey.promise).has_invitations)
    add_personal_links(page, site, survey);
  else if (open)
    add_open_link(page, site, survey);
  task_list(page, ways_out(survey, form_of(site.db(), survey).audience));
}

}  // namespace earshot::web
