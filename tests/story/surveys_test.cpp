// SPDX-License-Identifier: Apache-2.0
// Priya, training lead, runs a survey from the shell; Sam backs it up and puts it back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "running.h"

namespace earshot::story {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class RunningASurvey : public ::testing::Test {
 protected:
  RunningASurvey() {
    for (const char* name : {"forms", "config"})
      fs::copy(fs::path(EARSHOT_SOURCE_DIR) / name, folder.path() / name,
               fs::copy_options::recursive);
  }

  Told earshot(const Words& words) { return run(folder, words); }

  // One session of a course on neglect that takes answers for years, so no day of the test matters.
  std::string new_survey(const Words& more = {}) {
    Words words{"survey",    "new",        "--form",    "post-course",
                "--promise", "anonymous",  "--course",  "Neglect",
                "--day",     "2026-10-14", "--opens",   "2026-01-01",
                "--closes",  "2099-12-31", "--outcome", "notice neglect early = neglect",
                "--json"};
    words.insert(words.end(), more.begin(), more.end());
    const Told told = earshot(words);
    EXPECT_EQ(told.exit, 0) << told.err;
    return json::parse(told.out).at("survey");
  }

  std::string paper(int rows) {
    std::string csv = "conf_before.1,conf_after.1,will_use\n";
    for (int i = 0; i < rows; ++i)
      csv += std::to_string(1 + i % 3) + ",4," + (i % 2 == 0 ? "yes" : "no") + "\n";
    return folder.write("paper.csv", csv);
  }

  Folder folder;
};

TEST_F(RunningASurvey, GoesFromPaperToResults) {
  const std::string survey = new_survey();
  EXPECT_THAT(earshot({"survey", "list"}).out, HasSubstr("Fewer than 5 answers so far"));
  EXPECT_THAT(earshot({"answers", "import", survey, paper(12)}).out,
              HasSubstr("12 answers were imported."));
  EXPECT_THAT(earshot({"results", survey}).out, HasSubstr("At least 10 answers so far."));

  const Told closed = earshot({"survey", "close", survey});
  EXPECT_EQ(closed.exit, 0) << closed.err;
  EXPECT_THAT(closed.out, HasSubstr("12 answered."));
  const Told text = earshot({"results", survey});
  EXPECT_THAT(text.out, HasSubstr("notice neglect early"));
  EXPECT_THAT(text.out, HasSubstr("     6   50%  Yes"));
  EXPECT_THAT(earshot({"results", survey, "--csv"}).out, HasSubstr(",yes,Yes,6,50,12,12,"));
  const json release = json::parse(earshot({"results", survey, "--json"}).out).at("release");
  EXPECT_EQ(release.at("answered"), 12);
}

TEST_F(RunningASurvey, ShowsNothingOfTooFewAndSaysWhereTheyWillCount) {
  const std::string survey = new_survey();
  earshot({"answers", "import", survey, paper(3)});
  earshot({"survey", "close", survey});
  for (const Words& how : {Words{"results", survey}, Words{"results", survey, "--csv"},
                           Words{"results", survey, "--json"}}) {
    const Told told = earshot(how);
    EXPECT_THAT(told.out, HasSubstr("Too few to show alone"));
    EXPECT_THAT(told.out, Not(HasSubstr("will_use")));
  }
}

TEST_F(RunningASurvey, SaysWhatIsWrongWithPaperRowByRowAndKeepsNothing) {
  const std::string survey = new_survey();
  const std::string file =
      folder.write("wrong.csv", "conf_before.1,conf_after.1,will_use\n2,4,yes\n7,4,perhaps\n");
  const Told told = earshot({"answers", "import", survey, file});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.err, HasSubstr("wrong.csv:3: question 'conf_before.1'"));
  EXPECT_THAT(told.err, HasSubstr("Nothing was imported."));
  EXPECT_THAT(earshot({"results", survey}).out, HasSubstr("Fewer than 5"));
}

TEST_F(RunningASurvey, SuggestsWhatAMisspeltWordMeant) {
  EXPECT_THAT(earshot({"survey", "new", "--form", "post-course", "--promise", "anonymus"}).err,
              HasSubstr("Did you mean 'anonymous'?"));
  const Told topic = earshot({"survey", "new", "--form", "post-course", "--promise", "anonymous",
                              "--outcome", "notice = neglct"});
  EXPECT_EQ(topic.exit, 2);
  EXPECT_THAT(topic.err, HasSubstr("Did you mean 'neglect'?"));
  EXPECT_EQ(earshot({"results", "never-was"}).exit, 1);
}

TEST_F(RunningASurvey, IsNotMadeOfWordsThatMakeNoSense) {
  const Words start{"survey", "new", "--form", "conference", "--promise", "anonymous"};
  const Words named{"--course", "Thresholds", "--day", "2026-10-14"};
  struct Slip {
    Words words;
    std::string said;
  };
  const Slip slips[] = {
      {{}, "The form conference names the course. Say which it is: --course"},
      {{"--course", "Thresholds"}, "names the day of the session. Say which it is: --day"},
      {{"--course", "Caf\xe9"}, "--course has letters in an encoding that can't be read."},
      {{"--title", "\xff"}, "--title has letters in an encoding that can't be read."},
      {{"--outcome", "\xff = neglect"}, "--outcome has letters in an encoding"},
      {{"--floor", "0"}, "--floor 0 can't be done. Write a whole number from 1 to 1000."},
      {{"--floor", "abc"}, "--floor abc can't be done."},
      {{"--links", "-1"}, "--links -1 can't be done. Write a whole number from 0 to 100000."},
  };
  for (const Slip& slip : slips) {
    Words words = start;
    words.insert(words.end(), slip.words.begin(), slip.words.end());
    const Told told = earshot(words);
    EXPECT_EQ(told.exit, 2) << slip.said;
    EXPECT_THAT(told.err, HasSubstr(slip.said));
    EXPECT_THAT(told.out, IsEmpty());
  }
}

TEST_F(RunningASurvey, PrintsTheDayOnWhichTheCodesOfAConfidentialOneGo) {
  const Told told = earshot({"survey", "new", "--form", "conference", "--promise", "confidential",
                             "--course", "Thresholds", "--day", "2026-10-14", "--opens",
                             "2026-10-14", "--closes", "2026-10-28"});
  EXPECT_EQ(told.exit, 0) << told.err;
  EXPECT_THAT(told.out, HasSubstr("by a code until 31 March 2027, then delete it."));
  EXPECT_THAT(told.err, HasSubstr("No personal links were made; --links 12 makes twelve."));
}

TEST_F(RunningASurvey, NeedsThePluginOfItsForm) {
  fs::create_directory(folder.path() / "none");
  const Told told = earshot({"survey", "new", "--form", "post-course", "--promise", "anonymous",
                             "--course", "Neglect", "--day", "2026-10-14", "--plugins", "none"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.err, HasSubstr("there is no plugin 'training' in none"));
}

TEST_F(RunningASurvey, MakesNoFoldersWhereNoneWereToBeMade) {
  folder.write("paper.csv", "will_use\nyes\n");
  for (const Words& words : {Words{"survey", "list"}, Words{"results", "x"},
                             Words{"survey", "close", "x"}, Words{"survey", "close", "--due"},
                             Words{"answers", "import", "x", "paper.csv"}, Words{"backup", "b"}}) {
    const Told told = earshot(words);
    EXPECT_EQ(told.exit, 1) << words.front();
    EXPECT_THAT(told.err, HasSubstr("There is no database at earshot-data/earshot.sqlite. Name the "
                                    "data folder with --data."));
  }
  EXPECT_FALSE(fs::exists(folder.path() / "earshot-data"));
  EXPECT_FALSE(fs::exists(folder.path() / "earshot-keys"));
  new_survey();
  EXPECT_THAT(earshot({"survey", "list", "--keys", "elsewhere"}).err,
              HasSubstr("There is no key folder at elsewhere. Name it with --keys."));
  EXPECT_FALSE(fs::exists(folder.path() / "elsewhere"));
}

TEST_F(RunningASurvey, MakesPersonalLinksThatAreAllDifferent) {
  const Told told =
      earshot({"survey", "new", "--form", "conference", "--promise", "anonymous", "--course",
               "Thresholds", "--day", "2026-10-14", "--links", "25", "--json"});
  const json links = json::parse(told.out).at("links");
  EXPECT_EQ(links.get<std::set<std::string>>().size(), 25u);
}

TEST_F(RunningASurvey, IsBackedUpWhileServingAndRestored) {
  const std::string survey = new_survey({"--links", "4"});
  earshot({"answers", "import", survey, paper(3)});
  Running server(folder, {"serve", "--listen", "127.0.0.1:0"});
  server.heard("https://");
  const Told backup = earshot({"backup", "friday.earshot"});
  EXPECT_EQ(backup.exit, 0) << backup.err;
  EXPECT_EQ(earshot({"backup", "friday.earshot"}).exit, 1);
  EXPECT_EQ(server.stop(SIGTERM), 0);

  const Told restored = earshot({"restore", "friday.earshot", "--data", "again"});
  EXPECT_EQ(restored.exit, 0) << restored.err;
  EXPECT_THAT(restored.out, HasSubstr("Personal links work in 1 open survey."));
  EXPECT_THAT(
      restored.out,
      HasSubstr(survey + ": all its sealed answers can be opened when it closes: fewer than 5."));
  EXPECT_EQ(earshot({"restore", "friday.earshot", "--data", "again"}).exit, 1);
  EXPECT_THAT(earshot({"results", survey, "--data", "again"}).out, HasSubstr("so far"));
}

TEST_F(RunningASurvey, IsRestoredWithoutItsKeysAndSaysWhatIsLost) {
  const std::string survey = new_survey({"--links", "4"});
  earshot({"answers", "import", survey, paper(3)});
  earshot({"backup", "friday.earshot"});
  const Told restored =
      earshot({"restore", "friday.earshot", "--data", "again", "--keys", "other-keys"});
  EXPECT_EQ(restored.exit, 0) << restored.err;
  EXPECT_THAT(restored.out, HasSubstr("No personal link works"));
  EXPECT_THAT(restored.out,
              HasSubstr("Its sealed answers (fewer than 5) can't be opened without it"));
  const Told import =
      earshot({"answers", "import", survey, paper(3), "--data", "again", "--keys", "other-keys"});
  EXPECT_EQ(import.exit, 1);
  EXPECT_THAT(import.out, IsEmpty());
}

TEST_F(RunningASurvey, GoesOnWithNewKeysWhenTheOldAreLostForGood) {
  new_survey({"--links", "4"});
  earshot({"backup", "friday.earshot"});
  const Words elsewhere{"--data", "again", "--keys", "other-keys"};
  const auto there = [&](Words words) {
    words.insert(words.end(), elsewhere.begin(), elsewhere.end());
    return earshot(words);
  };
  const Words fresh{"survey",    "new",        "--form",   "conference",
                    "--promise", "anonymous",  "--course", "Spring conference",
                    "--day",     "2026-10-14", "--links",  "1"};
  EXPECT_EQ(there({"restore", "friday.earshot"}).exit, 0);
  const Told refused = there(fresh);
  EXPECT_EQ(refused.exit, 1);
  EXPECT_THAT(refused.err, HasSubstr("restore a backup with --new-keys"));

  fs::remove_all(folder.path() / "again");
  EXPECT_EQ(there({"restore", "friday.earshot", "--new-keys"}).exit, 0);
  const Told made = there(fresh);
  EXPECT_EQ(made.exit, 0) << made.err;
}

TEST_F(RunningASurvey, RestoresNothingFromAFileThatIsNoBackup) {
  const std::string file = folder.write("holiday.jpg", std::string(5000, 'j'));
  const Told told = earshot({"restore", file, "--data", "again"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.err, HasSubstr("backup"));
  EXPECT_FALSE(fs::exists(folder.path() / "again" / "earshot.sqlite"));
}

}  // namespace
}  // namespace earshot::story
