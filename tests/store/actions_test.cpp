// SPDX-License-Identifier: Apache-2.0
#include "store/actions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/an_action.h"

namespace earshot::store {
namespace {

using testing::ElementsAre;
using testing::Field;

class Actions : public tests::ACycleOfNeeds {
 protected:
  bool add(const Action& action) {
    return change([&](Database& db) { return add_action_edition(db, action); });
  }
  Action found(std::string_view id = "a1") { return find_action(isle.read(), id).value(); }
  int addresses() {
    return isle.read().one<int>("select count(*) from needs_action_address").value();
  }
};

TEST_F(Actions, KeepEveryEditionAndStandByTheDayTheyAreDue) {
  Action action = tests::look_at_chronologies();
  ASSERT_TRUE(add(action));
  action.edition = 1;
  action.due_on = day("2027-03-01");
  action.impact = "9 of 10 have one";
  ASSERT_TRUE(add(action));
  ASSERT_TRUE(add(tests::look_at_chronologies("a2")));
  EXPECT_TRUE(found().says_the_same(action));
  EXPECT_EQ(found().edition, 2);
  EXPECT_THAT(history_of_action(isle.read(), "a1"),
              ElementsAre(Field(&Action::due_on, day("2027-01-14")),
                          Field(&Action::due_on, day("2027-03-01"))));
  EXPECT_THAT(actions_of_cycle(isle.read(), "c1"),
              ElementsAre(Field(&Action::id, "a2"), Field(&Action::id, "a1")));
  EXPECT_FALSE(find_action(isle.read(), "a3"));
}

TEST_F(Actions, AreNotChangedByWhoeverWasSlower) {
  Action first = tests::look_at_chronologies();
  ASSERT_TRUE(add(first));
  EXPECT_FALSE(add(first));
  first.edition = 1;
  Action second = first;
  first.impact = "Mine";
  second.impact = "Mine as well";
  EXPECT_TRUE(add(first));
  EXPECT_FALSE(add(second));
  EXPECT_EQ(found().impact, "Mine");
}

TEST_F(Actions, KeepAnAddressOnlyWhileSomethingIsToBeDone) {
  Action action = tests::look_at_chronologies();
  action.owner_person.clear();
  action.owner = "Named nurse, Solent";
  action.address = "nurse@example.org";
  add(action);
  EXPECT_EQ(found().address, "nurse@example.org");
  action.edition = 1;
  action.address = "other@example.org";
  add(action);
  EXPECT_EQ(found().address, "other@example.org");
  EXPECT_EQ(addresses(), 1);
  action.edition = 2;
  action.state = ActionState::done;
  add(action);
  EXPECT_EQ(found().address, "");
  EXPECT_EQ(found().owner, "Named nurse, Solent");
  EXPECT_EQ(addresses(), 0);
}

TEST_F(Actions, FollowFromAPieceThatIsThere) {
  Action action = tests::look_at_chronologies();
  action.piece = "e1";
  EXPECT_THROW(add(action), std::runtime_error);
  change([](Database& db) { return add_evidence(db, tests::audit_of_neglect("e1")); });
  EXPECT_TRUE(add(action));
  EXPECT_EQ(found().piece, "e1");
}

}  // namespace
}  // namespace earshot::store
