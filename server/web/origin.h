// SPDX-License-Identifier: Apache-2.0
// The first of two defences against forms that other sites send in somebody's name: whether the
// browser says that a request comes from a page of ours. (The second is the token; see session.h.)
#pragma once

#include "door/message.h"

namespace earshot::web {

bool comes_from_elsewhere(const door::Request& request);

// The first header of that name (in small letters), or empty.
std::string_view header(const door::Request& request, std::string_view name);

}  // namespace earshot::web
