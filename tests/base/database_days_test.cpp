// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "base/database.h"
#include "fresh_folder.h"

namespace earshot {
namespace {

using namespace std::chrono_literals;

TEST(ADayInADatabase, IsTextAndComesBackADay) {
  FreshFolder folder;
  const auto database = open_sqlite(folder / "earshot.db", Access::write);
  database->script("create table course (held_on text check (held_on is date(held_on))) strict");
  const Day day = std::chrono::sys_days(2026y / 11 / 20);
  database->run("insert into course values (?)", day);
  database->run("insert into course values (?)", std::optional<Day>());
  EXPECT_EQ(database->one<std::string>("select held_on from course where held_on = ?", day),
            "2026-11-20");
  const auto all = database->all<std::optional<Day>>("select held_on from course order by rowid");
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(std::get<0>(all[0]), day);
  EXPECT_EQ(std::get<0>(all[1]), std::nullopt);
}

TEST(ADayInADatabase, ThatIsNoneIsRefusedOnTheWayInAndOut) {
  FreshFolder folder;
  const auto database = open_sqlite(folder / "earshot.db", Access::write);
  database->script("create table course (held_on text check (held_on is date(held_on))) strict");
  EXPECT_THROW(database->run("insert into course values ('30 November')"), std::runtime_error);
  EXPECT_THROW(database->one<Day>("select '30 November'"), std::logic_error);
}

}  // namespace
}  // namespace earshot
