// SPDX-License-Identifier: Apache-2.0
// A question that aims at a share of its answers, as whoever reads the results sees it.
#include "web/results/target_part.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/settle.h"
#include "store/surveys.h"
#include "web/results/results.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Figure would_use(std::optional<int> yes, std::optional<int> maybe, std::optional<int> no) {
  return {.question = "will_use",
          .text = "Will you use what you learned?",
          .kind = "one",
          .asked = 40,
          .base = 40,
          .counts = {{.option = "yes", .text = "Yes", .count = yes},
                     {.option = "maybe", .text = "Maybe", .count = maybe},
                     {.option = "no", .text = "No", .count = no}},
          .target = Target{{"yes", "maybe"}, 80}};
}

std::string said(const Figure& figure, std::optional<int> invited = std::nullopt) {
  Release release;
  release.answered = 40;
  release.invited = invited;
  Html page;
  add_target(page, release, figure);
  return page.take();
}

TEST(AnAim, IsNotSpokenOfWhereHowManyReachedItIsHiddenOrThereIsNone) {
  EXPECT_THAT(said(would_use(std::nullopt, 10, std::nullopt)), IsEmpty());
  Figure none = would_use(20, 11, 9);
  none.target.reset();
  EXPECT_THAT(said(none), IsEmpty());
}

TEST(AnAim, IsSaidWithWhatWasReachedAndHowSureThatIs) {
  EXPECT_THAT(said(would_use(20, 11, 9)),
              AllOf(HasSubstr("The aim is that 80% choose &quot;Yes&quot; or &quot;Maybe&quot;: "
                              "31 of 40 (78%) did, likely between 62% and 88%."),
                    HasSubstr("x1=\"78.8%\""), HasSubstr("aria-hidden=\"true\""),
                    Not(HasSubstr("style="))));
}

TEST(AnAim, IsSaidWhereOnlyTheOthersAreShown) {
  EXPECT_THAT(said(would_use(std::nullopt, std::nullopt, 9)), HasSubstr("31 of 40 (78%) did"));
}

TEST(AnAim, IsSureWhereEverybodyWhoWasAskedAnswered) {
  EXPECT_THAT(said(would_use(20, 11, 9), 40),
              AllOf(HasSubstr("31 of 40 (78%) did."), Not(HasSubstr("likely between"))));
}

// From the form over the survey and its release to the page.
class ASurveyWithAnAim : public testing::Test {
 protected:
  std::string page(std::optional<Target> target, int people) {
    auto& isle = office.partnership();
    answers::NewSurvey wanted;
    wanted.form = course_form();
    wanted.form.pages.at(0).questions.at(1).target = std::move(target);
    wanted.title = "How it went";
    wanted.promise = Promise::anonymous;
    wanted.occasion.day = "2026-10-14";
    wanted.occasion.agencies = {{"iow-childrens", "Children's services"}, {"iow-police", "Police"}};
    wanted.occasion.outcomes = {{"notice neglect", "neglect"}};
    wanted.invitations = 40;
    answers::MadeSurvey made = isle.open_survey(wanted);
    isle.several_answer(made, people);
    isle.site().data.writer().run(
        [&](Database& db) { return store::close_survey(db, made.survey.id, isle.site().today()); });
    answers::settle(isle.site());
    return signed_in(office, Role::scrutineer).get(results_path(made.survey.id)).body;
  }
  Office office;
};

TEST_F(ASurveyWithAnAim, SaysNothingOfItWhereTooFewAnswered) {
  EXPECT_THAT(page(Target{{"yes"}, 80}, 6), Not(HasSubstr("The aim is")));
}

TEST_F(ASurveyWithAnAim, SaysHowManyReachedIt) {
  EXPECT_THAT(page(Target{{"yes"}, 80}, 20),
              HasSubstr("The aim is that 80% choose &quot;Yes&quot;: 10 of 20 (50%) did, likely "));
}

TEST_F(ASurveyWithAnAim, IsAsItWasWhereTheFormHasNone) {
  EXPECT_THAT(page(std::nullopt, 20), Not(HasSubstr("The aim is")));
}

}  // namespace
}  // namespace earshot::web
