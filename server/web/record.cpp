// SPDX-License-Identifier: Apache-2.0
#include "web/record.h"

#include <algorithm>
#include <charconv>

#include "store/staff_record.h"
#include "web/components.h"
#include "web/person_words.h"
#include "web/record_words.h"

namespace earshot::web {
namespace {

constexpr int entries_a_page = 50;

int page_asked(const Visit& visit, int of) {
  const std::string_view text = visit.query["page"];
  int page = 1;
  std::from_chars(text.data(), text.data() + text.size(), page);
  return std::clamp(page, 1, std::max(of, 1));
}

void add_filter(Html& page, Site& site, const Visit& visit) {
  ChoiceField field{
      .name = "who", .legend = "Show what was done by", .choices = {{"", "Everybody"}}};
  for (const std::string& id : store::doers(site.db()))
    field.choices.push_back({id, doer_in_words(site, id)});
  open_search(page, "/record");
  select_field(page, {visit.query, {}}, field);
  button(page, "Show", Weight::secondary);
  page.close("form");
}

}  // namespace

Outcome show_record(const Visit& visit, Site& site) {
  Database& db = site.db();
  const std::string who(visit.query["who"]);
  const auto entries = store::count_entries(db, who);
  const int of = static_cast<int>((entries + entries_a_page - 1) / entries_a_page);
  const int at = page_asked(visit, of);
  Sheet sheet{.title = "Staff record", .wide = true};
  sheet.inside.element("p",
                       "What people who work here did, newest first. It never says what was "
                       "written or read, and nobody who answers is in it. An entry that was "
                       "changed afterwards shows when whoever runs the server checks it with "
                       "\"earshot audit verify\".");
  add_filter(sheet.inside, site, visit);
  Table rows{.id = "record",
             .caption = "What was done",
             .columns = {{"When"}, {"Who"}, {"What"}, {.title = "Entry", .number = true}},
             .if_empty = "Nothing has been recorded."};
  for (const store::Entry& entry :
       store::read_record(db, who, std::int64_t{at - 1} * entries_a_page, entries_a_page))
    rows.rows.push_back({when(entry.at), doer_in_words(site, entry.who), deed_in_words(site, entry),
                         std::to_string(entry.number)});
  table(sheet.inside, rows);
  pagination(sheet.inside,
             {.path = who.empty() ? "/record" : "/record?who=" + who, .at = at, .of = of});
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
