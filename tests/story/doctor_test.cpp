// SPDX-License-Identifier: Apache-2.0
// Sam, who runs the server, asks whether it is well.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "base/key_folder.h"
#include "running.h"
#include "store/data_folder.h"

namespace earshot::story {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class TheDoctor : public ::testing::Test {
 protected:
  TheDoctor() {
    for (const char* name : {"forms", "config"})
      fs::copy(fs::path(EARSHOT_SOURCE_DIR) / name, folder.path() / name,
               fs::copy_options::recursive);
  }

  fs::path data() const { return folder.path() / "earshot-data"; }
  void start_a_partnership() {
    store::DataFolder made(data());
    KeyFolder keys(folder.path() / "earshot-keys");
    keys.find_or_make("link");
  }

  Folder folder;
};

TEST_F(TheDoctor, FindsNothingBadBeforeTheFirstStartAndMakesNothing) {
  const Told told = run(folder, {"doctor"});
  EXPECT_EQ(told.exit, 0) << told.out << told.err;
  EXPECT_THAT(told.out, HasSubstr("it is made when the server first starts"));
  EXPECT_THAT(told.out, HasSubstr("12 forms, and the lists they use, are sound"));
  EXPECT_FALSE(fs::exists(data()));
  EXPECT_FALSE(fs::exists(folder.path() / "earshot-keys"));
}

TEST_F(TheDoctor, LooksIntoTheDatabaseAndTheKeyFolder) {
  start_a_partnership();
  const Told told = run(folder, {"doctor"});
  EXPECT_EQ(told.exit, 0) << told.out << told.err;
  EXPECT_THAT(told.out, HasSubstr("earshot.sqlite is whole"));
  EXPECT_THAT(told.out, HasSubstr("Keys kept in earshot-keys: 1"));
  EXPECT_THAT(told.out, HasSubstr("Both copies of the keys are on one device"));
}

TEST_F(TheDoctor, FindsADamagedDatabase) {
  start_a_partnership();
  {
    std::fstream file(store::database_file(data()),
                      std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(4096);
    for (int at = 0; at < 40; ++at)
      file << std::string(4096 / 4, '\xA5');
  }
  const Told told = run(folder, {"doctor"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.out, HasSubstr("BAD"));
}

TEST_F(TheDoctor, WarnsOfKeysBesideTheData) {
  const Told told = run(folder, {"doctor", "--keys", "earshot-data/keys"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.out, HasSubstr("is inside the data folder"));
}

TEST_F(TheDoctor, SaysWhoElseCouldReadTheData) {
  start_a_partnership();
  fs::permissions(data(), fs::perms(0755));
  const Told told = run(folder, {"doctor"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.out, HasSubstr("chmod 700"));
}

TEST_F(TheDoctor, FindsAnOpenSurveyWhoseKeyIsLost) {
  const Words made{"survey", "new",   "--form",     "conference", "--promise",
                   "open",   "--day", "2026-10-14", "--course",   "Thresholds"};
  ASSERT_EQ(run(folder, made).exit, 0);
  EXPECT_EQ(run(folder, {"doctor"}).exit, 0);
  for (const auto& key : fs::recursive_directory_iterator(folder.path() / "earshot-keys"))
    if (key.path().filename().string().starts_with("survey-"))
      fs::remove(key.path());
  const Told told = run(folder, {"doctor"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.out, HasSubstr("its key is not in the key folder"));
}

TEST_F(TheDoctor, TellsAScriptTheSameAsJson) {
  folder.write("config/earshot.toml", "[log]\nlevl = \"debug\"\n");
  const Told told = run(folder, {"doctor", "--json"});
  EXPECT_EQ(told.exit, 1);
  const auto all = nlohmann::json::parse(told.out);
  ASSERT_GT(all.size(), 6u);
  bool found = false;
  for (const auto& finding : all)
    found |= finding.at("about") == "Settings" && finding.at("grade") == "bad" &&
             finding.at("sentence").get<std::string>().starts_with("config/earshot.toml:2: ");
  EXPECT_TRUE(found) << told.out;
  EXPECT_THAT(told.err, Not(HasSubstr("Looking")));
}

}  // namespace
}  // namespace earshot::story
