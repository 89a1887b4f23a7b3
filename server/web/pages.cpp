// SPDX-License-Identifier: Apache-2.0
#include "web/pages.h"

#include <algorithm>

#include "web/answering/family.h"
#include "web/components.h"
#include "web/navigation.h"

namespace earshot::web {
namespace {

// What people read when there is nothing else to show them: what happened, and what to do now.
struct Message {
  int status;
  std::string_view title;
  std::string_view what_to_do;
};

// "Exit this page" stands on what families may meet, whatever their form is: nobody can tell here.
Sheet sheet_of(const Site& site, const Message& message) {
  Sheet sheet{.title = std::string(message.title), .status = message.status};
  if (site.by_link)
    sheet.first = exit_link(Audience::parent, "en");
  sheet.inside.element("p", message.what_to_do);
  return sheet;
}

// For what could not be read as a visit, and so has no navigation.
constexpr Message unreadable{400, "We could not read that",
                             "Your browser sent something we do not understand. Nothing was "
                             "changed. Go back and try again."};
constexpr Message unreadable_messages[] = {
    {408, "That took too long",
     "Your connection may be slow. Nothing was changed. Go back and send it again: what you typed "
     "is still there."},
    {413, "That is too long",
     "Nothing was changed. Go back, make what you wrote shorter and send it again."},
    {414, "That address is too long",
     "If you copied it, check that nothing else was copied with it."},
    {429, "Too many tries", "Wait five minutes, then try again."},
    {503, "Many people are here just now", "Nothing was lost. Wait a minute, then try again."},
};

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

// A name keeps its capital; what stands for one has none here.
std::string partnership_in_a_sentence(Site& site) {
  const std::string& name = site.partnership();
  return name == Particulars().called() ? "your safeguarding partnership" : name;
}

}  // namespace

Outcome first_page(const Visit& visit, Site& site) {
  Sheet sheet{.title = "What you say helps keep people safe"};
  Html& inside = sheet.inside;
  inside.element("p",
                 "With Earshot, practitioners, children and families tell " +
                     partnership_in_a_sentence(site) +
                     " what is working and what is not. It decides what people need to learn.",
                 {{"class", "app-lead"}});
  Html asked;
  asked.element("h2", "Have you been asked to answer a survey?");
  asked.element("p",
                "Open the link you were sent. Surveys are answered from a link, never from this "
                "page. If you have lost yours, ask whoever sent it for a new one.");
  inset(inside, asked);
  add_steps(inside);
  inside.element("h2", "Is somebody in danger now?");
  inside.open("p").text("Do not wait for a survey. Call ");
  inside.element("strong", "999").text(".").close("p");
  if (is_open_to({.words = {}, .path = "/sign-in"}, {}) && !visit.staff) {
    inside.element("h2", "Do you work for the partnership?").open("p");
    add_link(inside, {"Sign in", "/sign-in"});
    inside.close("p");
  }
  return shown(visit, site, sheet);
}

Page not_found(Site& site) {
  return shown(
      site, sheet_of(site, {404, "There is no page here",
                            "If you typed the address, check that it is all there. If you opened a "
                            "link, ask whoever sent it for a new one."}));
}

Page not_done_here(Site& site, std::string_view allowed) {
  Page page =
      shown(site, sheet_of(site, {405, "This page can only be read",
                                  "Nothing was sent. Go back, and open the link you were given "
                                  "again."}));
  page.headers.emplace_back("Allow", allowed);
  return page;
}

Page sign_in_first(const Visit& visit, Site& site) {
  if (visit.method == "GET")
    return see_other("/sign-in?then=" + visit.path);
  return shown(
      visit, site,
      sheet_of(site, {403, "You are no longer signed in",
                      "Nothing was changed. Sign in again in another tab, then go back here and "
                      "send it once more: what you typed is still there."}));
}

Page not_yours(const Visit& visit, Site& site) {
  return shown(visit, site,
               sheet_of(site, {403, "Your role does not open this page",
                               "If you need it for your work, ask an administrator to change your "
                               "role."}));
}

Page sent_from_elsewhere(const Visit& visit, Site& site) {
  return shown(visit, site,
               sheet_of(site, {403, "This did not come from a page of ours",
                               "Nothing was changed. Go back, load the page again and send it once "
                               "more."}));
}

Page busy(Site& site) {
  return shown(site, sheet_of(site, {503, "Many people are signing in just now",
                                     "Nothing was lost. Wait a few seconds, then go back and try "
                                     "again."}));
}

Page too_many_tries(const Visit& visit, Site& site, std::string_view when_again) {
  return shown(visit, site, sheet_of(site, {429, "Too many tries", when_again}));
}

Page not_understood(Site& site, int status) {
  const auto found = std::ranges::find(unreadable_messages, status, &Message::status);
  Message message = found == std::end(unreadable_messages) ? unreadable : *found;
  message.status = status;
  return shown(site, sheet_of(site, message));
}

Page sorry(Site& site) {
  return shown(site,
               sheet_of(site, {500, "Something went wrong on our side",
                               "Wait a few minutes, then try again. If it goes on, tell whoever "
                               "sent you the link."}));
}

}  // namespace earshot::web
