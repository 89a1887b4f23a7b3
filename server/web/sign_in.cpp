// SPDX-License-Identifier: Apache-2.0
#include "web/sign_in.h"

#include "staff/second_step.h"
#include "store/people.h"
#include "store/second_steps.h"
#include "web/components.h"
#include "web/pages.h"
#include "web/routes.h"
#include "web/session.h"

namespace earshot::web {
namespace {

using staff::Came;

constexpr std::string_view wrong_password =
    "Check your email address and your password: the two do not open an account";
constexpr std::string_view wrong_code =
    "This code is not right, or it was used before. Wait for the next one and enter that";

constexpr std::string_view telephone_stopped =
    "Too many wrong codes were given, so no code from your telephone is taken any more. Enter one "
    "of "
    "your recovery codes, or ask an administrator for a link with which you set up your telephone "
    "again";

void add_help(Html& page, std::string_view summary, std::string_view first,
              std::string_view second) {
  Html inside;
  inside.element("p", first).element("p", second);
  details(page, summary, inside);
}

Page sign_in_page(const Visit& visit, Site& site, const Filled& filled, std::string_view then) {
  Sheet sheet{.title = "Sign in", .problems = filled.problems};
  sheet.inside.element("p",
                       "For people who work for the partnership. To answer a survey, open the link "
                       "you were sent: it needs no account.");
  open_form(sheet.inside, visit, "/sign-in");
  hidden(sheet.inside, "then", then);
  text_field(sheet.inside, filled,
             {.name = "email",
              .label = "Email address",
              .type = "email",
              .autocomplete = "username",
              .spelling = false});
  password_field(sheet.inside, filled, "password", "Password", "", Password::known);
  button(sheet.inside, "Sign in");
  sheet.inside.close("form");
  sheet.inside.open("p");
  add_link(sheet.inside, {"I have forgotten my password", "/forgotten-password"});
  sheet.inside.close("p");
  return shown(visit, site, sheet);
}

Page code_page(const Visit& visit, Site& site, const Filled& filled, std::string_view then) {
  Sheet sheet{.title = "Enter your code", .problems = filled.problems};
  const bool stopped =
      store::wrong_codes(site.db(), visit.staff->person) >= staff::most_wrong_codes;
  if (stopped)
    warning(sheet.inside, std::string(telephone_stopped) + ".");
  else
    sheet.inside.element("p", "Your password was right. Now open the app on your telephone.");
  open_form(sheet.inside, visit, "/sign-in/code");
  hidden(sheet.inside, "then", then);
  code_field(sheet.inside, filled, "code",
             stopped ? "One of your recovery codes" : "The six digits it shows for Earshot", "");
  button(sheet.inside, "Continue");
  sheet.inside.close("form");
  add_help(sheet.inside, "I do not have my telephone",
           "Enter one of your recovery codes instead. Each works once.",
           "If you have none left, ask an administrator for a link with which you set up another "
           "telephone.");
  return shown(visit, site, sheet);
}

Page stopped_page(const Visit& visit, Site& site, std::string_view then) {
  return code_page(visit, site, {visit.form, {problem_at("code", telephone_stopped)}}, then);
}

Problems missing(const Fields& form) {
  Problems problems;
  if (staff::sign_in_name(form["email"]).empty())
    problems.push_back(problem_at("email", "Enter your email address"));
  if (form["password"].empty())
    problems.push_back(problem_at("password", "Enter your password"));
  return problems;
}

std::string with_next(std::string_view path, std::string_view then) {
  return std::string(path) + (then.empty() ? "" : "?then=" + std::string(then));
}

// Passed on from page to page, so only ever a page of ours, in letters that have no other meaning in
// an address or a header.
std::string known_next(std::string_view wanted) {
  if (wanted.find_first_not_of(
          "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_") != wanted.npos)
    return {};
  const Found found = find_route("GET", wanted);
  return found.route != nullptr && found.route->who.kind() != Who::everybody ? std::string(wanted)
                                                                             : std::string();
}

}  // namespace

std::string where_next(std::string_view wanted) {
  if (std::string next = known_next(wanted); !next.empty())
    return next;
  return known_next("/home").empty() ? "/account" : "/home";
}

Page paused(const Visit& visit, Site& site, Moment until) {
  const Moment next_minute = std::chrono::ceil<std::chrono::minutes>(until);
  return too_many_tries(visit, site,
                        "There were too many tries in a short time, so for some minutes none "
                        "counts, not even the right one. Try again at " +
                            london_time(next_minute) +
                            ". Sessions that are open go on. If it was not you who tried, tell an "
                            "administrator.");
}

Page paused(const Visit& visit, Site& site) {
  return paused(visit, site, visit.now + staff::guesses_count_for);
}

staff::Tried try_own_password(const Visit& visit, Site& site, const Key& key) {
  const auto person = store::find_person(site.db(), visit.staff->person);
  return staff::try_password(site.db(), key, person ? person->email : "", visit.form["password"],
                             visit.from);
}

Outcome show_sign_in(const Visit& visit, Site& site) {
  const std::string then = known_next(visit.query["then"]);
  if (visit.staff)
    return see_other(visit.staff->complete ? where_next(then) : with_next("/sign-in/code", then));
  return sign_in_page(visit, site, {}, then);
}

Outcome take_sign_in(const Visit& visit, Site& site) {
  const std::string then = known_next(visit.form["then"]);
  Filled filled{visit.form, missing(visit.form)};
  if (!filled.problems.empty())
    return sign_in_page(visit, site, filled, then);
  const Key key = staff::staff_key(site.house.site);
  const auto email = staff::sign_in_name(visit.form["email"]);
  if (const auto until =
          staff::paused_until(site.db(), staff::guesser(key, email, visit.from), visit.now))
    return paused(visit, site, *until);
  filled.problems = {problem_at("email", wrong_password)};
  const staff::Coming coming = web::coming(visit);
  return {with_cookie(see_other(where_next(then)), coming.new_cookie),
          [tried = staff::try_password(site.db(), key, email, visit.form["password"], visit.from),
           coming, wrong = sign_in_page(visit, site, filled, then), too_often = paused(visit, site),
           half_way = with_cookie(see_other(with_next("/sign-in/code", then)), coming.new_cookie)](
              Database& db) -> std::optional<Page> {
            switch (staff::come_in(db, tried, coming)) {
              case Came::in:
                return std::nullopt;
              case Came::half_way:
                return half_way;
              case Came::wrong:
                return wrong;
              default:
                return too_often;
            }
          }};
}

Outcome show_code(const Visit& visit, Site& site) {
  const std::string then = known_next(visit.query["then"]);
  if (visit.staff->complete)
    return see_other(where_next(then));
  const auto person = store::find_person(site.db(), visit.staff->person);
  if (person && !person->has_second_step)
    return see_other("/account/second-step");
  return code_page(visit, site, {}, then);
}

Outcome take_code(const Visit& visit, Site& site) {
  const std::string then = known_next(visit.form["then"]);
  if (visit.staff->complete)
    return see_other(where_next(then));
  Filled filled{visit.form, {}};
  if (visit.form["code"].empty()) {
    filled.problems = {problem_at("code", "Enter the six digits that your app shows")};
    return code_page(visit, site, filled, then);
  }
  const Key key = staff::staff_key(site.house.site);
  const auto person = store::find_person(site.db(), visit.staff->person);
  const auto guesser = staff::guesser(key, person ? person->email : "", visit.from);
  if (const auto until = staff::paused_until(site.db(), guesser, visit.now))
    return paused(visit, site, *until);
  filled.problems = {problem_at("code", wrong_code)};
  const staff::Coming coming = web::coming(visit);
  return {with_cookie(see_other(where_next(then)), coming.new_cookie),
          [key, guesser, coming, code = std::string(visit.form["code"]),
           half = Session{.id = visit.staff->session, .person = visit.staff->person},
           wrong = code_page(visit, site, filled, then), stopped = stopped_page(visit, site, then),
           too_often = paused(visit, site)](Database& db) -> std::optional<Page> {
            switch (staff::give_code(db, key, guesser, half, code, coming)) {
              case Came::in:
                return std::nullopt;
              case Came::wrong:
                return wrong;
              case Came::stopped:
                return stopped;
              default:
                return too_often;
            }
          }};
}

Outcome sign_out(const Visit& visit, Site&) {
  Page page = see_other("/sign-in");
  page.headers.emplace_back("Set-Cookie", forget_cookie());
  return {std::move(page),
          [session = Session{.id = visit.staff->session,
                             .person = visit.staff->person,
                             .complete = visit.staff->complete},
           now = visit.now](Database& db) -> std::optional<Page> {
            staff::sign_out(db, session, now);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
