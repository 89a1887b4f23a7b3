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
std::string was_field_of(std::string_view id) { return "was-" + std::string(id); }

// Who was only booked came, if the day has passed: the likely answer is there already.
Came shown_as(Came was, const CourseSession& session, Day today) {
  const bool is_over = !session.days.empty() && session.days.back().day <= today;
  return was == Came::booked && is_over ? Came::attended : was;
}

// What is said of somebody on the page: as it stood there, and as it was sent.
struct Said {
  std::string id;
  Came was, shown, came;
  // Who has signed in, or was changed by somebody else, since the page was opened stays so, but for what
  // was chosen on it.
  bool changes(Came now) const { return came != now && (now == was || came != shown); }
};

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
    hidden(page, was_field_of(row.id), row_of(row.came).name);
    filled.values.add(field.name,
                      std::string(row_of(shown_as(row.came, at.session, visit.today)).name));
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

Outcome take_who_came(const Visit& visit, Site& site) {
  const auto at = session_of(visit, site);
  if (!at)
    return not_found(site);
  std::vector<Said> said;
  for (const store::KeptAttendance& row : store::attendances_of(site.db(), at->session.id))
    if (const auto came = find_came(visit.form["came-" + row.id])) {
      const Came was = find_came(visit.form[was_field_of(row.id)]).value_or(row.came);
      said.push_back({row.id, was, shown_as(was, at->session, visit.today), *came});
    }
  return {see_other(session_path(at->session.id) + "?done=who-came"),
          [visit, said, session = at->session.id,
           has_days = !at->session.days.empty()](Database& db) -> std::optional<Page> {
            bool any = false;
            for (const Said& each : said)
              if (auto row = store::find_attendance(db, each.id); row && each.changes(row->came)) {
                row->came = each.came;
                if (each.came == Came::attended && has_days)
                  row->on.reset();  // all of it, whatever days they signed in on
                any = store::change_attendance(db, *row) || any;
              }
            if (any)
              put_on_course_record(db, visit, "marked-attendance", session);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
