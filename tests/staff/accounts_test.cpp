// SPDX-License-Identifier: Apache-2.0
#include "staff/accounts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "staff/links.h"
#include "staff/staffed.h"
#include "store/holdings.h"
#include "store/second_steps.h"
#include "store/sessions.h"
#include "store/staff_record.h"

namespace earshot::staff {
namespace {

using std::chrono::minutes;
using testing::ElementsAre;

class AnAccount : public testing::Test {
 protected:
  Coming coming() { return {{}, to_base64(random_bytes(32)), "Firefox on Windows", isle.now()}; }
  // Uses the link with a password; gives whether it worked.
  bool use(const std::string& secret, const Person& first = {}) {
    const Coming way = coming();
    session =
        people.change([&](Database& db) { return use_link(db, secret, first, good_hash(), way); });
    return session.has_value();
  }
  std::string link(LinkPurpose purpose, const std::string& person) {
    const std::string secret = new_link_secret();
    people.change([&](Database& db) {
      keep_link(db, "ada", secret, {purpose, person, isle.now() + link_lives}, isle.now());
      return true;
    });
    return secret;
  }
  Person first() {
    return new_person("Ada Clark", "ada@example.org", Roles().add(Role::administrator), isle.now());
  }
  std::string newest_deed() { return store::read_record(isle.read(), "", 0, 1).at(0).what; }
  Person person(const std::string& id) { return store::find_person(isle.read(), id).value(); }

  Partnership isle;
  Staffed people{isle};
  std::optional<Session> session;
};

TEST_F(AnAccount, IsMadeFirstFromALinkThatWorksOnce) {
  EXPECT_TRUE(is_first_start(isle.read()));
  const std::string secret = link(LinkPurpose::first, "");
  EXPECT_TRUE(use(secret, first()));
  EXPECT_FALSE(session->complete) << "an administrator sets up a telephone before going on";
  EXPECT_EQ(how_many_administrators(isle.read()), 1);
  EXPECT_FALSE(is_first_start(isle.read()));
  EXPECT_FALSE(use(secret, first()));
}

TEST_F(AnAccount, IsNotMadeFromTheFirstLinkOnceThereIsOne) {
  const std::string secret = link(LinkPurpose::first, "");
  people.add("Ada Clark", Role::administrator);
  EXPECT_FALSE(find_link(isle.read(), secret, isle.now()));
  EXPECT_FALSE(use(secret, new_person("Mallory", "m@example.org", Roles().add(Role::administrator),
                                      isle.now())));
}

TEST_F(AnAccount, LinkEndsAfterHalfAnHour) {
  const std::string secret = link(LinkPurpose::first, "");
  isle.later(minutes(30) - std::chrono::seconds(1));
  EXPECT_TRUE(find_link(isle.read(), secret, isle.now()));
  isle.later(std::chrono::seconds(1));
  EXPECT_FALSE(find_link(isle.read(), secret, isle.now()));
  EXPECT_FALSE(use(secret, first()));
}

TEST_F(AnAccount, LinkThatNeverWasOpensNothing) {
  for (const char* secret : {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    EXPECT_FALSE(use(secret, first())) << secret;
}

TEST_F(AnAccount, IsOpenedByWhoWasInvited) {
  const Person tom =
      new_person(" Tom Bell ", " Tom@Example.org", Roles().add(Role::training_lead), isle.now());
  const std::string secret = new_link_secret();
  people.change(
      [&](Database& db) { return invite(db, "ada", tom, secret, isle.now() + invitation_lives); });
  EXPECT_EQ(person(tom.id).standing, Standing::invited);
  EXPECT_EQ(person(tom.id).email, "tom@example.org");
  isle.later(std::chrono::days(6));
  EXPECT_TRUE(use(secret));
  EXPECT_TRUE(session->complete);
  EXPECT_EQ(person(tom.id).standing, Standing::active);
  EXPECT_FALSE(people.change([&](Database& db) {
    return invite(db, "ada", new_person("Tom B", "tom@example.org", tom.roles, isle.now()),
                  new_link_secret(), isle.now() + invitation_lives);
  })) << "one account an address";
}

TEST_F(AnAccount, HasOneLinkAtATime) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  const std::string older = link(LinkPurpose::password, priya);
  const std::string newer = link(LinkPurpose::password, priya);
  EXPECT_FALSE(use(older));
  EXPECT_TRUE(use(newer));
  EXPECT_EQ(newest_deed(), "signed-in");
}

TEST_F(AnAccount, WithANewPasswordStillAsksForTheCodeUnlessTheTelephoneIsLost) {
  const std::string sam = people.add("Sam Reid", Role::safeguarding_reader);
  EXPECT_TRUE(use(link(LinkPurpose::password, sam)));
  EXPECT_FALSE(session->complete);
  EXPECT_TRUE(person(sam).has_second_step);
  EXPECT_TRUE(use(link(LinkPurpose::way_back, sam)));
  EXPECT_FALSE(session->complete);
  EXPECT_FALSE(person(sam).has_second_step);
}

TEST_F(AnAccount, LosesItsSessionsWhenItsPasswordOrRolesChange) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  const auto sessions = [&] { return store::sessions_of(isle.read(), priya).size(); };
  use(link(LinkPurpose::password, priya));
  EXPECT_EQ(sessions(), 1U);
  use(link(LinkPurpose::password, priya));
  EXPECT_EQ(sessions(), 1U) << "only the new one is left";
  people.change([&](Database& db) {
    return change_roles(db, "ada", priya, Roles().add(Role::scrutineer), isle.now());
  });
  EXPECT_EQ(sessions(), 0U);
  EXPECT_EQ(person(priya).roles, Roles().add(Role::scrutineer));
}

TEST_F(AnAccount, OfTheLastAdministratorStaysAnAdministrators) {
  const std::string ada = people.add("Ada Clark", Role::administrator);
  const auto give = [&](Roles roles) {
    return people.change(
        [&](Database& db) { return change_roles(db, ada, ada, roles, isle.now()); });
  };
  const auto go = [&](const std::string& who) {
    return people.change([&](Database& db) { return leave(db, ada, who, isle.now()); });
  };
  EXPECT_FALSE(give(Roles().add(Role::scrutineer)));
  EXPECT_FALSE(go(ada));
  EXPECT_EQ(how_many_administrators(isle.read()), 1);
  const Person invited =
      new_person("Ben", "ben@example.org", Roles().add(Role::administrator), isle.now());
  people.change([&](Database& db) {
    return invite(db, ada, invited, new_link_secret(), isle.now() + invitation_lives);
  });
  EXPECT_FALSE(go(ada)) << "somebody who has not come yet is no administrator";
  const std::string eve = people.add("Eve Moss", Role::administrator);
  EXPECT_EQ(how_many_administrators(isle.read()), 2);
  EXPECT_TRUE(go(ada));
  EXPECT_FALSE(go(eve));
}

TEST_F(AnAccount, ThatWasClosedKeepsItsNameAndNothingElse) {
  people.add("Ada Clark", Role::administrator);
  const std::string sam = people.add("Sam Reid", Role::safeguarding_reader);
  const std::string secret = link(LinkPurpose::password, sam);
  people.change([&](Database& db) { return leave(db, "ada", sam, isle.now()); });
  const Person left = person(sam);
  EXPECT_EQ(left.name, "Sam Reid");
  EXPECT_EQ(left.email, "");
  EXPECT_TRUE(left.roles.empty());
  EXPECT_FALSE(left.has_second_step);
  EXPECT_FALSE(use(secret));
  EXPECT_FALSE(try_password(isle.read(), people.key(), "sam@example.org", good_password, "").right);
  EXPECT_FALSE(people.change([&](Database& db) { return leave(db, "ada", sam, isle.now()); }));
  EXPECT_NE(people.add("Sam Reid", Role::training_lead), sam) << "the address is free again";
}

TEST_F(AnAccount, IsHandedOverWhole) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  const std::string tom = people.add("Tom Bell", Role::training_lead);
  people.change([&](Database& db) {
    store::hold(db, {"course", "neglect", priya});
    store::hold(db, {"course", "thresholds", priya});
    store::hold(db, {"course", "thresholds", tom});
    return true;
  });
  const auto hand = [&](const std::string& to) {
    return people.change([&](Database& db) { return hand_over(db, "ada", priya, to, isle.now()); });
  };
  EXPECT_FALSE(hand(priya));
  EXPECT_FALSE(hand("nobody"));
  EXPECT_TRUE(hand(tom));
  EXPECT_TRUE(store::holdings_of(isle.read(), priya).empty());
  EXPECT_THAT(store::holdings_of(isle.read(), tom),
              ElementsAre(Holding{"course", "neglect", tom}, Holding{"course", "thresholds", tom}));
  EXPECT_EQ(newest_deed(), "took-over");
}

TEST_F(AnAccount, HasRolesThatGoTogether) {
  EXPECT_EQ(check_roles({}).size(), 1U);
  EXPECT_TRUE(check_roles(Roles().add(Role::training_lead).add(Role::workforce_group)).empty());
  for (const Role alone : {Role::administrator, Role::safeguarding_reader}) {
    EXPECT_TRUE(check_roles(Roles().add(alone)).empty());
    EXPECT_EQ(check_roles(Roles().add(alone).add(Role::training_lead)).size(), 1U);
  }
}

TEST_F(AnAccount, HasANameAndAnAddress) {
  EXPECT_TRUE(check_person("Priya Shah", "priya@example.org").empty());
  EXPECT_EQ(check_person(" ", "").size(), 2U);
  EXPECT_EQ(check_person(std::string(101, 'x'), "priya@example.org").size(), 1U);
  for (const char* wrong : {"priya", "@x", "priya@", "a b@c.d", "a@b@c", "<a@b>", "a@b,c@d"})
    EXPECT_EQ(check_person("Priya", wrong).size(), 1U) << wrong;
}

// What was sealed under the old key can't be opened: their telephone no longer counts, a link does.
TEST_F(AnAccount, FindsItsWayBackThoughTheKeysAreLost) {
  const std::string sam = people.add("Sam Reid", Role::safeguarding_reader);
  const std::string code = people.code_of(sam);
  const Key other = Key::random();
  EXPECT_EQ(people.change([&](Database& db) { return use_code(db, other, sam, code, isle.now()); }),
            Code::wrong);
  EXPECT_TRUE(use(link(LinkPurpose::way_back, sam)));
  const std::string secret = secret_to_set_up(isle.read(), other, sam, session->id);
  EXPECT_EQ(secret.size(), 20U);
  EXPECT_EQ(secret, secret_to_set_up(isle.read(), other, sam, session->id));
}

}  // namespace
}  // namespace earshot::staff
