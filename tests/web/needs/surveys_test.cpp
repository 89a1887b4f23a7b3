// SPDX-License-Identifier: Apache-2.0
// Joan reads what the surveys of 2026-27 said besides the ranking: who answered, each group, every answer, and families.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "needs/surveys_of_a_cycle.h"
#include "web/needs/workforce_group.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class WhatSurveysSaid : public WorkforceGroup {
 protected:
  WhatSurveysSaid() { open_cycle(); }
  void staff_answer(const Release& release = tests::staff_release()) {
    tests::add_results(isle().site(), tests::staff_form(), release);
  }
  void children_answer(const std::string& id, const char* released_on) {
    tests::add_results(isle().site(), tests::children_form(),
                       tests::children_release(id, released_on));
  }
  std::string page(const std::string& rest) {
    const Shown shown = joan.get("/needs/c1/" + rest);
    EXPECT_EQ(shown.status, 200) << rest;
    return shown.body;
  }
  static inline const std::vector<std::string> all_pages{
      "coverage",   "groups",  "groups?by=ethnicity", "groups?topic=neglect",
      "confidence", "families"};
};

TEST_F(WhatSurveysSaid, IsSeenByWhoeverEntersEvidenceAndByNobodyElse) {
  staff_answer();
  for (const std::string& rest : all_pages) {
    const std::string path = "/needs/c1/" + rest;
    EXPECT_EQ(Visitor(office).get(path).status, 303) << path;
    for (const Role role :
         {Role::training_lead, Role::safeguarding_reader, Role::scrutineer, Role::administrator})
      EXPECT_EQ(signed_in(office, role).get(path).status, 403) << path;
    EXPECT_EQ(nia.get(path).status, 200) << path;
    EXPECT_EQ(joan.get(path).status, 200) << path;
  }
}

TEST_F(WhatSurveysSaid, IsNowhereOfACycleOrATopicOrAWayThatIsNot) {
  staff_answer();
  for (const std::string& rest : all_pages)
    EXPECT_EQ(joan.get("/needs/nothing/" + rest).status, 404) << rest;
  EXPECT_EQ(joan.get("/needs/c1/groups?by=shoe_size").status, 404);
  EXPECT_EQ(joan.get("/needs/c1/groups?topic=nothing").status, 404);
}

TEST_F(WhatSurveysSaid, IsNothingYetAndThePagesSayWhatToDo) {
  for (const std::string rest : {"coverage", "groups", "confidence"})
    EXPECT_THAT(page(rest), HasSubstr("Open the staff survey or the Section 11 survey")) << rest;
  EXPECT_THAT(page("families"), HasSubstr("Open one of their surveys"));
  EXPECT_THAT(joan.get("/needs/c1/coverage").body, Not(HasSubstr("Go to surveys")));
  EXPECT_THAT(nia.get("/needs/c1/coverage").body, HasSubstr("Go to surveys"));
}

TEST_F(WhatSurveysSaid, IsReachedFromTheRankingAndFromATopic) {
  for (const char* rest : {"coverage", "groups", "confidence", "families"})
    EXPECT_THAT(joan.get("/needs/c1").body, HasSubstr("/needs/c1/" + std::string(rest)));
  EXPECT_THAT(joan.get("/needs/c1/topics?topic=neglect").body,
              HasSubstr("/needs/c1/groups?topic=neglect"));
}

TEST_F(WhatSurveysSaid, TellsOfEachAgencyHowManyWereAskedAndAnswered) {
  staff_answer();
  const std::string body = page("coverage");
  EXPECT_THAT(body, AllOf(HasSubstr("60 of the 100 who were asked answered (60%)."),
                          HasSubstr("Solent Health"), HasSubstr("67%"),
                          HasSubstr("All others together"), HasSubstr("counted in")));
  EXPECT_THAT(body, HasSubstr("[z]")) << "of a sector nobody knows how many were asked";
}

TEST_F(WhatSurveysSaid, TellsHowFarOffAShareCouldBe) {
  staff_answer();
  EXPECT_THAT(page("coverage"), AllOf(HasSubstr("53%"), HasSubstr("31%"), HasSubstr("72%"),
                                      HasSubstr("Nothing else is assumed of them")));
}

TEST_F(WhatSurveysSaid, TellsOfEachSectorHowManyAreNotConfidentAndHidesWhatIsHidden) {
  staff_answer();
  EXPECT_THAT(page("groups"),
              AllOf(HasSubstr("Not confident by sector, 2026-27"), HasSubstr("Police and justice"),
                    HasSubstr("60%"), HasSubstr("[c]"), HasSubstr("could point at somebody")));
  EXPECT_THAT(page("groups?by=agency"), HasSubstr("[low]"));
  EXPECT_THAT(page("groups?by=role"), HasSubstr("asked in the staff survey"));
}

TEST_F(WhatSurveysSaid, TellsByEthnicGroupOfTheWholePartnershipOnly) {
  staff_answer();
  EXPECT_THAT(page("groups?by=ethnicity"),
              AllOf(HasSubstr("for the whole partnership and for no agency"), HasSubstr("54%")));
}

TEST_F(WhatSurveysSaid, TellsNothingByEthnicGroupWhereOnlyOneAgencyMayHaveAnswered) {
  Release release = tests::staff_release();
  std::erase_if(release.breakdowns,
                [](const Breakdown& each) { return each.by != "ethnic_group"; });
  staff_answer(release);
  EXPECT_THAT(page("groups?by=ethnicity"),
              AllOf(HasSubstr("more than one agency"), Not(HasSubstr("54%"))));
}

TEST_F(WhatSurveysSaid, TellsOfOneTopicOnlyWhereThatWasAskedFor) {
  staff_answer();
  EXPECT_THAT(page("groups?topic=neglect"),
              AllOf(HasSubstr("Neglect, not confident by sector"), HasSubstr("60%")));
  EXPECT_THAT(page("groups?topic=domestic_abuse"), Not(HasSubstr("60%")));
}

TEST_F(WhatSurveysSaid, HasEveryAnswerToWhatWasAskedOfATopic) {
  staff_answer();
  EXPECT_THAT(page("confidence"), AllOf(HasSubstr("Completely confident"), HasSubstr("Neglect"),
                                        HasSubstr("This is not part of my role")));
}

TEST_F(WhatSurveysSaid, OfChildrenStandsSideBySideAndUnderATopic) {
  children_answer("r-july", "2026-07-01");
  children_answer("r-october", "2026-10-01");
  const std::string body = page("families");
  EXPECT_THAT(body, AllOf(HasSubstr("Children: What was it like?"), HasSubstr("All together"),
                          HasSubstr("9 (45%)"), HasSubstr("18 (45%)"), HasSubstr("Domestic abuse"),
                          HasSubstr("Children and families sent 40 answers whose results are here"),
                          HasSubstr("href=\"#form-")));
  EXPECT_THAT(body, Not(HasSubstr("by age"))) << "no survey of these is there to lead to";
}

TEST_F(WhatSurveysSaid, OfChildrenOnceIsDrawn) {
  children_answer("r-july", "2026-07-01");
  EXPECT_THAT(page("families"), AllOf(HasSubstr("20 people answered"), HasSubstr("<svg"),
                                      Not(HasSubstr("All together"))));
}

}  // namespace
}  // namespace earshot::web
