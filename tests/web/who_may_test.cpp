// SPDX-License-Identifier: Apache-2.0
// Every route of the table, as nobody, as somebody who has still to give the code, and as every role.
// What is expected follows from the row alone, so a new page is walked as soon as it has one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "demo/demonstration.h"
#include "staff/staffed.h"
#include "web/session.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using testing::HasSubstr;

std::string path_of(const Route& route) {
  std::string path(route.path);
  if (const auto open = path.find('{'); open != std::string::npos)
    path.replace(open, path.find('}') - open + 1, "nothing-of-that-name");
  return path;
}

// With a token of the visitor's own, as a form of theirs would have it.
Shown walk(Visitor visitor, const Route& route) {
  door::Request request{.method = std::string(route.method), .target = path_of(route)};
  if (route.method == "POST")
    request.body = encoded({{"token", form_token(visitor.cookie)}});
  return visitor.send(std::move(request));
}

bool is_turned_away(const Shown& page) {
  const bool to_sign_in = page.status == 303 && page.header("Location").starts_with("/sign-in?");
  return to_sign_in || (page.status == 403 && !page.body.empty());
}

// In a demonstration, so that its rows are walked too; demo_test.cpp says they are nowhere else.
class EveryRoute : public testing::Test {
 protected:
  EveryRoute() { office.show_as(demonstration); }
  Office office;
  demo::Clock clock;
  demo::Demonstration demonstration{office.partnership().site(), clock, [] {}};
};

TEST_F(EveryRoute, IsClosedToNobodyUnlessItIsEverybodys) {
  for (const Route& route : all_routes()) {
    if (!route.who.needs_staff())
      continue;
    const Shown page = walk(Visitor(office), route);
    EXPECT_EQ(page.status, route.method == "GET" ? 303 : 403) << route.method << route.path;
    EXPECT_TRUE(is_turned_away(page)) << route.method << route.path;
  }
}

TEST_F(EveryRoute, IsClosedBeforeTheCodeUnlessItIsPartOfSigningIn) {
  Staffed people(office.partnership());
  const std::string sam = people.add("Sam Reid", Role::safeguarding_reader);
  for (const Route& route : all_routes()) {
    if (!route.who.needs_staff())
      continue;
    const Shown page = walk(signed_in_as(office, sam, false), route);
    EXPECT_EQ(is_turned_away(page), route.who.kind() != Who::half_signed_in)
        << route.method << route.path << page.status;
  }
}

TEST_F(EveryRoute, OpensToTheRolesOfItsRowAndToNoOther) {
  Staffed people(office.partnership());
  for (const RoleRow& row : all_roles) {
    const std::string person = people.add(std::string(row.name) + " Lane", row.role);
    for (const Route& route : all_routes()) {
      if (route.who.kind() != Who::has_right)
        continue;
      const Shown page = walk(signed_in_as(office, person), route);
      const bool may = (row.rights & route.who.rights()) != 0;
      EXPECT_EQ(is_turned_away(page), !may) << row.name << route.method << route.path;
      EXPECT_LT(page.status, 500) << row.name << route.method << route.path;
    }
  }
}

TEST_F(EveryRoute, ThatChangesSomethingRefusesAFormWithoutItsToken) {
  Staffed people(office.partnership());
  const std::string ada = people.add("Ada Clark", Role::administrator);
  const std::string other_token = form_token(make_cookie());
  for (const Route& route : all_routes()) {
    if (route.method != "POST" || route.who.kind() == Who::invited)  // its link is its seal
      continue;
    for (const std::string& body : {std::string(), std::string("token="), "token=" + other_token}) {
      Visitor visitor = signed_in_as(office, ada);
      const Shown page = visitor.send({.method = "POST", .target = path_of(route), .body = body});
      EXPECT_EQ(page.status, 403) << route.path;
    }
  }
}

TEST_F(EveryRoute, ThatChangesSomethingRefusesAFormThatAnotherSiteSends) {
  Staffed people(office.partnership());
  const std::string ada = people.add("Ada Clark", Role::administrator);
  const door::Header elsewhere[] = {{"sec-fetch-site", "cross-site"},
                                    {"sec-fetch-site", "same-site"},
                                    {"origin", "https://evil.example"},
                                    {"origin", "http://surveys.example.org"}};
  for (const Route& route : all_routes()) {
    if (route.method != "POST")
      continue;
    for (const door::Header& header : elsewhere) {
      Visitor visitor = signed_in_as(office, ada);
      const Shown page = visitor.send({.method = "POST",
                                       .target = path_of(route),
                                       .headers = {header},
                                       .body = encoded({{"token", visitor.token}})});
      EXPECT_EQ(page.status, 403) << route.path << header.second;
    }
  }
}

TEST_F(EveryRoute, OfStaffIsNotKeptByTheBrowser) {
  Staffed people(office.partnership());
  const std::string ada = people.add("Ada Clark", Role::administrator);
  for (const Route& route : all_routes()) {
    if (!route.who.needs_staff())
      continue;
    EXPECT_THAT(walk(signed_in_as(office, ada), route).header("Cache-Control"),
                HasSubstr("no-store"))
        << route.method << route.path;
  }
}

}  // namespace
}  // namespace earshot::web
