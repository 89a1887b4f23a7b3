// SPDX-License-Identifier: Apache-2.0
// Priya, training lead, writes a form and checks it before she sends it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/files.h"
#include "running.h"

namespace earshot::story {
namespace {

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

const fs::path source = EARSHOT_SOURCE_DIR;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  if (at == text.npos)
    throw std::logic_error("the form does not say " + from);
  return text.replace(at, from.size(), to);
}

class CheckingAForm : public ::testing::Test {
 protected:
  CheckingAForm() {
    for (const char* folder_name : {"forms", "config"})
      fs::copy(source / folder_name, folder.path() / folder_name, fs::copy_options::recursive);
  }

  Told check(Words files, Words more = {}) {
    Words words{"check"};
    words.insert(words.end(), files.begin(), files.end());
    words.insert(words.end(), more.begin(), more.end());
    return run(folder, words);
  }

  std::string post_course() { return *read_file(source / "forms" / "post-course.toml"); }

  Folder folder;
};

TEST_F(CheckingAForm, IsSilentWhenAllIsWell) {
  Words files;
  for (const char* name : {"forms", "config"})
    for (const auto& entry : fs::directory_iterator(folder.path() / name))
      if (entry.path().extension() == ".toml")
        files.push_back(name + ("/" + entry.path().filename().string()));
  ASSERT_GT(files.size(), 14u);
  const Told told = check(files);
  EXPECT_EQ(told.out + told.err, "");
  EXPECT_EQ(told.exit, 0);
}

TEST_F(CheckingAForm, SaysWhatEachKindOfFileBeginsWithWhereItIsNone) {
  const Told told = check({folder.write("shopping.toml", "milk = 2\n")});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.out, AllOf(StartsWith("shopping.toml: this doesn't look like a file of Earshot"),
                              HasSubstr("form = "), HasSubstr("[[topic]]"),
                              testing::Not(HasSubstr("is missing"))));
}

TEST_F(CheckingAForm, NamesTheLineTheQuestionAndWhatToWriteInstead) {
  folder.write("forms/post-course.toml",
               replaced(post_course(), "type = \"scale\"", "type = \"scael\""));
  const Told told = check({"forms/post-course.toml"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.out,
              AllOf(StartsWith("forms/post-course.toml:"), HasSubstr(": question 'conf_before': "),
                    HasSubstr("Did you mean 'scale'?")));
}

TEST_F(CheckingAForm, TellsAScriptTheSameAsJson) {
  folder.write("forms/post-course.toml",
               replaced(post_course(), "type = \"scale\"", "type = \"scael\""));
  const Told told = check({"forms/post-course.toml"}, {"--json"});
  EXPECT_EQ(told.exit, 1);
  const auto problem = nlohmann::json::parse(told.out).at(0);
  EXPECT_EQ(problem.at("file"), "forms/post-course.toml");
  EXPECT_EQ(problem.at("question"), "conf_before");
  EXPECT_GT(problem.at("line"), 10);
  EXPECT_EQ(check({"forms/child-feedback.toml"}, {"--json"}).out, "[]\n");
}

TEST_F(CheckingAForm, AsksItsPluginToo) {
  folder.write("forms/post-course.toml",
               replaced(post_course(), "plugin = \"training\"", "plugin = \"trainign\""));
  const Told told = check({"forms/post-course.toml"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.out, HasSubstr("there is no plugin 'trainign'"));
  EXPECT_THAT(told.out, HasSubstr("did you mean 'training'?"));
}

TEST_F(CheckingAForm, NeedsNoPartnershipToBeSetUp) {
  Folder elsewhere;
  elsewhere.write("my-form.toml", "form = \"my-form\"\n");
  const Told told = run(elsewhere, {"check", "my-form.toml"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(
      told.out,
      HasSubstr("config/topics.toml: there is no such file; say with --topics where it is"));
}

TEST_F(CheckingAForm, TakesTheListsThatAreNamedBesideIt) {
  Folder elsewhere;
  const std::string form = (folder.path() / "forms/child-feedback.toml").string();
  const std::string topics = (folder.path() / "config/topics.toml").string();
  const std::string agencies = (folder.path() / "config/agencies.toml").string();
  const Told told = run(elsewhere, {"check", form, topics, agencies});
  EXPECT_EQ(told.out + told.err, "");
  EXPECT_EQ(told.exit, 0);
}

TEST_F(CheckingAForm, KnowsASettingsFileByWhatItSays) {
  folder.write("mine.toml", "[log]\nlevl = \"debug\"\n");
  const Told told = check({"mine.toml"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.out, StartsWith("mine.toml:2: "));
  EXPECT_THAT(told.out, HasSubstr("level"));
}

TEST_F(CheckingAForm, LooksAtPluginsWithoutStarting) {
  EXPECT_EQ(check({std::string(EARSHOT_PLUGINS) + "/training.so"}).exit, 0);
  folder.write("broken.so", "this is no library");
  const Told told = check({"broken.so"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.out, StartsWith("broken.so: "));
}

TEST_F(CheckingAForm, SaysWhatAFileIsNot) {
  folder.write("notes.txt", "buy milk");
  const Told told = check({"notes.txt", "forms", "nowhere.toml"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.out, HasSubstr("notes.txt: name a form, a list or a configuration"));
  EXPECT_THAT(told.out,
              HasSubstr("forms: this is a folder; name the files in it, as in forms/*.toml"));
  EXPECT_THAT(told.out, HasSubstr("nowhere.toml: there is no such file"));
}

TEST_F(CheckingAForm, RefusesAtOnceWhatWouldOverflowAParser) {
  std::string key = "a", tables;
  while (key.size() < 200'000)
    key += ".a";
  for (int at = 0; at < 100'000; ++at)
    tables += "[t]\n";
  for (const std::string& bytes : {std::string(5'000'000, '['), key + " = 1\n", tables}) {
    folder.write("bomb.toml", bytes);
    const Told told = check({"bomb.toml"});
    EXPECT_EQ(told.exit, 1);
    EXPECT_THAT(told.out, StartsWith("bomb.toml"));
    EXPECT_THAT(told.out, EndsWith("\n"));
    EXPECT_LT(told.out.size(), 2000u);
  }
}

}  // namespace
}  // namespace earshot::story
