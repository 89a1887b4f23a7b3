// SPDX-License-Identifier: Apache-2.0
// Where people are asked they are led to what came of what was said before, once there is something to read. It is
// Friday 16 October 2026, at noon.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "answers/links.h"
#include "needs/a_cycle.h"
#include "store/said.h"
#include "web/answering/phone.h"

namespace earshot::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class WhatCameOfIt : public testing::Test {
 protected:
  WhatCameOfIt() {
    office.partnership().today_is("2026-10-16");
    change([](Database& db) { store::add_cycle(db, tests::cycle_of_2026()); });
  }
  void change(const std::function<void(Database&)>& what) {
    office.partnership().site().data.writer().run(what);
  }
  void publish(SaidBy by, const std::string& said, const std::string& plain = "") {
    change([&](Database& db) {
      store::add_said_edition(db, {.id = said,
                                   .cycle = "c1",
                                   .by = by,
                                   .said = said,
                                   .did = "Something",
                                   .plain = plain,
                                   .published = true,
                                   .written_by = "nia"});
    });
  }
  std::string of_child() {
    return answers::open_link(
        office.partnership()
            .open_survey({.form = shipped("child-feedback"), .promise = Promise::open})
            .code);
  }
  std::string said(const std::string& whom) {
    return Visitor(office).get("/said?for=" + whom).body;
  }
  Office office;
};

TEST_F(WhatCameOfIt, IsNotSpokenOfWhileNothingIsPublished) {
  Phone tom(office, link_of(office, post_course(office)));
  EXPECT_THAT(tom.open().body, Not(HasSubstr("/said")));
  EXPECT_THAT(Visitor(office).get("/contact").body, Not(HasSubstr("/said")));
  EXPECT_THAT(Visitor(office).get("/o/nothing").body, Not(HasSubstr("/said")));
}

TEST_F(WhatCameOfIt, IsInTheFooterOfEveryPageOnceSomethingIsPublished) {
  publish(SaidBy::practitioners, "You wait too long");
  EXPECT_THAT(Visitor(office).get("/contact").body,
              HasSubstr("href=\"/said\">You said, we did</a>"));
}

TEST_F(WhatCameOfIt, IsLedToFromTheFirstPageOfALinkAndFromTheLast) {
  publish(SaidBy::parents, "You wait too long");
  const std::string way = "href=\"/said?for=practitioners\"";
  Phone tom(office, link_of(office, post_course(office, 2, Promise::anonymous, {"en", "pl"})));
  EXPECT_THAT(tom.open().body, HasSubstr(way));
  EXPECT_THAT(tom.page().body, HasSubstr("What came of what people said before"));
  EXPECT_THAT(tom.open("?language=pl").body,
              HasSubstr("Co wynikło z tego, co ludzie powiedzieli wcześniej"));
  tom.press("start");
  EXPECT_THAT(tom.page().body, Not(HasSubstr(way))) << "nobody is led away from a question";
  EXPECT_THAT(Visitor(office).get("/s/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").body,
              AllOf(HasSubstr("What came of what people said before"), HasSubstr("/said\"")));
}

TEST_F(WhatCameOfIt, IsLedToFromThanksAlsoForAChildWithExitFirst) {
  publish(SaidBy::children, "Waiting is hard", "You said it took ages. Now it takes a week.");
  Phone mia(office, of_child());
  EXPECT_THAT(mia.open().body, HasSubstr("What changed because of what you and others said"));
  mia.press("start");
  mia.press("on");
  while (mia.page().body.find("value=\"skip\"") != std::string::npos)
    mia.press("skip");
  const std::string thanks = mia.press("send").body;
  EXPECT_THAT(thanks, HasSubstr("href=\"/said?for=children\""));
  EXPECT_LT(thanks.find("href=\"/exit\""), thanks.find("href=\"/said"));
}

TEST_F(WhatCameOfIt, LeadsNoChildToWhatIsOnlyInWordsForGrownUps) {
  publish(SaidBy::practitioners, "Chronologies take too long");
  EXPECT_THAT(Phone(office, of_child()).open().body, Not(HasSubstr("/said?for=")));
}

TEST_F(WhatCameOfIt, IsToldToAChildInPlainWordsWithTheirOwnFirstAndExitBefore) {
  publish(SaidBy::practitioners, "Chronologies take too long");
  publish(SaidBy::young_people, "Nobody calls back", "You wanted somebody to call. They do now.");
  publish(SaidBy::children, "Waiting is hard", "You said it took ages. Now it takes a week.");
  const std::string page = said("children");
  EXPECT_THAT(page, Not(HasSubstr("Chronologies")));
  EXPECT_THAT(page, Not(HasSubstr("Waiting is hard")));
  EXPECT_LT(page.find("it took ages"), page.find("You wanted somebody to call"));
  const std::size_t exit = page.find("href=\"/exit\"");
  ASSERT_NE(exit, page.npos);
  EXPECT_EQ(page.find("<a "), page.rfind("<a ", exit));
  EXPECT_LT(said("young_people").find("You wanted somebody"),
            said("young_people").find("it took ages"));
}

TEST_F(WhatCameOfIt, IsToldToGrownUpsWholeWithTheirOwnFirst) {
  publish(SaidBy::children, "Waiting is hard", "You said it took ages. Now it takes a week.");
  publish(SaidBy::practitioners, "Chronologies take too long");
  const std::string page = said("practitioners");
  EXPECT_LT(page.find("Chronologies"), page.find("Waiting is hard"));
  EXPECT_THAT(page, Not(HasSubstr("/exit")));
  EXPECT_THAT(said("parents"), HasSubstr("href=\"/exit\""));
  EXPECT_THAT(said("<script>"), AllOf(HasSubstr("Chronologies"), Not(HasSubstr("<script>"))));
}

}  // namespace
}  // namespace earshot::web
