// SPDX-License-Identifier: Apache-2.0
// What gets in, and what comes back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>

#include <algorithm>
#include <thread>

#include "door/a_door.h"

namespace earshot::tests {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;
using ::testing::SizeIs;

door::Reply say_target(const door::Request& request) { return {.body = request.target}; }

TEST(AGoodRequest, ArrivesAsItWasSent) {
  ADoor door;
  Caller tom = door.call();
  tom.say(post("/s/abc?lang=pl&x=%41", "comment=caf%C3%A9",
               "Accept-Language: pl\r\nCookie: a=1\r\nX-Own:  two words \t\r\n"));
  ASSERT_EQ(tom.hear()->status, 200);
  ASSERT_THAT(door.behind().asked(), SizeIs(1));
  const door::Request asked = door.behind().asked().front();
  EXPECT_EQ(asked.method, "POST");
  EXPECT_EQ(asked.target, "/s/abc?lang=pl&x=%41");
  EXPECT_EQ(asked.body, "comment=caf%C3%A9");
  EXPECT_EQ(asked.from, "127.0.0.1");
  EXPECT_THAT(asked.headers, ElementsAre(Pair("host", "localhost"), Pair("accept-language", "pl"),
                                         Pair("cookie", "a=1"), Pair("x-own", "two words"),
                                         Pair("content-length", "17")));
}

TEST(AGoodRequest, HasNothingDecodedInItsHeaders) {
  ADoor door;
  Caller tom = door.call();
  tom.say(get("/", "Cookie: a=b%0d%0aSet-Cookie: c\r\n"));
  ASSERT_EQ(tom.hear()->status, 200);
  EXPECT_THAT(door.behind().asked().front().headers,
              Contains(Pair("cookie", "a=b%0d%0aSet-Cookie: c")));
}

TEST(AGoodRequest, GetsTheWholePageThoughItAsksForARange) {
  ADoor door;
  Caller tom = door.call();
  tom.say(get("/", "Range: bytes=0-1\r\nIf-Range: \"a\"\r\n"));
  const auto got = tom.hear();
  EXPECT_EQ(got->status, 200);
  EXPECT_EQ(got->body, "hello\n");
  EXPECT_THAT(door.behind().asked().front().headers, Not(Contains(Pair("range", "bytes=0-1"))));
}

TEST(AGoodRequest, MayBringTheLongestAnswerThereIs) {
  ADoor door;
  const std::string longest = "words=" + std::string(256 * 1024 - 6, 'a');
  Caller tom = door.call();
  tom.say(post("/answers", longest, "Content-Type: application/x-www-form-urlencoded\r\n"));
  EXPECT_EQ(tom.hear()->status, 200);
  EXPECT_EQ(door.behind().asked().front().body, longest);
}

TEST(AGoodRequest, MayHaveALineAndHeadersOfSixteenKilobytes) {
  ADoor door;
  Caller tom = door.call();
  const std::string target = "/" + std::string(16 * 1024 - 16, 'a');
  tom.say(get(target, "A: " + std::string(16 * 1024 - 40, 'b') + "\r\n"));
  EXPECT_EQ(tom.hear()->status, 200);
}

TEST(AGoodRequest, MayComeByteByByte) {
  ADoor door;
  Caller tom = door.call();
  for (const char byte : post("/answers", "a=1&b=2"))
    ASSERT_TRUE(tom.say({&byte, 1}));
  EXPECT_EQ(tom.hear()->status, 200);
  EXPECT_EQ(door.behind().asked().front().body, "a=1&b=2");
}

TEST(AGoodRequest, ThatAsksWhetherToGoAheadIsTold) {
  ADoor door;
  Caller tom = door.call();
  tom.say(
      "POST /answers HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
      "Content-Length: 5\r\n\r\n");
  EXPECT_EQ(tom.hear()->status, 100);
  tom.say("hello");
  EXPECT_EQ(tom.hear()->status, 200);
}

TEST(AGoodRequest, OfTheOldVersionIsAnsweredAndHungUpOn) {
  ADoor door;
  Caller tom = door.call();
  tom.say("GET / HTTP/1.0\r\n\r\n");
  const auto got = tom.hear();
  EXPECT_EQ(got->status, 200);
  EXPECT_EQ((*got)["Connection"], "close");
  EXPECT_TRUE(tom.is_hung_up_on());
}

TEST(AGoodRequest, OfTheOldVersionMayAskToStay) {
  ADoor door;
  Caller tom = door.call();
  for (int times = 0; times < 2; ++times) {
    tom.say("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n");
    EXPECT_EQ((*tom.hear())["Connection"], "keep-alive");
  }
}

TEST(AGoodRequest, IsFollowedByOthersOnTheSameConnection) {
  ADoor door;
  door.behind().say(say_target);
  Caller tom = door.call();
  for (const char* page : {"/one", "/two", "/three"}) {
    tom.say(get(page));
    const auto got = tom.hear();
    ASSERT_TRUE(got);
    EXPECT_EQ(got->body, page);
    EXPECT_EQ((*got)["Connection"], "none");
  }
}

TEST(RequestsSentAtOnce, AreAnsweredInOrder) {
  ADoor door;
  door.behind().say(say_target);
  Caller tom = door.call();
  std::string all;
  for (int page = 0; page < 100; ++page)
    all +=
        page % 3 == 0 ? post("/" + std::to_string(page), "a=1") : get("/" + std::to_string(page));
  tom.say(all);
  for (int page = 0; page < 100; ++page)
    ASSERT_EQ(tom.hear()->body, "/" + std::to_string(page));
}

TEST(RequestsSentAtOnce, AreAnsweredOneByOne) {
  ADoor door;
  door.behind().keep_waiting();
  Caller tom = door.call();
  tom.say(get("/one") + get("/two"));
  door::Send first = door.behind().next_waiting();
  EXPECT_EQ(door.behind().count(), 1u) << "the second must wait for the first's reply";
  first({.body = "one"});
  EXPECT_EQ(tom.hear()->body, "one");
  door.behind().next_waiting()({.body = "two"});
  EXPECT_EQ(tom.hear()->body, "two");
}

TEST(RequestsSentAtOnce, EndWithTheFirstBadOne) {
  ADoor door;
  Caller tom = door.call();
  tom.say(get("/one") + "GET /two HTTP/1.1\nHost: localhost\n\n" + get("/three"));
  EXPECT_EQ(tom.hear()->status, 200);
  EXPECT_EQ(tom.hear()->status, 400);
  EXPECT_TRUE(tom.is_hung_up_on());
  EXPECT_EQ(door.behind().count(), 1u);
}

TEST(AReply, WaitsForWhatMustBeDoneFirst) {
  ADoor door(Spoken::in_the_clear);
  door.behind().keep_waiting();
  Caller tom = door.call();
  tom.say(post("/answers", "a=1"));
  door::Send send = door.behind().next_waiting();
  EXPECT_EQ(recv(tom.socket(), std::string(1, ' ').data(), 1, MSG_DONTWAIT | MSG_PEEK), -1);
  std::jthread([&] { send({.status = 303, .headers = {{"Location", "/thanks"}}}); });
  const auto got = tom.hear();
  EXPECT_EQ(got->status, 303);
  EXPECT_EQ((*got)["Location"], "/thanks");
}

TEST(AReply, ToSomebodyWhoHasGoneDisturbsNobody) {
  ADoor door;
  door.behind().keep_waiting();
  {
    Caller tom = door.call();
    tom.say(get("/"));
  }
  door.behind().next_waiting()({.body = std::string(1024 * 1024, 'a')});
  Caller mia = door.call();
  mia.say(get("/"));
  door.behind().next_waiting()({.body = "hello"});
  EXPECT_EQ(mia.hear()->body, "hello");
}

TEST(AReply, IsSentOnceThoughItIsHandedOverTwice) {
  ADoor door;
  door.behind().keep_waiting();
  Caller tom = door.call();
  tom.say(get("/one"));
  door::Send send = door.behind().next_waiting();
  send({.body = "one"});
  EXPECT_EQ(tom.hear()->body, "one");
  tom.say(get("/two"));
  door::Send next = door.behind().next_waiting();
  send({.body = "one again"});
  next({.body = "two"});
  EXPECT_EQ(tom.hear()->body, "two");
}

TEST(AReply, OfManyMegabytesArrivesWhole) {
  ADoor door;
  const std::string large(5 * 1024 * 1024, 'a');
  door.behind().say([&](const door::Request& request) {
    return request.target == "/fixed" ? door::Reply{.fixed_body = large}
                                      : door::Reply{.body = large};
  });
  Caller tom = door.call();
  tom.say(get("/") + get("/fixed"));
  EXPECT_EQ(tom.hear()->body, large);
  EXPECT_EQ(tom.hear()->body, large);
}

TEST(AReply, ToAHeadSaysHowLongThePageIsAndBringsNone) {
  ADoor door;
  Caller tom = door.call();
  tom.say("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/"));
  const auto head = tom.hear(true);
  EXPECT_EQ((*head)["Content-Length"], "6");
  EXPECT_EQ((*head)["Accept-Ranges"], "none") << "ranges are not given";
  EXPECT_EQ(tom.hear()->body, "hello\n");
}

TEST(AReply, WithNothingToSayHasNoLength) {
  ADoor door;
  door.behind().say([](const door::Request&) { return door::Reply{.status = 204}; });
  Caller tom = door.call();
  tom.say(get("/"));
  EXPECT_EQ((*tom.hear())["Content-Length"], "none");
}

TEST(AReply, SaysNothingOfTheLibrary) {
  ADoor door;
  Caller tom = door.call();
  tom.say(get("/"));
  const std::string head = tom.hear()->head;
  for (const char* telling : {"Server", "Keep-Alive", "EXCEPTION", "httplib", "Accept-Ranges"})
    EXPECT_THAT(head, Not(HasSubstr(telling)));
  EXPECT_THAT(head, HasSubstr("\r\nDate: "));
}

TEST(AReply, CannotCarryAHeaderThatEndsItsLine) {
  for (const door::Header& bad :
       {door::Header{"Location", "/a\r\nSet-Cookie: b"}, door::Header{"Location", "/a\nb"},
        door::Header{"Location", std::string("/a\0b", 4)}, door::Header{"A: b\r\nC", "d"},
        door::Header{"", "a"}}) {
    ADoor door;
    door.behind().say(
        [&](const door::Request&) { return door::Reply{.status = 303, .headers = {bad}}; });
    Caller tom = door.call();
    tom.say(get("/"));
    const auto got = tom.hear();
    EXPECT_EQ(got->status, 500);
    EXPECT_THAT(got->head, Not(HasSubstr("Set-Cookie")));
  }
}

TEST(AReply, CannotSayWhatIsTheDoors) {
  ADoor door;
  door.behind().say([](const door::Request&) {
    return door::Reply{.headers = {{"content-length", "1"},
                                   {"Transfer-Encoding", "chunked"},
                                   {"Connection", "upgrade"},
                                   {"date", "never"}},
                       .body = "hello"};
  });
  Caller tom = door.call();
  tom.say(get("/"));
  const auto got = tom.hear();
  EXPECT_EQ(got->body, "hello");
  for (const char* said : {"chunked", "upgrade", "never", "content-length"})
    EXPECT_THAT(got->head, Not(HasSubstr(said)));
}

TEST(AReply, MaySetTwoCookies) {
  ADoor door;
  door.behind().say([](const door::Request&) {
    return door::Reply{.headers = {{"Set-Cookie", "a=1"}, {"Set-Cookie", "b=2"}}};
  });
  Caller tom = door.call();
  tom.say(get("/"));
  const std::string head = tom.hear()->head;
  EXPECT_THAT(head, HasSubstr("Set-Cookie: a=1\r\n"));
  EXPECT_THAT(head, HasSubstr("Set-Cookie: b=2\r\n"));
}

}  // namespace
}  // namespace earshot::tests
