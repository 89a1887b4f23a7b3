// SPDX-License-Identifier: Apache-2.0
#include "base/mail_drop.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people.h"

namespace earshot {
namespace {

using testing::EndsWith;
using testing::SizeIs;

class ADroppedLetter : public testing::Test {
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
  Letter letter{.from = {"Earshot", "earshot@surveys.example.org"},
                .to = "leila@example.org",
                .message_id = "1@surveys.example.org",
                .date = friday_evening,
                .subject = "There is something to read",
                .text = "Sign in.\n"};
};

TEST_F(ADroppedLetter, IsNotThereIfItsHeadersCouldBearAnother) {
  letter.subject = "Hello\nBcc: all@example.org";
  EXPECT_THROW(drop.drop(letter), std::invalid_argument);
  EXPECT_THAT(letters(), SizeIs(0));
}

TEST_F(ADroppedLetter, IsAWholeMessageInAFileOfItsOwner) {
  drop.drop(letter);
  ASSERT_THAT(letters(), SizeIs(1));
  EXPECT_THAT(letters().front(), EndsWith("\r\n\r\nSign in.\r\n"));
  const auto file = fs::directory_iterator(drop.folder())->path();
  EXPECT_EQ(file.extension(), ".eml");
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_FALSE(open_to_others(drop.folder()));
}

TEST_F(ADroppedLetter, IsOneFileHoweverOftenItIsDropped) {
  drop.drop(letter);
  letter.date += std::chrono::minutes(5);
  drop.drop(letter);
  EXPECT_THAT(letters(), SizeIs(1));
  letter.message_id = "2@surveys.example.org";
  drop.drop(letter);
  EXPECT_THAT(letters(), SizeIs(2));
}

TEST_F(ADroppedLetter, GoesWhenItHasWaitedTooLong) {
  drop.drop(letter);
  letter.message_id = "2@surveys.example.org";
  letter.date += std::chrono::days(2);
  drop.drop(letter);
  EXPECT_EQ(drop.forget_before(friday_evening), 0);
  EXPECT_EQ(drop.forget_before(friday_evening + std::chrono::days(1)), 1);
  EXPECT_THAT(letters(), SizeIs(1));
}

TEST_F(ADroppedLetter, NeedsNoFolderToBeForgotten) {
  EXPECT_EQ(drop.forget_before(friday_evening), 0);
}

}  // namespace
}  // namespace earshot
