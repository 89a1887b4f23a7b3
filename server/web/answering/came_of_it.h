// SPDX-License-Identifier: Apache-2.0
// Where people are asked, a way to what came of what people said before: to the page that speaks to them. Nothing as
// long as nothing is published that they could read.
#pragma once

#include <string>

#include "model/said.h"
#include "web/answering/on_the_way.h"

namespace earshot::web {

std::string said_path_for(SaidBy whom);
void lead_to_what_came_of_it(Html& page, const OnTheWay& way);
// Where nobody can say who reads it, in both languages.
void lead_to_what_came_of_it(Html& page, Site& site);

}  // namespace earshot::web
