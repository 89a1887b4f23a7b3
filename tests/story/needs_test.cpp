// SPDX-License-Identifier: Apache-2.0
// Joan of the workforce group draws up the learning needs of a year from the shell.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/files.h"
#include "running.h"
#include "store/cycles.h"
#include "store/data_folder.h"

namespace earshot::story {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class DrawingUpNeeds : public ::testing::Test {
 protected:
  DrawingUpNeeds() {
    fs::copy(fs::path(EARSHOT_SOURCE_DIR) / "config", folder.path() / "config",
             fs::copy_options::recursive);
    earshot({"user", "add", "Joan Reed", "joan@example.org", "--role", "workforce-group"});
    store::DataFolder data(folder.path() / "earshot-data");
    data.writer().run([](Database& db) {
      store::add_cycle(db, {.id = "c1",
                            .name = "2025-26",
                            .starts_on = parse_day("2025-04-01").value(),
                            .ends_on = parse_day("2026-03-31").value()});
    });
  }
  Told earshot(const Words& words) const { return run(folder, words); }

  Folder folder;
};

TEST_F(DrawingUpNeeds, SaysThatNothingCountsYet) {
  const Told told = earshot({"needs", "2025-26"});
  EXPECT_EQ(told.exit, 0) << told.err;
  EXPECT_THAT(told.out, HasSubstr("Nothing counts for 2025-26 yet"));
}

TEST_F(DrawingUpNeeds, PutsFirstWhatAnAuditRequires) {
  earshot({"evidence", "import", "2025-26",
           folder.write("findings.csv",
                        "Source,Reference,Kind,Topic,Severity,Day,What was found\n"
                        "Audit,Audit of neglect 4,Expert judgement,Neglect,3,03/06/2025,7 of 12 "
                        "files had no chronology\n"),
           "--confirm"});
  const auto json = nlohmann::json::parse(earshot({"needs", "c1", "--json"}).out);
  EXPECT_EQ(json["topics"][0]["topic"], "neglect");
  EXPECT_EQ(json["topics"][0]["group"], "required");
  EXPECT_TRUE(json["topics"][0]["score"].is_null()) << "one finding alone compares with nothing";
  EXPECT_THAT(earshot({"needs", "2025-26", "--on", "2025-05-01"}).out, HasSubstr("Nothing counts"));
}

TEST_F(DrawingUpNeeds, WritesFilesThatAreNotThereYet) {
  for (const std::string option : {"--xlsx", "--html"}) {
    const std::string file = (folder.path() / ("needs" + option)).string();
    const Told told = earshot({"needs", "2025-26", option, file});
    EXPECT_EQ(told.exit, 0) << told.err;
    EXPECT_EQ(told.out, file + "\n");
    const auto size = fs::file_size(file);
    EXPECT_GT(size, 1'000U);
    const Told again = earshot({"needs", "2025-26", option, file});
    EXPECT_EQ(again.exit, 1);
    EXPECT_THAT(again.err, HasSubstr("is there already. Name another"));
    EXPECT_EQ(fs::file_size(file), size);
  }
}

TEST_F(DrawingUpNeeds, WritesItsTablesIntoAFolder) {
  const fs::path tables = folder.path() / "of-2025" / "tables";
  const Told told = earshot({"needs", "2025-26", "--csv", tables.string()});
  EXPECT_EQ(told.exit, 0) << told.err;
  EXPECT_THAT(told.out, HasSubstr((tables / "contents.csv").string()));
  EXPECT_TRUE(fs::exists(tables / "sentences.csv"));
  fs::remove(tables / "sentences.csv");
  EXPECT_EQ(earshot({"needs", "2025-26", "--csv", tables.string()}).exit, 1);
  EXPECT_FALSE(fs::exists(tables / "sentences.csv")) << "all of them or none";
}

TEST_F(DrawingUpNeeds, IsAskedForInOneWay) {
  EXPECT_EQ(earshot({"needs", "2025-26", "--json", "--xlsx", "needs.xlsx"}).exit, 2);
  EXPECT_EQ(earshot({"needs", "2025-26", "--csv", "tables", "--html", "needs.html"}).exit, 2);
  EXPECT_EQ(earshot({"needs", "2025-26", "--csv"}).exit, 2) << "into which folder?";
}

TEST_F(DrawingUpNeeds, WritesThePaperForTheBoardOnceIntoAFile) {
  const std::string file = folder.path() / "board.docx";
  const Told told = earshot({"needs", "2025-26", "--docx", file});
  EXPECT_EQ(told.exit, 0) << told.err;
  EXPECT_THAT(told.out, HasSubstr("board.docx"));
  const std::string bytes = read_file(file).value_or("");
  EXPECT_THAT(bytes, ::testing::StartsWith("PK"));
  const Told again = earshot({"needs", "2025-26", "--docx", file});
  EXPECT_EQ(again.exit, 1);
  EXPECT_THAT(again.err, HasSubstr("is there already"));
  EXPECT_EQ(read_file(file).value_or(""), bytes);
  EXPECT_EQ(earshot({"needs", "2025-26", "--docx", file, "--json"}).exit, 2);
}

TEST_F(DrawingUpNeeds, TellsWhatWasMeant) {
  EXPECT_EQ(earshot({"needs", "2019"}).exit, 1);
  const Told day = earshot({"needs", "2025-26", "--on", "30 February"});
  EXPECT_EQ(day.exit, 1);
  EXPECT_THAT(day.err, HasSubstr("no day that has been"));
  EXPECT_EQ(earshot({"needs"}).exit, 2);
}

}  // namespace
}  // namespace earshot::story
