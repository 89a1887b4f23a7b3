// SPDX-License-Identifier: Apache-2.0
// Sam, who runs the server, sees what goes next, and keeps something for an inquiry.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>

#include "running.h"

namespace earshot::story {
namespace {

using ::testing::HasSubstr;

class TimeToForget : public ::testing::Test {
 protected:
  TimeToForget() {
    for (const char* name : {"forms", "config"})
      fs::copy(fs::path(EARSHOT_SOURCE_DIR) / name, folder.path() / name,
               fs::copy_options::recursive);
    const Told made =
        earshot({"survey", "new", "--form", "post-course", "--promise", "anonymous", "--course",
                 "Neglect", "--day", "2026-10-14", "--outcome", "notice neglect early = neglect"});
    EXPECT_EQ(made.exit, 0) << made.err;
  }
  Told earshot(const Words& words) { return run(folder, words); }

  // What an upgrade left there two months ago.
  fs::path old_copy() {
    folder.write("earshot-data/earshot.sqlite.before-migration-from-1", "what stood there");
    const fs::path copy = folder.path() / "earshot-data/earshot.sqlite.before-migration-from-1";
    fs::last_write_time(copy, fs::file_time_type::clock::now() - std::chrono::hours(24 * 60));
    return copy;
  }

  Folder folder;
};

TEST_F(TimeToForget, SaysWhatGoesOrDoesItAndNothingBetween) {
  EXPECT_EQ(earshot({"forget"}).exit, 2);
  EXPECT_EQ(earshot({"forget", "--due", "--now"}).exit, 2);
  EXPECT_THAT(earshot({"forget", "--due"}).out, HasSubstr("Nothing goes within a month."));
  EXPECT_THAT(earshot({"forget", "--now"}).out, HasSubstr("Nothing had had its time."));
  const fs::path copy = old_copy();
  EXPECT_THAT(earshot({"forget", "--now"}).out, HasSubstr("upgrade_copies: 1 deleted"));
  EXPECT_FALSE(fs::exists(copy));
}

TEST_F(TimeToForget, ComesByItselfWhileTheServerRuns) {
  const fs::path copy = old_copy();
  Running server(folder, {"serve", "--listen", "127.0.0.1:0"});
  server.heard("https://");
  server.stop(SIGTERM);  // it finishes what it has begun
  EXPECT_FALSE(fs::exists(copy));
  EXPECT_THAT(server.err(), HasSubstr("What had had its time was deleted: upgrade_copies 1"));
}

TEST_F(TimeToForget, IsHeldBackWithAReasonAndLetGoWithOne) {
  EXPECT_EQ(earshot({"hold", "add", "staff_record"}).exit, 2);
  EXPECT_EQ(earshot({"hold", "add", "figures", "--reason", "Inquiry 12"}).exit, 1);
  const Told put = earshot({"hold", "add", "staff_record", "--reason", "Inquiry 12"});
  EXPECT_THAT(put.out, HasSubstr("holds staff_record."));
  EXPECT_THAT(earshot({"hold", "list"}).out, HasSubstr("staff_record  Inquiry 12"));
  const std::string id = put.out.substr(0, put.out.find(' '));
  EXPECT_EQ(earshot({"hold", "lift", id, "--reason", " "}).exit, 2);
  EXPECT_EQ(earshot({"hold", "lift", id, "--reason", "It is over"}).exit, 0);
  EXPECT_EQ(earshot({"hold", "lift", id, "--reason", "It is over"}).exit, 1);
  EXPECT_THAT(earshot({"hold", "list"}).out, HasSubstr("Nothing is held."));
}

}  // namespace
}  // namespace earshot::story
