// SPDX-License-Identifier: Apache-2.0
#include "model/settings_keys.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/settings_file.h"
#include "places.h"

namespace earshot {
namespace {

std::string shipped_file() {
  std::ifstream file(EARSHOT_SOURCE_DIR "/config/earshot.toml");
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// '#' with a letter or bracket right behind it hides a setting; "# " begins a sentence.
std::string uncovered(const std::string& bytes) {
  std::istringstream lines(bytes);
  std::string all, line;
  while (std::getline(lines, line)) {
    if (line.size() > 1 && line[0] == '#' && line[1] != ' ')
      line.erase(0, 1);
    all += line + "\n";
  }
  return all;
}

TEST(TheShippedConfiguration, SaysNothingUntilSomebodyUncoversALine) {
  Problems problems;
  EXPECT_TRUE(read_settings_file(settings_keys, "earshot.toml", shipped_file(), problems).empty());
  EXPECT_EQ(problems, Problems());
}

TEST(TheShippedConfiguration, HasEveryKeyWithItsDefaultInTheOrderOfTheTable) {
  Problems problems;
  const auto said =
      read_settings_file(settings_keys, "earshot.toml", uncovered(shipped_file()), problems);
  EXPECT_EQ(problems, Problems());
  ASSERT_EQ(said.size(), settings_keys.size());
  for (std::size_t at = 0; at < said.size(); ++at) {
    EXPECT_EQ(said[at].name, settings_keys[at].name);
    EXPECT_EQ(said[at].text, settings_keys[at].fallback) << said[at].name;
  }
}

TEST(ASettingsKey, HasADefaultThatIsAllowed) {
  SettingSources sources;
  for (const SettingKey& key : settings_keys)
    if (key.kind != SettingKind::folder && key.kind != SettingKind::file)
      sources.flags.emplace(key.name, key.fallback);
  EXPECT_EQ(read_settings(settings_keys, sources).problems, Problems());
}

TEST(ASettingsKey, HasTheFloorThatItsPromiseUsuallyHas) {
  const Settings settings = read_settings(settings_keys, {}).settings;
  for (const PromiseRow& row : all_promises) {
    if (row.promise == Promise::named)
      continue;
    std::string name = "floors.";
    name += row.name;
    EXPECT_EQ(settings.number(name), row.floor);
    SettingSources lower;
    lower.flags.emplace(name, std::to_string(row.least_floor - 1));
    EXPECT_EQ(read_settings(settings_keys, lower).problems.size(), 1u) << name;
  }
}

TEST(ASettingsKey, IsExplainedOnOneLine) {
  for (const SettingKey& key : settings_keys) {
    EXPECT_TRUE(key.about.ends_with('.')) << key.name;
    EXPECT_LE(key.about.size(), 90u) << key.name;
  }
}

}  // namespace
}  // namespace earshot
