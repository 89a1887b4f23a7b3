// SPDX-License-Identifier: Apache-2.0
// Who keeps a place, and who its memory, when there is not enough for everybody.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/ioctl.h>

#include <array>
#include <vector>

#include "door/a_door.h"
#include "door/visitors.h"

namespace earshot::tests {
namespace {

using namespace std::chrono_literals;

door::Options with(door::Limits limits) { return {.limits = limits}; }

class AFullDoor : public ::testing::Test {
 protected:
  static door::Options for_ten() {
    return {.limits = {.connections = 10, .from_one_address = 1000}, .threads = 1};
  }
  static std::vector<door::Send> fill_with_who_waits(ADoor& door, std::vector<Caller>& callers) {
    door.behind().keep_waiting();
    std::vector<door::Send> sends;
    for (int count = 0; count < 10; ++count) {
      callers.push_back(door.call());
      callers.back().say(get("/"));
      sends.push_back(door.behind().next_waiting());
    }
    return sends;
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

TEST_F(AFullDoor, HasNoMorePlacesForWhoeverDoesNotRead) {
  door::Counts counts;
  door::Options options = for_ten();
  options.counts = &counts;
  ADoor door(Spoken::in_the_clear, options);
  std::vector<Caller> deaf;
  for (int count = 0; count < 15; ++count) {
    deaf.push_back(who_does_not_read(door));
    EXPECT_LE(counts.connected, 10u);
  }
  EXPECT_TRUE(door.serves_others());
  EXPECT_LE(counts.connected, 10u);
}

TEST_F(AFullDoor, HasNoPlaceWhenAllWaitForAnAnswer) {
  door::Counts counts;
  door::Options options = for_ten();
  options.counts = &counts;
  ADoor door(Spoken::over_tls, options);
  std::vector<Caller> callers;
  const auto sends = fill_with_who_waits(door, callers);
  EXPECT_FALSE(door.call().is_secure());
  EXPECT_EQ(counts.turned_away, 1u);
  for (const auto& send : sends)
    send({.body = "hello"});
  EXPECT_EQ(callers.front().hear()->body, "hello");
}

TEST_F(AFullDoor, DoesNotKeepItsPlacesForAnAnswerThatNeverComes) {
  door::Options options = for_ten();
  options.limits.answering = 0ms;
  ADoor door(Spoken::over_tls, options);
  std::vector<Caller> callers;
  const auto sends = fill_with_who_waits(door, callers);
  EXPECT_TRUE(door.call().is_secure());
  EXPECT_TRUE(callers.front().is_hung_up_on());
  for (const auto& send : sends)
    send({.body = "hello"});
  EXPECT_EQ(callers.back().hear()->body, "hello");
}

TEST(OneAddress, HasAtMostHalfOfThePlacesUnlessItIsThisMachine) {
  door::Visitors visitors(1000, 10);
  const door::Peer tom{.address = "192.0.2.7", .network = "192.0.2.7"};
  const door::Peer here{.address = "127.0.0.1", .network = "127.0.0.1"};
  for (int count = 0; count < 5; ++count)
    EXPECT_TRUE(visitors.let_in(tom));
  EXPECT_FALSE(visitors.let_in(tom));
  for (int count = 0; count < 10; ++count)
    EXPECT_TRUE(visitors.let_in(here));
  for (int count = 0; count < 10; ++count)
    EXPECT_TRUE(visitors.let_in({.is_proxy = true}));
  EXPECT_EQ(visitors.inside(), 25u);
  visitors.let_out(tom.network);
  EXPECT_TRUE(visitors.let_in(tom));
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

std::string most_of_an_answer() {
  return post("/answers", std::string(250 * 1024, 'a')).substr(0, 200 * 1024);
}

// Until so much of a request is with the door that one more would be too much.
void wait_until_it_is_held(ADoor& door, Caller& slow) {
  slow.say(most_of_an_answer());
  int unread = 1;
  while (unread > 0)
    ASSERT_EQ(ioctl(slow.socket(), TIOCOUTQ, &unread), 0);
  EXPECT_TRUE(door.serves_others());
  EXPECT_TRUE(door.serves_others());
}

TEST(RequestsUnderWay, AreRefusedToTheSlowestFirst) {
  ADoor door(Spoken::in_the_clear, {.limits = {.bytes_held = 300 * 1024}, .threads = 1});
  Caller slow = door.call();
  wait_until_it_is_held(door, slow);
  Caller mia = door.call();
  mia.say(post("/answers", std::string(250 * 1024, 'a')));
  EXPECT_EQ(mia.hear()->status, 200);
  EXPECT_EQ(slow.hear()->status, 503);
}

TEST(RequestsUnderWay, OfOneAddressHaveAShareOfTheMemory) {
  ADoor door(Spoken::in_the_clear, {.limits = {.held_by_one = 300 * 1024}, .threads = 1});
  Caller slow = door.call();
  wait_until_it_is_held(door, slow);
  Caller other = door.call();
  other.say(most_of_an_answer());
  EXPECT_EQ(slow.hear()->status, 503);
}

TEST(RequestsUnderWay, OfAProxyHaveAllOfIt) {
  ADoor door(Spoken::in_the_clear,
             {.proxy = "127.0.0.1", .limits = {.held_by_one = 300 * 1024}, .threads = 1});
  std::array callers{door.call(), door.call(), door.call()};
  for (Caller& caller : callers)
    wait_until_it_is_held(door, caller);
  for (Caller& caller : callers) {
    const std::string whole = post("/answers", std::string(250 * 1024, 'a'));
    caller.say(whole.substr(200 * 1024));
    EXPECT_EQ(caller.hear()->status, 200);
  }
}

}  // namespace
}  // namespace earshot::tests
