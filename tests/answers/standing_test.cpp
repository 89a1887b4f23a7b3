// SPDX-License-Identifier: Apache-2.0
#include "answers/standing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "answers/planned.h"
#include "people.h"
#include "store/open_links.h"
#include "store/partnership.h"
#include "store/staff_record.h"
#include "store/surveys.h"

namespace earshot {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

TEST(AQuarter, EndsWithTheCalendarUnlessLessThanFourWeeksAreLeft) {
  const std::pair<const char*, const char*> opened_and_closed[] = {
      {"2026-01-01", "2026-03-31"}, {"2026-02-28", "2026-03-31"}, {"2026-03-04", "2026-03-31"},
      {"2026-03-05", "2026-06-30"}, {"2026-10-14", "2026-12-31"}, {"2026-12-24", "2027-03-31"},
      {"2026-06-30", "2026-09-30"}, {"2028-02-29", "2028-03-31"},
  };
  for (const auto& [opened, closed] : opened_and_closed)
    EXPECT_EQ(to_text(answers::quarter_end(day(opened))), closed) << opened;
}

// The poster in the waiting room in Newport, since October.
class ThePosterInNewport : public testing::Test {
 protected:
  ThePosterInNewport() {
    const SurveyPlan plan{.form = "child-feedback",
                          .title = "What was it like?",
                          .promise = Promise::open,
                          .opens_on = day("2026-10-14"),
                          .standing = true};
    first = isle.open_survey(
        answers::wanted_from(plan, child_form(), isle.read(), isle.site().today()));
  }
  std::string leads_to() { return store::find_open_link(isle.read(), first.code)->survey; }
  std::vector<Survey> all() { return store::all_surveys(isle.read()); }
  std::size_t keys() { return isle.site().keys.names().size(); }

  Partnership isle;
  answers::MadeSurvey first;
};

TEST_F(ThePosterInNewport, LeadsToTheFirstSurveyUntilItsQuarterEnds) {
  EXPECT_EQ(first.survey.closes_on, day("2026-12-31"));
  isle.today_is("2026-12-31");
  EXPECT_THAT(answers::settle(isle.site()).opened, IsEmpty());
  EXPECT_EQ(leads_to(), first.survey.id);
}

TEST_F(ThePosterInNewport, LeadsToTheNextQuartersFromThenOn) {
  isle.today_is("2027-01-01");
  const auto settled = answers::settle(isle.site());
  ASSERT_THAT(settled.opened, SizeIs(1));
  EXPECT_EQ(leads_to(), settled.opened[0]);
  const Survey next = store::find_survey(isle.read(), leads_to()).value();
  EXPECT_EQ(next.state, SurveyState::open);
  EXPECT_EQ(next.opens_on, day("2027-01-01"));
  EXPECT_EQ(next.closes_on, day("2027-03-31"));
  EXPECT_EQ(next.title, first.survey.title);
  EXPECT_EQ(next.form_version, first.survey.form_version);
  EXPECT_NE(next.public_key, first.survey.public_key);
  EXPECT_EQ(store::read_record(isle.read(), "server", 0, 9).front().what, "opened-survey");
  isle.today_is("2027-04-01");
  EXPECT_THAT(answers::settle(isle.site()).opened, SizeIs(1));
  EXPECT_THAT(all(), SizeIs(3));
}

TEST_F(ThePosterInNewport, TakesAnswersInTheNextQuarter) {
  isle.today_is("2027-01-01");
  answers::settle(isle.site());
  answers::Sent sent{
      .nonce = std::string(16, 'n'), .answers = {{"listened", {"3"}}}, .language = "en"};
  const auto counter = isle.desk().find(leads_to());
  ASSERT_TRUE(counter);
  EXPECT_EQ(isle.desk().take(*counter, sent).taken, answers::Taken::thanks);
}

TEST_F(ThePosterInNewport, MissesTheQuartersInWhichTheServerWasOff) {
  isle.today_is("2027-08-02");
  answers::settle(isle.site());
  EXPECT_EQ(store::find_survey(isle.read(), leads_to())->closes_on, day("2027-09-30"));
  EXPECT_THAT(all(), SizeIs(2));
}

TEST_F(ThePosterInNewport, IsLedOnOnceByTwoServersAtOnce) {
  isle.today_is("2027-01-01");
  const fs::path folder = isle.folder();
  const host::Plugins none;
  KeyFolder its_keys(folder / "keys");
  store::DataFolder its_data(folder / "data");
  answers::Site other{its_data, its_keys, none, isle.site().clock};
  isle.site().data.writer().run(
      [&](Database& db) { store::close_survey(db, first.survey.id, isle.site().today()); });
  {
    const std::jthread at_the_same_time([&] { answers::open_next_quarter(other); });
    answers::open_next_quarter(isle.site());
  }
  answers::settle(isle.site());
  EXPECT_THAT(all(), SizeIs(2));
  EXPECT_NE(leads_to(), first.survey.id);
}

TEST_F(ThePosterInNewport, LeavesNoKeyOfASurveyThatSomebodyElseMade) {
  isle.today_is("2027-01-01");
  const std::size_t before = keys();
  auto wanted = answers::wanted_from({.form = "child-feedback",
                                      .promise = Promise::open,
                                      .opens_on = day("2027-01-01"),
                                      .closes_on = day("2027-01-31")},
                                     child_form(), isle.read(), isle.site().today());
  const auto made = answers::make_survey(isle.site(), wanted, [](Database&) { return false; });
  EXPECT_THAT(made.survey.id, IsEmpty());
  EXPECT_EQ(keys(), before);
}

TEST_F(ThePosterInNewport, IsTriedAgainWhenTheKeyFolderCouldNotBeWritten) {
  isle.today_is("2027-01-01");
  const fs::path keys_folder = isle.folder() / "keys";
  const fs::path away = isle.folder() / "away";
  isle.site().data.writer().run(
      [&](Database& db) { store::close_survey(db, first.survey.id, isle.site().today()); });
  fs::rename(keys_folder, away);
  EXPECT_THAT(answers::open_next_quarter(isle.site()), IsEmpty());
  EXPECT_EQ(leads_to(), first.survey.id);
  fs::remove_all(keys_folder);
  fs::rename(away, keys_folder);
  answers::settle(isle.site());
  EXPECT_NE(leads_to(), first.survey.id);
}

TEST_F(ThePosterInNewport, IsTriedAgainWhenANumberToCallWasMissing) {
  isle.today_is("2027-01-01");
  isle.site().data.writer().run(
      [](Database& db) { store::keep_setting(db, "safeguarding.mash", ""); });
  EXPECT_THAT(answers::settle(isle.site()).opened, IsEmpty());
  EXPECT_EQ(leads_to(), first.survey.id);
  write_numbers_to_call(isle.site().data);
  EXPECT_THAT(answers::settle(isle.site()).opened, SizeIs(1));
}

TEST_F(ThePosterInNewport, LeadsNowhereElseOnceItWasEnded) {
  isle.site().data.writer().run(
      [&](Database& db) { store::end_standing(db, first.code, day("2026-11-02")); });
  isle.today_is("2027-01-01");
  const auto settled = answers::settle(isle.site());
  EXPECT_THAT(settled.closed, SizeIs(1));
  EXPECT_THAT(settled.opened, IsEmpty());
}

TEST_F(ThePosterInNewport, LeadsNowhereElseWhenItsSurveyWasClosedByHand) {
  answers::Settled settled;
  ASSERT_TRUE(answers::close_now(isle.site(), first.survey.id, settled));
  EXPECT_THAT(settled.opened, IsEmpty());
  EXPECT_THAT(all(), SizeIs(1));
  EXPECT_EQ(store::read_record(isle.read(), "shell", 0, 9).front().what, "closed-survey");
}

TEST(APlan, SaysWhatIsMissingBeforeItCanBeOpened) {
  Partnership isle;
  const auto sentences = [&](const SurveyPlan& plan) {
    return lines_of(answers::problems_of(isle.site(), plan, course_form()));
  };
  EXPECT_EQ(sentences({.form = "post-course"}),
            "The form names the course. Say which it is.\n"
            "Choose how private it is.\n"
            "Choose the day it opens.\n"
            "Choose the day it closes.");
  const SurveyPlan chosen{.form = "post-course",
                          .course = "Neglect",
                          .promise = Promise::anonymous,
                          .opens_on = day("2026-10-14"),
                          .closes_on = day("2026-10-10")};
  EXPECT_THAT(sentences(chosen), testing::AllOf(testing::HasSubstr("before it opens"),
                                                testing::HasSubstr("learning outcome")));
}

TEST(APlan, WhoseFirstDayHasPassedOpensToday) {
  Partnership isle;
  isle.today_is("2026-10-20");
  const auto wanted = answers::wanted_from({.form = "child-feedback",
                                            .promise = Promise::open,
                                            .opens_on = day("2026-10-14"),
                                            .closes_on = day("2026-10-28")},
                                           child_form(), isle.read(), isle.site().today());
  EXPECT_EQ(wanted.opens_on, day("2026-10-20"));
  EXPECT_EQ(wanted.cycle_ends_on, day("2027-03-31"));
}

TEST(ASurveyThatStandsForLong, HasToBeOpen) {
  Partnership isle;
  answers::NewSurvey wanted;
  wanted.form = record_form();
  wanted.promise = Promise::named;
  wanted.opens_on = day("2026-10-14");
  wanted.closes_on = day("2026-12-31");
  wanted.standing = SurveyPlan{.form = "facilitator-record"};
  EXPECT_THAT(lines_of(answers::problems_of(isle.site(), wanted)),
              testing::HasSubstr("Only an open survey can stand for long"));
}

}  // namespace
}  // namespace earshot
