// SPDX-License-Identifier: Apache-2.0
#include "web/routes.h"

#include <gtest/gtest.h>

#include <set>

#include "web/visitor.h"

namespace earshot::web {
namespace {

TEST(TheTableOfRoutes, HasEachAddressOnceForEachMethod) {
  std::set<std::string> seen;
  for (const Route& route : all_routes()) {
    EXPECT_TRUE(seen.insert(std::string(route.method) + " " + std::string(route.path)).second)
        << route.path;
    EXPECT_TRUE(route.method == "GET" || route.method == "POST") << route.path;
    EXPECT_TRUE(route.path.starts_with('/')) << route.path;
  }
}

TEST(TheTableOfRoutes, FindsEveryRowOfItsOwn) {
  for (const Route& route : all_routes()) {
    std::string path(route.path);
    if (const auto open = path.find('{'); open != std::string::npos)
      path.replace(open, path.find('}') - open + 1, "some-one");
    const Found found = find_route(route.method, path);
    ASSERT_EQ(found.route, &route) << path;
    EXPECT_EQ(found.variable.empty(), path == route.path);
  }
}

TEST(TheTableOfRoutes, FindsNothingWhereNothingStands) {
  for (const char* path : {"", "*", "//", "/%2e%2e/", "/nowhere", "/healthz/", "/{person}", "/{}",
                           "/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p"})
    EXPECT_EQ(find_route("GET", path).route, nullptr) << path;
}

TEST(ARequest, MayNotBringAQueryThatNoBrowserSends) {
  Office office;
  EXPECT_EQ(Visitor(office).get("/?a=%00").status, 400);
  EXPECT_EQ(Visitor(office).get("/?a=1").status, 200);
}

}  // namespace
}  // namespace earshot::web
