// SPDX-License-Identifier: Apache-2.0
// Nobody can keep a place by doing nothing, or by doing something slowly; nobody else notices.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <vector>

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

TEST(WhoeverIsRefused, MayFinishTalkingButNotForLong) {
  ADoor door(Spoken::over_tls, with({.parting = 50ms}));
  Caller loud = door.call();
  loud.say("POST /answers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 300000\r\n\r\n");
  EXPECT_EQ(loud.hear()->status, 413);
  EXPECT_TRUE(loud.is_hung_up_on());
}

class AFullDoor : public ::testing::Test {
 protected:
  static door::Options for_ten() {
    return {.limits = {.connections = 10, .from_one_address = 1000}, .threads = 1};
  }
};

TEST_F(AFullDoor, LetsTheLongestIdleGoFirst) {
  ADoor door(Spoken::over_tls, for_ten());
  std::vector<Caller> callers;
  for (int count = 0; count < 10; ++count) {
    callers.push_back(door.call());
    callers.back().say(get("/"));
    ASSERT_EQ(callers.back().hear()->status, 200);
  }
  EXPECT_TRUE(door.serves_others());
  EXPECT_TRUE(callers.front().is_hung_up_on());
  callers.back().say(get("/"));
  EXPECT_EQ(callers.back().hear()->status, 200) << "who was here last stays";
}

TEST_F(AFullDoor, ServesOthersThoughAllPlacesAreTakenByWhoSaysNothing) {
  ADoor door(Spoken::over_tls, for_ten());
  std::vector<Caller> silent;
  for (int count = 0; count < 40; ++count) {
    silent.push_back(count % 2 == 0 ? door.call_without_tls() : door.call());
    EXPECT_TRUE(door.serves_others());
  }
}

TEST_F(AFullDoor, KeepsWhoeverWaitsForAnAnswer) {
  ADoor door(Spoken::over_tls, for_ten());
  door.behind().keep_waiting();
  Caller tom = door.call();
  tom.say(get("/"));
  const door::Send send = door.behind().next_waiting();
  std::vector<Caller> silent;
  for (int count = 0; count < 40; ++count)
    silent.push_back(door.call());
  send({.body = "hello"});
  EXPECT_EQ(tom.hear()->body, "hello");
}

TEST(OneAddress, CannotTakeAllPlaces) {
  ADoor door(Spoken::over_tls, with({.from_one_address = 3}));
  std::vector<Caller> callers;
  for (int count = 0; count < 3; ++count) {
    callers.push_back(door.call());
    ASSERT_TRUE(callers.back().is_secure());
  }
  EXPECT_FALSE(door.call().is_secure());
  callers.front().say(get("/", "Connection: close\r\n"));
  EXPECT_EQ(callers.front().hear()->status, 200);
  EXPECT_TRUE(callers.front().is_hung_up_on());
  bool served = false;
  for (int tries = 0; tries < 1000 && !served; ++tries)
    served = static_cast<bool>(door.serves_others());
  EXPECT_TRUE(served) << "a place that was given up can be taken";
}

TEST(RequestsUnderWay, TakeNoMoreMemoryThanThereIs) {
  ADoor door(Spoken::in_the_clear, with({.bytes_held = 300 * 1024}));
  const std::string most_of_it =
      post("/answers", std::string(250 * 1024, 'a')).substr(0, 200 * 1024);
  std::array callers{door.call(), door.call()};
  for (Caller& caller : callers)
    caller.say(most_of_it);
  std::array<pollfd, 2> either{
      {{callers[0].socket(), POLLIN, 0}, {callers[1].socket(), POLLIN, 0}}};
  ASSERT_EQ(poll(either.data(), either.size(), 10'000), 1) << "there is room for one of them";
  EXPECT_EQ(callers[either[0].revents ? 0 : 1].hear()->status, 503);
  EXPECT_TRUE(door.serves_others());
}

}  // namespace
}  // namespace earshot::tests
