// SPDX-License-Identifier: Apache-2.0
#include "web/second_step.h"

#include "base/one_time_codes.h"
#include "staff/second_step.h"
#include "staff/sessions.h"
#include "store/people.h"
#include "store/second_steps.h"
#include "store/sessions.h"
#include "store/staff_record.h"
#include "web/components.h"
#include "web/pages.h"
#include "web/qr_drawing.h"
#include "web/session.h"
#include "web/sign_in.h"

namespace earshot::web {
namespace {

using staff::Came;

constexpr std::string_view wrong_password = "Enter the password you sign in with";

Person own(const Visit& visit, Site& site) {
  return store::find_person(site.db(), visit.staff->person).value();
}

// Easier to copy from a screen.
std::string in_fours(std::string_view letters) {
  std::string groups;
  for (std::size_t at = 0; at < letters.size(); at += 4)
    groups += (at == 0 ? "" : " ") + std::string(letters.substr(at, 4));
  return groups;
}

void ask_password(Html& page, const Filled& filled) {
  password_field(page, filled, "password", "Your password",
                 "Once more, so that nobody else does this at your screen", Password::known);
}

void add_how(Html& page, const Person& person, Site& site, std::string_view secret) {
  page.element("p",
               "You sign in with your password and a code that an app on your telephone shows. Any "
               "authenticator app will do, such as the one that your telephone came with.");
  page.element("h2", "1. Add Earshot to the app");
  page.element("p", "In the app, choose to add an account and hold the camera to this:");
  qr_drawing(page, one_time_address(secret, person.email, "Earshot " + site.partnership()),
             "A square code for the camera of your telephone. If you can not use a camera, type "
             "the letters below into the app instead.");
  page.open("p").text("Without a camera, type this into the app: ");
  page.element("strong", in_fours(to_base32(secret)), {{"class", "app-unbroken"}}).close("p");
}

Page set_up_page(const Visit& visit, Site& site, const Filled& filled, std::string_view secret) {
  const Person person = own(visit, site);
  Sheet sheet{
      .title = person.has_second_step ? "Set up another telephone" : "Set up your telephone",
      .problems = filled.problems};
  if (visit.staff->complete)
    sheet.back = {"Back to your account", "/account"};
  add_how(sheet.inside, person, site, secret);
  sheet.inside.element("h2", "2. Try it");
  open_form(sheet.inside, visit, "/account/second-step");
  code_field(sheet.inside, filled, "code", "The six digits the app shows now", "");
  if (visit.staff->complete)
    ask_password(sheet.inside, filled);
  button(sheet.inside, "Continue");
  sheet.inside.close("form");
  return shown(visit, site, sheet);
}

// Shown once; what stands in the database can't be turned back into them.
Page codes_page(const Visit& visit, Site& site, const std::vector<std::string>& codes) {
  Sheet sheet{.title = "Keep your recovery codes", .done = "Your telephone is set up."};
  if (visit.path.ends_with("/recovery-codes"))
    sheet.done = "You have new recovery codes. The old ones no longer work.";
  sheet.inside.element(
      "p",
      "If you ever lose your telephone, one of these lets you in, each once. Print "
      "them or write them down, and keep them where you keep other keys. They are "
      "not shown again.");
  sheet.inside.open("ul", {{"class", "app-codes"}});
  for (const std::string& code : codes)
    sheet.inside.open("li").element("code", code).close("li");
  sheet.inside.close("ul");
  link_button(sheet.inside, "I have kept them", where_next(""));
  return shown(visit, site, sheet);
}

// As the page will be looked at: with the new cookie, signed in to the end.
Visit afterwards(Visit visit, std::string_view new_cookie) {
  visit.cookie = new_cookie;
  visit.token = form_token(new_cookie);
  visit.staff->token = visit.token;
  visit.staff->complete = true;
  return visit;
}

// Whoever is half way has just given it.
Came confirm(Database& db, const std::optional<staff::Tried>& tried, Moment now) {
  return tried ? staff::confirm(db, *tried, now) : Came::in;
}

// Whoever was half way is signed in to the end by it.
void keep_what_follows(Database& db, const Key& key, const std::string& person,
                       const std::vector<std::string>& codes, const staff::Coming& coming,
                       bool was_complete) {
  staff::keep_recovery_codes(db, key, person, codes);
  store::end_sessions(db, person);
  store::add_to_record(db, {person, coming.now, "set-up-second-step"});
  if (was_complete)
    staff::start_session(db, coming, person, true);
  else
    staff::start_whole_session(db, coming, person);
}

}  // namespace

Outcome show_second_step(const Visit& visit, Site& site) {
  if (!visit.staff->complete && own(visit, site).has_second_step)
    return see_other("/sign-in/code");
  const Key key = staff::staff_key(site.house.site);
  return set_up_page(
      visit, site, {},
      staff::secret_to_set_up(site.db(), key, visit.staff->person, visit.staff->session));
}

Outcome take_second_step(const Visit& visit, Site& site) {
  if (!visit.staff->complete && own(visit, site).has_second_step)
    return see_other("/sign-in/code");
  const Key key = staff::staff_key(site.house.site);
  const std::string secret =
      staff::secret_to_set_up(site.db(), key, visit.staff->person, visit.staff->session);
  Filled filled{visit.form, {problem_at("code", "Enter the six digits that the app shows now")}};
  const Page wrong_code = set_up_page(visit, site, filled, secret);
  filled.problems = {problem_at("password", wrong_password)};
  const staff::Coming coming = web::coming(visit);
  const auto codes = staff::new_recovery_codes();
  const staff::ToSetUp wanted{visit.staff->person, secret,
                              store::second_step_of(site.db(), visit.staff->person)};
  const auto tried =
      visit.staff->complete ? std::optional(try_own_password(visit, site, key)) : std::nullopt;
  return {
      with_cookie(codes_page(afterwards(visit, coming.new_cookie), site, codes), coming.new_cookie),
      [key, wanted, codes, coming, tried, code = std::string(visit.form["code"]), wrong_code,
       too_often = paused(visit, site),
       late = sign_in_first({.method = visit.method, .path = visit.path, .now = visit.now}, site),
       wrong = set_up_page(visit, site, filled, secret)](Database& db) -> std::optional<Page> {
        if (const Came came = confirm(db, tried, coming.now); came != Came::in)
          return came == Came::wrong ? wrong : too_often;
        using staff::SetUp;
        const SetUp set = staff::set_up_second_step(db, key, wanted, code, coming);
        if (set != SetUp::done)
          return set == SetUp::wrong ? wrong_code : late;
        keep_what_follows(db, key, wanted.person, codes, coming, tried.has_value());
        return std::nullopt;
      }};
}

namespace {

Page end_page(const Visit& visit, Site& site, const Filled& filled) {
  Sheet sheet{.title = "Stop signing in with a code",
              .problems = filled.problems,
              .back = {"Back to your account", "/account"}};
  sheet.inside.element("p",
                       "From then on your password alone lets you in. Your recovery codes stop "
                       "working, and your other sessions end.");
  open_form(sheet.inside, visit, "/account/second-step/end");
  ask_password(sheet.inside, filled);
  button(sheet.inside, "Stop signing in with a code", Weight::warning);
  sheet.inside.close("form");
  return shown(visit, site, sheet);
}

Page recovery_page(const Visit& visit, Site& site, const Filled& filled) {
  Sheet sheet{.title = "Make new recovery codes",
              .problems = filled.problems,
              .back = {"Back to your account", "/account"}};
  const int left = store::recovery_codes_left(site.db(), visit.staff->person);
  sheet.inside.element("p", "You have " + std::to_string(left) +
                                " of 10 recovery codes left. New "
                                "ones take the place of all of them.");
  open_form(sheet.inside, visit, "/account/recovery-codes");
  ask_password(sheet.inside, filled);
  button(sheet.inside, "Make new codes");
  sheet.inside.close("form");
  return shown(visit, site, sheet);
}

// Only for whoever signs in with a code, and may stop.
bool may_end(const Person& person) {
  return person.has_second_step && !person.roles.need_second_step();
}

}  // namespace

Outcome show_end_second_step(const Visit& visit, Site& site) {
  if (!may_end(own(visit, site)))
    return see_other("/account");
  return end_page(visit, site, {});
}

Outcome take_end_second_step(const Visit& visit, Site& site) {
  if (!may_end(own(visit, site)))
    return see_other("/account");
  const Key key = staff::staff_key(site.house.site);
  const Filled filled{visit.form, {problem_at("password", wrong_password)}};
  return {see_other("/account?done=second-step-ended"),
          [tried = try_own_password(visit, site, key), person = visit.staff->person,
           session = visit.staff->session, now = visit.now, too_often = paused(visit, site),
           wrong = end_page(visit, site, filled)](Database& db) -> std::optional<Page> {
            if (const Came came = staff::confirm(db, tried, now); came != Came::in)
              return came == Came::wrong ? wrong : too_often;
            store::end_second_step(db, person);
            store::end_sessions(db, person, session);
            store::add_to_record(db, {person, now, "ended-second-step"});
            return std::nullopt;
          }};
}

Outcome show_recovery_codes(const Visit& visit, Site& site) {
  if (!own(visit, site).has_second_step)
    return see_other("/account");
  return recovery_page(visit, site, {});
}

Outcome take_recovery_codes(const Visit& visit, Site& site) {
  if (!own(visit, site).has_second_step)
    return see_other("/account");
  const Key key = staff::staff_key(site.house.site);
  const Filled filled{visit.form, {problem_at("password", wrong_password)}};
  const auto codes = staff::new_recovery_codes();
  return {codes_page(visit, site, codes),
          [tried = try_own_password(visit, site, key), person = visit.staff->person, key, codes,
           now = visit.now, too_often = paused(visit, site),
           wrong = recovery_page(visit, site, filled)](Database& db) -> std::optional<Page> {
            if (const Came came = staff::confirm(db, tried, now); came != Came::in)
              return came == Came::wrong ? wrong : too_often;
            staff::keep_recovery_codes(db, key, person, codes);
            store::add_to_record(db, {person, now, "made-recovery-codes"});
            return std::nullopt;
          }};
}

}  // namespace earshot::web
