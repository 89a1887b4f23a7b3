// SPDX-License-Identifier: Apache-2.0
#include "base/backup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "base/database.h"
#include "base/writer.h"
#include "fresh_folder.h"

namespace earshot {
namespace {

using testing::HasSubstr;

struct ABackup : testing::Test {
  FreshFolder folder;
  fs::path file = folder / "earshot.db";
  fs::path backup = folder / "monday.earshot";
  fs::path restored = folder / "new/earshot.db";

  std::unique_ptr<Database> database() {
    auto made = open_sqlite(file, Access::write);
    made->script(R"(
        create table if not exists answer (id integer primary key, half integer, words text) strict)");
    return made;
  }
  static std::string told(const std::function<void()>& work) {
    try {
      work();
    } catch (const std::runtime_error& e) {
      return e.what();
    }
    return "nothing was thrown";
  }
};

TEST_F(ABackup, TakenWhileServingHoldsWholeTransactions) {
  Writer writer(database());
  std::jthread answering([&](std::stop_token stop) {
    while (!stop.stop_requested())
      writer.run([](Database& db) {
        db.run("insert into answer (half) values (1)");
        db.run("insert into answer (half) values (2)");
      });
  });
  for (const char* name : {"one", "two", "three"})
    back_up(file, folder / name);
  answering.request_stop();
  answering.join();
  for (const char* name : {"one", "two", "three"}) {
    const fs::path back = folder / (std::string(name) + ".new/earshot.db");
    restore(folder / name, back);
    const auto halves = open_sqlite(back, Access::read)
                            ->one<int, int>(
                                "select count(*) filter (where half = 1), count(*) filter (where "
                                "half = 2) from answer");
    EXPECT_EQ(std::get<0>(*halves), std::get<1>(*halves));
  }
}

TEST_F(ABackup, IsOneFileForItsOwnerOnly) {
  database();
  back_up(file, backup);
  EXPECT_EQ(fs::status(backup).permissions(), fs::perms(0600));
  for (const char* suffix : {"-wal", "-shm", "-journal", ".unfinished"})
    EXPECT_FALSE(fs::exists(backup.string() + suffix));
}

TEST_F(ABackup, HoldsNoByteOfWhatWasDeleted) {
  const auto db = database();
  for (int i = 0; i < 50; ++i)
    db->run("insert into answer (words) values (?)",
            "Mia: nobody listened " + std::string(500, 'z'));
  back_up(file, folder / "before");
  EXPECT_THAT(*read_file(folder / "before"), HasSubstr("nobody listened"));
  db->run("delete from answer where id > 1");
  db->run("update answer set words = 'kept'");
  back_up(file, backup);
  const std::string bytes = *read_file(backup);
  EXPECT_THAT(bytes, HasSubstr("kept"));
  EXPECT_EQ(bytes.find("nobody listened"), std::string::npos);
  EXPECT_EQ(bytes.find("zzzz"), std::string::npos);
}

TEST_F(ABackup, IsNeverWrittenOverAnotherFile) {
  database();
  write_durably(backup, "the only copy of something");
  EXPECT_THAT(told([&] { back_up(file, backup); }), HasSubstr("exists already"));
  EXPECT_EQ(read_file(backup), "the only copy of something");
}

TEST_F(ABackup, OfAFolderThatIsNotThereLeavesNothing) {
  EXPECT_THROW(back_up(folder / "none.db", backup), std::runtime_error);
  EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST_F(ABackup, PutBackCanBeUsedAgain) {
  const auto db = database();
  db->run("insert into answer (words) values ('listened to')");
  back_up(file, backup);
  restore(backup, restored);
  const auto again = open_sqlite(restored, Access::write);
  again->run("insert into answer (words) values ('and heard')");
  EXPECT_EQ(again->one<int>("select count(*) from answer"), 2);
  EXPECT_EQ(again->one<std::string>("pragma journal_mode"), "wal");
}

TEST_F(ABackup, IsOnlyPutIntoAnEmptyFolder) {
  database();
  back_up(file, backup);
  EXPECT_THAT(told([&] { restore(backup, file); }), HasSubstr("is not empty"));
}

TEST_F(ABackup, ThatIsSomethingElseIsToldApart) {
  database();
  write_durably(backup, "a letter");
  EXPECT_THAT(told([&] { restore(backup, restored); }), HasSubstr("is not an Earshot backup"));
  EXPECT_THAT(told([&] { restore(folder / "none", restored); }), HasSubstr("can't be read"));
  EXPECT_THAT(told([&] { restore(file, restored); }), HasSubstr("a database in use"));
  EXPECT_FALSE(fs::exists(folder / "new"));
}

TEST_F(ABackup, ThatIsDamagedIsNotRestored) {
  const auto db = database();
  db->begin(Access::write);
  for (int i = 0; i < 500; ++i)
    db->run("insert into answer (words) values (?)", std::string(200, 'a'));
  db->commit();
  back_up(file, backup);
  const std::string whole = *read_file(backup);
  std::string cut = whole.substr(0, whole.size() / 2);
  std::string scribbled = whole;
  scribbled.replace(4096 * 3, 4096, std::string(4096, '\x7f'));
  for (const std::string& damaged : {cut, scribbled}) {
    write_durably(backup, damaged);
    EXPECT_THAT(told([&] { restore(backup, restored); }), HasSubstr("is damaged"));
    EXPECT_FALSE(fs::exists(folder / "new"));
  }
}

}  // namespace
}  // namespace earshot
