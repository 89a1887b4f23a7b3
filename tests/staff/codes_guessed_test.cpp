// SPDX-License-Identifier: Apache-2.0
// Somebody has found out Sam's password and is at the second step; and clocks that jump.
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

class GuessingCodes : public testing::Test {
 protected:
  Coming half_way(const std::string& person) {
    Coming coming{{}, to_base64(random_bytes(32)), "Firefox on Windows", isle.now()};
    people.change([&](Database& db) { return start_session(db, coming, person, false); });
    return {coming.new_cookie, to_base64(random_bytes(32)), "Firefox on Windows", isle.now()};
  }
  Came give(const std::string& typed) {
    const Coming coming = half_way(sam);
    const auto half = find_session(isle.read(), coming.cookie, isle.now());
    const Key key = people.key();
    return people.change([&](Database& db) {
      return give_code(db, key, guesser(key, "sam@example.org", "192.0.2.7"), half->session, typed,
                       coming);
    });
  }
  void guess(int many) {
    for (int done = 0; done < many; ++done, isle.later(minutes(1)))
      EXPECT_EQ(give("000000"), Came::wrong) << done;
  }
  staff::SetUp set_up(const ToSetUp& wanted, const Coming& coming) {
    const Key key = people.key();
    const std::string code = one_time_code(wanted.secret, one_time_step(isle.now()));
    return people.change(
        [&](Database& db) { return set_up_second_step(db, key, wanted, code, coming); });
  }
  std::vector<std::string> codes() {
    const Key key = people.key();
    auto codes = new_recovery_codes();
    people.change([&](Database& db) {
      keep_recovery_codes(db, key, sam, codes);
      return true;
    });
    return codes;
  }

  Partnership isle;
  Staffed people{isle};
  std::string sam = people.add("Sam Reid", Role::safeguarding_reader);
};

TEST_F(GuessingCodes, IsInTheRecordAndToldToWhoseAccountItIs) {
  guess(3);
  const auto record = store::read_record(isle.read(), "", 0, 10);
  ASSERT_EQ(record.size(), 3U);
  EXPECT_EQ(record[0].what, "wrong-code");
  EXPECT_EQ(record[0].who, "server");
  EXPECT_EQ(record[0].on, sam);
  EXPECT_EQ(store::wrong_codes_before(isle.read(), sam), 0);
  EXPECT_EQ(give(people.code_of(sam)), Came::in);
  EXPECT_EQ(store::wrong_codes_before(isle.read(), sam), 3);
  EXPECT_EQ(store::wrong_codes(isle.read(), sam), 0);
  EXPECT_EQ(give(people.code_of(sam)), Came::in);
  EXPECT_EQ(store::wrong_codes_before(isle.read(), sam), 0) << "told of once";
}

TEST_F(GuessingCodes, HasAnEndThatOnlyARecoveryCodeUndoes) {
  const auto kept = codes();
  guess(19);
  EXPECT_EQ(give(people.code_of(sam)), Came::in) << "not yet";
  guess(20);
  EXPECT_EQ(give(people.code_of(sam)), Came::stopped) << "though it is right";
  EXPECT_EQ(store::wrong_codes(isle.read(), sam), 20);
  EXPECT_EQ(give(kept[0]), Came::in);
  EXPECT_EQ(give(people.code_of(sam)), Came::in) << "and the telephone counts again";
}

TEST_F(GuessingCodes, GoesOnFillingTheRecordNoMoreOnceItIsStopped) {
  guess(20);
  const auto before = store::count_entries(isle.read(), "");
  for (int more = 0; more < 5; ++more, isle.later(minutes(1)))
    give("000000");
  EXPECT_EQ(store::count_entries(isle.read(), ""), before);
}

TEST_F(GuessingCodes, IsOverForWhoSetsUpTheirTelephoneAgain) {
  guess(20);
  people.change([&](Database& db) {
    store::end_second_step(db, sam);
    return true;
  });
  const Coming coming = half_way(sam);
  EXPECT_EQ(set_up({sam, "secret of twenty sam", {}}, coming), staff::SetUp::done);
  people.change([&](Database& db) { return start_whole_session(db, coming, sam); });
  EXPECT_EQ(store::wrong_codes(isle.read(), sam), 0);
}

using SettingUpATelephone = GuessingCodes;

TEST_F(SettingUpATelephone, NeedsTheSessionItBeganInToBeThereStill) {
  const std::string tom = people.add("Tom Bell", Role::training_lead);
  const ToSetUp wanted{tom, "secret of twenty tom", {}};
  const Coming coming = half_way(tom);
  people.change([&](Database& db) {
    store::end_sessions(db, tom);
    return true;
  });
  EXPECT_EQ(set_up(wanted, coming), staff::SetUp::late);
  EXPECT_EQ(set_up(wanted, half_way(sam)), staff::SetUp::late) << "somebody else's session";
  EXPECT_FALSE(store::second_step_of(isle.read(), tom));
  EXPECT_EQ(set_up(wanted, half_way(tom)), staff::SetUp::done);
}

TEST_F(SettingUpATelephone, DoesNotTakeThePlaceOfOneThatWasQuicker) {
  const std::string tom = people.add("Tom Bell", Role::training_lead);
  const Coming first = half_way(tom), second = half_way(tom);
  EXPECT_EQ(set_up({tom, "secret of twenty one", {}}, first), staff::SetUp::done);
  const auto kept = store::second_step_of(isle.read(), tom);
  EXPECT_EQ(set_up({tom, "secret of twenty two", {}}, second), staff::SetUp::late);
  EXPECT_EQ(store::second_step_of(isle.read(), tom), kept);
  EXPECT_EQ(set_up({tom, "secret of twenty two", kept}, second), staff::SetUp::done)
      << "another one";
}

TEST_F(SettingUpATelephone, IsNotForWhoHasLeft) {
  const std::string tom = people.add("Tom Bell", Role::training_lead);
  const Coming coming = half_way(tom);
  people.change([&](Database& db) { return leave(db, "ada", tom, isle.now()); });
  EXPECT_EQ(set_up({tom, "secret of twenty tom", {}}, coming), staff::SetUp::late);
  EXPECT_FALSE(people.change(
      [&](Database& db) { return store::set_second_step(db, tom, std::nullopt, "sealed", 1); }));
}

TEST(AClockThatJumpedBack, LeavesNobodyPausedNorSignedInForLong) {
  Partnership isle;
  Staffed people(isle);
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  const auto whose = guesser(people.key(), "priya@example.org", "192.0.2.7");
  const Coming coming{{}, to_base64(random_bytes(32)), "Firefox on Windows", isle.now()};
  people.change([&](Database& db) {
    for (int guess = 0; guess < guesses_an_account; ++guess)
      count_guess(db, whose, isle.now());
    return start_session(db, coming, priya, true);
  });
  EXPECT_TRUE(paused_until(isle.read(), whose, isle.now()));
  isle.later(minutes(-5));
  EXPECT_TRUE(find_session(isle.read(), coming.new_cookie, isle.now()));
  isle.later(std::chrono::hours(-24));
  EXPECT_FALSE(paused_until(isle.read(), whose, isle.now()));
  EXPECT_FALSE(find_session(isle.read(), coming.new_cookie, isle.now()));
  people.change([&](Database& db) { return count_guess(db, whose, isle.now()); });
  isle.later(std::chrono::hours(24));
  isle.later(minutes(5));
  EXPECT_FALSE(paused_until(isle.read(), whose, isle.now())) << "what was ahead is gone";
}

}  // namespace
}  // namespace earshot::staff
