// SPDX-License-Identifier: Apache-2.0
#include "web/navigation.h"

#include "web/routes.h"

namespace earshot::web {
namespace {

constexpr Place of_staff[] = {
    {"Today", "/home"},
    {"Courses", "/courses"},
    {"Surveys", "/surveys"},
    {"Forms", "/forms"},
    {"Results", "/results"},
    {"Comments", "/words"},
    {"Learning needs", "/needs"},
    {"Safeguarding", "/safeguarding"},
    {"People", "/people"},
    {"Settings", "/settings"},
    {"Mail", "/mail"},
    {"Record", "/record"},
    {"What is deleted", "/forgetting"},
    {"Data protection", "/data-protection"},
    {"Your account", "/account"},
};

constexpr Place of_everybody[] = {
    {"How we use your answers", "/privacy"},
    {"Accessibility statement", "/accessibility"},
    {"Contact", "/contact"},
};

}  // namespace

std::span<const Place> staff_places() { return of_staff; }
std::span<const Place> everybodys_places() { return of_everybody; }

bool is_open_to(const Place& place, const std::optional<SignedIn>& staff) {
  const Found found = find_route("GET", place.path);
  return found.route != nullptr && found.route->who.may(staff);
}

bool is_at(const Place& place, const Visit& visit) {
  const std::string_view path = visit.path;
  return path == place.path ||
         (path.starts_with(place.path) && place.path.size() > 1 && path[place.path.size()] == '/');
}

}  // namespace earshot::web
