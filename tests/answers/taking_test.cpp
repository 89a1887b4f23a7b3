// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people.h"
#include "store/invitations.h"
#include "store/pending.h"

namespace earshot {
namespace {

using answers::Sent;
using answers::Taken;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Sent from_tom(const answers::MadeSurvey& made) {
  Sent sent;
  sent.nonce = "tom's start page";
  sent.invitation = made.invitations.at(0);
  sent.answers = {
      {"conf_after.1", {"4"}}, {"will_use", {"yes"}}, {"will_do", {"Ask to see the fridge"}}};
  sent.language = "en";
  return sent;
}

TEST(TakingAnAnswer, ALinkThatWasNeverMadeTakesNothing) {
  Partnership isle;
  const auto made = isle.course_survey(1);
  Sent sent = from_tom(made);
  sent.invitation = "12345678";
  const auto taken = isle.desk().take(*isle.desk().find(made.survey.id), sent);
  EXPECT_EQ(taken.taken, Taken::no_longer);
  EXPECT_EQ(store::count_boxes(isle.read(), made.survey.id), 0);
}

TEST(TakingAnAnswer, AnInvitationToAnotherSurveyTakesNothing) {
  Partnership isle;
  const auto made = isle.course_survey(1);
  const auto other = isle.course_survey(1, "2026-10-15");
  Sent sent = from_tom(other);
  EXPECT_EQ(isle.desk().take(*isle.desk().find(made.survey.id), sent).taken, Taken::no_longer);
  EXPECT_EQ(store::count_boxes(isle.read(), made.survey.id), 0);
  EXPECT_FALSE(store::find_invitation(isle.read(), other.invitations[0])->used);
}

TEST(TakingAnAnswer, WhoOnlyKnowsASurveysNameCanNotAnswerIt) {
  Partnership isle;
  const auto made = isle.course_survey(1);
  Sent sent = from_tom(made);
  sent.invitation.reset();
  EXPECT_EQ(isle.desk().take(*isle.desk().find(made.survey.id), sent).taken, Taken::no_longer);
  EXPECT_EQ(store::count_boxes(isle.read(), made.survey.id), 0);
}

TEST(TakingAnAnswer, OneNonceIsAnotherAnswerToAnotherSurvey) {
  Partnership isle;
  const auto made = isle.course_survey(1);
  const auto other = isle.course_survey(1, "2026-10-15");
  for (const auto* survey : {&made, &other})
    EXPECT_EQ(isle.desk().take(*isle.desk().find(survey->survey.id), from_tom(*survey)).taken,
              Taken::thanks);
  EXPECT_EQ(store::count_boxes(isle.read(), other.survey.id), 1);
}

TEST(TakingAnAnswer, ThereIsNoCounterForASurveyThatDoesNotExist) {
  Partnership isle;
  EXPECT_EQ(isle.desk().find("never-was"), nullptr);
}

TEST(TakingAnAnswer, KeepsTheBoxAndUsesTheInvitationTogether) {
  Partnership isle;
  const auto made = isle.course_survey(2);
  const auto taken = isle.desk().take(*isle.desk().find(made.survey.id), from_tom(made));
  EXPECT_THAT(taken.problems, IsEmpty());
  EXPECT_EQ(taken.taken, Taken::thanks);
  EXPECT_EQ(store::count_boxes(isle.read(), made.survey.id), 1);
  EXPECT_TRUE(store::find_invitation(isle.read(), made.invitations[0])->used);
  EXPECT_FALSE(store::find_invitation(isle.read(), made.invitations[1])->used);
}

TEST(TakingAnAnswer, SentTwiceFromOneStartPageIsOneAnswerAndTheSameThanks) {
  Partnership isle;
  const auto made = isle.course_survey(1);
  const auto counter = isle.desk().find(made.survey.id);
  EXPECT_EQ(isle.desk().take(*counter, from_tom(made)).taken, Taken::thanks);
  EXPECT_EQ(isle.desk().take(*counter, from_tom(made)).taken, Taken::thanks);
  EXPECT_EQ(store::count_boxes(isle.read(), made.survey.id), 1);
}

TEST(TakingAnAnswer, SentWithOtherAnswersUnderTheSameNonceIsNotKeptAndNotThanked) {
  Partnership isle;
  const auto made = isle.course_survey(1);
  const auto counter = isle.desk().find(made.survey.id);
  EXPECT_EQ(isle.desk().take(*counter, from_tom(made)).taken, Taken::thanks);
  Sent other = from_tom(made);
  other.answers["conf_after.1"] = {"1"};
  EXPECT_EQ(isle.desk().take(*counter, other).taken, Taken::already);
  EXPECT_EQ(isle.desk().take(*counter, from_tom(made)).taken, Taken::thanks);
  EXPECT_EQ(store::count_boxes(isle.read(), made.survey.id), 1);
}

TEST(TakingAnAnswer, ALinkCanBeUsedOnce) {
  Partnership isle;
  const auto made = isle.course_survey(1);
  const auto counter = isle.desk().find(made.survey.id);
  EXPECT_EQ(isle.desk().take(*counter, from_tom(made)).taken, Taken::thanks);
  Sent again = from_tom(made);
  again.nonce = "another start page";
  EXPECT_EQ(isle.desk().take(*counter, again).taken, Taken::no_longer);
  EXPECT_EQ(store::count_boxes(isle.read(), made.survey.id), 1);
}

TEST(TakingAnAnswer, AMissingAnswerIsAskedForAndTheLinkStillWorks) {
  Partnership isle;
  const auto made = isle.course_survey(1);
  const auto counter = isle.desk().find(made.survey.id);
  Sent sent = from_tom(made);
  sent.answers.erase("conf_after.1");
  const auto taken = isle.desk().take(*counter, sent);
  ASSERT_THAT(taken.problems, SizeIs(1));
  EXPECT_EQ(taken.problems[0].question, "conf_after.1");
  EXPECT_EQ(store::count_boxes(isle.read(), made.survey.id), 0);
  EXPECT_EQ(isle.desk().take(*counter, from_tom(made)).taken, Taken::thanks);
}

TEST(TakingAnAnswer, NeitherBeforeItOpensNorAfterItsLastDay) {
  Partnership isle;
  const auto made = isle.course_survey(1);
  const auto counter = isle.desk().find(made.survey.id);
  isle.today_is("2026-10-13");
  EXPECT_EQ(isle.desk().take(*counter, from_tom(made)).taken, Taken::no_longer);
  isle.today_is("2026-10-29");
  EXPECT_EQ(isle.desk().take(*counter, from_tom(made)).taken, Taken::no_longer);
  isle.today_is("2026-10-28");
  EXPECT_EQ(isle.desk().take(*counter, from_tom(made)).taken, Taken::thanks);
}

TEST(TakingAnAnswer, EveryBoxOfAFormHasOneSizeHoweverLongTheAnswer) {
  Partnership isle;
  const auto made = isle.course_survey(2);
  const auto other = isle.course_survey(1, "2026-11-02", "A course with a very long name indeed");
  const auto counter = isle.desk().find(made.survey.id);
  isle.desk().take(*counter, from_tom(made));
  Sent wordy = from_tom(made);
  wordy.nonce = "wordy";
  wordy.invitation = made.invitations[1];
  wordy.answers["will_do"] = {std::string(1000, 'w')};
  ASSERT_EQ(isle.desk().take(*counter, wordy).taken, Taken::thanks);
  Sent elsewhere = from_tom(other);
  elsewhere.nonce = "elsewhere";
  isle.desk().take(*isle.desk().find(other.survey.id), elsewhere);

  std::set<std::size_t> sizes;
  for (const std::string& id : {made.survey.id, other.survey.id})
    store::each_box(isle.read(), id, [&](std::string_view box) { sizes.insert(box.size()); });
  EXPECT_THAT(sizes, SizeIs(1));
}

TEST(AChildsAnswer, WritesADisclosureBoxOfTheSameSizeWithAndWithoutWords) {
  Partnership isle;
  answers::NewSurvey wanted;
  wanted.form = child_form();
  wanted.promise = Promise::open;
  const auto made = isle.open_survey(wanted);
  isle.answer(made, {{"listened", {"3"}}});
  isle.answer(made, {{"words", {std::string(500, 'x')}}});
  const auto sizes = isle.read().all<int>("select length(box) from disclosure");
  ASSERT_THAT(sizes, SizeIs(2));
  EXPECT_EQ(sizes[0], sizes[1]);
}

TEST(AStaffAnswer, WritesNoDisclosureBox) {
  Partnership isle;
  auto made = isle.course_survey(1);
  isle.several_answer(made, 1);
  EXPECT_EQ(isle.read().one<int>("select count(*) from disclosure"), 0);
}

}  // namespace
}  // namespace earshot
