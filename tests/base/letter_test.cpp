// SPDX-License-Identifier: Apache-2.0
#include "base/letter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people.h"

namespace earshot {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

class ALetter : public testing::Test {
 protected:
  std::string bytes() const { return letter_bytes(letter); }
  // Every line by itself; none may be long or hold a bare line end.
  void expect_plain_lines() const {
    std::string_view rest = kept;
    while (!rest.empty()) {
      const std::size_t end = rest.find("\r\n");
      ASSERT_NE(end, rest.npos);
      EXPECT_LE(end, 78U) << rest.substr(0, end);
      for (const char c : rest.substr(0, end))
        EXPECT_TRUE(c >= ' ' && c <= '~') << rest.substr(0, end);
      rest.remove_prefix(end + 2);
    }
  }
  std::string kept;
  Letter letter{.from = {"Isle of Wight Partnership", "surveys@example.org"},
                .to = "leila@example.org",
                .reply_to = "priya@example.org",
                .message_id = "3f2a@surveys.example.org",
                .date = london_moment(day("2026-11-20"), std::chrono::hours(21)),
                .subject = "There is something to read",
                .text = "Sign in.\n"};
};

TEST_F(ALetter, IsNotWrittenIfItsHeadersCouldBearAnother) {
  for (const char* to : {"", "leila", "leila@example.org\r\nBcc: all@example.org", "a@b, c@d",
                         "a@b@c", "leila@example.org>", "żaneta@example.org", "leila@exa mple.org",
                         "leila@[127.0.0.1]", "@example.org", "leila@"}) {
    EXPECT_FALSE(is_mail_address(to)) << to;
    for (std::string* field : {&letter.to, &letter.from.address, &letter.message_id}) {
      const std::string before = std::exchange(*field, to);
      EXPECT_THROW(bytes(), std::invalid_argument) << to;
      *field = before;
    }
  }
  const std::string two_lines = "Hello\r\nBcc: all@example.org";
  for (std::string* field :
       {&letter.subject, &letter.from.name, &letter.reply_to, &letter.language, &letter.stop}) {
    const std::string before = std::exchange(*field, two_lines);
    EXPECT_THROW(bytes(), std::invalid_argument);
    *field = before;
  }
  letter.subject = "";
  EXPECT_THROW(bytes(), std::invalid_argument);
}

TEST_F(ALetter, SaysWhoWritesAndWhereAnAnswerGoes) {
  EXPECT_THAT(bytes(),
              testing::StartsWith("From: \"Isle of Wight Partnership\" <surveys@example.org>\r\n"
                                  "To: <leila@example.org>\r\n"
                                  "Reply-To: <priya@example.org>\r\n"
                                  "Subject: There is something to read\r\n"
                                  "Date: Fri, 20 Nov 2026 21:00:00 +0000\r\n"
                                  "Message-ID: <3f2a@surveys.example.org>\r\n"
                                  "Auto-Submitted: auto-generated\r\n"));
  EXPECT_THAT(bytes(), EndsWith("\r\n\r\nSign in.\r\n"));
  EXPECT_THAT(bytes(), Not(HasSubstr("List-Unsubscribe")));
}

TEST_F(ALetter, SpeaksOtherLanguagesInItsHeaders) {
  letter.from.name = "Dział „Ochrony” dzieci";
  letter.subject =
      std::string("Zażółć gęślą jaźń ") + std::string(20, 'x') + " i jeszcze więcej słów";
  kept = bytes();
  expect_plain_lines();
  EXPECT_THAT(kept, HasSubstr("Subject: =?utf-8?B?WmHFvMOzxYLEhyBnxJnFm2zEhSBqYcW6xYQg"));
  EXPECT_THAT(kept, HasSubstr("?=\r\n <surveys@example.org>\r\n"));
}

TEST_F(ALetter, KeepsWhatLooksLikeAnEncodedWord) {
  letter.subject = "=?utf-8?B?QmNj?= is no word of ours";
  EXPECT_THAT(bytes(), HasSubstr("Subject: =?utf-8?B?PT91dGYt"));
}

TEST_F(ALetter, QuotesAName) {
  letter.from.name = "The \"Isle\" \\ Wight";
  EXPECT_THAT(bytes(), HasSubstr("From: \"The \\\"Isle\\\" \\\\ Wight\" <"));
}

TEST_F(ALetter, HasPlainTextAndTheSameAsAPage) {
  letter.text = "Zażółć = gęślą " + std::string(200, 'a') + " \n\nhttps://example.org/s/x\n";
  letter.html = "<!doctype html><p>Zażółć --=_part_of_this_letter</p>";
  kept = bytes();
  expect_plain_lines();
  EXPECT_THAT(kept, HasSubstr("Content-Type: multipart/alternative; boundary=\"=_part"));
  EXPECT_THAT(kept, HasSubstr("\r\nContent-Type: text/plain; charset=utf-8\r\n"));
  EXPECT_THAT(kept, HasSubstr("\r\nContent-Type: text/html; charset=utf-8\r\n"));
  EXPECT_THAT(kept, HasSubstr("\r\n\r\nZa=C5=BC=C3=B3=C5=82=C4=87 =3D "));
  EXPECT_THAT(kept, HasSubstr("a=20\r\n\r\nhttps://example.org/s/x\r\n"));
  EXPECT_THAT(kept, HasSubstr("--=3D_part_of_this_letter</p>"));
}

TEST_F(ALetter, CanBeStoppedWithOneClick) {
  letter.stop = "https://surveys.example.org/stop/x";
  EXPECT_THAT(bytes(), HasSubstr("\r\nList-Unsubscribe: <https://surveys.example.org/stop/x>\r\n"
                                 "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
  letter.stop = "http://surveys.example.org/stop/x";
  EXPECT_THROW(bytes(), std::invalid_argument);
}

}  // namespace
}  // namespace earshot
