// SPDX-License-Identifier: Apache-2.0
#include "store/outbox.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "another_process.h"
#include "people.h"

namespace earshot::store {
namespace {

using std::chrono::minutes;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class TheOutbox : public testing::Test {
 protected:
  template <class Work>
  auto change(Work&& work) {
    return isle.site().data.writer().run(std::forward<Work>(work));
  }
  bool put(std::string_view about, std::int64_t number = 1, bool urgent = false) {
    return change([&](Database& db) {
      return put_letter(db, {"reminder", about, number, isle.now(), urgent});
    });
  }
  std::optional<OutboxLetter> lease() {
    return change(
        [&](Database& db) { return lease_letter(db, isle.now(), isle.now() + minutes(10)); });
  }
  std::string about_next() {
    const auto letter = lease();
    return letter ? letter->about : "nothing";
  }
  LetterState state_of(const OutboxLetter& letter) {
    return find_in_outbox(isle.read(), letter.id).value().state;
  }
  Partnership isle;
};

TEST_F(TheOutbox, TakesALetterOnceForItsKindItsThingAndItsNumber) {
  EXPECT_TRUE(put("tom"));
  EXPECT_FALSE(put("tom"));
  EXPECT_TRUE(put("tom", 2));
  EXPECT_TRUE(put("priya"));
  EXPECT_EQ(count_waiting_letters(isle.read()).front().count, 3);
}

TEST_F(TheOutbox, GivesNoneBeforeItIsDue) {
  put("tom");
  isle.later(minutes(-1));
  EXPECT_FALSE(lease());
  isle.later(minutes(1));
  EXPECT_EQ(about_next(), "tom");
}

TEST_F(TheOutbox, GivesALetterToOneAtATimeUntilTheLeaseEnds) {
  put("tom");
  EXPECT_EQ(lease()->tries, 1);
  EXPECT_FALSE(lease());
  isle.later(minutes(9));
  EXPECT_FALSE(lease());
  isle.later(minutes(1));
  EXPECT_EQ(lease()->tries, 2);
}

TEST_F(TheOutbox, IsNotHeldUpByALeaseFromAClockThatWasAhead) {
  put("tom");
  isle.later(std::chrono::hours(48));
  EXPECT_TRUE(lease());
  isle.later(-std::chrono::hours(48));
  EXPECT_EQ(about_next(), "tom");
}

TEST_F(TheOutbox, GivesUrgentLettersFirst) {
  put("tom");
  isle.later(minutes(5));
  put("leila", 1, true);
  EXPECT_EQ(about_next(), "leila");
  EXPECT_EQ(about_next(), "tom");
}

TEST_F(TheOutbox, ListensOnlyToWhoeverHasTheLetterNow) {
  put("tom");
  const auto slow = lease();
  isle.later(minutes(10));
  const auto quick = lease();
  change([&](Database& db) { put_off_letter(db, *slow, isle.now(), "451 Later"); });
  EXPECT_FALSE(lease());
  change([&](Database& db) {
    end_letter(db, *slow, LetterState::refused, isle.site().today(), "550 No");
  });
  EXPECT_EQ(state_of(*quick), LetterState::waiting);
  // But what was sent was sent.
  change([&](Database& db) { mark_letter_sent(db, *slow, isle.site().today()); });
  EXPECT_EQ(state_of(*quick), LetterState::sent);
  change([&](Database& db) {
    end_letter(db, *quick, LetterState::refused, isle.site().today(), "550 No");
  });
  EXPECT_EQ(state_of(*quick), LetterState::sent);
}

TEST_F(TheOutbox, TriesAgainWhatCouldNotBeDelivered) {
  put("tom");
  const auto letter = lease();
  EXPECT_FALSE(change([&](Database& db) { return try_letter_again(db, letter->id, isle.now()); }));
  change([&](Database& db) {
    end_letter(db, *letter, LetterState::refused, isle.site().today(), "550 No");
  });
  EXPECT_TRUE(was_last_undelivered(isle.read(), "reminder", "tom"));
  ASSERT_THAT(undelivered_letters(isle.read(), 10), SizeIs(1));
  EXPECT_EQ(undelivered_letters(isle.read(), 10)[0].said, "550 No");
  EXPECT_TRUE(change([&](Database& db) { return try_letter_again(db, letter->id, isle.now()); }));
  EXPECT_THAT(undelivered_letters(isle.read(), 10), IsEmpty());
  EXPECT_EQ(about_next(), "tom");
}

TEST_F(TheOutbox, TakesBackWhatIsNotYetOnItsWay) {
  const DueLetter letter{"reminder", "tom", 1, isle.now()};
  put("tom");
  EXPECT_TRUE(change([&](Database& db) { return take_back_letter(db, letter, isle.now()); }));
  put("tom");
  lease();
  EXPECT_FALSE(change([&](Database& db) { return take_back_letter(db, letter, isle.now()); }));
}

TEST_F(TheOutbox, CountsWhatWentByDayAndForgetsIt) {
  for (const char* about : {"tom", "priya", "mia"})
    put(about);
  for (int i = 0; i < 2; ++i)
    change([&](Database& db) {
      mark_letter_sent(db, *lease_letter(db, isle.now(), isle.now() + minutes(10)),
                       isle.site().today());
    });
  const Day today = isle.site().today();
  const auto days = count_letters_sent(isle.read(), today);
  ASSERT_THAT(days, SizeIs(1));
  EXPECT_EQ(days[0].count, 2);
  EXPECT_EQ(count_old_letters(isle.read(), today - std::chrono::days(1)), 0);
  EXPECT_EQ(change([&](Database& db) { return forget_old_letters(db, today); }), 2);
  EXPECT_THAT(count_waiting_letters(isle.read()), SizeIs(1));
}

TEST_F(TheOutbox, NotesThatALetterCameBack) {
  put("tom");
  const auto letter = lease();
  const auto came_back = [&] {
    return change([&](Database& db) { return mark_letter_returned(db, letter->id, "5.1.1"); });
  };
  EXPECT_FALSE(came_back());
  change([&](Database& db) { mark_letter_sent(db, *letter, isle.site().today()); });
  EXPECT_THAT(letters_sent_since(isle.read(), isle.site().today()), SizeIs(1));
  EXPECT_TRUE(came_back());
  EXPECT_FALSE(came_back());
  EXPECT_EQ(state_of(*letter), LetterState::returned);
}

}  // namespace
}  // namespace earshot::store
