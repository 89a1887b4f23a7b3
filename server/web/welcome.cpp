// SPDX-License-Identifier: Apache-2.0
#include "web/welcome.h"

#include "base/passwords.h"
#include "staff/accounts.h"
#include "staff/links.h"
#include "staff/names.h"
#include "staff/passwords.h"
#include "store/people.h"
#include "web/components.h"
#include "web/session.h"
#include "web/sign_in.h"

namespace earshot::web {
namespace {

struct Invited {
  OneTimeLink link;
  Person person;  // empty for the first account
  bool is_first() const { return link.purpose == LinkPurpose::first; }
};

std::optional<Invited> find_invited(const Visit& visit, Site& site) {
  const auto link = staff::find_link(site.db(), visit.variable, visit.now);
  if (!link)
    return std::nullopt;
  auto person = store::find_person(site.db(), link->person);
  return Invited{*link, person ? std::move(*person) : Person{}};
}

Page no_such_link(const Visit& visit, Site& site) {
  Sheet sheet{.title = "This link does not work", .status = 404};
  sheet.inside.element("p", "It was used before, or its time has ended. A link works once.");
  sheet.inside.element("p",
                       "Ask an administrator of your partnership for a new one. If nobody has an "
                       "account yet, ask whoever runs the server to start it again: it prints a "
                       "new link.");
  return shown(visit, site, sheet);
}

std::string title_for(const Invited& invited) {
  switch (invited.link.purpose) {
    case LinkPurpose::first:
      return "Make the first account";
    case LinkPurpose::invitation:
      return "Welcome, " + invited.person.name;
    case LinkPurpose::password:
    case LinkPurpose::way_back:
      return "Choose a new password";
  }
  return {};
}

void add_introduction(Html& page, const Invited& invited) {
  if (invited.is_first())
    page.element("p",
                 "It is an administrator's: it invites others and gives them their roles. It sees "
                 "no answers.");
  else
    page.element("p", "You will sign in with " + invited.person.email + " and this password.");
  if (invited.is_first() || invited.person.roles.need_second_step())
    page.element("p", "Have your telephone at hand: the next step sets it up for signing in.");
}

void add_name(Html& page, const Filled& filled) {
  text_field(page, filled,
             {.name = "name",
              .label = "Your name",
              .hint = "As colleagues know you",
              .autocomplete = "name",
              .spelling = false});
  text_field(page, filled,
             {.name = "email",
              .label = "Work email address",
              .hint = "You sign in with it",
              .type = "email",
              .autocomplete = "username",
              .spelling = false});
}

Page welcome_page(const Visit& visit, Site& site, const Invited& invited, const Filled& filled) {
  Sheet sheet{.title = title_for(invited), .problems = filled.problems};
  add_introduction(sheet.inside, invited);
  open_form(sheet.inside, visit, visit.path);
  if (invited.is_first())
    add_name(sheet.inside, filled);
  password_field(sheet.inside, filled, "password", "Password",
                 "12 characters or more. Three or four words that have nothing to do with each "
                 "other are easy to remember and hard to guess",
                 Password::chosen);
  password_field(sheet.inside, filled, "again", "The same password again", "", Password::chosen);
  button(sheet.inside, "Continue");
  sheet.inside.close("form");
  Page page = shown(visit, site, sheet);
  page.kept = Kept::never;
  return page;
}

}  // namespace

Problems check_new_password(const Fields& form, const std::vector<std::string>& own) {
  if (const auto wrong = staff::wrong_with_password(form["password"], own))
    return {problem_at("password", *wrong)};
  if (form["again"] != form["password"])
    return {problem_at("again", "Enter the same password twice. These two differ")};
  return {};
}

Outcome show_welcome(const Visit& visit, Site& site) {
  const auto invited = find_invited(visit, site);
  return invited ? welcome_page(visit, site, *invited, {}) : no_such_link(visit, site);
}

Outcome take_welcome(const Visit& visit, Site& site) {
  const auto invited = find_invited(visit, site);
  if (!invited)
    return no_such_link(visit, site);
  Person person = invited->person;
  Filled filled{visit.form, {}};
  if (invited->is_first()) {
    filled.problems = staff::check_person(visit.form["name"], visit.form["email"]);
    if (filled.problems.empty())
      filled.problems =
          staff::check_name_is_free(site.db(), visit.form["name"], visit.form["email"]);
    person = staff::new_person(visit.form["name"], visit.form["email"],
                               Roles().add(Role::administrator), visit.now);
  }
  for (Problem& problem :
       check_new_password(visit.form, {person.name, person.email, site.partnership()}))
    filled.problems.push_back(std::move(problem));
  if (!filled.problems.empty())
    return welcome_page(visit, site, *invited, filled);
  const staff::Coming coming = web::coming(visit);
  return {with_cookie(see_other(where_next("")), coming.new_cookie),
          [secret = visit.variable, person, hash = hash_password(visit.form["password"]), coming,
           half_way = with_cookie(see_other("/sign-in/code"), coming.new_cookie),
           too_late = no_such_link(visit, site)](Database& db) -> std::optional<Page> {
            const auto session = staff::use_link(db, secret, person, hash, coming);
            if (!session)
              return too_late;
            return session->complete ? std::nullopt : std::optional(half_way);
          }};
}

}  // namespace earshot::web
