// SPDX-License-Identifier: Apache-2.0
// A survey beside last year's: what is different, as those who work with figures read it.
#include "web/results/beside.h"

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

class TheSameSurveyTwice : public testing::Test {
 protected:
  std::string survey(const std::string& day_text, const std::string& course = "") {
    auto& isle = office.partnership();
    isle.today_is(day_text);
    answers::NewSurvey wanted;
    wanted.form = course_form();
    wanted.title = "Staff survey of " + day_text.substr(0, 4);
    wanted.promise = Promise::anonymous;
    wanted.occasion.course = course;
    wanted.occasion.day = day_text;
    wanted.occasion.outcomes = {{"notice neglect", "neglect"}};
    wanted.occasion.agencies = {{"iow-police", "Police"}, {"iow-schools", "Schools"}};
    wanted.invitations = 40;
    wanted.opens_on = day(day_text);
    wanted.closes_on = wanted.opens_on + std::chrono::days(14);
    wanted.cycle_ends_on = wanted.opens_on + std::chrono::days(300);
    made = isle.open_survey(wanted);
    return made.survey.id;
  }
  // How many stand at each of two points, and the others at the highest.
  void answered(int people, int low) {
    auto& isle = office.partnership();
    for (int one = 0; one < people; ++one)
      ASSERT_EQ(isle.answer(made, {{"conf_after.1", {one < low ? "2" : "4"}},
                                   {"will_use", {one % 2 == 0 ? "yes" : "no"}},
                                   {"agency", {"iow-police"}}})
                    .taken,
                answers::Taken::thanks);
    isle.site().data.writer().run(
        [&](Database& db) { return store::close_survey(db, made.survey.id, isle.site().today()); });
    answers::settle(isle.site());
  }
  Shown seen(const std::string& id, const std::string& page, Role role = Role::scrutineer) {
    return signed_in(office, role).get("/surveys/" + id + "/" + page);
  }

  Office office;
  answers::MadeSurvey made;
};

TEST_F(TheSameSurveyTwice, IsNotForWhoOnlyRunsTheServerOrOnlyReadsWords) {
  survey("2025-10-14");
  answered(30, 20);
  const std::string now = survey("2026-10-14");
  answered(30, 8);
  for (const Role role : {Role::administrator, Role::safeguarding_reader})
    EXPECT_EQ(seen(now, "beside", role).status, 403);
  EXPECT_EQ(Visitor(office).get("/surveys/" + now + "/beside").status, 303);
  EXPECT_EQ(seen(now, "beside").status, 200);
}

TEST_F(TheSameSurveyTwice, SaysWhatIsDifferentAndWhetherChanceWouldDoAsMuch) {
  const std::string then = survey("2025-10-14");
  answered(30, 20);
  const std::string now = survey("2026-10-14");
  answered(30, 8);
  EXPECT_THAT(seen(now, "results").body, HasSubstr("What is different from Staff survey of 2025"));
  EXPECT_THAT(seen(now, "beside").body,
              AllOf(HasSubstr("30 of 40 answered"), HasSubstr("67% (20)"), HasSubstr("27% (8)"),
                    HasSubstr("-40"), HasSubstr("further up the scale now than then"),
                    HasSubstr("allows for 1 scale having been looked at")));
  EXPECT_EQ(seen(then, "beside").status, 404) << "there was none before it";
}

TEST_F(TheSameSurveyTwice, SaysThatADifferenceMayWellBeChance) {
  survey("2025-10-14");
  answered(30, 15);
  const std::string now = survey("2026-10-14");
  answered(30, 13);
  EXPECT_THAT(seen(now, "beside").body,
              AllOf(HasSubstr("The difference may well be chance."), Not(HasSubstr("further up"))));
}

TEST_F(TheSameSurveyTwice, IsNotBesideWhatWasAskedAMonthAgoOrOfACourse) {
  survey("2026-09-14");
  answered(30, 20);
  const std::string now = survey("2026-10-14");
  answered(30, 8);
  EXPECT_EQ(seen(now, "beside").status, 404);
  EXPECT_THAT(seen(now, "results").body, Not(HasSubstr("Beside the last time")));
  survey("2025-01-14", "Neglect");
  answered(30, 8);
  EXPECT_EQ(seen(now, "beside").status, 404);
}

TEST_F(TheSameSurveyTwice, ShowsNothingBeforeTheClose) {
  survey("2025-10-14");
  answered(30, 20);
  EXPECT_EQ(seen(survey("2026-10-14"), "beside").status, 404);
}

}  // namespace
}  // namespace earshot::web
