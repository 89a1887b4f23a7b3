// SPDX-License-Identifier: Apache-2.0
#include "staff/letters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/letters.h"
#include "staff/links.h"
#include "staff/staffed.h"

namespace earshot {
namespace {

class ALinkInALetter : public testing::Test {
 protected:
  bool opens(const std::string& who, std::int64_t number) {
    const std::string secret = staff::secret_in_letter(key, {welcome_letter, who, number});
    return staff::find_link(isle.read(), secret, isle.now()).has_value();
  }
  std::int64_t now() const { return isle.now().time_since_epoch().count(); }

  Partnership isle;
  Staffed people{isle};
  Key key = Key::random();
  Person tom = staff::new_person("Tom Bell", "tom@example.org", Roles().add(Role::training_lead),
                                 isle.now());
};

TEST_F(ALinkInALetter, IsAnothersForAnotherLetterAndAnotherKey) {
  const std::string secret = staff::secret_in_letter(key, {"password", "a", 1});
  EXPECT_EQ(secret, staff::secret_in_letter(key, {"password", "a", 1}));
  EXPECT_NE(secret, staff::secret_in_letter(key, {"password", "a", 2}));
  EXPECT_NE(secret, staff::secret_in_letter(key, {"welcome", "a", 1}));
  EXPECT_NE(secret, staff::secret_in_letter(Key::random(), {"password", "a", 1}));
  EXPECT_EQ(secret.size(), staff::new_link_secret().size());
}

TEST_F(ALinkInALetter, OfAnInvitationIsReplacedByTheNext) {
  const std::int64_t first = now();
  ASSERT_TRUE(
      people.change([&](Database& db) { return staff::invite_by_letter(db, key, "shell", tom); }));
  EXPECT_TRUE(opens(tom.id, first));
  isle.later(std::chrono::hours(1));
  ASSERT_TRUE(people.change([&](Database& db) {
    return staff::invite_again_by_letter(db, key, "shell", tom.id, isle.now());
  }));
  EXPECT_FALSE(opens(tom.id, first));
  EXPECT_TRUE(opens(tom.id, now()));
}

TEST_F(ALinkInALetter, IsNotMadeForWhoeverHasAnAccount) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  EXPECT_FALSE(people.change([&](Database& db) {
    return staff::invite_again_by_letter(db, key, "shell", priya, isle.now());
  }));
  Person again = tom;
  again.email = Staffed::email_of("Priya Shah");
  EXPECT_FALSE(people.change(
      [&](Database& db) { return staff::invite_by_letter(db, key, "shell", again); }));
  EXPECT_FALSE(people.change([&](Database& db) {
    return staff::ask_for_password(db, key, "tom@example.org", isle.now());
  }));
}

TEST_F(ALinkInALetter, CanBeAskedForTwentyTimesInFiveMinutesFromOnePlace) {
  const std::string asker = staff::asker_of_passwords(key, "192.0.2.7", "tom@example.org");
  EXPECT_EQ(asker, staff::asker_of_passwords(key, "192.0.2.7", "priya@example.org"));
  for (int i = 0; i < staff::most_askings; ++i) {
    EXPECT_FALSE(staff::has_asked_too_often(isle.read(), asker, isle.now())) << i;
    people.change([&](Database& db) {
      staff::count_asking(db, asker, isle.now());
      return true;
    });
  }
  EXPECT_TRUE(staff::has_asked_too_often(isle.read(), asker, isle.now()));
  isle.later(std::chrono::minutes(5));
  EXPECT_FALSE(staff::has_asked_too_often(isle.read(), asker, isle.now()));
}

}  // namespace
}  // namespace earshot
