// SPDX-License-Identifier: Apache-2.0
// Nia, of the partnership team, keeps the courses; Priya, training lead, sees hers and nobody else's.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/courses.h"
#include "store/holdings.h"
#include "store/sessions_of_courses.h"
#include "web/surveys/in_the_team.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

using Form = Visitor::Form;

Form neglect() {
  return {{"title", "Neglect"},
          {"code", "NEG 1"},
          {"side", "children"},
          {"cost", "45.50"},
          {"outcome-1", "notice neglect early"},
          {"topic-1", "neglect"}};
}

Form one_day() {
  return {{"held", "room"},       {"place", "Newport"}, {"day-1-day", "14"},  {"day-1-month", "10"},
          {"day-1-year", "2026"}, {"from-1", "09:30"},  {"until-1", "16:00"}, {"capacity", "24"}};
}

Form changed(Form form, const std::string& name, const std::string& value) {
  for (auto& [field, now] : form)
    if (field == name) {
      now = value;
      return form;
    }
  form.emplace_back(name, value);
  return form;
}

class Courses : public InTheTeam {
 protected:
  // Where it leads, without what is said there.
  static std::string leads_to(const Shown& page) {
    EXPECT_EQ(page.status, 303) << page.body;
    return page.header("Location").substr(0, page.header("Location").find('?'));
  }
  std::string add(Visitor& who, const Form& form = neglect()) {
    return leads_to(who.post("/courses/new", form));
  }
  std::string session_of(const std::string& course) {
    if (course.size() < 9)
      return "";
    const auto sessions = store::sessions_of_course(read(), course.substr(9));
    return sessions.empty() ? "" : "/sessions/" + sessions.front().id;
  }

  std::string priya_id = people.add("Priya Patel", Role::training_lead);
  Visitor priya = signed_in_as(office, priya_id);
};

TEST_F(Courses, OfSomebodyElseAreAsIfTheyWereNotThere) {
  const std::string course = add(nia);
  nia.post(course + "/session", one_day());
  const std::string session = session_of(course);
  EXPECT_THAT(priya.get("/courses").body, Not(HasSubstr("Neglect")));
  for (const std::string& path : {course, course + "/change", course + "/session", session,
                                  session + "/change", session + "/cancel"})
    EXPECT_EQ(priya.get(path).status, 404) << path;
  for (const std::string& path : {course + "/change", course + "/session", course + "/standing",
                                  session + "/change", session + "/cancel"})
    EXPECT_EQ(priya.post(path, changed(neglect(), "do", "cancel")).status, 404) << path;
  EXPECT_EQ(store::find_course(read(), course.substr(9))->edition, 1);
}

TEST_F(Courses, AreATrainingLeadsIfTheyAddThemOrAreMadeTheirLead) {
  const std::string hers = add(priya, changed(neglect(), "leads", "somebody"));
  EXPECT_THAT(priya.get(hers).body,
              AllOf(HasSubstr("Neglect"), HasSubstr("Priya Patel"), HasSubstr("\u00A345.50")));
}

TEST_F(Courses, CanBeGivenToALeadAndTakenBack) {
  const std::string course = add(nia, changed(neglect(), "leads", priya_id));
  EXPECT_THAT(priya.get("/courses").body, HasSubstr("Neglect"));
  EXPECT_EQ(priya.post(course + "/change", changed(neglect(), "seen", "1")).status, 303);
  EXPECT_EQ(priya.get(course).status, 200) << "a lead can't let go of their own by saving";
  EXPECT_EQ(nia.post(course + "/change", changed(neglect(), "seen", "2")).status, 303);
  EXPECT_EQ(priya.get(course).status, 404);
}

TEST_F(Courses, AreTypedOnceMoreNeverLostWhenSomethingIsWrong) {
  for (const auto& [form, sentence] : std::vector<std::pair<Form, std::string>>{
           {changed(neglect(), "title", ""), "Write the name of the course"},
           {changed(neglect(), "code", " "), "Write a short code"},
           {changed(neglect(), "cost", "cheap"), "no sum of money"},
           {changed(neglect(), "topic-1", "weather"), "Choose the topic of outcome 1"},
           {changed(neglect(), "level", "level_99"), "Choose a level"}}) {
    const Shown page = nia.post("/courses/new", form);
    EXPECT_EQ(page.status, 422) << sentence;
    EXPECT_THAT(page.body, AllOf(HasSubstr(sentence), HasSubstr("notice neglect early")));
  }
  EXPECT_TRUE(store::all_courses(read()).empty());
}

TEST_F(Courses, HaveACodeEach) {
  add(nia);
  EXPECT_THAT(nia.post("/courses/new", changed(neglect(), "code", "neg1")).body,
              HasSubstr("Another course has this code"));
  EXPECT_EQ(store::all_courses(read()).size(), 1u);
}

TEST_F(Courses, AreNotOverwrittenByWhoeverWasSlower) {
  const std::string course = add(nia);
  const Form first = changed(changed(neglect(), "seen", "1"), "title", "Neglect and me");
  EXPECT_EQ(nia.post(course + "/change", first).status, 303);
  const Shown late = nia.post(course + "/change", changed(first, "title", "My neglect"));
  EXPECT_THAT(late.body, AllOf(HasSubstr("Somebody else changed this course"),
                               HasSubstr("My neglect"), HasSubstr("name=\"seen\" value=\"2\"")));
  EXPECT_EQ(store::find_course(read(), course.substr(9))->title, "Neglect and me");
}

TEST_F(Courses, AreNoLongerHeldAndHeldAgain) {
  const std::string course = add(nia);
  EXPECT_EQ(nia.post(course + "/standing", {{"do", "close"}}).status, 303);
  EXPECT_EQ(nia.post(course + "/standing", {{"do", "close"}}).status, 303);
  EXPECT_THAT(nia.get("/courses").body, HasSubstr("No longer held: 1"));
  EXPECT_EQ(nia.get(course + "/session").status, 404);
  EXPECT_EQ(nia.post(course + "/session", one_day()).status, 404);
  EXPECT_EQ(nia.post(course + "/standing", {{"do", "reopen"}}).status, 303);
  EXPECT_EQ(nia.get(course + "/session").status, 200);
}

TEST_F(Courses, HaveSessionsOfOneDayOrSeveral) {
  const std::string course = add(nia);
  Form form = one_day();
  const Shown more = nia.post(course + "/session", changed(form, "do", "another-day"));
  EXPECT_THAT(more.body, AllOf(HasSubstr("name=\"day-2-day\""), HasSubstr("Newport"),
                               HasSubstr("name=\"rows\" value=\"2\"")));
  form.insert(form.end(), {{"rows", "2"},
                           {"day-2-day", "13"},
                           {"day-2-month", "10"},
                           {"day-2-year", "2026"},
                           {"from-2", "10:00"},
                           {"until-2", "12:00"}});
  ASSERT_EQ(nia.post(course + "/session", form).status, 303);
  const std::string session = session_of(course);
  EXPECT_THAT(
      nia.get(session).body,
      AllOf(HasSubstr("Neglect, 13 October 2026 and 14 October 2026"),
            HasSubstr("13 October 2026, 10:00 to 12:00"), HasSubstr("Newport"), HasSubstr("24")));
}

TEST_F(Courses, HaveNoSessionWithoutADayButELearning) {
  const std::string course = add(nia);
  Form none{{"held", "room"}};
  EXPECT_THAT(nia.post(course + "/session", none).body,
              HasSubstr("Write the day on which it is held"));
  EXPECT_THAT(nia.post(course + "/session", changed(one_day(), "held", "e_learning")).body,
              HasSubstr("E-learning has no days"));
  EXPECT_EQ(nia.post(course + "/session", changed(none, "held", "e_learning")).status, 303);
}

TEST_F(Courses, AreToldWhatIsWrongWithASession) {
  const std::string course = add(nia);
  for (const auto& [name, value, sentence] : std::vector<std::array<std::string, 3>>{
           {"held", "on the moon", "Choose how it is held"},
           {"day-1-month", "13", "There is no such day"},
           {"until-1", "09:00", "It ends before it begins"},
           {"capacity", "many", "in numbers such as 24"},
           {"capacity", "0", "in numbers such as 24"},
           {"trainer_person", "nobody", "Choose somebody of the list"}}) {
    const Shown page = nia.post(course + "/session", changed(one_day(), name, value));
    EXPECT_EQ(page.status, 422) << sentence;
    EXPECT_THAT(page.body, AllOf(HasSubstr(sentence), HasSubstr("Newport")));
  }
  EXPECT_EQ(session_of(course), "");
}

TEST_F(Courses, HaveSessionsThatAreChangedAndCancelled) {
  const std::string course = add(nia);
  nia.post(course + "/session", one_day());
  const std::string session = session_of(course);
  const Form later = changed(changed(one_day(), "day-1-day", "21"), "seen", "1");
  EXPECT_EQ(nia.post(session + "/change", later).status, 303);
  EXPECT_THAT(nia.post(session + "/change", later).body,
              HasSubstr("Somebody else changed this session"));
  EXPECT_THAT(nia.get(course).body,
              AllOf(HasSubstr("21 October 2026"), Not(HasSubstr("14 October"))));
  EXPECT_EQ(nia.post(session + "/cancel", {{"do", "cancel"}}).status, 303);
  EXPECT_THAT(nia.get(course).body, HasSubstr("Cancelled"));
  EXPECT_EQ(nia.post(session + "/cancel", {{"do", "take-up"}}).status, 303);
  EXPECT_THAT(nia.get(session).body, HasSubstr("Cancel the session"));
}

TEST_F(Courses, AreOnTheStaffRecordByName) {
  const std::string course = add(nia);
  nia.post(course + "/session", one_day());
  EXPECT_THAT(signed_in(office, Role::scrutineer).get("/record").body,
              AllOf(HasSubstr("added the course &quot;Neglect&quot;"),
                    HasSubstr("added the session &quot;Neglect&quot; of 14 October 2026")));
}

}  // namespace
}  // namespace earshot::web
