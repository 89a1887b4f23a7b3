// SPDX-License-Identifier: Apache-2.0
#include "web/pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/endpoint.h"
#include "web/headers.h"

namespace earshot::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const Site hampshire{.partnership = "Hampshire Safeguarding Children Partnership"};

Page visit(std::string method, std::string path, const Site& site = hampshire) {
  return answer({.method = std::move(method), .path = std::move(path)}, site);
}

TEST(AVisit, GetsAnAnswerInPlainEnglishWhereThereIsNoPage) {
  const Page page = visit("GET", "/s/never-was");
  EXPECT_EQ(page.status, 404);
  EXPECT_THAT(page.body, HasSubstr("There is no page here"));
  EXPECT_THAT(page.body, HasSubstr("ask whoever sent it for a new one"));
  EXPECT_THAT(page.body, Not(HasSubstr("never-was")))
      << "an address may be a link, and a link a secret";
}

TEST(AVisit, IsToldThatAPageCanOnlyBeRead) {
  EXPECT_EQ(visit("POST", "/").status, 405);
  EXPECT_EQ(visit("DELETE", "/healthz").status, 405);
}

TEST(AVisit, ThatAsksForTheHeadGetsWhatAGetWould) {
  EXPECT_EQ(visit("HEAD", "/").body, visit("GET", "/").body);
}

TEST(AVisit, OfWhoeverWatchesTheServerGetsOneWord) {
  const Page page = visit("GET", "/healthz");
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.body, "ok\n");
  EXPECT_THAT(page.type, HasSubstr("text/plain"));
}

TEST(TheFirstPage, NamesThePartnershipAndSaysThatSurveysAreAnsweredFromALink) {
  const Page page = visit("GET", "/");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body,
              HasSubstr("tell Hampshire Safeguarding Children Partnership what is working"));
  EXPECT_THAT(page.body, HasSubstr("Surveys are answered from a link"));
  EXPECT_THAT(page.body, HasSubstr("999"));
}

TEST(TheFirstPage, DoesNotTakeANameForMarkup) {
  const Page page = visit("GET", "/", {.partnership = "<script>alert(1)</script>"});
  EXPECT_THAT(page.body, Not(HasSubstr("<script")));
  EXPECT_THAT(page.body, HasSubstr("&lt;script&gt;"));
}

TEST(EveryPage, HasTheOneStyleSheetAndNoStyleOfItsOwn) {
  for (const Page& page : {visit("GET", "/"), visit("GET", "/nowhere"), sorry(hampshire)}) {
    EXPECT_THAT(page.body, HasSubstr("href=\"/look.css\""));
    EXPECT_THAT(page.body, Not(HasSubstr("<style"))) << "the policy would not let it be shown";
  }
  EXPECT_THAT(visit("GET", "/look.css").type, HasSubstr("text/css"));
}

TEST(EveryPage, MayRunNothingAndTellsNobodyWhereItWasReadFrom) {
  std::string all;
  for (const auto& [name, value] : headers_of_every_page())
    all += name + ": " + value + "\n";
  EXPECT_THAT(all, HasSubstr("default-src 'none'"));
  EXPECT_THAT(all, Not(HasSubstr("unsafe")));
  EXPECT_THAT(all, HasSubstr("Referrer-Policy: no-referrer"));
  EXPECT_THAT(all, HasSubstr("X-Content-Type-Options: nosniff"));
  EXPECT_THAT(all, HasSubstr("Strict-Transport-Security: "));
}

}  // namespace
}  // namespace earshot::web
