// SPDX-License-Identifier: Apache-2.0
// What people wrote, by topic: the topics under which comments of a survey stand, how many stand
// under each, and the comments of one. It counts what is shown, which whoever has the page can count
// too.
#pragma once

#include "web/results/written.h"
#include "web/routes.h"

namespace earshot::web {

Outcome comments_by_topic(const Visit& visit, Site& site);

void link_to_topics(Html& page, std::string_view survey);
// Below a survey's figures; nothing where no comment is shown.
void lead_to_topics(Html& page, const Written& written, std::string_view survey);

}  // namespace earshot::web
