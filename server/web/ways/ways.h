// SPDX-License-Identifier: Apache-2.0
// The three ways a survey is handed out: one link for everybody with a poster, personal links for a
// list of people, and one link for each agency that its lead forwards. None of these pages shows an
// answer, and none says who has answered where the survey promised not to.
#pragma once

#include <vector>

#include "model/survey.h"
#include "web/components.h"
#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

// Where a survey's page leads to hand it out, by its promise and whom it asks.
std::vector<Task> ways_out(const Survey& survey, Audience audience);

Outcome show_open_link(const Visit& visit, Site& site);
Outcome show_poster(const Visit& visit, Site& site);

Outcome show_invited(const Visit& visit, Site& site);
Outcome ask_invited(const Visit& visit, Site& site);
Outcome add_invited(const Visit& visit, Site& site);
Outcome download_personal_links(const Visit& visit, Site& site);
Outcome ask_new_links(const Visit& visit, Site& site);
Outcome make_new_links(const Visit& visit, Site& site);
Outcome make_one_new_link(const Visit& visit, Site& site);
Outcome ask_take_off(const Visit& visit, Site& site);
Outcome take_off_list(const Visit& visit, Site& site);
Outcome say_list_is_whole(const Visit& visit, Site& site);

Outcome show_agencies(const Visit& visit, Site& site);
Outcome ask_agencies(const Visit& visit, Site& site);
Outcome add_agencies(const Visit& visit, Site& site);
Outcome download_agency_links(const Visit& visit, Site& site);

// The page of an agency's lead, who has no account: the link is what lets them in.
Outcome show_lead(const Visit& visit, Site& site);
Outcome take_received(const Visit& visit, Site& site);

}  // namespace earshot::web
