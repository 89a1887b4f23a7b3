// SPDX-License-Identifier: Apache-2.0
// What people said of all courses on neglect, and of all in a year: Priya leads one of them, Ravi another.
#include "web/results/wider.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/settle.h"
#include "base/sheet.h"
#include "web/courses/session_of_neglect.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

const std::string subject = "/subjects/neglect/results", year = "/results/year";
const std::string this_year = "?from=2026-04-01&until=2027-03-31";

class ResultsOfSeveralCourses : public SessionOfNeglect {
 protected:
  ResultsOfSeveralCourses() {
    list(List::topics, "fire", "Fire", {{"side", {"both"}}});
    add_course("c2", "See & hear", "neglect");
    add_course("c3", "Fire safety", "fire");
    write([&](Database& db) { store::hold(db, {"course", "c2", ravi_id}); });
  }
  void add_course(const std::string& id, const std::string& title, const std::string& topic) {
    write([&](Database& db) {
      store::add_course(
          db, {.id = id, .code = id, .title = title, .outcomes = {{"know what to do", topic}}});
      store::add_session_of_course(
          db, {.id = "s" + id,
               .course = id,
               .days = {{day("2026-10-20"), std::chrono::hours(9), std::chrono::hours(16)}}});
    });
  }
  // So many of twelve who were at a session answer right after it.
  std::string answered(const std::string& session, const std::string& course, int count) {
    day_is("2026-10-20");
    answers::NewSurvey wanted;
    wanted.form = course_form();
    wanted.form.pages.at(0).questions.at(1).text = {{"en", "Will you use {course}?"}};
    wanted.form.name = "after-it";
    wanted.promise = Promise::confidential;
    wanted.occasion = {
        .course = course,
        .day = "2026-10-20",
        .outcomes = {{"know what to do", course == "Fire safety" ? "fire" : "neglect"}}};
    wanted.occasion.agencies = {{"iow-police", "Police"}};
    wanted.invitations = 12;
    const answers::MadeSurvey made = isle().open_survey(wanted);
    write([&](Database& db) { store::add_course_survey(db, {made.survey.id, session, "after"}); });
    for (int i = 0; i < count; ++i)
      isle().answer(made,
                    {{"conf_after.1", {i < 3 ? "2" : "4"}}, {"will_use", {i < 3 ? "no" : "yes"}}});
    return made.survey.id;
  }
  void settle() {
    come_on("2026-11-20");
    answers::settle(isle().site());
    const Visitor again = signed_in_as(office, ravi_id);
    ravi.cookie = again.cookie;
    ravi.token = again.token;
  }

  std::string ravi_id = people.add("Ravi Nair", Role::training_lead);
  Visitor ravi = signed_in_as(office, ravi_id);
};

TEST_F(ResultsOfSeveralCourses, AreForWhoeverMayReadEachOfThemAndForNobodyElse) {
  const std::string survey = answered("s1", "Neglect", 8);
  settle();
  constexpr Rights reads = Right::run_surveys | Right::read_published;
  for (const RoleRow& role : all_roles) {
    Visitor reader = signed_in_as(office, people.add(std::string(role.name) + " Lane", role.role));
    const bool may = (role.rights & reads) != 0;
    EXPECT_EQ(reader.get("/surveys/" + survey + "/results").status, may ? 200 : 403)
        << "what is added up stands open to the same people one by one";
    for (const std::string& path : {std::string("/results/subjects"), subject, subject + ".csv",
                                    subject + ".xlsx", year, year + ".csv", year + ".xlsx"}) {
      EXPECT_EQ(reader.get(path).status, may ? 200 : 403) << role.name << path;
      EXPECT_EQ(Visitor(office).get(path).status, 303) << path;
    }
  }
}

TEST_F(ResultsOfSeveralCourses, OfASubjectAreSumsAndNameTheCourses) {
  answered("s1", "Neglect", 8);
  answered("sc2", "See & hear", 9);
  answered("sc3", "Fire safety", 10);
  settle();
  const std::string body = priya.get(subject).body;
  EXPECT_THAT(body,
              AllOf(HasSubstr("Neglect, all courses: results"), HasSubstr("17 of 24 answered"),
                    HasSubstr("href=\"/courses/c1/results\">Neglect<"),
                    HasSubstr("<li>See &amp; hear</li>"), Not(HasSubstr("Fire safety"))))
      << "a way to the results of her own course, and none to Ravi's";
  EXPECT_THAT(ravi.get(subject).body, AllOf(HasSubstr("href=\"/courses/c2/results\""),
                                            Not(HasSubstr("/courses/c1/results"))));
  const std::string stage = priya.get(subject + "?stage=after").body;
  EXPECT_THAT(stage, AllOf(HasSubstr("Neglect, all courses: Right after the course"),
                           HasSubstr("Added up from 2 sets of results."),
                           HasSubstr("Will you use the course?"), HasSubstr("17 people answered"),
                           Not(HasSubstr("Will you use Neglect"))));
  EXPECT_EQ(priya.get(subject + "?stage=3m").status, 404);
  EXPECT_EQ(priya.get("/subjects/weather/results").status, 404);
  EXPECT_EQ(priya.get("/subjects/Neglect/results").status, 404) << "an address has one spelling";
}

TEST_F(ResultsOfSeveralCourses, AreListedBySubject) {
  EXPECT_THAT(priya.get("/results/subjects").body,
              HasSubstr("No results of a course on any subject have been released yet."));
  answered("s1", "Neglect", 8);
  settle();
  EXPECT_THAT(priya.get("/results/subjects").body,
              AllOf(HasSubstr("href=\"/subjects/neglect/results\">Neglect<"),
                    Not(HasSubstr("/subjects/fire/"))));
  EXPECT_THAT(priya.get("/results").body,
              AllOf(HasSubstr("href=\"/results/subjects\""), HasSubstr("href=\"/results/year\"")));
}

TEST_F(ResultsOfSeveralCourses, OfAYearAreThoseOfThePartnershipsYearUnlessAnotherPeriodIsChosen) {
  answered("s1", "Neglect", 8);
  answered("sc3", "Fire safety", 10);
  settle();
  EXPECT_THAT(
      priya.get(year).body,
      AllOf(HasSubstr("All courses from 1 April 2026 to 31 March 2027: results"),
            HasSubstr("18 of 24 answered"),
            HasSubstr("href=\"/subjects/fire/results?from=2026-04-01&amp;until=2027-03-31\""),
            HasSubstr("href=\"/courses/c1/results\">Neglect<"), Not(HasSubstr("The year before"))));
  EXPECT_THAT(priya.get(year + "?from=2026-10-15&until=2026-12-31").body,
              AllOf(HasSubstr("10 of 12 answered"), Not(HasSubstr("Neglect"))));
  EXPECT_THAT(priya.get(year + "?from=2027-04-01&until=2028-03-31").body,
              AllOf(HasSubstr("No results of these courses have been released yet."),
                    HasSubstr("The year before: 1 April 2026 to 31 March 2027")));
  EXPECT_THAT(priya.get(year + this_year + "&stage=after").body,
              AllOf(HasSubstr("Added up from 2 sets of results."),
                    HasSubstr("href=\"/results/year?from=2026-04-01&amp;until=2027-03-31\"")));
  EXPECT_THAT(priya.get("/subjects/neglect/results" + this_year).body,
              AllOf(HasSubstr("Neglect, all courses from 1 April 2026 to 31 March 2027"),
                    HasSubstr(">Of all courses in Neglect<"), HasSubstr("8 of 12 answered")));
}

TEST_F(ResultsOfSeveralCourses, SayWhatIsWrongWithAPeriod) {
  const std::string wrong = "?from=2026-10-02&until=2026-10-01";
  const Shown page = priya.get(year + wrong);
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("not before the first"));
  for (const std::string& path : {year + ".csv", year + ".xlsx", subject, subject + ".csv"})
    EXPECT_EQ(priya.get(path + wrong).status, 404) << path;
}

TEST_F(ResultsOfSeveralCourses, AreATableAndAWorkbookOfTheSameFigures) {
  answered("s1", "Neglect", 8);
  answered("sc2", "See & hear", 9);
  settle();
  EXPECT_THAT(
      priya.get(subject + ".csv").body,
      HasSubstr("neglect,\"Neglect, all courses: Right after the course\",will_use,Will you "
                "use the course?,,yes,Yes,11,65,17,17,"));
  EXPECT_THAT(priya.get(year + ".csv" + this_year).body, HasSubstr(",yes,Yes,11,65,17,17,"));
  EXPECT_THAT(read_sheet(priya.get(subject + ".xlsx").body).rows.at(0).cells,
              Contains("Neglect, all courses"));
  EXPECT_THAT(priya.get(year + ".xlsx").header("Content-Disposition"),
              HasSubstr("courses-2026-04-01.xlsx"));
}

TEST_F(ResultsOfSeveralCourses, ArePointedToWhereLittleIsShownOfOne) {
  const std::string few = answered("s1", "Neglect", 3);
  answered("sc2", "See & hear", 9);
  settle();
  const auto pointed =
      AllOf(HasSubstr("Too few to show here. More is shown of"),
            HasSubstr("href=\"/subjects/neglect/results\">Neglect, all courses (9)<"));
  EXPECT_THAT(priya.get("/surveys/" + few + "/results").body, pointed);
  EXPECT_THAT(priya.get("/courses/c1/results").body, pointed);
  EXPECT_THAT(ravi.get("/courses/c2/results").body, Not(HasSubstr("More is shown of")));
  EXPECT_THAT(priya.get("/sessions/s1").body,
              AllOf(HasSubstr("Right after the course: "),
                    HasSubstr("href=\"/surveys/" + few + "/results\">Too few so far")));
}

}  // namespace
}  // namespace earshot::web
