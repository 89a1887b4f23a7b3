// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/letters.h"
#include "needs/action_rules.h"
#include "needs/action_steps.h"
#include "needs/an_action.h"
#include "store/actions.h"
#include "store/outbox.h"

namespace earshot::needs {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

class AnAction : public testing::Test {
 protected:
  static TypedAction typed() {
    return {.what = " Look at  chronologies in ten files",
            .topic = "neglect",
            .owner_person = "joan",
            .due_on = day("2027-01-14"),
            .state = "open"};
  }
  ReadAction read(const TypedAction& action, const Action* before = nullptr) const {
    return read_action(action, {cycle, lists, evidence, people}, before);
  }
  void expect_wrong(const TypedAction& action, const std::string& field,
                    const std::string& words) const {
    EXPECT_THAT(read(action).problems,
                ElementsAre(testing::AllOf(Field(&Problem::question, field),
                                           Field(&Problem::message, HasSubstr(words)))));
  }
  const Cycle cycle = tests::cycle_of_2026();
  const ListWords lists{tests::lists_of_evidence()};
  const std::vector<EvidenceOnFile> evidence{{.piece = tests::audit_of_neglect("e1")}};
  const std::vector<Person> people{
      {.id = "joan", .name = "Joan Reed", .standing = Standing::active},
      {.id = "tom", .name = "Tom Bell", .standing = Standing::left}};
};

TEST_F(AnAction, IsReadAsItWasTyped) {
  const ReadAction read_one = read(typed());
  EXPECT_THAT(read_one.problems, IsEmpty());
  EXPECT_TRUE(read_one.action.says_the_same(tests::look_at_chronologies()));
}

TEST_F(AnAction, HasTheTopicOfItsPieceUnlessAnotherIsSaid) {
  TypedAction action = typed();
  action.piece = "e1";
  action.topic.clear();
  EXPECT_EQ(read(action).action.topic, "neglect");
  action.topic = "domestic_abuse";
  EXPECT_EQ(read(action).action.topic, "domestic_abuse");
  action.piece.clear();
  action.topic.clear();
  expect_wrong(action, "topic", "which piece of evidence");
  action = typed();
  action.piece = "e2";
  expect_wrong(action, "piece", "changed or withdrawn");
}

TEST_F(AnAction, IsSomebodysWithAnAccountOrSomebodyElsesByName) {
  TypedAction action = typed();
  action.owner = "Named nurse";
  expect_wrong(action, "owner", "not both");
  action.owner_person.clear();
  EXPECT_THAT(read(action).problems, IsEmpty()) << "who has no address is not reminded";
  action.address = "nurse at example";
  expect_wrong(action, "address", "such as name@example.org");
  action.address.clear();
  action.owner.clear();
  expect_wrong(action, "owner", "who sees to it");
  action.owner_person = "tom";
  expect_wrong(action, "owner_person", "no account any more");
  Action before = tests::look_at_chronologies();
  before.owner_person = "tom";
  EXPECT_THAT(read(action, &before).problems, IsEmpty());
}

TEST_F(AnAction, SaysWhatToWriteInstead) {
  TypedAction action = typed();
  action.what = " ";
  expect_wrong(action, "what", "what is to be done");
  action = typed();
  action.due_on = day("2026-03-31");
  expect_wrong(action, "due_on", "before 2026-27 began");
  action.due_on.reset();
  expect_wrong(action, "due_on", "in numbers such as");
  action = typed();
  action.state = "perhaps";
  expect_wrong(action, "state", "how far");
}

TEST_F(AnAction, KeepsNoAddressOnceItIsDone) {
  TypedAction action = typed();
  action.owner_person.clear();
  action.owner = "Named nurse";
  action.address = "nurse@example.org";
  EXPECT_EQ(read(action).action.address, "nurse@example.org");
  action.state = "done";
  EXPECT_EQ(read(action).action.address, "");
}

TEST_F(AnAction, IsOverdueFromTheDayAfterUntilItIsDone) {
  Action action = tests::look_at_chronologies();
  EXPECT_FALSE(action.is_overdue(day("2027-01-14")));
  EXPECT_TRUE(action.is_overdue(day("2027-01-15")));
  action.state = ActionState::done;
  EXPECT_FALSE(action.is_overdue(day("2027-01-15")));
}

TEST(TheNumberOfAReminder, SaysOfWhichDayAndWhen) {
  for (const RemindingRow& row : all_remindings) {
    const Reminder read = reminder_of(number_of({day("2027-01-14"), row.reminding}));
    EXPECT_EQ(read.due_on, day("2027-01-14"));
    EXPECT_EQ(read.reminding, row.reminding);
  }
  EXPECT_NE(number_of({day("2027-01-14"), Reminding::overdue}),
            number_of({day("2027-01-15"), Reminding::soon}));
}

class WritingActions : public tests::ACycleOfNeeds {
 protected:
  Written write(const Action& action) {
    return change([&](Database& db) {
      return write_action(db, action, {"joan", tests::noon_of("2026-11-20")});
    });
  }
  Action found() { return store::find_action(isle.read(), "a1").value(); }
  // The days on which letters about it are due.
  std::vector<std::string> reminders() {
    std::vector<std::string> days;
    for (const auto& [at] : isle.read().all<std::int64_t>(
             "select due_at from outbox where kind = ? order by due_at", action_letter))
      days.push_back(to_text(london_day(Moment(std::chrono::seconds(at)))));
    return days;
  }
};

TEST_F(WritingActions, RemindsTwoWeeksBeforeOnTheDayAndTwoWeeksAfter) {
  EXPECT_EQ(write(tests::look_at_chronologies()), Written::yes);
  EXPECT_THAT(reminders(), ElementsAre("2026-12-31", "2027-01-14", "2027-01-28"));
}

TEST_F(WritingActions, RemindsOfNoDayThatHasPassed) {
  Action action = tests::look_at_chronologies();
  action.due_on = day("2026-11-25");
  write(action);
  EXPECT_THAT(reminders(), ElementsAre("2026-11-25", "2026-12-09"));
}

TEST_F(WritingActions, RemindsOfTheNewDayInsteadAndNeverTwiceOfOne) {
  write(tests::look_at_chronologies());
  Action action = found();
  action.due_on = day("2027-02-14");
  EXPECT_EQ(write(action), Written::yes);
  EXPECT_THAT(reminders(), ElementsAre("2027-01-31", "2027-02-14", "2027-02-28"));
  action = found();
  action.impact = "Begun";
  EXPECT_EQ(write(action), Written::yes);
  EXPECT_THAT(reminders(), testing::SizeIs(3));
}

TEST_F(WritingActions, HandsOverWhatWaitsAndLeavesWhatIsDone) {
  Action done = tests::look_at_chronologies("a2");
  done.state = ActionState::done;
  write(tests::look_at_chronologies());
  write(done);
  const TypedOwner nurse{.person = "", .name = "Named nurse", .address = "nurse@example.org"};
  const auto hand_over = [&] {
    return change([&](Database& db) {
      return hand_over_actions(db, "joan", nurse, {"nia", tests::noon_of("2026-11-20")});
    });
  };
  EXPECT_EQ(hand_over(), 1u);
  EXPECT_EQ(found().owner, "Named nurse");
  EXPECT_EQ(found().address, "nurse@example.org");
  EXPECT_EQ(found().written_by, "nia");
  EXPECT_EQ(store::find_action(isle.read(), "a2")->owner_person, "joan");
  EXPECT_THAT(reminders(), testing::SizeIs(3));
  EXPECT_EQ(hand_over(), 0u);
  EXPECT_THAT(store::owners_of_waiting(isle.read()), IsEmpty());
}

TEST_F(WritingActions, GoesOnWhenTheCycleIsAgreedAndTellsWhoeverWasSlower) {
  write(tests::look_at_chronologies());
  agree();
  EXPECT_EQ(write(found()), Written::the_same);
  Action first = found(), second = found();
  first.state = ActionState::under_way;
  second.state = ActionState::done;
  EXPECT_EQ(write(first), Written::yes);
  EXPECT_EQ(write(second), Written::too_late);
  EXPECT_EQ(found().state, ActionState::under_way);
}

}  // namespace
}  // namespace earshot::needs
