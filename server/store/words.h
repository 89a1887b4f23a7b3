// SPDX-License-Identifier: Apache-2.0
// What people wrote, each piece sealed under an id that leads to no response and no other piece.
#pragma once

#include <functional>
#include <string_view>

#include "base/database.h"

namespace earshot::store {

void add_words(Database& db, std::string_view release, std::string_view id,
               std::string_view question, std::string_view sealed);
void each_words(Database& db, std::string_view release,
                const std::function<void(std::string_view id, std::string_view question,
                                         std::string_view sealed)>& use);

}  // namespace earshot::store
