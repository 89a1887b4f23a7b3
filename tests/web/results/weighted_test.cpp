// SPDX-License-Identifier: Apache-2.0
// A survey that leads of agencies forwarded, and said to how many staff: its shares as they are, and as they are if each agency
// counts by how many were asked there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/settle.h"
#include "base/secrets.h"
#include "store/agency_links.h"
#include "store/surveys.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class ASurveyForwardedByLeads : public testing::Test {
 protected:
  ASurveyForwardedByLeads() {
    answers::NewSurvey wanted;
    wanted.form = course_form();
    wanted.title = "Staff survey";
    wanted.promise = Promise::open;
    wanted.occasion.day = "2026-10-14";
    wanted.occasion.outcomes = {{"notice neglect", "neglect"}};
    wanted.occasion.agencies = {{"iow-childrens", "Children's services"},
                                {"iow-police", "Police"},
                                {"iow-schools", "Schools"},
                                {"iow-health", "Health"}};
    made = office.partnership().open_survey(std::move(wanted));
  }
  // To how many its lead says it was sent, how many of them answered, and how many of those say yes.
  void forwarded(const std::string& agency, std::optional<int> received, int people, int yes) {
    auto& isle = office.partnership();
    const auto link = isle.site().data.writer().run([&](Database& db) {
      const auto added = store::add_agency_link(db, made.survey.id, agency);
      if (received)
        store::set_received(db, added.value().id, *received, isle.site().today());
      return added.value().id;
    });
    answered(link, agency, people, yes);
  }
  void answered(const std::optional<std::string>& link, const std::string& agency, int people,
                int yes) {
    auto& desk = office.partnership().desk();
    for (int one = 0; one < people; ++one) {
      answers::Sent sent;
      sent.nonce = random_bytes(16);
      sent.agency_link = link;
      sent.answers = {{"conf_after.1", {one % 2 == 0 ? "2" : "4"}},
                      {"will_use", {one < yes ? "yes" : "no"}},
                      {"agency", {agency}}};
      sent.language = "en";
      ASSERT_EQ(desk.take(*desk.find(made.survey.id), std::move(sent)).taken,
                answers::Taken::thanks);
    }
  }
  void close() {
    auto& isle = office.partnership();
    isle.site().data.writer().run(
        [&](Database& db) { return store::close_survey(db, made.survey.id, isle.site().today()); });
    answers::settle(isle.site());
  }
  Shown seen(Role role = Role::scrutineer) {
    return signed_in(office, role).get("/surveys/" + made.survey.id + "/breakdown?by=agency");
  }

  Office office;
  answers::MadeSurvey made;
};

TEST_F(ASurveyForwardedByLeads, IsNotWeightedForWhoOnlyRunsTheServer) {
  forwarded("iow-police", 100, 20, 9);
  forwarded("iow-childrens", 25, 20, 12);
  close();
  EXPECT_EQ(seen(Role::administrator).status, 403);
}

// 100 times 45 % and 25 times 60 %, of 125; and 125² ÷ (100² ÷ 20 + 25² ÷ 20) is 29.4.
TEST_F(ASurveyForwardedByLeads, HasPlainSharesBesideThoseByHowManyWereAsked) {
  forwarded("iow-police", 100, 20, 9);
  forwarded("iow-childrens", 25, 20, 12);
  close();
  const std::string body = seen().body;
  EXPECT_THAT(body, AllOf(HasSubstr("Police: 20 of 100 who were asked"),
                          HasSubstr("data-column=\"Plain share\">53%"),
                          HasSubstr("data-column=\"Weighted share\">48%")));
  EXPECT_THAT(body, AllOf(HasSubstr("Each agency counts by how many were asked there, not by how "
                                    "many answered; worth 29 equal answers."),
                          Not(HasSubstr("left out")), Not(HasSubstr("count together"))));
}

TEST_F(ASurveyForwardedByLeads, LeavesOutAgenciesOfWhichNobodyAnswered) {
  forwarded("iow-police", 100, 20, 9);
  forwarded("iow-childrens", 25, 20, 12);
  forwarded("iow-health", 7, 0, 0);
  close();
  EXPECT_THAT(seen().body, AllOf(HasSubstr("worth 29 equal answers"),
                                 HasSubstr("Agencies of which nobody answered are left out")));
}

// Whether anybody at Health is among the few is nobody's to know.
TEST_F(ASurveyForwardedByLeads, CountsAllAgenciesWithoutARowTogetherWhoeverAnswered) {
  forwarded("iow-childrens", 25, 20, 12);
  forwarded("iow-police", 100, 18, 9);
  forwarded("iow-schools", 10, 3, 2);
  forwarded("iow-health", 7, 0, 0);
  close();
  EXPECT_THAT(seen().body, AllOf(HasSubstr("All others together: 21 of 117 who were asked"),
                                 HasSubstr("Agencies without a row of their own count together"),
                                 Not(HasSubstr("left out"))));
}

TEST_F(ASurveyForwardedByLeads, IsNotWeightedWhereALeadHasNotSaid) {
  forwarded("iow-police", 100, 20, 9);
  forwarded("iow-childrens", std::nullopt, 20, 12);
  close();
  EXPECT_THAT(seen().body, AllOf(HasSubstr("Police: 20"), Not(HasSubstr("who were asked")),
                                 Not(HasSubstr("Weighted share"))));
}

TEST_F(ASurveyForwardedByLeads, IsNotWeightedWhereSomeCameByAnotherLink) {
  forwarded("iow-police", 100, 20, 9);
  forwarded("iow-childrens", 25, 20, 12);
  answered(std::nullopt, "iow-police", 10, 5);
  close();
  EXPECT_THAT(seen().body, AllOf(HasSubstr("Police: 30"), Not(HasSubstr("who were asked")),
                                 Not(HasSubstr("Weighted share"))));
}

// Somebody answers for another agency than the one whose link they were sent.
TEST_F(ASurveyForwardedByLeads, IsNotWeightedWhereMoreAnsweredThanWereAsked) {
  forwarded("iow-police", 100, 20, 9);
  forwarded("iow-childrens", 25, 20, 12);
  const auto links =
      store::agency_links_of(office.partnership().read(), made.survey.id);  // by agency
  answered(links.back().id, "iow-childrens", 10, 5);
  close();
  EXPECT_THAT(seen().body, AllOf(HasSubstr("services: 30"), Not(HasSubstr("who were asked")),
                                 Not(HasSubstr("Weighted share"))));
}

TEST_F(ASurveyForwardedByLeads, WeightsNothingThatIsHidden) {
  for (const char* agency : {"iow-childrens", "iow-schools", "iow-health"})
    forwarded(agency, 50, 20, 10);
  forwarded("iow-police", 100, 20, 18);
  close();
  const std::string body = seen().body;
  const std::size_t question = body.find("Will you use what you learned?");
  ASSERT_NE(question, body.npos);
  EXPECT_THAT(body.substr(0, question), HasSubstr("Weighted share"));
  EXPECT_THAT(body.substr(question), AllOf(HasSubstr(">[c]<"), Not(HasSubstr("Weighted share"))));
}

}  // namespace
}  // namespace earshot::web
