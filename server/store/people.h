// SPDX-License-Identifier: Apache-2.0
// Accounts of people who work here. E-mail addresses come in small letters. The last administrator
// stays one, whatever is asked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/person.h"

namespace earshot::store {

std::optional<Person> find_person(Database& db, std::string_view id);
std::optional<Person> find_person_by_email(Database& db, std::string_view email);
std::vector<Person> all_people(Database& db);  // by name; those who have left last

// Somebody invited. False if the address is somebody's already.
bool add_person(Database& db, const Person& person);

std::optional<std::string> password_of(Database& db, std::string_view person);  // its hash
// Whoever was invited is active from then on. False for somebody who has left.
bool set_password(Database& db, std::string_view person, std::string_view hash);
bool rename_person(Database& db, std::string_view person, std::string_view name);

int count_active(Database& db, Role role);
bool is_anybody_active(Database& db);
// False, and nothing is changed, if nobody would be administrator any more, or they have left.
bool set_roles(Database& db, std::string_view person, Roles roles);
// Account, password, second step, sessions and links go; the name stays. False as for set_roles.
bool close_account(Database& db, std::string_view person, Moment now);

}  // namespace earshot::store
