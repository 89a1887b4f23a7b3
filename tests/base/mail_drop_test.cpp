// SPDX-License-Identifier: Apache-2.0
#include "base/mail_drop.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people.h"

namespace earshot {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

class ALetter : public testing::Test {
 protected:
  std::vector<std::string> letters() {
    std::vector<std::string> all;
    if (fs::exists(drop.folder()))
      for (const auto& entry : fs::directory_iterator(drop.folder()))
        all.push_back(read_file(entry.path()).value());
    return all;
  }
  TemporaryFolder folder;
  MailDrop drop{folder.path() / "outgoing-mail"};
  Moment friday_evening = london_moment(day("2026-11-20"), std::chrono::hours(21));
  Mail mail{.from = "earshot@surveys.example.org",
            .to = "leila@example.org",
            .subject = "There is something to read",
            .body = "Zażółć\nSign in.\n"};
};

TEST_F(ALetter, IsNotWrittenIfItsHeadersCouldBearAnother) {
  for (const char* to : {"", "leila", "leila@example.org\r\nBcc: all@example.org", "a@b, c@d",
                         "leila@example.org>", "żaneta@example.org"}) {
    mail.to = to;
    EXPECT_THROW(drop.drop(mail, friday_evening), std::invalid_argument) << to;
  }
  mail.to = "leila@example.org";
  mail.subject = "Hello\nBcc: all@example.org";
  EXPECT_THROW(drop.drop(mail, friday_evening), std::invalid_argument);
  EXPECT_THAT(letters(), SizeIs(0));
}

TEST_F(ALetter, IsAWholeMessageInAFileOfItsOwner) {
  drop.drop(mail, friday_evening);
  ASSERT_THAT(letters(), SizeIs(1));
  const std::string letter = letters().front();
  EXPECT_THAT(letter, HasSubstr("From: Earshot <earshot@surveys.example.org>\r\n"));
  EXPECT_THAT(letter, HasSubstr("\r\nTo: <leila@example.org>\r\n"));
  EXPECT_THAT(letter, HasSubstr("\r\nDate: Fri, 20 Nov 2026 21:00:00 +0000\r\n"));
  EXPECT_THAT(letter, HasSubstr("@surveys.example.org>\r\n"));
  EXPECT_TRUE(letter.ends_with("\r\n\r\nZażółć\r\nSign in.\r\n"));
  const auto file = fs::directory_iterator(drop.folder())->path();
  EXPECT_EQ(file.extension(), ".eml");
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_FALSE(open_to_others(drop.folder()));
}

TEST_F(ALetter, GoesWhenItHasWaitedTooLong) {
  drop.drop(mail, friday_evening);
  drop.drop(mail, friday_evening + std::chrono::days(2));
  EXPECT_EQ(drop.forget_before(friday_evening), 0);
  EXPECT_EQ(drop.forget_before(friday_evening + std::chrono::days(1)), 1);
  EXPECT_THAT(letters(), SizeIs(1));
}

TEST_F(ALetter, NeedsNoFolderToBeForgotten) { EXPECT_EQ(drop.forget_before(friday_evening), 0); }

}  // namespace
}  // namespace earshot
