// SPDX-License-Identifier: Apache-2.0
// Ann of the partnership team brings in the findings of a year from the shell, after the workforce group
// has opened its cycle.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "running.h"
#include "store/cycles.h"
#include "store/data_folder.h"

namespace earshot::story {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

const std::string findings =
    "Source,Reference,Kind,Topic,Severity,Day,What was found\n"
    "Audit,Audit of neglect 4,Expert judgement,Neglect,3,03/06/2025,7 of 12 files had no "
    "chronology\n"
    "Practitioner forum,Forum of May,Coded text,Domestic abuse,2,12/05/2025,Whom to ask\n";

class BringingInEvidence : public ::testing::Test {
 protected:
  BringingInEvidence() {
    fs::copy(fs::path(EARSHOT_SOURCE_DIR) / "config", folder.path() / "config",
             fs::copy_options::recursive);
    earshot({"user", "add", "Ann Lee", "ann@example.org", "--role", "partnership-team"});
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

TEST_F(BringingInEvidence, SaysWhatItWouldAddAndAddsItOnlyWithConfirm) {
  const std::string file = folder.write("findings.csv", findings);
  const Told first = earshot({"evidence", "import", "2025-26", file});
  EXPECT_EQ(first.exit, 0) << first.err;
  EXPECT_THAT(first.out,
              AllOf(HasSubstr("row 2: Audit, Audit of neglect 4: neglect, severity 3"),
                    HasSubstr("2 new, 0 there already"), HasSubstr("Do so with --confirm.")));
  EXPECT_THAT(earshot({"evidence", "list", "2025-26"}).out, HasSubstr("There is no evidence"));
  EXPECT_THAT(earshot({"evidence", "import", "2025-26", file, "--confirm"}).out,
              HasSubstr("This was brought in."));
  EXPECT_THAT(earshot({"evidence", "import", "2025-26", file, "--confirm"}).out,
              AllOf(HasSubstr("0 new, 2 there already"), HasSubstr("There was nothing to add.")));
  EXPECT_THAT(earshot({"evidence", "list", "2025-26"}).out,
              AllOf(HasSubstr("2025-06-03  Audit"), HasSubstr("domestic_abuse, severity 2")));
}

TEST_F(BringingInEvidence, ListsItAsJson) {
  earshot({"evidence", "import", "2025-26", folder.write("findings.csv", findings), "--confirm"});
  const auto list = nlohmann::json::parse(earshot({"evidence", "list", "c1", "--json"}).out);
  ASSERT_EQ(list.size(), 2u);
  EXPECT_EQ(list[0]["source"], "audit");
  EXPECT_EQ(list[0]["severity"], 3);
  EXPECT_EQ(list[0]["strategic"], nullptr);
  EXPECT_EQ(list[0]["stands"], "stands");
  EXPECT_EQ(list[0]["entered_by"], "shell");
}

TEST_F(BringingInEvidence, TellsByRowAndColumnWhatIsWrongAndKeepsNothing) {
  const std::string file = folder.write(
      "findings.csv", findings + "Audit,Audit 5,Expert judgement,neglct,7,03/06/2025,Found\n");
  const Told told = earshot({"evidence", "import", "2025-26", file, "--confirm"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.err, AllOf(HasSubstr("row 4, Topic: There is no topic \"neglct\". Did you mean"),
                              HasSubstr("row 4, Severity: \"7\" is no severity"),
                              HasSubstr("Nothing was brought in.")));
  EXPECT_THAT(earshot({"evidence", "list", "2025-26"}).out, HasSubstr("There is no evidence"));
}

TEST_F(BringingInEvidence, NamesTheCyclesThereAreIfItIsNone) {
  const Told told = earshot({"evidence", "list", "2019"});
  EXPECT_EQ(told.exit, 1);
  EXPECT_THAT(told.err, AllOf(HasSubstr("There is no cycle \"2019\""), HasSubstr("\"2025-26\"")));
  EXPECT_EQ(earshot({"evidence", "import", "2025-26", "nothing.csv"}).exit, 1);
  EXPECT_EQ(earshot({"evidence", "import", "2025-26"}).exit, 2);
}

TEST_F(BringingInEvidence, IsOnTheStaffRecordWhichStaysWhole) {
  earshot({"evidence", "import", "2025-26", folder.write("findings.csv", findings), "--confirm"});
  const Told told = earshot({"audit", "verify"});
  EXPECT_EQ(told.exit, 0) << told.out << told.err;
}

TEST_F(BringingInEvidence, OpensACycleByTheRulesOfItsPageAndListsThem) {
  const Told opened =
      earshot({"cycle", "new", "2026-27", "--from", "2026-04-01", "--until", "2027-03-31"});
  EXPECT_EQ(opened.exit, 0) << opened.err;
  EXPECT_THAT(opened.out, HasSubstr("2026-27 is open, from 1 April 2026 to 31 March 2027."));
  const Told again =
      earshot({"cycle", "new", "Other", "--from", "2027-03-31", "--until", "2027-12-31"});
  EXPECT_EQ(again.exit, 1);
  EXPECT_THAT(again.err, HasSubstr("Some of these days are in 2026-27 as well"));
  const Told no_day =
      earshot({"cycle", "new", "2027", "--from", "1 April", "--until", "2027-12-31"});
  EXPECT_EQ(no_day.exit, 2);
  EXPECT_THAT(no_day.err, HasSubstr("'1 April' is no day. Write it like 2026-04-01."));
  EXPECT_THAT(earshot({"cycle", "list"}).out,
              AllOf(HasSubstr("2026-27  2026-04-01 to 2027-03-31  Draft"), HasSubstr("2025-26")));
  const auto list = nlohmann::json::parse(earshot({"cycle", "list", "--json"}).out);
  ASSERT_EQ(list.size(), 2u);
  EXPECT_EQ(list[0]["name"], "2026-27");
  EXPECT_EQ(list[0]["agreed_on"], nullptr);
}

}  // namespace
}  // namespace earshot::story
