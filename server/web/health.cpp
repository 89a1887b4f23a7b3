// SPDX-License-Identifier: Apache-2.0
#include "web/health.h"

#include <exception>
#include <optional>

#include "store/health.h"

namespace earshot::web {
namespace {

bool can_be_read(Site& site) try {
  store::try_to_read(site.db());
  return true;
} catch (const std::exception&) {
  return false;  // which is what was asked, and no reason to apologise
}

std::optional<store::Ailment> ailment(Site& site) {
  auto& data = site.house.site.data;
  if (store::is_full(data.path(), site.house.least_space_bytes))
    return store::full;
  if (data.writer().tally().last_failed)
    return store::unsaved;
  if (!can_be_read(site))
    return store::unreadable;
  return std::nullopt;
}

}  // namespace

Outcome health(const Visit&, Site& site) {
  Page page{.body = "ok\n", .type = "text/plain; charset=utf-8", .kept = Kept::never};
  if (const auto found = ailment(site)) {
    page.status = 503;
    page.body = std::string(found->word) + "\n" + std::string(found->sentence) +
                ". Run earshot doctor on the server: it says what to do.\n";
  }
  return page;
}

}  // namespace earshot::web
