// SPDX-License-Identifier: Apache-2.0
// Passwords at rest: Argon2id (64 MiB, twice over the memory), which takes about a tenth of a second
// and so makes guessing dear. Whoever calls sees to it that not too many run at once.
#pragma once

#include <string>
#include <string_view>

namespace earshot {

// What is kept; the salt and the cost are in it. Throws if there is not enough memory.
std::string hash_password(std::string_view password);

// Takes as long whether or not it is right.
bool is_password(const std::string& hash, std::string_view password);

// A hash that no password has, to spend the same time on an account that is not there.
const std::string& hash_of_nobody();

}  // namespace earshot
