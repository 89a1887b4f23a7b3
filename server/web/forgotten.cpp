// SPDX-License-Identifier: Apache-2.0
#include "web/forgotten.h"

#include "mail/way_out.h"
#include "staff/letters.h"
#include "staff/second_step.h"
#include "staff/sign_in.h"
#include "web/components.h"
#include "web/sign_in.h"

namespace earshot::web {
namespace {

constexpr std::string_view title = "I have forgotten my password";

Page ask_somebody(const Visit& visit, Site& site) {
  Sheet sheet{.title = std::string(title), .back = {"Back to signing in", "/sign-in"}};
  sheet.inside
      .element("p",
               "Ask an administrator of your partnership. They can make a link for you with which "
               "you choose a new one.")
      .element("p", "If you are the only administrator, ask whoever runs the server.");
  return shown(visit, site, sheet);
}

Page ask_address(const Visit& visit, Site& site, const Filled& filled) {
  Sheet sheet{.title = std::string(title),
              .problems = filled.problems,
              .back = {"Back to signing in", "/sign-in"}};
  sheet.inside.element("p",
                       "Write the email address you sign in with. We send a link there, with which "
                       "you choose a new password.");
  open_form(sheet.inside, visit, "/forgotten-password");
  text_field(sheet.inside, filled,
             {.name = "email",
              .label = "Email address",
              .type = "email",
              .autocomplete = "username",
              .spelling = false});
  button(sheet.inside, "Send me a link");
  sheet.inside.close("form");
  return shown(visit, site, sheet);
}

// Says nothing of whether there is such an account.
Page look_into_mailbox(const Visit& visit, Site& site) {
  Sheet sheet{.title = "Look into your mailbox", .back = {"Back to signing in", "/sign-in"}};
  sheet.inside
      .element("p",
               "If somebody has an account with this address, a letter with a link is on its way. "
               "The link works once, within an hour.")
      .element("p",
               "If nothing has come after ten minutes, look among your junk mail. Then see whether "
               "you wrote the address you sign in with, or ask an administrator of your "
               "partnership for a link.");
  return shown(visit, site, sheet);
}

}  // namespace

bool letters_go_out(const Site& site) {
  return site.house.demo != nullptr || mail::has_mail_server(site.house.settings);
}

Outcome show_forgotten(const Visit& visit, Site& site) {
  return letters_go_out(site) ? ask_address(visit, site, {}) : ask_somebody(visit, site);
}

Outcome take_forgotten(const Visit& visit, Site& site) {
  if (!letters_go_out(site))
    return ask_somebody(visit, site);
  const std::string email = staff::sign_in_name(visit.form["email"]);
  if (!staff::is_email(email))
    return ask_address(visit, site,
                       {visit.form,
                        {problem_at("email",
                                    "Enter your email address, such as "
                                    "priya.shah@example.gov.uk")}});
  const std::string asker =
      staff::asker_of_passwords(staff::staff_key(site.house.site), visit.from, email);
  if (staff::has_asked_too_often(site.db(), asker, visit.now))
    return paused(visit, site);
  return {look_into_mailbox(visit, site),
          [asker, email, now = visit.now,
           key = answers::house_key(site.house.site, answers::letters_key)](
              Database& db) -> std::optional<Page> {
            staff::count_asking(db, asker, now);
            staff::ask_for_password(db, key, email, now);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
