// SPDX-License-Identifier: Apache-2.0
// After a session: everybody on its list, and whether they came, on one page.
#include "courses/roll.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

std::string field_of(const Attendance& row) { return "came-" + row.id; }

Page form_page(const Visit& visit, Site& site, const SessionAndCourse& at,
               const courses::WholeRoll& roll) {
  Sheet sheet{.title = "Who came to " + at.course.title + ", " + days_in_words(at.session) + "?",
              .back = {"Back to the session", session_path(at.session.id)}};
  Html& page = sheet.inside;
  page.element("p",
               "Whoever came is asked how it was, and again months later. Who came without a "
               "booking and is not here yet is added on the session's page.");
  open_form(page, visit, session_path(at.session.id, "who-came"));
  for (const Attendance& row : roll.people) {
    ChoiceField field{.name = field_of(row), .legend = courses::called(row.who), .choices = {}};
    for (const CameRow& came : all_came)
      field.choices.push_back({std::string(came.name), std::string(came.title)});
    Filled filled;
    // Who was only booked came, if the day has passed: the likely answer is there already.
    const bool is_over = !at.session.days.empty() && at.session.days.back().day <= visit.today;
    const Came shown_as = row.came == Came::booked && is_over ? Came::attended : row.came;
    filled.values.add(field.name, std::string(row_of(shown_as).name));
    select_field(page, filled, field);
  }
  button(page, "Save");
  page.close("form");
  return shown(visit, site, sheet);
}

}  // namespace

Outcome ask_who_came(const Visit& visit, Site& site) {
  const auto at = session_of(visit, site);
  if (!at)
    return not_found(site);
  const auto roll = courses::whole_roll(site.house.site, site.db(), at->session.id);
  if (roll.people.empty())
    return not_found(site);
  return form_page(visit, site, *at, roll);
}

// Rows that somebody else has changed or taken off since stay as they are now but for what is said here.
Outcome take_who_came(const Visit& visit, Site& site) {
  const auto at = session_of(visit, site);
  if (!at)
    return not_found(site);
  std::vector<std::pair<std::string, Came>> said;
  for (const store::KeptAttendance& row : store::attendances_of(site.db(), at->session.id))
    if (const auto came = find_came(visit.form["came-" + row.id]); came && *came != row.came)
      said.emplace_back(row.id, *came);
  return {see_other(session_path(at->session.id) + "?done=who-came"),
          [visit, said, session = at->session.id,
           has_days = !at->session.days.empty()](Database& db) -> std::optional<Page> {
            for (const auto& [id, came] : said)
              if (auto row = store::find_attendance(db, id)) {
                row->came = came;
                if (came == Came::attended && has_days)
                  row->on.reset();  // all of it, whatever days they signed in on
                store::change_attendance(db, *row);
              }
            if (!said.empty())
              put_on_course_record(db, visit, "marked-attendance", session);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
