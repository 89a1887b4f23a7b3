// SPDX-License-Identifier: Apache-2.0
// The accessibility statement. It claims what tests/browser looks at and no more; who changes what
// is tested changes this page.
#include "store/partnership.h"
#include "web/answering/family.h"
#include "web/components.h"
#include "web/prose.h"
#include "web/public_pages.h"

namespace earshot::web {
namespace {

constexpr std::string_view written_on = "28 November 2026";

void what_you_can_do(Html& page) {
  page.element("h2", "What you should be able to do");
  bullets(page, {"read and fill in every page on a phone, a tablet or a computer",
                 "make the words larger, up to four times, without losing any",
                 "reach and use everything with a keyboard alone",
                 "use every page with scripts turned off", "print any page"});
}

void how_tested(Html& page) {
  section(page, "How this was tested",
          {"The pages of this website are opened by a test in a real browser, at the widths of a "
           "small phone (320), a phone (390) and a computer (1280). At each width a program "
           "called axe looks for mistakes that keep people out. The test fails "
           "if it finds one. Other tests go through the pages with a keyboard and without scripts.",
           "A program finds less than half of what can be wrong. These things have not been done "
           "yet:"});
  bullets(page, {"No person with a disability has tested this website for us.",
                 "Nobody has gone through all pages with a screen reader.",
                 "Nobody independent has audited it."});
  paragraph(page,
            "So we aim for level AA of the Web Content Accessibility Guidelines 2.2, and do "
            "not claim to meet all of it.");
  paragraph(
      page,
      "We know of one time limit. A page for children and families forgets what was filled in "
      "when nobody has pressed anything for " +
          family_minutes() +
          " minutes, because others may use the same device. If that is too "
          "short for you, answer on paper.");
}

void problems(Html& page, const Particulars& particulars) {
  section(
      page, "If something does not work for you",
      {"Tell us what it was and how you would like to have it: in large print, in easy words, by "
       "telephone, or on paper. Answers on paper count like "
       "all others."});
  contact(page, particulars.contact,
          "The partnership has not entered its contact yet. Ask whoever sent you your link.");
  section(
      page, "If you are not happy with our answer",
      {"The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and "
       "Mobile Applications) (No. 2) Accessibility Regulations 2018."});
  page.open("p").text("Ask the ");
  add_link(page,
           {"Equality Advisory and Support Service", "https://www.equalityadvisoryservice.com/"});
  page.text(" what you can do.").close("p");
}

}  // namespace

Outcome accessibility(const Visit& visit, Site& site) {
  const Particulars particulars = store::find_partnership(site.db());
  Sheet sheet{.title = "Accessibility statement"};
  Html& page = sheet.inside;
  paragraph(page,
            "This statement is about the surveys and pages of " + site.partnership() +
                " on this website. We want as many people as possible to be able to use them.");
  what_you_can_do(page);
  how_tested(page);
  problems(page, particulars);
  paragraph(page, "This statement was written on " + std::string(written_on) +
                      " and goes with this version of Earshot.");
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
