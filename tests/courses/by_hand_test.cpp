// SPDX-License-Identifier: Apache-2.0
// What Priya, training lead, does by hand to a stage of her session of Neglect, rather than wait.
#include "courses/by_hand.h"

#include <gmock/gmock.h>

#include "courses/course_of_neglect.h"
#include "courses/stages.h"
#include "store/outbox.h"
#include "store/surveys.h"

namespace earshot::courses {
namespace {

using store::AskingStands;
using testing::ElementsAre;
using testing::IsEmpty;

class AStageByHand : public CourseOfNeglect {
 protected:
  CourseSession now_held() { return store::find_session_of_course(isle.read(), "s1").value(); }
  int remind(const std::string& stage = "after") {
    int reminded = 0;
    write([&](Database& db) { reminded = remind_now(isle.site(), db, now_held(), stage); });
    return reminded;
  }
  int bring(const std::string& stage) {
    int brought = 0;
    write([&](Database& db) { brought = bring_forward(db, now_held(), stage, isle.now()); });
    return brought;
  }
  int close(const std::string& stage = "after") {
    int closed = 0;
    write([&](Database& db) { closed = close_stage(db, "s1", stage, "shell", isle.now()); });
    return closed;
  }
  StageStanding standing(std::size_t at = 0) {
    return stages_of(isle.read(), now_held(), isle.now()).at(at);
  }
  int letters_waiting() {
    int count = 0;
    for (const auto& row : store::count_waiting_letters(isle.read()))
      count += row.count;
    return count;
  }
};

TEST_F(AStageByHand, IsRemindedOnlyOfWhomHasNotAnsweredAndOnceADay) {
  const std::string tom_there = add(tom());
  const std::string ella_there = add({"Ella Marsh", "ella@example.org", "", ""});
  tick_on("2026-10-15");
  EXPECT_EQ(remind(), 0) << "they were asked today";
  isle.today_is("2026-10-16");
  answers(ella_there, "after");
  EXPECT_THAT(standing().to_remind, ElementsAre(tom_there));
  EXPECT_EQ(remind(), 1);
  EXPECT_EQ(remind(), 0);
  EXPECT_EQ(asking(tom_there, "after").reminders, 1);
  EXPECT_EQ(asking(ella_there, "after").reminders, 0);
  EXPECT_EQ(letters_waiting(), 3) << "two that asked, and one";
}

TEST_F(AStageByHand, IsRemindedOfTwiceTogetherWithTheClock) {
  const std::string tom_there = add(tom());
  tick_on("2026-10-15");
  isle.today_is("2026-10-19");
  EXPECT_EQ(remind(), 1);
  EXPECT_EQ(tick_on("2026-10-22").reminded, 0) << "a week after the last letter, not the first";
  EXPECT_EQ(tick_on("2026-10-26").reminded, 1);
  isle.today_is("2026-10-27");
  EXPECT_EQ(remind(), 0);
  EXPECT_EQ(asking(tom_there, "after").reminders, most_reminders);
}

TEST_F(AStageByHand, IsNotRemindedOfAfterItHasClosed) {
  add(tom());
  tick_on("2026-10-15");
  isle.today_is("2026-10-16");
  EXPECT_EQ(close(), 1);
  EXPECT_EQ(remind(), 0);
  EXPECT_THAT(standing().still_to_answer, IsEmpty()) << "nobody can any more";
}

TEST_F(AStageByHand, IsNotRemindedOfWhileLettersStandStill) {
  add(tom());
  tick_on("2026-10-15");
  isle.today_is("2026-10-16");
  write([](Database& db) { store::pause_letters(db, "s1", day("2026-10-16")); });
  EXPECT_EQ(remind(), 0);
}

TEST_F(AStageByHand, ClosesOnceAndForThatStageAlone) {
  const std::string tom_there = add(tom());
  tick_on("2026-10-15");
  EXPECT_EQ(close("3m"), 0);
  EXPECT_TRUE(standing().open);
  EXPECT_EQ(close(), 1);
  EXPECT_EQ(close(), 0);
  EXPECT_FALSE(standing().open);
  EXPECT_EQ(store::find_survey(isle.read(), asking(tom_there, "after").survey)->state,
            SurveyState::closed);
  EXPECT_EQ(tick_on("2026-10-22").reminded, 0);
}

TEST_F(AStageByHand, IsBroughtForwardToTodayForWhoeverWasThere) {
  const std::string tom_there = add(tom());
  const std::string ella_there = add({"Ella Marsh", "ella@example.org", "", ""}, Came::booked);
  tick_on("2026-11-30");
  EXPECT_EQ(bring("3m"), 1);
  EXPECT_EQ(bring("3m"), 0) << "it is today's already";
  EXPECT_EQ(asking(ella_there, "3m").not_before, std::nullopt);
  EXPECT_EQ(tick_on("2026-11-30").asked, 1);
  EXPECT_EQ(stands(tom_there, "3m"), AskingStands::asked);
  EXPECT_EQ(stands(tom_there, "6m"), AskingStands::planned);
}

TEST_F(AStageByHand, IsNotBroughtForwardBeforeTheSession) {
  add(tom());
  isle.today_is("2026-10-12");
  EXPECT_EQ(bring("after"), 0);
  EXPECT_EQ(bring("3m"), 0);
}

TEST_F(AStageByHand, SaysWhomNoLetterReached) {
  const std::string tom_there = add(tom());
  add({"Ella Marsh", "ella@example.org", "", ""});
  tick_on("2026-10-15");
  write([&](Database& db) {
    // Both letters go to the mail server; Tom's, whichever it is, comes back.
    for (int i = 0; i < 2; ++i) {
      const auto letter = store::lease_letter(db, isle.now(), isle.now() + std::chrono::hours(1));
      store::mark_letter_sent(db, letter.value(), isle.site().today());
      const auto about = store::find_asking_letter(db, letter->about).value();
      const bool is_toms = about.lines.front().attendance == tom_there;
      if (is_toms) {
        EXPECT_TRUE(store::mark_letter_returned(db, letter->id, "550 no such mailbox"));
      }
    }
  });
  EXPECT_THAT(standing().undelivered, ElementsAre(tom_there));
  tick_on("2026-10-22");
  write([&](Database& db) {
    while (const auto letter =
               store::lease_letter(db, isle.now(), isle.now() + std::chrono::hours(1)))
      store::mark_letter_sent(db, *letter, isle.site().today());
  });
  EXPECT_THAT(standing().undelivered, IsEmpty()) << "the reminder arrived";
}

}  // namespace
}  // namespace earshot::courses
