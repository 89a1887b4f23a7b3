// SPDX-License-Identifier: Apache-2.0
// The one cookie: who it says is signed in, and the token that their forms must send back. Before
// anybody signs in it is a random value that only ties a form to the browser it was shown in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/database.h"
#include "web/visit.h"

namespace earshot::web {

inline constexpr std::string_view cookie_name = "__Host-earshot";

std::string make_cookie();                         // 256 random bits, to be sent
std::string set_cookie(std::string_view value);    // the header's value
std::string forget_cookie();                       // the header's value
std::string form_token(std::string_view cookie);   // tells nothing of the cookie
std::string read_cookie(std::string_view header);  // ours among those sent; empty if none

std::optional<SignedIn> find_signed_in(Database& db, std::string_view cookie, Moment now);

}  // namespace earshot::web
