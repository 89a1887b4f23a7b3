// SPDX-License-Identifier: Apache-2.0
// JSON as commands print it. What a stranger wrote may be quoted in it and need not be UTF-8, which is
// no reason to print nothing: bytes that are none are replaced.
#pragma once

#include <string>

namespace earshot::commands {

template <class Json>
std::string json_text(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace earshot::commands
