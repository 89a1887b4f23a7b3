// SPDX-License-Identifier: Apache-2.0
#include "partnership/forgetting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/results.h"
#include "base/backup.h"
#include "partnership/answers_going.h"
#include "partnership/holding.h"
#include "people.h"
#include "store/disclosures.h"
#include "store/forgetting.h"
#include "store/holds.h"
#include "store/partnership.h"
#include "store/responses.h"
#include "store/staff_record.h"

namespace earshot::partnership {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class ANight : public testing::Test {
 protected:
  // A course survey that has been released.
  std::string released(const std::string& session = "2026-10-14", int answers = 12) {
    auto made = isle.course_survey(answers, session);
    isle.several_answer(made, answers);
    answers::settle(isle.site());
    return made.survey.id;
  }
  std::string release_of(const std::string& survey) {
    return answers::results_of(isle.read(), survey)->release->id;
  }
  int kept(const std::string& survey) {
    return store::count_responses(isle.read(), release_of(survey));
  }
  void night_of(std::string_view day_text) {
    isle.today_is(day_text);
    forget_due(isle.site());
  }
  template <class F>
  auto change(F f) {
    return isle.site().data.writer().run(f);
  }
  std::string hold(const std::string& on) {
    return change([&](Database& db) {
      return put_hold(db, {on, "Inquiry 12"}, "priya", isle.site().clock());
    });
  }
  void lift(const std::string& id) {
    ASSERT_TRUE(change([&](Database& db) {
      return lift_hold(db, id, "The inquiry is over", "priya", isle.site().clock());
    }));
  }
  // What was done about forgetting; that the survey was opened is on the record too.
  std::vector<std::string> deeds() {
    std::vector<std::string> found;
    for (const store::Entry& entry : store::read_record(isle.read(), "", 0, 100))
      if (!entry.what.ends_with("-survey"))
        found.push_back(entry.who + " " + entry.what + " " + entry.on);
    return found;
  }

  Partnership isle;
};

// Everybody had answered on the 14th, so that is the day it closed.
TEST_F(ANight, DeletesAnswersTwoYearsAfterTheirSurveyClosedAndNotADayBefore) {
  const std::string survey = released();
  night_of("2028-10-13");
  EXPECT_EQ(kept(survey), 12);
  night_of("2028-10-14");
  EXPECT_EQ(kept(survey), 0);
  EXPECT_THAT(isle.site().keys.names(), Not(Contains(answers::keeping_key(release_of(survey)))));
  EXPECT_THAT(deeds(), ElementsAre("server forgot " + survey));
  const auto gone = store::forgotten_since(isle.read(), day("2028-10-01"));
  ASSERT_THAT(gone, SizeIs(1));
  EXPECT_EQ(gone[0].kind, "course_answers");
  EXPECT_EQ(gone[0].how_many, 12);
}

TEST_F(ANight, GoesByWhatThePartnershipHasChosenIfThatIsAllowed) {
  const std::string survey = released();
  const auto choose = [&](std::string_view months) {
    change([&](Database& db) { store::keep_setting(db, "keep.course_answers", months); });
  };
  choose("600");
  EXPECT_EQ(answers_going(isle.read())[0].goes_on, day("2028-10-14"));
  choose("6");
  EXPECT_EQ(answers_going(isle.read())[0].goes_on, day("2027-04-14"));
  night_of("2027-04-14");
  EXPECT_EQ(kept(survey), 0);
}

TEST_F(ANight, ThatComesTwiceChangesNothingMore) {
  released();
  isle.today_is("2028-10-14");
  EXPECT_THAT(forget_due(isle.site()), SizeIs(1));
  EXPECT_THAT(forget_due(isle.site()), IsEmpty());
  EXPECT_THAT(deeds(), SizeIs(1));
}

TEST_F(ANight, ThatWasBrokenOffBeforeTheKeyWentIsFinishedByTheNext) {
  const std::string survey = released();
  const std::string name = answers::keeping_key(release_of(survey));
  const Key key = *isle.site().keys.find(name);
  night_of("2028-10-14");
  isle.site().keys.keep(name, key);
  night_of("2028-10-14");
  EXPECT_THAT(isle.site().keys.names(), Not(Contains(name)));
}

TEST_F(ANight, DeletesAgainWhatAnOldBackupBroughtBack) {
  const std::string survey = released();
  const fs::path file = isle.folder() / "old.sqlite";
  back_up(store::database_file(isle.folder() / "data"), file);
  night_of("2028-10-14");
  TemporaryFolder elsewhere;
  restore(file, store::database_file(elsewhere.path() / "data"));
  store::DataFolder data(elsewhere.path() / "data");
  const answers::Site& site = isle.site();
  answers::Site restored{data, site.keys, site.plugins, site.clock};
  EXPECT_THAT(forget_due(restored), SizeIs(1));
  EXPECT_EQ(store::count_responses(*data.snapshot(), release_of(survey)), 0);
}

// Two sessions, too few alone: nobody can tell any more which answer is whose.
TEST_F(ANight, DeletesWhatWasOpenedTogetherWhenTheFirstSurveysTimeHasCome) {
  auto monday = isle.course_survey(30, "2026-10-12");
  isle.several_answer(monday, 6);
  isle.today_is("2026-10-29");
  answers::settle(isle.site());
  answers::NewSurvey later;
  later.form = course_form();
  later.occasion = monday.survey.occasion;
  later.occasion.session = "2026-11-16";
  later.opens_on = day("2026-10-29");
  later.closes_on = day("2026-11-30");
  later.invitations = 30;
  auto tuesday = isle.open_survey(later);
  isle.several_answer(tuesday, 6);
  isle.today_is("2026-12-01");
  answers::settle(isle.site());
  ASSERT_EQ(kept(monday.survey.id), 12);
  const auto going = answers_going(isle.read());
  ASSERT_THAT(going, SizeIs(1));
  EXPECT_EQ(going[0].goes_on, day("2028-10-28"));
  EXPECT_THAT(going[0].surveys, SizeIs(2));
  // A hold on either keeps them all.
  const std::string held = hold(tuesday.survey.id);
  night_of("2028-10-28");
  EXPECT_EQ(kept(monday.survey.id), 12);
  lift(held);
  night_of("2028-10-28");
  EXPECT_EQ(kept(tuesday.survey.id), 0);
}

TEST_F(ANight, LeavesWhatIsHeldUntilTheHoldIsLifted) {
  const std::string survey = released();
  const std::string another = released("2026-10-15");
  const std::string held = hold(survey);
  night_of("2028-12-01");
  EXPECT_EQ(kept(survey), 12);
  EXPECT_EQ(kept(another), 0);
  EXPECT_TRUE(isle.site().keys.find(answers::keeping_key(release_of(survey))));
  lift(held);
  night_of("2028-12-02");
  EXPECT_EQ(kept(survey), 0);
  EXPECT_THAT(deeds(), ElementsAre("server forgot " + survey, "priya lifted-hold " + survey,
                                   "server forgot " + another, "priya put-hold " + survey));
}

TEST_F(ANight, LeavesEverythingOfAKindThatIsHeld) {
  const std::string survey = released();
  const std::string held = hold("course_answers");
  night_of("2030-01-01");
  EXPECT_EQ(kept(survey), 12);
  EXPECT_THAT(answers_going(isle.read())[0].held_by, SizeIs(1));
}

// It may come between looking and deleting.
TEST_F(ANight, SeesAHoldThatWasPutAMomentAgo) {
  const std::string survey = released();
  hold("course_answers");
  const std::string release = release_of(survey);
  EXPECT_FALSE(change([&](Database& db) {
    return store::forget_answers(db, release, "course_answers", day("2030-01-01"));
  }));
}

TEST_F(ANight, DeletesTheRecordAfterSixYearsUnlessItIsHeld) {
  const std::string held = hold("staff_record");
  night_of("2033-01-01");
  EXPECT_THAT(deeds(), ElementsAre("priya put-hold staff_record"));
  lift(held);
  night_of("2033-01-01");
  EXPECT_THAT(deeds(), ElementsAre("server forgot staff_record", "priya lifted-hold staff_record"));
  EXPECT_EQ(store::verify_record(isle.read()).broken, 0);
}

TEST_F(ANight, NeverDeletesWordsThatNobodyHasDealtWith) {
  const auto made = isle.open_survey({.form = child_form(), .promise = Promise::open});
  isle.answer(made, {{"listened", {"1"}}, {"words", {"Mia, 12"}}});
  isle.answer(made, {{"listened", {"3"}}});
  const auto boxes = [&] {
    int count = 0;
    store::each_disclosure(isle.read(), [&](auto, auto) { ++count; });
    return count;
  };
  night_of("2027-10-13");
  EXPECT_EQ(boxes(), 2);
  night_of("2027-10-14");
  EXPECT_EQ(boxes(), 1);  // the one without words
  night_of("2040-01-01");
  EXPECT_EQ(boxes(), 1);
}

TEST_F(ANight, DeletesCopiesThatAnUpgradeLeft) {
  const fs::path copy = isle.folder() / "data" / "earshot.sqlite.before-migration-from-1";
  write_durably(copy, "what stood there");
  const auto made = std::chrono::file_clock::from_sys(london_moment(day("2026-10-14"), {}));
  fs::last_write_time(copy, std::chrono::time_point_cast<fs::file_time_type::duration>(made));
  night_of("2026-11-12");
  EXPECT_TRUE(fs::exists(copy));
  night_of("2026-11-13");
  EXPECT_FALSE(fs::exists(copy));
}

TEST_F(ANight, DeletesTheLinksOfASurveyThatNobodyAnswered) {
  const auto made = isle.course_survey(12);
  isle.today_is("2026-10-29");
  answers::settle(isle.site());
  night_of("2028-10-28");
  EXPECT_EQ(isle.read().one<int>("select count(*) from invitation"), 0);
  EXPECT_EQ(answers::results_of(isle.read(), made.survey.id)->invited, 12);
}

class AHold : public ANight {
 protected:
  Problems wrong(const std::string& on, const std::string& reason) {
    return wrong_with(isle.read(), {on, reason});
  }
};

TEST_F(AHold, NeedsSomethingToHoldAndAReason) {
  EXPECT_THAT(wrong("staff_record", "Inquiry 12"), IsEmpty());
  EXPECT_THAT(wrong("", " \n"), SizeIs(2));
  EXPECT_EQ(wrong("staff_record", std::string(1001, 'x')).at(0).question, "reason");
  EXPECT_EQ(wrong("figures", "Inquiry 12").at(0).question, "on");
  EXPECT_EQ(wrong("no-such-survey", "Inquiry 12").at(0).question, "on");
}

TEST_F(AHold, ComesTooLateForWhatIsGone) {
  const std::string survey = released();
  EXPECT_THAT(wrong(survey, "Inquiry 12"), IsEmpty());
  night_of("2028-10-14");
  EXPECT_THAT(wrong(survey, "Inquiry 12"), SizeIs(1));
}

TEST_F(AHold, IsLiftedOnceAndStaysToBeRead) {
  const std::string id = hold("course_answers");
  lift(id);
  EXPECT_FALSE(
      change([&](Database& db) { return lift_hold(db, id, "Again", "tom", isle.site().clock()); }));
  const auto lifted = store::lifted_holds(isle.read());
  ASSERT_THAT(lifted, SizeIs(1));
  EXPECT_EQ(lifted[0].reason, "Inquiry 12");
  EXPECT_EQ(lifted[0].lifted_because, "The inquiry is over");
  EXPECT_THAT(store::standing_holds(isle.read()), IsEmpty());
}

}  // namespace
}  // namespace earshot::partnership
