// SPDX-License-Identifier: Apache-2.0
// "Save and finish later": Tom begins on his phone and goes on at work; Anna, whom nobody knows,
// keeps a file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/settle.h"
#include "partnership/forgetting.h"
#include "store/drafts.h"
#include "store/pending.h"
#include "web/answering/phone.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const Visitor::Form confident{
    {"conf_before.1", "2"}, {"conf_before.2", "2"}, {"conf_after.1", "4"}, {"conf_after.2", "5"}};

class AnAnswerThatIsSaved : public testing::Test {
 protected:
  Office office;
  answers::MadeSurvey made = post_course(office);
  Phone phone{office, link_of(office, made)};
  Phone desk{office, link_of(office, made)};

  bool has_draft() {
    return store::has_draft(office.partnership().read(), made.invitations.front());
  }
  void begin_and_save() {
    phone.open();
    phone.press("start");
    phone.press("on", confident);
    phone.press("save", {{"pace", "too_fast"}, {"relevance", "4"}});
  }
};

TEST_F(AnAnswerThatIsSaved, IsNobodysBusinessButTheirsWhoHaveTheLink) {
  begin_and_save();
  Phone other(office, link_of(office, made, 1));
  other.open();
  EXPECT_THAT(words_of(other.page().body), Not(HasSubstr("Carry on")));
  EXPECT_THAT(other.press("resume").body, Not(HasSubstr("checked")));
}

TEST_F(AnAnswerThatIsSaved, GoesOnWhereItStoppedOnAnotherDevice) {
  begin_and_save();
  EXPECT_THAT(words_of(phone.page().body), AllOf(HasSubstr("Your answers so far are saved"),
                                                 HasSubstr("until 20 October 2026")));
  EXPECT_EQ(store::count_boxes(office.partnership().read(), made.survey.id), 0);
  desk.open();
  EXPECT_THAT(words_of(desk.page().body), HasSubstr("Carry on where you stopped"));
  const Shown there = desk.press("resume");
  EXPECT_THAT(words_of(there.body), HasSubstr("How the course was for you"));
  EXPECT_THAT(there.body, HasSubstr("value=\"too_fast\" checked"));
  EXPECT_THAT(desk.press("back").body, HasSubstr("value=\"4\" checked"));
}

TEST_F(AnAnswerThatIsSaved, IsSentOnceFromWhicheverDeviceIsFirst) {
  begin_and_save();
  desk.open();
  desk.press("resume");
  desk.press("on", {{"will_use", "no"}});
  desk.press("on");
  desk.press("on");
  EXPECT_THAT(words_of(desk.press("send").body), HasSubstr("Thank you"));
  EXPECT_FALSE(has_draft());
  EXPECT_THAT(words_of(phone.press("here").body), HasSubstr("Thank you"));
  EXPECT_EQ(store::count_boxes(office.partnership().read(), made.survey.id), 1);
}

TEST_F(AnAnswerThatIsSaved, MayBeCarriedOnAtOnceAndLosesNothing) {
  begin_and_save();
  EXPECT_THAT(phone.press("here").body, HasSubstr("value=\"too_fast\" checked"));
}

TEST_F(AnAnswerThatIsSaved, MayBeBegunAfresh) {
  begin_and_save();
  desk.open();
  EXPECT_THAT(desk.press("start").body, Not(HasSubstr("checked")));
}

TEST_F(AnAnswerThatIsSaved, IsOfOneSizeWhateverWasWritten) {
  begin_and_save();
  Phone other(office, link_of(office, made, 1));
  other.open();
  other.press("start");
  other.press("save");
  const auto size = [&](std::size_t at) {
    return store::find_draft(office.partnership().read(), made.invitations[at])->size();
  };
  EXPECT_EQ(size(0), size(1));
}

TEST_F(AnAnswerThatIsSaved, GoesWhenTheSurveyCloses) {
  begin_and_save();
  office.partnership().today_is("2026-10-29");
  answers::settle(office.partnership().site());
  EXPECT_FALSE(has_draft());
  EXPECT_THAT(words_of(phone.press("here").body), HasSubstr("This survey has closed"));
}

TEST_F(AnAnswerThatIsSaved, GoesAWeekAfterItWasLastWrittenIn) {
  begin_and_save();
  office.partnership().today_is("2026-10-17");
  phone.press("here");
  phone.press("save");
  office.partnership().today_is("2026-10-23");
  partnership::forget_due(office.partnership().site());
  EXPECT_TRUE(has_draft());
  office.partnership().today_is("2026-10-24");
  partnership::forget_due(office.partnership().site());
  EXPECT_FALSE(has_draft());
}

TEST_F(AnAnswerThatIsSaved, OutlivesARestartOfTheServer) {
  begin_and_save();
  office.partnership().desk().forget_old_keys();
  desk.open();
  EXPECT_THAT(desk.press("resume").body, HasSubstr("value=\"too_fast\" checked"));
}

class AnAnswerOfSomebodyUnknown : public testing::Test {
 protected:
  Office office;
  answers::MadeSurvey made = post_course(office, 0, Promise::open);
  Phone anna{office, "/o/" + made.code};

  std::string file() {
    anna.open();
    anna.press("start");
    anna.press("on", confident);
    const Shown offered = anna.press("save", {{"pace", "too_fast"}});
    EXPECT_THAT(words_of(offered.body),
                AllOf(HasSubstr("Keep your answers so far in a file"), HasSubstr("Download")));
    const Shown saved = anna.press("download");
    EXPECT_THAT(saved.header("Content-Disposition"), HasSubstr("my-answers.earshot"));
    return saved.body;
  }
};

TEST_F(AnAnswerOfSomebodyUnknown, IsKeptInAFileOfTheirOwnAndGoesOnFromThere) {
  const std::string saved = file();
  Phone later(office, "/o/" + made.code);
  EXPECT_THAT(words_of(later.open().body), HasSubstr("I have a file"));
  const Shown there = later.choose_file(saved + "\r\n");
  EXPECT_EQ(there.status, 200);
  EXPECT_THAT(there.body, HasSubstr("value=\"too_fast\" checked"));
  later.press("on", {{"will_use", "no"}});
  later.press("on");
  later.press("on");
  EXPECT_THAT(words_of(later.press("send").body), HasSubstr("Thank you"));
  EXPECT_THAT(words_of(Phone(office, "/o/" + made.code).choose_file(saved).body),
              HasSubstr("Thank you"));
  EXPECT_EQ(store::count_boxes(office.partnership().read(), made.survey.id), 1);
}

TEST_F(AnAnswerOfSomebodyUnknown, IsNotTakenFromAFileOfAnotherSurveyOrNone) {
  const std::string saved = file();
  const auto other = post_course(office, 0, Promise::open);
  Phone later(office, "/o/" + other.code);
  later.open();
  for (const std::string& bytes : {saved, std::string("a holiday picture"), std::string()}) {
    const Shown page = later.choose_file(bytes);
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(words_of(page.body), HasSubstr("Choose the file that you saved"));
    EXPECT_THAT(page.body, HasSubstr("<details class=\"govuk-details\" open=\"\">"));
  }
}

TEST_F(AnAnswerOfSomebodyUnknown, IsAnotherOneEachTimeItIsBegun) {
  for (int i = 0; i < 2; ++i) {
    Phone somebody(office, "/o/" + made.code);
    somebody.open();
    somebody.press("start");
    somebody.press("on", confident);
    somebody.press("on", {{"will_use", "no"}});
    somebody.press("on");
    somebody.press("on");
    EXPECT_THAT(words_of(somebody.press("send").body), HasSubstr("Thank you"));
  }
  EXPECT_EQ(store::count_boxes(office.partnership().read(), made.survey.id), 2);
}

}  // namespace
}  // namespace earshot::web
