// SPDX-License-Identifier: Apache-2.0
// One session: when and where it is, who is on its list, and cancelling it.
#include "base/text.h"
#include "courses/roll.h"
#include "store/sessions_of_courses.h"
#include "web/components.h"
#include "web/courses/asking_part.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/courses/figures_part.h"
#include "web/courses/voices_part.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

Inside lines_of(const std::string& text) {
  Html lines;
  std::size_t from = 0;
  while (from <= text.size()) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    lines.element("div", text.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

void what_is_known(Html& page, Database& db, const SessionAndCourse& found) {
  const CourseSession& session = found.session;
  const std::vector<Link> change{{"Change", session_path(session.id, "change"), "the session"}};
  Html course;
  add_link(course, {found.course.title, course_path(found.course.id)});
  std::vector<SummaryRow> rows{{"Course", std::move(course)}};
  rows.push_back({"When",
                  session.days.empty() ? Inside("At any time") : lines_of(times_in_words(session)),
                  change});
  rows.push_back({"Where", where_in_words(session)});
  const std::string trainer = trainer_in_words(db, session);
  rows.push_back({"Trainer", trainer.empty() ? "Not said" : trainer});
  rows.push_back({"Places", session.capacity ? std::to_string(*session.capacity)
                                             : std::string("Not limited")});
  summary_list(page, rows);
}

// "24 booked, 20 came, 3 did not attend"
std::string counted(const store::HowMany& counts) {
  std::vector<std::string> parts;
  const int came = store::how_many_were_there(counts);
  const auto of = [&](Came which) { return counts[static_cast<std::size_t>(which)]; };
  for (const auto& [count, words] :
       {std::pair(of(Came::booked), " booked"), std::pair(came, " came"),
        std::pair(of(Came::absent), " did not attend"),
        std::pair(of(Came::cancelled), " cancelled their place")})
    if (count > 0)
      parts.push_back(std::to_string(count) + words);
  return parts.empty() ? "" : list_of(parts, "and") + ".";
}

// Somebody wrote down an agency that is on no list.
std::string agency_in_words(Database& db, const Attendee& who) {
  if (who.agency.empty() && !who.agency_words.empty())
    return in_quotes(who.agency_words) + ", not on the list";
  return title_on(db, List::agencies, who.agency);
}

Html certificate_of(const Attendance& row) {
  Html link;
  if (row_of(row.came).was_there)
    add_link(link, {"Certificate", attendance_path(row.id, "certificate"),
                    "of " + courses::called(row.who)});
  return link;
}

void who_is_on_it(Html& page, Site& site, const CourseSession& session,
                  const courses::WholeRoll& roll) {
  page.element("h2", "People");
  const store::HowMany counts = store::how_many_came(site.db(), session.id);
  if (const std::string words = counted(counts); !words.empty())
    page.element("p", words);
  open_buttons(page);
  link_button(page, "Add somebody", session_path(session.id, "person"), Weight::secondary);
  if (!session.cancelled_on)
    link_button(page, "Bring in a register", session_path(session.id, "register"),
                Weight::secondary);
  if (!session.cancelled_on && !session.days.empty())
    link_button(page, "Sign in on the day", session_path(session.id, "here"), Weight::secondary);
  if (!roll.people.empty())
    link_button(page, "Say who came", session_path(session.id, "who-came"), Weight::secondary);
  page.close("div");
  Table rows{.id = "people",
             .caption = "By name",
             .columns = {{"Name"}, {"Agency"}, {"Role"}, {"Came"}, {"Certificate"}},
             .if_empty = roll.nameless > 0 ? "" : "Nobody is on the list yet."};
  for (const Attendance& row : roll.people) {
    Html name;
    add_link(name, {courses::called(row.who), attendance_path(row.id)});
    rows.rows.push_back({std::move(name), agency_in_words(site.db(), row.who),
                         title_on(site.db(), List::roles, row.who.role),
                         std::string(row_of(row.came).title), certificate_of(row)});
  }
  if (!rows.rows.empty() || !rows.if_empty.empty())
    table(page, rows);
  if (roll.nameless > 0)
    inset(page,
          (roll.nameless == 1 ? "The name of one person is"
                              : "The names of " + std::to_string(roll.nameless) + " people are") +
              " no longer kept. They are still counted.");
}

std::string title_of(const SessionAndCourse& found) {
  return found.course.title + ", " + days_in_words(found.session);
}

}  // namespace

Outcome show_session(const Visit& visit, Site& site) {
  const auto found = session_of(visit, site);
  if (!found)
    return not_found(site);
  Sheet sheet{.title = title_of(*found),
              .back = {"Back to the course", course_path(found->course.id)},
              .done = course_done_words(visit),
              .wide = true};
  Html& page = sheet.inside;
  if (found->session.cancelled_on)
    inset(page, "It was cancelled on " + long_text(*found->session.cancelled_on) + ".");
  what_is_known(page, site.db(), *found);
  const auto roll = courses::whole_roll(site.house.site, site.db(), found->session.id);
  who_is_on_it(page, site, found->session, roll);
  what_they_are_asked(page, visit, site, found->session, roll);
  other_voices(page, visit, site, found->session, roll);
  results_of_session(page, visit, site, found->session.id);
  page.open("p");
  add_link(page,
           {"Observations and facilitators' records", session_path(found->session.id, "records")});
  page.close("p");
  const std::string path = session_path(found->session.id, "cancel");
  if (found->session.cancelled_on)
    one_button_form(page, visit, path, "It is held after all", "", {{"do", "take-up"}});
  else
    link_button(page, "Cancel the session", path, Weight::secondary);
  return shown(visit, site, sheet);
}

Outcome ask_cancel(const Visit& visit, Site& site) {
  const auto found = session_of(visit, site);
  if (!found || found->session.cancelled_on)
    return not_found(site);
  Sheet sheet{.title = "Cancel " + title_of(*found),
              .back = {"Back to the session", session_path(found->session.id)}};
  sheet.inside.element("p",
                       "It stays on the course's page, marked as cancelled. Earshot tells nobody: "
                       "tell those who booked. You can take it up again.");
  one_button_form(sheet.inside, visit, session_path(found->session.id, "cancel"),
                  "Cancel the session", "", {{"do", "cancel"}}, Weight::warning);
  return shown(visit, site, sheet);
}

Outcome cancel_session(const Visit& visit, Site& site) {
  const auto found = session_of(visit, site);
  const bool cancels = visit.form["do"] == "cancel";
  if (!found || (!cancels && visit.form["do"] != "take-up"))
    return not_found(site);
  const std::string path = session_path(found->session.id);
  return {see_other(path + "?done=" + (cancels ? "cancelled" : "taken-up")),
          [visit, id = found->session.id, cancels, path](Database& db) -> std::optional<Page> {
            CourseSession session = store::find_session_of_course(db, id).value();
            if (session.cancelled_on.has_value() == cancels)
              return see_other(path);  // somebody pressed it already
            session.cancelled_on = cancels ? std::optional(visit.today) : std::nullopt;
            store::change_session_of_course(db, session);
            put_on_course_record(db, visit, cancels ? "cancelled-session" : "took-up-session", id);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
