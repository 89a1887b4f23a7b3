// SPDX-License-Identifier: Apache-2.0
// Whoever watches the server asks whether it is well.
#include "web/health.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <limits>

#include "store/data_folder.h"
#include "web/visitor.h"

namespace earshot::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

Shown look(Office& office) { return Visitor(office).get("/healthz"); }

// Fails when it is committed, not before.
void change_that_cannot_be_kept(Database& db) {
  db.script(R"(
      create table child (parent text references survey (id) deferrable initially deferred) strict;
      insert into child (parent) values ('nobody'))");
}

TEST(TheHealthOfTheServer, IsOneWord) {
  Office office;
  const Shown page = look(office);
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.body, "ok\n");
  EXPECT_THAT(page.header("Content-Type"), HasSubstr("text/plain"));
  EXPECT_EQ(page.header("Cache-Control"), "no-store");
}

TEST(TheHealthOfTheServer, IsNotGoodWhileNothingCanBeKept) {
  Office office;
  Writer& writer = office.partnership().site().data.writer();
  EXPECT_ANY_THROW(writer.run(change_that_cannot_be_kept));
  const Shown page = look(office);
  EXPECT_EQ(page.status, 503);
  EXPECT_THAT(page.body, StartsWith("unsaved\n"));
  EXPECT_THAT(page.body, HasSubstr("earshot doctor"));

  writer.run([](Database&) {});
  EXPECT_EQ(look(office).body, "ok\n");
}

TEST(TheHealthOfTheServer, IsNotGoodWhenTheDiskIsFull) {
  Office office;
  House house = office.house();
  house.least_space_bytes = std::numeric_limits<std::uintmax_t>::max();
  Site site(house);
  const Page page = health({}, site).page;
  EXPECT_EQ(page.status, 503);
  EXPECT_THAT(page.body, StartsWith("full\n"));
  EXPECT_THAT(page.body, Not(HasSubstr("/"))) << "strangers read this too: no folder is named";
}

TEST(TheHealthOfTheServer, IsNotGoodWhenTheDatabaseCannotBeRead) {
  Office office;
  const auto file = store::database_file(office.partnership().site().data.path());
  office.partnership().site().data.writer().run_alone(
      [](Database& db) { db.run("pragma wal_checkpoint(truncate)"); });
  std::ofstream(file, std::ios::binary) << std::string(100'000, 'x');
  const Shown page = look(office);
  EXPECT_EQ(page.status, 503);
  EXPECT_THAT(page.body, StartsWith("unreadable\n"));
}

}  // namespace
}  // namespace earshot::web
