// SPDX-License-Identifier: Apache-2.0
// The one cookie: who it says is signed in, and the token that their forms must send back. Before
// anybody signs in it is a random value that only ties a form to the browser it was shown in.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/database.h"
#include "staff/sessions.h"
#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

inline constexpr std::string_view cookie_name = "__Host-earshot";

std::string make_cookie();                         // 256 random bits, to be sent
std::string set_cookie(std::string_view value);    // the header's value
std::string forget_cookie();                       // the header's value
std::string form_token(std::string_view cookie);   // tells nothing of the cookie
std::string read_cookie(std::string_view header);  // ours among those sent; empty if none

// Roles and name as they are now; nobody if the session has ended.
std::optional<SignedIn> find_signed_in(Database& db, std::string_view cookie, Moment now);
// A change of its own, every few minutes: they have looked at a page.
std::function<void(Database&)> note_still_there(const SignedIn& staff, Moment now);

// Whoever is about to sign in from this visit, with a new cookie; and the page that brings it.
staff::Coming coming(const Visit& visit);
Page with_cookie(Page page, std::string_view cookie);

}  // namespace earshot::web
