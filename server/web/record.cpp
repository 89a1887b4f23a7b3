// SPDX-License-Identifier: Apache-2.0
#include "web/record.h"

#include <charconv>

#include "answers/results.h"
#include "model/deeds.h"
#include "store/people.h"
#include "store/releases.h"
#include "store/staff_record.h"
#include "store/surveys.h"
#include "web/components.h"
#include "web/person_words.h"

namespace earshot::web {
namespace {

constexpr int entries_a_page = 50;

// "at least 10 comments": whoever reads the record may not be shown how many people wrote.
std::string comments_of(std::string_view count, const Release& release) {
  int comments = 0;
  std::from_chars(count.data(), count.data() + count.size(), comments);
  return answers::rounded_down(comments) + " comments of " + release.unit_name;
}

// Results are named as people read them, and a number after them counts comments.
std::optional<std::string> name_of_results(Database& db, const std::string& on) {
  const std::size_t space = on.find(' ');
  const auto release = store::find_release(db, on.substr(0, space));
  if (!release)
    return std::nullopt;
  if (space == on.npos)
    return release->unit_name;
  return comments_of(std::string_view(on).substr(space + 1), *release);
}

// Whom an id belongs to, or what; the id itself if it is nobody's.
std::string name_of(Database& db, const std::string& id) {
  if (id == "shell")
    return std::string(shell_in_words);
  if (id == "server")
    return std::string(server_in_words);
  if (const auto person = store::find_person(db, id))
    return person->name;
  if (const auto survey = store::find_survey(db, id))
    return survey->title;
  return name_of_results(db, id).value_or(id);
}

std::string sentence_of(Database& db, const store::Entry& entry) {
  const DeedRow* row = find_deed(entry.what);
  std::string sentence(row != nullptr ? row->sentence : std::string_view(entry.what));
  if (const auto at = sentence.find("{on}"); at != sentence.npos)
    sentence.replace(at, 4, name_of(db, entry.on));
  return sentence;
}

int page_asked(const Visit& visit, int of) {
  const std::string_view text = visit.query["page"];
  int page = 1;
  std::from_chars(text.data(), text.data() + text.size(), page);
  return std::clamp(page, 1, std::max(of, 1));
}

void add_filter(Html& page, Database& db, const Visit& visit) {
  ChoiceField field{
      .name = "who", .legend = "Show what was done by", .choices = {{"", "Everybody"}}};
  for (const std::string& id : store::doers(db))
    field.choices.push_back({id, name_of(db, id)});
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
  add_filter(sheet.inside, db, visit);
  Table rows{.id = "record",
             .caption = "What was done",
             .columns = {{"When"}, {"Who"}, {"What"}, {.title = "Entry", .number = true}},
             .if_empty = "Nothing has been recorded."};
  for (const store::Entry& entry :
       store::read_record(db, who, std::int64_t{at - 1} * entries_a_page, entries_a_page))
    rows.rows.push_back({when(entry.at), name_of(db, entry.who), sentence_of(db, entry),
                         std::to_string(entry.number)});
  table(sheet.inside, rows);
  pagination(sheet.inside,
             {.path = who.empty() ? "/record" : "/record?who=" + who, .at = at, .of = of});
  return shown(visit, site, sheet);
}

}  // namespace earshot::web
