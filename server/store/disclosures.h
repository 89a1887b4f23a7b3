// SPDX-License-Identifier: Apache-2.0
// Disclosure boxes: the words of children and families, sealed to the safeguarding key, written with
// every answer whether or not there are words. Nothing in a row leads to an answer or a survey.
#pragma once

#include <functional>
#include <string_view>

#include "base/database.h"

namespace earshot::store {

void add_disclosure(Database& db, std::string_view box);
void each_disclosure(Database& db,
                     const std::function<void(std::string_view id, std::string_view box)>& use);

// Nobody has said yet that they have done what there was to do.
void each_open_disclosure(
    Database& db, const std::function<void(std::string_view id, std::string_view box)>& use);
// False if there is none of that id, or it was dealt with before.
bool deal_with_disclosure(Database& db, std::string_view id, Day today);
int count_dealt_with(Database& db, Day up_to);
int forget_dealt_with(Database& db, Day up_to);
bool delete_disclosure(Database& db, std::string_view id);

}  // namespace earshot::store
