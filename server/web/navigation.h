// SPDX-License-Identifier: Apache-2.0
// Where staff can go from every page, and what everybody may read. Two tables of paths; whether
// somebody is shown one is asked of the table of routes, so that navigation can't promise more than
// a page keeps.
#pragma once

#include <span>
#include <string_view>

#include "web/visit.h"

namespace earshot::web {

struct Place {
  std::string_view words;
  std::string_view path;
};

std::span<const Place> staff_places();
std::span<const Place> everybodys_places();

// There is such a page and whoever it is may read it.
bool is_open_to(const Place& place, const std::optional<SignedIn>& staff);
// The visit is to that page, or to one below it.
bool is_at(const Place& place, const Visit& visit);

}  // namespace earshot::web
