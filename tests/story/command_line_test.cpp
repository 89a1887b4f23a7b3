// SPDX-License-Identifier: Apache-2.0
// What somebody at a terminal meets first.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "running.h"

namespace earshot::story {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::MatchesRegex;
using ::testing::Not;

class TheCommandLine : public ::testing::Test {
 protected:
  Folder folder;
};

TEST_F(TheCommandLine, SaysWhatItCanDoAndThatIsNoFailure) {
  const Told told = run(folder, {"--help"});
  EXPECT_EQ(told.exit, 0);
  EXPECT_THAT(told.out, HasSubstr("Usage: earshot COMMAND"));
  for (const char* command : {"serve", "check", "doctor"})
    EXPECT_THAT(told.out, HasSubstr(std::string("\n  ") + command + " "));
  EXPECT_THAT(told.out, HasSubstr("Exit codes: 0 done, 1 failed, 2 used wrongly."));
  EXPECT_THAT(told.err, IsEmpty());
}

TEST_F(TheCommandLine, WithoutACommandIsUsedWronglyAndSaysHowToUseIt) {
  const Told told = run(folder, {});
  EXPECT_EQ(told.exit, 2);
  EXPECT_THAT(told.out, IsEmpty());
  EXPECT_THAT(told.err, HasSubstr("Usage: earshot COMMAND"));
}

TEST_F(TheCommandLine, SaysItsVersion) {
  const Told told = run(folder, {"--version"});
  EXPECT_EQ(told.exit, 0);
  EXPECT_THAT(told.out, MatchesRegex("earshot [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

struct Mistake {
  Words words;
  std::string said;
};

TEST_F(TheCommandLine, SaysWhatWasProbablyMeant) {
  const Mistake mistakes[] = {
      {{"chekc"}, "earshot has no command 'chekc'. Did you mean 'check'?"},
      {{"sevre", "--data", "x"}, "earshot has no command 'sevre'. Did you mean 'serve'?"},
      {{"--versoin"}, "earshot has no option '--versoin'. Did you mean '--version'?"},
      {{"serve", "--lisen", "127.0.0.1:1"},
       "earshot serve has no option '--lisen'. Did you mean '--listen'?"},
      {{"serve", "--dta=x"}, "earshot serve has no option '--dta'. Did you mean '--data'?"},
      {{"check", "--josn", "x.toml"},
       "earshot check has no option '--josn'. Did you mean '--json'?"},
      {{"serve", "now"}, "earshot serve does not take 'now'."},
      {{"check"}, "earshot check: FILE is required."},
      {{"serve", "--listen", "here"}, "must be an IP address and a port, such as 127.0.0.1:8443"},
      {{"xylophone"}, "earshot has no command 'xylophone'.\n"},
  };
  for (const Mistake& mistake : mistakes) {
    const Told told = run(folder, mistake.words);
    EXPECT_EQ(told.exit, 2) << mistake.said;
    EXPECT_THAT(told.err, HasSubstr(mistake.said));
    EXPECT_THAT(told.err, HasSubstr("--help' to see what it understands."));
    EXPECT_THAT(told.out, IsEmpty());
  }
}

TEST_F(TheCommandLine, HasAPageOfHelpForEveryCommandThatFitsATerminal) {
  for (const char* command : {"serve", "check", "doctor"}) {
    const Told told = run(folder, {command, "--help"});
    EXPECT_EQ(told.exit, 0);
    EXPECT_THAT(told.out, HasSubstr(std::string("Usage: earshot ") + command));
    EXPECT_THAT(told.out, HasSubstr("--config FILE"));
    EXPECT_THAT(told.out, Not(HasSubstr("\n\n\n")));
  }
}

TEST_F(TheCommandLine, ShowsNoColourOrProgressToAScript) {
  for (const Words& words : {Words{"doctor"}, Words{"--help"}, Words{"check", "nothing.toml"}}) {
    const Told told = run(folder, words, {"TERM=xterm-256color", "CLICOLOR_FORCE=0"});
    EXPECT_THAT(told.out + told.err, Not(HasSubstr("\x1b")));
    EXPECT_THAT(told.out + told.err, Not(HasSubstr("\r")));
  }
}

TEST_F(TheCommandLine, TellsAScriptAFailureAsJsonToo) {
  for (const Words& words : {Words{"survey", "list", "--json"}, Words{"results", "x", "--json"}}) {
    const Told told = run(folder, words);
    EXPECT_EQ(told.exit, 1);
    EXPECT_THAT(told.out, HasSubstr("\"error\": \"earshot: There is no database at "));
    EXPECT_THAT(told.err, HasSubstr("There is no database at "));
  }
}

TEST_F(TheCommandLine, WantsTheKeyOfACertificateBeforeItMakesAnything) {
  const Told told = run(folder, {"serve", "--certificate", folder.write("c.pem", "x")});
  EXPECT_EQ(told.exit, 2);
  EXPECT_THAT(told.err, HasSubstr("certificate needs certificate_key too"));
  EXPECT_FALSE(fs::exists(folder.path() / "earshot-data"));
}

TEST_F(TheCommandLine, ServesWithoutTlsOnlyWhereNobodyCanReadAlong) {
  const std::string address = "--address=https://isle.example";
  const std::vector<std::pair<Words, std::string>> mistakes{
      {{"serve", "--plain=0.0.0.0:8080", address}, "plain must be an address of this machine"},
      {{"serve", "--plain=door", address}, "plain must be an address of this machine"},
      {{"serve", "--plain=127.0.0.1:8080"}, "plain needs address too"},
      {{"serve", "--plain=127.0.0.1:8080", "--proxy=here", address}, "proxy must be an IP address"},
  };
  for (const auto& [words, said] : mistakes) {
    const Told told = run(folder, words);
    EXPECT_EQ(told.exit, 2);
    EXPECT_THAT(told.err, HasSubstr(said));
    EXPECT_FALSE(fs::exists(folder.path() / "earshot-data"));
  }
}

TEST_F(TheCommandLine, SaysSoWhenWhatWasAskedForCouldNotBeWritten) {
  const std::string line =
      std::string(EARSHOT_PROGRAM) + " --help > /dev/full 2> " + (folder.path() / "err").string();
  const int status = std::system(line.c_str());
  EXPECT_EQ(WEXITSTATUS(status), 1);
}

}  // namespace
}  // namespace earshot::story
