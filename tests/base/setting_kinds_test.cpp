// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/settings_said.h"
#include "fresh_folder.h"

namespace earshot {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

struct APathInASetting : testing::Test {
  FreshFolder folder;

  std::string path(const std::string& name) const { return (folder / name).string(); }
  std::string make_file(const std::string& name, fs::perms permissions) const {
    std::ofstream(path(name)) << "x";
    fs::permissions(path(name), permissions);
    return path(name);
  }
};

struct WrongText {
  std::string_view name, text, message;
};

TEST(Settings, WithAWrongValueAreToldWhatWouldBeRight) {
  constexpr std::string_view address =
      "must be an IP address and a port, such as 127.0.0.1:8443 or [::1]:8443";
  constexpr std::string_view number = "must be a whole number from 5 to 1000";
  constexpr std::string_view day =
      "must be a month and a day that every year has, such as 04-01 for 1 April";
  constexpr WrongText wrongs[] = {
      {"listen", "8443", address},
      {"listen", "localhost:8443", address},
      {"listen", "127.0.0.1:65536", address},
      {"listen", "127.0.0.1:-1", address},
      {"listen", "127.0.0.1:", address},
      {"listen", "::1:8443", address},
      {"listen", "[127.0.0.1]:8443", address},
      {"floors.open", "4", number},
      {"floors.open", "1001", number},
      {"floors.open", "ten", number},
      {"floors.open", "10 ", number},
      {"floors.open", "99999999999999999999", number},
      {"year_starts", "02-29", day},
      {"year_starts", "4-1", day},
      {"year_starts", "1 April", day},
      {"log.json", "yes", "must be true or false"},
      {"log.level", "warn", "must be debug, info, warning or error"},
      {"log.level", "eror", "must be debug, info, warning or error; did you mean 'error'?"},
      {"name", "two\nlines", "must be one line of UTF-8 text"},
      {"name", "\xFF", "must be one line of UTF-8 text"},
      {"data", "", "must not be empty: write data = \"earshot-data\", or leave it out"},
      {"data", "a\xFF", "must be the path of a file or folder"},
  };
  for (const WrongText& wrong : wrongs)
    EXPECT_THAT(problems_of(by_flag(std::string(wrong.name), std::string(wrong.text))),
                ElementsAre(testing::EndsWith(": '" + std::string(wrong.name) + "' " +
                                              std::string(wrong.message))));
}

TEST_F(APathInASetting, MustBeThereIfSomebodyNamedIt) {
  EXPECT_THAT(problems_of(by_flag("forms", path("forms"))),
              ElementsAre("--forms: there is no folder '" + path("forms") +
                          "': make it, or say where it is with --forms, EARSHOT_FORMS or forms = "
                          "\"no-such-folder\" in the configuration"));
  EXPECT_THAT(problems_of(by_flag("topics", path("topics.toml"))),
              ElementsAre("--topics: there is no file '" + path("topics.toml") +
                          "': put it there, or say where it is with --topics, EARSHOT_TOPICS or "
                          "topics = \"/path/to/file\" in the configuration"));
  fs::create_directory(path("forms"));
  make_file("topics.toml", fs::perms::owner_all);
  EXPECT_THAT(problems_of(by_flag("forms", path("forms"))), IsEmpty());
  EXPECT_THAT(problems_of(by_flag("topics", path("topics.toml"))), IsEmpty());
  EXPECT_EQ(problems_of(by_flag("topics", path("forms"))).size(), 1u);
  EXPECT_EQ(problems_of(by_flag("forms", path("topics.toml"))).size(), 1u);
}

TEST_F(APathInASetting, OfAFolderToBeMadeMustNotBeAFile) {
  EXPECT_THAT(problems_of(by_flag("data", path("new"))), IsEmpty());
  const std::string file = make_file("new", fs::perms::owner_all);
  EXPECT_THAT(problems_of(by_flag("data", file)),
              ElementsAre("--data: '" + file +
                          "' is a file and not a folder: move it away, or "
                          "name another folder"));
}

TEST_F(APathInASetting, OfASecretThatOthersCanReadIsRefused) {
  const std::string secret = make_file("secret", fs::perms::owner_read | fs::perms::group_read);
  EXPECT_THAT(problems_of(by_flag("mail.password_file", secret)),
              ElementsAre("--mail-password-file: '" + secret +
                          "' is a secret that others can read: run chmod 600 " + secret));
  fs::permissions(secret, fs::perms::owner_read);
  EXPECT_THAT(problems_of(by_flag("mail.password_file", secret)), IsEmpty());
  EXPECT_EQ(problems_of(by_flag("mail.password_file", path("gone"))).size(), 1u);
}

TEST(Settings, WhoseDefaultIsMissingAreToldWhenNeeded) {
  const Settings settings = read_settings(keys, {}).settings;
  ASSERT_TRUE(settings.missing("forms"));
  EXPECT_THAT(settings.missing("forms")->message,
              testing::StartsWith("there is no folder 'no-such-folder': make it, or say where"));
  EXPECT_EQ(settings.missing("topics"), std::nullopt);
  EXPECT_EQ(settings.missing("data"), std::nullopt);
}

}  // namespace
}  // namespace earshot
