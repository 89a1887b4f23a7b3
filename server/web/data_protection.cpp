// SPDX-License-Identifier: Apache-2.0
#include "web/data_protection.h"

#include "model/promise.h"
#include "partnership/schedule.h"
#include "store/holds.h"
#include "store/partnership.h"
#include "web/components.h"
#include "web/navigation.h"
#include "web/prose.h"
#include "web/what_is_held.h"

namespace earshot::web {
namespace {

using partnership::Schedule;

// What the program can't know. Each is a setting of that name.
struct ForYou {
  std::string_view setting;
  std::string_view title;
  std::string_view help;
};
constexpr ForYou for_you[] = {
    {"data_protection.legal_basis", "Legal basis",
     "Safeguarding partnerships often rely on Article 6(1)(e) of the UK GDPR (a task in the public "
     "interest, under the Children Act 2004, sections 11 and 16E to 16G), and for what is "
     "sensitive "
     "on Article 9(2)(g) with Schedule 1, paragraph 18 of the Data Protection Act 2018. Whether "
     "that "
     "is right for you, decide with your data protection officer."},
    {"data_protection.where", "Where the server and its backups stand",
     "Name who runs the machine, in which country, and where backups go."},
    {"data_protection.processors", "Who else handles it for you (processors)",
     "Earshot itself sends nothing to anybody else. Name whoever hosts the server or keeps its "
     "backups, and the contract with them."},
};

std::string_view said(const SaidSettings& settings, std::string_view name) {
  const auto found = settings.find(name);
  return found == settings.end() ? std::string_view() : std::string_view(found->second);
}

void what_is_for_you(Html& page, const SaidSettings& settings) {
  page.element("h2", "What the partnership has to say itself");
  std::vector<SummaryRow> rows;
  for (const ForYou& each : for_you) {
    Html value;
    if (const std::string_view text = said(settings, each.setting); !text.empty()) {
      value.text(text);
    } else {
      tag(value, "To be filled in", Shade::yellow);
      paragraph(value, each.help);
    }
    rows.push_back({.name = std::string(each.title), .value = std::move(value)});
  }
  summary_list(page, rows);
}

void who_answers_for_it(Html& page, Site& site, const Particulars& particulars) {
  page.element("h2", "Who answers for it");
  paragraph(page, "The controller is " + site.partnership() + ".");
  contact(page, particulars.contact, "Its contact has not been entered yet: see Settings.");
  page.element("h3", "Data protection officer");
  contact(page, particulars.data_protection, "Not entered yet: see Settings.");
}

std::string how_long(const Held& held, const Schedule& schedule) {
  std::string text(held.until);
  std::string_view kinds = held.kinds;
  while (!kinds.empty()) {
    const std::string_view name = kinds.substr(0, kinds.find(' '));
    kinds.remove_prefix(std::min(kinds.size(), name.size() + 1));
    text += (text.empty() ? "" : " ") + schedule.sentence(*find_kept_kind(name));
  }
  return text;
}

void what_is_held(Html& page, const Schedule& schedule) {
  Table held{.id = "held",
             .caption = "What is held",
             .columns = {{"What"},
                         {"About whom, and why"},
                         {"How it is protected"},
                         {"Who can read it"},
                         {"For how long"}}};
  for (const Held& each : all_that_is_held())
    held.rows.push_back({std::string(each.what), std::string(each.about),
                         std::string(each.protection), std::string(each.who_reads),
                         how_long(each, schedule)});
  page.element("h2", "What is held, why, how it is protected, who can read it and for how long");
  table(page, held);
}

void promises(Html& page, const Particulars& particulars, const Schedule& schedule) {
  Table table_of{.id = "promises",
                 .caption = "What people are promised before they answer",
                 .columns = {{"Kind of survey"},
                             {"What they read"},
                             {"Smallest group shown", true},
                             {"If somebody asks for their answers"}}};
  for (const PromiseRow& row : all_promises) {
    std::string text(row.on_screen);
    if (const auto at = text.find("{day}"); at != text.npos)
      text.replace(at, 5,
                   schedule.time_text(*find_kept_kind("contacts")) + " after the last stage");
    const bool unknown = row.promise == Promise::open || row.promise == Promise::anonymous;
    table_of.rows.push_back(
        {std::string(row.title), text, std::to_string(particulars.floor_of(row.promise)),
         unknown ? "They can't be found: nobody knows which are theirs."
                 : "They can be found. There is no page for it yet: ask whoever runs the server."});
  }
  page.element("h2", "What people are promised");
  table(page, table_of);
}

void who_may(Html& page) {
  Table roles{.id = "roles",
              .caption = "Roles of staff",
              .columns = {{"Role"}, {"What it may"}, {"Signs in with a code as well"}}};
  for (const RoleRow& row : all_roles)
    roles.rows.push_back({std::string(row.title), std::string(row.what_it_may),
                          row.second_step ? "Always" : "If they choose to"});
  page.element("h2", "Who may do what");
  table(page, roles);
}

void not_promised(Html& page) {
  page.element("h2", "What can't be promised");
  bullets(
      page,
      {"Somebody with full control of the live server can read answers as they come in, before "
       "they are counted.",
       "An employer or school that looks into encrypted traffic on its own devices can see what "
       "is typed on them.",
       "A way of writing, or a story only one person knows, can point at that person. No "
       "program finds all of these.",
       "A copy of the key folder that is older than a deletion opens backups that are older "
       "than it. Keep one copy of the keys, the latest, away from the backups.",
       "Words of children and families are sealed to one key that stays. An old backup opens "
       "for whoever has that key, so keep backups for weeks and not for years.",
       "Overwriting a file does not reach what a disk has moved elsewhere. Encrypt the disks."});
}

void holds_now(Html& page, Database& db) {
  const auto standing = store::standing_holds(db).size();
  section(page, "Legal holds",
          {standing == 0
               ? "Nothing is held back from being deleted."
               : std::to_string(standing) + (standing == 1 ? " hold stands" : " holds stand") +
                     ": see What is deleted, and when. What is held is kept until the hold is "
                     "lifted."});
}

}  // namespace

Outcome data_protection(const Visit& visit, Site& site) {
  const SaidSettings settings = store::find_settings(site.db());
  const Particulars particulars = store::find_partnership(site.db());
  const Schedule schedule = Schedule::read(site.db());
  Sheet sheet{.title = "Data protection sheet", .wide = true};
  Html& page = sheet.inside;
  page.element(
      "p",
      "For the data protection officer, as of " + long_text(visit.today) +
          ". It is written from the settings in force and can be printed. It helps with an "
          "impact assessment, and does not replace one.",
      {{"class", "app-lead"}});
  who_answers_for_it(page, site, particulars);
  what_is_for_you(page, settings);
  what_is_held(page, schedule);
  promises(page, particulars, schedule);
  who_may(page);
  not_promised(page);
  holds_now(page, site.db());
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
