// SPDX-License-Identifier: Apache-2.0
#include "base/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "another_process.h"
#include "fresh_folder.h"

namespace earshot {
namespace {

using testing::HasSubstr;

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

TEST(AFile, IsReplacedWholeAndLeavesNothingBeside) {
  FreshFolder folder;
  write_durably(folder / "settings", "old");
  write_durably(folder / "settings", std::string(200'000, 'n'));
  EXPECT_EQ(read_file(folder / "settings"), std::string(200'000, 'n'));
  EXPECT_EQ(files_in(folder.path()), 1u);
}

TEST(AFile, ThatIsNotThereIsAbsentAndNotAnError) {
  FreshFolder folder;
  EXPECT_EQ(read_file(folder / "none"), std::nullopt);
  write_durably(folder / "settings", "");
  EXPECT_EQ(read_file(folder / "settings"), "");
}

TEST(AFile, HasTheModeAskedForWhateverTheUmaskSays) {
  FreshFolder folder;
  const auto umask_before = ::umask(0);
  write_durably(folder / "a", "x");
  ::umask(0777);
  write_durably(folder / "b", "x", 0640);
  ::umask(umask_before);
  EXPECT_EQ(fs::status(folder / "a").permissions(), fs::perms(0600));
  EXPECT_EQ(fs::status(folder / "b").permissions(), fs::perms(0640));
}

TEST(AFile, ThatCannotBeWrittenIsNamed) {
  FreshFolder folder;
  try {
    write_durably(folder / "no such folder/key", "x");
    FAIL();
  } catch (const std::runtime_error& e) {
    EXPECT_THAT(e.what(), HasSubstr("no such folder/key"));
    EXPECT_THAT(e.what(), HasSubstr("No such file or directory"));
  }
}

TEST(AFile, IsCreatedOnceOnly) {
  FreshFolder folder;
  EXPECT_TRUE(create_durably(folder / "key", "first"));
  EXPECT_FALSE(create_durably(folder / "key", "second"));
  EXPECT_EQ(read_file(folder / "key"), "first");
  EXPECT_EQ(files_in(folder.path()), 1u);
}

TEST(AFile, IsCreatedByOneOfTwoProcesses) {
  FreshFolder folder;
  for (int round = 0; round < 10; ++round) {
    const fs::path file = folder / std::to_string(round);
    const auto claim = [&](const char* who) {
      if (create_durably(file, who))
        write_durably(file.string() + who, "won");
    };
    {
      AnotherProcess one([&] { claim("one"); });
      AnotherProcess two([&] { claim("two"); });
    }
    const bool one_won = fs::exists(file.string() + "one");
    const bool two_won = fs::exists(file.string() + "two");
    EXPECT_NE(one_won, two_won);
    EXPECT_EQ(read_file(file), one_won ? "one" : "two");
  }
}

TEST(AFile, WrittenElsewhereTakesAFreeNameOnly) {
  FreshFolder folder;
  write_durably(folder / "beside", "new");
  EXPECT_TRUE(put_in_place(folder / "beside", folder / "backup"));
  write_durably(folder / "beside", "newer");
  EXPECT_FALSE(put_in_place(folder / "beside", folder / "backup"));
  EXPECT_EQ(read_file(folder / "backup"), "new");
}

TEST(AFile, IsOverwrittenBeforeItIsRemoved) {
  FreshFolder folder;
  write_durably(folder / "key", "very secret");
  fs::create_hard_link(folder / "key", folder / "still seen");
  destroy_durably(folder / "key");
  EXPECT_FALSE(fs::exists(folder / "key"));
  EXPECT_EQ(read_file(folder / "still seen"), std::string(11, '\0'));
  destroy_durably(folder / "key");
}

TEST(AFolder, IsMadeWithItsParentsForItsOwnerOnly) {
  FreshFolder folder;
  const auto umask_before = ::umask(0);
  make_folder(folder / "a/b/c/");
  ::umask(umask_before);
  EXPECT_EQ(fs::status(folder / "a").permissions(), fs::perms(0700));
  EXPECT_EQ(fs::status(folder / "a/b/c").permissions(), fs::perms(0700));
  make_folder(folder / "a/b/c");
  write_durably(folder / "file", "x");
  EXPECT_THROW(make_folder(folder / "file"), std::runtime_error);
}

TEST(AFolder, SaysWhoElseCouldReadIt) {
  FreshFolder folder;
  EXPECT_EQ(open_to_others(folder.path()), std::nullopt);
  fs::permissions(folder.path(), fs::perms(0750));
  EXPECT_EQ(open_to_others(folder.path()), folder.path().string() + " can be read by others: run " +
                                               "chmod 700 " + folder.path().string());
  fs::permissions(folder.path(), fs::perms(0702));
  EXPECT_THAT(*open_to_others(folder.path()), HasSubstr("can be changed by others"));
  fs::permissions(folder.path(), fs::perms(0700));
}

}  // namespace
}  // namespace earshot
