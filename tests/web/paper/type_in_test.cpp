// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/invitations.h"
#include "store/staff_record.h"
#include "store/surveys.h"
#include "web/signed_in.h"

namespace earshot::web {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class TypingIn : public ::testing::Test {
 protected:
  using Typed = Visitor::Form;

  void SetUp() override { survey = office.partnership().course_survey(3).survey.id; }
  std::string path() const { return "/surveys/" + survey + "/type-in"; }
  // What stands in a hidden field of that page.
  static std::string hidden_in(const std::string& body, const std::string& name) {
    const std::string before = "name=\"" + name + "\" value=\"";
    const std::size_t at = body.find(before);
    if (at == std::string::npos)
      return {};
    const std::size_t start = at + before.size();
    return body.substr(start, body.find('"', start) - start);
  }
  Typed sheet(const std::string& page, Typed answers) {
    for (const char* name : {"nonce", "typed", "language"})
      answers.emplace_back(name, hidden_in(page, name));
    return answers;
  }
  // Opens an empty sheet, types that in and sends it.
  Shown type(Typed answers) {
    return priya.post(path(), sheet(priya.get(path()).body, std::move(answers)));
  }
  int kept() { return store::answers_so_far(office.partnership().read(), survey); }
  int times_on_record() {
    int times = 0;
    for (const auto& entry : store::read_record(office.partnership().read(), "", 0, 100))
      times += entry.what == "typed-in" && entry.on == survey ? 1 : 0;
    return times;
  }

  Office office;
  Visitor priya = signed_in(office, Role::partnership_team);
  std::string survey;
};

TEST_F(TypingIn, IsForWhoRunsSurveysAndForNobodyElse) {
  EXPECT_NE(Visitor(office).get(path()).status, 200);
  for (const Role role : {Role::training_lead, Role::safeguarding_reader, Role::administrator})
    EXPECT_EQ(signed_in(office, role).get(path()).status, 403);
  EXPECT_EQ(priya.get(path()).status, 200);
  EXPECT_EQ(priya.get("/surveys/never-was/type-in").status, 404);
}

TEST_F(TypingIn, KeepsASheetAndGivesTheNextEmptyOne) {
  const Shown sent = type({{"conf_after.1", "4"}, {"will_use", "no"}});
  EXPECT_EQ(sent.status, 303);
  EXPECT_EQ(kept(), 1);
  const Shown next = priya.get(sent.header("Location"));
  EXPECT_THAT(next.body, AllOf(HasSubstr("1 sheet typed in so far"), Not(HasSubstr("checked"))));
  const Shown second =
      priya.post(path(), sheet(next.body, {{"conf_after.1", "2"}, {"will_use", "yes"}}));
  EXPECT_THAT(priya.get(second.header("Location")).body, HasSubstr("2 sheets typed in so far"));
  EXPECT_EQ(kept(), 2);
}

TEST_F(TypingIn, UsesUpNobodysLink) {
  type({{"conf_after.1", "4"}});
  EXPECT_EQ(store::count_invitations(office.partnership().read(), survey).used, 0);
}

TEST_F(TypingIn, KeepsASheetOnceThoughItIsSentTwice) {
  const Typed once = sheet(priya.get(path()).body, {{"conf_after.1", "4"}});
  EXPECT_EQ(priya.post(path(), once).status, 303);
  EXPECT_EQ(priya.post(path(), once).status, 303);
  EXPECT_EQ(kept(), 1);
}

TEST_F(TypingIn, ShowsTheSheetAgainWithWhatIsWrongAndKeepsWhatWasTyped) {
  const std::string page = priya.get(path()).body;
  const Shown shown = priya.post(path(), sheet(page, {{"will_use", "no"}, {"will_do", "Listen"}}));
  EXPECT_EQ(shown.status, 422);
  EXPECT_THAT(shown.body, AllOf(HasSubstr("Choose one of the answers"), HasSubstr("Listen"),
                                HasSubstr("This question belongs to a different answer")));
  EXPECT_EQ(hidden_in(shown.body, "nonce"), hidden_in(page, "nonce"));
  EXPECT_EQ(kept(), 0);
}

TEST_F(TypingIn, KeepsNoEmptySheet) {
  EXPECT_EQ(type({}).status, 422);
  EXPECT_THAT(type({}).body, HasSubstr("This sheet is empty"));
  EXPECT_EQ(kept(), 0);
}

TEST_F(TypingIn, KeepsAnotherSheetThatWasTypedOverAKeptOneOnceItIsSaidToBeAnother) {
  const Typed first = sheet(priya.get(path()).body, {{"conf_after.1", "4"}});
  EXPECT_EQ(priya.post(path(), first).status, 303);
  EXPECT_EQ(priya.post(path(), first).status, 303);
  Typed over = first;
  for (auto& [name, value] : over)
    if (name == "conf_after.1")
      value = "2";
  const Shown asked = priya.post(path(), over);
  EXPECT_EQ(asked.status, 422);
  EXPECT_THAT(asked.body, AllOf(HasSubstr("A sheet with other answers was kept from this page"),
                                HasSubstr("value=\"2\" checked")));
  EXPECT_EQ(kept(), 1);
  EXPECT_EQ(priya.post(path(), sheet(asked.body, {{"conf_after.1", "2"}})).status, 303);
  EXPECT_EQ(kept(), 2);
}

TEST_F(TypingIn, LeavesNothingForTheBrowserToBringBack) {
  EXPECT_THAT(priya.get(path()).body, HasSubstr("autocomplete=\"off\" novalidate"));
}

TEST_F(TypingIn, IsOnTheStaffRecordOnceForASitting) {
  const Shown first = type({{"conf_after.1", "4"}});
  priya.post(path(), sheet(priya.get(first.header("Location")).body, {{"conf_after.1", "5"}}));
  EXPECT_EQ(kept(), 2);
  EXPECT_EQ(times_on_record(), 1);
}

TEST_F(TypingIn, IsOnTheStaffRecordWhateverTheHiddenFieldsSay) {
  for (const char* nonce : {"0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"})
    EXPECT_EQ(priya.post(path(), {{"conf_after.1", "4"}, {"nonce", nonce}, {"typed", "1"}}).status,
              303);
  EXPECT_EQ(kept(), 2);
  EXPECT_EQ(times_on_record(), 1);
}

TEST_F(TypingIn, IsOnTheStaffRecordOncePerPersonAndDay) {
  type({{"conf_after.1", "4"}});
  type({{"conf_after.1", "4"}});
  EXPECT_EQ(times_on_record(), 1);
  Visitor kit = signed_in(office, Role::partnership_team);
  kit.post(path(), sheet(kit.get(path()).body, {{"conf_after.1", "4"}}));
  EXPECT_EQ(times_on_record(), 2);
}

TEST_F(TypingIn, IsOverWhenTheSurveyIs) {
  const Typed late = sheet(priya.get(path()).body, {{"conf_after.1", "4"}});
  office.partnership().today_is("2026-10-29");
  Visitor next_day = signed_in(office, Role::partnership_team);
  next_day.get("/home");
  EXPECT_EQ(next_day.get(path()).status, 409);
  EXPECT_THAT(next_day.post(path(), late).body, HasSubstr("This survey takes no answers"));
  EXPECT_EQ(kept(), 0);
}

TEST_F(TypingIn, WritesADisclosureBoxForEverySheetOfAFamily) {
  answers::NewSurvey wanted;
  wanted.form = child_form();
  survey = office.partnership().open_survey(std::move(wanted)).survey.id;
  EXPECT_EQ(type({{"listened", "3"}}).status, 303);
  EXPECT_EQ(*office.partnership().read().one<int>("select count(*) from disclosure"), 1);
}

}  // namespace
}  // namespace earshot::web
