// SPDX-License-Identifier: Apache-2.0
#include "layering/layering.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "places.h"

namespace earshot::layering {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

const fs::path source = EARSHOT_SOURCE_DIR;

TEST(TheLayers, HoldInTheWholeTree) {
  EXPECT_GT(files_read(source), 60) << "this test would pass if it read nothing";
  EXPECT_THAT(breaches(source), IsEmpty());
}

struct Planted {
  const char* file;
  const char* line;
  const char* said;
};

constexpr Planted planted[] = {
    {"server/base/days.cpp", "#include \"model/form.h\"", "base must not know model"},
    {"server/model/form.h", "#include \"store/surveys.h\"", "model must not know store"},
    {"server/forms/read_form.h", "#include \"answers/take.h\"", "forms must not know answers"},
    {"server/web/pages.cpp", "# include \"commands/command.h\"", "web must not know commands"},
    {"server/web/pages.cpp", "#include \"pages.h\"", "write it from server/ on"},
    {"server/main.cpp", "#include \"base/log.h\"", "main must not know base"},
    {"server/forms/read_form.cpp", "#include <sqlite3.h>", "the database is behind the seam"},
    {"server/base/database.h", "#include <sqlite3.h>", "it stays in .cpp files"},
    {"server/model/form.cpp", "  #include <httplib.h>", "only door web may use it"},
    {"server/web/routes.cpp", "#include <dlfcn.h>", "only the host opens shared libraries"},
    {"server/base/text.h", "#include <unistd.h>", "it stays in .cpp files"},
    {"server/base/text.cpp", "#include <regex>", "std::regex overflows the stack"},
    {"server/model/lists.cpp", "#include <absl/optional.h>", "no rule says who may use it"},
    {"server/extras/more.cpp", "#include <string>", "no rule says what this folder may include"},
    {"plugins/training/training.cpp", "#include \"base/text.h\"", "a plugin knows nothing of"},
    {"plugins/voices/voices.cpp", "#include <sodium.h>", "and the standard library only"},
};

class APlantedBreach : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = ::testing::TempDir() + "layering-XXXXXX";
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    copy = name;
    for (const char* top : {"server", "plugins"})
      fs::copy(source / top, copy / top, fs::copy_options::recursive);
  }
  void TearDown() override { fs::remove_all(copy); }

  // With one file of the copy that says nothing but the breach; afterwards it is as it was.
  std::vector<std::string> breaches_with(const Planted& breach) {
    const fs::path file = copy / breach.file;
    fs::create_directories(file.parent_path());
    std::ofstream(file) << "// a line before it\n" << breach.line << "\n";
    std::vector<std::string> found = breaches(copy);
    fs::remove(file);
    if (fs::exists(source / breach.file))
      fs::copy_file(source / breach.file, file);
    return found;
  }

  fs::path copy;
};

TEST_F(APlantedBreach, IsToldWithItsFileAndLine) {
  for (const Planted& breach : planted)
    EXPECT_THAT(breaches_with(breach),
                Contains(AllOf(StartsWith(std::string(breach.file) + ":2: includes"),
                               HasSubstr(breach.said))))
        << breach.line;
}

}  // namespace
}  // namespace earshot::layering
