// SPDX-License-Identifier: Apache-2.0
// Tom, health visitor, has had a letter about Neglect, and wants no more of them; or it was not for him.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/links.h"
#include "courses/roll.h"
#include "courses/what_follows.h"
#include "store/askings.h"
#include "store/courses.h"
#include "store/invitations.h"
#include "store/sessions_of_courses.h"
#include "web/surveys/in_the_team.h"

namespace earshot::web {
namespace {

using store::AskingStands;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class ALetterAboutACourse : public InTheTeam {
 protected:
  ALetterAboutACourse() {
    const auto kept = courses::roll_for(isle().site(), "s1")
                          .seal({.session = "s1",
                                 .came = Came::attended,
                                 .who = {"Tom Okafor", "tom@example.org", "", ""}});
    tom = kept.id;
    const auto made = isle().course_survey(1);
    invitation = made.invitations.front();
    isle().site().data.writer().run([&](Database& db) {
      store::add_course(db, {.id = "c1", .code = "NEG1", .title = "Neglect"});
      store::add_session_of_course(
          db, {.id = "s1",
               .course = "c1",
               .days = {{day("2026-10-14"), std::chrono::hours(9), std::chrono::hours(16)}}});
      courses::add_with_follow_ups(db, kept, {{"post-course", "after"}, {"impact-3-months", "3m"}});
      store::mark_asked(db, tom, "after", invitation, day("2026-10-15"));
      store::add_asking_letter(db, {.id = "0123456789abcdef",
                                    .person = std::string(16, 'p'),
                                    .made_on = day("2026-10-15"),
                                    .lines = {{tom, "after", 0}}});
    });
    link = answers::no_more_link(isle().desk().link_key(), "0123456789abcdef");
  }
  AskingStands stands(std::size_t at) { return store::askings_of(read(), tom).at(at).stands; }

  std::string tom, invitation, link;
  Visitor nobody{office};
};

TEST_F(ALetterAboutACourse, IsNobodysWhoHasNotHadIt) {
  EXPECT_EQ(nobody.get("/letters/" + std::string(32, 'A')).status, 404);
  EXPECT_EQ(nobody.post("/letters/" + std::string(32, 'A'), {{"not", "me"}}).status, 404);
  EXPECT_EQ(stands(0), AskingStands::planned);
}

TEST_F(ALetterAboutACourse, ChangesNothingWhenItsPageIsOpened) {
  EXPECT_THAT(nobody.get(link).body, AllOf(HasSubstr("Do not ask me about this course again"),
                                           HasSubstr("Neglect"), Not(HasSubstr("Tom"))));
  EXPECT_EQ(stands(0), AskingStands::planned);
  EXPECT_EQ(stands(1), AskingStands::asked);
}

TEST_F(ALetterAboutACourse, IsTheLastOneIfWhoeverHadItSaysSo) {
  EXPECT_EQ(nobody.post(link, {{"stop", tom}}).status, 303);
  EXPECT_EQ(stands(0), AskingStands::refused);
  EXPECT_EQ(stands(1), AskingStands::refused);
  EXPECT_TRUE(store::find_invitation(read(), invitation)) << "it may still be answered";
  EXPECT_THAT(nobody.get(link).body, HasSubstr("You get no more letters about this."));
}

TEST_F(ALetterAboutACourse, IsTheLastOneAfterOnePressInAMailProgram) {
  EXPECT_EQ(nobody.post(link, {{"List-Unsubscribe", "One-Click"}}).status, 303);
  EXPECT_EQ(stands(0), AskingStands::refused);
}

TEST_F(ALetterAboutACourse, StopsItsLinksIfItReachedSomebodyElse) {
  EXPECT_EQ(nobody.post(link, {{"not", "me"}}).status, 303);
  EXPECT_EQ(stands(0), AskingStands::withdrawn);
  EXPECT_EQ(store::find_invitation(read(), invitation), std::nullopt);
}

}  // namespace
}  // namespace earshot::web
