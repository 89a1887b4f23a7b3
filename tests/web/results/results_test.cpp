// SPDX-License-Identifier: Apache-2.0
// The results of surveys that have closed, as those who work with figures read them.
#include "web/results/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/import.h"
#include "answers/results.h"
#include "answers/settle.h"
#include "base/zip_file.h"
#include "store/surveys.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Results : public testing::Test {
 protected:
  // Twelve were invited to give their feedback on a course.
  answers::MadeSurvey after_the_course(int answers) {
    auto made = office.partnership().course_survey(12);
    office.partnership().several_answer(made, answers);
    return made;
  }
  void close(const answers::MadeSurvey& made) {
    auto& isle = office.partnership();
    isle.site().data.writer().run(
        [&](Database& db) { return store::close_survey(db, made.survey.id, isle.site().today()); });
    answers::settle(isle.site());
  }
  std::string page(const answers::MadeSurvey& made, Role role = Role::training_lead) {
    const Shown shown = signed_in(office, role).get(results_path(made.survey.id));
    EXPECT_EQ(shown.status, 200);
    return shown.body;
  }
  Office office;
};

TEST_F(Results, AreNotForWhoOnlyRunsTheServerOrOnlyReadsWords) {
  const auto made = after_the_course(12);
  for (const Role role : {Role::administrator, Role::safeguarding_reader})
    for (const std::string& path :
         {std::string("/results"), results_path(made.survey.id),
          results_path(made.survey.id) + ".csv", results_path(made.survey.id) + ".xlsx"})
      EXPECT_EQ(signed_in(office, role).get(path).status, 403) << path;
  EXPECT_EQ(Visitor(office).get(results_path(made.survey.id)).status, 303);
}

TEST_F(Results, OfASurveyThatNeverWasAreNotThere) {
  EXPECT_EQ(signed_in(office, Role::scrutineer).get("/surveys/never-was/results").status, 404);
}

TEST_F(Results, AreNotShownWhileSomebodyCanStillAnswer) {
  const auto made = after_the_course(11);
  const std::string body = page(made);
  EXPECT_THAT(body, HasSubstr("Results are shown when the survey has closed, after 28 October"));
  EXPECT_THAT(body, HasSubstr("At least 10 answers so far."));
  EXPECT_THAT(body, Not(HasSubstr("How confident are you now")));
  EXPECT_EQ(signed_in(office, Role::scrutineer).get(results_path(made.survey.id) + ".csv").status,
            404);
  EXPECT_THAT(signed_in(office, Role::scrutineer).get("/results").body,
              HasSubstr("No survey has closed yet"));
}

TEST_F(Results, SayHowFarTheyAreWhileTheyAreBeingDrawnUp) {
  const auto made = after_the_course(11);
  auto& site = office.partnership().site();
  site.data.writer().run(
      [&](Database& db) { return store::close_survey(db, made.survey.id, site.today()); });
  EXPECT_THAT(page(made), AllOf(HasSubstr("Its results are being drawn up."),
                                HasSubstr("Look again"), Not(HasSubstr("questions are done"))));
  answers::Progress progress;
  site.drawing_up = &progress;
  progress.is({"another"}, {1, 2});
  EXPECT_THAT(page(made), Not(HasSubstr("questions are done")));
  progress.is({"another", made.survey.id}, {3, 12});
  EXPECT_THAT(page(made), HasSubstr("3 of 12 questions are done."));
  answers::settle(site);
  EXPECT_FALSE(progress.of(made.survey.id)) << "they are drawn up";
  EXPECT_THAT(page(made), AllOf(HasSubstr("11 of 12 answered"), Not(HasSubstr("Look again"))));
}

TEST_F(Results, SayHowManyOfThoseInvitedAnsweredAndWhat) {
  const auto made = after_the_course(12);
  close(made);
  EXPECT_THAT(page(made), AllOf(HasSubstr("12 of 12 answered"),
                                HasSubstr("How confident are you now: notice neglect?"),
                                HasSubstr("12 people answered."), HasSubstr("role=\"img\"")));
}

TEST_F(Results, NeverSetAnswersOnPaperAgainstTheLinksThatWereGivenOut) {
  auto& isle = office.partnership();
  auto made = isle.course_survey(3);
  isle.several_answer(made, 2);
  std::string paper = "conf_after.1,will_use\n";
  for (int i = 0; i < 11; ++i)
    paper += i % 2 == 0 ? "4,yes\n" : "3,no\n";
  ASSERT_EQ(
      answers::import_answers(isle.site(), isle.desk(), made.survey.id, "paper.csv", paper).kept,
      11);
  close(made);
  const auto results = answers::results_of(isle.read(), made.survey.id);
  EXPECT_EQ(results->sentence, "13 answered: 2 of 3 by their link, and 11 on paper.");
  EXPECT_EQ(results->release->invited, std::nullopt);
  EXPECT_THAT(page(made), HasSubstr("13 answered: 2 of 3 by their link, and 11 on paper."));
  EXPECT_THAT(signed_in(office, Role::scrutineer).get("/results").body,
              AllOf(HasSubstr("13"), Not(HasSubstr("13 of 3"))));
}

TEST_F(Results, OfASurveyThatWasClosedEarlySayWhen) {
  const auto made = after_the_course(12);
  close(made);
  office.partnership().today_is("2026-12-01");
  EXPECT_THAT(page(made), HasSubstr("Asked</dt><dd class=\"govuk-summary-list__value\">"
                                    "14 October 2026</dd>"));
  EXPECT_THAT(signed_in(office, Role::scrutineer).get("/results").body,
              AllOf(HasSubstr("14 October 2026"), Not(HasSubstr("28 October 2026"))));
}

TEST_F(Results, OfASurveyThatWasClosedEarlyAndWaitsSayWhen) {
  const auto made = after_the_course(6);
  close(made);
  office.partnership().today_is("2026-12-01");
  EXPECT_THAT(page(made), HasSubstr("Asked</dt><dd class=\"govuk-summary-list__value\">"
                                    "14 October 2026</dd>"));
  EXPECT_THAT(signed_in(office, Role::scrutineer).get("/results").body,
              AllOf(HasSubstr("14 October 2026"), Not(HasSubstr("28 October 2026"))));
  Visitor nia = signed_in(office, Role::partnership_team);
  EXPECT_THAT(nia.get("/surveys/" + made.survey.id).body,
              AllOf(HasSubstr("14 October 2026"), Not(HasSubstr("28 October 2026"))));
  EXPECT_THAT(nia.get("/surveys").body, Not(HasSubstr("28 October 2026")));
}

TEST_F(Results, OfSixOfTwelveSayWhereTheyWillCount) {
  const auto made = after_the_course(6);
  close(made);
  const std::string body = page(made);
  EXPECT_THAT(body, HasSubstr("6 of 12 answered. Too few to show alone."));
  EXPECT_THAT(
      body,
      HasSubstr(
          "other sessions of Neglect that also had too few, once together they have 10 answers"));
  EXPECT_THAT(body, Not(HasSubstr("How confident are you now")));
  EXPECT_THAT(signed_in(office, Role::scrutineer).get("/results").body,
              AllOf(HasSubstr("6 of 12"), HasSubstr("Too few so far")));
}

TEST_F(Results, OfTwoSessionsTogetherAreShownInTheirNameAndNotInThatOfOne) {
  auto first = after_the_course(6);
  auto second = office.partnership().course_survey(12, "2026-10-15");
  office.partnership().several_answer(second, 5);
  close(first);
  close(second);
  for (const auto* made : {&first, &second})
    EXPECT_THAT(page(*made),
                AllOf(HasSubstr("they count in Neglect, several sessions together (11)"),
                      HasSubstr("the answers of 2 surveys together: 11 of 24 people")));
}

TEST_F(Results, HideWhatAFewSaidOfWhatIsPersonalAndExplainTheMark) {
  auto made = office.partnership().course_survey(20);
  for (int i = 0; i < 20; ++i) {
    const char* agency = i == 0 ? "iow-police" : i < 8 ? "iow-schools" : "iow-childrens";
    office.partnership().answer(made, {{"conf_after.1", {std::to_string(1 + i % 5)}},
                                       {"will_use", {i % 2 == 0 ? "yes" : "no"}},
                                       {"agency", {agency}}});
  }
  close(made);
  EXPECT_THAT(page(made), AllOf(HasSubstr("[c]: too few to show"), HasSubstr(">[c]</td>")));
}

TEST_F(Results, AsAFileAreTheSameTable) {
  const auto made = after_the_course(12);
  close(made);
  const Shown file =
      signed_in(office, Role::workforce_group).get(results_path(made.survey.id) + ".csv");
  EXPECT_EQ(file.header("Content-Type"), "text/csv; charset=utf-8");
  EXPECT_THAT(file.header("Content-Disposition"), HasSubstr(made.survey.id + ".csv"));
  EXPECT_THAT(file.body, StartsWith("\xEF\xBB\xBFsurvey,"));  // or letters with accents are others
  EXPECT_THAT(file.body, HasSubstr("will_use"));
  EXPECT_THAT(file.body, HasSubstr(",yes,Yes,6,50,12,12,"));
}

TEST_F(Results, AsAWorkbookSayOfAChartWhatThePageSaysOfItsPicture) {
  const auto made = office.partnership().course_survey(12);
  for (int one = 0; one < 12; ++one)
    ASSERT_EQ(
        office.partnership().answer(made, {{"conf_after.1", {std::to_string(2 + one % 3)}}}).taken,
        answers::Taken::thanks);
  close(made);
  const std::string body = page(made), begins = "<desc id=\"bar-conf_after.1-description\">";
  const auto from = body.find(begins);
  ASSERT_NE(from, std::string::npos);
  const std::string said =
      body.substr(from + begins.size(), body.find("</desc>", from) - from - begins.size());
  EXPECT_THAT(said, AllOf(StartsWith("0 "), HasSubstr("; 4 "), testing::EndsWith(".")));
  const std::string book =
      signed_in(office, Role::training_lead).get(results_path(made.survey.id) + ".xlsx").body;
  EXPECT_THAT(ZipFile(book).read("xl/drawings/drawing1.xml", 1'000'000).bytes,
              HasSubstr("descr=\"" + said + "\""));
}

TEST_F(Results, OfChildrenAreReadByTheSamePeople) {
  auto made = office.partnership().open_survey({.form = child_form(), .promise = Promise::open});
  for (int i = 0; i < 20; ++i)
    office.partnership().answer(
        made, {{"listened", {i % 2 == 0 ? "2" : "3"}}, {"words", {"Mia says hello"}}});
  close(made);
  for (const Role role : {Role::training_lead, Role::partnership_team, Role::scrutineer})
    EXPECT_THAT(page(made, role),
                AllOf(HasSubstr("Did they listen to you?"), Not(HasSubstr("Mia says hello"))));
}

}  // namespace
}  // namespace earshot::web
