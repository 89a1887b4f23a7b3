// SPDX-License-Identifier: Apache-2.0
// Signing in and out: the password, then the code. Says the same whether or not there is such an
// account.
#pragma once

#include <string>

#include "staff/sign_in.h"
#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

Outcome show_sign_in(const Visit& visit, Site& site);
Outcome take_sign_in(const Visit& visit, Site& site);
Outcome show_code(const Visit& visit, Site& site);
Outcome take_code(const Visit& visit, Site& site);
Outcome sign_out(const Visit& visit, Site& site);

// Where somebody wanted to go when they were asked to sign in, if that is a page of ours; otherwise
// where staff begin.
std::string where_next(std::string_view wanted);

// For whoever guesses too often: when they may go on.
Page paused(const Visit& visit, Site& site, Moment until);
// The same when it is only found out inside the change.
Page paused(const Visit& visit, Site& site);

// The password somebody who is signed in gave once more, in the field "password".
staff::Tried try_own_password(const Visit& visit, Site& site, const Key& key);

}  // namespace earshot::web
