// SPDX-License-Identifier: Apache-2.0
// Whoever runs it makes accounts from the shell, helps somebody back in, and looks at the record.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <nlohmann/json.hpp>

#include "running.h"

namespace earshot::story {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class PeopleFromTheShell : public ::testing::Test {
 protected:
  Told earshot(const Words& words) { return run(folder, words); }
  Told add(const std::string& name, const std::string& email, const std::string& role) {
    return earshot({"user", "add", name, email, "--role", role});
  }
  Folder folder;
};

TEST_F(PeopleFromTheShell, AreInvitedWithALink) {
  const Told told = add("Priya Shah", "Priya@Example.org", "training-lead");
  EXPECT_EQ(told.exit, 0) << told.err;
  EXPECT_THAT(told.out,
              HasSubstr("Priya Shah can open an account with this link, once, within 30"));
  EXPECT_THAT(told.out, HasSubstr("  https://127.0.0.1:8443/welcome/"));
  EXPECT_THAT(told.out, HasSubstr("hand it over in person"));
  const Told list = earshot({"user", "list"});
  EXPECT_THAT(list.out, HasSubstr("Priya Shah <priya@example.org>  invited training-lead"));
  const Told again = add("Priya S", "priya@example.org", "scrutineer");
  EXPECT_EQ(again.exit, 1);
  EXPECT_THAT(again.err, HasSubstr("earshot user link priya@example.org"));
}

TEST_F(PeopleFromTheShell, GetLinksThatBeginAsPeopleReachTheServer) {
  const Told told = earshot({"user", "add", "Ada", "ada@example.org", "--role", "administrator",
                             "--address", "https://surveys.example.org/", "--json"});
  EXPECT_THAT(std::string(json::parse(told.out).at("link")),
              HasSubstr("https://surveys.example.org/welcome/"));
}

TEST_F(PeopleFromTheShell, AreNotMadeOfWhatMakesNoSense) {
  const std::pair<Words, std::string> mistakes[] = {
      {{"user", "add", "Priya", "priya@example.org", "--role", "traning-lead"},
       "Did you mean 'training-lead'?"},
      {{"user", "add", "Priya", "priya", "--role", "training-lead"}, "email: Enter an email"},
      {{"user", "add", " ", "priya@example.org", "--role", "training-lead"}, "name: Enter a name"},
      {{"user", "add", "Ada", "ada@example.org", "--role", "administrator", "--role", "scrutineer"},
       "Choose \"Administrator\" by itself"},
      {{"user", "add", "Ada", "ada@example.org"}, "--role is required"},
      {{"audit", "verify", "--noted", "7"}, "--noted: write a number"},
  };
  for (const auto& [words, said] : mistakes) {
    const Told told = earshot(words);
    EXPECT_EQ(told.exit, 2) << words.back();
    EXPECT_THAT(told.err, HasSubstr(said));
  }
  EXPECT_FALSE(fs::exists(folder.path() / "earshot-data"));
}

TEST_F(PeopleFromTheShell, GetAWayBack) {
  add("Priya Shah", "priya@example.org", "training-lead");
  const Told told = earshot({"user", "link", " PRIYA@example.org"});
  EXPECT_EQ(told.exit, 0) << told.err;
  EXPECT_THAT(told.out, HasSubstr("can open an account with this link"));
  const Told nobody = earshot({"user", "link", "tom@example.org"});
  EXPECT_EQ(nobody.exit, 1);
  EXPECT_THAT(nobody.err, HasSubstr("Nobody has an account with tom@example.org"));
}

TEST_F(PeopleFromTheShell, AreInTheRecordWhichVerifies) {
  add("Priya Shah", "priya@example.org", "training-lead");
  const Told told = earshot({"audit", "verify"});
  EXPECT_EQ(told.exit, 0) << told.err;
  EXPECT_THAT(told.out, HasSubstr("of the staff record are as they were written."));
  const std::string before = "away from the server:\n  ";
  std::string noted = told.out.substr(told.out.find(before) + before.size());
  noted.pop_back();
  earshot({"user", "link", "priya@example.org"});
  EXPECT_EQ(earshot({"audit", "verify", "--noted", noted}).exit, 0);
  const Told missing = earshot({"audit", "verify", "--noted", "9" + noted});
  EXPECT_EQ(missing.exit, 1);
  EXPECT_THAT(missing.err, HasSubstr("cut off"));
}

TEST(AServerThatIsStartedFirst, PrintsALinkForTheFirstAccount) {
  Folder folder;
  Running server(folder, {"serve", "--listen", "127.0.0.1:0"});
  const std::string said = server.heard("Ctrl-C stops it.");
  EXPECT_THAT(said, HasSubstr("Nobody has an account yet."));
  EXPECT_THAT(said, HasSubstr("/welcome/"));
  server.stop(SIGTERM);
  const std::string secret = said.substr(said.find("/welcome/") + 9, 43);
  EXPECT_THAT(server.err(), Not(HasSubstr(secret)));
}

}  // namespace
}  // namespace earshot::story
