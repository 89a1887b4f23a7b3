// SPDX-License-Identifier: Apache-2.0

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/partnership.h"
#include "web/assets.h"
#include "web/endpoint.h"
#include "web/headers.h"
#include "web/pages.h"
#include "web/visitor.h"

namespace earshot::web {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view hampshire =
    "[partnership]\nname = \"Hampshire Safeguarding Children Partnership\"\n";

Shown visit(std::string method, std::string path, std::string_view settings = hampshire) {
  Office office(settings);
  return Visitor(office).send({.method = std::move(method), .target = std::move(path)});
}

TEST(AVisit, GetsAnAnswerInPlainEnglishWhereThereIsNoPage) {
  const Shown page = visit("GET", "/never-was");
  EXPECT_EQ(page.status, 404);
  EXPECT_THAT(page.body, HasSubstr("There is no page here"));
  EXPECT_THAT(page.body, HasSubstr("ask whoever sent it for a new one"));
  EXPECT_THAT(page.body, Not(HasSubstr("never-was")))
      << "an address may be a link, and a link a secret";
}

TEST(AVisit, IsToldThatAPageCanOnlyBeRead) {
  EXPECT_EQ(visit("POST", "/").status, 405);
  EXPECT_EQ(visit("POST", "/").header("Allow"), "GET, HEAD");
  EXPECT_EQ(visit("DELETE", "/healthz").status, 405);
}

TEST(AVisit, ThatAsksForTheHeadGetsWhatAGetWould) {
  EXPECT_EQ(visit("HEAD", "/").body, visit("GET", "/").body);
}

TEST(TheFirstPage, NamesThePartnershipAndSaysThatSurveysAreAnsweredFromALink) {
  const Shown page = visit("GET", "/");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body,
              HasSubstr("tell Hampshire Safeguarding Children Partnership what is working"));
  EXPECT_THAT(page.body, HasSubstr("Surveys are answered from a link"));
  EXPECT_THAT(page.body, HasSubstr("999"));
}

TEST(TheFirstPage, SpeaksOfYourPartnershipWhereItHasNoNameYet) {
  EXPECT_THAT(visit("GET", "/", "").body,
              HasSubstr("tell your safeguarding partnership what is working"));
}

TEST(TheFirstPage, NamesThePartnershipAnewAsSoonAsItIsCalledOtherwise) {
  Office office(hampshire);
  EXPECT_THAT(Visitor(office).get("/").body, HasSubstr("tell Hampshire Safeguarding"));
  office.partnership().site().data.writer().run(
      [](Database& db) { store::keep_setting(db, "partnership.name", "Isle of Wight SCP"); });
  EXPECT_THAT(Visitor(office).get("/").body, HasSubstr("tell Isle of Wight SCP what is"));
}

TEST(TheFirstPage, DoesNotTakeANameForMarkup) {
  const Shown page = visit("GET", "/", "[partnership]\nname = \"<script>alert(1)</script>\"\n");
  EXPECT_THAT(page.body, Not(HasSubstr("<script")));
  EXPECT_THAT(page.body, HasSubstr("&lt;script&gt;"));
}

TEST(WhatWasNoRequest, IsToldInPlainWordsWhatToDo) {
  Office office;
  Site site(office.house());
  for (const int status : {400, 408, 411, 413, 414, 417, 429, 431, 501, 503, 505}) {
    const Page page = not_understood(site, status);
    EXPECT_EQ(page.status, status);
    EXPECT_THAT(page.body, HasSubstr("<h1>"));
    EXPECT_THAT(page.body, ContainsRegex("again|shorter|copied")) << status;
    EXPECT_THAT(page.body, Not(HasSubstr(std::to_string(status)))) << "a number helps nobody";
  }
}

// It may have been a child's answer, too long or on a bad line, that came to this.
TEST(WhatWasNoRequest, LetsAChildLeaveAllTheSame) {
  Office office;
  for (const int status : {400, 408, 413, 503})
    EXPECT_THAT(Endpoint(office.house()).refuse(status).body, HasSubstr("href=\"/exit\""));
}

TEST(EveryPage, HasTheOneStyleSheetAndNoStyleOfItsOwn) {
  for (const Shown& page : {visit("GET", "/"), visit("GET", "/nowhere")}) {
    EXPECT_THAT(page.body,
                HasSubstr("rel=\"stylesheet\" href=\"" + std::string(assets::look().path) + "\""));
    EXPECT_THAT(page.body, Not(HasSubstr("<style"))) << "the policy would not let it be shown";
  }
  EXPECT_THAT(visit("GET", std::string(assets::look().path)).header("Content-Type"),
              HasSubstr("text/css"));
}

TEST(EveryPage, MayRunNothingAndTellsNobodyWhereItWasReadFrom) {
  std::string all;
  for (const auto& [name, value] : headers_of_every_page())
    all += name + ": " + value + "\n";
  EXPECT_THAT(all, HasSubstr("default-src 'none'"));
  EXPECT_THAT(all, HasSubstr("img-src data:;")) << "pictures stand in the page, none is asked for";
  EXPECT_THAT(all, Not(HasSubstr("unsafe")));
  EXPECT_THAT(all, HasSubstr("Referrer-Policy: no-referrer"));
  EXPECT_THAT(all, HasSubstr("X-Content-Type-Options: nosniff"));
  EXPECT_THAT(all, HasSubstr("Strict-Transport-Security: max-age=31536000"));
  EXPECT_THAT(all, HasSubstr("Cross-Origin-Opener-Policy: same-origin"));
  EXPECT_THAT(all, HasSubstr("Cross-Origin-Resource-Policy: same-origin"));
  for (const char* device : {"camera=()", "microphone=()", "geolocation=()"})
    EXPECT_THAT(all, HasSubstr(device));
  for (const char* missing : {"script-src", "http:", "https:", "*"})
    EXPECT_THAT(all, Not(HasSubstr(missing)));
}

}  // namespace
}  // namespace earshot::web
