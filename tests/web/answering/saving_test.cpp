// SPDX-License-Identifier: Apache-2.0
// "Save and finish later": Tom begins on his phone and goes on at work; Anna, whom nobody knows,
// keeps a file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/planned.h"
#include "answers/settle.h"
#include "partnership/forgetting.h"
#include "store/drafts.h"
#include "store/pending.h"
#include "store/surveys.h"
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
  std::string code;
  const Shown& resume(Phone& there) { return there.press("resume", {{"saved-code", code}}); }
  void begin_and_save() {
    phone.open();
    phone.press("start");
    phone.press("on", confident);
    phone.press("save", {{"pace", "too_fast"}, {"relevance", "4"}});
    code = phone.code();
  }
};

TEST_F(AnAnswerThatIsSaved, IsNobodysBusinessButTheirsWhoHaveTheLink) {
  begin_and_save();
  Phone other(office, link_of(office, made, 1));
  other.open();
  EXPECT_THAT(words_of(other.page().body), Not(HasSubstr("Carry on")));
  EXPECT_THAT(resume(other).body, Not(HasSubstr("checked")));
}

// Whoever hands links out has all of them.
TEST_F(AnAnswerThatIsSaved, IsNotOpenedByTheLinkWithoutTheCode) {
  begin_and_save();
  for (const std::string typed : {"", "aaaa-aaaa", "kfm", "' or 1 --"}) {
    desk.open();
    const Shown page = desk.press("resume", {{"saved-code", typed}});
    EXPECT_EQ(page.status, 422) << typed;
    EXPECT_THAT(words_of(page.body), HasSubstr("Type the code that you were shown when you saved"));
    EXPECT_THAT(page.body, AllOf(Not(HasSubstr("too_fast")), HasSubstr("value=\"resume\"")));
  }
  EXPECT_TRUE(has_draft());
  std::string shouted = code;
  for (char& letter : shouted)
    letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  code = " " + shouted.substr(0, 4) + "  " + shouted.substr(5);
  EXPECT_THAT(resume(desk).body, HasSubstr("value=\"too_fast\" checked"));
}

TEST_F(AnAnswerThatIsSaved, IsNotReplacedByAnOlderPageUnasked) {
  begin_and_save();
  const std::string older = phone.so_far();
  desk.open();
  resume(desk);
  desk.press("save", {{"pace", "about_right"}, {"relevance", "5"}});
  EXPECT_EQ(desk.code(), code);  // the same is good for all of its life
  phone.has_in_another_tab(older);
  const Shown asked = phone.press("save", {{"pace", "too_fast"}});
  EXPECT_EQ(asked.status, 409);
  EXPECT_THAT(words_of(asked.body), HasSubstr("Other answers are saved under this link"));
  desk.open();
  EXPECT_THAT(resume(desk).body, HasSubstr("value=\"about_right\" checked"));
  phone.press("instead");
  EXPECT_NE(phone.code(), code);
  desk.open();
  EXPECT_EQ(resume(desk).status, 422);
  code = phone.code();
  EXPECT_THAT(resume(desk).body, HasSubstr("value=\"too_fast\" checked"));
}

TEST_F(AnAnswerThatIsSaved, IsNotReplacedByOneBegunAfreshUnasked) {
  begin_and_save();
  desk.open();
  desk.press("start");
  EXPECT_EQ(desk.press("save").status, 409);
  EXPECT_THAT(desk.press("here").body, HasSubstr("conf_before.1"));
}

TEST_F(AnAnswerThatIsSaved, GoesOnWhereItStoppedOnAnotherDevice) {
  begin_and_save();
  EXPECT_THAT(words_of(phone.page().body), AllOf(HasSubstr("Your answers so far are saved"),
                                                 HasSubstr("until 20 October 2026")));
  EXPECT_EQ(store::count_boxes(office.partnership().read(), made.survey.id), 0);
  desk.open();
  EXPECT_THAT(words_of(desk.page().body), HasSubstr("Carry on where you stopped"));
  const Shown there = resume(desk);
  EXPECT_THAT(words_of(there.body), HasSubstr("How the course was for you"));
  EXPECT_THAT(there.body, HasSubstr("value=\"too_fast\" checked"));
  EXPECT_THAT(desk.press("back").body, HasSubstr("value=\"4\" checked"));
}

TEST_F(AnAnswerThatIsSaved, IsSentOnceFromWhicheverDeviceIsFirst) {
  begin_and_save();
  desk.open();
  resume(desk);
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
  EXPECT_THAT(resume(desk).body, HasSubstr("value=\"too_fast\" checked"));
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

// The poster in a waiting room: its link leads to another survey each quarter.
class APosterThatLedOn : public testing::Test {
 protected:
  answers::MadeSurvey standing(std::string_view form) {
    const SurveyPlan plan{.form = std::string(form),
                          .promise = Promise::open,
                          .opens_on = office.partnership().site().today(),
                          .standing = true};
    return office.partnership().open_survey(answers::wanted_from(
        plan, shipped(form), office.partnership().read(), office.partnership().site().today()));
  }
  void next_quarter(std::size_t surveys = 1) {
    office.partnership().today_is("2027-01-01");
    ASSERT_EQ(answers::settle(office.partnership().site()).opened.size(), surveys);
  }
  // What she had in the page before she sent it.
  std::string sent_by_mia() {
    mia.open();
    mia.press("start");
    mia.press("on");
    std::string earlier = mia.so_far();
    while (mia.page().body.find("value=\"skip\"") != std::string::npos)
      mia.press("skip");
    EXPECT_THAT(words_of(mia.press("send").body), HasSubstr("Thank you"));
    return earlier;
  }
  Office office;
  answers::MadeSurvey made = standing("young-person-feedback");
  Phone mia{office, "/o/" + made.code};
};

TEST_F(APosterThatLedOn, NeverTellsWhoeverSentThatNothingWas) {
  const std::string before_sending = sent_by_mia();
  for (int others = 0; others < 10; ++others)
    ASSERT_EQ(office.partnership().answer(made, {}).taken, answers::Taken::thanks);
  next_quarter();
  mia.has_in_another_tab(before_sending);
  const Shown page = mia.press("skip");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(words_of(page.body),
              AllOf(HasSubstr("This survey has closed"),
                    HasSubstr("If you had already sent your answers, thank you, they arrived."),
                    HasSubstr("A new survey with the same questions is open")));
  EXPECT_THAT(page.body, HasSubstr("href=\"/exit\""));
  EXPECT_THAT(page.body, Not(HasSubstr("so-far")));
}

TEST_F(APosterThatLedOn, StillThanksWhoeverIsKnownToHaveSent) {
  const std::string before_sending = sent_by_mia();
  next_quarter();
  mia.has_in_another_tab(before_sending);
  EXPECT_THAT(words_of(mia.press("skip").body),
              AllOf(HasSubstr("Your answers have been sent"), HasSubstr("They are kept as they")));
}

TEST_F(APosterThatLedOn, TellsWhoeverWasHalfWay) {
  mia.open();
  mia.press("start");
  next_quarter();
  EXPECT_THAT(words_of(mia.press("on").body), HasSubstr("This survey has closed"));
  EXPECT_THAT(mia.open().body, HasSubstr("value=\"start\""));
}

TEST_F(APosterThatLedOn, KnowsAFileThatWasSavedFromTheSurveyBefore) {
  const auto conference = standing("conference");
  Phone anna(office, "/o/" + conference.code);
  anna.open();
  anna.press("start");
  anna.press("save");
  const std::string saved = anna.press("download").body;
  next_quarter(2);
  anna.open();
  const Shown page = anna.choose_file(saved);
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(words_of(page.body), AllOf(HasSubstr("This survey has closed"),
                                         HasSubstr("A new survey with the same questions")));
  EXPECT_EQ(anna.choose_file("a holiday picture").status, 422);
}

TEST_F(AnAnswerThatIsSaved, IsNotSaidToHaveHadADayItDidNotHave) {
  begin_and_save();
  office.partnership().site().data.writer().run([&](Database& db) {
    store::close_survey(db, made.survey.id, office.partnership().site().today());
  });
  const std::string page = words_of(phone.press("here").body);
  EXPECT_THAT(page, HasSubstr("This survey has closed"));
  EXPECT_THAT(page, Not(HasSubstr("October 2026")));
}

}  // namespace
}  // namespace earshot::web
