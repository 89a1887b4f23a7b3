// SPDX-License-Identifier: Apache-2.0
// What an account is guarded from: links that are older than it, and roles that nobody saw given.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "staff/links.h"
#include "staff/staffed.h"
#include "store/holdings.h"
#include "store/one_time_links.h"
#include "store/staff_record.h"

namespace earshot::staff {
namespace {

using testing::ElementsAre;

class AnAccountIsGuarded : public testing::Test {
 protected:
  bool use(const std::string& secret, const Person& first = {}) {
    const Coming way{{}, to_base64(random_bytes(32)), "Firefox on Windows", isle.now()};
    return people
        .change([&](Database& db) { return use_link(db, secret, first, good_hash(), way); })
        .has_value();
  }
  Person person(const std::string& name, Role role) {
    return new_person(name, Staffed::email_of(name), Roles().add(role), isle.now());
  }
  std::string invited(const Person& person) {
    std::string secret = new_link_secret();
    people.change([&](Database& db) {
      return invite(db, "ada", person, secret, isle.now() + invitation_lives);
    });
    return secret;
  }
  void keep(const std::string& secret, const OneTimeLink& link) {
    people.change([&](Database& db) {
      keep_link(db, "server", secret, link, isle.now());
      return true;
    });
  }
  bool give(const std::string& who, const std::string& whom, Roles roles) {
    return people.change(
        [&](Database& db) { return change_roles(db, who, whom, roles, isle.now()); });
  }
  std::vector<std::string> deeds() {
    std::vector<std::string> all;
    for (const store::Entry& entry : store::read_record(isle.read(), "", 0, 100))
      all.push_back(entry.what);
    return all;
  }

  Partnership isle;
  Staffed people{isle};
};

// Ada was invited, did not take it up, and made the first account with the same address.
TEST_F(AnAccountIsGuarded, FromAnInvitationOlderThanTheFirstAccount) {
  const Person ada = person("Ada Clark", Role::administrator);
  const std::string old = invited(ada);
  const std::string first = new_link_secret();
  keep(first, {LinkPurpose::first, "", isle.now() + link_lives});
  EXPECT_TRUE(use(first, person("Ada Clark", Role::administrator)));
  EXPECT_FALSE(find_link(isle.read(), old, isle.now()));
  EXPECT_FALSE(use(old));
  EXPECT_FALSE(store::link_of(isle.read(), ada.id)) << "it is gone, not only refused";
}

TEST_F(AnAccountIsGuarded, FromAnInvitationThatIsMadeThoughItIsOpen) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  const std::string late = new_link_secret();
  keep(late, {LinkPurpose::invitation, priya, isle.now() + invitation_lives});
  EXPECT_FALSE(find_link(isle.read(), late, isle.now()));
  EXPECT_FALSE(use(late));
}

TEST_F(AnAccountIsGuarded, FromRolesThatSomebodyGivesThemselves) {
  const std::string ada = people.add("Ada Clark", Role::administrator);
  const std::string eve = people.add("Eve Moss", Role::administrator);
  const Roles wanted = Roles().add(Role::safeguarding_reader);
  EXPECT_FALSE(give(ada, ada, wanted));
  EXPECT_TRUE(store::find_person(isle.read(), ada)->roles.has(Role::administrator));
  EXPECT_TRUE(give(eve, ada, wanted));
}

TEST_F(AnAccountIsGuarded, ByTheRecordWhenItGetsARoleToWatch) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  invited(person("Tom Bell", Role::training_lead));
  EXPECT_THAT(deeds(), ElementsAre("invited"));
  invited(person("Eve Moss", Role::administrator));
  invited(person("Sam Reid", Role::safeguarding_reader));
  EXPECT_THAT(deeds(), ElementsAre("made-safeguarding-reader", "invited", "made-administrator",
                                   "invited", "invited"));
  give("ada", priya, Roles().add(Role::administrator));
  EXPECT_THAT(deeds().at(0), "made-administrator");
  EXPECT_THAT(deeds().at(1), "changed-roles");
  give("ada", priya, Roles().add(Role::scrutineer));
}

TEST_F(AnAccountIsGuarded, FromARecordOfHandingOverNothing) {
  const std::string priya = people.add("Priya Shah", Role::training_lead);
  const std::string tom = people.add("Tom Bell", Role::training_lead);
  EXPECT_FALSE(
      people.change([&](Database& db) { return hand_over(db, "ada", priya, tom, isle.now()); }));
  EXPECT_TRUE(deeds().empty());
}

}  // namespace
}  // namespace earshot::staff
