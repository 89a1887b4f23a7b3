// SPDX-License-Identifier: Apache-2.0
#include "door/framer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot::door {
namespace {

using Found = Framer::Found;

std::size_t longest_body(std::string_view, std::string_view) { return 100; }

Found look(Framer& framer, std::string_view bytes) { return framer.look(bytes, longest_body); }

TEST(AFramer, RefusesAsSoonAsSomethingIsWrong) {
  const std::vector<std::pair<std::string, int>> wrong{
      {"G\r\r", 400},
      {"GET / HTTP/1.1\n", 400},
      {"GET / HTTP/3.0\r\n", 505},
      {"BREW / HTTP/1.1\r\n", 501},
      {"GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n", 501},
      {"GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n", 400},
  };
  for (const auto& [bytes, status] : wrong) {
    Framer framer;
    EXPECT_EQ(look(framer, bytes.substr(0, bytes.size() - 1)), Found::nothing_yet) << bytes;
    EXPECT_EQ(look(framer, bytes), Found::refused) << bytes;
    EXPECT_EQ(framer.status(), status) << bytes;
  }
}

TEST(AFramer, StaysWithItsRefusal) {
  Framer framer;
  EXPECT_EQ(look(framer, "GET /\n"), Found::refused);
  EXPECT_EQ(look(framer, "GET /\n HTTP/1.1\r\nHost: a\r\n\r\n"), Found::refused);
}

TEST(AFramer, SaysWhenTheHeadIsThereAndWhenAllOfIt) {
  Framer framer;
  const std::string request = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello";
  EXPECT_EQ(look(framer, request.substr(0, request.size() - 6)), Found::nothing_yet);
  EXPECT_EQ(look(framer, request.substr(0, request.size() - 5)), Found::head);
  EXPECT_EQ(look(framer, request.substr(0, request.size() - 1)), Found::head);
  EXPECT_EQ(look(framer, request), Found::request);
  EXPECT_EQ(framer.size(), request.size());
  EXPECT_EQ(framer.take(request).body, "hello");
}

TEST(AFramer, LeavesWhatFollowsForTheNext) {
  const std::string one = "GET /one HTTP/1.1\r\nHost: a\r\n\r\n";
  const std::string both = one + "GET /two HTTP/1.1\r\nHost: a\r\n\r\n";
  Framer first;
  EXPECT_EQ(look(first, both), Found::request);
  EXPECT_EQ(first.size(), one.size());
  Framer second;
  EXPECT_EQ(look(second, std::string_view(both).substr(first.size())), Found::request);
  EXPECT_EQ(second.take(std::string_view(both).substr(first.size())).target, "/two");
}

TEST(AFramer, KnowsWhetherTheConnectionGoesOn) {
  const std::vector<std::pair<std::string, bool>> said{
      {"GET / HTTP/1.1\r\nHost: a\r\n\r\n", true},
      {"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", false},
      {"GET / HTTP/1.1\r\nHost: a\r\nConnection: Keep-Alive\r\n\r\n", true},
      {"GET / HTTP/1.1\r\nHost: a\r\nConnection: TE, close\r\n\r\n", false},
      {"GET / HTTP/1.1\r\nHost: a\r\nConnection: close, keep-alive\r\n\r\n", false},
      {"GET / HTTP/1.0\r\n\r\n", false},
      {"GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", true},
  };
  for (const auto& [bytes, goes_on] : said) {
    Framer framer;
    ASSERT_EQ(look(framer, bytes), Found::request) << bytes;
    EXPECT_EQ(framer.goes_on(), goes_on) << bytes;
  }
}

TEST(AFramer, TakesBodiesAsLongAsTheAddressMayHaveThem) {
  for (const auto& [length, found] : {std::pair{"100", Found::head}, {"101", Found::refused}}) {
    Framer framer;
    EXPECT_EQ(look(framer, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::string(length) +
                               "\r\n\r\n"),
              found);
  }
}

}  // namespace
}  // namespace earshot::door
