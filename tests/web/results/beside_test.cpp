// SPDX-License-Identifier: Apache-2.0
// A survey beside last year's: what is different, as those who work with figures read it.
#include "web/results/beside.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/results/asked_again.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

using TheSameSurveyTwice = AskedAgain;

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
