// SPDX-License-Identifier: Apache-2.0
#include "web/pages.h"

#include "web/layout.h"

namespace earshot::web {
namespace {

Page message(Site& site, int status, std::string_view title, std::string_view what_to_do) {
  Html inside;
  inside.element("h1", title).element("p", what_to_do);
  return {.status = status, .body = layout(site, title, inside)};
}

void add_steps(Html& inside) {
  inside.element("h2", "How it works").open("ol");
  inside.element(
      "li",
      "You get a link in an email, on a letter or on a poster. It opens your survey. There "
      "is nothing to install and no password.");
  inside.element("li",
                 "The first page says how private your answers are, who reads them and what they "
                 "change. Then you decide whether to answer.");
  inside.element("li",
                 "When the survey has closed, the answers are counted together. Small numbers that "
                 "could point at one person are not shown.");
  inside.close("ol");
}

}  // namespace

Outcome first_page(const Visit&, Site& site) {
  Html inside;
  inside.element("h1", "What you say helps keep people safe");
  inside.element("p",
                 "With Earshot, practitioners, children and families tell " + site.partnership() +
                     " what is working and what is not. It decides what people need to learn.",
                 {{"class", "lead"}});
  inside.open("div", {{"class", "note"}});
  inside.element("h2", "Have you been asked to answer a survey?");
  inside.element(
      "p",
      "Open the link you were sent. Surveys are answered from a link, never from this page. "
      "If you have lost yours, ask whoever sent it for a new one.");
  inside.close("div");
  add_steps(inside);
  inside.element("h2", "Is somebody in danger now?");
  inside.open("p").text("Do not wait for a survey. Call ");
  inside.element("strong", "999").text(".").close("p");
  return Page{.status = 200, .body = layout(site, "", inside)};
}

Outcome health(const Visit&, Site&) {
  return Page{.body = "ok\n", .type = "text/plain; charset=utf-8"};
}

Page not_found(Site& site) {
  return message(
      site, 404, "There is no page here",
      "If you typed the address, check that it is all there. If you opened a link, ask whoever "
      "sent it for a new one.");
}

Page not_done_here(Site& site, std::string_view allowed) {
  Page page = message(site, 405, "This page can only be read",
                      "Nothing was sent. Go back, and open the link you were given again.");
  page.headers.emplace_back("Allow", allowed);
  return page;
}

Page sign_in_first(const Visit& visit, Site& site) {
  if (visit.method == "GET")
    return see_other("/sign-in?then=" + visit.path);
  return message(site, 403, "You are no longer signed in",
                 "Nothing was changed. Sign in again in another tab, then go back here and send it "
                 "once more: what you typed is still there.");
}

Page not_yours(const Visit&, Site& site) {
  return message(site, 403, "Your role does not open this page",
                 "If you need it for your work, ask an administrator to change your role.");
}

Page sent_from_elsewhere(const Visit&, Site& site) {
  return message(site, 403, "This did not come from a page of ours",
                 "Nothing was changed. Go back, load the page again and send it once more.");
}

Page busy(Site& site) {
  return message(site, 503, "Many people are signing in just now",
                 "Nothing was lost. Wait a few seconds, then go back and try again.");
}

Page not_understood(Site& site, int status) {
  return message(site, status, "We could not read that",
                 "Your browser sent something we do not understand. Go back and try again.");
}

Page sorry(Site& site) {
  return message(
      site, 500, "Something went wrong on our side",
      "Wait a few minutes, then try again. If it goes on, tell whoever sent you the link.");
}

}  // namespace earshot::web
