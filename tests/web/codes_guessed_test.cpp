// SPDX-License-Identifier: Apache-2.0
// Somebody has found out Sam's password and guesses at the code; what Sam, safeguarding reader, then
// reads.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "staff/staffed.h"
#include "store/second_steps.h"
#include "web/session.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using testing::HasSubstr;
using testing::Not;

class SomebodyGuessesCodes : public testing::Test {
 protected:
  void guessed(int many) {
    people.change([&](Database& db) {
      for (int guess = 0; guess < many; ++guess)
        store::add_wrong_code(db, sam);
      return true;
    });
  }
  Office office;
  Staffed people{office.partnership()};
  std::string sam = people.add("Sam Reid", Role::safeguarding_reader);
  Visitor his = signed_in_as(office, sam, false);
};

TEST_F(SomebodyGuessesCodes, AndWhoseAccountItIsReadsOfItOnceSignedIn) {
  his.get("/sign-in/code");
  EXPECT_EQ(his.post("/sign-in/code", {{"code", "000000"}}).status, 422);
  guessed(2);
  EXPECT_EQ(his.post("/sign-in/code", {{"code", people.code_of(sam)}}).status, 303);
  EXPECT_THAT(his.get("/account").body, HasSubstr("somebody gave 3 wrong codes"));
  Visitor again = signed_in_as(office, sam, false);
  again.get("/sign-in/code");
  EXPECT_EQ(again.post("/sign-in/code", {{"code", people.code_of(sam)}}).status, 303);
  EXPECT_THAT(again.get("/account").body, Not(HasSubstr("wrong code")));
}

TEST_F(SomebodyGuessesCodes, UntilOnlyARecoveryCodeIsTaken) {
  const auto codes = staff::new_recovery_codes();
  const Key key = people.key();
  people.change([&](Database& db) {
    staff::keep_recovery_codes(db, key, sam, codes);
    return true;
  });
  guessed(20);
  EXPECT_THAT(his.get("/sign-in/code").body, HasSubstr("One of your recovery codes"));
  const Shown page = his.post("/sign-in/code", {{"code", people.code_of(sam)}});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("no code from your telephone is taken any more"));
  EXPECT_EQ(his.post("/sign-in/code", {{"code", codes[0]}}).status, 303);
  EXPECT_EQ(his.get("/account").status, 200);
}

}  // namespace
}  // namespace earshot::web
