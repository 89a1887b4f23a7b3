// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/settle.h"
#include "store/open_links.h"
#include "store/staff_record.h"
#include "web/surveys/in_the_team.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class RunningASurvey : public InTheTeam {
 protected:
  // Of a waiting room, standing; gives the survey's path.
  std::string poster() {
    const std::string plan = plan_of("child-feedback");
    nia.post(plan + "/privacy", {{"promise", "open"}});
    Form form = days("2026-10-14", "");
    form.emplace_back("how-long", "standing");
    nia.post(plan + "/days", form);
    return open_survey(plan);
  }
  std::string last_deed() { return store::read_record(read(), nia_id, 0, 1).front().what; }
  SurveyState state(const std::string& path) {
    return store::find_survey(read(), id_of(path))->state;
  }
};

TEST_F(RunningASurvey, IsForThoseOnlyWhoMayRunSurveys) {
  const std::string survey = open_survey(ready_plan());
  for (const RoleRow& row : all_roles) {
    if (Roles().add(row.role).may(Right::run_surveys))
      continue;
    Visitor visitor = signed_in(office, row.role);
    for (const char* below : {"", "/close", "/closing-day", "/end-standing"})
      EXPECT_EQ(visitor.get(survey + below).status, 403) << row.name << below;
    EXPECT_EQ(visitor.post(survey + "/close", {}).status, 403) << row.name;
  }
  EXPECT_EQ(state(survey), SurveyState::open);
}

TEST_F(RunningASurvey, OfNobodysIsNotFound) {
  EXPECT_EQ(nia.get("/surveys/nothing-of-that-name").status, 404);
  EXPECT_EQ(nia.get("/surveys/nothing-of-that-name/close").status, 404);
  EXPECT_EQ(nia.post("/surveys/nothing-of-that-name/closing-day", {}).status, 404);
}

TEST_F(RunningASurvey, ShowsAnswersRoundedDownToFiveAndNeverWhoAnswered) {
  auto made = isle().course_survey(30);
  const std::string path = "/surveys/" + made.survey.id;
  isle().several_answer(made, 9);
  EXPECT_THAT(nia.get(path).body,
              AllOf(HasSubstr("At least 5 answers so far."), Not(HasSubstr("9 of 30")),
                    HasSubstr("We know who has answered, not which answers are whose")));
  EXPECT_THAT(nia.get("/surveys").body, HasSubstr("At least 5 answers so far."));
}

TEST_F(RunningASurvey, ShowsHowManyHaveAnsweredWherePeopleWereToldSo) {
  answers::NewSurvey wanted;
  wanted.form = course_form();
  wanted.promise = Promise::confidential;
  wanted.occasion.course = "Neglect";
  wanted.occasion.outcomes = {{"notice neglect", "neglect"}};
  wanted.occasion.agencies = {{"iow-childrens", "Children's services"}, {"iow-police", "Police"}};
  wanted.invitations = 12;
  auto made = isle().open_survey(wanted);
  isle().several_answer(made, 7);
  EXPECT_THAT(nia.get("/surveys/" + made.survey.id).body,
              AllOf(HasSubstr("7 of 12 have answered."), HasSubstr("until 31 March 2027")));
}

TEST_F(RunningASurvey, ClosesAfterItHasBeenSaidWhatThatMeans) {
  const std::string survey = open_survey(ready_plan());
  EXPECT_THAT(
      nia.get(survey + "/close").body,
      AllOf(HasSubstr("be opened again"), HasSubstr("Fewer than 5 answers so far"),
            HasSubstr("Results are shown from 10 answers on"), HasSubstr("destroyed unread")));
  EXPECT_EQ(nia.post(survey + "/close", {}).header("Location"), survey + "?done=closed");
  EXPECT_EQ(state(survey), SurveyState::closed);
  EXPECT_EQ(last_deed(), "closed-survey");
  EXPECT_THAT(nia.get(survey + "?done=closed").body,
              AllOf(HasSubstr("drawn up within a minute"), Not(HasSubstr("Close it now"))));
  const Shown again = nia.post(survey + "/close", {});
  EXPECT_EQ(again.status, 409);
  EXPECT_THAT(again.body, HasSubstr("takes no answers any more"));
  answers::settle(isle().site());
  EXPECT_THAT(nia.get(survey).body, HasSubstr("Nobody answered."));
}

TEST_F(RunningASurvey, TakesAnotherClosingDayWhileItIsOpen) {
  const std::string survey = open_survey(ready_plan());
  EXPECT_THAT(nia.get(survey + "/closing-day").body, HasSubstr("value=\"28\""));
  const std::pair<std::string, std::string> mistakes[] = {
      {"", "Write the last day on which it can be answered"},
      {"2026-10-13", "13 October 2026 has passed"},
      {"2026-02-30", "There is no such day"},
      {"2027-04-01", "The year to which its answers count ends on 31 March 2027"},
  };
  for (const auto& [typed, sentence] : mistakes) {
    const Shown page = nia.post(survey + "/closing-day", days("", typed));
    EXPECT_EQ(page.status, 422) << sentence;
    EXPECT_THAT(page.body, HasSubstr(sentence));
  }
  EXPECT_EQ(nia.post(survey + "/closing-day", days("", "2026-11-30")).header("Location"),
            survey + "?done=closing-day");
  EXPECT_EQ(store::find_survey(read(), id_of(survey))->closes_on, day("2026-11-30"));
  EXPECT_EQ(last_deed(), "changed-closing-day");
  nia.post(survey + "/closing-day", days("", "2026-10-14"));
  day_is("2026-10-15");
  answers::settle(isle().site());
  EXPECT_EQ(nia.post(survey + "/closing-day", days("", "2026-11-30")).status, 409);
  EXPECT_NE(state(survey), SurveyState::open);
}

TEST_F(RunningASurvey, ThatIsFollowedByOthersCanBeTheLast) {
  const std::string survey = poster();
  EXPECT_THAT(nia.get(survey + "/end-standing").body,
              AllOf(HasSubstr("still takes answers until 31 December 2026"),
                    HasSubstr("Take the posters down")));
  EXPECT_EQ(nia.post(survey + "/end-standing", {}).header("Location"),
            survey + "?done=standing-ended");
  EXPECT_EQ(last_deed(), "ended-standing");
  EXPECT_EQ(state(survey), SurveyState::open);
  EXPECT_THAT(nia.get(survey).body, Not(HasSubstr("Make it the last one")));
  day_is("2027-01-01");
  answers::settle(isle().site());
  EXPECT_EQ(store::all_surveys(read()).size(), 1U);
}

TEST_F(RunningASurvey, IsTheLastWhenItIsClosedByHand) {
  const std::string survey = poster();
  EXPECT_THAT(nia.get(survey + "/close").body, HasSubstr("No further survey follows it"));
  nia.post(survey + "/close", {});
  answers::settle(isle().site());
  EXPECT_EQ(store::all_surveys(read()).size(), 1U);
}

TEST_F(RunningASurvey, RollsOnToTheNextQuarterOnTheList) {
  const std::string survey = poster();
  day_is("2027-01-01");
  answers::settle(isle().site());
  EXPECT_THAT(nia.get("/surveys").body,
              AllOf(HasSubstr("Closes on 31 March 2027"), HasSubstr("Nobody answered.")));
  EXPECT_THAT(nia.get(survey).body, Not(HasSubstr("How it reaches people")));
}

TEST_F(RunningASurvey, IsRecordedByItsTitle) {
  open_survey(ready_plan());
  Visitor scrutineer = signed_in(office, Role::scrutineer);
  EXPECT_THAT(scrutineer.get("/record").body,
              HasSubstr("opened the survey Neglect: Your feedback on the course"));
}

class TheListOfSurveys : public InTheTeam {
 protected:
  void open_many(int many) {
    for (int i = 1; i <= many; ++i) {
      answers::NewSurvey wanted;
      wanted.form = child_form();
      wanted.title = "Survey number " + std::to_string(i);
      wanted.promise = Promise::open;
      isle().open_survey(wanted);
    }
  }
};

TEST_F(TheListOfSurveys, OfOneHasNoSearch) {
  open_many(1);
  EXPECT_THAT(nia.get("/surveys").body,
              AllOf(HasSubstr("Survey number 1"), HasSubstr("Closes on 28 October 2026"),
                    Not(HasSubstr("Find a survey"))));
}

TEST_F(TheListOfSurveys, SaysWhenOneClosesSoon) {
  open_many(1);
  const std::pair<const char*, const char*> days_and_words[] = {
      {"2026-10-25", "Closes in 3 days"},
      {"2026-10-27", "Closes tomorrow night"},
      {"2026-10-28", "Closes tonight"},
  };
  for (const auto& [today, words] : days_and_words) {
    day_is(today);
    EXPECT_THAT(nia.get("/surveys").body, HasSubstr(words));
  }
}

TEST_F(TheListOfSurveys, OfAHundredIsFoundByPagesAndByWords) {
  open_many(100);
  const std::string front = nia.get("/surveys").body;
  EXPECT_THAT(front, AllOf(HasSubstr("Find a survey"), HasSubstr("Show all 100")));
  const std::string last = nia.get("/surveys?part=open&page=5").body;
  EXPECT_THAT(last, AllOf(HasSubstr("Page 5 of 5"), Not(HasSubstr("Next page"))));
  EXPECT_THAT(nia.get("/surveys?part=open&page=77").body, HasSubstr("Page 5 of 5"));
  EXPECT_THAT(nia.get("/surveys?find=NUMBER+42").body,
              AllOf(HasSubstr("1 survey with"), HasSubstr("Survey number 42"),
                    Not(HasSubstr("Survey number 41"))));
  EXPECT_THAT(nia.get("/surveys?find=number").body,
              AllOf(HasSubstr("100 surveys with"), HasSubstr("/surveys?find=number&amp;page=2")));
  EXPECT_THAT(nia.get("/surveys?find=%3Cb%3E").body,
              AllOf(HasSubstr("&lt;b&gt;"), HasSubstr("No survey has these words")));
  EXPECT_THAT(nia.get("/surveys?part=waiting").body, HasSubstr("There is none here just now."));
}

TEST_F(TheListOfSurveys, IsReachedFromTheFirstPage) {
  open_many(1);
  plan_of("post-course");
  day_is("2026-10-27");
  EXPECT_THAT(nia.get("/home").body,
              AllOf(HasSubstr("/surveys/" + store::all_surveys(read()).front().id),
                    HasSubstr("A survey is being prepared"), HasSubstr("/surveys?part=ready")));
}

}  // namespace
}  // namespace earshot::web
