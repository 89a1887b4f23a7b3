// SPDX-License-Identifier: Apache-2.0
// The C functions a plugin is handed. Each turns C into a Call's terms and back, and nothing more;
// no exception passes through a plugin's frames.
#pragma once

#include <earshot/plugin.h>

#include <string_view>

#include "host/call.h"

namespace earshot::host {

const earshot_host& host_table();

inline earshot_call* handle_of(Call& call) { return reinterpret_cast<earshot_call*>(&call); }

// Empty for NULL data, whatever the size claims.
inline std::string_view view_of(earshot_text text) {
  return text.data ? std::string_view(text.data, text.size) : std::string_view{};
}

}  // namespace earshot::host
