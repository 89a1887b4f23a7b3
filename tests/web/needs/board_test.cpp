// SPDX-License-Identifier: Apache-2.0
// What Joan's group hands on of 2026-27: the paper for the Board, and lines for the yearly report.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/document.h"
#include "base/zip_file.h"
#include "web/needs/workforce_group.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class WhatIsHandedOn : public WorkforceGroup {
 protected:
  WhatIsHandedOn() { open_cycle(); }
  static inline const std::vector<std::string> all{"/needs/c1/board", "/needs/c1/board.docx",
                                                   "/needs/c1/yearly-report"};
  static std::string words_of(const Shown& document) {
    const auto part = ZipFile(document.body).read("word/document.xml", 1'000'000);
    EXPECT_EQ(part.got, ZipFile::Got::whole);
    return part.bytes;
  }
};

TEST_F(WhatIsHandedOn, IsSeenByWhoeverEntersEvidenceOnly) {
  enter(joan);
  for (const std::string& path : all) {
    EXPECT_EQ(Visitor(office).get(path).status, 303) << path;
    for (const Role role :
         {Role::training_lead, Role::safeguarding_reader, Role::scrutineer, Role::administrator}) {
      const Shown page = signed_in(office, role).get(path);
      EXPECT_TRUE(page.status == 403 || page.status == 404) << path;
      EXPECT_THAT(page.body, Not(HasSubstr("Found by"))) << path;
    }
    EXPECT_EQ(nia.get(path).status, 200) << path;
    EXPECT_EQ(joan.get(path).status, 200) << path;
  }
}

TEST_F(WhatIsHandedOn, IsThereForACycleOnly) {
  for (const char* rest : {"board", "board.docx", "yearly-report"})
    EXPECT_EQ(joan.get("/needs/nothing/" + std::string(rest)).status, 404) << rest;
}

TEST_F(WhatIsHandedOn, IsFoundFromTheRanking) {
  EXPECT_THAT(joan.get("/needs/c1").body,
              AllOf(HasSubstr("/needs/c1/board"), HasSubstr("/needs/c1/yearly-report")));
  EXPECT_THAT(joan.get("/needs/c1/board").body, HasSubstr("/needs/c1/board.docx"));
}

TEST_F(WhatIsHandedOn, SaysSoWhereThereIsNothing) {
  EXPECT_THAT(joan.get("/needs/c1/board").body,
              AllOf(HasSubstr("None yet: there is nothing to agree."), Not(HasSubstr("<table"))));
  EXPECT_THAT(joan.get("/needs/c1/yearly-report").body,
              AllOf(HasSubstr("No session was held"), HasSubstr("No priority has been agreed.")));
}

TEST_F(WhatIsHandedOn, HasATableWhoseColumnsAndRowsAreNamed) {
  enter(joan);
  EXPECT_THAT(joan.get("/needs/c1/board").body,
              AllOf(HasSubstr("<h1>Learning needs 2026-27</h1>"), HasSubstr("scope=\"col\""),
                    HasSubstr("scope=\"row\""), HasSubstr("Found by an audit: severity 3 of 4"),
                    HasSubstr("Required; not ranked"), HasSubstr("/needs/c1</p>")));
}

TEST_F(WhatIsHandedOn, SaysInTheDocumentWhatThePageSays) {
  enter(joan);
  const Shown document = joan.get("/needs/c1/board.docx");
  EXPECT_EQ(document.header("Content-Type"), document_type);
  EXPECT_EQ(document.header("Content-Disposition"),
            "attachment; filename=\"board-paper-2026-11-20.docx\"");
  EXPECT_THAT(words_of(document),
              AllOf(HasSubstr("Found by an audit: severity 3 of 4"), HasSubstr("Neglect"),
                    HasSubstr("/needs/c1<"), HasSubstr("Draft: it has not been agreed yet")));
  EXPECT_EQ(joan.get("/needs/c1/board.docx").body, document.body);
}

TEST_F(WhatIsHandedOn, NeverSaysWhatWasFoundInWords) {
  enter(joan);
  for (const std::string& path : {all[0], all[2]})
    EXPECT_THAT(joan.get(path).body, Not(HasSubstr("Chronologies were missing"))) << path;
  EXPECT_THAT(words_of(joan.get(all[1])), Not(HasSubstr("Chronologies were missing")));
}

}  // namespace
}  // namespace earshot::web
