// SPDX-License-Identifier: Apache-2.0
// Finds a route in a hash table, whatever the number of routes and however long the path.
#include <unordered_map>

#include "web/routes.h"

namespace earshot::web {
namespace {

constexpr std::size_t most_segments = 6;

struct Rows {
  const Route* get = nullptr;
  const Route* post = nullptr;
  std::string_view allowed() const {
    if (get && post)
      return "GET, HEAD, POST";
    return get ? "GET, HEAD" : "POST";
  }
};

// "/people/{person}" stands in the table as "/people/{}".
std::string key_of(std::string_view path) {
  const std::size_t open = path.find('{');
  if (open == std::string_view::npos)
    return std::string(path);
  return std::string(path.substr(0, open)) + "{}" +
         std::string(path.substr(path.find('}', open) + 1));
}

std::unordered_map<std::string, Rows> make_table() {
  std::unordered_map<std::string, Rows> table;
  for (const Route& route : all_routes()) {
    Rows& rows = table[key_of(route.path)];
    (route.method == "POST" ? rows.post : rows.get) = &route;
  }
  return table;
}

Found found(const Rows& rows, std::string_view method, std::string_view variable) {
  return {.route = method == "POST"                      ? rows.post
                   : method == "GET" || method == "HEAD" ? rows.get
                                                         : nullptr,
          .variable = std::string(variable),
          .allowed = rows.allowed()};
}

}  // namespace

Found find_route(std::string_view method, std::string_view path) {
  static const auto table = make_table();
  if (path.find_first_of("{}") != std::string_view::npos)
    return {};
  if (const auto row = table.find(std::string(path)); row != table.end())
    return found(row->second, method, {});
  // Each segment in turn may be the variable one.
  std::size_t start = 1;
  for (std::size_t segment = 0; segment < most_segments && start < path.size(); ++segment) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    const std::string key =
        std::string(path.substr(0, start)) + "{}" + std::string(path.substr(end));
    if (const auto row = table.find(key); row != table.end() && end > start)
      return found(row->second, method, path.substr(start, end - start));
    start = end + 1;
  }
  return {};
}

bool Who::may(const std::optional<SignedIn>& staff) const {
  if (!needs_staff())
    return true;
  if (!staff)
    return false;
  if (kind_ == half_signed_in)
    return true;
  return staff->complete && (kind_ == signed_in || (staff->roles.rights() & rights_) != 0);
}

}  // namespace earshot::web
