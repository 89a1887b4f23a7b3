// SPDX-License-Identifier: Apache-2.0
// Nobody can keep a place by doing nothing, or by doing something slowly; nobody else notices.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>

#include "door/a_door.h"

namespace earshot::tests {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view half_a_head = "POST /answers HTTP/1.1\r\nHost: loc";
constexpr std::string_view half_a_body =
    "POST /answers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nwords=";

door::Options with(door::Limits limits) { return {.limits = limits}; }

TEST(WhoeverSaysNothing, IsHungUpOnBeforeTheHandshake) {
  ADoor door(Spoken::over_tls, with({.greeting = 50ms}));
  Caller silent = door.call_without_tls();
  EXPECT_TRUE(silent.is_hung_up_on());
}

TEST(WhoeverSaysNothing, IsHungUpOnAfterTheHandshake) {
  ADoor door(Spoken::over_tls, with({.greeting = 50ms}));
  Caller silent = door.call();
  ASSERT_TRUE(silent.is_secure());
  EXPECT_TRUE(silent.is_hung_up_on());
}

TEST(WhoeverSaysNothing, IsHungUpOnAfterAnAnswer) {
  ADoor door(Spoken::over_tls, with({.idle = 50ms}));
  Caller tom = door.call();
  tom.say(get("/"));
  EXPECT_EQ(tom.hear()->status, 200);
  EXPECT_TRUE(tom.is_hung_up_on());
}

TEST(WhoeverSpeaksSlowly, IsToldSoInTheHead) {
  ADoor door(Spoken::over_tls, with({.head = 50ms}));
  Caller slow = door.call();
  slow.say(half_a_head);
  EXPECT_EQ(slow.hear()->status, 408);
  EXPECT_EQ(door.behind().count(), 0u);
}

TEST(WhoeverSpeaksSlowly, IsToldSoInTheBody) {
  ADoor door(Spoken::over_tls, with({.body = 50ms}));
  Caller slow = door.call();
  slow.say(half_a_body);
  EXPECT_EQ(slow.hear()->status, 408);
  EXPECT_EQ(door.behind().count(), 0u);
}

TEST(WhoeverSpeaksSlowly, GainsNoTimeByAByteNowAndThen) {
  ADoor door(Spoken::over_tls, with({.head = 100ms}));
  Caller slow = door.call();
  const auto start = std::chrono::steady_clock::now();
  slow.say("GET / HTTP/1.1\r\nA: ");
  bool told = false;
  while (!told && std::chrono::steady_clock::now() - start < 10s) {
    if (!slow.say("b"))
      break;
    char byte = 0;
    told = recv(slow.socket(), &byte, 1, MSG_DONTWAIT | MSG_PEEK) >= 0;
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, 10s);
  EXPECT_EQ(door.behind().count(), 0u);
}

TEST(WhoeverDoesNotRead, IsHungUpOn) {
  ADoor door(Spoken::in_the_clear, with({.writing = 50ms}));
  door.behind().say(
      [](const door::Request&) { return door::Reply{.body = std::string(32 * 1024 * 1024, 'a')}; });
  Caller deaf = door.call();
  deaf.say(get("/"));
  char byte = 0;
  ASSERT_EQ(recv(deaf.socket(), &byte, 1, MSG_PEEK), 1);
  door.behind().say([](const door::Request&) { return door::Reply(); });
  EXPECT_TRUE(door.serves_others());
  pollfd hung_up{deaf.socket(), 0, 0};
  EXPECT_EQ(poll(&hung_up, 1, 10'000), 1) << "though there is much that it has not read";
}

TEST(WhoeverDoesNotRead, IsHungUpOnSoonerIfTheyTakeNothing) {
  ADoor door(Spoken::in_the_clear, with({.stalled = 50ms}));
  const Caller deaf = who_does_not_read(door);
  pollfd hung_up{deaf.socket(), 0, 0};
  EXPECT_EQ(poll(&hung_up, 1, 10'000), 1);
}

TEST(WhoeverDoesNotRead, IsNotTakenForWhoeverReadsSlowly) {
  ADoor door(Spoken::in_the_clear, with({.stalled = 1s}));
  const Caller slow = who_does_not_read(door, 64 * 1024);
  char byte = 0;
  const auto start = std::chrono::steady_clock::now();
  while (std::chrono::steady_clock::now() - start < 2500ms)
    ASSERT_EQ(recv(slow.socket(), &byte, 1, 0), 1);
}

TEST(WhoeverIsRefused, MayFinishTalkingButNotForLong) {
  ADoor door(Spoken::over_tls, with({.parting = 50ms}));
  Caller loud = door.call();
  loud.say("POST /answers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 300000\r\n\r\n");
  EXPECT_EQ(loud.hear()->status, 413);
  EXPECT_TRUE(loud.is_hung_up_on());
}

}  // namespace
}  // namespace earshot::tests
