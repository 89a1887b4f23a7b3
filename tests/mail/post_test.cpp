// SPDX-License-Identifier: Apache-2.0
#include "mail/post.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mail/letters_to.h"
#include "staff/letters.h"
#include "staff/links.h"
#include "staff/staffed.h"

namespace earshot {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using store::LetterState;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class ADueLetter : public testing::Test {
 protected:
  template <class Work>
  auto change(Work&& work) {
    return isle.site().data.writer().run(std::forward<Work>(work));
  }
  Key key() { return answers::house_key(isle.site(), answers::letters_key); }
  // Priya says that she has forgotten her password.
  bool asks(const std::string& typed) {
    const Key letters = key();
    return change(
        [&](Database& db) { return staff::ask_for_password(db, letters, typed, isle.now()); });
  }
  std::string link_in(const Letter& letter) {
    const std::string begin = "https://surveys.example.org/welcome/";
    const auto at = letter.text.find(begin);
    return letter.text.substr(at + begin.size(), letter.text.find('\n', at) - at - begin.size());
  }
  std::optional<OneTimeLink> opens(const std::string& secret) {
    return staff::find_link(isle.read(), secret, isle.now());
  }
  void says(Posted what, const std::string& said, bool reached = true) {
    bag.answers[email] = {what, said, reached};
  }
  std::vector<store::OutboxLetter> undelivered() {
    return store::undelivered_letters(isle.read(), 10);
  }

  Partnership isle;
  Staffed people{isle};
  std::string priya = people.add("Priya Shah", Role::training_lead);
  std::string email = Staffed::email_of("Priya Shah");
  Postbag bag;
  mail::Post post = bag.post(isle.site());
};

TEST_F(ADueLetter, IsNotThereForSomebodyUnknown) {
  EXPECT_FALSE(asks("nobody@example.org"));
  EXPECT_FALSE(asks(""));
  EXPECT_EQ(post.send_due().sent, 0);
}

TEST_F(ADueLetter, LeadsToANewPasswordAndStandsInNoTable) {
  EXPECT_TRUE(asks(" " + email + " "));
  EXPECT_EQ(post.send_due().sent, 1);
  ASSERT_THAT(bag.letters, SizeIs(1));
  const Letter& letter = bag.letters[0];
  EXPECT_EQ(letter.to, email);
  EXPECT_THAT(letter.text, HasSubstr("Dear Priya Shah,"));
  EXPECT_EQ(opens(link_in(letter)).value().person, priya);
  EXPECT_THAT(letter.html, HasSubstr("href=\"https://surveys.example.org/welcome/"));
  const std::string file = read_file(store::database_file(isle.folder() / "data")).value() +
                           read_file(isle.folder() / "data" / "earshot.sqlite-wal").value_or("");
  EXPECT_THAT(file, Not(HasSubstr(link_in(letter))));
  EXPECT_EQ(post.send_due().sent, 0);
}

TEST_F(ADueLetter, IsNotWantedOnceItsLinkHasEndedOrIsSpent) {
  asks(email);
  isle.later(staff::password_link_lives);
  EXPECT_EQ(post.send_due().sent, 0);
  EXPECT_THAT(bag.letters, IsEmpty());
}

TEST_F(ADueLetter, IsOneInFiveMinutesAndFiveADay) {
  int asked = 0;
  for (int minute = 0; minute < 120; ++minute) {
    asked += asks(email) ? 1 : 0;
    isle.later(minutes(1));
  }
  EXPECT_EQ(asked, staff::most_password_letters_a_day);
  isle.later(hours(24));
  EXPECT_TRUE(asks(email));
}

TEST_F(ADueLetter, EndsNoLinkThatAnAdministratorHasMade) {
  change([&](Database& db) {
    staff::keep_link(db, "shell", staff::new_link_secret(),
                     {LinkPurpose::way_back, priya, isle.now() + minutes(30)}, isle.now());
  });
  EXPECT_FALSE(asks(email));
}

TEST_F(ADueLetter, IsTheSameLetterEachTimeItIsTried) {
  asks(email);
  says(Posted::later, "451 Come back");
  EXPECT_EQ(post.send_due().sent, 0);
  EXPECT_EQ(post.send_due().sent, 0);  // not yet again
  std::vector<std::string> ids;
  const mail::WayOut broken = [&](const Letter& letter) {
    ids.push_back(letter.message_id + link_in(letter));
    return PostAnswer{Posted::later, "The connection broke off"};
  };
  mail::Post unlucky(isle.site(), broken, {"surveys@example.org", "https://surveys.example.org"},
                     mail::shipped_words());
  isle.later(minutes(1));
  unlucky.send_due();
  isle.later(minutes(2));
  bag.answers.clear();
  EXPECT_EQ(post.send_due().sent, 1);
  ASSERT_THAT(ids, SizeIs(1));
  EXPECT_EQ(bag.letters[0].message_id + link_in(bag.letters[0]), ids[0]);
  EXPECT_THAT(bag.letters[0].message_id, testing::EndsWith("@example.org"));
}

TEST_F(ADueLetter, IsTriedLessAndLessOften) {
  EXPECT_EQ(mail::wait_after(1, false), minutes(1));
  EXPECT_EQ(mail::wait_after(4, false), minutes(10));
  EXPECT_EQ(mail::wait_after(400, false), minutes(60));
  EXPECT_EQ(mail::wait_after(400, true), minutes(5));
}

TEST_F(ADueLetter, IsGivenUpWithTheServersWordsWhenItIsRefused) {
  asks(email);
  says(Posted::refused, "550 5.1.1 No such mailbox");
  EXPECT_EQ(post.send_due().undelivered, 1);
  ASSERT_THAT(undelivered(), SizeIs(1));
  EXPECT_EQ(undelivered()[0].said, "550 5.1.1 No such mailbox");
  isle.later(hours(1));
  EXPECT_EQ(post.send_due().undelivered, 0);
}

TEST_F(ADueLetter, IsGivenUpWhenItHasBeenTriedForTooLong) {
  const Key letters = key();
  Person tom = staff::new_person("Tom Bell", "tom@example.org", Roles().add(Role::training_lead),
                                 isle.now());
  change([&](Database& db) { return staff::invite_by_letter(db, letters, "shell", tom); });
  bag.answers["tom@example.org"] = {Posted::later, "452 Our disk is full", true};
  int tries = 0;
  for (int hour = 0; hour < 24 * 7 && undelivered().empty(); ++hour, ++tries) {
    post.send_due();
    isle.later(hours(1));
  }
  // Its link has ended by then, so there is nothing to give up.
  EXPECT_THAT(undelivered(), IsEmpty());
  EXPECT_GE(tries, 100);
  post.send_due();
  EXPECT_THAT(store::count_waiting_letters(isle.read()), IsEmpty());
}

TEST_F(ADueLetter, WaitsWithTheOthersWhereTheServerCantBeReached) {
  for (const char* name : {"Ann Cole", "Ben Hall", "Cai Jones"}) {
    people.add(name, Role::training_lead);
    asks(Staffed::email_of(name));
  }
  int tried = 0;
  const mail::WayOut nowhere = [&](const Letter&) {
    ++tried;
    return PostAnswer{Posted::later, "The mail server could not be reached", false};
  };
  mail::Post unlucky(isle.site(), nowhere, {"surveys@example.org", "https://surveys.example.org"},
                     mail::shipped_words());
  EXPECT_EQ(unlucky.send_due().trouble, "The mail server could not be reached");
  EXPECT_EQ(unlucky.send_due().trouble, "");
  EXPECT_EQ(tried, 1);
  isle.later(minutes(1));
  unlucky.send_due();
  EXPECT_EQ(tried, 2);
  isle.later(minutes(5));
  EXPECT_EQ(post.send_due().sent, 3);
}

TEST_F(ADueLetter, ThatCantBeAddressedIsToldOf) {
  change([&](Database& db) {
    db.run("update person set email = 'pr\u00efya@example.org' where id = ?", priya);
  });
  EXPECT_TRUE(asks("pr\u00efya@example.org"));
  EXPECT_EQ(post.send_due().undelivered, 1);
  EXPECT_THAT(undelivered()[0].said, HasSubstr("has to be put right"));
}

TEST_F(ADueLetter, OfAKindThatNobodyKnowsIsNotSent) {
  change([&](Database& db) {
    return store::put_letter(db, {"from-the-future", "x", 1, isle.now()});
  });
  EXPECT_EQ(post.send_due().sent, 0);
  EXPECT_THAT(store::count_waiting_letters(isle.read()), IsEmpty());
}

}  // namespace
}  // namespace earshot
