// SPDX-License-Identifier: Apache-2.0
// The pages that must exist are written from what the server goes by: whoever changes a setting or a
// table changes them.
#include "web/public_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/promise.h"
#include "model/retention.h"
#include "store/partnership.h"
#include "web/visitor.h"

namespace earshot::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class APublicPage : public ::testing::Test {
 protected:
  void say(std::string_view name, std::string_view value) {
    office.partnership().site().data.writer().run(
        [&](Database& db) { store::keep_setting(db, name, value); });
  }
  std::string page(std::string_view path) {
    const Shown shown = Visitor(office).get(path);
    EXPECT_EQ(shown.status, 200);
    return shown.body;
  }
  Office office;
};

TEST_F(APublicPage, IsReadByEverybodyAndSetsNoCookie) {
  for (const char* path : {"/privacy", "/accessibility", "/contact"}) {
    const Shown shown = Visitor(office).get(path);
    EXPECT_EQ(shown.status, 200) << path;
    EXPECT_EQ(shown.header("Set-Cookie"), "") << path;
    EXPECT_EQ(Visitor(office).send({.method = "POST", .target = path}).status, 405) << path;
  }
}

TEST_F(APublicPage, SaysThatAContactHasNotBeenEnteredYet) {
  say("safeguarding.mash", "");
  EXPECT_THAT(page("/contact"), HasSubstr("has not entered its contact yet"));
  say("safeguarding.mash", "");
  EXPECT_THAT(page("/contact"), HasSubstr("Not entered yet"));
  EXPECT_THAT(page("/privacy"), HasSubstr("has not written down yet whom to ask"));
  EXPECT_THAT(page("/accessibility"), HasSubstr("has not entered its contact yet"));
}

TEST_F(APublicPage, NamesWhomToAskAndNumbersThatATelephoneDials) {
  say("partnership.name", "Isle of Wight Safeguarding Children Partnership");
  say("partnership.contact", "Priya Shah");
  say("partnership.telephone", "01983 000000");
  say("partnership.email", "priya@example.org");
  say("safeguarding.mash", "0300 000 0001");
  say("safeguarding.lado", "01983 000001 or 000002");
  for (const char* path : {"/contact", "/privacy", "/accessibility"}) {
    EXPECT_THAT(page(path), HasSubstr("Priya Shah")) << path;
    EXPECT_THAT(page(path), HasSubstr("href=\"tel:01983000000\"")) << path;
    EXPECT_THAT(page(path), HasSubstr("mailto:priya@example.org")) << path;
    EXPECT_THAT(page(path), Not(HasSubstr("not entered its contact"))) << path;
  }
  EXPECT_THAT(page("/contact"), HasSubstr("href=\"tel:03000000001\""));
  EXPECT_THAT(page("/contact"), HasSubstr("01983 000001 or 000002"));  // two: no link to dial
  EXPECT_THAT(page("/contact"), Not(HasSubstr("tel:01983000001")));
}

TEST_F(APublicPage, TellsWhatWasTypedAndNeverObeysIt) {
  say("partnership.contact", "<script>alert(1)</script>");
  say("partnership.email", "x@example.org?bcc=all@example.org");
  EXPECT_THAT(page("/contact"), Not(HasSubstr("<script>")));
  EXPECT_THAT(page("/contact"), Not(HasSubstr("mailto:")));
}

TEST_F(APublicPage, MakesThePromisesOfTheTableWithTheFloorsOfTheSettings) {
  for (const PromiseRow& row : all_promises) {
    const std::string_view start = row.on_screen.substr(0, row.on_screen.find('{'));
    EXPECT_THAT(page("/privacy"), HasSubstr(std::string(start))) << row.name;
  }
  EXPECT_THAT(page("/privacy"), HasSubstr("fewer than 10 people"));
  EXPECT_THAT(page("/privacy"), Not(HasSubstr("{")));
  say("floors.anonymous", "17");
  EXPECT_THAT(page("/privacy"), HasSubstr("fewer than 17 people"));
}

TEST_F(APublicPage, SaysHowLongAnswersAreKeptByTheScheduleInForce) {
  EXPECT_THAT(page("/privacy"), HasSubstr("deleted 2 years after the survey closes"));
  say("keep.staff_answers", "18");
  EXPECT_THAT(page("/privacy"), HasSubstr("deleted 18 months after the survey closes"));
}

TEST_F(APublicPage, TellsChildrenWhoReadsWhatTheyWrite) {
  EXPECT_THAT(page("/privacy"), HasSubstr("If you are under 16"));
  EXPECT_THAT(page("/privacy"), HasSubstr("a grown-up whose job is keeping children safe"));
  EXPECT_THAT(page("/privacy"), HasSubstr("href=\"tel:08001111\""));
}

}  // namespace
}  // namespace earshot::web
