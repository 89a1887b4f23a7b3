// SPDX-License-Identifier: Apache-2.0
// The analysis of 2026-27 as Joan's group takes it away: text and JSON.
#include "needs/needs_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "needs/agreeing.h"
#include "needs/entering.h"
#include "needs/report/report_json.h"
#include "needs/results_of_a_cycle.h"
#include "places.h"

namespace earshot::needs {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

class AnAnalysisAsAFile : public tests::ACycleOfNeeds {
 protected:
  AnAnalysisAsAFile() {
    tests::add_results(isle.site(), {.id = "r-1", .people = tests::unsure(40, 30)});
    tests::add_results(isle.site(), {.id = "r-2",
                                     .stage = "3m",
                                     .form = "impact-3-months",
                                     .title = "Neglect, 3 months after",
                                     .people = tests::all_say(12, "transfer", 0.25)});
    Evidence forum = tests::audit_of_neglect("e0");
    forum.source = EvidenceSource::forum;
    forum.severity = 1;
    forum.strategic = 1;
    Evidence audit = tests::audit_of_neglect("e1");
    audit.topic = "domestic_abuse";
    change([&](Database& db) {
      enter(db, forum);
      enter(db, audit);
      return note_agreed(db, {.cycle = "c1",
                              .topic = "neglect",
                              .level = AgreedLevel::high,
                              .reason = "Two reviews ask for it",
                              .agreed_on = day("2026-11-19"),
                              .commentary = "",
                              .noted_by = "joan",
                              .noted_at = isle.now()});
    });
  }
  NeedsDrawn drawn() { return draw_up(isle.site(), isle.read(), cycle(), isle.now()); }
  std::string all_of_it() {
    const NeedsDrawn needs = drawn();
    return to_json(needs, report_of({isle.site(), isle.read(), needs}));
  }
};

TEST_F(AnAnalysisAsAFile, IsAsItsDescriptionSays) {
  TemporaryFolder folder;
  const fs::path file = folder.path() / "needs.json";
  std::ofstream(file) << all_of_it();
  const std::string check = "/usr/bin/python3 -W ignore -m jsonschema -i '" + file.string() +
                            "' '" EARSHOT_SOURCE_DIR "/config/needs.schema.json'";
  EXPECT_EQ(std::system(check.c_str()), 0);
}

TEST_F(AnAnalysisAsAFile, IsByteForByteTheSameAfterAllThatPeopleWroteIsDeleted) {
  isle.today_is("2026-10-20");
  auto made = isle.course_survey(12);
  isle.several_answer(made, 12);
  answers::settle(isle.site());
  isle.today_is("2026-11-20");
  ASSERT_GT(isle.read().one<int>("select count(*) from response"), 0);
  const std::string before = all_of_it();
  change([](Database& db) {
    db.run("delete from response");
    db.run("delete from words");
    return true;
  });
  EXPECT_EQ(all_of_it(), before);
}

TEST_F(AnAnalysisAsAFile, HasEverySectionOfTheDocumentWithItsTables) {
  const NeedsDrawn needs = drawn();
  const Report report = report_of({isle.site(), isle.read(), needs});
  const auto json = nlohmann::json::parse(to_json(needs, report));
  ASSERT_EQ(json["sections"].size(), report.sections.size());
  for (std::size_t at = 0; at < report.sections.size(); ++at) {
    const ReportSection& section = report.sections[at];
    EXPECT_EQ(json["sections"][at]["title"], section.title);
    ASSERT_EQ(json["sections"][at]["tables"].size(), section.tables.size()) << section.name;
    for (std::size_t table = 0; table < section.tables.size(); ++table)
      EXPECT_EQ(json["sections"][at]["tables"][table]["rows"].size(),
                section.tables[table].rows.size())
          << section.tables[table].name;
  }
}

TEST_F(AnAnalysisAsAFile, LeadsEveryFigureToSomethingThatIsThere) {
  const auto json = nlohmann::json::parse(as_json(drawn()));
  int figures = 0;
  for (const auto& topic : json["topics"])
    for (const auto& part : topic["components"]) {
      EXPECT_EQ(part["value"].is_null(), part["rests_on"].empty()) << part;
      for (const auto& rests : part["rests_on"]) {
        ++figures;
        if (rests.contains("piece"))
          EXPECT_TRUE(store::find_evidence(isle.read(), rests["piece"].get<std::string>()));
        else
          EXPECT_TRUE(store::find_release(isle.read(), rests["release"].get<std::string>()));
      }
    }
  EXPECT_GT(figures, 4);
  EXPECT_EQ(json["topics"][0]["group"], "required");
}

TEST_F(AnAnalysisAsAFile, HasNoIntervalWherePeopleAnsweredNothing) {
  const auto json = nlohmann::json::parse(as_json(drawn()));
  for (const auto& topic : json["topics"])
    EXPECT_EQ(topic["interval"].is_null(), topic["topic"] != "neglect") << topic["topic"];
  EXPECT_THAT(as_text(drawn()), HasSubstr("score not given; not ranked"));
}

TEST_F(AnAnalysisAsAFile, IsReadInATerminal) {
  EXPECT_THAT(as_text(drawn()),
              AllOf(StartsWith("Learning needs of 2026-27, 20 November 2026\n"),
                    HasSubstr("Required by reviews, audits or inspections\n  Domestic abuse"),
                    HasSubstr("agreed: High")));
}

}  // namespace
}  // namespace earshot::needs
