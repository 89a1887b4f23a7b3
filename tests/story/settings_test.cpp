// SPDX-License-Identifier: Apache-2.0
// Priya, of the partnership team, takes the settings out as files, edits them and brings them back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.h"
#include "running.h"

namespace earshot::story {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class KeepingTheSettings : public ::testing::Test {
 protected:
  KeepingTheSettings() {
    for (const char* name : {"forms", "config"})
      fs::copy(fs::path(EARSHOT_SOURCE_DIR) / name, folder.path() / name,
               fs::copy_options::recursive);
    folder.write("config/earshot.toml",
                 "[partnership]\nname = \"Isle of Wight\"\n[safeguarding]\nmash = \"01983 1\"\n");
  }
  Told earshot(const Words& words) { return run(folder, words); }
  std::string in(const std::string& file) { return *read_file(folder.path() / file); }
  void change(const std::string& file, const std::string& from, const std::string& to) {
    std::string text = in(file);
    const auto at = text.find(from);
    ASSERT_NE(at, text.npos) << from;
    folder.write(file, text.replace(at, from.size(), to));
  }
  Told child_survey() {
    return earshot({"survey", "new", "--form", "child-feedback", "--promise", "open"});
  }
  void make_data() {
    earshot({"survey", "new", "--form", "conference", "--promise", "open", "--course", "Thresholds",
             "--day", "2026-10-14"});
  }

  Folder folder;
};

TEST_F(KeepingTheSettings, NeedsADatabaseToExport) {
  const Told told = earshot({"settings", "export", "out"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.err, HasSubstr("There is no database"));
  EXPECT_FALSE(fs::exists(folder.path() / "out"));
}

TEST_F(KeepingTheSettings, GoesOutAndBackTheSame) {
  make_data();
  ASSERT_EQ(earshot({"settings", "export", "out"}).exit, 0);
  EXPECT_THAT(in("out/partnership.toml"), HasSubstr("name = \"Isle of Wight\""));
  EXPECT_EQ(earshot({"settings", "export", "out"}).exit, 1) << "nothing is written over";
  EXPECT_EQ(earshot({"check", "out/partnership.toml", "out/agencies.toml", "out/topics.toml"}).exit,
            0);
  const Told same = earshot({"settings", "import", "out/topics.toml", "out/agencies.toml",
                             "out/partnership.toml", "--data", "other", "--keys", "other-keys"});
  EXPECT_EQ(same.exit, 0) << same.err;
  ASSERT_EQ(earshot({"settings", "export", "again", "--data", "other"}).exit, 0);
  for (const char* file : {"partnership.toml", "agencies.toml", "topics.toml"})
    EXPECT_EQ(in("again/" + std::string(file)), in("out/" + std::string(file)));
}

TEST_F(KeepingTheSettings, SaysWhatWouldChangeBeforeItDoes) {
  make_data();
  earshot({"settings", "export", "out"});
  change("out/partnership.toml", "Isle of Wight", "Wight");
  const Told only_said = earshot({"settings", "import", "out/partnership.toml", "--dry-run"});
  EXPECT_THAT(only_said.out, HasSubstr("\"Wight\" instead of \"Isle of Wight\"."));
  EXPECT_THAT(only_said.out, HasSubstr("Nothing was."));
  EXPECT_THAT(earshot({"settings", "import", "out/partnership.toml"}).out,
              HasSubstr("This was changed."));
  EXPECT_THAT(earshot({"settings", "import", "out/partnership.toml"}).out,
              HasSubstr("All of it is so already."));
}

TEST_F(KeepingTheSettings, IsToldEverythingThatIsWrongWithItsLineAndChangesNothing) {
  make_data();
  earshot({"settings", "export", "out"});
  change("out/partnership.toml", "open = 10", "open = 3");
  change("out/topics.toml", "side = \"both\"", "side = \"boht\"");
  const Told told = earshot({"settings", "import", "out/topics.toml", "out/partnership.toml"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.err,
              HasSubstr("out/topics.toml:6: topic 'abuse_and_neglect': there is no side"));
  EXPECT_THAT(told.err, HasSubstr("'floors.open': Write a whole number from 5 to 1000"));
  EXPECT_THAT(told.err, HasSubstr("Nothing was changed."));
}

TEST_F(KeepingTheSettings, NoLongerReadsTheFilesOfTheFirstStart) {
  make_data();
  change("config/topics.toml", "\"neglect\"", "\"negligence\"");
  const Told told = earshot({"survey", "new", "--form", "post-course", "--promise", "anonymous",
                             "--course", "Neglect", "--day", "2026-10-14", "--outcome",
                             "notice it = neglect", "--links", "1"});
  EXPECT_EQ(told.exit, 0) << told.err;
  EXPECT_EQ(earshot({"check", "forms/post-course.toml"}).exit, 0);
}

TEST_F(KeepingTheSettings, OpensNoSurveyOfChildrenUntilAllNumbersToCallAreThere) {
  EXPECT_EQ(child_survey().exit, 1);
  EXPECT_THAT(child_survey().err, HasSubstr("must be told whom to call with a worry"));
  EXPECT_THAT(earshot({"survey", "list"}).out, Not(HasSubstr("child")));
  folder.write("numbers.toml",
               "[safeguarding]\nlado = \"01983 823723\"\nout_of_hours = \"0300 555 1378\"\n");
  EXPECT_EQ(earshot({"settings", "import", "numbers.toml"}).exit, 0);
  EXPECT_EQ(child_survey().exit, 0) << child_survey().err;
}

TEST_F(KeepingTheSettings, StartsNothingFromAListThatIsWrong) {
  change("config/agencies.toml", "sectors = [", "sektors = [");
  const Told told = earshot({"survey", "new", "--form", "conference", "--promise", "open"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.err, HasSubstr("config/agencies.toml:"));
}

}  // namespace
}  // namespace earshot::story
