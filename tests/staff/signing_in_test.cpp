// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/one_time_codes.h"
#include "staff/staffed.h"
#include "store/second_steps.h"
#include "store/sessions.h"
#include "store/staff_record.h"

namespace earshot::staff {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

std::string new_cookie() { return to_base64(random_bytes(32)); }

class SigningIn : public testing::Test {
 protected:
  Tried tried(const std::string& email, std::string_view password,
              std::string_view from = "192.0.2.7") {
    return try_password(isle.read(), people.key(), email, password, from);
  }
  // Without the tenth of a second that a password takes.
  Tried wrong_guess(const std::string& email, std::string_view from = "192.0.2.7") {
    return {.guesser = guesser(people.key(), email, from), .person = {}, .hash = {}};
  }
  Tried right(const std::string& person, const std::string& email) {
    return {.guesser = guesser(people.key(), email, "192.0.2.7"),
            .person = person,
            .hash = good_hash(),
            .right = true};
  }
  Coming coming(std::string before = {}) {
    last_cookie = new_cookie();
    return {std::move(before), last_cookie, "Firefox on Windows", isle.now()};
  }
  Came come(const Tried& with) {
    const Coming way = coming(last_cookie);
    return people.change([&](Database& db) { return come_in(db, with, way); });
  }
  Came code(const std::string& person, const std::string& email, const std::string& typed) {
    const std::string before = last_cookie;
    const auto half = find_session(isle.read(), before, isle.now());
    if (!half)
      return Came::wrong;
    const Coming way = coming(before);
    const Key key = people.key();
    const Came came = people.change([&](Database& db) {
      return give_code(db, key, guesser(key, email, "192.0.2.7"), half->session, typed, way);
    });
    if (came != Came::in)
      last_cookie = before;
    EXPECT_EQ(half->person.id, person);
    return came;
  }
  std::optional<OpenSession> session() {
    return find_session(isle.read(), last_cookie, isle.now());
  }

  Partnership isle;
  Staffed people{isle};
  std::string last_cookie;
};

TEST_F(SigningIn, IsForPeopleWithAnAccountAndTheRightPassword) {
  people.add("Priya Shah", Role::training_lead);
  EXPECT_FALSE(tried("priya@example.org", "curlew ladder thimbl").right);
  EXPECT_FALSE(tried("tom@example.org", good_password).right);
  EXPECT_EQ(come(tried("tom@example.org", good_password)), Came::wrong);
  EXPECT_FALSE(session());
  EXPECT_EQ(come(tried(" Priya@Example.org ", good_password)), Came::in);
  ASSERT_TRUE(session());
  EXPECT_TRUE(session()->session.complete);
  EXPECT_EQ(session()->person.name, "Priya Shah");
}

TEST_F(SigningIn, NeedsACodeToo_ForWhoReadsWords) {
  const std::string sam = people.add("Sam Reid", Role::safeguarding_reader);
  EXPECT_EQ(come(right(sam, "sam@example.org")), Came::half_way);
  EXPECT_FALSE(session()->session.complete);
  EXPECT_EQ(code(sam, "sam@example.org", "000000"), Came::wrong);
  EXPECT_EQ(code(sam, "sam@example.org", people.code_of(sam)), Came::in);
  EXPECT_TRUE(session()->session.complete);
}

TEST_F(SigningIn, MakesANewSecretAtEachStepSoThatAPlantedOneIsWorthNothing) {
  const std::string sam = people.add("Sam Reid", Role::safeguarding_reader);
  const std::string planted = last_cookie = new_cookie();
  come(right(sam, "sam@example.org"));
  const std::string half = last_cookie;
  EXPECT_FALSE(find_session(isle.read(), planted, isle.now()));
  code(sam, "sam@example.org", people.code_of(sam));
  EXPECT_FALSE(find_session(isle.read(), half, isle.now()));
  EXPECT_TRUE(session());
  EXPECT_EQ(store::sessions_of(isle.read(), sam).size(), 1U);
}

TEST_F(SigningIn, TakesACodeOnceAndNoOlderOneAfterIt) {
  const std::string sam = people.add("Sam Reid", Role::safeguarding_reader);
  const Key key = people.key();
  const std::string early = people.code_of(sam);
  const std::string late = people.code_of(sam);
  const auto use = [&](const std::string& typed) {
    return people.change([&](Database& db) { return use_code(db, key, sam, typed, isle.now()); });
  };
  EXPECT_EQ(use(late.substr(0, 3) + " " + late.substr(3)), Code::telephone);
  EXPECT_EQ(use(late), Code::wrong) << "somebody who looked over their shoulder";
  EXPECT_EQ(use(early), Code::wrong);
}

TEST_F(SigningIn, TakesEachRecoveryCodeOnce) {
  const std::string sam = people.add("Sam Reid", Role::safeguarding_reader);
  const Key key = people.key();
  const auto codes = new_recovery_codes();
  ASSERT_EQ(codes.size(), 10U);
  people.change([&](Database& db) {
    keep_recovery_codes(db, key, sam, codes);
    return true;
  });
  const auto use = [&](const std::string& typed) {
    return people.change([&](Database& db) { return use_code(db, key, sam, typed, isle.now()); });
  };
  EXPECT_EQ(use(" " + codes[3] + " "), Code::recovery);
  EXPECT_EQ(use(codes[3]), Code::wrong);
  EXPECT_EQ(store::recovery_codes_left(isle.read(), sam), 9);
  people.change([&](Database& db) {
    keep_recovery_codes(db, key, sam, new_recovery_codes());
    return true;
  });
  EXPECT_EQ(use(codes[4]), Code::wrong) << "new ones take the place of all the old";
}

TEST_F(SigningIn, StopsAfterTenWrongGuessesAndGoesOnFiveMinutesLater) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  for (int guess = 0; guess < 10; ++guess) {
    EXPECT_EQ(come(wrong_guess("priya@example.org")), Came::wrong) << guess;
    isle.later(seconds(1));
  }
  EXPECT_EQ(come(wrong_guess("priya@example.org")), Came::too_often);
  EXPECT_EQ(come(right(priya, "priya@example.org")), Came::too_often)
      << "or a guess that is right would show";
  isle.later(minutes(5) - seconds(11));
  EXPECT_EQ(come(right(priya, "priya@example.org")), Came::too_often);
  isle.later(seconds(1));
  EXPECT_EQ(come(right(priya, "priya@example.org")), Came::in);
}

TEST_F(SigningIn, SaysTheSameWhetherOrNotThereIsSuchAnAccount) {
  people.add("Priya Shah", Role::training_lead);
  for (const char* email : {"priya@example.org", "tom@example.org"}) {
    for (int guess = 0; guess < 10; ++guess)
      EXPECT_EQ(come(wrong_guess(email)), Came::wrong);
    EXPECT_EQ(come(wrong_guess(email)), Came::too_often);
  }
}

TEST_F(SigningIn, CountsGuessesThroughARestart) {
  people.add("Priya Shah", Role::training_lead);
  for (int guess = 0; guess < 10; ++guess)
    come(wrong_guess("priya@example.org"));
  isle.restart();
  EXPECT_EQ(come(wrong_guess("priya@example.org")), Came::too_often);
}

TEST_F(SigningIn, CountsPasswordsAndCodesTogether) {
  const std::string sam = people.add("Sam Reid", Role::safeguarding_reader);
  for (int guess = 0; guess < 5; ++guess)
    EXPECT_EQ(come(wrong_guess("sam@example.org")), Came::wrong);
  EXPECT_EQ(come(right(sam, "sam@example.org")), Came::half_way);
  for (int guess = 0; guess < 5; ++guess)
    EXPECT_EQ(code(sam, "sam@example.org", "000000"), Came::wrong);
  EXPECT_EQ(code(sam, "sam@example.org", people.code_of(sam)), Came::too_often);
}

// Knowing the password must not buy more guesses at the code.
TEST_F(SigningIn, WithTheRightPasswordDoesNotStartTheCountAgain) {
  const std::string sam = people.add("Sam Reid", Role::safeguarding_reader);
  int wrong = 0;
  for (int round = 0; round < 20; ++round)
    if (come(right(sam, "sam@example.org")) == Came::half_way)
      wrong += code(sam, "sam@example.org", "000000") == Came::wrong ? 1 : 0;
  EXPECT_EQ(wrong, 10);
}

TEST_F(SigningIn, StopsOnePlaceOnTheNetThatTriesManyAccounts) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  for (int guess = 0; guess < 50; ++guess)
    EXPECT_EQ(come(wrong_guess("person" + std::to_string(guess) + "@example.org")), Came::wrong);
  EXPECT_EQ(come(right(priya, "priya@example.org")), Came::too_often);
  EXPECT_EQ(come(wrong_guess("tom@example.org", "198.51.100.1")), Came::wrong);
}

TEST_F(SigningIn, CountsNoPlaceThatNobodyKnows) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  for (int guess = 0; guess < 60; ++guess)
    come(wrong_guess("person" + std::to_string(guess) + "@example.org", ""));
  auto tried = right(priya, "priya@example.org");
  tried.guesser = guesser(people.key(), "priya@example.org", "");
  EXPECT_EQ(come(tried), Came::in);
}

TEST_F(SigningIn, NeverShutsSomebodyOutOfTheSessionTheyHave) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  EXPECT_EQ(come(right(priya, "priya@example.org")), Came::in);
  const std::string hers = last_cookie;
  last_cookie.clear();
  for (int guess = 0; guess < 30; ++guess)
    come(wrong_guess("priya@example.org"));
  EXPECT_TRUE(find_session(isle.read(), hers, isle.now()));
}

TEST_F(SigningIn, IsRecordedAndSoIsThatGuessingWasStopped) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  for (int guess = 0; guess < 12; ++guess) {
    Tried wrong = right(priya, "priya@example.org");
    wrong.right = false;
    come(wrong);
  }
  isle.later(minutes(6));
  come(right(priya, "priya@example.org"));
  const auto record = store::read_record(isle.read(), "", 0, 10);
  ASSERT_EQ(record.size(), 2U);
  EXPECT_EQ(record[0].what, "signed-in");
  EXPECT_EQ(record[0].who, priya);
  EXPECT_EQ(record[1].what, "paused-sign-in");
  EXPECT_EQ(record[1].on, priya);
}

TEST_F(SigningIn, WithAPasswordThatWasChangedMeanwhileIsWrong) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  const Tried seen = right(priya, "priya@example.org");
  people.change([&](Database& db) { return store::set_password(db, priya, "$another"); });
  EXPECT_EQ(come(seen), Came::wrong);
}

TEST_F(SigningIn, LastsAnHourWithoutAPageAndHalfADayInAll) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  come(right(priya, "priya@example.org"));
  isle.later(minutes(59));
  ASSERT_TRUE(session());
  EXPECT_TRUE(session()->note);
  isle.later(minutes(1));
  EXPECT_FALSE(session());

  come(right(priya, "priya@example.org"));
  for (int half_hours = 0; half_hours < 23; ++half_hours) {
    isle.later(minutes(30));
    const auto open = session();
    ASSERT_TRUE(open) << half_hours;
    people.change([&](Database& db) {
      store::note_seen(db, open->session.id, isle.now());
      return true;
    });
    EXPECT_FALSE(session()->note) << "it is not written at each page";
  }
  isle.later(minutes(30));
  EXPECT_FALSE(session());
}

}  // namespace
}  // namespace earshot::staff
