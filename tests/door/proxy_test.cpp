// SPDX-License-Identifier: Apache-2.0
// In the clear, for a proxy on this machine.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "door/a_door.h"
#include "door/peer.h"

namespace earshot::tests {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Key;
using ::testing::Not;
using ::testing::Pair;

door::Request asked_with(std::string proxy, std::string_view headers) {
  ADoor door(Spoken::in_the_clear, {.proxy = std::move(proxy)});
  Caller caller = door.call();
  caller.say(get("/", headers));
  caller.hear();
  return door.behind().asked().at(0);
}

std::string refusal(const door::Options& options) {
  try {
    const door::Door door(options, nullptr, nullptr, nullptr);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "nothing";
}

TEST(InTheClear, NobodyButThisMachineIsServed) {
  for (const char* host : {"0.0.0.0", "::", "192.0.2.1"})
    EXPECT_THAT(refusal({.where = {.host = host}}),
                HasSubstr("Without TLS only this machine may be served"))
        << host;
  EXPECT_EQ(refusal({.where = {.host = "127.0.0.1"}}), "nothing");
}

TEST(WhomARequestComesFrom, IsNotWhatAnybodySays) {
  const auto request = asked_with("192.0.2.9",
                                  "X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: https\r\n"
                                  "Forwarded: for=192.0.2.1\r\nX-Real-IP: 192.0.2.1\r\n");
  EXPECT_EQ(request.from, "127.0.0.1");
  EXPECT_THAT(request.headers, Not(Contains(Key("x-forwarded-for"))));
  EXPECT_THAT(request.headers, Not(Contains(Key("x-forwarded-proto"))));
  EXPECT_THAT(request.headers, Not(Contains(Key("forwarded"))));
  EXPECT_THAT(request.headers, Not(Contains(Key("x-real-ip"))));
}

TEST(WhomARequestComesFrom, IsNotWhatAnybodySaysOverTlsEither) {
  ADoor door(Spoken::over_tls, {.proxy = "127.0.0.1"});
  Caller caller = door.call();
  caller.say(get("/", "X-Forwarded-For: 192.0.2.1\r\n"));
  caller.hear();
  EXPECT_EQ(door.behind().asked().at(0).from, "127.0.0.1");
}

TEST(WhomARequestComesFrom, IsTheLastThatTheProxySays) {
  for (const char* said :
       {"X-Forwarded-For: 192.0.2.1\r\n", "X-Forwarded-For: 10.9.9.9, nobody, 192.0.2.1\r\n",
        "X-Forwarded-For: 10.9.9.9\r\nX-Forwarded-For: 192.0.2.1\r\n",
        "X-Forwarded-For: ::ffff:192.0.2.1\r\n", "X-Forwarded-For: 192.0.2.1:1234\r\n",
        "X-Forwarded-For: [::ffff:192.0.2.1]:80\r\n", "X-Forwarded-For: [::ffff:192.0.2.1]\r\n"})
    EXPECT_EQ(asked_with("127.0.0.1", said).from, "192.0.2.1") << said;
  EXPECT_THAT(asked_with("127.0.0.1", "X-Forwarded-Proto: https\r\n").headers,
              Contains(Pair("x-forwarded-proto", "https")));
}

TEST(WhomARequestComesFrom, IsUnknownIfTheProxyNamesNoAddress) {
  for (const char* said :
       {"", "X-Forwarded-For: tom\r\n", "X-Forwarded-For:\r\n", "X-Forwarded-For: 192.0.2.1,\r\n",
        "X-Forwarded-For: 192.0.2.1:web\r\n", "X-Forwarded-For: [\r\n",
        "X-Forwarded-For: []:80\r\n", "X-Forwarded-For: ]:80\r\n", "X-Forwarded-For: unknown\r\n"})
    EXPECT_EQ(asked_with("127.0.0.1", said).from, "") << said;
}

TEST(WhomARequestComesFrom, IsAskedOfTheOperatorOnce) {
  ADoor door(Spoken::in_the_clear, {.proxy = "127.0.0.1"});
  Caller caller = door.call();
  testing::internal::CaptureStderr();
  for (int count = 0; count < 3; ++count) {
    caller.say(get("/"));
    caller.hear();
  }
  const std::string said = testing::internal::GetCapturedStderr();
  constexpr std::string_view warning = "The proxy does not say whom it speaks for";
  EXPECT_NE(said.find(warning), said.npos);
  EXPECT_EQ(said.find(warning), said.rfind(warning));
}

TEST(AnAddress, HasOneSpelling) {
  EXPECT_EQ(door::canonical_address("::ffff:127.0.0.1"), "127.0.0.1");
  EXPECT_EQ(door::canonical_address("2001:DB8:0:0::1"), "2001:db8::1");
  EXPECT_EQ(door::canonical_address("localhost"), std::nullopt);
  EXPECT_EQ(door::canonical_address(""), std::nullopt);
}

class ASocketForAProxy : public ::testing::Test {
 protected:
  FreshFolder folder;
  std::filesystem::path path = folder / "door";
  door::Options options{.where = {.socket = path}};
};

TEST_F(ASocketForAProxy, AnswersAndBelievesWhoeverMayOpenIt) {
  ADoor door(Spoken::in_the_clear, options);
  Caller proxy(path);
  proxy.say(get("/", "X-Forwarded-For: 192.0.2.1\r\n"));
  EXPECT_EQ(proxy.hear()->status, 200);
  EXPECT_EQ(door.behind().asked().at(0).from, "192.0.2.1");
}

TEST_F(ASocketForAProxy, IsForItsOwnerAndGroup) {
  const ADoor door(Spoken::in_the_clear, options);
  struct stat about {};
  ASSERT_EQ(stat(path.c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0660u);
}

TEST_F(ASocketForAProxy, GoesWithTheServer) {
  { const ADoor door(Spoken::in_the_clear, options); }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(ASocketForAProxy, IsTakenOverFromAServerThatWasKilled) {
  {
    door::Listener killed(options.where);
    std::filesystem::rename(path, folder / "left behind");
  }
  std::filesystem::rename(folder / "left behind", path);
  const ADoor door(Spoken::in_the_clear, options);
  Caller proxy(path);
  proxy.say(get("/"));
  EXPECT_EQ(proxy.hear()->status, 200);
}

TEST_F(ASocketForAProxy, IsNotTakenFromAServerThatRuns) {
  const ADoor door(Spoken::in_the_clear, options);
  EXPECT_THAT(refusal(options), HasSubstr("Nobody can be answered at the socket"));
  Caller proxy(path);
  proxy.say(get("/"));
  EXPECT_EQ(proxy.hear()->status, 200);
}

TEST(APort, IsNotSharedWithASecondServer) {
  const ADoor door;
  EXPECT_THAT(refusal({.where = {.port = door.port()}}),
              HasSubstr("another program has that port"));
}

}  // namespace
}  // namespace earshot::tests
