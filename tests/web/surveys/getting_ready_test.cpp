// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/site.h"
#include "store/open_links.h"
#include "store/partnership.h"
#include "store/staff_record.h"
#include "web/session.h"
#include "web/surveys/in_the_team.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

class GettingASurveyReady : public InTheTeam {};

TEST_F(GettingASurveyReady, IsForThoseOnlyWhoMayRunSurveys) {
  const std::string plan = plan_of("child-feedback");
  for (const RoleRow& row : all_roles) {
    if (Roles().add(row.role).may(Right::run_surveys))
      continue;
    Visitor visitor = signed_in(office, row.role);
    for (const std::string& path : {std::string("/surveys"), std::string("/surveys/new"), plan,
                                    plan + "/about", plan + "/throw-away"}) {
      const Shown page = visitor.get(path);
      EXPECT_EQ(page.status, 403) << row.name << path;
      EXPECT_THAT(page.body, Not(HasSubstr("What was it like"))) << row.name << path;
    }
  }
  EXPECT_EQ(Visitor(office).get(plan).status, 303);
}

TEST_F(GettingASurveyReady, LeadsFromTheFormToAnOpenSurvey) {
  EXPECT_THAT(nia.get("/surveys").body, HasSubstr("There are no surveys yet"));
  EXPECT_THAT(nia.get("/surveys/new").body,
              AllOf(HasSubstr("Your feedback on the course"), HasSubstr("about 3 minutes"),
                    HasSubstr("Practitioners"), HasSubstr("open them under Forms")));
  const std::string plan = plan_of("post-course");
  Form about = about_neglect();
  about.emplace_back("on", "yes");
  EXPECT_EQ(nia.post(plan + "/about", about).header("Location"), plan + "/privacy?on=yes");
  EXPECT_EQ(
      nia.post(plan + "/privacy", {{"promise", "anonymous"}, {"on", "yes"}}).header("Location"),
      plan + "/days?on=yes");
  Form from_to = days("2026-10-14", "2026-10-28");
  from_to.emplace_back("on", "yes");
  EXPECT_EQ(nia.post(plan + "/days", from_to).header("Location"), plan + "/readers?on=yes");
  EXPECT_EQ(nia.post(plan + "/readers", {{"reports-to", ""}, {"on", "yes"}}).header("Location"),
            plan);
  EXPECT_THAT(nia.get(plan).body,
              AllOf(HasSubstr("Neglect: Your feedback on the course"), HasSubstr("notice neglect"),
                    HasSubstr("We know who has answered, not which answers are whose"),
                    HasSubstr("28 October 2026"), HasSubstr("Open the survey"),
                    Not(HasSubstr("Before it can be opened"))));
  const std::string survey = open_survey(plan);
  EXPECT_THAT(nia.get(survey + "?done=opened").body,
              AllOf(HasSubstr("has been opened"), HasSubstr("Fewer than 5 answers so far")));
  const auto kept = store::find_survey(read(), id_of(survey));
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->floor, 10);
  EXPECT_EQ(kept->occasion.course, "Neglect");
  EXPECT_EQ(kept->cycle_ends_on, day("2027-03-31"));
  EXPECT_THAT(store::all_planned(read()), IsEmpty());
  const auto entry = store::read_record(read(), nia_id, 0, 1).front();
  EXPECT_EQ(entry.what, "opened-survey");
  EXPECT_EQ(entry.on, kept->id);
}

TEST_F(GettingASurveyReady, KeepsWhatWasChosenForAColleagueAndAnotherDay) {
  const std::string plan = plan_of("post-course");
  nia.post(plan + "/about", about_neglect());
  day_is("2026-10-16");
  Visitor ola = signed_in(office, Role::partnership_team);
  EXPECT_THAT(ola.get("/surveys").body,
              AllOf(HasSubstr("Being prepared"), HasSubstr("Begun on 14 October 2026 by Nia Price"),
                    HasSubstr(plan)));
  EXPECT_THAT(ola.get(plan).body,
              AllOf(HasSubstr("Before it can be opened"), HasSubstr("Choose how private it is."),
                    HasSubstr("notice neglect"), Not(HasSubstr("Open the survey"))));
  EXPECT_THAT(ola.get(plan + "/about").body,
              AllOf(HasSubstr("value=\"Neglect\""), HasSubstr("value=\"notice neglect\"")));
}

struct Mistake {
  std::string part;
  Visitor::Form typed;
  std::string sentence;
};

TEST_F(GettingASurveyReady, TellsEachMistakeAndLosesNothing) {
  const std::string plan = plan_of("post-course");
  const std::string free = plan_of("child-feedback");
  nia.post(free + "/privacy", {{"promise", "open"}});
  const auto changed = [](Form form, const std::string& name, const std::string& value) {
    std::erase_if(form, [&](const auto& field) { return field.first == name; });
    form.emplace_back(name, value);
    return form;
  };
  const Form good = about_neglect();
  const Mistake mistakes[] = {
      {"/about", changed(good, "course", " "), "Write the name of the course"},
      {"/about", changed(good, "day-day", ""), "There is no such day"},
      {"/about", changed(good, "day-month", "13"), "There is no such day"},
      {"/about", changed(good, "topic-1", ""), "Choose the topic of outcome 1"},
      {"/about", changed(good, "outcome-1", ""), "Write what people should be able to do"},
      {"/about", changed(changed(good, "outcome-2", "notice neglect"), "topic-2", "neglect"),
       "This is the same as one above"},
      {"/about", changed(good, "title", std::string(201, 'x')), "Use 200 letters at most"},
      {"/about", {{"course", "Neglect"}}, "Write at least one learning outcome"},
      {"/privacy", {}, "Choose what people are promised"},
      {"/privacy", {{"promise", "secret"}}, "Choose what people are promised"},
      {"/days", days("", "2026-10-28"), "Write the first day"},
      {"/days", days("2026-10-14", ""), "Write the last day"},
      {"/days", days("2026-10-13", "2026-10-28"), "13 October 2026 has passed"},
      {"/days", days("2026-10-20", "2026-10-19"), "That is before it opens, on 20 October 2026"},
      {"/days", days("2026-10-20", "2062-10-19"), "more than 2 years away"},
      {"/days", days("2026-10-20", "2026-02-30"), "There is no such day"},
      {"/readers", {{"reports-to", "nobody"}}, "This group is not on the list"},
  };
  for (const Mistake& mistake : mistakes) {
    const Shown page = nia.post(plan + mistake.part, mistake.typed);
    EXPECT_EQ(page.status, 422) << mistake.sentence;
    EXPECT_THAT(page.body, HasSubstr(mistake.sentence));
    for (const auto& [name, value] : mistake.typed) {
      if (name == "outcome-1" || name == "title") {
        EXPECT_THAT(page.body, HasSubstr("value=\"" + value + "\"")) << mistake.sentence;
      }
    }
  }
  EXPECT_THAT(nia.post(free + "/days", days("2026-10-20", "")).body,
              HasSubstr("Choose whether it has a last day"));
  EXPECT_THAT(nia.post("/surveys/new", {}).body,
              HasSubstr("Choose the form whose questions you want to ask"));
  const auto planned = store::find_planned(read(), id_of(plan));
  EXPECT_EQ(planned->plan, SurveyPlan{.form = "post-course"});
}

TEST_F(GettingASurveyReady, OffersChildrenAndFamiliesNoPromiseThatAsksWhoTheyAre) {
  const std::string plan = plan_of("child-feedback");
  EXPECT_THAT(nia.get(plan + "/privacy").body,
              AllOf(HasSubstr("value=\"open\""), HasSubstr("value=\"anonymous\""),
                    Not(HasSubstr("value=\"confidential\"")), Not(HasSubstr("value=\"named\""))));
  EXPECT_EQ(nia.post(plan + "/privacy", {{"promise", "named"}}).status, 422);
}

TEST_F(GettingASurveyReady, SpellsOutWhatEachPromiseMeans) {
  const std::string plan = plan_of("post-course");
  EXPECT_THAT(
      nia.get(plan + "/privacy").body,
      AllOf(HasSubstr("We do not ask who you are."), HasSubstr("until 31 March 2027"),
            HasSubstr("Results are shown from 10 answers on"), HasSubstr("from 5 answers on"),
            HasSubstr("Every single answer is shown"), HasSubstr("Once the survey is open")));
}

TEST_F(GettingASurveyReady, NamesWhatIsMissingElsewhereToo) {
  isle().site().data.writer().run(
      [](Database& db) { store::keep_setting(db, "safeguarding.mash", ""); });
  const std::string plan = plan_of("child-feedback");
  nia.post(plan + "/privacy", {{"promise", "open"}});
  Form form = days("2026-10-14", "");
  form.emplace_back("how-long", "standing");
  EXPECT_EQ(nia.post(plan + "/days", form).status, 303);
  const Shown page = nia.get(plan);
  EXPECT_THAT(page.body,
              AllOf(HasSubstr("Before it can be opened"), Not(HasSubstr("Open the survey"))));
  const Shown tried = nia.post(plan + "/open", {{"seen", seen_on(page)}});
  EXPECT_NE(tried.status, 303);
  EXPECT_THAT(store::all_surveys(read()), IsEmpty());
}

TEST_F(GettingASurveyReady, OpensOneSurveyThoughTwoPressTheButton) {
  const std::string plan = ready_plan();
  Visitor ola = signed_in(office, Role::partnership_team);
  const std::string seen = seen_on(ola.get(plan));
  ASSERT_THAT(seen, SizeIs(16));
  std::vector<door::Reply> replies;
  std::mutex mutex;
  std::condition_variable came;
  for (Visitor* who : {&nia, &ola})
    office.answer({.method = "POST",
                   .target = plan + "/open",
                   .headers = {{"host", "surveys.example.org"},
                               {"cookie", std::string(cookie_name) + "=" + who->cookie}},
                   .body = encoded({{"seen", seen}, {"token", who->token}}),
                   .from = "192.0.2.7"},
                  [&](door::Reply reply) {
                    const std::scoped_lock lock(mutex);
                    replies.push_back(std::move(reply));
                    came.notify_one();
                  });
  std::unique_lock lock(mutex);
  came.wait(lock, [&] { return replies.size() == 2; });
  EXPECT_THAT(store::all_surveys(read()), SizeIs(1));
  const int opened = replies[0].status == 303 ? 1 : 0;
  EXPECT_EQ(replies[opened == 1 ? 0 : 1].status, 303);
  EXPECT_EQ(replies[opened].status, 409);
  EXPECT_THAT(replies[opened].body, HasSubstr("no longer being prepared"));
  const auto names = isle().site().keys.names();
  EXPECT_EQ(std::ranges::count_if(
                names, [](const std::string& name) { return name.starts_with("survey-"); }),
            1);
}

TEST_F(GettingASurveyReady, IsLookedAtAgainWhenSomebodyChangedIt) {
  const std::string plan = ready_plan();
  const std::string seen = seen_on(nia.get(plan));
  Visitor ola = signed_in(office, Role::partnership_team);
  ola.post(plan + "/days", days("2026-10-14", "2026-11-30"));
  const Shown page = nia.post(plan + "/open", {{"seen", seen}});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, AllOf(HasSubstr("Somebody has changed this survey while you were reading"),
                               HasSubstr("30 November 2026"), HasSubstr("Open the survey")));
  EXPECT_THAT(store::all_surveys(read()), IsEmpty());
}

TEST_F(GettingASurveyReady, OfAPosterClosesWithTheQuarterAndStands) {
  const std::string plan = plan_of("child-feedback");
  nia.post(plan + "/privacy", {{"promise", "open"}});
  Form form = days("2026-10-14", "");
  form.emplace_back("how-long", "standing");
  ASSERT_EQ(nia.post(plan + "/days", form).status, 303);
  EXPECT_THAT(nia.get(plan).body,
              AllOf(HasSubstr("31 December 2026"), HasSubstr("quarter after quarter")));
  const std::string survey = open_survey(plan);
  const auto link = store::open_link_of(read(), id_of(survey));
  ASSERT_TRUE(link && link->plan);
  EXPECT_THAT(nia.get(survey).body,
              AllOf(HasSubstr("/o/" + link->code), HasSubstr("Then the next quarter"),
                    HasSubstr("Make it the last one")));
}

TEST_F(GettingASurveyReady, StandsNoLongerWhenItsPromiseIsAnother) {
  const std::string plan = plan_of("child-feedback");
  nia.post(plan + "/privacy", {{"promise", "open"}});
  Form form = days("2026-10-14", "");
  form.emplace_back("how-long", "standing");
  nia.post(plan + "/days", form);
  nia.post(plan + "/privacy", {{"promise", "anonymous"}});
  EXPECT_THAT(nia.get(plan).body, HasSubstr("Choose the day it closes."));
}

TEST_F(GettingASurveyReady, CanBeGoneThroughAsPeopleWillAndNothingIsSent) {
  const std::string plan = plan_of("child-feedback");
  for (const std::string below : {"/preview", "/phone"}) {
    const Shown first = nia.get(plan + below);
    EXPECT_EQ(first.status, 200);
    EXPECT_THAT(first.body, AllOf(HasSubstr("This is a preview"), HasSubstr("What was it like?")));
    const Shown next = nia.post(plan + below, {{"next-step", "start"}});
    EXPECT_EQ(next.status, 200);
    EXPECT_THAT(next.body, HasSubstr("action=\"" + plan + below + "\""));
    EXPECT_EQ(below == "/phone", next.body.find("app-as-on-a-phone") != std::string::npos);
  }
  EXPECT_THAT(store::all_surveys(read()), IsEmpty());
  EXPECT_EQ(Visitor(office).get(plan + "/preview").status, 303);
}

TEST_F(GettingASurveyReady, EndsWithThrowingItAway) {
  const std::string plan = plan_of("child-feedback");
  EXPECT_THAT(nia.get(plan + "/throw-away").body, HasSubstr("was never open"));
  EXPECT_EQ(nia.post(plan + "/throw-away", {}).header("Location"), "/surveys?done=thrown-away");
  EXPECT_THAT(nia.get("/surveys?done=thrown-away").body, HasSubstr("has been thrown away"));
  EXPECT_EQ(nia.get(plan).status, 404);
  EXPECT_EQ(nia.post(plan + "/throw-away", {}).status, 409);
  EXPECT_EQ(nia.post(plan + "/about", {{"title", "A"}}).status, 409);
}

TEST_F(GettingASurveyReady, ShowsATitleHoweverLong) {
  const std::string plan = plan_of("child-feedback");
  const std::string title = "Was " + std::string(190, 'w') + " <you>";
  EXPECT_EQ(nia.post(plan + "/about", {{"title", title}}).status, 303);
  EXPECT_THAT(nia.get(plan).body, HasSubstr(std::string(190, 'w') + " &lt;you&gt;"));
}

}  // namespace
}  // namespace earshot::web
