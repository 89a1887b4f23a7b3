// SPDX-License-Identifier: Apache-2.0
// Comments, read before anybody else sees them: what staff wrote by the partnership team, what
// children and families wrote by two safeguarding readers. Shows no comment to anybody else, and
// records who was shown how many.
#pragma once

#include "web/routes.h"

namespace earshot::web {

Outcome comments_list(const Visit& visit, Site& site);
Outcome read_comments(const Visit& visit, Site& site);
Outcome take_decisions(const Visit& visit, Site& site);
Outcome read_already(const Visit& visit, Site& site);
Outcome topics_of_comments(const Visit& visit, Site& site);
Outcome take_topics(const Visit& visit, Site& site);
Outcome ask_take_back(const Visit& visit, Site& site);
Outcome take_back_comment(const Visit& visit, Site& site);
Outcome put_back_comment(const Visit& visit, Site& site);

}  // namespace earshot::web
