// SPDX-License-Identifier: Apache-2.0
// Letters as people meet them: somebody who has forgotten their password, Ada who invites Tom, and the page
// that says what became of letters. (Who may not is in who_may_test.cpp, for every page.)
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mail/letters_to.h"
#include "staff/letters.h"
#include "staff/staffed.h"
#include "store/rota.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr std::string_view with_server = "[mail]\nserver = \"mail.example.org\"\n";

class Letters : public testing::Test {
 protected:
  std::vector<Letter> sent() {
    bag.letters.clear();
    bag.post(isle.site()).send_due();
    return bag.letters;
  }
  static std::string link_in(const Letter& letter) {
    const auto at = letter.text.find("/welcome/");
    return at == std::string::npos ? "" : letter.text.substr(at, letter.text.find('\n', at) - at);
  }

  Office office{with_server};
  Partnership& isle = office.partnership();
  Staffed people{isle};
  std::string priya = people.add("Priya Shah", Role::training_lead);
  std::string ada = people.add("Ada Clark", Role::administrator);
  std::string ann = people.add("Ann Cole", Role::partnership_team);
  Postbag bag;
};

TEST_F(Letters, ForAForgottenPasswordShowTheSamePageWhetherOrNotTheAddressIsKnown) {
  Visitor visitor(office);
  EXPECT_THAT(visitor.get("/sign-in").body, HasSubstr("href=\"/forgotten-password\""));
  const Shown known =
      visitor.post("/forgotten-password", {{"email", Staffed::email_of("Priya Shah")}});
  const Shown unknown = visitor.post("/forgotten-password", {{"email", "nobody@example.org"}});
  EXPECT_EQ(known.status, 200);
  EXPECT_EQ(known.body, unknown.body);
  EXPECT_THAT(known.body, HasSubstr("Look into your mailbox"));
  const auto letters = sent();
  ASSERT_THAT(letters, SizeIs(1));
  EXPECT_EQ(visitor
                .post(link_in(letters[0]), {{"password", "nine purple otters waltz"},
                                            {"again", "nine purple otters waltz"}})
                .status,
            303);
  EXPECT_EQ(visitor.get("/account").status, 200);
}

TEST_F(Letters, ForAForgottenPasswordHaveAnAddress) {
  Visitor visitor(office);
  EXPECT_EQ(visitor.post("/forgotten-password", {{"email", "priya"}}).status, 422);
  EXPECT_EQ(visitor.post("/forgotten-password", {{"email", ""}}).status, 422);
  EXPECT_THAT(sent(), IsEmpty());
}

TEST_F(Letters, AreNotPromisedWhereNoneCanBeSent) {
  Office quiet;
  Staffed others(quiet.partnership());
  const std::string email = Staffed::email_of("Priya Shah");
  others.add("Priya Shah", Role::training_lead);
  Visitor visitor(quiet);
  visitor.get("/sign-in");
  EXPECT_THAT(visitor.get("/forgotten-password").body, HasSubstr("Ask an administrator"));
  EXPECT_THAT(visitor.post("/forgotten-password", {{"email", email}}).body,
              HasSubstr("Ask an administrator"));
  EXPECT_THAT(store::count_waiting_letters(quiet.partnership().read()), IsEmpty());
}

TEST_F(Letters, ForAForgottenPasswordAreNotSentWithoutEnd) {
  Visitor visitor(office);
  int shown = 0;
  while (visitor.post("/forgotten-password", {{"email", "nobody@example.org"}}).status == 200)
    ASSERT_LT(++shown, 30);
  EXPECT_EQ(shown, staff::most_askings);
}

TEST_F(Letters, InviteSomebodyWhoThenOpensTheirAccount) {
  Visitor hers = signed_in_as(office, ada);
  Visitor::Form form{
      {"name", "Tom Bell"}, {"email", "tom@example.org"}, {"roles", "training-lead"}};
  EXPECT_EQ(hers.post("/people/new", form).status, 422);
  form.emplace_back("how", "letter");
  const Shown page = hers.post("/people/new", form);
  EXPECT_EQ(page.status, 303);
  const std::string path(page.header("Location"));
  EXPECT_THAT(hers.get(path).body, HasSubstr("A letter with their link is on its way"));
  EXPECT_THAT(hers.get(path).body, Not(HasSubstr("/welcome/")));
  auto letters = sent();
  ASSERT_THAT(letters, SizeIs(1));
  const std::string first = link_in(letters[0]);
  // It was lost: she sends another.
  isle.later(std::chrono::minutes(10));
  EXPECT_EQ(hers.post(path.substr(0, path.find('?')) + "/link", {{"for", "letter"}}).status, 303);
  letters = sent();
  ASSERT_THAT(letters, SizeIs(1));
  Visitor tom(office);
  EXPECT_EQ(tom.get(first).status, 404);
  EXPECT_THAT(tom.get(link_in(letters[0])).body, HasSubstr("Welcome, Tom Bell"));
}

TEST_F(Letters, TellWhoeverHasOtherDaysOnTheRota) {
  const std::string leila = people.add("Leila Haddad", Role::safeguarding_reader);
  const std::string omar = people.add("Omar Reid", Role::safeguarding_reader);
  Visitor hers = signed_in_as(office, ann);
  hers.post("/settings/rota", {{"seen", "0"}, {"reader-1", leila}, {"reader-5", leila}});
  EXPECT_THAT(sent(), IsEmpty());
  isle.later(std::chrono::minutes(10));
  const auto letters = sent();
  ASSERT_THAT(letters, SizeIs(1));
  EXPECT_EQ(letters[0].to, Staffed::email_of("Leila Haddad"));
  EXPECT_THAT(letters[0].text, HasSubstr("You read on Monday and Friday."));
}

class ThePageOfMail : public Letters {
 protected:
  ThePageOfMail() {
    const Key key = answers::house_key(isle.site(), answers::letters_key);
    people.change([&](Database& db) {
      return staff::ask_for_password(db, key, Staffed::email_of("Priya Shah"), isle.now());
    });
    bag.answers[Staffed::email_of("Priya Shah")] = {Posted::refused, "550 5.1.1 No such mailbox",
                                                    true};
    bag.post(isle.site()).send_due();
  }
};

TEST_F(ThePageOfMail, NamesPeopleOnlyToWhoeverMayKnowThem) {
  const Shown administrators = signed_in_as(office, ada).get("/mail");
  EXPECT_THAT(administrators.body, HasSubstr("Priya Shah"));
  EXPECT_THAT(administrators.body, HasSubstr("550 5.1.1 No such mailbox"));
  const Shown team = signed_in_as(office, ann).get("/mail");
  EXPECT_THAT(team.body, HasSubstr("550 5.1.1 No such mailbox"));
  EXPECT_THAT(team.body, Not(HasSubstr("Priya Shah")));
  EXPECT_THAT(team.body, HasSubstr("Not shown"));
}

TEST_F(ThePageOfMail, HasALetterTriedAgain) {
  Visitor hers = signed_in_as(office, ada);
  const std::string id = store::undelivered_letters(isle.read(), 1).at(0).id;
  EXPECT_EQ(hers.post("/mail", {{"letter", "none"}}).status, 404);
  EXPECT_EQ(hers.post("/mail", {{"letter", id}}).header("Location"), "/mail?done=again");
  EXPECT_THAT(hers.get("/mail").body, HasSubstr("Link for a new password"));
  bag.answers.clear();
  EXPECT_THAT(sent(), SizeIs(1));
  const std::string page = hers.get("/mail").body;
  EXPECT_THAT(page, HasSubstr("none has come back"));
  EXPECT_THAT(page, HasSubstr("No letter waits"));
  EXPECT_EQ(hers.post("/mail", {{"letter", id}}).header("Location"), "/mail");
}

TEST_F(ThePageOfMail, SaysThatNoServerIsSet) {
  Office quiet;
  EXPECT_THAT(signed_in(quiet, Role::partnership_team).get("/mail").body,
              HasSubstr("No mail server is set"));
}

}  // namespace
}  // namespace earshot::web
