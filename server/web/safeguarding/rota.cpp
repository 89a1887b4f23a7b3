// SPDX-License-Identifier: Apache-2.0
// Who reads on which day, and who is told if they do not.
#include <algorithm>

#include "partnership/rota_letters.h"
#include "store/editions.h"
#include "store/rota.h"
#include "store/staff_record.h"
#include "web/components.h"
#include "web/prose.h"
#include "web/safeguarding/safeguarding.h"
#include "web/settings_common.h"

namespace earshot::web {
namespace {

constexpr std::string_view part = "rota";

std::string reader_field(std::size_t weekday) { return "reader-" + std::to_string(weekday + 1); }
std::string deputy_field(std::size_t weekday) { return "deputy-" + std::to_string(weekday + 1); }

std::vector<Choice> choices_of(const std::vector<Person>& readers, std::string nobody) {
  std::vector<Choice> choices{{"", std::move(nobody)}};
  for (const Person& reader : readers)
    choices.push_back({reader.id, reader.name});
  return choices;
}

void add_day(Html& page, const Filled& filled, const std::vector<Person>& readers,
             std::size_t weekday) {
  page.open("fieldset", {{"class", "govuk-fieldset"}});
  page.element("legend", weekdays[weekday],
               {{"class", "govuk-fieldset__legend govuk-fieldset__legend--m"}});
  select_field(page, filled,
               {.name = reader_field(weekday),
                .legend = "Reads",
                .choices = choices_of(readers, "Nobody: everybody who reads is told")});
  select_field(page, filled,
               {.name = deputy_field(weekday),
                .legend = "Deputy",
                .choices = choices_of(readers, "Nobody: everybody who reads is told")});
  page.close("fieldset");
}

void add_what_it_is_for(Html& page, const Particulars& particulars) {
  const FamilyPages& families = particulars.families;
  paragraph(page,
            "When a child, a young person or a parent writes something, mail goes to whoever reads "
            "that day, at any hour. It says that there is something to read, and nothing else.");
  paragraph(page, "If nobody has opened it after " + std::to_string(families.deputy_after.count()) +
                      " minutes, the deputy is told; and after that both, every four hours, until "
                      "somebody has.");
  page.open("p").text("Pages for the public say that somebody reads from Monday to Friday, " +
                      to_text(families.hours.from) + " to " + to_text(families.hours.until) + ". ");
  add_link(page, {"Change the hours and the minutes", settings_path("families")});
  page.close("p");
}

Page rota_form(const Visit& visit, Site& site, Database& db, const Filled& filled,
               std::string_view seen, const std::vector<Theirs>& theirs) {
  Sheet sheet{.title = "Who reads, and when",
              .problems = filled.problems,
              .back = {"Back to settings", settings_path()},
              .status = theirs.empty() ? 200 : 409};
  Html& page = sheet.inside;
  if (!theirs.empty())
    somebody_was_quicker(page, theirs);
  const std::vector<Person> readers = store::all_readers(db);
  add_what_it_is_for(page, site.particulars());
  if (readers.empty()) {
    nothing_yet(page,
                "Nobody has the role of safeguarding reader yet, so nobody can read what children "
                "and families write. An administrator invites people.");
    return shown(visit, site, sheet);
  }
  open_form(page, visit, settings_path(part));
  hidden(page, "seen", seen);
  for (std::size_t weekday = 0; weekday < weekdays.size(); ++weekday)
    add_day(page, filled, readers, weekday);
  button(page, "Save");
  page.close("form");
  return shown(visit, site, sheet);
}

Fields fields_of(const Rota& rota) {
  Fields fields;
  for (std::size_t weekday = 0; weekday < rota.size(); ++weekday) {
    fields.add(reader_field(weekday), rota[weekday].reader);
    fields.add(deputy_field(weekday), rota[weekday].deputy);
  }
  return fields;
}

Rota typed_in(const Fields& form) {
  Rota rota;
  for (std::size_t weekday = 0; weekday < rota.size(); ++weekday)
    rota[weekday] = {std::string(form[reader_field(weekday)]),
                     std::string(form[deputy_field(weekday)])};
  return rota;
}

Problems wrong_with(const Rota& rota, const std::vector<Person>& readers) {
  Problems problems;
  const auto known = [&](const std::string& id) {
    return id.empty() || std::ranges::find(readers, id, &Person::id) != readers.end();
  };
  for (std::size_t weekday = 0; weekday < rota.size(); ++weekday) {
    const auto& [reader, deputy] = rota[weekday];
    if (!known(reader))
      problems.push_back(problem_at(reader_field(weekday), "Choose somebody who reads"));
    if (!known(deputy))
      problems.push_back(problem_at(deputy_field(weekday), "Choose somebody who reads"));
    else if (!deputy.empty() && deputy == reader)
      problems.push_back(problem_at(deputy_field(weekday),
                                    "Choose somebody else for " + std::string(weekdays[weekday]) +
                                        ": a deputy is told when the reader does not open it"));
  }
  return problems;
}

std::string named(const std::vector<Person>& readers, const std::string& id) {
  const auto found = std::ranges::find(readers, id, &Person::id);
  return found == readers.end() ? "Nobody" : found->name;
}

std::vector<Theirs> what_they_chose(Database& db, const Rota& typed, const Rota& now) {
  const std::vector<Person> readers = store::all_readers(db);
  std::vector<Theirs> theirs;
  for (std::size_t weekday = 0; weekday < now.size(); ++weekday)
    if (now[weekday] != typed[weekday])
      theirs.push_back(
          {std::string(weekdays[weekday]), named(readers, now[weekday].reader) +
                                               ", deputy: " + named(readers, now[weekday].deputy)});
  return theirs;
}

// Keeps it, or gives the page for whoever was slower.
std::optional<Page> keep(Database& db, const Visit& visit, const House& house, const Rota& typed) {
  Site site(house);
  if (Problems wrong = wrong_with(typed, store::all_readers(db)); !wrong.empty())
    return rota_form(visit, site, db, {visit.form, std::move(wrong)}, visit.form["seen"], {});
  const auto theirs = what_they_chose(db, typed, store::find_rota(db));
  if (theirs.empty())
    return std::nullopt;  // it says so already
  const int edition = store::find_edition(db, part);
  if (visit.form["seen"] != std::to_string(edition))
    return rota_form(visit, site, db, {visit.form, {}}, std::to_string(edition), theirs);
  store::begin_edition_after(db, part, edition, visit.today);
  partnership::change_rota(db, typed, visit.now);
  store::add_to_record(db, {visit.staff->person, visit.now, "changed-rota"});
  return std::nullopt;
}

}  // namespace

Outcome show_rota(const Visit& visit, Site& site) {
  return rota_form(visit, site, site.db(), {fields_of(store::find_rota(site.db())), {}},
                   std::to_string(store::find_edition(site.db(), part)), {});
}

Outcome save_rota(const Visit& visit, Site& site) {
  const Rota typed = typed_in(visit.form);
  if (Problems wrong = wrong_with(typed, store::all_readers(site.db())); !wrong.empty())
    return rota_form(visit, site, site.db(), {visit.form, std::move(wrong)}, visit.form["seen"],
                     {});
  return {
      settings_done(settings_path(), "saved"),
      [visit, &house = site.house, typed](Database& db) { return keep(db, visit, house, typed); }};
}

}  // namespace earshot::web
