// SPDX-License-Identifier: Apache-2.0
// Names of people who work here. The record names people by them, so nobody is called as somebody
// else is, nor as Earshot names itself, nor in a way that looks other than it is written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/database.h"
#include "base/problems.h"

namespace earshot::staff {

// What is wrong with a name by itself.
std::optional<std::string> wrong_with_name(std::string_view name);

// A problem of the field "name" if somebody else is called so: somebody who has not left and has
// another address.
Problems check_name_is_free(Database& db, std::string_view name, std::string_view email);

// Whether something in it is not to be seen: controls, marks of direction, letters without width.
bool has_unseen(std::string_view text);

}  // namespace earshot::staff
