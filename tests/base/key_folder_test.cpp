// SPDX-License-Identifier: Apache-2.0
#include "base/key_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "another_process.h"
#include "fresh_folder.h"

namespace earshot {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::MatchesRegex;

struct TheKeyFolder : testing::Test {
  FreshFolder folder;
  fs::path first = folder / "keys";
  fs::path second = folder / "elsewhere";
  KeyFolder keys{first, second};

  void tear(const fs::path& copy) {
    const std::string line = *read_file(copy);
    write_durably(copy, line.substr(0, line.size() / 2));
  }
};

TEST_F(TheKeyFolder, GivesBackTheKeyItKept) {
  const Key key = Key::random();
  keys.keep("survey-12", key);
  EXPECT_EQ(keys.find("survey-12"), key);
  EXPECT_EQ(KeyFolder(first, second).find("survey-12"), key);
  EXPECT_EQ(keys.find("survey-13"), std::nullopt);
  EXPECT_THAT(keys.names(), ElementsAre("survey-12"));
}

TEST_F(TheKeyFolder, WritesOneReadableLineTwice) {
  keys.find_or_make("link");
  const std::string line = *read_file(first / "link.key");
  EXPECT_THAT(line, MatchesRegex("earshot-key 1 link [A-Za-z0-9_-]+ [A-Za-z0-9_-]+\n"));
  EXPECT_EQ(read_file(second / "link.key"), line);
  EXPECT_EQ(fs::status(first / "link.key").permissions(), fs::perms(0600));
  EXPECT_EQ(fs::status(second / "link.key").permissions(), fs::perms(0600));
}

TEST_F(TheKeyFolder, RefusesANameThatIsTaken) {
  const Key key = Key::random();
  keys.keep("wrap", key);
  EXPECT_THROW(keys.keep("wrap", Key::random()), std::runtime_error);
  fs::remove(first / "wrap.key");
  EXPECT_THROW(keys.keep("wrap", Key::random()), std::runtime_error);
  EXPECT_EQ(keys.find("wrap"), key);
}

TEST_F(TheKeyFolder, RefusesANameThatLeadsElsewhere) {
  for (const char* name : {"", "../link", "a/b", "a.b", "a b"}) {
    EXPECT_THROW(keys.find(name), std::logic_error) << name;
    EXPECT_THROW(keys.keep(name, Key::random()), std::logic_error) << name;
  }
}

TEST_F(TheKeyFolder, RepairsATornOrMissingCopyFromTheOther) {
  const Key key = keys.find_or_make("wrap");
  const std::string line = *read_file(first / "wrap.key");
  for (const fs::path& copy : {first / "wrap.key", second / "wrap.key"}) {
    tear(copy);
    EXPECT_EQ(keys.find("wrap"), key);
    EXPECT_EQ(read_file(copy), line);
    fs::remove(copy);
    EXPECT_EQ(keys.find_or_make("wrap"), key);
    EXPECT_EQ(read_file(copy), line);
  }
}

TEST_F(TheKeyFolder, UsesTheOtherCopyWhenTheDiskCanNotReadOne) {
  const Key key = Key::random();
  keys.keep("survey-12", key);
  fs::remove(first / "survey-12.key");
  fs::create_directory(first / "survey-12.key");  // reading it fails, as on a broken disk
  EXPECT_FALSE(keys.is_damaged("survey-12"));
  EXPECT_EQ(keys.find("survey-12"), key);
}

TEST_F(TheKeyFolder, NoticesASingleChangedLetter) {
  keys.find_or_make("wrap");
  const std::string line = *read_file(first / "wrap.key");
  for (std::size_t i = 0; i < line.size(); i += i < 20 ? 5 : 3) {
    std::string changed = line;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    std::ofstream(first / "wrap.key") << changed;
    keys.find("wrap");
    EXPECT_EQ(read_file(first / "wrap.key"), line) << "letter " << i;
  }
}

TEST_F(TheKeyFolder, SaysThatBothCopiesAreTornAndMakesNoNewKey) {
  keys.find_or_make("wrap");
  tear(first / "wrap.key");
  tear(second / "wrap.key");
  const std::string torn = *read_file(first / "wrap.key");
  for (int again = 0; again < 2; ++again)
    try {
      again ? (void)keys.find_or_make("wrap") : (void)keys.find("wrap");
      FAIL();
    } catch (const std::runtime_error& e) {
      EXPECT_THAT(e.what(), HasSubstr("is damaged"));
    }
  EXPECT_EQ(read_file(first / "wrap.key"), torn);
}

TEST_F(TheKeyFolder, WillNotChooseBetweenTwoKeysOfOneName) {
  KeyFolder other(folder / "other");
  other.keep("wrap", Key::random());
  keys.keep("wrap", Key::random());
  write_durably(second / "wrap.key", *read_file(folder / "other/wrap.key"));
  EXPECT_THROW(keys.find("wrap"), std::runtime_error);
}

TEST_F(TheKeyFolder, DestroysBothCopiesAndWhatAPowerCutLeftBeside) {
  keys.find_or_make("survey-12");
  keys.find_or_make("survey-1");
  write_durably(first / "survey-12.key.new-0123456789abcdef", *read_file(first / "survey-12.key"));
  keys.destroy("survey-12");
  EXPECT_EQ(keys.find("survey-12"), std::nullopt);
  EXPECT_THAT(keys.names(), ElementsAre("survey-1"));
  EXPECT_EQ(std::distance(fs::directory_iterator(first), {}), 1);
  EXPECT_EQ(std::distance(fs::directory_iterator(second), {}), 1);
  keys.destroy("survey-12");
}

TEST_F(TheKeyFolder, CanDestroyWhatIsDamaged) {
  keys.find_or_make("wrap");
  tear(first / "wrap.key");
  tear(second / "wrap.key");
  keys.destroy("wrap");
  EXPECT_EQ(keys.find("wrap"), std::nullopt);
}

// As tests/crash found it: the last copy was overwritten when the program was killed.
TEST_F(TheKeyFolder, FinishesADestructionThatWasCutOff) {
  keys.find_or_make("survey-12");
  const std::string line = *read_file(second / "survey-12.key");
  fs::remove(first / "survey-12.key");
  write_durably(second / "survey-12.key", std::string(line.size(), '\0'));
  EXPECT_EQ(keys.find("survey-12"), std::nullopt);
  EXPECT_THAT(keys.names(), testing::IsEmpty());
}

TEST_F(TheKeyFolder, GivesTwoProcessesTheSameNewKey) {
  for (int round = 0; round < 5; ++round) {
    const std::string name = "survey-" + std::to_string(round);
    const auto ask = [&](const char* who) {
      KeyFolder mine(first, second);
      write_durably(folder / who, mine.find_or_make(name).bytes());
    };
    AnotherProcess one([&] { ask("one"); });
    AnotherProcess two([&] { ask("two"); });
    EXPECT_TRUE(one.succeeded() && two.succeeded());
    EXPECT_EQ(read_file(folder / "one"), read_file(folder / "two"));
    EXPECT_EQ(keys.find(name)->bytes(), *read_file(folder / "one"));
  }
}

TEST_F(TheKeyFolder, OpenToOthersIsRefused) {
  fs::permissions(second, fs::perms(0755));
  EXPECT_THROW(KeyFolder(first, second), std::runtime_error);
  EXPECT_THAT(keys.warnings(), Contains(HasSubstr("chmod 700")));
}

TEST_F(TheKeyFolder, WarnsOfWhatCouldCostTheKeys) {
  keys.find_or_make("link");
  EXPECT_THAT(keys.warnings(), ElementsAre(HasSubstr("on one device")));
  fs::remove(second / "link.key");
  EXPECT_THAT(keys.warnings(), Contains(HasSubstr("elsewhere/link.key is missing")));
  tear(first / "link.key");
  EXPECT_THAT(keys.warnings(), Contains(HasSubstr("keys/link.key is damaged")));
}

TEST(AKeyFolderOnItsOwn, KeepsItsCopyInside) {
  FreshFolder folder;
  KeyFolder keys(folder / "keys");
  const Key key = keys.find_or_make("link");
  EXPECT_TRUE(fs::exists(folder / "keys/copy/link.key"));
  fs::remove(folder / "keys/link.key");
  EXPECT_EQ(keys.find("link"), key);
  EXPECT_THAT(keys.names(), ElementsAre("link"));
}

}  // namespace
}  // namespace earshot
