// SPDX-License-Identifier: Apache-2.0
// How a survey reaches people, or did: the part of its page that leads to its poster, its personal
// links and the links of agencies.
#pragma once

#include "base/html.h"
#include "model/survey.h"
#include "web/visit.h"

namespace earshot::web {

void add_ways_out(Html& page, const Visit& visit, Site& site, const Survey& survey);

}  // namespace earshot::web
