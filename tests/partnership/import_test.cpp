// SPDX-License-Identifier: Apache-2.0
// What Priya, of the partnership team, writes to files comes back the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.h"
#include "model/settings_keys.h"
#include "partnership/seed.h"
#include "people.h"
#include "places.h"
#include "store/listed.h"
#include "store/partnership.h"

namespace earshot::partnership {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string root = EARSHOT_SOURCE_DIR "/config/";

constexpr std::string_view small_agencies = R"(
sectors = ["Health", "Police"]
areas = ["Isle of Wight"]
[[agency]]
name = "health_visiting"
title = "Health visiting"
sector = "Health"
area = "Isle of Wight"
[[agency]]
name = "police"
title = "Hampshire Constabulary"
sector = "Police"
area = "Isle of Wight"
[[level]]
name = "level_1"
title = "Level 1"
same_as = ["NHS intercollegiate: Level 1", "Adults' board: Group A"]
[[reports_to]]
name = "board"
title = "The Board"
kinds = ["learning_needs", "voices"]
)";

class Importing : public ::testing::Test {
 protected:
  static Plan take(earshot::Partnership& where, const std::vector<GivenFile>& files) {
    return where.site().data.writer().run([&](Database& db) {
      Plan plan = plan_import(db, files, day("2026-11-21"));
      if (plan.problems.empty())
        carry_out(db, plan, day("2026-11-21"));
      return plan;
    });
  }
  static std::vector<GivenFile> exported(earshot::Partnership& from) {
    std::vector<GivenFile> files;
    for (const FileRow& row : all_files)
      files.push_back({std::string(row.name), row.kind, text_of(row.kind, from.read())});
    return files;
  }
  static GivenFile agencies(std::string_view text) {
    return {"agencies.toml", FileKind::agencies, std::string(text)};
  }
  static std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string all(text);
    return all.replace(all.find(from), from.size(), to);
  }

  earshot::Partnership isle;
};

TEST_F(Importing, BringsBackWhatWasExportedByteForByte) {
  const Plan shipped =
      take(isle, {{"topics.toml", FileKind::topics, *read_file(root + "topics.toml")},
                  agencies(*read_file(root + "agencies.toml")),
                  {"partnership.toml", FileKind::settings,
                   "[partnership]\nname = \"Isle of Wight \\\"SCP\\\"\"\n"
                   "[learning]\nintervals = \"3, 6, 12\"\n"}});
  ASSERT_THAT(shipped.problems, IsEmpty());
  take(isle, {agencies(small_agencies)});  // takes dozens off the list, which must come back too
  earshot::Partnership hampshire;
  const auto first = exported(isle);
  const Plan plan = take(hampshire, first);
  EXPECT_THAT(plan.problems, IsEmpty()) << lines_of(plan.problems);
  const auto second = exported(hampshire);
  for (std::size_t i = 0; i < first.size(); ++i)
    EXPECT_EQ(second[i].text, first[i].text);
  EXPECT_EQ(store::find_partnership(hampshire.read()).name, "Isle of Wight \"SCP\"");
  EXPECT_THAT(take(hampshire, second).changes, IsEmpty());
}

TEST_F(Importing, BringsBackATopicThatWasSplitWithWhoSeesToIt) {
  const std::string text = R"(
[[topic]]
name = "neglect"
title = "Neglect"
side = "children"
owner = "Children's Services, Priya Shah"
[[topic]]
name = "home"
title = "Home conditions"
side = "children"
[[topic]]
name = "missed"
title = "Missed appointments"
side = "children"
)";
  const auto topics = [](std::string all) {
    return GivenFile{"topics.toml", FileKind::topics, std::move(all)};
  };
  take(isle, {topics(text)});
  const std::string split =
      replaced(text, "Priya Shah\"",
               "Priya Shah\"\nclosed = \"2026-11-20\"\nsplit_into = [\"home\", \"missed\"]");
  EXPECT_THAT(take(isle, {topics(split)}).changes,
              ElementsAre("Topics: \"Neglect\": Split into \"Home conditions\" and \"Missed "
                          "appointments\"."));
  earshot::Partnership hampshire;
  take(hampshire, exported(isle));
  const Topic neglect = store::find_lists(hampshire.read()).topics.at(0);
  EXPECT_EQ(neglect.owner, "Children's Services, Priya Shah");
  EXPECT_THAT(neglect.listing.split_into, ElementsAre("home", "missed"));
}

TEST_F(Importing, SaysEachChangeInASentence) {
  take(isle, {agencies(small_agencies)});
  const std::string text = replaced(
      replaced(
          replaced(small_agencies, "Hampshire Constabulary", "Hampshire and Isle of Wight police"),
          "sector = \"Health\"", "sector = \"Police\""),
      "[[level]]",
      "[[agency]]\nname = \"school\"\ntitle = \"Schools\"\nsector = \"Health\"\n"
      "area = \"Isle of Wight\"\n[[level]]");
  EXPECT_THAT(
      take(isle, {agencies(text)}).changes,
      ElementsAre("Agencies: \"Health visiting\": Sector: Police.",
                  "Agencies: \"Hampshire Constabulary\": Now called \"Hampshire and Isle of "
                  "Wight police\".",
                  "Agencies: \"Schools\" is new."));
}

TEST_F(Importing, TakesWhatAFileLeavesOutOffTheListAndKeepsItsName) {
  take(isle, {agencies(small_agencies)});
  const std::size_t at = small_agencies.find("[[agency]]\nname = \"police\"");
  const std::string without = std::string(small_agencies.substr(0, at)) +
                              std::string(small_agencies.substr(small_agencies.find("[[level]]")));
  EXPECT_THAT(take(isle, {agencies(without)}).changes,
              ElementsAre("Agencies: \"Hampshire Constabulary\": Taken off the list."));
  const auto police = store::find_listed(isle.read(), List::agencies, "police");
  EXPECT_EQ(police->closed_on, day("2026-11-21"));
  EXPECT_THAT(take(isle, {agencies(small_agencies)}).changes,
              ElementsAre("Agencies: \"Hampshire Constabulary\": Back on the list."));
}

TEST_F(Importing, LeavesWhatAFileSaysNothingOfAsItIs) {
  take(isle, {agencies(small_agencies)});
  take(isle, {agencies("sectors = [\"Health\", \"Police\"]\n")});
  EXPECT_FALSE(store::find_listed(isle.read(), List::levels, "level_1")->closed_on);
  EXPECT_FALSE(store::find_listed(isle.read(), List::agencies, "police")->closed_on);
}

TEST_F(Importing, ChangesNothingWhenOneLineIsWrong) {
  const Plan plan = take(isle, {agencies(small_agencies),
                                {"partnership.toml", FileKind::settings,
                                 "[partnership]\nname = \"Isle\"\n[floors]\nopen = 4\n"
                                 "[learning]\nintervals = \"6, 3\"\n"}});
  ASSERT_EQ(plan.problems.size(), 2u);
  EXPECT_EQ(to_text(plan.problems[0]),
            "partnership.toml:4: 'floors.open': Write a whole number from 5 to 1000");
  EXPECT_THAT(to_text(plan.problems[1]), HasSubstr("partnership.toml:6: 'learning.intervals'"));
  EXPECT_THAT(store::find_listed(isle.read()), IsEmpty());
  EXPECT_EQ(store::find_partnership(isle.read()).name, "");
}

TEST_F(Importing, PassesOverWhatIsThisMachinesOwn) {
  const Plan plan = take(isle, {{"earshot.toml", FileKind::settings,
                                 "data = \"/srv/data\"\n[partnership]\nname = \"Isle\"\n"}});
  EXPECT_THAT(plan.remarks, ElementsAre(HasSubstr("earshot.toml:1: 'data' is this machine's")));
  EXPECT_THAT(plan.changes,
              ElementsAre("Your partnership: Name of the partnership: \"Isle\" instead "
                          "of nothing."));
}

TEST_F(Importing, LetsTwoChangeTheirTitlesRound) {
  take(isle, {agencies(small_agencies)});
  std::string text = replaced(small_agencies, "Hampshire Constabulary", "another");
  text =
      replaced(replaced(text, "title = \"Health visiting\"", "title = \"Hampshire Constabulary\""),
               "another", "Health visiting");
  EXPECT_EQ(take(isle, {agencies(text)}).changes.size(), 2u);
  EXPECT_EQ(store::find_listed(isle.read(), List::agencies, "police")->title, "Health visiting");
}

TEST(TheFirstStart, TakesWhatFilesSayOnceAndNeverAgain) {
  TemporaryFolder folder;
  store::DataFolder data(folder.path() / "data");
  const auto settings_of = [](const std::string& name) {
    SettingSources sources;
    sources.flags = {{"partnership.name", name}};
    return read_settings(settings_keys, sources).settings;
  };
  const std::vector<GivenFile> files{
      {"agencies.toml", FileKind::agencies, std::string(small_agencies)}};
  const Moment now{day("2026-11-21")};
  EXPECT_THAT(seed(data, settings_of("Isle of Wight"), files, now), IsEmpty());
  std::vector<GivenFile> others = files;
  others[0].text = "sectors = [\"Other\"]\n";
  EXPECT_THAT(seed(data, settings_of("Hampshire"), others, now), IsEmpty());
  EXPECT_EQ(store::find_partnership(*data.snapshot()).name, "Isle of Wight");
  EXPECT_EQ(store::find_lists(*data.snapshot()).sectors.size(), 2u);
}

TEST(TheFirstStart, TakesAListWhenItsFileIsThere) {
  TemporaryFolder folder;
  store::DataFolder data(folder.path() / "data");
  const Settings settings = read_settings(settings_keys, {}).settings;
  const Moment now{day("2026-11-21")};
  seed(data, settings, {}, now);
  EXPECT_FALSE(has_lists(*data.snapshot(), FileKind::agencies));
  seed(data, settings,
       std::vector<GivenFile>{{"a", FileKind::agencies, std::string(small_agencies)}}, now);
  EXPECT_TRUE(has_lists(*data.snapshot(), FileKind::agencies));
}

TEST(TheFirstStart, TakesNothingFromAFileThatIsWrong) {
  TemporaryFolder folder;
  store::DataFolder data(folder.path() / "data");
  const Problems problems =
      seed(data, read_settings(settings_keys, {}).settings,
           std::vector<GivenFile>{{"agencies.toml", FileKind::agencies, "sektors = []\n"}},
           Moment{day("2026-11-21")});
  EXPECT_FALSE(problems.empty());
  EXPECT_FALSE(has_settings(*data.snapshot()));
}

}  // namespace
}  // namespace earshot::partnership
