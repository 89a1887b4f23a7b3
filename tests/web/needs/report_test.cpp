// SPDX-License-Identifier: Apache-2.0
// Joan takes the learning needs analysis of 2026-27 away: as a page to read and print, and as files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/sheet.h"
#include "base/zip_file.h"
#include "needs/a_report.h"
#include "needs/results_of_a_cycle.h"
#include "web/needs/report_part.h"
#include "web/needs/workforce_group.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class TheWholeAnalysis : public WorkforceGroup {
 protected:
  TheWholeAnalysis() {
    open_cycle();
    tests::add_results(isle().site(), {.id = "r-1", .people = tests::unsure(40, 30)});
    enter(joan);
  }
  static inline const std::vector<std::string> ways{"/needs/c1/report", "/needs/c1/report.xlsx",
                                                    "/needs/c1/report.zip", "/needs/c1/needs.json"};
};

TEST_F(TheWholeAnalysis, IsForWhoeverEntersEvidenceAndForNobodyElseBeforeItIsFinal) {
  for (const std::string& way : ways) {
    EXPECT_EQ(Visitor(office).get(way).status, 303) << way;
    for (const Role role : {Role::safeguarding_reader, Role::administrator})
      EXPECT_EQ(signed_in(office, role).get(way).status, 403) << way;
    for (const Role role : {Role::training_lead, Role::scrutineer})
      EXPECT_EQ(signed_in(office, role).get(way).status, 404) << way << ": it is not final";
    EXPECT_EQ(joan.get(way).status, 200) << way;
    EXPECT_EQ(nia.get(way).status, 200) << way;
  }
}

TEST_F(TheWholeAnalysis, IsReachedFromTheRanking) {
  const std::string page = joan.get("/needs/c1").body;
  for (const std::string& way : ways)
    EXPECT_THAT(page, HasSubstr("href=\"" + way + "\""));
}

TEST_F(TheWholeAnalysis, IsOnePageUnderTheSevenHeadings) {
  const std::string page = joan.get("/needs/c1/report").body;
  EXPECT_THAT(page, AllOf(HasSubstr("<h1>Learning needs analysis 2026-27</h1>"),
                          HasSubstr("As it stood on 20 November 2026."), HasSubstr("Take it away"),
                          HasSubstr("/needs/c1/report.xlsx"), HasSubstr("app-report")));
  for (const char* heading :
       {"Scope", "Integrity", "Trends", "Targets", "Comparisons", "Confidence", "Actions"})
    EXPECT_THAT(page, HasSubstr("<h3>" + std::string(heading) + "</h3>"));
}

TEST_F(TheWholeAnalysis, IsDownloadedUnderTheNameOfItsCycle) {
  EXPECT_EQ(joan.get("/needs/c1/report.xlsx").header("Content-Disposition"),
            "attachment; filename=\"learning-needs-2026-27.xlsx\"");
  const SheetRows book = read_sheet(joan.get("/needs/c1/report.xlsx").body);
  EXPECT_THAT(book.problems, IsEmpty());
  EXPECT_EQ(book.name, "Contents");
  const Shown zip = joan.get("/needs/c1/report.zip");
  EXPECT_EQ(zip.header("Content-Type"), "application/zip");
  EXPECT_TRUE(ZipFile(zip.body).has("contents.csv"));
}

TEST_F(TheWholeAnalysis, IsTheSameAsJsonAsOnTheRanking) {
  const Shown file = joan.get("/needs/c1/needs.json");
  EXPECT_EQ(file.header("Content-Type"), "application/json");
  const auto json = nlohmann::json::parse(file.body);
  EXPECT_EQ(json["topics"][0]["topic"], "neglect");
  EXPECT_EQ(json["topics"][0]["group"], "required");
}

TEST_F(TheWholeAnalysis, IsOfACycleThatIsThere) {
  for (const char* end : {"/report", "/report.xlsx", "/report.zip", "/needs.json"})
    EXPECT_EQ(joan.get("/needs/none" + std::string(end)).status, 404) << end;
}

// However a cycle is called, the name of its file leads nowhere and ends nowhere.
TEST_F(TheWholeAnalysis, IsDownloadedUnderASafeName) {
  isle().site().data.writer().run([](Database& db) {
    store::add_cycle(db, {.id = "c2",
                          .name = "2027\" ; x=../\\n",
                          .starts_on = day("2027-04-01"),
                          .ends_on = day("2028-03-31")});
  });
  EXPECT_EQ(joan.get("/needs/c2/report.zip").header("Content-Disposition"),
            "attachment; filename=\"learning-needs-2027----x-----n.zip\"");
}

class AnInventedReport : public testing::Test {
 protected:
  std::string page() const {
    Html made;
    report_part(made, report);
    return made.take();
  }
  needs::Report report = tests::an_invented_report();
};

TEST_F(AnInventedReport, LeadsFromItsContentsToEachSection) {
  EXPECT_THAT(page(), AllOf(HasSubstr("href=\"#section-need-by-agency\""),
                            HasSubstr("<h2 id=\"section-need-by-agency\">Need by agency</h2>"),
                            HasSubstr("<h3>About this document</h3>"),
                            HasSubstr("Nothing stands under this heading.")));
}

TEST_F(AnInventedReport, HasTablesThatSayWhatTheyAre) {
  EXPECT_THAT(page(),
              AllOf(HasSubstr("id=\"table-need-by-agency-caption\">Need by agency</caption>"),
                    HasSubstr("scope=\"col\""), HasSubstr("scope=\"row\""), HasSubstr(">63.5<"),
                    HasSubstr(">14 October 2026<"),
                    HasSubstr("[c]: hidden, so that nobody can be picked out")));
  EXPECT_THAT(page(), AllOf(HasSubstr("id=\"table-hostile\""), HasSubstr("id=\"table-hostile-2\"")))
      << "each once";
}

TEST_F(AnInventedReport, SaysWhatIsSaidWhereThereAreNoRows) {
  EXPECT_THAT(page(), HasSubstr("<h3>No rows</h3><p>No action is overdue.</p>"));
}

TEST_F(AnInventedReport, IsTextWhateverPeopleWrote) {
  EXPECT_THAT(page(), AllOf(Not(HasSubstr("<script")), Not(HasSubstr("</style>")),
                            Not(HasSubstr("\x01")), HasSubstr("&lt;script&gt;")));
}

TEST_F(AnInventedReport, StandsAloneInOneFile) {
  const std::string file = report_as_file(report);
  EXPECT_THAT(file,
              AllOf(HasSubstr("<title>Learning needs analysis 2026-27 - Isle of Wight</title>"),
                    HasSubstr("<style>"), HasSubstr(".app-report"), HasSubstr(page())));
  EXPECT_THAT(file, AllOf(Not(HasSubstr("<link rel=\"stylesheet\"")), Not(HasSubstr("src=")),
                          Not(HasSubstr("href=\"/")), Not(HasSubstr("url("))));
}

}  // namespace
}  // namespace earshot::web
