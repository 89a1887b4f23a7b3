// SPDX-License-Identifier: Apache-2.0
#include "web/people.h"

#include "staff/accounts.h"
#include "staff/letters.h"
#include "staff/links.h"
#include "staff/names.h"
#include "store/people.h"
#include "web/components.h"
#include "web/forgotten.h"
#include "web/person_words.h"
#include "web/public_address.h"

namespace earshot::web {
namespace {

constexpr std::string_view taken_address =
    "Somebody has an account with this email address already. Look for them on the list of people";

Html name_cell(const Person& person) {
  Html cell;
  add_link(cell, {person.name, "/people/" + person.id});
  return cell;
}

Html standing_cell(const Person& person) {
  constexpr Shade shades[] = {Shade::yellow, Shade::green, Shade::grey};
  return tag(standing_in_words(person.standing), shades[static_cast<std::size_t>(person.standing)]);
}

void ask_for_a_second(Html& page, int administrators) {
  if (administrators != 1)
    return;
  Html inside;
  inside.element(
      "p",
      "If you lose your telephone, or leave, nobody could let people in. Invite a second "
      "administrator now.");
  notice(page, "There is only one administrator", inside);
}

Page invite_page(const Visit& visit, Site& site, const Filled& filled) {
  Sheet sheet{.title = "Invite somebody",
              .problems = filled.problems,
              .back = {"Back to people", "/people"}};
  open_form(sheet.inside, visit, "/people/new");
  text_field(
      sheet.inside, filled,
      {.name = "name", .label = "Name", .hint = "As colleagues know them", .spelling = false});
  text_field(sheet.inside, filled,
             {.name = "email",
              .label = "Work email address",
              .hint = "They sign in with it",
              .type = "email",
              .spelling = false});
  add_role_choices(sheet.inside, filled);
  if (letters_go_out(site))
    radios(
        sheet.inside, filled,
        {.name = "how",
         .legend = "How do they get their link?",
         .choices = {{"letter", "We send it to that address"},
                     {"hand", "I hand it over", "In person, or by a way that is theirs alone"}}});
  button(sheet.inside, letters_go_out(site) ? "Invite" : "Make their link");
  sheet.inside.close("form");
  return shown(visit, site, sheet);
}

Problems problems_of(const Fields& form, Database& db) {
  Problems problems = staff::check_person(form["name"], form["email"]);
  if (problems.empty())
    problems = staff::check_name_is_free(db, form["name"], form["email"]);
  for (Problem& problem : staff::check_roles(roles_chosen(form)))
    problems.push_back(std::move(problem));
  return problems;
}

bool by_letter(const Fields& form) { return form["how"] == "letter"; }

Outcome invite_with_letter(const Visit& visit, Site& site, const Person& person, Page taken) {
  return {see_other("/people/" + person.id + "?done=letter"),
          [person, who = visit.staff->person, taken = std::move(taken),
           key = answers::house_key(site.house.site, answers::letters_key)](
              Database& db) -> std::optional<Page> {
            return staff::invite_by_letter(db, key, who, person) ? std::nullopt
                                                                 : std::optional(taken);
          }};
}

}  // namespace

void add_role_choices(Html& page, const Filled& filled) {
  ChoiceField field{.name = "roles",
                    .legend = "What may they do?",
                    .hint =
                        "Choose all that fit. Administrators and safeguarding readers have no "
                        "other role, so that whoever reads words does not also give roles",
                    .choices = {}};
  for (const RoleRow& row : all_roles)
    field.choices.push_back(
        {std::string(row.name), std::string(row.title), std::string(row.what_it_may)});
  checkboxes(page, filled, field);
}

Roles roles_chosen(const Fields& form) {
  Roles roles;
  for (const std::string_view name : form.all("roles"))
    if (const auto role = find_role(name))
      roles.add(*role);
  return roles;
}

Page link_page(const Visit& visit, Site& site, const LinkToHandOver& link) {
  Sheet sheet{.title = std::string(link.title), .back = {"Back", std::string(link.back)}};
  sheet.inside.element("p", "Give this link to " + link.name + ". It works once, within " +
                                std::string(link.lives) + ", and is not shown again.");
  sheet.inside.open("p").element(
      "code", public_address(site.house.settings) + staff::link_path(link.secret),
      {{"class", "app-copy"}});
  sheet.inside.close("p");
  warning(sheet.inside,
          "Whoever opens it is taken for " + link.name +
              ". Hand it over in person, or by a way that is theirs alone: never in a shared "
              "mailbox.");
  return shown(visit, site, sheet);
}

Outcome show_people(const Visit& visit, Site& site) {
  Sheet sheet{.title = "People", .wide = true};
  ask_for_a_second(sheet.inside, staff::how_many_administrators(site.db()));
  link_button(sheet.inside, "Invite somebody", "/people/new");
  Table rows{.id = "people",
             .caption = "People who work here",
             .columns = {{"Name"}, {"Email address"}, {"Roles"}, {"Standing"}, {"Signs in with"}}};
  for (const Person& person : store::all_people(site.db()))
    rows.rows.push_back({name_cell(person), person.email, roles_in_words(person.roles),
                         standing_cell(person),
                         person.standing != Standing::active ? ""
                         : person.has_second_step            ? "Password and code"
                                                             : "Password"});
  table(sheet.inside, rows);
  return shown(visit, site, sheet);
}

Outcome show_new_person(const Visit& visit, Site& site) { return invite_page(visit, site, {}); }

Outcome take_new_person(const Visit& visit, Site& site) {
  Filled filled{visit.form, problems_of(visit.form, site.db())};
  if (letters_go_out(site) && visit.form["how"].empty())
    filled.problems.push_back(problem_at("how", "Choose how they get their link"));
  if (!filled.problems.empty())
    return invite_page(visit, site, filled);
  const Person person = staff::new_person(visit.form["name"], visit.form["email"],
                                          roles_chosen(visit.form), visit.now);
  const std::string secret = staff::new_link_secret();
  const std::string back = "/people/" + person.id;
  filled.problems = {problem_at("email", taken_address)};
  if (letters_go_out(site) && by_letter(visit.form))
    return invite_with_letter(visit, site, person, invite_page(visit, site, filled));
  return {link_page(visit, site,
                    {.title = person.name + " has been invited",
                     .name = person.name,
                     .secret = secret,
                     .lives = "7 days",
                     .back = back}),
          [person, secret, who = visit.staff->person, taken = invite_page(visit, site, filled),
           ends_at = visit.now + staff::invitation_lives](Database& db) -> std::optional<Page> {
            return staff::invite(db, who, person, secret, ends_at) ? std::nullopt
                                                                   : std::optional(taken);
          }};
}

}  // namespace earshot::web
