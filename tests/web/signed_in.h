// SPDX-License-Identifier: Apache-2.0
// Somebody who has signed in, for the tests of pages that only some may see.
#pragma once

#include <string>

#include "web/visitor.h"

namespace earshot::web {

// A browser in which somebody with these roles is signed in to the end.
Visitor signed_in(Office& office, Roles roles);
Visitor signed_in(Office& office, Role role);
// As one who has an account already.
Visitor signed_in_as(Office& office, const std::string& person, bool complete = true);

}  // namespace earshot::web
