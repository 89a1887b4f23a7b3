// SPDX-License-Identifier: Apache-2.0
// broken/ holds one form file for each mistake, and beside it exactly what its author is told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>

#include "base/files.h"
#include "forms/read_form.h"
#include "forms/some_lists.h"
#include "places.h"

namespace earshot {
namespace {

const fs::path broken = fs::path(EARSHOT_SOURCE_DIR) / "tests" / "forms" / "broken";

std::set<fs::path> files_ending(const std::string& ending) {
  std::set<fs::path> found;
  for (const auto& file : fs::directory_iterator(broken))
    if (file.path().extension() == ending)
      found.insert(file.path());
  return found;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string told_about(const fs::path& path) {
  const auto read = forms::read_form(path.filename(), bytes_of(path), tests::some_lists());
  EXPECT_EQ(read.form.has_value(), read.problems.empty());
  std::string told;
  for (const Problem& problem : read.problems)
    told += to_text(problem) + "\n";
  return told;
}

TEST(ABrokenForm, IsToldExactlyWhatIsWrongAndWhatToWrite) {
  for (fs::path path : files_ending(".toml")) {
    const std::string told = told_about(path);
    EXPECT_FALSE(told.empty()) << path << " has nothing wrong with it";
    EXPECT_EQ(told, bytes_of(path.replace_extension(".txt"))) << path;
  }
}

TEST(ABrokenForm, IsOneOfManyAndNoneLacksItsMessage) {
  EXPECT_GE(files_ending(".toml").size(), 100u);
  for (fs::path path : files_ending(".toml"))
    EXPECT_TRUE(fs::exists(path.replace_extension(".txt"))) << path << ": write what is told";
  for (fs::path path : files_ending(".txt"))
    EXPECT_TRUE(fs::exists(path.replace_extension(".toml"))) << path << " tells of no form";
}

}  // namespace
}  // namespace earshot
