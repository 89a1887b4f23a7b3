// SPDX-License-Identifier: Apache-2.0
#include "web/layout.h"

namespace earshot::web {
namespace {

// Text is 1.1875 rem (19 px) and never narrower than 320 px asks for; colours pass WCAG 2.2 AA.
constexpr std::string_view style =
    R"(:root { --green: #00594f; --ink: #12211f; --paper: #fff; --edge: #b9c7c4; --wash: #eef4f3 }
* { box-sizing: border-box }
body { margin: 0; color: var(--ink); background: var(--paper);
  font: 1.1875rem/1.5 Arial, Helvetica, sans-serif; -webkit-text-size-adjust: 100% }
.skip { position: absolute; left: -9999px }
.skip:focus { left: 1rem; top: .5rem; padding: .5rem; background: #ffdd00; color: #000 }
header { background: var(--green); color: #fff }
header p { margin: 0; padding: .9rem 0; font-weight: bold }
header span { display: block; font-weight: normal; font-size: 1rem; opacity: .92 }
.width { max-width: 60rem; margin: 0 auto; padding: 0 1rem }
main { padding: 1.5rem 0 3rem; max-width: 42rem; outline: none }
h1 { font-size: 2rem; line-height: 1.15; margin: .5rem 0 1.25rem }
h2 { font-size: 1.375rem; line-height: 1.25; margin: 2rem 0 .75rem }
p, li { margin: 0 0 1rem } ol { margin: 0; padding-left: 1.5rem }
.lead { font-size: 1.375rem }
.note { border-left: .5rem solid var(--green); background: var(--wash); padding: 1rem 1.25rem;
  margin: 1.75rem 0 }
.note h2 { margin-top: 0 } .note p:last-child { margin-bottom: 0 }
a { color: var(--green) } a:focus { outline: 3px solid #ffdd00; background: #ffdd00; color: #000 }
footer { border-top: 1px solid var(--edge); padding: 1.25rem 0 2.5rem; font-size: 1rem }
footer p { margin: 0 }
@media (min-width: 48rem) { .width { padding: 0 2rem } h1 { font-size: 2.75rem }
  main { padding-top: 2.5rem } }
)";

void add_head(Html& page, std::string_view title) {
  page.open("head").empty("meta", {{"charset", "utf-8"}});
  page.element("title", title);
  page.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  page.empty("meta", {{"name", "theme-color"}, {"content", "#00594f"}});
  page.empty("link", {{"rel", "stylesheet"}, {"href", "/look.css"}}).close("head");
}

void add_header(Html& page, Site& site) {
  page.element("a", "Skip to the words", {{"class", "skip"}, {"href", "#words"}});
  page.open("header").open("div", {{"class", "width"}}).open("p").text(site.partnership());
  page.element("span", "Surveys").close("p").close("div").close("header");
}

}  // namespace

std::string layout(Site& site, std::string_view title, const Html& inside) {
  const std::string tab =
      title.empty() ? site.partnership() : std::string(title) + " - " + site.partnership();
  Html page;
  page.doctype().open("html", {{"lang", "en"}});
  add_head(page, tab);
  page.open("body");
  add_header(page, site);
  page.open("div", {{"class", "width"}}).open("main", {{"id", "words"}, {"tabindex", "-1"}});
  page.add(inside).close("main").close("div");
  page.open("footer").open("div", {{"class", "width"}});
  page.element("p", "Earshot is open source. It keeps no cookies and runs no scripts on this page.")
      .close("div")
      .close("footer");
  page.close("body").close("html");
  return page.take();
}

Outcome look(const Visit&, Site&) {
  return Page{.type = "text/css; charset=utf-8", .fixed_body = style};
}

}  // namespace earshot::web
