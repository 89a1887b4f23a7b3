// SPDX-License-Identifier: Apache-2.0
#include "web/answering/links.h"

#include "web/answering/walk.h"

namespace earshot::web {
namespace {

Outcome walk_on(const Visit& visit, Site& site, std::optional<answers::Way> way, std::string path) {
  if (!way)
    return link_is_gone(visit, site);
  return walk(visit, site, {.way = std::move(*way), .path = std::move(path)});
}

}  // namespace

Outcome walk_by_token(const Visit& visit, Site& site) {
  return walk_on(visit, site,
                 answers::find_way_of_token(site.house.desk, site.db(), visit.variable),
                 visit.path);
}

Outcome walk_by_code(const Visit& visit, Site& site) {
  return walk_on(visit, site, answers::find_way_of_code(site.house.desk, site.db(), visit.variable),
                 "/o/" + answers::in_lower_case(visit.variable));
}

}  // namespace earshot::web
