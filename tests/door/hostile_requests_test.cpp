// SPDX-License-Identifier: Apache-2.0
// Every request that must not get in, over a real socket: the weaknesses of the library behind the
// door, then whatever else two readers of HTTP could understand differently.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "door/a_door.h"

namespace earshot::tests {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Hostile {
  std::string name;
  std::string sent;
  int status;
};

void PrintTo(const Hostile& hostile, std::ostream* out) { *out << hostile.name; }

std::string line(std::string_view request_line) {
  return std::string(request_line) + "\r\nHost: localhost\r\n\r\n";
}

std::string posted(std::string_view headers, std::string_view body = "") {
  return "POST /answers HTTP/1.1\r\nHost: localhost\r\n" + std::string(headers) + "\r\n" +
         std::string(body);
}

std::string many(std::size_t count, const std::string& text) {
  std::string all;
  for (std::size_t at = 0; at < count; ++at)
    all += text;
  return all;
}

const std::string smuggled = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
const std::string long_text(17 * 1024, 'a');

// What cpp-httplib 0.11.4 takes: see design, "facts measured".
const std::vector<Hostile> weaknesses_of_the_library{
    {"ChunkedBody", posted("Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n0\r\n\r\n"), 501},
    {"EndlessRequestLine", "GET /" + long_text, 414},
    {"UnlimitedHeaders", get("/", many(65, "A: b\r\n")), 431},
    {"ShadowedRemoteAddress", get("/", "REMOTE_ADDR: 192.0.2.1\r\n"), 400},
    {"ShadowedRemoteAddressInSmallLetters", get("/", "remote_addr: 192.0.2.1\r\n"), 400},
    {"ShadowedRemotePort", get("/", "Remote_Port: 1\r\n"), 400},
    {"ShadowedLocalAddress", get("/", "LOCAL_ADDR: 192.0.2.1\r\n"), 400},
    {"GzipBomb", posted("Content-Encoding: gzip\r\nContent-Length: 4\r\n", "\x1f\x8b\x08\x00"),
     415},
    {"BrotliBomb", posted("Content-Encoding: br\r\nContent-Length: 4\r\n", "abcd"), 415},
    {"GetWithABody", get("/", "Content-Length: 46\r\n") + smuggled, 400},
    {"HeadWithABody", "HEAD / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 46\r\n\r\n" + smuggled,
     400},
    {"TwoLengths", posted("Content-Length: 5\r\nContent-Length: 51\r\n", "hello" + smuggled), 400},
    {"TheSameLengthTwice", posted("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), 400},
};

const std::vector<Hostile> two_readings{
    {"BareLineFeeds", "GET / HTTP/1.1\nHost: localhost\n\n", 400},
    {"BareLineFeedAmongHeaders", "GET / HTTP/1.1\r\nHost: localhost\nA: b\r\n\r\n", 400},
    {"BareCarriageReturn", get("/", "A: b\rC: d\r\n"), 400},
    {"CarriageReturnTwice", "GET / HTTP/1.1\r\r\n", 400},
    {"NulInAValue", get("/", std::string("A: b\0c\r\n", 8)), 400},
    {"NulInTheTarget", line(std::string_view("GET /a\0b HTTP/1.1", 17)), 400},
    {"EscapeInAValue", get("/", "A: \x1b[2J\r\n"), 400},
    {"FoldedLine", get("/", "A: b\r\n c\r\n"), 400},
    {"FoldedFirstLine", "GET / HTTP/1.1\r\n Host: localhost\r\n\r\n", 400},
    {"BlankBeforeColon", posted("Content-Length : 5\r\n", "hello"), 400},
    {"HeaderWithoutColon", get("/", "Accept\r\n"), 400},
    {"HeaderWithoutName", get("/", ": b\r\n"), 400},
    {"HeaderNameOfOtherLetters", get("/", "Caf\xc3\xa9: b\r\n"), 400},
    {"HeaderNameWithABlank", get("/", "A b: c\r\n"), 400},
    {"EmptyLineFirst", "\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
    {"LengthWithPlus", posted("Content-Length: +5\r\n", "hello"), 400},
    {"LengthWithMinus", posted("Content-Length: -5\r\n", "hello"), 400},
    {"LengthAsList", posted("Content-Length: 5, 5\r\n", "hello"), 400},
    {"LengthInHexadecimals", posted("Content-Length: 0x5\r\n", "hello"), 400},
    {"LengthWithLeadingZero", posted("Content-Length: 05\r\n", "hello"), 400},
    {"LengthWithDecimals", posted("Content-Length: 5.0\r\n", "hello"), 400},
    {"EmptyLength", posted("Content-Length:\r\n", "hello"), 400},
    {"LengthBeyondAllNumbers", posted("Content-Length: 18446744073709551621\r\n", "hello"), 400},
    {"NoLength", posted("", ""), 411},
    {"LengthAndChunks",
     posted("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + smuggled), 501},
    {"ChunksAndLength",
     posted("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n" + smuggled), 501},
    {"ChunksInDisguise", posted("Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n", "hello"),
     501},
    {"ChunksAfterATab", posted("Transfer-Encoding:\tchunked\r\nContent-Length: 5\r\n", "hello"),
     501},
    {"IdentityCoding", posted("Transfer-Encoding: identity\r\nContent-Length: 5\r\n", "hello"),
     501},
    {"Trailer", get("/", "Trailer: Host\r\n"), 501},
    {"NoHost", "GET / HTTP/1.1\r\n\r\n", 400},
    {"TwoHosts", get("/", "Host: elsewhere.example\r\n"), 400},
    {"EmptyHost", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
    {"HostWithAName", "GET / HTTP/1.1\r\nHost: priya@localhost\r\n\r\n", 400},
    {"HostWithAPath", "GET / HTTP/1.1\r\nHost: localhost/elsewhere\r\n\r\n", 400},
    {"ConnectionDropsAHeader", get("/", "Connection: cookie\r\n"), 400},
    {"ConnectionDropsAHeaderAndCloses", get("/", "Connection: close, host\r\n"), 400},
    {"TwoConnections", get("/", "Connection: close\r\nConnection: keep-alive\r\n"), 400},
    {"UpgradeToHttp2", get("/", "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"), 400},
    {"UpgradeToWebSocket", get("/", "Upgrade: websocket\r\n"), 400},
    {"Http2Settings", get("/", "HTTP2-Settings: AAMAAABkAAQ\r\n"), 400},
    {"ExpectsAnotherThing", get("/", "Expect: 200-ok\r\n"), 417},
    {"ExpectsTwice",
     posted("Expect: 100-continue\r\nExpect: 100-continue\r\nContent-Length: 5\r\n", "hello"), 417},
};

const std::vector<Hostile> wrong_lines{
    {"AbsoluteTarget", line("GET http://localhost/ HTTP/1.1"), 400},
    {"AuthorityTarget", line("CONNECT localhost:443 HTTP/1.1"), 405},
    {"AsteriskTarget", line("GET * HTTP/1.1"), 400},
    {"RelativeTarget", line("GET answers HTTP/1.1"), 400},
    {"NoTarget", line("GET  HTTP/1.1"), 400},
    {"TargetWithAFragment", line("GET /a#b HTTP/1.1"), 400},
    {"TargetWithABlank", line("GET /a b HTTP/1.1"), 400},
    {"TargetWithATab", line("GET /a\tb HTTP/1.1"), 400},
    {"TargetOfOtherLetters", line("GET /caf\xc3\xa9 HTTP/1.1"), 400},
    {"TwoBlanks", line("GET  / HTTP/1.1"), 400},
    {"BlankFirst", line(" GET / HTTP/1.1"), 400},
    {"BlankLast", line("GET / HTTP/1.1 "), 400},
    {"TabsForBlanks", line("GET\t/\tHTTP/1.1"), 400},
    {"NoVersion", line("GET /"), 400},
    {"VersionZeroNine", "GET /\r\n", 400},
    {"VersionTwo", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
    {"VersionOneTwo", line("GET / HTTP/1.2"), 505},
    {"VersionOfManyDigits", line("GET / HTTP/1.10"), 400},
    {"VersionInSmallLetters", line("GET / http/1.1"), 400},
    {"AnotherProtocol", line("GET / RTSP/1.0"), 400},
    {"MethodInSmallLetters", line("get / HTTP/1.1"), 501},
    {"UnknownMethod", line("SNOOP / HTTP/1.1"), 501},
    {"MethodThatIsNoWord", line("G(T / HTTP/1.1"), 400},
    {"Delete", line("DELETE / HTTP/1.1"), 405},
    {"Put", line("PUT / HTTP/1.1"), 405},
    {"Patch", line("PATCH / HTTP/1.1"), 405},
    {"Options", line("OPTIONS * HTTP/1.1"), 405},
    {"Trace", line("TRACE / HTTP/1.1"), 405},
    {"NoWordAtAll", "\r\n\r\n", 400},
    {"Noise", "\x16\x03\x01\x02\x01\xfc\r\n\r\n", 400},
};

const std::vector<Hostile> too_much{
    {"RequestLineTooLong", line("GET /" + long_text + " HTTP/1.1"), 414},
    {"MethodTooLong", long_text, 414},
    {"OneHeaderTooLong", get("/", "A: " + long_text + "\r\n"), 431},
    {"HeadersTooLongTogether", get("/", many(60, "A: " + std::string(300, 'b') + "\r\n")), 431},
    {"HeaderNameTooLong", get("/", long_text), 431},
    {"BodyTooLong", posted("Content-Length: 262145\r\n"), 413},
    {"BodyThatSaysItIsTooLong", posted("Content-Length: 9999999999\r\n"), 413},
    {"BodyTooLongAndSent", post("/answers", std::string(300 * 1024, 'a')), 413},
    {"BodyWhereNoneIsTaken", post("/read-only", "a"), 413},
};

class AHostileRequest : public ::testing::TestWithParam<Hostile> {};

TEST_P(AHostileRequest, IsRefusedAndTheNextGoodOneIsAnswered) {
  for (const Spoken spoken : {Spoken::over_tls, Spoken::in_the_clear}) {
    ADoor door(spoken);
    Caller caller = door.call();
    caller.say(GetParam().sent);
    const auto got = caller.hear(GetParam().sent.starts_with("HEAD "));
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, GetParam().status);
    EXPECT_EQ((*got)["Connection"], "close");
    EXPECT_EQ(caller.hear_rest(), "") << "something after it was answered too";
    EXPECT_EQ(door.behind().count(), 0u) << "it got in";
    EXPECT_TRUE(door.serves_others());
    EXPECT_EQ(door.behind().count(), 1u);
  }
}

std::string name_of(const ::testing::TestParamInfo<Hostile>& hostile) { return hostile.param.name; }

INSTANTIATE_TEST_SUITE_P(ThatTheLibraryTakes, AHostileRequest,
                         ::testing::ValuesIn(weaknesses_of_the_library), name_of);
INSTANTIATE_TEST_SUITE_P(ThatReadsInTwoWays, AHostileRequest, ::testing::ValuesIn(two_readings),
                         name_of);
INSTANTIATE_TEST_SUITE_P(WithAWrongFirstLine, AHostileRequest, ::testing::ValuesIn(wrong_lines),
                         name_of);
INSTANTIATE_TEST_SUITE_P(OfTooMuch, AHostileRequest, ::testing::ValuesIn(too_much), name_of);

}  // namespace
}  // namespace earshot::tests
