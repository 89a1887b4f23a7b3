// SPDX-License-Identifier: Apache-2.0
#include "answers/results.h"
#include "answers/settle.h"
#include "web/ways/handing_out.h"

namespace earshot::web {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

class LinksOfAgencies : public HandingOut {
 protected:
  LinksOfAgencies() : made(open_survey(Promise::open)) {
    ann.post(path_of(made, "/agencies/add"), {{"agency", "police"}, {"agency", "solent"}});
  }

  Shown says(const std::string& agency, const std::string& number) {
    return Visitor(office).send({.method = "POST",
                                 .target = lead_of(made, agency),
                                 .body = encoded({{"received", number}})});
  }

  void close() {
    answers::Settled settled;
    answers::close_now(office.partnership().site(), made.survey.id, settled);
  }

  std::optional<int> invited() {
    return answers::results_of(office.partnership().read(), made.survey.id)->invited;
  }

  answers::MadeSurvey made;
};

TEST_F(LinksOfAgencies, AreNotForWhoDoesNotRunSurveys) {
  for (const Role role : {Role::training_lead, Role::scrutineer, Role::administrator}) {
    Visitor somebody = signed_in(office, role);
    EXPECT_THAT(somebody.get(path_of(made, "/agencies")).body, Not(HasSubstr("/a/")));
    EXPECT_EQ(somebody.post(path_of(made, "/agencies/links"), {}).status, 403);
  }
}

TEST_F(LinksOfAgencies, AreOneForEachAndStayAsTheyAre) {
  const std::string before = link_of(made, "police").id;
  EXPECT_EQ(deeds("made-agency-links"), 1);
  EXPECT_THAT(ann.get(path_of(made, "/agencies/add")).body, HasSubstr("There is no agency to add"));
  EXPECT_EQ(ann.post(path_of(made, "/agencies/add"), {{"agency", "police"}}).status, 422);
  EXPECT_EQ(link_of(made, "police").id, before);
  const std::string page = ann.get(path_of(made, "/agencies")).body;
  EXPECT_THAT(page, HasSubstr("Hampshire Police"));
  EXPECT_THAT(page, HasSubstr("https://surveys.example.org" + lead_of(made, "police")));
}

TEST_F(LinksOfAgencies, AreMadeOnlyForAgenciesTheSurveyKnows) {
  const auto other = open_survey(Promise::open);
  EXPECT_EQ(ann.post(path_of(other, "/agencies/add"), {{"agency", "nowhere"}}).status, 422);
  EXPECT_EQ(ann.post(path_of(other, "/agencies/add"), {}).status, 422);
  ann.post(path_of(other, "/agencies/add"), {{"agency", "all:Other agencies"}});
  EXPECT_THAT(store::agency_links_of(office.partnership().read(), other.survey.id), SizeIs(2));
}

TEST_F(LinksOfAgencies, AreNotMadeWhereThePromiseIsToKnowWhoAnswered) {
  const auto other = open_survey(Promise::anonymous);
  EXPECT_THAT(ann.get(path_of(other, "/agencies")).body,
              HasSubstr("each person needs a link of their own"));
  EXPECT_EQ(ann.post(path_of(other, "/agencies/add"), {{"agency", "police"}}).status, 404);
  const auto child = open_survey(Promise::open, child_form());
  EXPECT_THAT(ann.get(path_of(child, "/agencies")).body, HasSubstr("for children or families"));
}

TEST_F(LinksOfAgencies, LeadThePersonWhoForwardsThemToTheMessageForTheirStaff) {
  Visitor lead(office);
  const Shown page = lead.get(lead_of(made, "police"));
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("For the lead of Hampshire Police"));
  EXPECT_THAT(page.body, HasSubstr("https://surveys.example.org" +
                                   answers::agency_link(key(), link_of(made, "police").id)));
  EXPECT_THAT(page.body, HasSubstr("We do not ask who you are."));
  EXPECT_THAT(page.body, HasSubstr("fewer than 5 answers so far"));
  EXPECT_THAT(page.body, Not(HasSubstr("Solent")));
  EXPECT_EQ(page.header("Set-Cookie"), "");
}

TEST_F(LinksOfAgencies, TakeTheNumberOfALeadAndACorrection) {
  const Shown saved = says("police", "40");
  EXPECT_EQ(saved.status, 303);
  EXPECT_THAT(Visitor(office).get(saved.header("Location")).body,
              HasSubstr("you sent it to 40 staff"));
  says("police", " 1,200 ");
  EXPECT_EQ(link_of(made, "police").received, 1200);
  says("police", "1 300");
  EXPECT_EQ(link_of(made, "police").received, 1300);
  says("police", "0");
  EXPECT_EQ(link_of(made, "police").received, 0);
  EXPECT_EQ(link_of(made, "solent").received, std::nullopt);
  const std::string page = ann.get(path_of(made, "/agencies")).body;
  EXPECT_THAT(page, HasSubstr("1 of 2 agencies has said how many staff it was sent to: 0 in all."));
}

TEST_F(LinksOfAgencies, SayOfANumberThatIsNoneWhatToWrite) {
  for (const char* typed :
       {"", "about 40", "-3", "4.5", "forty", "99999999999999", "40%", "1,,2", "12,00", "1,2",
        "1 2", ",200", "200,", "0,200", "1,200 300", "1234,567", "1  200"}) {
    const Shown page = says("police", typed);
    EXPECT_EQ(page.status, 422) << typed;
    EXPECT_THAT(page.body, HasSubstr("as a whole number, like 40")) << typed;
    EXPECT_THAT(page.body, HasSubstr("value=\"" + std::string(typed) + "\"")) << typed;
  }
  EXPECT_THAT(says("police", "100001").body, HasSubstr("up to 100,000"));
  EXPECT_EQ(link_of(made, "police").received, std::nullopt);
}

TEST_F(LinksOfAgencies, ShowAnswersSoFarRoundedDownToFives) {
  answer_by_agency(made, "police", 4);
  EXPECT_THAT(Visitor(office).get(lead_of(made, "police")).body, HasSubstr("fewer than 5 answers"));
  answer_by_agency(made, "police", 5);
  EXPECT_THAT(Visitor(office).get(lead_of(made, "police")).body, HasSubstr("at least 5 answers"));
  const std::string file = ann.post(path_of(made, "/agencies/links"), {}).body;
  EXPECT_THAT(file, HasSubstr("Hampshire Police,https://surveys.example.org" +
                              lead_of(made, "police") + ",,at least 5\r\n"));
  EXPECT_EQ(deeds("took-agency-links"), 1);
}

TEST_F(LinksOfAgencies, AfterTheCloseSayThanksAndChangeNothing) {
  says("police", "40");
  office.partnership().today_is("2026-10-29");
  const Shown page = Visitor(office).get(lead_of(made, "police"));
  EXPECT_THAT(page.body, HasSubstr("This survey has closed"));
  EXPECT_THAT(page.body, HasSubstr("you sent it to 40 staff"));
  EXPECT_THAT(says("police", "50").body, HasSubstr("This survey has closed"));
  EXPECT_EQ(link_of(made, "police").received, 40);
  const std::string id = link_of(made, "police").id;
  EXPECT_FALSE(office.partnership().site().data.writer().run(
      [&](Database& db) { return store::set_received(db, id, 50, day("2026-10-29")); }));
}

TEST_F(LinksOfAgencies, AfterTheCloseSayNothingOfHowManyAnsweredByEach) {
  answer_by_agency(made, "police", 9);
  EXPECT_THAT(ann.get(path_of(made, "/agencies")).body, HasSubstr("at least 5"));
  office.partnership().today_is("2026-10-29");
  for (const bool is_counted : {false, true}) {
    if (is_counted)
      close();
    const std::string page =
        signed_in(office, Role::partnership_team).get(path_of(made, "/agencies")).body;
    EXPECT_THAT(page, HasSubstr("Hampshire Police"));
    EXPECT_THAT(page, Not(HasSubstr("at least 5")));
    EXPECT_THAT(page, Not(HasSubstr("fewer than 5")));
    EXPECT_THAT(page, Not(HasSubstr("Answers so far")));
    EXPECT_THAT(Visitor(office).get(lead_of(made, "police")).body, Not(HasSubstr("at least 5")));
  }
}

TEST_F(LinksOfAgencies, AreNoLinksOfAnotherPurpose) {
  const std::string id = link_of(made, "police").id;
  const std::string unknown = Visitor(office).get("/a/nothing-of-that-name").body;
  for (const std::string& link :
       {answers::agency_link(key(), id), answers::personal_link(key(), id)}) {
    const Shown page = Visitor(office).get("/a/" + link.substr(3));
    EXPECT_EQ(page.status, 404);
    EXPECT_EQ(page.body, unknown);
  }
  const std::string token = lead_of(made, "police").substr(3);
  EXPECT_EQ(answers::read_agency(key(), token), std::nullopt);
  EXPECT_EQ(answers::read_personal(key(), token), std::nullopt);
}

TEST_F(LinksOfAgencies, GiveTheResultsTheirDenominator) {
  says("police", "40");
  says("solent", "20");
  answer_by_agency(made, "police", 9);
  answer_by_agency(made, "solent", 3);
  EXPECT_EQ(invited(), std::nullopt);  // while it is open
  close();
  EXPECT_EQ(invited(), 60);
  const auto release = answers::results_of(office.partnership().read(), made.survey.id)->release;
  ASSERT_TRUE(release);
  EXPECT_EQ(release->invited, 60);
}

TEST_F(LinksOfAgencies, OfWhichOneHasNotSaidGiveNone) {
  says("police", "40");
  answer_by_agency(made, "police", 9);
  answer_by_agency(made, "solent", 3);
  close();
  EXPECT_EQ(invited(), std::nullopt);
}

TEST_F(LinksOfAgencies, WithoutAnswersNeedNotHaveSaid) {
  says("police", "40");
  answer_by_agency(made, "police", 12);
  close();
  EXPECT_EQ(invited(), 40);
}

TEST_F(LinksOfAgencies, WithMoreAnswersThanWereSaidGiveNone) {
  says("police", "10");
  answer_by_agency(made, "police", 12);
  close();
  EXPECT_EQ(invited(), std::nullopt);
}

TEST_F(LinksOfAgencies, BesideAnswersThatCameOtherwiseGiveNone) {
  says("police", "40");
  answer_by_agency(made, "police", 12);
  const auto counter = office.partnership().desk().find(made.survey.id);
  office.partnership().desk().take(
      *counter, {.nonce = "by the poster", .answers = {{"notes", {"Words"}}}, .language = "en"});
  close();
  EXPECT_EQ(invited(), std::nullopt);
}

}  // namespace
}  // namespace earshot::web
