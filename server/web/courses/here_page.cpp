// SPDX-License-Identifier: Apache-2.0
// Signing in on the day, for whoever is there: without an account, a cookie or a script, and the same
// whether or not anybody was on the list.
#include <algorithm>

#include "base/text.h"
#include "courses/here_rules.h"
#include "courses/sign_in.h"
#include "model/stages.h"
#include "store/courses.h"
#include "store/here.h"
#include "store/listed.h"
#include "store/sessions_of_courses.h"
#include "web/answering/notes.h"
#include "web/answering/walk.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/courses/here_typed.h"
#include "web/courses/here_words.h"
#include "web/forgotten.h"
#include "web/pages.h"
#include "web/prose.h"

namespace earshot::web {
namespace {

using courses::Here;
using courses::HereNow;

// A code that never was and one that was replaced look the same.
std::optional<SessionAndCourse> session_of_code(const Visit& visit, Site& site) {
  const auto link = store::find_here_link(
      site.db(), courses::here_mark(site.house.desk.link_key(), visit.variable));
  auto session = link ? store::find_session_of_course(site.db(), link->session) : std::nullopt;
  if (!session || session->days.empty())
    return std::nullopt;
  Course course = store::find_course(site.db(), session->course).value();
  return SessionAndCourse{std::move(*session), std::move(course)};
}

std::string whom_to_ask(Site& site) {
  const std::string contact = contact_words(site.particulars().contact);
  return contact.empty() ? "whoever runs the course" : contact;
}

// Nobody who comes back to a shared device finds what somebody else has typed.
Page kept_by_nobody(Page page) {
  page.kept = Kept::never;
  return page;
}

Page stopped(const Visit& visit, Site& site, const SessionAndCourse& at, const Here& here) {
  Sheet sheet{.title = "You can't sign in yet", .inside = {}};
  std::string words = "You can sign in on " + long_text(here.day) + " from " +
                      london_time(here.from) + " on. Is that not the day you know? Ask " +
                      whom_to_ask(site) + ".";
  if (here.now == HereNow::cancelled) {
    sheet.title = "This session was cancelled";
    words = "It is not held, so nobody signs in. If you are there all the same, ask " +
            whom_to_ask(site) + ".";
  } else if (here.now == HereNow::over) {
    sheet.title = "Signing in has ended";
    words = "It was possible until the end of " + long_text(at.session.days.back().day) +
            ". If you were there and did not sign in, ask " + whom_to_ask(site) +
            ": they can write you down.";
  }
  sheet.inside.element("p", at.course.title + ", " + days_in_words(at.session),
                       {{"class", "app-lead"}});
  paragraph(sheet.inside, words);
  return shown(visit, site, sheet);
}

// "3 and 6 months later"; empty if nobody is asked again.
std::string months_later(const AskingRules& rules) {
  std::vector<std::string> months;
  for (const int each : rules.months)
    months.push_back(std::to_string(each));
  if (months.empty())
    return "";
  return list_of(months, "and") + (months == std::vector<std::string>{"1"} ? " month" : " months") +
         " later";
}

void what_happens_with_it(Html& page, Site& site, const CourseSession& session) {
  const Particulars& particulars = site.particulars();
  const Day until = courses::kept_until(session.days.back().day, particulars);
  const std::string later = months_later(particulars.asking);
  page.element("h2", "What happens with it");
  bullets(page,
          {"Your name and email address say who was there, and are for asking you how the course "
           "was" +
               (later.empty() ? "" : " and, " + later + ", whether you use it") +
               ". They are locked away, and deleted after " + long_text(until) + ".",
           "Your agency and role are kept for counting. They name nobody.",
           "Whoever runs the course sees who was there and who has answered. They do not see what "
           "you answer."});
  Html more;
  add_link(more, {"How we use your answers", "/privacy"});
  page.open("p").text("There is more in ").add(more).text(".").close("p");
}

void ask_agency(Html& page, const Filled& filled, const Lists& lists) {
  ChoiceField field{.name = "agency", .legend = "Where do you work?", .choices = {}};
  field.choices.push_back({"", "Choose your agency"});
  for (const earshot::Choice& agency : lists.agency_choices())
    field.choices.push_back({agency.name, agency.title});
  field.choices.push_back({std::string(another_agency), "Another agency"});
  if (field.choices.size() > 2)
    select_field(page, filled, field);
  text_field(page, filled,
             {.name = "agency-words",
              .label = field.choices.size() > 2 ? "If it is another agency, what is it called?"
                                                : "Where do you work?",
              .autocomplete = "organization",
              .spelling = false});
}

void ask_role(Html& page, const Filled& filled, const Lists& lists) {
  ChoiceField field{.name = "role", .legend = "What is your role?", .choices = {}};
  field.choices.push_back({"", "Choose your role"});
  for (const earshot::Choice& role : lists.role_choices())
    field.choices.push_back({role.name, role.title});
  field.choices.push_back({std::string(no_such_role), "None of these"});
  if (field.choices.size() > 2)
    select_field(page, filled, field);
}

Page form_page(const Visit& visit, Site& site, const SessionAndCourse& at, const Here& here,
               const Filled& filled, std::string_view sure_of = {}) {
  Sheet sheet{.title = "Sign in: " + at.course.title, .problems = filled.problems};
  Html& page = sheet.inside;
  page.element("p", long_text(here.day) + ". " + where_in_words(at.session) + ".",
               {{"class", "app-lead"}});
  const Lists lists = store::find_lists(site.db());
  open_form(page, visit, visit.path);
  if (!sure_of.empty())
    hidden(page, "sure", sure_of);
  text_field(page, filled,
             {.name = "name", .label = "Your name", .autocomplete = "name", .spelling = false});
  text_field(page, filled,
             {.name = "address",
              .label = "Your email address",
              .hint = "The one at work, if you have one",
              .type = "email",
              .autocomplete = "email",
              .spelling = false});
  ask_agency(page, filled, lists);
  ask_role(page, filled, lists);
  button(page, "Sign in");
  page.close("form");
  what_happens_with_it(page, site, at.session);
  return kept_by_nobody(shown(visit, site, sheet));
}

// Nothing is promised that does not go out.
std::string what_comes_next(Site& site, const CourseSession& session, const Attendee& who,
                            const std::vector<host::FollowUp>& follow_ups, Moment now) {
  const bool is_asked =
      std::ranges::find(follow_ups, stage_after, &host::FollowUp::stage) != follow_ups.end();
  if (!is_asked || !letters_go_out(site) || session.paused_on)
    return "If there are questions about the course, whoever runs it tells you how to answer them.";
  return when_they_are_asked(site.db(), session, who.agency, now);
}

Page thanks(const Visit& visit, Site& site, const CourseSession& session, const Attendee& who,
            const std::vector<host::FollowUp>& follow_ups) {
  Sheet sheet{.title = "You are signed in", .own_heading = true};
  Html& page = sheet.inside;
  panel(page, sheet.title);
  page.element("h2", "What happens next");
  paragraph(page, what_comes_next(site, session, who, follow_ups, visit.now));
  if (session.days.back().day > visit.today)
    paragraph(page, "Please sign in again on each day on which you are there.");
  page.open("p");
  add_link(page, {"Somebody else signs in on this device", visit.path});
  page.close("p");
  return kept_by_nobody(shown(visit, site, sheet));
}

Page full(const Visit& visit, Site& site) {
  Sheet sheet{.title = "You can't sign in here", .status = 409};
  paragraph(sheet.inside,
            "More people have signed in than can have been there. Tell the trainer, and ask " +
                whom_to_ask(site) + " to write you down.");
  return shown(visit, site, sheet);
}

}  // namespace

Outcome ask_sign_in_here(const Visit& visit, Site& site) {
  const auto at = session_of_code(visit, site);
  if (!at)
    return link_is_gone(visit, site);
  const Here here = courses::here_at(at->session, visit.now);
  if (here.now != HereNow::open)
    return stopped(visit, site, *at, here);
  return form_page(visit, site, *at, here, {});
}

Outcome sign_in_here(const Visit& visit, Site& site) {
  const auto at = session_of_code(visit, site);
  if (!at)
    return link_is_gone(visit, site);
  const Here here = courses::here_at(at->session, visit.now);
  if (here.now != HereNow::open)
    return stopped(visit, site, *at, here);
  HereTyped typed = here_typed(visit.form, site.db(), store::find_lists(site.db()));
  if (!typed.problems.empty())
    return form_page(visit, site, *at, here, {visit.form, std::move(typed.problems)},
                     typed.sure_of);
  const courses::SigningIn signing_in(site.house.site, at->session, at->course, typed.who,
                                      here.day);
  return {thanks(visit, site, at->session, typed.who, signing_in.follow_ups()),
          [signing_in, instead = full(visit, site)](Database& db) -> std::optional<Page> {
            return signing_in.keep(db) ? std::nullopt : std::optional(instead);
          }};
}

}  // namespace earshot::web
