// SPDX-License-Identifier: Apache-2.0
#include "base/migrations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "another_process.h"
#include "fresh_folder.h"

namespace earshot {
namespace {

using testing::HasSubstr;

constexpr Migration steps[] = {
    {1, "create table course (id integer primary key, name text not null) strict"},
    {2, "alter table course add column topic text; update course set topic = 'neglect'"},
    {3, "insert into course (name) values ('made by three')"},
};
constexpr std::span<const Migration> all_steps(steps);

struct ADatabaseToMigrate : testing::Test {
  FreshFolder folder;
  fs::path file = folder / "earshot.db";
  std::unique_ptr<Database> database = open_sqlite(file, Access::write);

  int courses() { return *database->one<int>("select count(*) from course"); }
};

TEST_F(ADatabaseToMigrate, IsMadeWithoutACopyWhenItIsNew) {
  EXPECT_EQ(schema_version(*database), 0);
  migrate(*database, file, all_steps);
  EXPECT_EQ(schema_version(*database), 3);
  EXPECT_EQ(courses(), 1);
  EXPECT_FALSE(fs::exists(copy_before_migration(file, 0)));
}

TEST_F(ADatabaseToMigrate, IsBroughtUpToDateAfterACopy) {
  migrate(*database, file, all_steps.first(1));
  database->run("insert into course (name) values ('Neglect')");
  migrate(*database, file, all_steps);
  EXPECT_EQ(database->one<std::string>("select topic from course where id = 1"), "neglect");

  const auto copy = open_sqlite(copy_before_migration(file, 1), Access::read);
  EXPECT_EQ(schema_version(*copy), 1);
  EXPECT_EQ(copy->one<std::string>("select name from course"), "Neglect");
  EXPECT_THROW(copy->one<std::string>("select topic from course"), std::runtime_error);
}

TEST_F(ADatabaseToMigrate, IsLeftAloneWhenItIsUpToDate) {
  migrate(*database, file, all_steps);
  migrate(*database, file, all_steps);
  EXPECT_EQ(courses(), 1);
  EXPECT_FALSE(fs::exists(copy_before_migration(file, 3)));
}

TEST_F(ADatabaseToMigrate, IsRefusedWhenANewerProgramHasChangedIt) {
  migrate(*database, file, all_steps);
  try {
    migrate(*database, file, all_steps.first(2));
    FAIL();
  } catch (const std::runtime_error& e) {
    EXPECT_STREQ(e.what(),
                 "This database was last used by a newer Earshot (its tables are at version 3, "
                 "this program knows up to 2). Start the newer Earshot again, or restore a backup "
                 "made before the upgrade.");
  }
  EXPECT_EQ(schema_version(*database), 3);
}

TEST_F(ADatabaseToMigrate, IsAsItWasAfterAStepThatFailed) {
  migrate(*database, file, all_steps.first(1));
  const Migration broken[] = {steps[0], steps[1], {3, "insert into no_such_table values (1)"}};
  try {
    migrate(*database, file, broken);
    FAIL();
  } catch (const std::runtime_error& e) {
    EXPECT_THAT(e.what(), HasSubstr("Migration 3 failed and nothing was changed"));
  }
  EXPECT_EQ(schema_version(*database), 1);
  EXPECT_THROW(database->one<std::string>("select topic from course"), std::runtime_error);
  migrate(*database, file, all_steps);  // the copy of the attempt before gives way
  EXPECT_EQ(schema_version(*database), 3);
}

TEST_F(ADatabaseToMigrate, IsMigratedOnceByTwoProcesses) {
  migrate(*database, file, all_steps.first(2));
  database.reset();
  const auto start_up = [&] { migrate(*open_sqlite(file, Access::write), file, all_steps); };
  {
    AnotherProcess one(start_up), two(start_up);
    EXPECT_TRUE(one.succeeded());
    EXPECT_TRUE(two.succeeded());
  }
  database = open_sqlite(file, Access::write);
  EXPECT_EQ(courses(), 1);
}

TEST_F(ADatabaseToMigrate, NeedsStepsWithoutAGap) {
  EXPECT_THROW(migrate(*database, file, all_steps.subspan(1)), std::logic_error);
}

}  // namespace
}  // namespace earshot
