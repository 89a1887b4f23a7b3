// SPDX-License-Identifier: Apache-2.0
// What there is to read.
#include <algorithm>
#include <charconv>

#include "store/rota.h"
#include "web/components.h"
#include "web/person_words.h"
#include "web/prose.h"
#include "web/safeguarding/opened.h"
#include "web/safeguarding/safeguarding.h"

namespace earshot::web {
namespace {

constexpr std::int64_t on_a_page = 20;

constexpr Done all_done[] = {
    {"dealt-with", "It is dealt with. You find it under \"Dealt with\"."},
    {"taken-up", "It is on the list of what is to be done again."},
};

struct Listing {
  store::Way way = store::Way::to_do;
  std::int64_t of = 1;
  std::int64_t at = 1;
  std::string path() const {
    return way == store::Way::dealt_with ? "/safeguarding?which=dealt-with" : "/safeguarding";
  }
};

Listing listing(const Visit& visit, Database& db) {
  Listing all;
  if (visit.query["which"] == "dealt-with")
    all.way = store::Way::dealt_with;
  all.of =
      std::max<std::int64_t>(1, (store::count_to_read(db, all.way) + on_a_page - 1) / on_a_page);
  const std::string_view page = visit.query["page"];
  std::from_chars(page.data(), page.data() + page.size(), all.at);
  all.at = std::clamp<std::int64_t>(all.at, 1, all.of);
  return all;
}

// What it is, and below it what it was written in.
Inside kind_of(const Opened& opened) {
  const store::ToRead& it = opened.it;
  Html cell = tag(kind_in_words(it), it.likely         ? Shade::red
                                     : it.asks_contact ? Shade::blue
                                                       : Shade::grey);
  cell.element("p", it.asks_contact ? "Apart from any answer" : opened.survey,
               {{"class", "app-small"}});
  return cell;
}

// Unread, or who opened it.
Inside standing(Database& db, const Visit& visit, const store::ToRead& it) {
  if (it.dealt_with_on)
    return "Dealt with on " + long_text(*it.dealt_with_on);
  if (!it.opened_at)
    return tag("Unread", Shade::yellow);
  const bool by_you = visit.staff && visit.staff->person == it.opened_by;
  return "Opened by " + (by_you ? "you" : name_of(db, visit, it.opened_by)) + ", " +
         when(*it.opened_at);
}

// "20 November, after 21:00": short, for a telephone.
std::string sent_in_words(const Opened& opened) {
  const std::string day = long_text(london_day(opened.sent_at()));
  return day.substr(0, day.rfind(' ')) + ", after " + london_time(opened.sent_at());
}

Inside way_in(const Opened& opened) {
  Html link;
  add_link(link,
           {sent_in_words(opened), path_of(opened.it), std::string(kind_in_words(opened.it))});
  return link;
}

void add_table(Html& page, Site& site, const Visit& visit, answers::SafeguardingBoxes& boxes,
               const Listing& which) {
  Database& db = site.db();
  Table rows{.id = "to-read",
             .caption = which.way == store::Way::to_do ? "To be read or done" : "Dealt with",
             .columns = {{"Sent"}, {"What"}, {"Standing"}},
             .if_empty = which.way == store::Way::to_do ? "There is nothing to read."
                                                        : "Nothing has been dealt with yet."};
  for (const store::ToRead& it :
       store::list_to_read(db, which.way, (which.at - 1) * on_a_page, on_a_page))
    if (const auto opened = open_box(db, boxes, it))
      rows.rows.push_back({way_in(*opened), kind_of(*opened), standing(db, visit, it)});
  table(page, rows);
  pagination(
      page,
      {.path = which.path(), .at = static_cast<int>(which.at), .of = static_cast<int>(which.of)});
}

// Today's, so that everybody knows whose it is.
void add_duty(Html& page, Site& site, const Visit& visit) {
  const DutyDay duty = store::find_rota(site.db())[weekday_of(visit.today)];
  const auto who = [&](const std::string& person) {
    return visit.staff->person == person ? std::string("you") : name_of(site.db(), visit, person);
  };
  const auto minutes = site.particulars().families.deputy_after.count();
  const std::string later =
      " If nobody has opened something after " + std::to_string(minutes) + " minutes, mail goes ";
  const std::string deputy = duty.deputy.empty() ? "everybody who reads" : who(duty.deputy);
  if (duty.reader.empty())
    paragraph(page, "Nobody is on the rota today, so mail goes to everybody who reads." + later +
                        "to " + deputy + " again.");
  else
    paragraph(page, "On duty today: " + who(duty.reader) + "." + later + "to " + deputy + " too.");
}

}  // namespace

Outcome list_words(const Visit& visit, Site& site) {
  auto boxes = answers::SafeguardingBoxes::find(site.house.site);
  if (!boxes)
    return no_key_page(visit, site);
  const Listing which = listing(visit, site.db());
  const bool to_do = which.way == store::Way::to_do;
  Sheet sheet{.title = to_do ? "What children and families wrote" : "Dealt with",
              .done = said_done(all_done, visit),
              .wide = true};
  if (!to_do)
    sheet.back = {"Back to what is to be read", "/safeguarding"};
  Html& page = sheet.inside;
  if (to_do) {
    paragraph(page,
              "Words that may mean somebody is being hurt come first. A program picked them by the "
              "words in them, and it misses some: read the others too.");
    add_duty(page, site, visit);
  }
  add_table(page, site, visit, *boxes, which);
  if (to_do) {
    page.open("p");
    add_link(page, {"What has been dealt with", "/safeguarding?which=dealt-with"});
    page.close("p");
  }
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
