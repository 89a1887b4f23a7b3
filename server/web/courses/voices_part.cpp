// SPDX-License-Identifier: Apache-2.0
#include "web/courses/voices_part.h"

#include <algorithm>

#include "courses/other_voices.h"
#include "web/components.h"
#include "web/courses/asking_part.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

void managers_part(Html& page, Database& db, const CourseSession& session, Day today) {
  const courses::ManagersStanding managers = courses::managers_of(db, session, today);
  if (managers.asked + managers.to_ask == 0)
    return;
  page.element("h2", "Managers");
  page.element(
      "p",
      "Whoever has answered the first questions months after may say who their manager is. "
      "Three questions then go to that manager by themselves. You see how many have "
      "answered, never who or what.");
  const std::string asked = std::to_string(managers.asked);
  const std::string answered = std::to_string(managers.answered);
  if (managers.asked > 0)
    progress(page, "Managers: asked " + asked + ", answered " + answered + " of " + asked,
             managers.answered, managers.asked);
  if (managers.to_ask > 0)
    page.element("p", managers.to_ask == 1
                          ? "1 manager is still to be asked."
                          : std::to_string(managers.to_ask) + " managers are still to be asked.");
}

std::string name_of(const courses::WholeRoll& roll, const std::string& attendance) {
  const auto found = std::ranges::find(roll.people, attendance, &Attendance::id);
  return found == roll.people.end() ? std::string() : courses::called(found->who);
}

void table_of_calls(Html& page, const Visit& visit, const CourseSession& session,
                    const std::vector<courses::ToCall>& to_call, const courses::WholeRoll& roll) {
  Table rows{
      .id = "to-call",
      .caption = "Still to be called",
      .columns = {{"Name"}, {"Number or address"}, {"When it suits"}, {"Done", false, true}}};
  for (const courses::ToCall& each : to_call) {
    const std::string name = name_of(roll, each.attendance);
    Html done;
    one_button_form(done, visit, session_path(session.id, "called"), "I have called", name,
                    {{"attendance", each.attendance}});
    rows.rows.push_back({name, each.reached.address,
                         each.reached.when.empty() ? "Not said" : each.reached.when,
                         std::move(done)});
  }
  table(page, rows);
}

void calls_part(Html& page, const Visit& visit, Site& site, const CourseSession& session,
                const courses::WholeRoll& roll) {
  const courses::Calls calls = courses::calls_of(site.house.site, site.db(), session.id);
  if (calls.to_call.empty() && calls.called_on.empty())
    return;
  page.element("h2", "They may be called");
  page.element("p",
               "They said so after answering the first questions months after. You do not see what "
               "they answered. Say when you have called: their number is then deleted.");
  if (!calls.to_call.empty())
    table_of_calls(page, visit, session, calls.to_call, roll);
  for (const auto& [day, people] : calls.called_on)
    page.element("p", people_in_words(people) + " called on " + long_text(day) + ".");
}

}  // namespace

void other_voices(Html& page, const Visit& visit, Site& site, const CourseSession& session,
                  const courses::WholeRoll& roll) {
  managers_part(page, site.db(), session, visit.today);
  calls_part(page, visit, site, session, roll);
}

Outcome take_called(const Visit& visit, Site& site) {
  const auto at = session_of(visit, site);
  const std::string attendance(visit.form["attendance"]);
  const auto kept = at ? store::find_voice(site.db(), attendance, call_voice) : std::nullopt;
  if (!kept || kept->session != at->session.id)
    return not_found(site);
  return {see_other(session_path(at->session.id) + "?done=called"),
          [visit, attendance, session = at->session.id](Database& db) -> std::optional<Page> {
            if (store::mark_called(db, attendance, visit.today))
              put_on_course_record(db, visit, "noted-call", session);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
