// SPDX-License-Identifier: Apache-2.0
// Letters on their whole way, from the change that causes them to a real mail server, on fixed days.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <random>

#include "a_server.h"
#include "base/mail_reading.h"
#include "invited.h"
#include "mail/post.h"
#include "mail/way_out.h"
#include "mail/wording.h"
#include "posters.h"

namespace earshot {
namespace {

using std::chrono::minutes;
using store::LetterState;
using testing::HasSubstr;
using testing::SizeIs;

class LettersOnTheirWay : public testing::Test {
 protected:
  mail::Post post() {
    return {isle.site(),
            mail::by_server(office.settings()),
            {"surveys@example.org", "https://surveys.example.org"},
            mail::shipped_words()};
  }
  std::map<LetterState, int> states() {
    std::map<LetterState, int> all;
    for (const auto& letter :
         store::letters_sent_since(isle.read(), isle.site().today() - std::chrono::days(7)))
      ++all[letter.state];
    for (const auto& letter : store::undelivered_letters(isle.read(), 1000))
      ++all[letter.state];
    for (const auto& waiting : store::count_waiting_letters(isle.read()))
      all[LetterState::waiting] += waiting.count;
    return all;
  }
  // Until the last is sent, eleven minutes a time: a lease has ended by then.
  template <class Round>
  void until_all_are_sent(Round&& round) {
    for (int tries = 0; tries < 400 && states()[LetterState::waiting] > 0; ++tries) {
      round();
      isle.later(minutes(11));
    }
  }

  Partnership isle;
  AMailServer office;
};

TEST_F(LettersOnTheirWay, ArriveOnceEachAndTellWhatTheServerSaid) {
  invite(isle, {"tom", "once-later-1", "once-busy-1", "once-hangs-1", "refused-1", "content-1"});
  mail::Post sender = post();
  until_all_are_sent([&] { sender.send_due(); });
  EXPECT_THAT(office.letters(), SizeIs(4));
  for (const auto& [id, times] : office.by_message_id())
    EXPECT_EQ(times, 1) << id;
  EXPECT_EQ(states()[LetterState::sent], 4);
  EXPECT_EQ(states()[LetterState::refused], 2);
  for (const auto& letter : store::undelivered_letters(isle.read(), 10))
    EXPECT_THAT(letter.said, testing::AnyOf(HasSubstr("550 5.1.1"), HasSubstr("554 5.6.0")));
}

TEST_F(LettersOnTheirWay, ArriveAgainUnderTheSameMessageIdIfTheAnswerWasLost) {
  invite(isle, {"once-drops-1", "tom"});
  mail::Post sender = post();
  until_all_are_sent([&] { sender.send_due(); });
  EXPECT_THAT(office.letters(), SizeIs(3));
  EXPECT_THAT(office.by_message_id(), SizeIs(2));
  for (const std::string& letter : office.letters()) {
    const MailPart read = read_mail(letter.substr(letter.find("X-Auth")));
    EXPECT_THAT(read.find("text/plain")->body, HasSubstr("https://surveys.example.org/welcome/"));
  }
}

TEST_F(LettersOnTheirWay, ArriveOnceEachFromTwoProcesses) {
  invite(isle, several("tom", 40));
  Poster one(isle, office), other(isle, office);
  EXPECT_TRUE(one.ends_well());
  EXPECT_TRUE(other.ends_well());
  EXPECT_THAT(office.by_message_id(), SizeIs(40));
  EXPECT_THAT(office.letters(), SizeIs(40));
  EXPECT_EQ(states()[LetterState::sent], 40);
  EXPECT_GT(one.posted(), 0);
  EXPECT_GT(other.posted(), 0);
}

// Two at a time, each killed at any step.
TEST_F(LettersOnTheirWay, ArriveThoughTheSendersAreKilledAtAnyMoment) {
  const int letters = std::getenv("EARSHOT_LONG") != nullptr ? 200 : 40;
  std::vector<std::string> names = several("tom", letters - 9);
  for (const char* unlucky : {"once-drops", "once-busy", "once-later"})
    for (const std::string& name : several(unlucky, 3))
      names.push_back(name);
  invite(isle, names);
  std::mt19937 chance(20261014);
  int kills = 0;
  until_all_are_sent([&] {
    Poster one(isle, office), other(isle, office);
    kills += one.killed_after(1 + chance() % 9) ? 1 : 0;
    kills += other.killed_after(1 + chance() % 9) ? 1 : 0;
  });
  const auto by_id = office.by_message_id();
  EXPECT_THAT(by_id, SizeIs(letters));
  const auto repeats = static_cast<int>(office.letters().size()) - letters;
  EXPECT_LE(repeats, kills + 3);
  EXPECT_EQ(states()[LetterState::sent], letters);
  RecordProperty("kills", kills);
  RecordProperty("repeats", repeats);
  std::printf("%d letters, %d kills, %d repeats under the same Message-ID\n", letters, kills,
              repeats);
}

}  // namespace
}  // namespace earshot
