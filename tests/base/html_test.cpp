// SPDX-License-Identifier: Apache-2.0
#include "base/html.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace earshot {
namespace {

TEST(APage, IsBuiltFromElements) {
  Html page;
  page.doctype().open("html", {{"lang", "en"}});
  page.element("h1", "Thank you").open("p").text("Your answer ").element("b", "arrived");
  page.empty("br").close("p").close("html");
  EXPECT_EQ(page.str(),
            "<!doctype html><html lang=\"en\"><h1>Thank you</h1>"
            "<p>Your answer <b>arrived</b><br></p></html>");
}

TEST(APage, EscapesTextBecauseItIsText) {
  Html page;
  page.element("p", "<script>alert('Mia & Tom')</script> \"hi\"");
  EXPECT_EQ(page.str(),
            "<p>&lt;script&gt;alert(&#39;Mia &amp; Tom&#39;)&lt;/script&gt; &quot;hi&quot;</p>");
}

TEST(APage, EscapesWhatStandsInAttributes) {
  Html page;
  page.empty("input", {{"name", "why"}, {"value", "\"><script>'&"}});
  EXPECT_EQ(page.str(), "<input name=\"why\" value=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">");
}

TEST(APage, KeepsOtherLanguagesAndLongTextsAsTheyAre) {
  const std::string text = "Zażółć 👍 中文 " + std::string(100'000, 'x');
  EXPECT_EQ(Html().text(text).str(), text);
}

TEST(APage, LeavesOutAnAttributeWithoutAName) {
  for (const bool wrong : {true, false}) {
    Html page;
    page.empty(
        "input",
        {{"name", "why"}, wrong ? Attribute{"aria-invalid", "true"} : Attribute{}, {"required"}});
    EXPECT_EQ(page.str(), wrong ? "<input name=\"why\" aria-invalid=\"true\" required=\"\">"
                                : "<input name=\"why\" required=\"\">");
  }
}

TEST(APage, ClosesWhatWasOpenedLastOrSaysSo) {
  Html page;
  page.open("div").open("p");
  EXPECT_THROW(page.close("div"), std::logic_error);
  EXPECT_THROW(page.str(), std::logic_error);
  EXPECT_THROW(Html().add(page), std::logic_error);
  EXPECT_EQ(page.close("p").close("div").str(), "<div><p></p></div>");
  EXPECT_THROW(page.close("div"), std::logic_error);
}

TEST(APage, TellsElementsWithAnInsideFromThoseWithout) {
  EXPECT_THROW(Html().open("input"), std::logic_error);
  EXPECT_THROW(Html().element("br", "text"), std::logic_error);
  EXPECT_THROW(Html().empty("div"), std::logic_error);
}

TEST(APage, HoldsNoScriptOfItsOwn) {
  EXPECT_THROW(Html().element("script", "alert(1)"), std::logic_error);
  EXPECT_THROW(Html().open("style").text("p {}"), std::logic_error);
  Html page;
  EXPECT_EQ(page.element("script", "", {{"src", "/look.js"}}).str(),
            "<script src=\"/look.js\"></script>");
}

TEST(APage, AddsWhatAnotherBuilderMade) {
  Html inside;
  inside.element("b", "a < b");
  Html page;
  EXPECT_EQ(page.open("p").add(inside).close("p").str(), "<p><b>a &lt; b</b></p>");
}

TEST(APage, IsTakenOnce) {
  Html page;
  page.element("p", "yes");
  EXPECT_EQ(page.take(), "<p>yes</p>");
  EXPECT_EQ(page.str(), "");
  EXPECT_THROW(Html().open("p").take(), std::logic_error);
  EXPECT_THROW(Html().text("x").doctype(), std::logic_error);
}

TEST(ALink, LeadsWithinTheSiteOrToASafePlace) {
  for (const std::string_view address :
       {"/", "/s/abc?page=2#top", "#main", "?page=2", "survey/2", "", "x/a:b", "?a=b:c", "#a:b",
        "https://www.gov.uk/", "HTTPS://www.gov.uk/", "mailto:priya@example.org",
        "tel:01983000000"}) {
    EXPECT_TRUE(may_lead_to(address)) << address;
    Html page;
    EXPECT_NO_THROW(page.element("a", "go", {{"href", address}}));
  }
}

TEST(ALink, ToAnythingElseIsABug) {
  for (const std::string_view address :
       {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:x",
        "java\tscript:x", "\x01javascript:x", "data:text/html,x", "vbscript:x", "http://insecure/",
        "//elsewhere.example", "/\\elsewhere.example", "\\\\elsewhere", "file:///etc/passwd",
        "blob:x", "a:b", ":x", "https:/x", "https:x"}) {
    EXPECT_FALSE(may_lead_to(address)) << address;
    EXPECT_THROW(Html().element("a", "go", {{"href", address}}), std::logic_error);
    EXPECT_THROW(Html().empty("img", {{"src", address}}), std::logic_error);
    EXPECT_THROW(Html().open("form", {{"action", address}}), std::logic_error);
    EXPECT_THROW(Html().element("button", "go", {{"formaction", address}}), std::logic_error);
  }
}

TEST(ALink, ThatIsRefusedIsNotToldInTheMessage) {
  try {
    Html().element("a", "go", {{"href", "javascript:mia"}});
    FAIL();
  } catch (const std::logic_error& e) {
    EXPECT_EQ(std::string(e.what()).find("mia"), std::string::npos);
  }
}

TEST(APage, HasTheTabsPictureInItselfAndNothingThatEndsIt) {
  EXPECT_EQ(Html().icon("%3Csvg/%3E").str(),
            R"(<link rel="icon" href="data:image/svg+xml,%3Csvg/%3E">)");
  EXPECT_EQ(Html().icon("\"><b").str(),
            R"(<link rel="icon" href="data:image/svg+xml,&quot;&gt;&lt;b">)");
}

TEST(APage, MayHaveAStyleSheetInItselfThatNothingEnds) {
  EXPECT_EQ(Html().style_sheet("a > b{color:red}").str(), "<style>a > b{color:red}</style>");
  EXPECT_THROW(Html().style_sheet("a{}</style><script>"), std::logic_error);
  EXPECT_THROW(Html().style_sheet("<!-- a{}"), std::logic_error);
}

TEST(APage, IsWellFormedWhateverTextItHolds) {
  constexpr std::array<std::string_view, 8> parts{"<", ">", "\"", "'", "&", "</p>", "x", "\xFF"};
  for (std::size_t one = 0; one < parts.size(); ++one)
    for (std::size_t two = 0; two < parts.size(); ++two) {
      const std::string text = std::string(parts[one]).append(parts[two]);
      Html page;
      const std::string built(page.element("p", text, {{"title", text}}).str());
      EXPECT_EQ(std::ranges::count(built, '<'), 2) << built;
      EXPECT_EQ(std::ranges::count(built, '>'), 2) << built;
      EXPECT_EQ(std::ranges::count(built, '"'), 2) << built;
    }
}

}  // namespace
}  // namespace earshot
