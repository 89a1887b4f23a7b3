// SPDX-License-Identifier: Apache-2.0
#include "web/demo.h"

#include "demo/demonstration.h"
#include "demo/staff.h"
#include "staff/sign_in.h"
#include "store/people.h"
#include "web/components.h"
#include "web/demo_links.h"
#include "web/pages.h"
#include "web/session.h"

namespace earshot::web {
namespace {

std::string first_name(std::string_view name) {
  return std::string(name.substr(0, name.find(' ')));
}

void add_people(Html& page, const Visit& visit, Site& site) {
  page.element("h2", "Look as somebody who works there");
  page.element(
      "p",
      "A button signs you in. In a real partnership everybody has a password of their own, "
      "and those who see most need a code from their telephone as well.");
  std::vector<SummaryRow> rows;
  for (const demo::StaffRow& row : demo::staff_rows()) {
    const auto person = store::find_person_by_email(site.db(), row.email);
    if (!person || person->standing != Standing::active)
      continue;
    Html what;
    what.element("strong", earshot::row_of(row.role).title).element("p", row.to_see);
    one_button_form(what, visit, "/demo", "Look as " + first_name(row.name), "",
                    {{"as", row.email}});
    rows.push_back({std::string(row.name), std::move(what)});
  }
  if (rows.empty())
    page.element("p", "Everybody has left. Make the demonstration again.");
  else
    summary_list(page, rows);
}

void add_links(Html& page, Site& site) {
  page.element("h2", "Answer as somebody who was asked");
  std::vector<SummaryRow> rows;
  for (DemoLink& link : links_to_try(site))
    rows.push_back({std::move(link.who), std::move(link.what), {std::move(link.link)}});
  if (rows.empty())
    page.element("p", "No survey is open any more. Make the demonstration again.");
  else
    summary_list(page, rows);
}

void add_what_happened(Html& page, const demo::Moved& moved) {
  page.element("h3", "From " + long_text(moved.from) + " to " + long_text(moved.to));
  if (moved.happened.empty()) {
    page.element("p", "No survey opened or closed in that time.");
    return;
  }
  page.open("ul");
  for (const std::string& sentence : moved.happened)
    page.element("li", sentence);
  page.close("ul");
}

void add_clock(Html& page, const Visit& visit, const demo::Demonstration& demonstration) {
  page.element("h2", "Let time pass", {{"id", "time"}});
  page.element("p", "In this demonstration it is " + long_text(visit.today) +
                        ". Press a button and it is a week or three months later, which takes some "
                        "seconds: people who were at courses get letters and answer, surveys close "
                        "and their results are there, and what must be deleted by then has been "
                        "deleted. There is no way back, but you can make the demonstration again.");
  open_form(page, visit, "/demo");
  page.open("div", {{"class", "govuk-button-group"}});
  button(page, "A week later", Weight::secondary, "deed", "week");
  button(page, "Three months later", Weight::secondary, "deed", "later");
  page.close("div").close("form");
  if (const auto moved = demonstration.last_moved())
    add_what_happened(page, *moved);
}

// What had been signed in has had its time by then, so whoever asked is signed in again.
Outcome later(const Visit& visit, Site& site, Day to) {
  demo::Demonstration& demonstration = *site.house.demo;
  if (!demonstration.move_on(to))
    return shown(visit, site,
                 {.title = "This demonstration is ten years ahead",
                  .inside = Inside("Its clock goes no further. Make the demonstration again.").html,
                  .back = {"Back to the demonstration", "/demo"},
                  .status = 409});
  Page after = see_other("/demo#time");
  if (!visit.staff)
    return after;
  staff::Coming coming = web::coming(visit);
  coming.now = site.house.site.clock();
  return {with_cookie(std::move(after), coming.new_cookie),
          [coming, person = visit.staff->person](Database& db) -> std::optional<Page> {
            const auto found = store::find_person(db, person);
            if (found && found->standing == Standing::active)
              staff::start_whole_session(db, coming, person);
            return std::nullopt;
          }};
}

Outcome look_as(const Visit& visit, Site& site) {
  const demo::StaffRow* row = demo::find_staff_row(visit.form["as"]);
  const auto person =
      row != nullptr ? store::find_person_by_email(site.db(), row->email) : std::optional<Person>();
  if (!person || person->standing != Standing::active)
    return see_other("/demo");
  const staff::Coming coming = web::coming(visit);
  return {with_cookie(see_other("/home"), coming.new_cookie),
          [coming, id = person->id](Database& db) -> std::optional<Page> {
            staff::start_whole_session(db, coming, id);
            return std::nullopt;
          }};
}

}  // namespace

Outcome show_demo(const Visit& visit, Site& site) {
  Sheet sheet{.title = "Look around", .wide = true};
  sheet.inside.element("p",
                       "This is a year of a partnership that does not exist. Its people, its "
                       "agencies and every answer are invented, and nothing you do here reaches "
                       "anybody.",
                       {{"class", "govuk-body-l"}});
  add_people(sheet.inside, visit, site);
  add_links(sheet.inside, site);
  add_clock(sheet.inside, visit, *site.house.demo);
  sheet.inside.element("h2", "Mail");
  sheet.inside.open("p").text("Mail is never sent from here. ");
  add_link(sheet.inside, {"See the mail that would have been sent", "/demo/outbox"});
  sheet.inside.text(".").close("p");
  return shown(visit, site, sheet);
}

Outcome do_in_demo(const Visit& visit, Site& site) {
  if (visit.form["deed"] == "week")
    return later(visit, site, visit.today + std::chrono::days(7));
  if (visit.form["deed"] == "later")
    return later(visit, site, add_months(visit.today, 3));
  return look_as(visit, site);
}

}  // namespace earshot::web
