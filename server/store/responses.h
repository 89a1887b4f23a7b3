// SPDX-License-Identifier: Apache-2.0
// Mixed responses: one compact sealed blob each, under a random id. Words are elsewhere.
#pragma once

#include <functional>
#include <string_view>

#include "base/database.h"

namespace earshot::store {

void add_response(Database& db, std::string_view release, std::string_view id,
                  std::string_view sealed);
void each_response(Database& db, std::string_view release,
                   const std::function<void(std::string_view id, std::string_view sealed)>& use);
int count_responses(Database& db, std::string_view release);

}  // namespace earshot::store
