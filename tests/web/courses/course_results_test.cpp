// SPDX-License-Identifier: Apache-2.0
// What people said of Neglect over all its sessions, as Priya, who leads it, reads it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/settle.h"
#include "base/sheet.h"
#include "base/zip_file.h"
#include "web/courses/session_of_neglect.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

class TheResultsOfACourse : public SessionOfNeglect {
 protected:
  Shown seen(Visitor& who, const std::string& rest = "") {
    return who.get("/courses/c1/results" + rest);
  }
  void answered_by(int count, int of = 6) {
    const answers::MadeSurvey made = asked(of);
    for (int i = 0; i < count; ++i)
      isle().answer(made, {{"conf_before.1", {i < 3 ? "1" : "2"}},
                           {"conf_after.1", {i < 3 ? "4" : "5"}},
                           {"will_use", {"yes"}},
                           {"barriers", {i < 4 ? "time" : "systems"}},
                           {"recommend", {i < 4 ? "9" : "3"}}});
    come_on("2026-11-20");
    answers::settle(isle().site());
  }
};

TEST_F(TheResultsOfACourse, AreNotForWhoeverDoesNotRunIt) {
  const std::string ravi_id = people.add("Ravi Nair", Role::training_lead);
  Visitor ravi = signed_in_as(office, ravi_id);
  Visitor scrutineer = signed_in_as(office, people.add("Sam Wood", Role::scrutineer));
  for (const std::string rest : {"", ".csv", ".xlsx"}) {
    EXPECT_EQ(seen(ravi, rest).status, 404) << rest;
    EXPECT_EQ(seen(scrutineer, rest).status, 403) << rest;
    Visitor nobody(office);
    EXPECT_EQ(seen(nobody, rest).status, 303) << rest;
    EXPECT_EQ(seen(priya, rest).status, 200) << rest;
    EXPECT_EQ(seen(nia, rest).status, 200) << rest;
  }
}

TEST_F(TheResultsOfACourse, SayThatThereAreNone) {
  EXPECT_THAT(seen(priya).body, HasSubstr("No results of this course have been released yet."));
  EXPECT_EQ(seen(priya, "?stage=after").status, 404);
}

TEST_F(TheResultsOfACourse, SayThatTooFewHaveAnswered) {
  answered_by(4);
  EXPECT_THAT(seen(priya).body,
              AllOf(HasSubstr("In 1 survey of this course too few answered to show what they said"),
                    HasSubstr("No results of this course"), Not(HasSubstr("Not enough time"))));
}

TEST_F(TheResultsOfACourse, SayWhetherItLasted) {
  answered_by(6);
  EXPECT_THAT(seen(priya).body,
              AllOf(HasSubstr("Did it last?"), HasSubstr("Before the course (looking back)"),
                    HasSubstr("Right after the course"), HasSubstr(">1.5<"), HasSubstr(">4.5<"),
                    HasSubstr("6 of 6 answered.")));
  EXPECT_THAT(seen(priya).body, Not(HasSubstr("went up"))) << "all did, and that would be of each";
}

TEST_F(TheResultsOfACourse, ShowEachTimeByItself) {
  answered_by(6);
  EXPECT_THAT(seen(priya, "?stage=after").body,
              AllOf(HasSubstr("Neglect: Right after the course"),
                    HasSubstr("Added up from 1 set of results."), HasSubstr("Not enough time"),
                    HasSubstr("How sure is this?")));
  EXPECT_EQ(seen(priya, "?stage=3m").status, 404);
}

TEST_F(TheResultsOfACourse, SayWhetherPeopleWouldRecommendItAndThatTheyAreFew) {
  answered_by(6);
  EXPECT_THAT(seen(priya, "?stage=after").body,
              AllOf(HasSubstr("Of 6 who answered, 4 gave 9 or 10, 0 gave 7 or 8 and 2 gave 6 or "
                              "less: a score of +33, likely between "),
                    HasSubstr("too few for a score to mean much")));
  EXPECT_THAT(seen(priya, ".csv").body, HasSubstr("9 or 10 (promoters),4,67"));
}

TEST_F(TheResultsOfACourse, LeadToThoseOfItsSubjectAndOfTheYear) {
  EXPECT_THAT(seen(priya).body,
              AllOf(HasSubstr("href=\"/subjects/neglect/results\">Of all courses in Neglect<"),
                    HasSubstr("href=\"/results/year?from=2026-04-01&amp;until=2027-03-31\">Of all "
                              "courses this year<")));
  come_on("2027-04-01");
  EXPECT_THAT(seen(priya).body, HasSubstr(">Of all courses from 1 April 2026 to 31 March 2027<"))
      << "the year of its last session";
}

TEST_F(TheResultsOfACourse, AreATableAndAWorkbookOfTheSameFigures) {
  answered_by(6);
  EXPECT_THAT(seen(priya, ".csv").body,
              AllOf(HasSubstr("NEG1,Neglect: Right after the course,barriers"),
                    HasSubstr("Not enough time,4,67")));
  const std::string file = seen(priya, ".xlsx").body;
  EXPECT_THAT(read_sheet(file).rows.at(0).cells, Contains("Neglect"));
  EXPECT_THAT(ZipFile(file).read("xl/drawings/drawing1.xml", 1'000'000).bytes,
              HasSubstr("4 Not enough time"));
}

}  // namespace
}  // namespace earshot::web
