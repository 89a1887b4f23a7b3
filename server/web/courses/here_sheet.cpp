// SPDX-License-Identifier: Apache-2.0
// Signing in on the day, for whoever runs the session: the code that leads there, on a sheet of A4 to
// print or to show, and a new one where the old has travelled.
#include "answers/site.h"
#include "courses/sign_in.h"
#include "store/here.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/pages.h"
#include "web/prose.h"
#include "web/qr_drawing.h"
#include "web/ways/poster_words.h"
#include "web/ways/ways_common.h"

namespace earshot::web {
namespace {

std::optional<std::string> code_of(Site& site, const CourseSession& session) {
  const auto link = store::here_link_of(site.db(), session.id);
  return link ? courses::here_code(site.house.desk.link_key(), *link) : std::nullopt;
}

// Absent of e-learning, which has no day, and of what somebody else runs.
std::optional<SessionAndCourse> session_with_days(const Visit& visit, Site& site) {
  auto found = session_of(visit, site);
  return found && !found->session.days.empty() ? std::move(found) : std::nullopt;
}

// As it is typed: browsers add the rest.
std::string typed_address(Site& site, const std::string& code) {
  std::string address = whole_address(site, courses::here_path(code));
  constexpr std::string_view scheme = "https://";
  if (address.starts_with(scheme))
    address.erase(0, scheme.size());
  return address;
}

void with_a_code(Html& page, const Visit& visit, Site& site, const CourseSession& session,
                 const std::string& code) {
  page.element("h2", "The sheet");
  link_button(page, "Show the sheet", session_path(session.id, "here/sheet"));
  page.element("p", "Or send this address to whoever is in an online room:");
  copy_block(page, whole_address(site, courses::here_path(code)));
  page.element("h2", "Has the code travelled?");
  page.element("p",
               "Whoever has the code can sign somebody in while it is open. With a new code, the "
               "old one and every sheet with it stop at once.");
  one_button_form(page, visit, session_path(session.id, "here"), "Make a new code", "",
                  {{"do", "renew"}});
}

void what_to_know(Html& page, const CourseSession& session) {
  page.element("p",
               "People who are there sign in with their own phones: name, email address, agency "
               "and role. Whoever has no phone is written down on the session's page, as ever.");
  bullets(page,
          {"It is open on each day of the session, from an hour before it begins until the end of "
           "that day.",
           "Whoever was booked is marked as having attended; whoever was not is added as having "
           "come without a booking. The page says the same to both.",
           session.days.size() > 1
               ? "They sign in on each day. Who does so on some days only attended part of it, and "
                 "months are counted from their last day."
               : "Somebody who signs in twice is there once."});
}

void add_way(Html& page, Site& site, const std::string& code) {
  const auto say = [](PosterWords words) { return on_poster(words, "en", Audience::practitioner); };
  page.open("div", {{"class", "app-poster__way"}});
  qr_drawing(page, whole_address(site, courses::here_path(code)), say(PosterWords::scan));
  page.element("p", say(PosterWords::scan));
  page.element("p", say(PosterWords::or_type));
  page.element("p", typed_address(site, code), {{"class", "app-poster__address"}});
  page.close("div");
}

}  // namespace

Outcome ask_here(const Visit& visit, Site& site) {
  const auto found = session_with_days(visit, site);
  if (!found)
    return not_found(site);
  Sheet sheet{.title = "Sign in on the day: " + found->course.title,
              .back = {"Back to the session", session_path(found->session.id)},
              .done = course_done_words(visit)};
  Html& page = sheet.inside;
  page.element("p", days_in_words(found->session), {{"class", "app-lead"}});
  if (found->session.cancelled_on)
    inset(page, "The session was cancelled. Its code says so, and takes no names.");
  what_to_know(page, found->session);
  if (const auto code = code_of(site, found->session))
    with_a_code(page, visit, site, found->session, *code);
  else
    one_button_form(page, visit, session_path(found->session.id, "here"), "Make the sheet", "",
                    {{"do", "make"}}, Weight::primary);
  return shown(visit, site, sheet);
}

Outcome make_here(const Visit& visit, Site& site) {
  const auto found = session_with_days(visit, site);
  const bool renews = visit.form["do"] == "renew";
  if (!found || (!renews && visit.form["do"] != "make"))
    return not_found(site);
  // One that no key opens any more is no use to anybody.
  const bool replaces = renews || (store::here_link_of(site.db(), found->session.id) &&
                                   !code_of(site, found->session));
  const auto link =
      courses::new_here_link(site.house.desk.link_key(), found->session.id, visit.today);
  return {see_other(session_path(link.session, "here") +
                    (renews ? "?done=here-renewed" : "?done=here-made")),
          [visit, link, renews, replaces](Database& db) -> std::optional<Page> {
            if (store::add_here_link(db, link)) {
              put_on_course_record(db, visit, "made-here-code", link.session);
            } else if (replaces) {
              store::replace_here_link(db, link);
              put_on_course_record(db, visit, "renewed-here-code", link.session);
            }
            return std::nullopt;
          }};
}

Outcome show_here_sheet(const Visit& visit, Site& site) {
  const auto found = session_with_days(visit, site);
  const auto code = found ? code_of(site, found->session) : std::nullopt;
  if (!code)
    return not_found(site);
  Sheet sheet{.title = "Sign in: " + found->course.title,
              .back = {"Back to the code", session_path(found->session.id, "here")},
              .own_heading = true,
              .bare = true};
  Html& page = sheet.inside;
  page.open("section", {{"class", "app-poster"}});
  page.element("h1", "Please sign in", {{"class", "app-poster__title"}});
  page.element("p", found->course.title, {{"class", "app-lead"}});
  page.element("p", days_in_words(found->session) + ". " + where_in_words(found->session) + ".");
  add_way(page, site, *code);
  page.element("p",
               "It takes a minute: name, email address, agency and role. No phone? Tell the "
               "trainer, who writes you down.");
  if (found->session.days.size() > 1)
    page.element("p", "Please sign in on each day.");
  page.element("p",
               "The address is for asking you how the course was. Who was there and who has "
               "answered is seen by whoever runs it. What you answer is not.");
  page.element("p", site.partnership(), {{"class", "app-poster__foot"}});
  page.close("section");
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
