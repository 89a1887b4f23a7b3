// SPDX-License-Identifier: Apache-2.0
// Prints every page of the gallery as one JSON object: its name and its HTML.
#include <iostream>
#include <nlohmann/json.hpp>

#include "gallery.h"
#include "web/visitor.h"

namespace earshot::web::gallery {
namespace {

struct Exhibit {
  const char* name;
  Sheet (*make)(const Visit&);
};
constexpr Exhibit exhibits[] = {
    {"fields", fields},         {"fields-with-problems", fields_with_problems},
    {"choices", choices},       {"scales", scales},
    {"faces", faces},           {"notes", notes},
    {"lists", lists},           {"empty-lists", empty_lists},
    {"long-words", long_words}, {"sent", sent},
};

// Somebody with every right sees every entry of the navigation.
Visit somebodys_visit() {
  Roles all;
  for (const RoleRow& row : all_roles)
    all.add(row.role);
  Visit visit{.method = "GET", .path = "/people", .token = "a-token"};
  visit.staff = SignedIn{.person = "1", .name = "Priya Patel", .roles = all};
  return visit;
}

}  // namespace
}  // namespace earshot::web::gallery

int main() {
  using namespace earshot::web;
  Office office("[partnership]\nname = \"Isle of Wight Safeguarding Children Partnership\"\n");
  Site site(office.house());
  const Visit visit = gallery::somebodys_visit();
  nlohmann::json all;
  for (const auto& exhibit : gallery::exhibits)
    all[exhibit.name] = shown(visit, site, exhibit.make(visit)).body;
  std::cout << all.dump() << '\n';
}
