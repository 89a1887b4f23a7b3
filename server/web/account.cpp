// SPDX-License-Identifier: Apache-2.0
#include "web/account.h"

#include "base/passwords.h"
#include "staff/accounts.h"
#include "staff/second_step.h"
#include "store/people.h"
#include "store/second_steps.h"
#include "store/sessions.h"
#include "web/components.h"
#include "web/person_words.h"
#include "web/sign_in.h"
#include "web/welcome.h"

namespace earshot::web {
namespace {

using staff::Came;

constexpr Done done_here[] = {
    {"password", "Your password has been changed. Other sessions have ended."},
    {"session", "The session has ended."},
    {"sessions", "All other sessions have ended."},
    {"second-step-ended", "You no longer need a code to sign in."},
};

SummaryRow second_step_row(const Person& person, int codes_left) {
  if (!person.has_second_step)
    return {"Code from your telephone", "Not set up", {{"Set up", "/account/second-step"}}};
  SummaryRow row{"Code from your telephone",
                 "Set up. " + std::to_string(codes_left) + " of 10 recovery codes left",
                 {{"Change", "/account/second-step", "your telephone"},
                  {"New recovery codes", "/account/recovery-codes"}}};
  if (!person.roles.need_second_step())
    row.actions.push_back({"Stop", "/account/second-step/end", "signing in with a code"});
  return row;
}

void tell_wrong_codes(Html& page, int many) {
  if (many > 0)
    warning(page, "Before you signed in, somebody gave " + std::to_string(many) +
                      (many == 1 ? " wrong code" : " wrong codes") +
                      " for your account. If it was not you, change your password.");
}

Inside end_button(const Visit& visit, const Session& session) {
  if (session.id == visit.staff->session)
    return "This one";
  Html cell;
  one_button_form(cell, visit, "/account/sessions", "End", "the session of " + session.browser,
                  {{"session", session.id}});
  return cell;
}

void add_sessions(Html& page, const Visit& visit, const std::vector<Session>& sessions) {
  Table rows{
      .id = "sessions",
      .caption = "Where you are signed in",
      .columns = {{"Browser"}, {"Signed in"}, {"Last used"}, {.title = "End it", .unseen = true}}};
  for (const Session& session : sessions)
    rows.rows.push_back({session.browser, when(session.made_at), when(session.seen_at),
                         end_button(visit, session)});
  page.element("h2", "Your browsers");
  page.element("p",
               "You are signed out after an hour without opening a page, and after twelve hours in "
               "any case. If you do not know one of these, end it and change your password.");
  table(page, rows);
  if (sessions.size() > 1)
    one_button_form(page, visit, "/account/sessions", "End all others", "",
                    {{"session", "others"}});
}

Page password_page(const Visit& visit, Site& site, const Filled& filled) {
  Sheet sheet{.title = "Change your password",
              .problems = filled.problems,
              .back = {"Back to your account", "/account"}};
  sheet.inside.element(
      "p", "Change it if somebody else may know it. You are then signed out everywhere else.");
  open_form(sheet.inside, visit, "/account/password");
  password_field(sheet.inside, filled, "present", "Your password now", "", Password::known);
  password_field(sheet.inside, filled, "password", "New password",
                 "12 characters or more. Three or four words that have nothing to do with each "
                 "other are easy to remember and hard to guess",
                 Password::chosen);
  password_field(sheet.inside, filled, "again", "The new password again", "", Password::chosen);
  button(sheet.inside, "Change password");
  sheet.inside.close("form");
  return shown(visit, site, sheet);
}

}  // namespace

Outcome show_account(const Visit& visit, Site& site) {
  Database& db = site.db();
  const Person person = store::find_person(db, visit.staff->person).value();
  Sheet sheet{.title = "Your account", .done = said_done(done_here, visit)};
  summary_list(sheet.inside,
               {{"Name", person.name},
                {"Email address", person.email},
                {"Roles", roles_in_words(person.roles)},
                {"Password", "Set", {{"Change", "/account/password", "your password"}}},
                second_step_row(person, store::recovery_codes_left(db, person.id))});
  tell_wrong_codes(sheet.inside, store::wrong_codes_before(db, person.id));
  add_sessions(sheet.inside, visit, store::sessions_of(db, person.id));
  return shown(visit, site, sheet);
}

Outcome end_sessions(const Visit& visit, Site&) {
  const std::string which(visit.form["session"]);
  const Session own{.id = visit.staff->session, .person = visit.staff->person};
  if (which == own.id)
    return see_other("/account");
  return {see_other(which == "others" ? "/account?done=sessions" : "/account?done=session"),
          [which, own, now = visit.now](Database& db) -> std::optional<Page> {
            for (const Session& session : store::sessions_of(db, own.person))
              if (session.id != own.id && (which == "others" || which == session.id))
                staff::end_session(db, own, session.id, now);
            return std::nullopt;
          }};
}

Outcome show_password(const Visit& visit, Site& site) { return password_page(visit, site, {}); }

Outcome take_password(const Visit& visit, Site& site) {
  const Person person = store::find_person(site.db(), visit.staff->person).value();
  Filled filled{visit.form,
                check_new_password(visit.form, {person.name, person.email, site.partnership()})};
  if (!filled.problems.empty())
    return password_page(visit, site, filled);
  const Key key = staff::staff_key(site.house.site);
  filled.problems = {problem_at("present", "Enter the password you sign in with now")};
  return {
      see_other("/account?done=password"),
      [tried = staff::try_password(site.db(), key, person.email, visit.form["present"], visit.from),
       hash = hash_password(visit.form["password"]), now = visit.now,
       session = Session{.id = visit.staff->session, .person = person.id},
       wrong = password_page(visit, site, filled),
       too_often = paused(visit, site)](Database& db) -> std::optional<Page> {
        if (const Came came = staff::confirm(db, tried, now); came != Came::in)
          return came == Came::wrong ? wrong : too_often;
        staff::change_password(db, session, hash, now);
        return std::nullopt;
      }};
}

}  // namespace earshot::web
