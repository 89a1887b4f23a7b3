// SPDX-License-Identifier: Apache-2.0
// Adding people to a survey's list: pasted or from a file, all or nothing. What can't be read is told
// line by line and what was typed stays.
#include <algorithm>
#include <charconv>

#include "answers/contacts.h"
#include "base/text.h"
#include "web/pages.h"
#include "web/ways/invited_common.h"
#include "web/ways/ways.h"

namespace earshot::web {
namespace {

constexpr std::size_t most_told = 20;

void open_upload(Html& page, const Visit& visit, const std::string& action) {
  page.open(
      "form",
      {{"method", "post"}, {"action", action}, {"enctype", "multipart/form-data"}, {"novalidate"}});
  hidden(page, "token", visit.token);
}

Page add_page(const Visit& visit, Site& site, const Survey& survey, const Filled& filled) {
  Sheet sheet{.title = "Add people",
              .problems = filled.problems,
              .back = {"Back to the list", path_of(survey, "/people")}};
  Html& page = sheet.inside;
  page.element("p",
               "Each person gets a link of their own. Write one person on each line: name, email "
               "address, agency. You can paste rows of a spreadsheet, or the addresses of a mail. "
               "These are lines as they may look:");
  copy_block(page,
             "Tom Okafor, tom.okafor@example.org, Solent Health\n"
             "Amal Aziz <amal.aziz@example.org>\n"
             "ella.marsh@example.org");
  open_upload(page, visit, path_of(survey, "/people/add"));
  long_field(page, filled, {.name = "list", .label = "People", .rows = 12});
  file_field(
      page, filled, "file", "Or a CSV file",
      "Saved from a spreadsheet as \"CSV UTF-8\". It is added to what you have written above.");
  button(page, "Add them");
  page.close("form");
  page.element("p",
               "Nothing changes for people who are on the list already. An address that is there "
               "twice counts once.");
  page.element("p", "The survey stays open until " + long_text(survey.closes_on) +
                        ", even if everybody on the list answers before then, unless you say on "
                        "the list that nobody else will be added.");
  return shown(visit, site, sheet);
}

// "Line 3 has no email address ..."
Problems told(const Problems& problems, std::string_view field) {
  const std::string of_file = field == "file" ? " of the file" : "";
  Problems all;
  for (const Problem& problem : problems) {
    if (all.size() == most_told) {
      all.push_back(problem_at(field, "There are " + std::to_string(problems.size() - most_told) +
                                          " more lines like these"));
      break;
    }
    const std::string line =
        problem.line > 0 ? "Line " + std::to_string(problem.line) + of_file + " " : "";
    all.push_back(problem_at(field, line + problem.message));
  }
  return all;
}

struct Wanted {
  std::vector<answers::Invited> people;
  int twice = 0;
  Fields
      fields;  // as the form is shown again: a file can't be chosen for somebody, but its lines can
               // stand where they can be put right
  Problems problems;
};

void take(Wanted& wanted, std::string_view list, std::string_view field) {
  answers::ReadList read = answers::read_list(list);
  std::ranges::move(told(read.problems, field), std::back_inserter(wanted.problems));
  std::ranges::move(read.contacts, std::back_inserter(wanted.people));
  wanted.twice += read.twice;
}

Wanted wanted_in(const Visit& visit) {
  Wanted wanted;
  std::string typed(visit.form["list"]);
  for (const SentFile& file : visit.files)
    if (file.field == "file") {
      if (tidy(typed).empty() && is_utf8(file.bytes))
        typed = file.bytes;
      else
        take(wanted, file.bytes, "file");
    }
  take(wanted, typed, "list");
  if (wanted.people.empty() && wanted.problems.empty())
    wanted.problems.push_back(
        problem_at("list", "Write whom to ask, one person on each line, or choose a file"));
  wanted.fields.add("list", std::move(typed));
  return wanted;
}

std::string done_query(const answers::NewOnTheList::Added& added, int twice) {
  return "/people?added=" + std::to_string(added.added) +
         "&there=" + std::to_string(added.there_already) + "&twice=" + std::to_string(twice);
}

int number_in(const Visit& visit, std::string_view name) {
  const std::string_view text = visit.query[name];
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

std::string what_was_done(const Visit& visit) {
  if (visit.query["done"] == "new-links")
    return "New links have been made, and the old ones have stopped working. Download them and "
           "send them.";
  if (visit.query["done"] == "taken-off")
    return "They are off the list, and their link has stopped working.";
  if (!visit.query.has("added"))
    return {};
  const auto people = [](int count) {
    return count_of(static_cast<std::size_t>(std::max(count, 0)), "person", "people");
  };
  const int added = number_in(visit, "added");
  std::string said = added == 0 ? "Nobody was added." : people(added) + " added.";
  if (const int there = number_in(visit, "there"); there > 0)
    said += " " + people(there) + (there == 1 ? " was" : " were") + " on the list already.";
  if (const int twice = number_in(visit, "twice"); twice > 0)
    said += " " + count_of(static_cast<std::size_t>(twice), "line", "lines") +
            " had an address that stood before.";
  return said;
}

Outcome ask_invited(const Visit& visit, Site& site) {
  const auto survey = survey_here(visit, site);
  if (!survey)
    return not_found(site);
  if (!row_of(survey->promise).has_invitations)
    return has_no_list(visit, site, *survey);
  if (!can_be_answered(*survey, visit.today))
    return see_other(path_of(*survey, "/people"));
  return add_page(visit, site, *survey, {});
}

Outcome add_invited(const Visit& visit, Site& site) {
  const auto survey = survey_here(visit, site);
  if (!survey || !row_of(survey->promise).has_invitations)
    return not_found(site);
  if (!can_be_answered(*survey, visit.today))
    return see_other(path_of(*survey, "/people"));
  Wanted wanted = wanted_in(visit);
  if (!wanted.problems.empty())
    return add_page(visit, site, *survey, {std::move(wanted.fields), std::move(wanted.problems)});
  const answers::NewOnTheList added(site.house.site, *survey, wanted.people);
  return {see_other(path_of(*survey, done_query(added.look(site.db()), wanted.twice))),
          [visit, survey = *survey, added](Database& db) -> std::optional<Page> {
            const auto done = added.add(db);
            if (done.closed)
              return see_other(path_of(survey, "/people"));
            if (done.added > 0)
              record_deed(db, visit, "added-people", survey);
            return std::nullopt;
          }};
}

}  // namespace earshot::web
