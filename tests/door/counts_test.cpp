// SPDX-License-Identifier: Apache-2.0
// What the door counts for whoever watches the server.
#include "door/counts.h"

#include <gtest/gtest.h>

#include "door/a_door.h"

namespace earshot::tests {
namespace {

TEST(TheDoorsCounts, TellConnectionsHandshakesAndReplies) {
  door::Counts counts;
  ADoor door(Spoken::over_tls, {.counts = &counts});
  {
    Caller caller = door.call();
    caller.say(get("/"));
    EXPECT_EQ(caller.hear()->status, 200);
    EXPECT_EQ(counts.connected, 1u);
    caller.say("nonsense\r\n");
    EXPECT_EQ(caller.hear()->status, 400);
  }
  door.door().close();
  EXPECT_EQ(counts.connections, 1u);
  EXPECT_EQ(counts.connected, 0u);
  EXPECT_EQ(counts.new_handshakes, 1u);
  EXPECT_EQ(counts.resumed_handshakes, 0u);
  EXPECT_EQ(counts.failed_handshakes, 0u);
  EXPECT_EQ(counts.replies[2], 1u);
  EXPECT_EQ(counts.replies[4], 1u);
  EXPECT_EQ(counts.under_way, 0u);
}

TEST(TheDoorsCounts, TellWhoSpeaksNoTls) {
  door::Counts counts;
  ADoor door(Spoken::over_tls, {.counts = &counts});
  Caller caller = door.call_without_tls();
  caller.say(get("/"));
  EXPECT_FALSE(caller.hear());
  door.door().close();
  EXPECT_EQ(counts.failed_handshakes, 1u);
  EXPECT_EQ(counts.new_handshakes, 0u);
}

TEST(TheDoorsCounts, TellWhatIsUnderWay) {
  door::Counts counts;
  ADoor door(Spoken::over_tls, {.counts = &counts});
  door.behind().keep_waiting();
  Caller caller = door.call();
  caller.say(get("/"));
  const door::Send send = door.behind().next_waiting();
  EXPECT_EQ(counts.under_way, 1u);
  send({.body = "late\n"});
  EXPECT_EQ(caller.hear()->status, 200);
  EXPECT_EQ(counts.under_way, 0u);
}

TEST(ARequest, SaysWhetherAProxyPassedItOn) {
  ADoor door(Spoken::in_the_clear);
  Caller caller = door.call();
  for (const char* said : {"", "X-Forwarded-For: 192.0.2.7\r\n", "Forwarded: for=192.0.2.7\r\n",
                           "X-Real-IP: 192.0.2.7\r\n", "Via: 1.1 somebody\r\n"}) {
    caller.say(get("/", said));
    ASSERT_TRUE(caller.hear());
    const auto asked = door.behind().asked();
    EXPECT_EQ(asked.back().passed_on, *said != 0) << said;
    EXPECT_EQ(asked.back().from, "127.0.0.1");
  }
}

}  // namespace
}  // namespace earshot::tests
