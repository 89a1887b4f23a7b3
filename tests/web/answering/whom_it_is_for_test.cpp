// SPDX-License-Identifier: Apache-2.0
// Who comes how: by an agency's link, in Polish, as a child, as staff who look at it first.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/way.h"
#include "store/agency_links.h"
#include "store/pending.h"
#include "web/answering/phone.h"
#include "web/answering/walk.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(AnAgencysLink, IsForWhoWorksThereAndDoesNotAskWhichItIs) {
  Office office;
  auto made = office.partnership().course_survey(0);
  answers::NewSurvey wanted;
  wanted.form = course_form();
  wanted.promise = Promise::open;
  wanted.occasion = made.survey.occasion;
  made = office.partnership().open_survey(wanted);
  Phone police(office, link_of_agency(office, made, "iow-police"));
  EXPECT_THAT(words_of(police.open().body), HasSubstr("people who work at Police"));
  EXPECT_THAT(police.press("start").body, Not(HasSubstr("Which agency")));
  police.press("on", {{"conf_after.1", "3"}, {"will_use", "no"}});
  EXPECT_THAT(words_of(police.page().body),
              AllOf(HasSubstr("Check your answers"), Not(HasSubstr("Which agency"))));
  EXPECT_THAT(words_of(police.press("send").body), HasSubstr("Thank you"));
  const auto links = store::agency_links_of(office.partnership().read(), made.survey.id);
  EXPECT_EQ(links.front().answered, 1);
}

TEST(AFormThatDependsOnItsOwnPage, IsSplitSoThatNobodyNeedsAScript) {
  Office office;
  const auto made = office.partnership().course_survey(1);
  Phone tom(office, link_of(office, made));
  tom.open();
  EXPECT_THAT(tom.press("start").body,
              AllOf(HasSubstr("name=\"will_use\""), Not(HasSubstr("name=\"will_do\""))));
  EXPECT_THAT(tom.press("on", {{"conf_after.1", "3"}, {"will_use", "yes"}}).body,
              AllOf(HasSubstr("name=\"will_do\""), Not(HasSubstr("name=\"will_use\""))));
  tom.press("back", {{"will_do", "Listen"}});
  // Nothing depends on "no", so only what stands after it on the page is left.
  const Shown rest = tom.press("on", {{"conf_after.1", "3"}, {"will_use", "no"}});
  EXPECT_THAT(rest.body, AllOf(HasSubstr("name=\"agency\""), Not(HasSubstr("name=\"will_do\""))));
}

TEST(AFormInPolish, SpeaksItFromTheFirstPageToTheLast) {
  Office office;
  const auto made = post_course(office, 1, Promise::anonymous, {"en", "pl"});
  Phone ewa(office, link_of(office, made));
  EXPECT_THAT(ewa.open().body, AllOf(HasSubstr("<html lang=\"en-GB\""), HasSubstr("polski")));
  const Shown first = ewa.open("?language=pl");
  EXPECT_THAT(first.body, HasSubstr("<html lang=\"pl\" dir=\"ltr\""));
  EXPECT_THAT(words_of(first.body),
              AllOf(HasSubstr("Państwa opinia o kursie"), HasSubstr("Na ile jest to poufne?"),
                    Not(HasSubstr("Start now"))));
  EXPECT_THAT(words_of(ewa.press("start").body),
              AllOf(HasSubstr("Krok 1 z 4"), HasSubstr("Dalej"), HasSubstr("Brak pewności")));
  const Shown wrong = ewa.press("on");
  EXPECT_THAT(words_of(wrong.body),
              AllOf(HasSubstr("Błąd: Co się dla Państwa zmieniło?"),
                    HasSubstr("Coś wymaga poprawy"), HasSubstr("Wybierz jedną z odpowiedzi")));
  // Another language on the way loses nothing.
  const Shown english = ewa.press("in.en", {{"conf_after.1", "4"}});
  EXPECT_THAT(english.body, AllOf(HasSubstr("lang=\"en-GB\""), HasSubstr("value=\"4\" checked")));
  EXPECT_THAT(ewa.press("in.xx").body, HasSubstr("lang=\"en-GB\""));
}

TEST(AChildsForm, AsksOneQuestionAPageAndIsNotSaved) {
  Office office;
  answers::NewSurvey wanted;
  wanted.form = child_form();
  wanted.promise = Promise::open;
  const auto made = office.partnership().open_survey(wanted);
  Phone mia(office, "/o/" + made.code);
  const Shown start = mia.open();
  EXPECT_THAT(words_of(start.body), AllOf(HasSubstr("You don&#39;t give your name"),
                                          Not(HasSubstr("reporting a worry"))));
  EXPECT_THAT(start.header("Cache-Control"), HasSubstr("no-store"));
  Shown page = mia.press("start");
  if (page.body.find("name=\"listened\"") == std::string::npos)
    page = mia.press("on");
  EXPECT_THAT(page.body, AllOf(HasSubstr("name=\"listened\""), Not(HasSubstr("name=\"words\"")),
                               Not(HasSubstr("value=\"save\""))));
  EXPECT_THAT(words_of(page.body), HasSubstr("Question 1 of 2"));
  EXPECT_THAT(mia.press("on").body, HasSubstr("name=\"words\""));
  mia.press("on", {{"words", "They listen"}});
  EXPECT_THAT(words_of(mia.press("send").body), HasSubstr("Thank you"));
  EXPECT_EQ(store::count_boxes(office.partnership().read(), made.survey.id), 1);
}

TEST(APreview, IsTheSamePagesAndSendsNothing) {
  Office office;
  Survey survey{.id = "planned", .title = "Neglect"};
  survey.opens_on = day("2026-11-01");
  survey.closes_on = day("2026-11-14");
  survey.occasion.outcomes = {{"notice neglect", "neglect"}};
  const Walk looked_at{.way = answers::way_to_look(survey, course_form()),
                       .path = "/surveys/planned/preview",
                       .preview = true};
  Visit visit{.method = "GET", .path = looked_at.path, .token = "priyas-token"};
  Site site(office.house());
  Outcome out = walk(visit, site, looked_at);
  EXPECT_THAT(words_of(out.page.body), HasSubstr("This is a preview"));
  EXPECT_THAT(out.page.body, HasSubstr("value=\"priyas-token\""));
  const auto press = [&](std::string_view step, Visitor::Form fields) {
    const std::string before = "name=\"so-far\" value=\"";
    visit.method = "POST";
    visit.form = {};
    if (const auto at = out.page.body.find(before); at != std::string::npos) {
      const std::size_t start = at + before.size();
      visit.form.add("so-far", out.page.body.substr(start, out.page.body.find('"', start) - start));
    }
    for (auto& [name, value] : fields)
      visit.form.add(name, value);
    visit.form.add("next-step", std::string(step));
    out = walk(visit, site, looked_at);
  };
  press("start", {});
  press("on", {{"conf_after.1", "3"}, {"will_use", "no"}});
  EXPECT_THAT(words_of(out.page.body), HasSubstr("Check your answers"));
  press("send", {});
  EXPECT_FALSE(out.change);
  EXPECT_THAT(words_of(out.page.body), HasSubstr("The preview ends here. Nothing was sent."));
}

}  // namespace
}  // namespace earshot::web
