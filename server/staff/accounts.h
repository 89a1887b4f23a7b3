// SPDX-License-Identifier: Apache-2.0
// Accounts of people who work here: invited, opened by their link, given other roles, handed over and
// closed. What is wrong is told field by field; there is always an administrator left. All changes
// run inside one of the writer's and record who made them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/database.h"
#include "base/problems.h"
#include "model/person.h"
#include "staff/sessions.h"

namespace earshot::staff {

// A problem's `question` is "name", "email" or "roles".
Problems check_person(std::string_view name, std::string_view email);
Problems check_roles(Roles roles);

// Somebody to be invited, with an id of their own.
Person new_person(std::string_view name, std::string_view email, Roles roles, Moment now);
// With the link to open their account. False if the address is somebody's already.
bool invite(Database& db, std::string_view who, const Person& person, std::string_view secret,
            Moment link_ends_at);

// Spends the link: for the first account `first` is made, otherwise whoever it was made for has this
// password (its hash) from then on and is signed in, as far as a password goes. Absent if the link
// was spent or has ended.
std::optional<Session> use_link(Database& db, std::string_view secret, const Person& first,
                                std::string_view hash, const Coming& coming);

// Each gives false, and changes nothing, if nobody would be administrator any more or whoever it is
// about has left. Nobody changes their own roles.
bool change_roles(Database& db, std::string_view who, std::string_view person, Roles roles,
                  Moment now);
bool leave(Database& db, std::string_view who, std::string_view person, Moment now);

// Everything `from` holds is `to`'s, at once. False if `to` has no account that is open
// or there is nothing to hand over.
bool hand_over(Database& db, std::string_view who, std::string_view from, std::string_view to,
               Moment now);

void change_password(Database& db, const Session& session, std::string_view hash, Moment now);
void end_session(Database& db, const Session& own, std::string_view id, Moment now);

// One is too few: they may lose their telephone, or leave. The home page asks for a second.
int how_many_administrators(Database& db);
// Nobody can sign in yet, so the first account is made from a link that is printed at start.
bool is_first_start(Database& db);

}  // namespace earshot::staff
