// SPDX-License-Identifier: Apache-2.0
#include "web/safeguarding/contact_me.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/disclosures.h"
#include "answers/links.h"
#include "answers/watch.h"
#include "store/to_read.h"
#include "web/answering/phone.h"

namespace earshot::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string asking_in(const std::string& body) {
  const std::string before = "name=\"asking\" value=\"";
  const std::size_t start = body.find(before) + before.size();
  return body.substr(start, body.find('"', start) - start);
}

class IWantSomeoneToContactMe : public testing::Test {
 protected:
  int requests() {
    return isle.read()
        .one<int>("select count(*) from disclosure where receipt is not null")
        .value();
  }
  Shown send(const Visitor::Form& form) {
    return Visitor(office).send({.method = "POST", .target = path, .body = encoded(form)});
  }
  Office office;
  Partnership& isle = office.partnership();
  answers::MadeSurvey survey =
      isle.open_survey({.form = shipped("child-feedback"), .promise = Promise::open});
  std::string path = contact_me_path(survey.code, "en");
};

TEST_F(IWantSomeoneToContactMe, IsNotForWhoHasNoLinkToAFormOfFamilies) {
  Visitor visitor(office);
  const auto staff = post_course(office);
  const std::string of_staff = link_of(office, staff);
  EXPECT_EQ(visitor.get("/contact-me/nothing").status, 404);
  EXPECT_EQ(visitor.get("/contact-me/" + of_staff.substr(3)).status, 404);
  EXPECT_EQ(visitor.get(path).status, 200);
}

TEST_F(IWantSomeoneToContactMe, IsAskedApartFromTheAnswersAndKeptByNoBrowser) {
  const Shown page = Visitor(office).get(path);
  EXPECT_THAT(page.body, HasSubstr("kept apart from your answers"));
  EXPECT_THAT(page.body, HasSubstr("Is it safe to leave a message?"));
  EXPECT_THAT(page.body, HasSubstr("href=\"/exit\""));
  EXPECT_THAT(page.body, Not(HasSubstr("so-far")));
  EXPECT_EQ(page.header("Cache-Control"), "no-store");
  EXPECT_EQ(page.header("Set-Cookie"), "");
  EXPECT_EQ(requests(), 0);
}

TEST_F(IWantSomeoneToContactMe, SaysWhatIsMissingAndKeepsWhatWasWritten) {
  const std::string asking = asking_in(Visitor(office).get(path).body);
  const Shown page = send({{"asking", asking}, {"name", ""}, {"how", "At school"}});
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(page.body, HasSubstr("Write a name we can ask for"));
  EXPECT_THAT(page.body, HasSubstr("At school"));
  EXPECT_EQ(asking_in(page.body), asking);
  EXPECT_EQ(requests(), 0);
}

TEST_F(IWantSomeoneToContactMe, SentTwiceIsOneRequestThatTheReaderFinds) {
  const std::string asking = asking_in(Visitor(office).get(path).body);
  const Visitor::Form form{
      {"asking", asking}, {"name", "Amal"}, {"how", "Text 07700 900123"}, {"message", "no"}};
  for (int i = 0; i < 2; ++i) {
    const Shown page = send(form);
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("We have your request"));
    EXPECT_THAT(page.body, Not(HasSubstr("07700")));
  }
  EXPECT_EQ(requests(), 1);
  EXPECT_EQ(answers::Watch(isle.site()).look(), 1);
}

TEST_F(IWantSomeoneToContactMe, SentAgainWithAnotherNumberBringsBothToTheReader) {
  const std::string asking = asking_in(Visitor(office).get(path).body);
  for (const char* number : {"Text 07700 900123", "Text 07700 900132", "Text 07700 900132"})
    EXPECT_THAT(send({{"asking", asking}, {"name", "Amal"}, {"how", number}}).body,
                HasSubstr("We have your request"));
  EXPECT_EQ(requests(), 2);
}

TEST_F(IWantSomeoneToContactMe, LeavesNothingForTheBrowserToBringBack) {
  EXPECT_THAT(Visitor(office).get(path).body, HasSubstr("autocomplete=\"off\" novalidate"));
}

// Back, and then Reload: the browser sends once more what a page before was made from.
TEST_F(IWantSomeoneToContactMe, ShowsNothingOfWhatWasTypedOnceItIsSent) {
  const std::string asking = asking_in(Visitor(office).get(path).body);
  const Visitor::Form without_how{{"asking", asking}, {"name", "Amal Noor"}, {"how", ""}};
  EXPECT_THAT(send(without_how).body, HasSubstr("Amal Noor"));
  send({{"asking", asking}, {"name", "Amal Noor"}, {"how", "Text me"}});
  for (const int hours : {0, 30}) {
    isle.later(std::chrono::hours(hours));
    const Shown again = send(without_how);
    EXPECT_THAT(again.body, HasSubstr("We have your request")) << hours;
    EXPECT_THAT(again.body, Not(HasSubstr("Amal"))) << hours;
  }
}

TEST_F(IWantSomeoneToContactMe, ShowsNothingOfWhatWasTypedSomeMinutesAgo) {
  const std::string asking = asking_in(Visitor(office).get(path).body);
  const Visitor::Form without_how{{"asking", asking}, {"name", "Amal Noor"}, {"how", ""}};
  isle.later(std::chrono::minutes(10));
  EXPECT_THAT(send(without_how).body, HasSubstr("Amal Noor"));
  isle.later(std::chrono::minutes(1));
  const Shown left = send(without_how);
  EXPECT_THAT(left.body, Not(HasSubstr("Amal")));
  EXPECT_THAT(left.body, HasSubstr("nothing was sent"));
  // What is whole arrives, however long it took to write.
  send({{"asking", asking}, {"name", "Amal Noor"}, {"how", "Text me"}});
  EXPECT_EQ(requests(), 1);
}

TEST_F(IWantSomeoneToContactMe, IsWrittenAgainWhenThePageWasOpenForADay) {
  const std::string asking = asking_in(Visitor(office).get(path).body);
  isle.later(std::chrono::hours(25));
  const Shown page = send({{"asking", asking}, {"name", "Amal"}, {"how", "Text me"}});
  EXPECT_THAT(page.body, HasSubstr("nothing was sent"));
  EXPECT_THAT(page.body, Not(HasSubstr("Text me")));
  send({{"asking", asking_in(page.body)}, {"name", "Amal"}, {"how", "Text me"}});
  EXPECT_EQ(requests(), 1);
}

TEST_F(IWantSomeoneToContactMe, IsOfferedOnTheFirstPageAndAfterSendingInTheirLanguage) {
  Visitor visitor(office);
  EXPECT_THAT(visitor.get(answers::open_link(survey.code)).body,
              HasSubstr("/contact-me/" + survey.code));
  EXPECT_THAT(visitor.get(contact_me_path(survey.code, "pl")).body,
              HasSubstr("Jak możemy się z Tobą bezpiecznie skontaktować?"));
}

}  // namespace
}  // namespace earshot::web
