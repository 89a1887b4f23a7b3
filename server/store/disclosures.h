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

}  // namespace earshot::store
