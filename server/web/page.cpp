// SPDX-License-Identifier: Apache-2.0
#include "web/page.h"

namespace earshot::web {

Page see_other(std::string_view path) {
  Page page{.status = 303, .kept = Kept::never};
  page.headers.emplace_back("Location", path);
  return page;
}

}  // namespace earshot::web
