// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mail/letters_to.h"
#include "needs/action_steps.h"
#include "needs/an_action.h"
#include "staff/staffed.h"
#include "store/actions.h"

namespace earshot {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

// Joan of the workforce group has an account; the named nurse has none.
class RemindersOfActions : public tests::ACycleOfNeeds {
 protected:
  void write(Action action) {
    change([&](Database& db) {
      return needs::write_action(db, std::move(action), {"joan", isle.now()});
    });
  }
  Action joans() {
    Action action = tests::look_at_chronologies();
    action.owner_person = joan;
    return action;
  }
  static Action the_nurses() {
    Action action = tests::look_at_chronologies();
    action.owner_person.clear();
    action.owner = "Named nurse, Solent";
    action.address = "nurse@example.org";
    return action;
  }
  Action found() { return store::find_action(isle.read(), "a1").value(); }
  // What is sent when that day comes.
  std::vector<Letter> on(std::string_view text) {
    isle.today_is(std::string(text));
    Postbag bag;
    bag.post(isle.site()).send_due();
    return bag.letters;
  }

  Staffed people{isle};
  std::string joan = people.add("Joan Reed", Role::workforce_group);
};

TEST_F(RemindersOfActions, SayWhatIsToBeDoneAndNothingOfTheEvidence) {
  change([](Database& db) { return store::add_evidence(db, tests::audit_of_neglect("e1")); });
  Action action = joans();
  action.piece = "e1";
  action.impact = "Six files so far";
  write(action);
  EXPECT_THAT(on("2026-12-30"), IsEmpty());
  const auto letters = on("2027-01-01");
  ASSERT_THAT(letters, SizeIs(1));
  EXPECT_EQ(letters[0].to, Staffed::email_of("Joan Reed"));
  EXPECT_EQ(letters[0].subject, "An action of yours is due on 14 January 2027");
  EXPECT_THAT(letters[0].text,
              AllOf(HasSubstr("Look at chronologies in ten files"), HasSubstr("/needs/actions/a1"),
                    Not(HasSubstr("7 of 12")), Not(HasSubstr("Six files")), Not(HasSubstr("Audit")),
                    Not(HasSubstr("eglect"))));
  EXPECT_THAT(on("2027-01-02"), IsEmpty()) << "never twice";
}

TEST_F(RemindersOfActions, GoToANameWithAnAddressWithoutALinkThatLeadsNowhere) {
  write(the_nurses());
  const auto letters = on("2027-01-01");
  ASSERT_THAT(letters, SizeIs(1));
  EXPECT_EQ(letters[0].to, "nurse@example.org");
  EXPECT_THAT(letters[0].text,
              AllOf(HasSubstr("Dear Named nurse, Solent"), Not(HasSubstr("/needs/actions"))));
}

TEST_F(RemindersOfActions, GoOnTheDayAndOnceTwoWeeksAfter) {
  write(joans());
  on("2027-01-01");
  const auto day_of = on("2027-01-14");
  ASSERT_THAT(day_of, SizeIs(1));
  EXPECT_EQ(day_of[0].subject, "An action of yours is due today");
  EXPECT_THAT(on("2027-01-27"), IsEmpty());
  const auto after = on("2027-01-28");
  ASSERT_THAT(after, SizeIs(1));
  EXPECT_EQ(after[0].subject, "An action of yours was due on 14 January 2027");
  EXPECT_THAT(on("2027-06-01"), IsEmpty());
}

TEST_F(RemindersOfActions, SayNothingThatIsNotTrueAnyMore) {
  write(joans());
  EXPECT_THAT(on("2027-01-15"), IsEmpty()) << "the server was away on the days before";
  ASSERT_THAT(on("2027-01-28"), SizeIs(1));
}

TEST_F(RemindersOfActions, AreNotSentOnceItIsDoneOrNobodysAddressIsKnown) {
  write(joans());
  Action action = found();
  action.state = ActionState::done;
  write(action);
  Action nobodys = the_nurses();
  nobodys.id = "a2";
  nobodys.address.clear();
  write(nobodys);
  EXPECT_THAT(on("2027-01-01"), IsEmpty());
  EXPECT_THAT(on("2027-01-28"), IsEmpty());
}

}  // namespace
}  // namespace earshot
