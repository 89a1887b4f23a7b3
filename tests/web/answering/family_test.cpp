// SPDX-License-Identifier: Apache-2.0
#include "web/answering/family.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers/links.h"
#include "answers/way.h"
#include "store/partnership.h"
#include "web/answering/family_words.h"
#include "web/answering/phone.h"

namespace earshot::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// Friday 16 October 2026, at noon: the office is open.
class AFamilysForm : public testing::Test {
 protected:
  void SetUp() override { office.partnership().today_is("2026-10-16"); }
  answers::MadeSurvey survey_of(std::string_view form,
                                std::vector<std::string> languages = {"en"}) {
    answers::NewSurvey wanted{.form = shipped(form, languages), .promise = Promise::open};
    wanted.languages = std::move(languages);
    return office.partnership().open_survey(std::move(wanted));
  }
  std::string link(const answers::MadeSurvey& made) { return answers::open_link(made.code); }
  // Every page from the first to "sent", all questions skipped.
  std::vector<Shown> all_pages(const std::string& path) {
    Phone phone(office, path);
    std::vector<Shown> pages{phone.open()};
    pages.push_back(phone.press("start"));
    pages.push_back(phone.press("on"));
    while (phone.page().body.find("value=\"skip\"") != std::string::npos)
      pages.push_back(phone.press("skip"));
    pages.push_back(phone.press("send"));
    return pages;
  }
  Office office;
};

TEST_F(AFamilysForm, HasExitFirstOnEveryPageAndIsKeptByNoBrowser) {
  for (const char* form : {"child-feedback", "young-person-feedback", "parent-feedback"}) {
    const auto pages = all_pages(link(survey_of(form)));
    EXPECT_GT(pages.size(), 6U) << form;
    for (const Shown& page : pages) {
      EXPECT_EQ(page.status, 200) << form;
      const std::size_t exit = page.body.find("href=\"/exit\"");
      ASSERT_NE(exit, std::string::npos) << form;
      // Whatever else the keyboard reaches comes after it.
      EXPECT_EQ(page.body.find("<a "), page.body.rfind("<a ", exit)) << form;
      const std::size_t skip = page.body.find("href=\"#main-part\"", exit);
      EXPECT_LT(skip, page.body.find("</nav>"))
          << form << ": in no landmark, screen readers miss it";
      EXPECT_EQ(page.body.find("href=\"#main-part\""), skip) << form;
      for (const char* other : {"<button", "<input", "<textarea", "<summary"})
        EXPECT_GT(page.body.find(other), exit) << form << other;
      EXPECT_EQ(page.header("Cache-Control"), "no-store") << form;
      EXPECT_THAT(page.body, HasSubstr("Nobody reads this straight away")) << form;
      EXPECT_THAT(page.body, HasSubstr("tel:999")) << form;
    }
    EXPECT_THAT(pages.back().body, HasSubstr("Ready for the next person")) << form;
  }
}

TEST_F(AFamilysForm, IsLeftWithoutATrace) {
  Visitor visitor(office);
  const Shown exit = visitor.get("/exit");
  EXPECT_EQ(exit.status, 303);
  EXPECT_EQ(exit.header("Location"), "https://www.bbc.co.uk/weather");
  EXPECT_EQ(exit.header("Cache-Control"), "no-store");
  EXPECT_EQ(exit.header("Referrer-Policy"), "no-referrer");
  EXPECT_EQ(exit.header("Set-Cookie"), "");
  office.partnership().site().data.writer().run([](Database& db) {
    store::keep_setting(db, "families.exit", "https://www.metoffice.gov.uk");
  });
  EXPECT_EQ(visitor.get("/exit").header("Location"), "https://www.metoffice.gov.uk");
}

TEST_F(AFamilysForm, SaysBeforeTheFirstQuestionWhoReadsAndWhomToCall) {
  const auto made = survey_of("child-feedback");
  Phone mia(office, link(made));
  mia.open();
  const std::string page = words_of(mia.press("start").body);
  EXPECT_THAT(page, HasSubstr("Before you start"));
  EXPECT_THAT(page, HasSubstr("You can skip any question"));
  EXPECT_THAT(page, HasSubstr("Nobody reads this straight away. Somebody reads it from Monday to "
                              "Friday, 09:00 to 17:00."));
  EXPECT_THAT(page, HasSubstr("a grown-up whose job is keeping children safe will read it"));
  EXPECT_THAT(page, HasSubstr("0800 1111"));
  EXPECT_THAT(page, Not(HasSubstr("They are not at work now")));
}

TEST_F(AFamilysForm, NamesTheNumberThatIsAnsweredNow) {
  const auto made = survey_of("parent-feedback");
  Phone amal(office, link(made));
  EXPECT_THAT(amal.open().body, HasSubstr("01632 960001"));
  office.partnership().later(std::chrono::hours(9));
  EXPECT_THAT(amal.open().body, HasSubstr("01632 960003"));
  EXPECT_THAT(amal.page().body, Not(HasSubstr("01632 960001")));
  EXPECT_THAT(words_of(amal.press("start").body), HasSubstr("They are not at work now."));
}

TEST_F(AFamilysForm, SkipsAQuestionWithoutTakingWhatWasChosen) {
  const auto made = survey_of("child-feedback");
  Phone mia(office, link(made));
  mia.open();
  mia.press("start");
  mia.press("on");
  mia.press("skip");
  mia.press("skip", {{"age", "age_9"}});
  while (mia.page().body.find("value=\"skip\"") != std::string::npos)
    mia.press("skip");
  EXPECT_THAT(mia.page().body, Not(HasSubstr(">9<")));
  EXPECT_THAT(mia.press("send").body, HasSubstr("Ready for the next person"));
}

TEST_F(AFamilysForm, ShowsTheThanksPageForEveryEarlierStepOnceItIsSent) {
  const auto made = survey_of("child-feedback");
  Phone mia(office, link(made));
  mia.open();
  mia.press("start");
  mia.press("on");
  mia.press("on", {{"held_pen", "self"}});
  mia.press("on", {{"age", "age_9"}});
  const std::string earlier = mia.so_far();
  while (mia.page().body.find("value=\"skip\"") != std::string::npos)
    mia.press("skip");
  mia.press("send");
  for (const char* step : {"back", "here", "on", "change.1", "in.en"}) {
    mia.has_in_another_tab(earlier);
    const Shown& page = mia.press(step);
    EXPECT_THAT(page.body, HasSubstr("Ready for the next person")) << step;
    EXPECT_THAT(page.body, Not(HasSubstr("checked"))) << step;
  }
}

// "Exit this page", and then somebody goes back and reloads: the browser sends once more what the
// page was made from.
TEST_F(AFamilysForm, ShowsNothingOfWhatWasLeftTenMinutesAgo) {
  const auto made = survey_of("child-feedback");
  Phone mia(office, link(made));
  mia.open();
  EXPECT_THAT(words_of(mia.press("start").body),
              HasSubstr("are forgotten when nobody has pressed anything for 10 minutes. Until "
                        "then, somebody who goes back could see them."));
  mia.press("on");
  mia.press("skip");
  mia.press("on", {{"age", "age_9"}});
  const std::string left = mia.so_far();
  office.partnership().later(std::chrono::minutes(10));
  mia.press("back");
  EXPECT_THAT(mia.page().body, HasSubstr("checked"));
  office.partnership().later(std::chrono::minutes(1));
  mia.has_in_another_tab(left);
  mia.press("back");
  EXPECT_THAT(mia.page().body, Not(HasSubstr("checked")));
  EXPECT_THAT(mia.page().body, HasSubstr("Nobody went on for 10 minutes"));
  EXPECT_THAT(mia.page().body, Not(HasSubstr("so-far")));
}

TEST_F(AFamilysForm, HasExitOnWhatCanGoWrongToo) {
  const auto made = survey_of("child-feedback");
  Phone mia(office, link(made));
  mia.open();
  mia.has_in_another_tab("no seal");
  EXPECT_EQ(mia.press("on").status, 400);
  EXPECT_THAT(mia.page().body, HasSubstr("href=\"/exit\""));
  Visitor visitor(office);
  EXPECT_THAT(visitor.get("/o/nothing").body, HasSubstr("href=\"/exit\""));
  const Shown unreadable = visitor.send({.method = "POST", .target = link(made), .body = "%"});
  EXPECT_EQ(unreadable.status, 400);
  EXPECT_THAT(unreadable.body, HasSubstr("href=\"/exit\""));
  EXPECT_THAT(visitor.get("/nothing").body, Not(HasSubstr("/exit")));
}

TEST_F(AFamilysForm, IsFoundByACodeThatIsTypedInCapitals) {
  const auto made = survey_of("child-feedback");
  std::string capitals = made.code;
  for (char& letter : capitals)
    letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  const Shown page = Visitor(office).get("/o/" + capitals);
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("action=\"" + link(made) + "\""));
}

TEST_F(AFamilysForm, SaysWhomToCallBeforeWordsThatMayNotWaitAreSent) {
  const auto made = survey_of("young-person-feedback");
  Site site(office.house());
  Visit visit{.method = "POST", .path = link(made), .now = office.partnership().now()};
  const Walk walk{
      .way = *answers::find_way_of_code(office.partnership().desk(), site.db(), made.code),
      .path = link(made)};
  OnTheWay way{.visit = visit, .site = site, .walk = walk, .standing = {}, .so_far = {}};
  way.so_far.nonce = std::string(answers::SoFar::nonce_bytes, 'n');
  way.so_far.language = "en";
  way.so_far.where = answers::SoFar::Where::check;
  const std::string page = words_of(before_sending(way).value().body);
  EXPECT_THAT(page, HasSubstr("This may need help sooner than we can read it"));
  EXPECT_THAT(page, HasSubstr("Call 01632 960001, open now, or 999."));
  visit.now += std::chrono::hours(9);
  EXPECT_THAT(words_of(before_sending(way).value().body),
              HasSubstr("Call 01632 960003, open now, or 999."));
}

TEST_F(AFamilysForm, SpeaksPolishWhereANativeReaderHasCheckedIt) {
  const auto made = survey_of("child-feedback", {"en", "pl"});
  Phone mia(office, link(made));
  mia.open("?language=pl");
  EXPECT_THAT(mia.page().body, HasSubstr("Opuść tę stronę"));
  EXPECT_THAT(mia.press("start").body, HasSubstr("Zanim zaczniesz"));
  EXPECT_THAT(mia.press("on").body, HasSubstr("Pomiń to pytanie"));
}

TEST_F(AFamilysForm, OfStaffHasNothingOfThis) {
  Phone tom(office, link_of(office, post_course(office)));
  EXPECT_THAT(tom.open().body, Not(HasSubstr("/exit")));
  EXPECT_THAT(tom.press("start").body, Not(HasSubstr("value=\"skip\"")));
}

TEST(FamilyWordsTable, HasEveryRowInItsPlaceWithAsManyBlanksInBothLanguages) {
  const auto blanks = [](std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find("{}"); at != text.npos; at = text.find("{}", at + 2))
      ++count;
    return count;
  };
  std::size_t at = 0;
  for (const FamilyWordsRow& row : all_family_words()) {
    EXPECT_EQ(static_cast<std::size_t>(row.words), at++);
    EXPECT_EQ(blanks(row.en), blanks(row.pl)) << row.en;
    EXPECT_FALSE(row.en.empty());
    EXPECT_EQ(row.en_child.empty(), row.pl_child.empty()) << row.en;
    EXPECT_EQ(row.en_parent.empty(), row.pl_parent.empty()) << row.en;
  }
}

}  // namespace
}  // namespace earshot::web
