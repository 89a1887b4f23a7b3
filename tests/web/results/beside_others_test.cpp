// SPDX-License-Identifier: Apache-2.0
// One agency beside everybody else of a survey, as those who work with figures read it. The rows of its answers by agency are
// children's services, then the police.
#include "web/results/beside_others.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/settle.h"
#include "store/surveys.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class OneAgencyBesideTheOthers : public testing::Test {
 protected:
  void open(const std::vector<std::string>& outcomes = {"notice neglect"}) {
    answers::NewSurvey wanted;
    wanted.form = course_form();
    wanted.title = "Staff survey";
    wanted.promise = Promise::anonymous;
    wanted.occasion.day = "2026-10-14";
    for (const std::string& outcome : outcomes)
      wanted.occasion.outcomes.push_back({outcome, "neglect"});
    wanted.occasion.agencies = {{"iow-childrens", "Children's services"},
                                {"iow-police", "Police"},
                                {"iow-schools", "Schools"}};
    wanted.invitations = 100;
    made = office.partnership().open_survey(std::move(wanted));
  }
  // How many of an agency answer; how many of them are low on each scale, the others high; and how many say yes, the
  // others no. Without an agency they don't say.
  void answered(const std::string& agency, int people, int low, int yes) {
    for (int one = 0; one < people; ++one) {
      Answers said{{"will_use", {one < yes ? "yes" : "no"}}};
      for (std::size_t outcome = 1; outcome <= made.survey.occasion.outcomes.size(); ++outcome)
        said["conf_after." + std::to_string(outcome)] = {one < low ? "2" : "4"};
      if (!agency.empty())
        said["agency"] = {agency};
      ASSERT_EQ(office.partnership().answer(made, std::move(said)).taken, answers::Taken::thanks);
    }
  }
  void close() {
    auto& isle = office.partnership();
    isle.site().data.writer().run(
        [&](Database& db) { return store::close_survey(db, made.survey.id, isle.site().today()); });
    answers::settle(isle.site());
  }
  std::string path(const std::string& agency) const {
    return "/surveys/" + made.survey.id + "/beside-others?agency=" + agency;
  }
  Shown seen(const std::string& agency, Role role = Role::scrutineer) {
    return signed_in(office, role).get(path(agency));
  }
  std::string by_agencies() {
    return signed_in(office, Role::scrutineer)
        .get("/surveys/" + made.survey.id + "/breakdown?by=agency")
        .body;
  }

  Office office;
  answers::MadeSurvey made;
};

TEST_F(OneAgencyBesideTheOthers, IsNotForWhoOnlyRunsTheServerOrOnlyReadsWords) {
  open();
  answered("iow-police", 30, 20, 15);
  answered("iow-childrens", 30, 8, 20);
  close();
  for (const Role role : {Role::administrator, Role::safeguarding_reader})
    EXPECT_EQ(seen("1", role).status, 403);
  EXPECT_EQ(Visitor(office).get(path("1")).status, 303);
  EXPECT_EQ(seen("1").status, 200);
}

TEST_F(OneAgencyBesideTheOthers, IsNotThereBeforeTheCloseOrWithoutARow) {
  open();
  answered("iow-police", 30, 20, 15);
  answered("iow-childrens", 30, 8, 20);
  EXPECT_EQ(seen("1").status, 404);
  close();
  for (const char* agency : {"0", "3", "-1", "1x", "Police", "", "99999999999999999999999"})
    EXPECT_EQ(seen(agency).status, 404) << agency;
  Visitor reader = signed_in(office, Role::scrutineer);
  EXPECT_EQ(reader.get("/surveys/never-was/beside-others?agency=1").status, 404);
}

TEST_F(OneAgencyBesideTheOthers, SaysWhatIsDifferentAndThatItIsHardlyChance) {
  open();
  answered("iow-police", 30, 20, 15);
  answered("iow-childrens", 30, 8, 20);
  close();
  EXPECT_THAT(by_agencies(), HasSubstr("beside-others?agency=2\">Police beside the others"));
  const std::string body = seen("2").body;
  EXPECT_THAT(body, AllOf(HasSubstr("Police: 30 answered. The others: 30."),
                          HasSubstr("30 answered among the others, 30 at this agency"),
                          HasSubstr("27% (8)"), HasSubstr("67% (20)"), HasSubstr("+40")));
  EXPECT_THAT(body,
              AllOf(HasSubstr("further down the scale at this agency than among the others, "
                              "and that is hardly chance."),
                    HasSubstr("allows for 1 scale having been looked at"), Not(HasSubstr("[c]"))));
}

TEST_F(OneAgencyBesideTheOthers, AllowsForEachScaleThatWasLookedAt) {
  open({"notice neglect", "write it down"});
  answered("iow-police", 30, 15, 15);
  answered("iow-childrens", 30, 14, 20);
  close();
  EXPECT_THAT(seen("2").body, AllOf(HasSubstr("allows for 2 scales having been looked at"),
                                    HasSubstr("The difference may well be chance."),
                                    Not(HasSubstr("hardly chance."))));
}

// Two of the police said no. Of all others together that would come out as the difference.
TEST_F(OneAgencyBesideTheOthers, TellsNoDifferenceFromWhatIsHidden) {
  open();
  for (const char* agency : {"iow-childrens", "iow-schools", ""})
    answered(agency, 20, 10, 10);
  answered("iow-police", 20, 10, 18);
  close();
  const std::string body = seen("2").body;
  const std::size_t question = body.find("Will you use what you learned?");
  ASSERT_NE(question, body.npos);
  EXPECT_THAT(body, HasSubstr("[c]: hidden"));
  EXPECT_THAT(body.substr(question),
              AllOf(HasSubstr(">[c]<"), Not(HasSubstr("(18)")), Not(HasSubstr("50% (30)")),
                    Not(HasSubstr("data-column=\"Points more\""))));
}

TEST_F(OneAgencyBesideTheOthers, IsNotOfThoseWhoNamedNone) {
  open();
  for (const char* agency : {"iow-childrens", "iow-police", ""})
    answered(agency, 30, 14, 16);
  close();
  EXPECT_EQ(seen("2").status, 200);
  EXPECT_EQ(seen("3").status, 404);
  EXPECT_THAT(by_agencies(),
              AllOf(HasSubstr("Did not say: 30"), Not(HasSubstr("Did not say beside"))));
}

TEST_F(OneAgencyBesideTheOthers, NamesNoneOfThoseThatAreCountedTogether) {
  open();
  answered("iow-childrens", 30, 8, 20);
  answered("iow-police", 20, 10, 10);
  answered("iow-schools", 3, 1, 2);
  close();
  EXPECT_THAT(
      seen("2").body,
      AllOf(HasSubstr("Agencies counted together: 23 answered. The others: 30."),
            HasSubstr("These agencies"), Not(HasSubstr("Schools")), Not(HasSubstr("Police"))));
}

}  // namespace
}  // namespace earshot::web
