// SPDX-License-Identifier: Apache-2.0
// When the server stops, nobody's answer is cut off.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "door/a_door.h"

namespace earshot::tests {
namespace {

using namespace std::chrono_literals;

TEST(AClosingDoor, LetsNobodyNewIn) {
  ADoor door;
  const int port = door.port();
  door.door().close();
  EXPECT_THROW(Caller(Caller::Tcp{port}), std::runtime_error);
}

TEST(AClosingDoor, HangsUpOnWhoeverIsOnlyWaiting) {
  ADoor door;
  Caller idle = door.call();
  idle.say(get("/"));
  ASSERT_EQ(idle.hear()->status, 200);
  Caller silent = door.call_without_tls();
  door.door().close();
  EXPECT_TRUE(idle.is_hung_up_on());
  EXPECT_TRUE(silent.is_hung_up_on());
}

TEST(AClosingDoor, WaitsForTheReplyToARequestUnderWay) {
  ADoor door(Spoken::over_tls, {.threads = 1});
  door.behind().keep_waiting();
  Caller tom = door.call();
  tom.say(post("/answers", "a=1"));
  const door::Send send = door.behind().next_waiting();
  Caller idle = door.call();
  std::jthread closing([&] { door.door().close(); });
  EXPECT_TRUE(idle.is_hung_up_on());  // it has begun
  send({.body = "thank you"});
  const auto got = tom.hear();
  ASSERT_TRUE(got);
  EXPECT_EQ(got->body, "thank you");
  EXPECT_EQ((*got)["Connection"], "close");
}

TEST(AClosingDoor, WaitsForTheRestOfARequest) {
  ADoor door(Spoken::over_tls, {.threads = 1});
  Caller tom = door.call();
  tom.say(
      "POST /answers HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
      "Content-Length: 5\r\n\r\n");
  ASSERT_EQ(tom.hear()->status, 100);
  Caller idle = door.call();
  std::jthread closing([&] { door.door().close(); });
  EXPECT_TRUE(idle.is_hung_up_on());
  tom.say("hello");
  EXPECT_EQ(tom.hear()->status, 200);
}

TEST(AClosingDoor, DoesNotWaitForEver) {
  ADoor door(Spoken::over_tls, {.limits = {.draining = 50ms}});
  Caller slow = door.call();
  slow.say(
      "POST /answers HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
      "Content-Length: 5\r\n\r\n");
  ASSERT_EQ(slow.hear()->status, 100);
  door.door().close();
  EXPECT_TRUE(slow.is_hung_up_on());
}

TEST(AClosingDoor, StaysUntilNobodyOwesItAReply) {
  std::jthread late;
  {
    ADoor door(Spoken::over_tls, {.limits = {.draining = 1ms}});
    door.behind().keep_waiting();
    Caller tom = door.call();
    tom.say(get("/"));
    door::Send send = door.behind().next_waiting();
    Caller idle = door.call();
    late = std::jthread([&door, send, tom = std::move(tom)]() mutable {
      EXPECT_TRUE(tom.is_hung_up_on());  // it waits no longer for him, but for the reply
      send({.body = "too late"});
    });
    door.door().close();
  }
}

TEST(ADoor, IsClosedTwiceOrNeverOpenedWithoutHarm) {
  ADoor door;
  door.door().close();
  door.door().close();
  const door::Door never({}, nullptr, nullptr, nullptr);
}

}  // namespace
}  // namespace earshot::tests
