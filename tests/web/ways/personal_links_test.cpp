// SPDX-License-Identifier: Apache-2.0
#include "store/pending.h"
#include "store/staff_record.h"
#include "store/surveys.h"
#include "web/ways/handing_out.h"

namespace earshot::web {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

const std::string tom_and_amal =
    "Tom Okafor, tom@example.org, Solent Health\n"
    "Amal Aziz, amal@example.org, Hampshire Police\n";

class PersonalLinks : public HandingOut {};

TEST_F(PersonalLinks, AreNotForWhoDoesNotRunSurveys) {
  const auto made = open_survey(Promise::anonymous);
  add(made, tom_and_amal);
  for (const Role role : {Role::training_lead, Role::workforce_group, Role::scrutineer,
                          Role::safeguarding_reader, Role::administrator}) {
    Visitor somebody = signed_in(office, role);
    const std::string tom = to_hex(list(made)[1].id);
    EXPECT_EQ(somebody.post(path_of(made, "/people/take-off"), {{"person", tom}}).status, 403);
    EXPECT_EQ(somebody.post(path_of(made, "/people/whole"), {{"whole", "yes"}}).status, 403);
    for (const std::string page :
         {"/people", "/people/add", "/people/new-links", "/people/take-off?person="})
      EXPECT_THAT(somebody.get(path_of(made, page)).body, Not(HasSubstr("Amal")));
    const Shown file = somebody.post(path_of(made, "/people/links"), {});
    EXPECT_EQ(file.status, 403);
    EXPECT_THAT(file.body, Not(HasSubstr("/s/")));
  }
  EXPECT_EQ(Visitor(office).get(path_of(made, "/people")).status, 303);
}

TEST_F(PersonalLinks, AreNothingOfASurveyThatAsksNobodyWhoTheyAre) {
  const auto made = open_survey(Promise::open);
  const Shown page = ann.get(path_of(made, "/people"));
  EXPECT_THAT(page.body, HasSubstr("This survey has no list of people"));
  EXPECT_THAT(page.body, HasSubstr(path_of(made, "/link")));
  EXPECT_EQ(add(made, tom_and_amal).status, 404);
}

TEST_F(PersonalLinks, AreMadeForEverybodyOnAList) {
  const auto made = open_survey(Promise::named);
  EXPECT_THAT(ann.get(path_of(made, "/people")).body, HasSubstr("Nobody is on the list yet"));
  const Shown added = add(made, tom_and_amal);
  EXPECT_EQ(added.status, 303);
  const Shown page = ann.get(added.header("Location"));
  EXPECT_THAT(page.body, HasSubstr("2 people added."));
  EXPECT_THAT(page.body, HasSubstr("tom@example.org"));
  EXPECT_LT(page.body.find("Amal Aziz"), page.body.find("Tom Okafor"));
  EXPECT_EQ(deeds("added-people"), 1);
}

TEST_F(PersonalLinks, AreMadeForAllOrForNobody) {
  const auto made = open_survey(Promise::named);
  const Shown page = add(made, "Tom Okafor, tom@example.org\nAmal <Aziz>\nElla, ella@\n");
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("Line 2 has no email address"));
  EXPECT_THAT(page.body, HasSubstr("Line 3 has an email address that can&#39;t be right: ella@"));
  EXPECT_THAT(page.body, HasSubstr("Tom Okafor, tom@example.org\nAmal &lt;Aziz&gt;"));
  EXPECT_THAT(list(made), SizeIs(0));
  EXPECT_EQ(add(made, " \n").status, 422);
  EXPECT_EQ(deeds("added-people"), 0);
}

TEST_F(PersonalLinks, SayHowManyWereThereAlreadyOrStoodTwice) {
  const auto made = open_survey(Promise::named);
  add(made, tom_and_amal);
  const Shown added = add(made, "TOM@example.org\nElla, ella@example.org\nella@example.org");
  const std::string said = ann.get(added.header("Location")).body;
  EXPECT_THAT(said, HasSubstr("1 person added. 1 person was on the list already."));
  EXPECT_THAT(said, HasSubstr("1 line had an address that stood before."));
  EXPECT_THAT(list(made), SizeIs(3));
}

// As a browser sends a form with a file in it.
door::Request with_file(const Visitor& visitor, const std::string& path, const std::string& typed,
                        const std::string& file) {
  const auto part = [](const std::string& head, const std::string& body) {
    return "--xyz\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + body + "\r\n";
  };
  return {.method = "POST",
          .target = path,
          .headers = {{"content-type", "multipart/form-data; boundary=xyz"}},
          .body = part("name=\"token\"", visitor.token) + part("name=\"list\"", typed) +
                  part("name=\"file\"; filename=\"people.csv\"", file) + "--xyz--\r\n"};
}

TEST_F(PersonalLinks, AreMadeFromAFileAsASpreadsheetSavesIt) {
  const auto made = open_survey(Promise::named);
  const std::string path = path_of(made, "/people/add");
  ann.get(path);
  const Shown added = ann.send(with_file(ann, path, "",
                                         "\xEF\xBB\xBFName;E-mail;Agency\r\n\"Marsh; Ella\";"
                                         "ella@example.org;\"Care, Health\"\r\n"));
  EXPECT_EQ(added.status, 303);
  ASSERT_THAT(list(made), SizeIs(1));
  EXPECT_EQ(list(made)[0].person,
            (answers::Invited{"Marsh; Ella", "ella@example.org", "Care, Health"}));
}

TEST_F(PersonalLinks, OfAFileThatCanNotBeReadAreShownWhereTheyCanBePutRight) {
  const auto made = open_survey(Promise::named);
  const std::string path = path_of(made, "/people/add");
  ann.get(path);
  const Shown page = ann.send(with_file(ann, path, "", "Ella, ella@example.org\nTom"));
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("Ella, ella@example.org\nTom</textarea>"));
  EXPECT_THAT(page.body, HasSubstr("Line 2 has no email address"));
  const Shown both =
      ann.send(with_file(ann, path, "Amal, amal@example.org", "Zo\xEB, z@example.org"));
  EXPECT_THAT(both.body, HasSubstr("Line 1 of the file has letters that can&#39;t be read"));
  EXPECT_THAT(both.body, HasSubstr("Amal, amal@example.org</textarea>"));
}

TEST_F(PersonalLinks, GoOutAsAFileThatStandsInTheRecord) {
  const auto made = open_survey(Promise::named);
  add(made, tom_and_amal + "\"=cmd()\", eve@example.org, \"O'Neil; \"\"Sons\"\", Ltd\"\n" +
                "\u0623\u0645\u0644, a@example.org\n");
  const Shown file = ann.post(path_of(made, "/people/links"), {});
  EXPECT_EQ(file.header("Content-Type"), "text/csv; charset=utf-8");
  EXPECT_EQ(file.header("Cache-Control"), "no-store");
  EXPECT_THAT(file.header("Content-Disposition"), StartsWith("attachment; filename=\"links-"));
  EXPECT_THAT(file.body, StartsWith("\xEF\xBB\xBFName,Email,Agency,Link,Has answered\r\n"));
  EXPECT_THAT(file.body, HasSubstr("\n'=cmd(),eve@example.org,\"O'Neil; \"\"Sons\"\", Ltd\","));
  EXPECT_THAT(file.body,
              HasSubstr("\u0623\u0645\u0644,a@example.org,,https://surveys.example.org/s/"));
  EXPECT_EQ(deeds("took-links"), 1);
}

TEST_F(PersonalLinks, InTheFileAreThoseThatWork) {
  const auto made = open_survey(Promise::named);
  add(made, tom_and_amal);
  for (const CsvRow& row : file(made).rows)
    if (row.cells[0] == "Tom Okafor") {
      const std::string token =
          row.cells[3].substr(std::string("https://surveys.example.org/s/").size());
      const auto invitation = answers::read_personal(key(), token);
      ASSERT_TRUE(invitation);
      EXPECT_EQ(list(made)[1].invitation, *invitation);
    }
}

TEST_F(PersonalLinks, SayWhoHasAnsweredWhereThatWasSaid) {
  const auto made = open_survey(Promise::confidential);
  add(made, tom_and_amal);
  answers_by(made, list(made)[1].invitation);
  const std::string page = ann.get(path_of(made, "/people")).body;
  EXPECT_THAT(page, HasSubstr("Has answered"));
  EXPECT_THAT(page, HasSubstr("1 of 2 have answered."));
  EXPECT_THAT(page, HasSubstr("for Amal Aziz"));
  EXPECT_THAT(page, Not(HasSubstr("for Tom Okafor")));
  const auto rows = file(made).rows;
  EXPECT_EQ(rows[1].cells[4], "No");
  EXPECT_EQ(rows[2].cells[4], "Yes");
}

// What of a page or a file may differ between before and after somebody answered: nothing.
std::string without_token(std::string body, const std::string& token) {
  for (auto at = body.find(token); at != body.npos; at = body.find(token))
    body.erase(at, token.size());
  return body;
}

TEST_F(PersonalLinks, OfAnAnonymousSurveyAreTheSameWhoeverHasAnswered) {
  const auto made = open_survey(Promise::anonymous);
  add(made, tom_and_amal + "ella@example.org");
  const auto page = [&] {
    return without_token(ann.get(path_of(made, "/people")).body, ann.token);
  };
  const auto csv = [&] { return ann.post(path_of(made, "/people/links"), {}).body; };
  const std::string page_before = page();
  const std::string csv_before = csv();
  answers_by(made, list(made)[2].invitation);
  EXPECT_EQ(page(), page_before);
  EXPECT_EQ(csv(), csv_before);
  EXPECT_THAT(page_before, HasSubstr("Fewer than 5 answers so far."));
  EXPECT_THAT(page_before, Not(HasSubstr("Has answered")));
}

TEST_F(PersonalLinks, OfAnAnonymousSurveyAreAllNewOnceRenewed) {
  const auto made = open_survey(Promise::anonymous);
  add(made, tom_and_amal + "ella@example.org");
  answers_by(made, list(made)[2].invitation);
  const auto before = file(made).rows;
  EXPECT_THAT(ann.get(path_of(made, "/people/new-links")).body,
              HasSubstr("also those who have answered"));
  const Shown done = ann.post(path_of(made, "/people/new-links"), {});
  EXPECT_THAT(ann.get(done.header("Location")).body, HasSubstr("New links have been made"));
  const auto after = file(made).rows;
  ASSERT_EQ(after.size(), before.size());
  for (std::size_t i = 1; i < after.size(); ++i) {
    EXPECT_EQ(after[i].cells[0], before[i].cells[0]);
    EXPECT_NE(after[i].cells[3], before[i].cells[3]);
  }
  EXPECT_EQ(deeds("renewed-links"), 1);
  EXPECT_TRUE(store::find_invitation(office.partnership().read(), list(made)[2].invitation)->used);
}

TEST_F(PersonalLinks, AreRenewedForOnePersonAndTheOldOneStops) {
  const auto made = open_survey(Promise::confidential);
  add(made, tom_and_amal);
  const auto before = list(made)[0];
  ann.get(path_of(made, "/people"));
  const Shown page = ann.post(path_of(made, "/people/new-link"), {{"person", to_hex(before.id)}});
  EXPECT_THAT(page.body, HasSubstr("A new link for Amal Aziz"));
  EXPECT_THAT(page.body, HasSubstr("Their old link has stopped working"));
  EXPECT_THAT(page.body, HasSubstr("https://surveys.example.org" +
                                   answers::personal_link(key(), list(made)[0].invitation)));
  EXPECT_FALSE(store::find_invitation(office.partnership().read(), before.invitation));
  EXPECT_EQ(deeds("renewed-link"), 1);
}

TEST_F(PersonalLinks, AreNotRenewedForWhoHasAnsweredOrIsOnAnotherList) {
  const auto made = open_survey(Promise::confidential);
  const auto other = open_survey(Promise::confidential);
  add(made, tom_and_amal);
  add(other, "ella@example.org");
  answers_by(made, list(made)[0].invitation);
  for (const std::string& id : {list(made)[0].id, list(other)[0].id, std::string("no hex")}) {
    const Shown page = ann.post(path_of(made, "/people/new-link"), {{"person", to_hex(id)}});
    EXPECT_EQ(page.status, 303);
  }
  EXPECT_EQ(deeds("renewed-link"), 0);
}

TEST_F(PersonalLinks, CanBeMadeWhileItIsOpenAndNotAfter) {
  const auto made = open_survey(Promise::anonymous);
  add(made, tom_and_amal);
  office.partnership().today_is("2026-10-29");
  Visitor ann_later = signed_in(office, Role::partnership_team);
  ann_later.post(path_of(made, "/people/add"), {{"list", "ella@example.org"}});
  EXPECT_THAT(list(made), SizeIs(2));
  EXPECT_EQ(ann_later.post(path_of(made, "/people/links"), {}).status, 303);
  EXPECT_EQ(ann_later.post(path_of(made, "/people/new-links"), {}).status, 303);
  const std::string page = ann_later.get(path_of(made, "/people")).body;
  EXPECT_THAT(page, HasSubstr("It has closed and takes no more answers."));
  EXPECT_THAT(page, Not(HasSubstr("Add people")));
}

// Whoever is added tomorrow must not find it closed.
TEST_F(PersonalLinks, DoNotCloseASurveyWhileMorePeopleMayBeAdded) {
  const auto made = open_survey(Promise::named);
  EXPECT_THAT(ann.get(path_of(made, "/people/add")).body,
              HasSubstr("unless you say on the list that nobody else will be added"));
  add(made, tom_and_amal);
  for (const auto& row : list(made))
    answers_by(made, row.invitation);
  answers::Site& site = office.partnership().site();
  EXPECT_THAT(answers::settle(site).closed, SizeIs(0));
  EXPECT_THAT(ann.get(path_of(made, "/people")).body, HasSubstr("more people may be added"));
  add(made, "Ella Marsh, ella@example.org");
  ann.post(path_of(made, "/people/whole"), {{"whole", "yes"}});
  EXPECT_THAT(answers::settle(site).closed, SizeIs(0));
  for (const auto& row : list(made))
    if (!row.answered)
      answers_by(made, row.invitation);
  EXPECT_THAT(answers::settle(site).closed, ElementsAre(made.survey.id));
  EXPECT_EQ(deeds("list-is-whole"), 1);
}

TEST_F(PersonalLinks, LeaveASurveyOpenAgainOnceSomebodyIsAdded) {
  const auto made = open_survey(Promise::named);
  add(made, tom_and_amal);
  ann.post(path_of(made, "/people/whole"), {{"whole", "yes"}});
  EXPECT_THAT(ann.get(path_of(made, "/people")).body,
              HasSubstr("It closes as soon as everybody on the list has answered"));
  add(made, tom_and_amal);  // they are there
  EXPECT_THAT(ann.get(path_of(made, "/people")).body, HasSubstr("More people will be added"));
  add(made, "ella@example.org");
  EXPECT_THAT(ann.get(path_of(made, "/people")).body, HasSubstr("Nobody else will be added"));
}

TEST_F(PersonalLinks, AreTakenOffTheListOfWhoLeftTheirAgency) {
  const auto made = open_survey(Promise::confidential);
  add(made, tom_and_amal);
  const auto tom = list(made)[1];
  const std::string link = answers::personal_link(key(), tom.invitation);
  const std::string page = path_of(made, "/people/take-off");
  EXPECT_THAT(ann.get(path_of(made, "/people")).body,
              HasSubstr(page + "?person=" + to_hex(tom.id)));
  const Shown sure = ann.get(page + "?person=" + to_hex(tom.id));
  EXPECT_THAT(sure.body, HasSubstr("Take Tom Okafor off the list?"));
  EXPECT_THAT(sure.body, HasSubstr("no longer count among those who were asked"));
  EXPECT_THAT(list(made), SizeIs(2));
  const Shown done = ann.post(page, {{"person", to_hex(tom.id)}});
  EXPECT_THAT(ann.get(done.header("Location")).body, HasSubstr("They are off the list"));
  EXPECT_THAT(list(made), SizeIs(1));
  EXPECT_EQ(Visitor(office).get(link).body, Visitor(office).get("/s/never-was").body);
  EXPECT_THAT(ann.get(path_of(made, "/people")).body, HasSubstr("0 of 1 have answered."));
  EXPECT_EQ(deeds("took-off-list"), 1);
  ann.post(page, {{"person", to_hex(tom.id)}});
  EXPECT_EQ(deeds("took-off-list"), 1);
}

TEST_F(PersonalLinks, TakenOffTheListLeaveAnAnswerThatWasGiven) {
  for (const Promise promise : {Promise::confidential, Promise::anonymous}) {
    const auto made = open_survey(promise);
    add(made, tom_and_amal);
    const auto amal = list(made)[0];
    answers_by(made, amal.invitation);
    ann.post(path_of(made, "/people/take-off"), {{"person", to_hex(amal.id)}});
    EXPECT_THAT(list(made), SizeIs(1));
    Database& db = office.partnership().read();
    EXPECT_EQ(store::answers_so_far(db, made.survey.id), 1);
    EXPECT_EQ(store::count_invitations(db, made.survey.id).invited, 2);
    EXPECT_EQ(store::count_invitations(db, made.survey.id).used, 1);
  }
}

TEST_F(PersonalLinks, TakenOffAndAddedAgainSayBeforehandThatTheyGiveNoSecondAnswer) {
  for (const Promise promise : {Promise::confidential, Promise::anonymous}) {
    const auto made = open_survey(promise);
    add(made, tom_and_amal);
    const auto amal = list(made)[0];
    answers_by(made, amal.invitation);
    const std::string page = path_of(made, "/people/take-off");
    EXPECT_THAT(ann.get(page + "?person=" + to_hex(amal.id)).body,
                HasSubstr("can&#39;t answer a second time"));
    ann.post(page, {{"person", to_hex(amal.id)}});
    add(made, tom_and_amal);
    EXPECT_THAT(list(made), SizeIs(2));
    const std::string link = answers::personal_link(key(), list(made)[0].invitation);
    EXPECT_THAT(Visitor(office).get(link).body, HasSubstr("If you have already answered"));
  }
}

// Two lists that differ only in whether Tom has answered look the same all the way.
TEST_F(PersonalLinks, OfAnAnonymousSurveyAreTakenOffWithoutTellingWhoHasAnswered) {
  std::vector<std::string> shown;
  for (const bool answered : {true, false}) {
    const auto made = open_survey(Promise::anonymous);
    add(made, tom_and_amal);
    const auto tom = list(made)[1], amal = list(made)[0];
    answers_by(made, (answered ? tom : amal).invitation);
    const std::string path = path_of(made, "/people/take-off");
    ann.post(path_of(made, "/people/whole"), {{"whole", "yes"}});
    std::string all = ann.get(path + "?person=" + to_hex(tom.id)).body;
    all += ann.get(ann.post(path, {{"person", to_hex(tom.id)}}).header("Location")).body;
    all += Visitor(office).get(answers::personal_link(key(), tom.invitation)).body;
    all += std::to_string(
        store::count_invitations(office.partnership().read(), made.survey.id).invited);
    // Now everybody who is on the list has answered, or Amal alone has not.
    EXPECT_THAT(answers::settle(office.partnership().site()).closed, SizeIs(0));
    ann.post(path_of(made, "/people/whole"), {{"whole", "yes"}});
    EXPECT_THAT(answers::settle(office.partnership().site()).closed, SizeIs(0));
    for (const std::string& differs : {made.survey.id, to_hex(tom.id), to_hex(amal.id), ann.token})
      all = without_token(std::move(all), differs);
    shown.push_back(std::move(all));
  }
  EXPECT_EQ(shown[0], shown[1]);
  EXPECT_THAT(shown[0], HasSubstr("They still count among those who were asked"));
  EXPECT_THAT(shown[0], HasSubstr("that would tell whether they had"));
}

TEST_F(PersonalLinks, AreMadeForFiveHundredAtOnce) {
  const auto made = open_survey(Promise::anonymous);
  std::string people;
  for (int i = 0; i < 500; ++i)
    people += "Person " + std::to_string(i) + ", p" + std::to_string(i) + "@example.org\n";
  EXPECT_THAT(ann.get(add(made, people).header("Location")).body, HasSubstr("500 people added."));
  EXPECT_THAT(file(made).rows, SizeIs(501));
  EXPECT_THAT(ann.get(path_of(made, "/people")).body, HasSubstr("people?page=2"));
  EXPECT_THAT(ann.get(path_of(made, "/people?page=5")).body, Not(HasSubstr("people?page=6")));
}

TEST_F(PersonalLinks, AreToldOfEvenIfTheirKeyIsGone) {
  const auto made = open_survey(Promise::named);
  add(made, tom_and_amal);
  office.partnership().site().keys.destroy(answers::contacts_key(made.survey.id));
  EXPECT_THAT(ann.get(path_of(made, "/people")).body,
              HasSubstr("The key of this list is not in the key folder"));
}

}  // namespace
}  // namespace earshot::web
