// SPDX-License-Identifier: Apache-2.0
// The table of addresses: who may have each, and who makes it. A page that is not in the table does
// not exist, and a row without a permission does not compile.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "web/page.h"

namespace earshot::web {

enum class Who { everybody };

// What pages need to know of where they are shown.
struct Site {
  std::string partnership;  // as people read it
};

struct Route {
  std::string_view method;
  std::string_view path;
  Who who;
  Page (*make)(const Visit&, const Site&);
};

std::span<const Route> all_routes();

}  // namespace earshot::web
