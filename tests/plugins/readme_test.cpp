// SPDX-License-Identifier: Apache-2.0
// The examples in plugins/README.md are the files of the project that tests/consumer builds.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "base/files.h"
#include "places.h"

namespace earshot {
namespace {

TEST(TheReadmeOfPlugins, ShowsExamplesThatAreBuiltAndRun) {
  const fs::path root = EARSHOT_SOURCE_DIR;
  const std::string readme = *read_file(root / "plugins/README.md");
  const std::pair<const char*, const char*> examples[] = {
      {"conference.cpp", "cpp"}, {"CMakeLists.txt", "cmake"}, {"conference_test.cpp", "cpp"}};
  for (const auto& [file, language] : examples) {
    const std::string source = *read_file(root / "tests/consumer/project" / file);
    ASSERT_FALSE(source.empty()) << file;
    const std::string without_licence = source.substr(source.find('\n') + 1);
    const std::string block = std::string("```") + language + "\n" + without_licence + "```\n";
    EXPECT_NE(readme.find(block), std::string::npos) << file << " is not what the README shows";
  }
}

}  // namespace
}  // namespace earshot
