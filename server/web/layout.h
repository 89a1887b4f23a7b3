// SPDX-License-Identifier: Apache-2.0
// What every page has around it: head, the partnership's name, the way to the words; and the one
// style sheet they share. Nothing else can style or script a page (see headers.cpp).
#pragma once

#include <string>
#include <string_view>

#include "base/html.h"
#include "web/routes.h"

namespace earshot::web {

// `title` empty: the partnership's name alone stands in the tab.
std::string layout(Site& site, std::string_view title, const Html& inside);

Outcome look(const Visit& visit, Site& site);  // the style sheet

}  // namespace earshot::web
