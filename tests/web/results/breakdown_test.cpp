// SPDX-License-Identifier: Apache-2.0
// The answers of a survey by agency, as those who work with figures read them. Police and children's services
// answered it, and three people of schools.
#include "web/results/breakdown.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/settle.h"
#include "base/sheet.h"
#include "store/surveys.h"
#include "web/results/results.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class ResultsByAgency : public testing::Test {
 protected:
  // How many of an agency answer, and how many of them say yes, the others no.
  void answered(const std::string& agency, int people, int yes) {
    for (int one = 0; one < people; ++one) {
      const auto taken =
          office.partnership().answer(made, {{"conf_after.1", {std::to_string(2 + one % 3)}},
                                             {"will_use", {one < yes ? "yes" : "no"}},
                                             {"agency", {agency}}});
      ASSERT_EQ(taken.taken, answers::Taken::thanks);
    }
  }
  void close() {
    auto& isle = office.partnership();
    isle.site().data.writer().run(
        [&](Database& db) { return store::close_survey(db, made.survey.id, isle.site().today()); });
    answers::settle(isle.site());
  }
  std::string path(const std::string& by = "agency") const {
    return "/surveys/" + made.survey.id + "/breakdown?by=" + by;
  }
  std::string page(const std::string& by = "agency") {
    const Shown shown = signed_in(office, Role::training_lead).get(path(by));
    EXPECT_EQ(shown.status, 200);
    return shown.body;
  }

  Office office;
  answers::MadeSurvey made = office.partnership().course_survey(90);
};

TEST_F(ResultsByAgency, AreNotForWhoOnlyRunsTheServerOrOnlyReadsWords) {
  answered("iow-police", 20, 9);
  answered("iow-childrens", 20, 12);
  close();
  for (const Role role : {Role::administrator, Role::safeguarding_reader})
    EXPECT_EQ(signed_in(office, role).get(path()).status, 403);
  EXPECT_EQ(Visitor(office).get(path()).status, 303);
}

TEST_F(ResultsByAgency, AreNotThereBeforeTheCloseOrByWhatNobodyWasAsked) {
  answered("iow-police", 20, 9);
  answered("iow-childrens", 20, 12);
  Visitor reader = signed_in(office, Role::scrutineer);
  EXPECT_EQ(reader.get(path()).status, 404);
  close();
  EXPECT_EQ(reader.get(path("religion")).status, 404);
  EXPECT_EQ(reader.get("/surveys/never-was/breakdown?by=agency").status, 404);
}

TEST_F(ResultsByAgency, SetAgenciesSideBySide) {
  answered("iow-police", 20, 9);
  answered("iow-childrens", 20, 12);
  close();
  EXPECT_THAT(signed_in(office, Role::scrutineer).get(results_path(made.survey.id)).body,
              AllOf(HasSubstr("By who answered"), HasSubstr("breakdown?by=agency\">Agency")));
  EXPECT_THAT(page(), AllOf(HasSubstr("Police: 20"), HasSubstr("Will you use what you learned?"),
                            HasSubstr("45% (9)"), HasSubstr("60% (12)"), HasSubstr("53% (21)")));
  EXPECT_THAT(signed_in(office, Role::scrutineer).get(results_path(made.survey.id) + ".csv").body,
              HasSubstr("Yes,9,45,20,,,Agency,Police"));
}

TEST_F(ResultsByAgency, StandInTheWorkbookAsOnThePage) {
  answered("iow-police", 20, 9);
  answered("iow-childrens", 20, 12);
  const std::string file = results_path(made.survey.id) + ".xlsx";
  EXPECT_EQ(signed_in(office, Role::scrutineer).get(file).status, 404) << "people still answer";
  close();
  const Shown shown = signed_in(office, Role::scrutineer).get(file);
  EXPECT_EQ(shown.header("Content-Disposition"),
            "attachment; filename=\"" + made.survey.id + ".xlsx\"");
  const SheetRows book = read_sheet(shown.body);
  EXPECT_THAT(book.problems, testing::IsEmpty());
  EXPECT_EQ(book.others, 3) << "answers, charts of them, and by agency";
}

// Eighteen of twenty would leave two who did not.
TEST_F(ResultsByAgency, HideWhatFewOfAnAgencySaid) {
  answered("iow-police", 20, 18);
  answered("iow-childrens", 20, 12);
  answered("iow-schools", 20, 8);
  close();
  const std::string body = page();
  EXPECT_THAT(body, AllOf(HasSubstr("[c]"), Not(HasSubstr("90% (18)")), Not(HasSubstr("10% (2)"))));
}

TEST_F(ResultsByAgency, NameNoAgencyOfWhichFewAnswered) {
  answered("iow-police", 20, 9);
  answered("iow-childrens", 20, 12);
  answered("iow-schools", 3, 2);
  close();
  const Shown shown = signed_in(office, Role::training_lead).get(path());
  EXPECT_THAT(shown.body, Not(HasSubstr("Schools: 3")));
  EXPECT_THAT(signed_in(office, Role::scrutineer).get(results_path(made.survey.id) + ".csv").body,
              Not(HasSubstr("Agency,Schools")));
}

TEST_F(ResultsByAgency, AreNotLedToWhereThereAreNone) {
  answered("iow-police", 12, 6);
  close();
  EXPECT_THAT(signed_in(office, Role::scrutineer).get(results_path(made.survey.id)).body,
              Not(HasSubstr("By who answered")));
}

}  // namespace
}  // namespace earshot::web
