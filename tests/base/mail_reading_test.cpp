// SPDX-License-Identifier: Apache-2.0
#include "base/mail_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/letter.h"
#include "base/text.h"
#include "people.h"

namespace earshot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(ALetterThatIsRead, IsTheOneThatWasWritten) {
  const Letter letter{.from = {"Dzia\u0142 ochrony", "surveys@example.org"},
                      .to = "leila@example.org",
                      .message_id = "3f2a@example.org",
                      .date = Moment{day("2026-11-20")},
                      .subject =
                          "Za\u017c\u00f3\u0142\u0107 g\u0119\u015bl\u0105 ja\u017a\u0144, a "
                          "subject that needs more than one encoded word",
                      .text = "Za\u017c\u00f3\u0142\u0107 = 1 \n" + std::string(200, 'a') + "\n.\n",
                      .html = "<p>1 = 1</p>\n"};
  const MailPart read = read_mail(letter_bytes(letter));
  EXPECT_EQ(read.header("subject"), letter.subject);
  EXPECT_EQ(read.header("message-id"), "<3f2a@example.org>");
  EXPECT_EQ(read.type, "multipart/alternative");
  ASSERT_NE(read.find("text/plain"), nullptr);
  EXPECT_EQ(tidy(read.find("text/plain")->body), tidy(letter.text));
  EXPECT_EQ(tidy(read.find("text/html")->body), tidy(letter.html));
  EXPECT_EQ(read.find("text/calendar"), nullptr);
}

TEST(ALetterThatIsRead, MayBeAnythingAtAll) {
  for (const std::string& bytes :
       {std::string(), std::string("\n"), std::string(" "), std::string(":"), std::string("a"),
        std::string("Content-Type: multipart/mixed; boundary=\n\n--\n--\n"),
        std::string("Content-Type: multipart/mixed; boundary=\"x\n\n--x\n"),
        std::string(
            "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n=\n=4"),
        std::string("Subject: =?utf-8?B?\n\nx")})
    read_mail(bytes);
  std::string deep;
  for (int i = 0; i < 1000; ++i)
    deep += "Content-Type: message/rfc822\n\n";
  EXPECT_THAT(read_mail(deep).parts, SizeIs(1));
  std::string many = "Content-Type: multipart/mixed; boundary=x\n\n";
  for (int i = 0; i < 1000; ++i)
    many += "--x\n\nhello\n";
  EXPECT_LE(read_mail(many).parts.size(), 50U);
}

TEST(ALetterThatIsRead, HasFoldedHeadersOnOneLine) {
  std::string_view rest = "Diagnostic-Code: smtp;\r\n 550 no\r\n\tsuch person\r\n\r\nbody";
  EXPECT_THAT(read_mail_headers(rest),
              ElementsAre(std::pair("diagnostic-code", "smtp; 550 no such person")));
  EXPECT_EQ(rest, "body");
}

TEST(AMailbox, HasALetterAfterEachLineFrom) {
  EXPECT_THAT(letters_in_mbox("From a\nSubject: 1\n\nx\n\nFrom b\nSubject: 2\n\nFrom here on\nx\n"),
              SizeIs(3));
  EXPECT_THAT(letters_in_mbox("From a\nSubject: 1\n\nx\n>From b\n"), SizeIs(1));
  EXPECT_THAT(letters_in_mbox("Subject: 1\n\n"), IsEmpty());
}

}  // namespace
}  // namespace earshot
