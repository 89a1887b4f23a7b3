// SPDX-License-Identifier: Apache-2.0
// "I want someone to contact me": asked apart from every answer, by whoever has a link to a form for
// children or families, whether or not they answer it. Nothing says which link it came by.
#pragma once

#include <string>
#include <string_view>

#include "web/routes.h"

namespace earshot::web {

// `link` is what stands last in the path of the survey: a token or a code.
std::string contact_me_path(std::string_view link, std::string_view language);

Outcome ask_contact(const Visit& visit, Site& site);
Outcome take_contact(const Visit& visit, Site& site);

}  // namespace earshot::web
