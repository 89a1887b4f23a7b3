// SPDX-License-Identifier: Apache-2.0
// Somebody who has just heard of Earshot makes a demonstration and looks around; Nia types the same
// where her partnership's folders are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>
#include <signal.h>

#include <charconv>
#include <fstream>
#include <map>
#include <sstream>

#include "running.h"

namespace earshot::story {
namespace {

using ::testing::HasSubstr;

// What a partnership has there, byte by byte.
std::map<std::string, std::string> all_of_a_partnership(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const char* name : {"earshot-data", "earshot-keys"})
    for (const auto& entry : fs::recursive_directory_iterator(folder / name)) {
      std::ostringstream bytes;
      if (entry.is_regular_file())
        bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      files.emplace(entry.path().string(), bytes.str());
    }
  return files;
}

void copy_what_ships(const Folder& folder) {
  for (const char* name : {"forms", "config"})
    fs::copy(fs::path(EARSHOT_SOURCE_DIR) / name, folder.path() / name,
             fs::copy_options::recursive);
}

TEST(ADemonstration, IsNotMadeInAPartnershipsOwnFolders) {
  const Folder folder;
  copy_what_ships(folder);
  ASSERT_EQ(
      run(folder, {"user", "add", "Nia Bevan", "nia@example.org", "--role", "administrator"}).exit,
      0);
  const auto before = all_of_a_partnership(folder.path());
  ASSERT_FALSE(before.empty());
  for (const Words& more : {Words{}, Words{"--again"}, Words{"--unless-there"}}) {
    Words words{"demo", "--data", "earshot-data", "--keys", "earshot-keys"};
    words.insert(words.end(), more.begin(), more.end());
    const Told told = run(folder, words);
    EXPECT_EQ(told.exit, 1);
    EXPECT_THAT(told.err, HasSubstr("earshot-data"));
    EXPECT_THAT(told.err, HasSubstr("nothing in it was changed"));
    EXPECT_EQ(all_of_a_partnership(folder.path()), before);
  }
}

// One process makes it once; making it takes seconds.
TEST(ADemonstration, IsMadeServedAndMadeAgain) {
  const Folder folder;
  copy_what_ships(folder);
  const Told made = run(folder, {"demo"});
  ASSERT_EQ(made.exit, 0) << made.err;
  EXPECT_THAT(made.out, HasSubstr("Harbour Bay Safeguarding Children Partnership (invented)"));

  EXPECT_EQ(run(folder, {"demo", "--unless-there"}).exit, 0);
  const Told twice = run(folder, {"demo"});
  EXPECT_EQ(twice.exit, 1);
  EXPECT_THAT(twice.err, HasSubstr("add --again"));

  const Told surveys =
      run(folder, {"survey", "list", "--data", "earshot-demo", "--keys", "earshot-demo-keys"});
  EXPECT_THAT(surveys.out, HasSubstr("Too few to show alone"));
  EXPECT_THAT(surveys.out, HasSubstr("6 of 12 answered"));

  Running server(folder, {"serve", "--listen", "127.0.0.1:0", "--data", "earshot-demo", "--keys",
                          "earshot-demo-keys"});
  const std::string said = server.heard("Ctrl-C stops it.");
  EXPECT_THAT(said, HasSubstr("/demo\n"));
  const auto from = said.find("https://127.0.0.1:") + std::string("https://127.0.0.1:").size();
  int port = 0;
  std::from_chars(said.data() + from, said.data() + said.size(), port);
  httplib::SSLClient client("127.0.0.1", port);
  client.set_ca_cert_path((folder.path() / "earshot-demo-keys/tls/this-machine.pem").c_str());
  const auto page = client.Get("/demo");
  ASSERT_TRUE(page);
  EXPECT_THAT(page->body, HasSubstr("This is a demonstration"));
  EXPECT_THAT(page->body, HasSubstr("Look as Priya"));
  EXPECT_EQ(server.stop(SIGTERM), 0);

  EXPECT_EQ(run(folder, {"demo", "--again"}).exit, 0);
}

}  // namespace
}  // namespace earshot::story
