// SPDX-License-Identifier: Apache-2.0
// Somebody who stands on a session's list twice: which of the others is the same person?
#include "courses/merge.h"
#include "courses/roll.h"
#include "store/listed.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/pages.h"

namespace earshot::web {
namespace {

constexpr std::string_view choose_one = "Choose who is the same person";
constexpr std::string_view has_changed =
    "Somebody else changed one of the two meanwhile. Look at the list and choose again";

std::vector<Attendance> others_than(const AttendanceAt& found, Site& site) {
  std::vector<Attendance> people =
      courses::whole_roll(site.house.site, site.db(), found.at.session.id).people;
  std::erase_if(people, [&](const Attendance& each) { return each.id == found.attendance.id; });
  return people;
}

std::string hint_of(const Attendance& other) {
  std::string hint = other.who.address.empty() ? "No email address" : other.who.address;
  return hint + ". " + std::string(row_of(other.came).title) + ".";
}

Page same_page(const Visit& visit, Site& site, const AttendanceAt& found, Problems problems) {
  const std::string& name = courses::called(found.attendance.who);
  Sheet sheet{.title = "Is " + name + " on the list twice?",
              .problems = problems,
              .back = {"Back", attendance_path(visit.variable)}};
  const std::vector<Attendance> others = others_than(found, site);
  if (others.empty()) {
    sheet.inside.element("p", "Nobody else is on this list.");
    return shown(visit, site, sheet);
  }
  sheet.inside.element(
      "p",
      "The two become one. What both have answered stays, what is due is asked once, and a link "
      "that is not needed any more stops working. Name and email address stay as they stand "
      "here: " +
          name + (found.attendance.who.address.empty() ? "" : ", " + found.attendance.who.address) +
          ". There is no way back.");
  open_form(sheet.inside, visit, attendance_path(visit.variable, "same"));
  ChoiceField who{.name = "other", .legend = "Who is the same person?", .choices = {}};
  for (const Attendance& other : others)
    who.choices.push_back({other.id, courses::called(other.who), hint_of(other)});
  radios(sheet.inside, {visit.form, std::move(problems)}, who);
  button(sheet.inside, "They are one person", Weight::warning);
  sheet.inside.close("form");
  return shown(visit, site, sheet);
}

}  // namespace

Outcome ask_same_person(const Visit& visit, Site& site) {
  const auto found = attendance_of(visit, site);
  return found ? Outcome(same_page(visit, site, *found, {})) : not_found(site);
}

Outcome make_same_person(const Visit& visit, Site& site) {
  const auto found = attendance_of(visit, site);
  if (!found)
    return not_found(site);
  const std::vector<Attendance> others = others_than(*found, site);
  const auto other = std::ranges::find(others, visit.form["other"], &Attendance::id);
  if (other == others.end())
    return same_page(visit, site, *found, {problem_at("other", choose_one)});
  const Attendance& here = found->attendance;
  const Attendance& goes_on = courses::goes_on(site.db(), here, *other);
  const Attendance& goes = &goes_on == &here ? *other : here;
  Attendance one = courses::one_of_both(here, *other);
  one.id = goes_on.id;
  one.edition = goes_on.edition;
  const auto kept = courses::roll_for(site.house.site, found->at.session.id).seal(one);
  return {see_other(session_path(found->at.session.id) + "?done=people-merged"),
          [visit, kept, goes = goes.id, edition = goes.edition,
           instead = same_page(visit, site, *found, {problem_at("other", has_changed)})](
              Database& db) -> std::optional<Page> {
            if (!courses::merge(db, kept, goes, edition))
              return instead;
            put_on_course_record(db, visit, "merged-attendances", kept.session);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
