// SPDX-License-Identifier: Apache-2.0
// What holds between asking for a change and its being made.
#include "web/endpoint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>

#include "staff/staffed.h"
#include "store/people.h"
#include "web/session.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using ::testing::HasSubstr;

door::Request inviting_tom(const Visitor& visitor) {
  return {.method = "POST",
          .target = "/people/new",
          .headers = {{"host", "surveys.example.org"},
                      {"cookie", std::string(cookie_name) + "=" + visitor.cookie}},
          .body = encoded({{"name", "Tom Okafor"},
                           {"email", "tom@example.org"},
                           {"roles", "training-lead"},
                           {"token", visitor.token}}),
          .from = "192.0.2.7"};
}

bool is_tom_there(Office& office) {
  return store::find_person_by_email(office.partnership().read(), "tom@example.org").has_value();
}

TEST(AChange, IsMadeForWhoeverMayStillAskForIt) {
  Office office;
  const Visitor ada = signed_in(office, Role::administrator);
  EXPECT_LT(office.answer(inviting_tom(ada)).status, 400);
  EXPECT_TRUE(is_tom_there(office));
}

// Their page was asked for while they were still there; by the time its change has its turn, they
// are not.
TEST(AChange, IsNotMadeForSomebodyWhoLeftWhileItWaited) {
  Office office;
  Staffed people(office.partnership());
  const std::string bad = people.add("Bad Hale", Role::administrator);
  people.add("Ada Good", Role::administrator);
  const Visitor visitor = signed_in_as(office, bad);
  std::promise<door::Reply> reply;
  people.change([&](Database& db) {
    office.answer(inviting_tom(visitor),
                  [&](door::Reply ready) { reply.set_value(std::move(ready)); });
    return staff::leave(db, "shell", bad, office.partnership().now());
  });
  EXPECT_EQ(reply.get_future().get().status, 403);
  EXPECT_FALSE(is_tom_there(office));
}

TEST(AChange, IsNotMadeForSomebodyWhoseRoleNoLongerOpensThePage) {
  Office office;
  Staffed people(office.partnership());
  const std::string bad = people.add("Bad Hale", Role::administrator);
  people.add("Ada Good", Role::administrator);
  const Visitor visitor = signed_in_as(office, bad);
  std::promise<door::Reply> reply;
  people.change([&](Database& db) {
    office.answer(inviting_tom(visitor),
                  [&](door::Reply ready) { reply.set_value(std::move(ready)); });
    return store::set_roles(db, bad, Roles().add(Role::training_lead));
  });
  EXPECT_EQ(reply.get_future().get().status, 403);
  EXPECT_FALSE(is_tom_there(office));
}

}  // namespace
}  // namespace earshot::web
