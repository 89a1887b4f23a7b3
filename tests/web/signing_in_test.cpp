// SPDX-License-Identifier: Apache-2.0
// Ada, administrator, makes the first account; Priya, training lead, and Sam, safeguarding reader,
// sign in and out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/one_time_codes.h"
#include "staff/links.h"
#include "staff/staffed.h"
#include "store/sessions.h"
#include "web/session.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using testing::HasSubstr;
using testing::Not;

// What stands between two texts of a page.
std::string between(const std::string& body, std::string_view before, std::string_view after) {
  const auto from = body.find(before);
  if (from == std::string::npos)
    return {};
  const auto start = from + before.size();
  return body.substr(start, body.find(after, start) - start);
}

std::string from_base32(std::string_view text) {
  std::string bytes;
  unsigned waiting = 0;
  int bits = 0;
  for (const char letter : text) {
    const auto value = std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567").find(letter);
    if (value == std::string_view::npos)
      continue;
    waiting = waiting << 5 | static_cast<unsigned>(value);
    if ((bits += 5) >= 8)
      bytes += static_cast<char>(waiting >> (bits -= 8));
  }
  return bytes;
}

class AVisitor : public testing::Test {
 protected:
  std::string link(LinkPurpose purpose, const std::string& person = {}) {
    const std::string secret = staff::new_link_secret();
    people.change([&](Database& db) {
      staff::keep_link(db, "server", secret, {purpose, person, isle.now() + staff::link_lives},
                       isle.now());
      return true;
    });
    return staff::link_path(secret);
  }
  Shown sign_in(std::string_view name, std::string_view password = good_password) {
    return visitor.post("/sign-in",
                        {{"email", Staffed::email_of(name)}, {"password", std::string(password)}});
  }
  bool is_in(Visitor& who) { return who.get("/account").status == 200; }
  // Reads the secret off the page, as a person would type it into an app.
  Shown set_up_telephone(Visitor::Form more = {}) {
    const Shown page = visitor.get("/account/second-step");
    const std::string secret = from_base32(between(page.body, "app-unbroken\">", "<"));
    EXPECT_EQ(secret.size(), 20U);
    more.emplace_back("code", one_time_code(secret, one_time_step(isle.now())));
    return visitor.post("/account/second-step", more);
  }

  Office office;
  Partnership& isle = office.partnership();
  Staffed people{isle};
  Visitor visitor{office};
};

TEST_F(AVisitor, MakesTheFirstAccountFromTheLinkAndIsAskedForATelephone) {
  const std::string path = link(LinkPurpose::first);
  EXPECT_THAT(visitor.get(path).body, HasSubstr("Make the first account"));
  EXPECT_EQ(visitor.get(path).status, 200) << "looking does not spend it";
  const Shown after = visitor.post(path, {{"name", "Ada Clark"},
                                          {"email", "Ada@Example.org"},
                                          {"password", std::string(good_password)},
                                          {"again", std::string(good_password)}});
  EXPECT_EQ(after.status, 303) << after.body;
  EXPECT_EQ(after.header("Location"), "/sign-in/code");
  EXPECT_FALSE(is_in(visitor));
  EXPECT_EQ(visitor.get("/sign-in/code").header("Location"), "/account/second-step");
  const Shown codes = set_up_telephone();
  EXPECT_EQ(codes.status, 200);
  EXPECT_THAT(codes.body, HasSubstr("Keep your recovery codes"));
  EXPECT_THAT(codes.header("Cache-Control"), HasSubstr("no-store"));
  EXPECT_TRUE(is_in(visitor));
  EXPECT_EQ(visitor.get(path).status, 404);
}

TEST_F(AVisitor, IsToldWhatIsWrongWithANewPasswordAndKeepsTheRest) {
  const std::string path = link(LinkPurpose::first);
  const Shown page = visitor.post(path, {{"name", "Ada Clark"},
                                         {"email", "ada.clark@example.org"},
                                         {"password", "AdaClark2026!"},
                                         {"again", "AdaClark2026!"}});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("harder to guess"));
  EXPECT_THAT(page.body, HasSubstr("ada.clark@example.org"));
  EXPECT_THAT(page.body, Not(HasSubstr("AdaClark2026!")));
  EXPECT_EQ(visitor
                .post(path, {{"name", "Ada Clark"},
                             {"email", "ada.clark@example.org"},
                             {"password", std::string(good_password)},
                             {"again", "something else altogether"}})
                .status,
            422);
  EXPECT_EQ(visitor.get(path).status, 200) << "the link is not spent";
}

TEST_F(AVisitor, CannotUseALinkTwiceOrInTwoTabs) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  const std::string path = link(LinkPurpose::password, priya);
  Visitor other(office);
  other.get(path);
  const Visitor::Form form = {{"password", "nine purple otters waltz"},
                              {"again", "nine purple otters waltz"}};
  EXPECT_EQ(visitor.post(path, form).status, 303);
  EXPECT_TRUE(is_in(visitor));
  EXPECT_EQ(other.post(path, form).status, 404);
  EXPECT_FALSE(is_in(other));
  EXPECT_EQ(visitor.get("/welcome/never-was").status, 404);
}

TEST_F(AVisitor, SignsInWithAPassword) {
  people.add("Priya Shah", Role::training_lead);
  const std::string before = (visitor.get("/sign-in"), visitor.cookie);
  EXPECT_FALSE(before.empty());
  const Shown page = sign_in("Priya Shah");
  EXPECT_EQ(page.status, 303);
  EXPECT_NE(visitor.cookie, before) << "a cookie that was planted must not become a session";
  EXPECT_THAT(page.header("Set-Cookie"), HasSubstr("__Host-earshot="));
  for (const char* part : {"; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"})
    EXPECT_THAT(page.header("Set-Cookie"), HasSubstr(part));
  EXPECT_TRUE(is_in(visitor));
}

TEST_F(AVisitor, ReadsTheSameWhetherThePasswordIsWrongOrThereIsNoAccount) {
  people.add("Priya Shah", Role::training_lead);
  Shown wrong = sign_in("Priya Shah", "not my password");
  Shown nobody = sign_in("Tom Bell", "not my password");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_EQ(nobody.status, 422);
  const auto without_name = [](std::string body, const std::string& name) {
    while (body.find(name) != std::string::npos)
      body.replace(body.find(name), name.size(), "X");
    return body;
  };
  EXPECT_EQ(without_name(wrong.body, "priya"), without_name(nobody.body, "tom"));
  EXPECT_THAT(wrong.body, Not(HasSubstr("not my password")));
  EXPECT_EQ(visitor.post("/sign-in", {}).status, 422);
}

TEST_F(AVisitor, WhoGuessesTooOftenIsToldWhenToTryAgain) {
  people.add("Priya Shah", Role::training_lead);
  Visitor priya = signed_in(office, Role::training_lead);
  const Key key = people.key();
  const auto guesser = staff::guesser(key, "priya@example.org", "192.0.2.7");
  people.change([&](Database& db) {
    for (int guess = 0; guess < 10; ++guess)
      staff::count_guess(db, guesser, isle.now());
    return true;
  });
  const Shown page = sign_in("Priya Shah");
  EXPECT_EQ(page.status, 429);
  EXPECT_THAT(page.body, HasSubstr("Try again at 12:05"));
  EXPECT_FALSE(is_in(visitor));
  EXPECT_TRUE(is_in(priya));
}

TEST_F(AVisitor, GoesWhereTheyWereGoingAndNowhereElse) {
  people.add("Priya Shah", Role::training_lead);
  EXPECT_EQ(visitor.get("/account/password").header("Location"), "/sign-in?then=/account/password");
  const auto goes = [&](const std::string& then) {
    Visitor fresh(office);
    fresh.get("/sign-in");
    return fresh
        .post("/sign-in", {{"email", "priya@example.org"},
                           {"password", std::string(good_password)},
                           {"then", then}})
        .header("Location");
  };
  EXPECT_EQ(goes("/account/password"), "/account/password");
  for (const char* then : {"//evil.example", "https://evil.example", "/welcome/x", "/sign-out",
                           "/account\r\nSet-Cookie: a=b", "/nowhere"})
    EXPECT_EQ(goes(then), goes("")) << then;
}

TEST_F(AVisitor, WhoReadsWordsGivesACodeToo) {
  const std::string sam = people.add("Sam Reid", Role::safeguarding_reader);
  EXPECT_EQ(sign_in("Sam Reid").header("Location"), "/sign-in/code");
  const std::string half = visitor.cookie;
  EXPECT_FALSE(is_in(visitor));
  EXPECT_EQ(visitor.get("/account/second-step").header("Location"), "/sign-in/code")
      << "the password alone must not set up another telephone";
  visitor.get("/sign-in/code");
  EXPECT_EQ(visitor.post("/sign-in/code", {{"code", "000000"}}).status, 422);
  EXPECT_EQ(visitor.post("/sign-in/code", {{"code", people.code_of(sam)}}).status, 303);
  EXPECT_NE(visitor.cookie, half);
  EXPECT_TRUE(is_in(visitor));
}

TEST_F(AVisitor, IsOutAfterSigningOutWhateverTheirBrowserKept) {
  Visitor priya = signed_in(office, Role::training_lead);
  const std::string cookie = priya.cookie;
  EXPECT_EQ(priya.post("/sign-out", {}).status, 303);
  EXPECT_EQ(priya.cookie, "");
  priya.cookie = cookie;
  EXPECT_FALSE(is_in(priya));
}

TEST_F(AVisitor, HasTheRolesOfTodayAndNotOfWhenTheySignedIn) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  people.add("Ada Clark", Role::administrator);
  Visitor hers = signed_in_as(office, priya);
  EXPECT_TRUE(is_in(hers));
  people.change([&](Database& db) {
    return staff::change_roles(db, "ada", priya, Roles().add(Role::scrutineer), isle.now());
  });
  EXPECT_FALSE(is_in(hers)) << "after a change of role they sign in again";
  Visitor again = signed_in_as(office, priya);
  people.change([&](Database& db) { return store::set_roles(db, priya, Roles()); });
  EXPECT_TRUE(is_in(again));
  people.change([&](Database& db) { return staff::leave(db, "ada", priya, isle.now()); });
  EXPECT_FALSE(is_in(again));
}

TEST_F(AVisitor, IsNotedAsThereEveryFewMinutesAndNotAtEachPage) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  Visitor hers = signed_in_as(office, priya);
  const auto seen = [&] { return store::sessions_of(isle.read(), priya).at(0).seen_at; };
  const Moment first = seen();
  isle.later(std::chrono::minutes(2));
  hers.get("/account");
  hers.post("/account/sessions", {{"session", "others"}});
  EXPECT_EQ(seen(), first);
  isle.later(std::chrono::minutes(2));
  hers.get("/account");
  hers.post("/account/sessions", {{"session", "others"}});  // its change waits for the one before
  EXPECT_EQ(seen(), isle.now());
}

TEST_F(AVisitor, EndsASessionOfTheirsOnAnotherDevice) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  Visitor here = signed_in_as(office, priya), there = signed_in_as(office, priya);
  Visitor somebody = signed_in(office, Role::training_lead);
  const std::string other = between(here.get("/account").body, "name=\"session\" value=\"", "\"");
  somebody.post("/account/sessions", {{"session", other}});
  EXPECT_TRUE(is_in(there)) << "only one's own";
  here.post("/account/sessions", {{"session", other}});
  EXPECT_FALSE(is_in(there));
  EXPECT_TRUE(is_in(here));
}

TEST_F(AVisitor, ChangesTheirPasswordWithTheOneTheyHave) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  Visitor here = signed_in_as(office, priya), there = signed_in_as(office, priya);
  const auto change = [&](const std::string& present) {
    return here.post("/account/password", {{"present", present},
                                           {"password", "nine purple otters waltz"},
                                           {"again", "nine purple otters waltz"}});
  };
  EXPECT_EQ(change("wrong").status, 422);
  EXPECT_TRUE(is_in(there));
  EXPECT_EQ(change(std::string(good_password)).status, 303);
  EXPECT_TRUE(is_in(here));
  EXPECT_FALSE(is_in(there));
  EXPECT_EQ(sign_in("Priya Shah").status, 422);
  EXPECT_EQ(sign_in("Priya Shah", "nine purple otters waltz").status, 303);
}

TEST_F(AVisitor, SetsUpATelephoneOfTheirOwnAccordWithTheirPassword) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  visitor.cookie = signed_in_as(office, priya).cookie;
  EXPECT_EQ(set_up_telephone({{"password", "wrong"}}).status, 422);
  EXPECT_FALSE(store::find_person(isle.read(), priya)->has_second_step);
  const std::string before = visitor.cookie;
  EXPECT_EQ(set_up_telephone({{"password", std::string(good_password)}}).status, 200);
  EXPECT_NE(visitor.cookie, before);
  EXPECT_TRUE(store::find_person(isle.read(), priya)->has_second_step);
  const Shown codes =
      visitor.post("/account/recovery-codes", {{"password", std::string(good_password)}});
  const std::string code = between(codes.body, "<code>", "</code>");
  EXPECT_EQ(code.size(), 14U);
  Visitor elsewhere(office);
  elsewhere.post("/sign-in",
                 {{"email", "priya@example.org"}, {"password", std::string(good_password)}});
  elsewhere.get("/sign-in/code");
  EXPECT_EQ(elsewhere.post("/sign-in/code", {{"code", code}}).status, 303);
  EXPECT_TRUE(is_in(elsewhere));
  EXPECT_EQ(
      visitor.post("/account/second-step/end", {{"password", std::string(good_password)}}).status,
      303);
  EXPECT_FALSE(store::find_person(isle.read(), priya)->has_second_step);
}

TEST_F(AVisitor, WhoseRoleNeedsACodeCannotStopGivingIt) {
  const std::string sam = people.add("Sam Reid", Role::safeguarding_reader);
  Visitor his = signed_in_as(office, sam);
  his.post("/account/second-step/end", {{"password", std::string(good_password)}});
  EXPECT_TRUE(store::find_person(isle.read(), sam)->has_second_step);
}

}  // namespace
}  // namespace earshot::web
