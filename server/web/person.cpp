// SPDX-License-Identifier: Apache-2.0
#include "web/person.h"

#include "staff/accounts.h"
#include "staff/letters.h"
#include "staff/links.h"
#include "store/actions.h"
#include "store/holdings.h"
#include "store/one_time_links.h"
#include "store/people.h"
#include "web/components.h"
#include "web/forgotten.h"
#include "web/pages.h"
#include "web/people.h"
#include "web/person_words.h"

namespace earshot::web {
namespace {

constexpr Done done_here[] = {
    {"roles", "Their roles have been changed. They sign in again to use them."},
    {"handed-over", "Everything has been handed over."},
    {"letter", "A letter with their link is on its way. The link works once, within 7 days."},
    {"left", "The account has been closed."},
};

constexpr std::string_view last_administrator =
    "There would be no administrator left. Give somebody else that role first";

constexpr std::string_view own_roles = "Ask another administrator to change your own roles";

bool is_own(const Visit& visit, const Person& person) { return visit.staff->person == person.id; }

std::optional<Person> find_person(const Visit& visit, Site& site) {
  return store::find_person(site.db(), visit.variable);
}

// Of somebody who still has, or will have, an account.
std::optional<Person> find_here(const Visit& visit, Site& site) {
  auto person = find_person(visit, site);
  return person && person->standing != Standing::left ? person : std::nullopt;
}

std::string path_of(const Person& person, std::string_view below = "") {
  return "/people/" + person.id + std::string(below);
}

Link back_to(const Person& person) { return {"Back to " + person.name, path_of(person)}; }

std::string_view signs_in_with(const Person& person) {
  if (person.standing != Standing::active)
    return "Nothing yet: the account has not been opened";
  return person.has_second_step ? "Password and code" : "Password";
}

void add_link_button(Html& page, const Visit& visit, const Person& person, std::string_view words,
                     std::string_view purpose) {
  open_buttons(page);
  one_button_form(page, visit, path_of(person, "/link"), words, "", {{"for", purpose}});
  page.close("div");
}

// A button for each link that would help them.
void add_links(Html& page, const Visit& visit, const Person& person, bool by_letter) {
  page.element("h2", "A way in");
  if (person.standing == Standing::invited) {
    page.element("p",
                 "If their link was lost or has ended, make a new one. The old one stops working.");
    if (by_letter)
      add_link_button(page, visit, person, "Send a new invitation", "letter");
    add_link_button(page, visit, person, "Make a new invitation link", "invitation");
    return;
  }
  page.element("p", "For somebody who has forgotten their password:");
  add_link_button(page, visit, person, "Make a link for a new password", "password");
  page.element("p", "For somebody who has lost their telephone and their recovery codes:");
  add_link_button(page, visit, person, "Make a link for a new password and telephone", "way-back");
}

void add_what_else(Html& page, const Person& person) {
  page.element("h2", "Leaving, or changing work");
  page.open("p");
  add_link(page, {"Hand over everything they hold", path_of(person, "/hand-over")});
  page.close("p").open("p");
  add_link(page, {"Close their account", path_of(person, "/leave")});
  page.close("p");
}

Page roles_page(const Visit& visit, Site& site, const Person& person, const Filled& filled) {
  Sheet sheet{.title = "What may " + person.name + " do?",
              .problems = filled.problems,
              .back = back_to(person)};
  if (is_own(visit, person)) {
    sheet.inside.element("p", std::string(own_roles) + ".");
    return shown(visit, site, sheet);
  }
  sheet.inside.element("p", "If you change it, they are signed out and sign in again.");
  open_form(sheet.inside, visit, path_of(person, "/roles"));
  add_role_choices(sheet.inside, filled);
  button(sheet.inside, "Change roles");
  sheet.inside.close("form");
  return shown(visit, site, sheet);
}

Filled present_roles(const Person& person) {
  Filled filled;
  for (const RoleRow& row : all_roles)
    if (person.roles.has(row.role))
      filled.values.add("roles", std::string(row.name));
  return filled;
}

Page leave_page(const Visit& visit, Site& site, const Person& person, const Problems& problems) {
  Sheet sheet{.title = "Close the account of " + person.name,
              .problems = problems,
              .back = back_to(person)};
  const auto holdings = store::holdings_of(site.db(), person.id);
  if (!holdings.empty()) {
    sheet.inside.element("p", "They still hold " + std::to_string(holdings.size()) +
                                  (holdings.size() == 1 ? " thing." : " things.") +
                                  " Hand over first, so that nothing is left without somebody.");
    link_button(sheet.inside, "Hand over", path_of(person, "/hand-over"));
    return shown(visit, site, sheet);
  }
  if (const auto waiting = store::actions_waiting_for(site.db(), person.id); !waiting.empty())
    inset(sheet.inside,
          (waiting.size() == 1
               ? std::string("An action of the learning needs waits for them.")
               : std::to_string(waiting.size()) + " actions of the learning needs wait for them.") +
              " Tell the workforce development group or the partnership team, who "
              "can hand them over: nobody is reminded of them from now on.");
  sheet.inside.element("p",
                       "They are signed out at once and can't sign in again. Their name stays in "
                       "the staff record. It can't be undone, but they can be invited anew.");
  open_form(sheet.inside, visit, path_of(person, "/leave"));
  button(sheet.inside, "Close the account", Weight::warning);
  sheet.inside.close("form");
  return shown(visit, site, sheet);
}

struct Wanted {
  LinkPurpose purpose;
  std::string_view title;
};
std::optional<Wanted> wanted_link(const Person& person, std::string_view asked) {
  if (person.standing == Standing::invited)
    return Wanted{LinkPurpose::invitation, "A new invitation link"};
  if (asked == "password")
    return Wanted{LinkPurpose::password, "A link for a new password"};
  if (asked == "way-back")
    return Wanted{LinkPurpose::way_back, "A link for a new password and telephone"};
  return std::nullopt;
}

}  // namespace

Outcome show_person(const Visit& visit, Site& site) {
  const auto person = find_person(visit, site);
  if (!person)
    return not_found(site);
  Sheet sheet{.title = person->name,
              .back = {"Back to people", "/people"},
              .done = said_done(done_here, visit)};
  std::vector<SummaryRow> rows{{"Standing", standing_in_words(person->standing)}};
  if (person->standing != Standing::left) {
    rows.push_back({"Email address", person->email});
    rows.push_back({"Roles",
                    roles_in_words(person->roles),
                    {{"Change", path_of(*person, "/roles"), "what they may do"}}});
    rows.push_back({"Signs in with", signs_in_with(*person)});
  }
  summary_list(sheet.inside, rows);
  if (person->standing != Standing::left) {
    add_links(sheet.inside, visit, *person, letters_go_out(site));
    add_what_else(sheet.inside, *person);
  }
  return shown(visit, site, sheet);
}

Outcome show_roles(const Visit& visit, Site& site) {
  const auto person = find_here(visit, site);
  return person ? roles_page(visit, site, *person, present_roles(*person)) : not_found(site);
}

Outcome take_roles(const Visit& visit, Site& site) {
  const auto person = find_here(visit, site);
  if (!person)
    return not_found(site);
  if (is_own(visit, *person))
    return roles_page(visit, site, *person, {visit.form, {problem_at("", own_roles)}});
  const Roles roles = roles_chosen(visit.form);
  Filled filled{visit.form, staff::check_roles(roles)};
  if (!filled.problems.empty())
    return roles_page(visit, site, *person, filled);
  if (roles == person->roles)
    return see_other(path_of(*person));
  filled.problems = {problem_at("roles", last_administrator)};
  return {see_other(path_of(*person, "?done=roles")),
          [id = person->id, roles, who = visit.staff->person, now = visit.now,
           last = roles_page(visit, site, *person, filled)](Database& db) -> std::optional<Page> {
            return staff::change_roles(db, who, id, roles, now) ? std::nullopt
                                                                : std::optional(last);
          }};
}

namespace {

Outcome send_invitation_again(const Visit& visit, Site& site, const Person& person) {
  return {see_other(path_of(person, "?done=letter")),
          [id = person.id, who = visit.staff->person, now = visit.now,
           key = answers::house_key(site.house.site, answers::letters_key),
           as_it_is = see_other(path_of(person))](Database& db) -> std::optional<Page> {
            return staff::invite_again_by_letter(db, key, who, id, now) ? std::nullopt
                                                                        : std::optional(as_it_is);
          }};
}

}  // namespace

Outcome make_link(const Visit& visit, Site& site) {
  const auto person = find_here(visit, site);
  if (person && person->standing == Standing::invited && visit.form["for"] == "letter" &&
      letters_go_out(site))
    return send_invitation_again(visit, site, *person);
  const auto wanted = person ? wanted_link(*person, visit.form["for"]) : std::nullopt;
  if (!wanted)
    return not_found(site);
  const bool invitation = wanted->purpose == LinkPurpose::invitation;
  const OneTimeLink link{wanted->purpose, person->id,
                         visit.now + (invitation ? std::chrono::seconds(staff::invitation_lives)
                                                 : std::chrono::seconds(staff::link_lives))};
  const std::string secret = staff::new_link_secret();
  const std::string back = path_of(*person);
  return {link_page(visit, site,
                    {.title = wanted->title,
                     .name = person->name,
                     .secret = secret,
                     .lives = invitation ? "7 days" : "30 minutes",
                     .back = back}),
          [secret, link, who = visit.staff->person, now = visit.now, standing = person->standing,
           as_it_is = see_other(back)](Database& db) -> std::optional<Page> {
            const auto still = store::find_person(db, link.person);
            if (!still || still->standing != standing)
              return as_it_is;  // they opened their account, or left, while this page stood
            staff::keep_link(db, who, secret, link, now);
            return std::nullopt;
          }};
}

Outcome show_leave(const Visit& visit, Site& site) {
  const auto person = find_here(visit, site);
  return person ? leave_page(visit, site, *person, {}) : not_found(site);
}

Outcome take_leave(const Visit& visit, Site& site) {
  const auto person = find_here(visit, site);
  if (!person)
    return not_found(site);
  if (!store::holdings_of(site.db(), person->id).empty())
    return leave_page(visit, site, *person, {});
  return {see_other(path_of(*person, "?done=left")),
          [id = person->id, who = visit.staff->person, now = visit.now,
           last = leave_page(visit, site, *person, {problem_at("", last_administrator)})](
              Database& db) -> std::optional<Page> {
            return staff::leave(db, who, id, now) ? std::nullopt : std::optional(last);
          }};
}

}  // namespace earshot::web
