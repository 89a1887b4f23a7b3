// SPDX-License-Identifier: Apache-2.0
// How holds are spoken of on pages: what is held, who did it, and what has just been done.
#pragma once

#include <string>
#include <string_view>

#include "model/hold.h"
#include "web/visit.h"

namespace earshot::web {

std::string what_is_held(Database& db, const Hold& hold);
// A person's name, "the shell", or "somebody who left".
std::string who_did(Site& site, std::string_view who);
// The sentence for ?done=...; empty if there is none of that name.
std::string_view hold_done(std::string_view name);

}  // namespace earshot::web
