// SPDX-License-Identifier: Apache-2.0
// Tom, a health visitor, answers on his phone about the course he was on: the shipped form, page by
// page, with a mistake on the way.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/invitations.h"
#include "store/pending.h"
#include "web/answering/phone.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const Visitor::Form confident{{"conf_before.1", "2"},
                              {"conf_before.2", "2"},
                              {"conf_after.1", "4"},
                              {"conf_after.2", "away"}};
const Visitor::Form course{{"relevance", "5"},
                           {"facilitation", "4"},
                           {"pace", "about_right"},
                           {"accessibility", "yes"},
                           {"will_use", "yes"}};
const Visitor::Form next{{"will_do", "Ask more <b>questions</b>"}, {"barriers", "time"}};

class APostCourseLink : public testing::Test {
 protected:
  Office office;
  answers::MadeSurvey made = post_course(office);
  Phone tom{office, link_of(office, made)};

  int answers() { return store::count_boxes(office.partnership().read(), made.survey.id); }
  bool is_used(std::size_t at = 0) {
    return store::find_invitation(office.partnership().read(), made.invitations[at])->used;
  }
  void go_to_check(Phone& phone) {
    phone.open();
    phone.press("start");
    phone.press("on", confident);
    phone.press("on", course);
    phone.press("on", next);
    phone.press("on", {{"most_useful", "The\nexamples"}, {"recommend", "9"}});
  }
};

TEST_F(APostCourseLink, ThatNobodyMadeLeadsNowhereAndSaysWhomToAsk) {
  Phone stranger(office, "/s/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
  EXPECT_EQ(stranger.open().status, 404);
  EXPECT_THAT(stranger.page().body, HasSubstr("If you have already answered, thank you"));
  EXPECT_EQ(stranger.press("start").status, 404);
  EXPECT_EQ(Phone(office, "/o/abcdef").open().status, 404);
}

TEST_F(APostCourseLink, TellsEverythingBeforeItBeginsAndKeepsNothing) {
  const Shown page = tom.open();
  EXPECT_EQ(page.status, 200);
  const std::string words = words_of(page.body);
  for (const auto* said :
       {"Your feedback on the course", "This is about Neglect on 14 October 2026",
        "It takes about 3 minutes", "The training lead and the trainers read the results",
        "We know who has answered, not which answers are whose", "If fewer than 10 people answer",
        "other sessions", "plain totals", "01632 960001", "01632 960002", "Start now"})
    EXPECT_THAT(words, HasSubstr(said));
  EXPECT_EQ(tom.so_far(), "");
  EXPECT_EQ(page.header("Set-Cookie"), "");
  EXPECT_THAT(page.header("Cache-Control"), Not(HasSubstr("no-store")));
  EXPECT_FALSE(is_used());
}

TEST_F(APostCourseLink, IsAnsweredPageByPageAndThankedFor) {
  tom.open();
  EXPECT_THAT(words_of(tom.press("start").body), HasSubstr("Step 1 of 4 · about 3 minutes left"));
  EXPECT_THAT(tom.page().body, HasSubstr("how confident were you: noticing neglect early?"));
  EXPECT_THAT(words_of(tom.press("on", confident).body), HasSubstr("Step 2 of 4"));
  EXPECT_THAT(words_of(tom.press("on", course).body), HasSubstr("What will you do differently?"));
  EXPECT_THAT(tom.page().body, Not(HasSubstr("accessibility_words")));
  EXPECT_THAT(words_of(tom.press("on", next).body), HasSubstr("about a minute left"));
  const std::string check = tom.press("on", {{"recommend", "9"}}).body;
  EXPECT_THAT(words_of(check),
              AllOf(HasSubstr("Check your answers"), HasSubstr("Slightly confident"),
                    HasSubstr("This is not part of my role"), HasSubstr("About right"),
                    HasSubstr("Not answered"), HasSubstr("This form is not for reporting")));
  EXPECT_THAT(check, HasSubstr("Ask more &lt;b&gt;questions&lt;/b&gt;"));
  EXPECT_EQ(answers(), 0);
  const Shown thanks = tom.press("send");
  EXPECT_EQ(thanks.status, 200);
  EXPECT_THAT(words_of(thanks.body), AllOf(HasSubstr("Thank you. Your answers have been sent"),
                                           HasSubstr("closes on 28 October 2026")));
  EXPECT_EQ(answers(), 1);
  EXPECT_TRUE(is_used());
}

TEST_F(APostCourseLink, SaysWhatIsMissingBesideItAndKeepsTheRest) {
  tom.open();
  tom.press("start");
  Visitor::Form some = confident;
  some.erase(some.begin() + 2);
  const Shown wrong = tom.press("on", some);
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.body, HasSubstr("<title>Error: "));
  EXPECT_THAT(wrong.body, HasSubstr("href=\"#conf_after.1\""));
  EXPECT_THAT(words_of(wrong.body), HasSubstr("Choose one of the answers"));
  EXPECT_THAT(wrong.body, HasSubstr("value=\"away\" checked"));
  EXPECT_EQ(tom.press("on", confident).status, 200);
}

TEST_F(APostCourseLink, LosesNothingOnTheWayBackNorWhenAnAnswerIsNoGoodYet) {
  tom.open();
  tom.press("start");
  tom.press("on", confident);
  const std::string back = tom.press("back", {{"pace", "too_fast"}}).body;
  EXPECT_THAT(back, HasSubstr("value=\"4\" checked"));
  EXPECT_THAT(tom.press("on", confident).body, HasSubstr("value=\"too_fast\" checked"));
  tom.press("on", course);
  tom.press("on", next);
  const Shown wrong = tom.press("on", {{"recommend", "eleven"}, {"improve", "Longer breaks"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.body, AllOf(HasSubstr("value=\"eleven\""), HasSubstr("Longer breaks"),
                                HasSubstr("Enter a number from 0 to 10")));
  tom.press("back", {{"recommend", "eleven"}, {"improve", "Longer breaks"}});
  EXPECT_THAT(tom.press("on", next).body,
              AllOf(HasSubstr("value=\"eleven\""), HasSubstr("Longer breaks")));
}

TEST_F(APostCourseLink, KeepsAWordThatIsTooLongOnThePage) {
  go_to_check(tom);
  tom.press("change.10");
  const std::string long_words(1001, 'x');
  const Shown wrong = tom.press("on", {{"will_do", long_words}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.body, AllOf(HasSubstr("Write 1,000 letters or fewer: you have 1,001"),
                                HasSubstr(long_words)));
  const std::string far_too_long(20'000, 'y');
  for (const auto* step : {"on", "back", "save"}) {
    const Shown page = tom.press(step, {{"will_do", far_too_long}});
    EXPECT_EQ(page.status, 422) << step;
    EXPECT_THAT(page.body, AllOf(HasSubstr("you have 20,000"), HasSubstr(far_too_long)));
  }
}

TEST_F(APostCourseLink, AsksWhatAnAnswerLeadsToAndDropsWhatIsNoLongerAsked) {
  go_to_check(tom);
  tom.press("change.7");  // accessibility
  Visitor::Form other = course;
  other[3].second = "no";
  other[4].second = "no";
  const Shown asked = tom.press("on", other);
  EXPECT_THAT(words_of(asked.body), HasSubstr("What would have helped you take part?"));
  EXPECT_THAT(asked.body, Not(HasSubstr("name=\"will_do\"")));
  const Shown check = tom.press("on", {{"accessibility_words", "A lift"}, {"barriers", "time"}});
  EXPECT_THAT(words_of(check.body), AllOf(HasSubstr("Check your answers"), HasSubstr("A lift"),
                                          Not(HasSubstr("Ask more"))));
  tom.press("change.7");
  const Shown again = tom.press("on", course);
  EXPECT_THAT(words_of(again.body), AllOf(HasSubstr("Check your answers"), HasSubstr("Ask more"),
                                          Not(HasSubstr("A lift"))));
  EXPECT_THAT(words_of(tom.press("send").body), HasSubstr("Thank you"));
}

TEST_F(APostCourseLink, ThatWasUsedLooksLikeOneThatNeverWas) {
  const Shown unknown = Phone(office, "/s/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").open();
  go_to_check(tom);
  tom.press("send");
  const Shown used = tom.open();
  EXPECT_EQ(used.status, unknown.status);
  EXPECT_EQ(used.body, unknown.body);
  EXPECT_EQ(tom.press("start").body, unknown.body);
  Phone anna(office, link_of(office, made, 1));
  office.partnership().today_is("2026-10-29");
  EXPECT_EQ(anna.open().body, unknown.body);
  EXPECT_EQ(anna.press("start").body, unknown.body);
}

TEST_F(APostCourseLink, PressedTwiceSentAfterBackOrFromAnotherTabIsOneAnswer) {
  Phone other(office, link_of(office, made));
  go_to_check(tom);
  go_to_check(other);
  const std::string standing = tom.so_far();
  const std::string thanks = tom.press("send").body;
  EXPECT_THAT(words_of(thanks), HasSubstr("Thank you"));
  tom.has_in_another_tab(standing);
  EXPECT_EQ(tom.press("send").body, thanks);
  EXPECT_EQ(other.press("send").body, thanks);
  tom.has_in_another_tab(standing);
  EXPECT_THAT(words_of(tom.press("change.3").body),
              AllOf(HasSubstr("Thank you. Answers have been sent with this link"),
                    HasSubstr("They are kept as they were first sent")));
  EXPECT_EQ(answers(), 1);
}

// A colleague to whom the link was passed on was half-way when its owner sent.
TEST_F(APostCourseLink, TellsWhoeverSendsOtherAnswersByItThatTheyWereNotKept) {
  Phone colleague(office, link_of(office, made));
  go_to_check(tom);
  colleague.open();
  colleague.press("start");
  const std::string half_way = colleague.so_far();
  tom.press("send");
  for (const char* step : {"on", "send"}) {
    colleague.has_in_another_tab(half_way);
    const std::string read = words_of(colleague.press(step).body);
    EXPECT_THAT(read, AllOf(HasSubstr("Anything entered since then was not sent"),
                            HasSubstr("If somebody else sent them, ask")))
        << step;
  }
  EXPECT_EQ(answers(), 1);
}

TEST_F(APostCourseLink, IsToldKindlyThatItClosedMeanwhile) {
  go_to_check(tom);
  office.partnership().today_is("2026-10-29");
  const Shown late = tom.press("send");
  EXPECT_EQ(late.status, 200);
  EXPECT_THAT(words_of(late.body),
              AllOf(HasSubstr("This survey has closed"),
                    HasSubstr("If you had already sent your answers"), HasSubstr("not sent")));
  EXPECT_EQ(answers(), 0);
  EXPECT_FALSE(is_used());
}

TEST_F(APostCourseLink, SaysWhenItBeginsIfItIsTooEarly) {
  office.partnership().today_is("2026-10-13");
  EXPECT_THAT(words_of(tom.open().body), HasSubstr("It can be answered from 14 October 2026"));
  EXPECT_THAT(words_of(tom.press("start").body), HasSubstr("has not begun"));
}

TEST_F(APostCourseLink, WithWhatWasChangedOrIsOfAnotherSurveyStartsAgain) {
  answers::MadeSurvey other_survey = post_course(office);
  Phone other(office, link_of(office, other_survey));
  other.open();
  other.press("start");
  tom.open();
  tom.press("start");
  std::string changed = tom.so_far();
  changed[changed.size() / 2] = changed[changed.size() / 2] == 'A' ? 'B' : 'A';
  for (const std::string& sealed : {changed, other.so_far(), std::string("x")}) {
    tom.has_in_another_tab(sealed);
    const Shown page = tom.press("on", confident);
    EXPECT_EQ(page.status, 400);
    EXPECT_THAT(words_of(page.body), HasSubstr("Please start again"));
  }
  Phone anna(office, link_of(office, made, 1));
  tom.open();
  tom.press("start");
  anna.has_in_another_tab(tom.so_far());
  EXPECT_EQ(anna.press("on", confident).status, 400);
}

}  // namespace
}  // namespace earshot::web
