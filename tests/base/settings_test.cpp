// SPDX-License-Identifier: Apache-2.0
#include "base/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <stdexcept>

#include "base/settings_said.h"

namespace earshot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Settings settings_of(const SettingSources& sources) {
  ReadSettings read = read_settings(keys, sources);
  EXPECT_EQ(read.problems, Problems());
  return read.settings;
}

TEST(Settings, HaveTheirDefaultsWhenNobodySaysAnything) {
  const Settings settings = settings_of({});
  EXPECT_EQ(settings.path("data"), "earshot-data");
  EXPECT_EQ(settings.path("topics"), "");
  EXPECT_EQ(settings.address("listen"), (Address{"127.0.0.1", 8443}));
  EXPECT_EQ(settings.month_day("year_starts"), std::chrono::April / 1);
  EXPECT_EQ(settings.text("log.level"), "info");
  EXPECT_FALSE(settings.yes("log.json"));
  EXPECT_EQ(settings.number("floors.open"), 10);
}

TEST(Settings, AreReadFromAFile) {
  const Settings settings = settings_of(
      in_file("data = 'there'\nlisten = \"[::1]:0\"\nyear_starts = \"09-30\"\nname = \"Isle\"\n"
              "[log]\nlevel = \"debug\"\njson = true\n[floors]\nopen = 12\n"));
  EXPECT_EQ(settings.path("data"), "there");
  EXPECT_EQ(settings.address("listen"), (Address{"::1", 0}));
  EXPECT_EQ(settings.month_day("year_starts"), std::chrono::September / 30);
  EXPECT_EQ(settings.text("name"), "Isle");
  EXPECT_EQ(settings.text("log.level"), "debug");
  EXPECT_TRUE(settings.yes("log.json"));
  EXPECT_EQ(settings.number("floors.open"), 12);
  EXPECT_EQ(settings.values()[5].file, "earshot.toml");
  EXPECT_EQ(settings.values()[5].line, 6);
}

TEST(Settings, FromAFlagGoBeforeTheEnvironmentBeforeTheFile) {
  SettingSources sources = in_file("[log]\nlevel = \"debug\"\n");
  EXPECT_EQ(settings_of(sources).text("log.level"), "debug");
  sources.environment = {{"EARSHOT_LOG_LEVEL", "warning"}};
  EXPECT_EQ(settings_of(sources).text("log.level"), "warning");
  sources.flags = {{"log.level", "error"}};
  EXPECT_EQ(settings_of(sources).text("log.level"), "error");
  EXPECT_EQ(settings_of(sources).values()[5].file, "--log-level");
}

TEST(Settings, AreSpeltAsTheirPlaceSpellsThem) {
  EXPECT_EQ(flag_of(keys[8]), "--mail-password-file");
  EXPECT_EQ(variable_of(keys[8]), "EARSHOT_MAIL_PASSWORD_FILE");
}

TEST(Settings, ThatNobodyKnowsAreToldWithTheirLine) {
  EXPECT_THAT(
      problems_of(in_file("name = \"Isle\"\ndta = \"x\"\n[flors]\nopen = 9\n[log]\nlevl = 1\n"
                          "colour = true\n")),
      ElementsAre("earshot.toml:2: unknown setting 'dta': did you mean 'data'?",
                  "earshot.toml:3: unknown setting 'flors': did you mean 'floors'?",
                  "earshot.toml:6: unknown setting 'log.levl': did you mean 'log.level'?",
                  "earshot.toml:7: unknown setting 'log.colour': remove it"));
}

TEST(Settings, WithALetterThatTheParserIsUnsureOfAreToldWithTheirLine) {
  const auto problems = problems_of(in_file("name = \"Isle\"\nna\u00efve = 1\n"));
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_TRUE(problems[0].starts_with("earshot.toml:2: ")) << problems[0];
}

TEST(Settings, ThatStandUnderTheWrongHeadingAreToldWhereToGo) {
  EXPECT_THAT(problems_of(in_file("[log]\nname = \"Isle\"\n")),
              ElementsAre("earshot.toml:2: unknown setting 'log.name': move 'name' above the first "
                          "[heading]"));
}

TEST(Settings, InVariablesThatNobodyKnowsAreToldToo) {
  EXPECT_THAT(problems_of(in_environment("EARSHOT_LISTN", "x")),
              ElementsAre("EARSHOT_LISTN: unknown variable: did you mean 'EARSHOT_LISTEN'?"));
  EXPECT_THAT(problems_of(in_environment("EARSHOT_COLOUR", "x")),
              ElementsAre("EARSHOT_COLOUR: unknown variable: unset it"));
  SettingSources sources = in_environment("EARSHOT_CONFIG", "x.toml");
  sources.other_variables = {"EARSHOT_CONFIG"};
  EXPECT_THAT(problems_of(sources), IsEmpty());
}

TEST(Settings, NeverHoldASecretThemselves) {
  EXPECT_THAT(problems_of(in_file("[mail]\npassword = \"hunter2\"\n")),
              ElementsAre("earshot.toml:2: unknown setting 'mail.password': a secret stands in a "
                          "file of its own: name that file with 'mail.password_file'"));
  EXPECT_THAT(problems_of(in_environment("EARSHOT_MAIL_PASSWORD", "hunter2")),
              ElementsAre("EARSHOT_MAIL_PASSWORD: unknown variable: a secret stands in a file of "
                          "its own: name that file with 'EARSHOT_MAIL_PASSWORD_FILE'"));
}

TEST(Settings, OfTheWrongTypeAreToldWhatToWrite) {
  const auto wrong = [](std::string name, std::string instead) {
    return ": '" + name + "' is not written as it must be: write " + instead;
  };
  EXPECT_THAT(
      problems_of(in_file("data = 1\nlisten = 8443\nlog = 1\n[floors]\nopen = \"10\"\n")),
      ElementsAre("earshot.toml:1" + wrong("data", "data = \"earshot-data\""),
                  "earshot.toml:2" + wrong("listen", "listen = \"127.0.0.1:8443\""),
                  "earshot.toml:3: 'log' is a heading: write [log] and its settings under it",
                  "earshot.toml:5" + wrong("floors.open", "open = 10")));
  EXPECT_THAT(problems_of(in_file("[log]\njson = \"yes\"\nlevel = [\"info\"]\n[name]\n")),
              ElementsAre("earshot.toml:2" + wrong("log.json", "json = false"),
                          "earshot.toml:3" + wrong("log.level", "level = \"info\""),
                          "earshot.toml:4" + wrong("name", "name = \"...\"")));
}

TEST(Settings, AreToldByTheNameTheyWereGivenUnder) {
  EXPECT_THAT(problems_of(by_flag("log.json", "yes")),
              ElementsAre("--log-json: 'log.json' must be true or false"));
  EXPECT_THAT(problems_of(in_environment("EARSHOT_LOG_JSON", "yes")),
              ElementsAre("EARSHOT_LOG_JSON: 'log.json' must be true or false"));
}

TEST(Settings, KeepTheirDefaultWhereSomethingIsWrong) {
  EXPECT_EQ(read_settings(keys, by_flag("floors.open", "4")).settings.number("floors.open"), 10);
}

TEST(Settings, InAFileThatIsNotThereOrNoTomlAreToldSo) {
  SettingSources sources;
  sources.file = "gone.toml";
  EXPECT_THAT(problems_of(sources),
              ElementsAre("gone.toml: there is no such file: name another one, or do without one"));
  for (const std::string_view broken :
       {"\nname = Isle\n", "\nname\n", "\n[log\n", "\nname=\"\xFF\"", "\n= 1"})
    EXPECT_THAT(problems_of(in_file(std::string(broken))),
                ElementsAre(testing::StartsWith("earshot.toml:2: this line can't be understood")))
        << broken;
  EXPECT_THAT(
      problems_of(in_file("\nname = \"x\n")),
      ElementsAre(testing::StartsWith("earshot.toml:2: a text is not closed on this line")));
  EXPECT_EQ(problems_of(in_file("name = \"a\"\nname = \"b\"\n")).size(), 1u);
}

TEST(Settings, InAHostileFileAreRefusedAtOnce) {
  for (const std::string& hostile : {std::string(200'000, '['), "a = " + std::string(200'000, '{'),
                                     std::string(5'000'000, '[')}) {
    EXPECT_EQ(problems_of(in_file(hostile)).size(), 1u);
  }
  std::string dotted;
  for (int part = 0; part < 100'000; ++part)
    dotted += "a.";
  EXPECT_EQ(problems_of(in_file(dotted + "a = 1")).size(), 1u);
}

TEST(Settings, ThatTheTableDoesNotHaveAreABug) {
  const Settings settings = settings_of({});
  EXPECT_THROW(settings.text("colour"), std::logic_error);
  EXPECT_THROW(settings.text("floors.open"), std::logic_error);
  EXPECT_THROW(settings.missing("name"), std::logic_error);
  EXPECT_THROW(read_settings(keys, by_flag("colour", "x")), std::logic_error);
}

TEST(TheEnvironment, IsReadAsItIs) {
  ASSERT_EQ(setenv("EARSHOT_TESTED", "a=b", 1), 0);
  const auto environment = process_environment();
  EXPECT_THAT(environment, testing::Contains(testing::Pair("EARSHOT_TESTED", "a=b")));
  unsetenv("EARSHOT_TESTED");
}

}  // namespace
}  // namespace earshot
