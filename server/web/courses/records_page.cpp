// SPDX-License-Identifier: Apache-2.0
// Observations of a session and facilitators' records: who writes one, by which link, and whether it has been
// sent. What they wrote is among the results.
#include <algorithm>

#include "answers/contacts.h"
#include "base/text.h"
#include "courses/records.h"
#include "web/components.h"
#include "web/courses/course_words.h"
#include "web/courses/courses.h"
#include "web/pages.h"
#include "web/public_address.h"

namespace earshot::web {
namespace {

struct KindWords {
  courses::RecordKind kind;
  std::string_view title;
  std::string_view add;
  std::string_view what;
};
constexpr KindWords all_kinds[] = {
    {courses::all_record_kinds[0], "Observations", "Add an observation",
     "Somebody who is there as an observer writes down how the session went."},
    {courses::all_record_kinds[1], "Facilitators' records", "Add a facilitator's record",
     "Whoever leads an interview or a group about the session writes down what was said."},
};

// Where the form came with the program, or is the partnership's own.
const KindWords* find_kind(const Site& site, std::string_view stage) {
  const auto* found =
      std::ranges::find(all_kinds, stage, [](const KindWords& words) { return words.kind.stage; });
  return found == std::end(all_kinds) || !site.house.shelf.find(std::string(found->kind.form))
             ? nullptr
             : found;
}

std::string path_to(const CourseSession& session, std::string_view rest = {}) {
  return session_path(session.id, "records") + std::string(rest);
}

Html link_cell(const Site& site, const courses::AskedForRecord& record) {
  Html cell;
  if (record.link.empty())
    return cell;
  const std::string address = public_address(site.house.settings) + record.link;
  cell.element("span", address, {{"class", "app-copy"}});
  cell.open("div");
  add_link(cell, {"Open it", record.link, "for " + record.name});
  cell.close("div");
  return cell;
}

Html sent_cell(const courses::AskedForRecord& record) {
  if (record.sent)
    return tag("Sent", Shade::green);
  return record.link.empty() ? tag("Not sent: it is too late") : tag("Not yet");
}

void one_kind(Html& page, Site& site, const SessionAndCourse& at, const KindWords& words) {
  page.element("h2", words.title);
  page.element("p", words.what);
  Table rows{.id = std::string(words.kind.stage),
             .caption = "Who writes one",
             .columns = {{"Name"}, {"Sent"}, {"Their link"}},
             .if_empty = "Nobody yet."};
  for (const auto& each :
       courses::records_of(site.house.site, site.db(), at.session.id, words.kind))
    rows.rows.push_back({each.name, sent_cell(each), link_cell(site, each)});
  table(page, rows);
  if (!at.session.cancelled_on)
    link_button(page, words.add, path_to(at.session, "/add?kind=" + std::string(words.kind.stage)),
                Weight::secondary);
}

Page form_page(const Visit& visit, Site& site, const SessionAndCourse& at, const KindWords& words,
               const Filled& filled) {
  Sheet sheet{
      .title = std::string(words.add) + ": " + at.course.title + ", " + days_in_words(at.session),
      .problems = filled.problems,
      .back = {"Back to observations and records", path_to(at.session)}};
  Html& page = sheet.inside;
  page.element(
      "p",
      "Earshot makes a link for them, and sends nothing: hand it over, or open it together. "
      "Their name stays with what they write.");
  open_form(page, visit, path_to(at.session, "/add"));
  hidden(page, "kind", words.kind.stage);
  text_field(page, filled,
             {.name = "name",
              .label = "Who writes it?",
              .autocomplete = "off",
              .width = Width::words,
              .spelling = false});
  text_field(page, filled,
             {.name = "email",
              .label = "Their email address",
              .hint = "By which they are known again. Nothing is sent there.",
              .type = "email",
              .autocomplete = "off",
              .width = Width::words,
              .spelling = false});
  button(page, "Make their link");
  page.close("form");
  return shown(visit, site, sheet);
}

Problems wrong_with(const answers::Invited& who) {
  Problems problems;
  if (who.name.empty())
    problems.push_back(problem_at("name", "Write the name of whoever writes it"));
  if (who.name.size() > answers::most_name_bytes)
    problems.push_back(problem_at("name", "This is too long. Write it shorter"));
  if (!answers::is_address(who.address) || who.address.size() > answers::most_address_bytes)
    problems.push_back(problem_at("email", "Write an email address like olu.adeyemi@example.org"));
  return problems;
}

}  // namespace

Outcome show_records(const Visit& visit, Site& site) {
  const auto at = session_of(visit, site);
  if (!at)
    return not_found(site);
  Sheet sheet{
      .title = "Observations and records: " + at->course.title + ", " + days_in_words(at->session),
      .back = {"Back to the session", session_path(at->session.id)},
      .done = course_done_words(visit),
      .wide = true};
  sheet.inside.element(
      "p",
      "What they wrote is among the results once the survey has closed, with their "
      "name. Each person writes one of each kind at a time.");
  for (const KindWords& words : all_kinds)
    if (find_kind(site, words.kind.stage) != nullptr)
      one_kind(sheet.inside, site, *at, words);
  return shown(visit, site, sheet);
}

Outcome ask_record(const Visit& visit, Site& site) {
  const auto at = session_of(visit, site);
  const KindWords* words = at ? find_kind(site, visit.query["kind"]) : nullptr;
  if (words == nullptr || at->session.cancelled_on)
    return not_found(site);
  return form_page(visit, site, *at, *words, {});
}

Outcome add_record(const Visit& visit, Site& site) {
  const auto at = session_of(visit, site);
  const KindWords* words = at ? find_kind(site, visit.form["kind"]) : nullptr;
  if (words == nullptr || at->session.cancelled_on)
    return not_found(site);
  const auto again = [&](Problems problems) {
    return form_page(visit, site, *at, *words, {visit.form, std::move(problems)});
  };
  const answers::Invited who{tidy(visit.form["name"]), tidy(visit.form["email"]), ""};
  if (Problems problems = wrong_with(who); !problems.empty())
    return again(std::move(problems));
  const auto survey =
      courses::survey_for_record(site.house.site, site.house.shelf, at->session.id, words->kind);
  if (!survey)
    return again({problem_at("name",
                             "Its form can't be opened now. Ask whoever runs the server to look "
                             "into its log")});
  const answers::NewOnTheList list(site.house.site, *survey, {who});
  return {see_other(path_to(at->session) + "?done=record-added"),
          [visit, list, session = at->session.id,
           there = again({problem_at("email", "They have a link already: it stands on the list")}),
           closed = again({problem_at("email", "It closed just now. Send this again")})](
              Database& db) -> std::optional<Page> {
            const auto added = list.add(db);
            if (added.closed)
              return closed;
            if (added.added == 0)
              return there;
            put_on_course_record(db, visit, "asked-for-record", session);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
