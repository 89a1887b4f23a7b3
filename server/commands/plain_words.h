// SPDX-License-Identifier: Apache-2.0
// What went wrong, without the words of the system or the database: what whoever runs it can do.
#pragma once

#include <exception>
#include <string>

namespace earshot::commands {

std::string in_plain_words(const std::exception& error);

}  // namespace earshot::commands
