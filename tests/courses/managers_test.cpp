// SPDX-License-Identifier: Apache-2.0
// Tom, a health visitor, was at Neglect on 14 October 2026. Three months later he answers, and says that
// Dana is his manager. Ella teaches, and has another.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/contacts.h"
#include "answers/settle.h"
#include "courses/course_of_neglect.h"
#include "courses/other_voices.h"
#include "store/releases.h"
#include "store/surveys.h"

namespace earshot::courses {
namespace {

using store::VoiceStands;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class ManagersOfPeopleAtACourse : public CourseOfNeglect {
 protected:
  // Somebody who was asked at three months and has answered.
  std::string answered(Attendee who) {
    const std::string id = add(std::move(who));
    tick_on("2027-01-14");
    answers(id, "3m");
    return id;
  }
  void name(const std::string& attendance, const Reached& manager) {
    const std::string sealed = seal_voice(*find_roll(isle.site(), "s1"), manager_voice, manager);
    write([&](Database& db) {
      store::add_voice(db, {attendance, manager_voice, sealed, isle.site().today()});
    });
  }
  store::KeptVoice voice(const std::string& attendance) {
    return store::find_voice(isle.read(), attendance, manager_voice).value();
  }
  void answers_by(const store::KeptVoice& kept) {
    write([&](Database& db) {
      EXPECT_TRUE(store::mark_used(db, kept.invitation, kept.survey, isle.site().today()));
    });
  }
  static Reached dana() { return {"Dana Reid", "dana.reid@example.org", ""}; }

  std::string tom_there = answered(tom());
};

TEST_F(ManagersOfPeopleAtACourse, AreAskedOnlyIfTheyWereNamed) {
  EXPECT_EQ(tick_on("2027-01-15").asked, 0);
  name(tom_there, dana());
  EXPECT_EQ(tick_on("2027-01-15").asked, 1);
  EXPECT_EQ(voice(tom_there).stands, VoiceStands::asked);
}

TEST_F(ManagersOfPeopleAtACourse, AreAskedOnceHoweverOftenTheClockRuns) {
  name(tom_there, dana());
  EXPECT_EQ(tick_on("2027-01-15").asked, 1);
  EXPECT_EQ(tick_on("2027-01-15").asked, 0);
  EXPECT_EQ(tick_on("2027-01-18").asked, 0);
}

TEST_F(ManagersOfPeopleAtACourse, AreRemindedOnceAndNotIfTheyHaveAnswered) {
  const std::string ella_there = answered({"Ella Marsh", "ella@example.org", "", ""});
  name(tom_there, dana());
  name(ella_there, {"Abdi Noor", "abdi.noor@example.org", ""});
  EXPECT_EQ(tick_on("2027-01-15").asked, 2);
  answers_by(voice(ella_there));
  EXPECT_EQ(tick_on("2027-01-21").reminded, 0);
  EXPECT_EQ(tick_on("2027-01-22").reminded, 1);
  EXPECT_EQ(tick_on("2027-01-29").reminded, 0);
  EXPECT_EQ(voice(tom_there).reminded_on, day("2027-01-22"));
  EXPECT_EQ(voice(ella_there).reminded_on, std::nullopt);
}

TEST_F(ManagersOfPeopleAtACourse, AreNotWrittenToAtWeekendsOrBeforeTheHourOfLetters) {
  name(tom_there, dana());
  EXPECT_EQ(tick_on("2027-01-16").asked, 0);
  EXPECT_EQ(tick_on("2027-01-18", 9).asked, 0);
  EXPECT_EQ(tick_on("2027-01-18", 10).asked, 1);
}

TEST_F(ManagersOfPeopleAtACourse, GetOneLetterADayAboutAllWhoNamedThem) {
  const std::string ella_there = answered({"Ella Marsh", "ella@example.org", "", ""});
  const std::string sam_there = answered({"Sam Lee", "sam@example.org", "", ""});
  name(tom_there, dana());
  name(ella_there, {"D. Reid", "Dana.Reid@example.org", ""});
  EXPECT_EQ(tick_on("2027-01-15").asked, 1);
  EXPECT_EQ(voice(tom_there).asked_in, voice(ella_there).asked_in);
  EXPECT_NE(voice(tom_there).invitation, voice(ella_there).invitation);
  name(sam_there, dana());
  EXPECT_EQ(tick_on("2027-01-15").asked, 0) << "not a second on that day";
  EXPECT_EQ(tick_on("2027-01-18").asked, 1);
}

TEST_F(ManagersOfPeopleAtACourse, GetNoMoreLettersInAMonthThanAnybody) {
  say("asking.most_a_month", "1");
  const std::string ella_there = answered({"Ella Marsh", "ella@example.org", "", ""});
  name(tom_there, dana());
  tick_on("2027-01-15");
  answers_by(voice(tom_there));
  name(ella_there, dana());
  EXPECT_EQ(tick_on("2027-01-18").asked, 0);
  EXPECT_EQ(tick_on("2027-02-15").asked, 1);
}

TEST_F(ManagersOfPeopleAtACourse, AreNotAskedOnceTheSessionsStagesHaveEnded) {
  const auto asking_then = asking(tom_there, "3m");
  EXPECT_EQ(may_say(isle.read(), asking_then, manager_voice, day("2027-06-16")), MaySay::now);
  EXPECT_EQ(may_say(isle.read(), asking_then, manager_voice, day("2027-06-17")), MaySay::too_late);
  name(tom_there, dana());
  tick_on("2027-06-17");
  EXPECT_EQ(voice(tom_there).stands, VoiceStands::said);
}

TEST_F(ManagersOfPeopleAtACourse, AreCountedAsStillToBeAskedOnlyWhileTheyMayBe) {
  name(tom_there, dana());
  const auto still_to_ask = [&](std::string_view on) {
    return managers_of(isle.read(), session("s1", "2026-10-14"), day(on)).to_ask;
  };
  EXPECT_EQ(still_to_ask("2027-06-16"), 1);
  EXPECT_EQ(still_to_ask("2027-06-17"), 0);
  change(tom_there, Came::absent);
  EXPECT_EQ(still_to_ask("2027-01-15"), 0);
}

TEST_F(ManagersOfPeopleAtACourse, AreNotAskedOfASessionThatWasStoppedMeanwhile) {
  name(tom_there, dana());
  write([&](Database& db) {
    store::pause_letters(db, "s1", day("2027-01-15"));
    EXPECT_FALSE(store::mark_manager_asked(db, {tom_there, "letter", day("2027-01-15")}, ""));
  });
  EXPECT_EQ(voice(tom_there).stands, VoiceStands::said);
}

TEST_F(ManagersOfPeopleAtACourse, AreAskedAboutAtTheFirstFollowUpAlone) {
  store::Asking other = asking(tom_there, "after");
  EXPECT_EQ(may_say(isle.read(), other, manager_voice, day("2027-01-15")), MaySay::never);
  other = asking(tom_there, "6m");
  EXPECT_EQ(may_say(isle.read(), other, manager_voice, day("2027-01-15")), MaySay::never);
}

TEST_F(ManagersOfPeopleAtACourse, AreNotAskedAboutSomebodyWhoWasNotThereAfterAll) {
  name(tom_there, dana());
  change(tom_there, Came::absent);
  tick_on("2027-01-15");
  EXPECT_EQ(voice(tom_there).stands, VoiceStands::said);
}

TEST_F(ManagersOfPeopleAtACourse, AreAskedInASurveyThatIsNoStageOfAnybody) {
  name(tom_there, dana());
  tick_on("2027-01-15");
  const auto kept = voice(tom_there);
  const auto survey = store::find_survey(isle.read(), kept.survey).value();
  EXPECT_EQ(survey.form, earshot::manager_form);
  EXPECT_EQ(survey.promise, Promise::anonymous);
  EXPECT_EQ(store::find_course_survey(isle.read(), kept.survey)->stage, manager_stage);
  EXPECT_THAT(store::all_stages(isle.read()), ElementsAre("3m", "6m", "after"));
  EXPECT_EQ(store::find_asking_invited(isle.read(), kept.invitation), std::nullopt);
  const auto of = answers::who_and_link(isle.site(), isle.read(), survey, kept.invitation);
  EXPECT_THAT(of.link, IsEmpty()) << "no code joins it to what Tom answered";
  EXPECT_THAT(of.who, IsEmpty());
}

TEST_F(ManagersOfPeopleAtACourse, StandInNoTableByNameAndGoWithTheKeyOfTheSession) {
  name(tom_there, dana());
  name(add({"Ella Marsh", "ella@example.org", "", ""}), {"A", "a@example.org", ""});
  tick_on("2027-01-15");
  const std::string file = read_file(store::database_file(isle.folder() / "data")).value() +
                           read_file(isle.folder() / "data" / "earshot.sqlite-wal").value_or("");
  EXPECT_THAT(file, Not(HasSubstr("dana.reid")));
  EXPECT_THAT(file, Not(HasSubstr("Dana Reid")));
  EXPECT_EQ(find_manager(isle.site(), voice(tom_there)), dana());
  EXPECT_EQ(forgotten_on("2029-01-01"), 1);
  EXPECT_THAT(store::voices_of_session(isle.read(), "s1", manager_voice), IsEmpty());
}

TEST_F(ManagersOfPeopleAtACourse, AreOfOneSizeWhoeverTheyAre) {
  const Roll roll = *find_roll(isle.site(), "s1");
  EXPECT_EQ(seal_voice(roll, manager_voice, {"A", "a@example.org", ""}).size(),
            seal_voice(roll, manager_voice, {std::string(120, 'x'), dana().address, ""}).size());
}

TEST_F(ManagersOfPeopleAtACourse, StopBeingAskedIfTheySaySo) {
  name(tom_there, dana());
  tick_on("2027-01-15");
  write([&](Database& db) { EXPECT_TRUE(ask_manager_no_more(db, tom_there)); });
  EXPECT_EQ(tick_on("2027-01-22").reminded, 0);
  EXPECT_TRUE(store::find_invitation(isle.read(), voice(tom_there).invitation));
}

TEST_F(ManagersOfPeopleAtACourse, AreForgottenIfTheLetterReachedSomebodyElse) {
  name(tom_there, dana());
  tick_on("2027-01-15");
  const std::string link = voice(tom_there).invitation;
  write([&](Database& db) { EXPECT_TRUE(manager_was_somebody_else(db, tom_there)); });
  EXPECT_EQ(store::find_invitation(isle.read(), link), std::nullopt);
  EXPECT_THAT(voice(tom_there).sealed, IsEmpty());
  EXPECT_EQ(tick_on("2027-01-22").reminded, 0);
}

TEST_F(ManagersOfPeopleAtACourse, GoWithWhoeverIsTakenOffTheList) {
  name(tom_there, dana());
  tick_on("2027-01-15");
  const std::string link = voice(tom_there).invitation;
  write([&](Database& db) { EXPECT_TRUE(take_off_roll(db, tom_there)); });
  EXPECT_EQ(store::find_voice(isle.read(), tom_there, manager_voice), std::nullopt);
  EXPECT_EQ(store::find_invitation(isle.read(), link), std::nullopt);
}

}  // namespace
}  // namespace earshot::courses
