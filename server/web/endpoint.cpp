// SPDX-License-Identifier: Apache-2.0
#include "web/endpoint.h"

#include <algorithm>
#include <exception>
#include <string>

#include "base/log.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

// A HEAD is a GET whose page stays here.
std::string_view method_of(const Visit& visit) {
  return visit.method == "HEAD" ? std::string_view("GET") : std::string_view(visit.method);
}

// One row for each kind of permission; more kinds come with people who sign in.
bool may(const Visit&, Who who) {
  switch (who) {
    case Who::everybody:
      return true;
  }
  return false;
}

Page find_and_make(const Visit& visit, const Site& site) {
  const auto routes = all_routes();
  const auto route = std::ranges::find_if(routes, [&](const Route& row) {
    return row.path == visit.path && row.method == method_of(visit);
  });
  if (route != routes.end() && may(visit, route->who))
    return route->make(visit, site);
  return std::ranges::find(routes, std::string_view(visit.path), &Route::path) == routes.end()
             ? not_found(site)
             : not_done_here(site);
}

}  // namespace

Page answer(const Visit& visit, const Site& site) noexcept try {
  return find_and_make(visit, site);
} catch (const std::exception& error) {
  log::error(std::string("A page could not be made: ") +
             error.what());  // never the path: it may be a link
  return sorry(site);
}

}  // namespace earshot::web
