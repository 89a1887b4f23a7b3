// SPDX-License-Identifier: Apache-2.0
// Training activity and compliance, from registers, what agencies' leads said, and agencies' training returns.
#include <algorithm>

#include "base/text.h"
#include "model/release.h"
#include "needs/report/course_words.h"
#include "needs/report/sections.h"
#include "needs/required_training.h"
#include "needs/told_apart.h"
#include "needs/training_activity.h"
#include "store/listed.h"

namespace earshot::needs {
namespace {

constexpr std::string_view agency_not_known = "Agency not known";
constexpr std::string_view no_level = "No level";
constexpr std::string_view nothing_returned =
    "No agency has returned how many of its staff need a level of training and have it in date.";
constexpr std::string_view attendances_not_people =
    "Attendances, not people: whoever came to two courses is counted twice.";

std::string title_of_agency(const ListWords& lists, const std::string& agency) {
  return agency.empty() ? std::string(agency_not_known) : lists.title(List::agencies, agency);
}

std::vector<Book::Cell> presence_cells(const courses::Presence& people) {
  return {people.booked, people.attended, people.part, people.absent, people.unknown};
}

// In the order in which people would look for them; who is of no known agency comes last.
std::vector<std::string> agencies_by_title(const ListWords& lists, std::vector<std::string> names) {
  std::ranges::sort(names, {}, [&](const std::string& name) {
    return std::pair(name.empty(), title_of_agency(lists, name));
  });
  return names;
}

ReportTable by_course(const TrainingActivity& activity, const ListWords& lists) {
  ReportTable table{
      .name = "training-by-course",
      .title = "Courses, sessions and who came",
      .heading = {"Course", "Code", "Level", "Sessions held", "Cancelled", "Booked", "Attended",
                  "Attended part", "Did not attend", "Not said yet", std::string(rests_on_heading)},
      .rows = {},
      .notes = {"Booked: had a place and kept it, whether they came or not. Attended "
                "has those who came without a booking, too.",
                "People of a cancelled session are not counted."},
      .when_empty = "No course was held or cancelled in these days."};
  for (const CourseActivity& each : activity.courses) {
    std::vector<Book::Cell> row{
        each.course.title, each.course.code,
        each.course.level.empty() ? std::string(no_level)
                                  : lists.title(List::levels, each.course.level),
        each.held == 0 && each.at_any_time ? Book::Cell("E-learning") : Book::Cell(each.held),
        each.cancelled};
    // Nobody was written down: that is not the same as nobody having come.
    if (each.held > 0 && each.from.empty())
      row.insert(row.end(), 5, Book::Cell("No register"));
    else
      std::ranges::copy(presence_cells(each.people), std::back_inserter(row));
    row.emplace_back("Registers of " + each.course.code);
    table.rows.push_back(std::move(row));
  }
  return table;
}

int people_in(const FromAgency& from) {
  return std::max(from.people.booked, from.people.attended + from.people.part);
}

ReportTable by_course_and_agency(const TrainingActivity& activity, const ListWords& lists) {
  ReportTable table{
      .name = "training-by-course-and-agency",
      .title = "Who came from which agency",
      .heading = {"Course", "Agency", "Booked", "Attended", "Attended part", "Did not attend",
                  "Not said yet", std::string(rests_on_heading)},
      .rows = {},
      .notes =
          {"From registers. Agencies with fewer than 5 people at a course are counted together, "
           "so that nobody is pointed at. Nothing here tells who answered a survey, or what."},
      .when_empty = "Nobody was booked and nobody came in these days."};
  for (const CourseActivity& each : activity.courses) {
    std::vector<PeopleOf> came;
    for (const FromAgency& from : each.from)
      if (from.people.booked + from.people.attended > 0)  // others gave their place back
        came.push_back({from.agency, people_in(from)});
    const std::vector<std::string> apart = told_apart(came);
    courses::Presence others;
    for (const FromAgency& from : each.from)
      if (std::ranges::find(apart, from.agency) == apart.end())
        others += from.people;
    const auto add = [&](const std::string& agency, const courses::Presence& people) {
      std::vector<Book::Cell> row{each.course.title, agency};
      std::ranges::copy(presence_cells(people), std::back_inserter(row));
      row.emplace_back("Registers of " + each.course.code);
      table.rows.push_back(std::move(row));
    };
    for (const std::string& name : agencies_by_title(lists, apart))
      add(title_of_agency(lists, name),
          std::ranges::find(each.from, name, &FromAgency::agency)->people);
    if (apart.size() < came.size())
      add(std::string(counted_together), others);
  }
  return table;
}

// Levels of which somebody came to a course, in the order of their list; courses without a level last.
std::vector<std::string> levels_used(const std::map<std::string, CameByLevel>& came,
                                     const ListWords& lists) {
  std::vector<std::string> levels;
  const auto is_used = [&](const std::string& level) {
    return std::ranges::any_of(came, [&](const auto& row) { return row.second.contains(level); });
  };
  for (const Listed* level : lists.all(List::levels))
    if (is_used(level->name))
      levels.push_back(level->name);
  if (is_used({}))
    levels.emplace_back();
  return levels;
}

// Every agency that is on its list stands here: that nobody came from one is a finding, too.
std::vector<std::string> agencies_to_show(const TrainingActivity& activity,
                                          const std::map<std::string, CameByLevel>& came,
                                          const ListWords& lists) {
  std::vector<std::string> names;
  for (const Listed* agency : lists.open(List::agencies))
    names.push_back(agency->name);
  const auto add = [&](const std::string& name) {
    if (std::ranges::find(names, name) == names.end())
      names.push_back(name);
  };
  for (const auto& [name, levels] : came)
    add(name);
  for (const auto& [name, staff] : activity.staff_asked)
    add(name);
  return agencies_by_title(lists, names);
}

ReportTable by_level_and_agency(const TrainingActivity& activity, const ListWords& lists) {
  const auto came = came_by_agency_and_level(activity);
  const std::vector<std::string> levels = levels_used(came, lists);
  ReportTable table{.name = "training-by-level-and-agency",
                    .title = "Attendance by level, beside how many staff there are",
                    .heading = {"Agency", "Staff sent a survey"},
                    .rows = {},
                    .notes = {std::string(attendances_not_people) +
                                  " So no share of an agency's staff is worked out.",
                              "Staff sent a survey: what the agency's lead said for the latest "
                              "survey of the workforce that they handed on. Empty: nobody has said "
                              "how many staff there are."},
                    .when_empty = "No agency is on the list."};
  for (const std::string& level : levels)
    table.heading.push_back(level.empty() ? std::string(no_level)
                                          : lists.title(List::levels, level));
  table.heading.emplace_back("All levels");
  table.heading.emplace_back(rests_on_heading);
  for (const std::string& name : agencies_to_show(activity, came, lists)) {
    const auto found = came.find(name);
    const auto staff = activity.staff_asked.find(name);
    std::vector<Book::Cell> row{title_of_agency(lists, name), staff == activity.staff_asked.end()
                                                                  ? Book::Cell()
                                                                  : Book::Cell(staff->second)};
    int all = 0;
    for (const std::string& level : levels) {
      const int people =
          found == came.end() || !found->second.contains(level) ? 0 : found->second.at(level);
      all += people;
      row.emplace_back(people);
    }
    row.emplace_back(all);
    row.emplace_back(staff == activity.staff_asked.end() ? "Registers"
                                                         : "Registers, and what its lead said");
    table.rows.push_back(std::move(row));
  }
  return table;
}

ReportTable training_returns(const ReportFrom& from, const ListWords& lists) {
  ReportTable table{.name = "training-returns",
                    .title = "What agencies returned about their own training",
                    .heading = {"Agency", "Level", "Topic", "What was found", "Day",
                                std::string(rests_on_heading)},
                    .rows = {},
                    .notes = {},
                    .when_empty = "No agency's training return has been entered as evidence."};
  for (const Evidence& piece : from.drawn.gathered.pieces)
    if (piece.source == EvidenceSource::training_return)
      table.rows.push_back(
          {title_of_agency(lists, piece.agency),
           piece.level.empty() ? std::string(no_level) : lists.title(List::levels, piece.level),
           lists.title(List::topics, piece.topic), piece.finding, piece.found_on, piece.id});
  return table;
}

Book::Cell share_in(const Counted& staff) {
  const auto percent = staff.percent();
  return percent ? Book::Cell(std::to_string(*percent) + "%") : Book::Cell();
}

constexpr std::string_view empty_share = "No share is given of fewer than ten people.";

ReportTable required_by_level(const RequiredTraining& required, const ListWords& lists) {
  ReportTable table{
      .name = "required-training",
      .title = "Who has the training that is required",
      .heading = {"Level", "Agencies that returned", "Need it", "Have it in date", "Share",
                  "Counted from", "Counted until", std::string(rests_on_heading)},
      .rows = {},
      .notes = {"By each agency's own count of its staff. " + std::string(empty_share)},
      .when_empty = std::string(nothing_returned)};
  for (const LevelRequired& level : required.levels)
    if (level.is_told())
      table.rows.push_back({lists.title(List::levels, level.level), level.agencies,
                            level.staff.needed, level.staff.in_date, share_in(level.staff),
                            level.first_counted, level.last_counted, "The training returns below"});
  return table;
}

// Agencies of few people are not named.
std::string rests_on_returns(const ReturnedBy& by) {
  if (by.agency.empty())
    return "The training returns of " + std::to_string(by.agencies) + " agencies";
  std::vector<std::string> all;
  for (const TrainingReturn& row : by.rests_on)
    all.push_back("Training return of " + row.agency + ", " + row.level + ", version " +
                  std::to_string(row.edition));
  return list_of(all, "and");
}

ReportTable required_by_agency(const RequiredTraining& required, const ListWords& lists) {
  ReportTable table{
      .name = "required-training-by-agency",
      .title = "Who has the training that is required, by agency",
      .heading = {"Level", "Agency", "Need it", "Have it in date", "Share",
                  std::string(rests_on_heading)},
      .rows = {},
      .notes = {"Agencies where fewer than 5 people need a level are counted together, so that "
                "nobody is pointed at. " +
                std::string(empty_share)},
      .when_empty = std::string(nothing_returned)};
  for (const ReturnedBy& by : required.agencies)
    table.rows.push_back(
        {lists.title(List::levels, by.level),
         by.agency.empty() ? std::string(counted_together) : lists.title(List::agencies, by.agency),
         by.staff.needed, by.staff.in_date, share_in(by.staff), rests_on_returns(by)});
  return table;
}

// Who has returned nothing is asked of a draft: the list of agencies may have changed since a cycle was agreed.
std::vector<std::string> what_is_required(const RequiredTraining& required, const ListWords& lists,
                                          bool is_draft) {
  if (required.levels.empty())
    return {std::string(nothing_returned)};
  std::vector<std::string> sentences;
  for (const LevelRequired& level : required.levels)
    if (level.is_told())
      sentences.push_back(in_a_sentence(level, lists.title(List::levels, level.level)));
  if (is_draft && !required.not_returned.empty()) {
    std::vector<std::string> titles;
    for (const std::string& agency : required.not_returned)
      titles.push_back(lists.title(List::agencies, agency));
    sentences.push_back("Nothing is returned by " + list_of(titles, "and") +
                        ". Nothing is assumed of them.");
  }
  return sentences;
}

std::vector<std::string> what_it_says(const TrainingActivity& activity,
                                      std::vector<std::string> required) {
  std::vector<std::string> sentences;
  if (!activity.courses.empty())
    sentences.push_back(
        "From " + long_text(activity.period.from) + " to " + long_text(activity.period.until) +
        ", " +
        counted(static_cast<std::size_t>(activity.held), "session was held", "sessions were held") +
        " and " + std::to_string(activity.cancelled) + " cancelled. There were " +
        counted(static_cast<std::size_t>(activity.people.booked), "booking", "bookings") + "; " +
        std::to_string(activity.people.attended) + " attended all of a session or course, " +
        std::to_string(activity.people.part) + " a part of it, and " +
        std::to_string(activity.people.absent) + " did not attend.");
  std::ranges::move(required, std::back_inserter(sentences));
  sentences.emplace_back(
      "These are registers as they stand now. Names of those who came are deleted in time; from "
      "which agency they were and how they came is kept, so no figure changes when names go.");
  return sentences;
}

}  // namespace

ReportSection training_activity_section(const ReportFrom& from) {
  const TrainingActivity activity =
      training_activity(from.db, from.drawn.gathered.cycle, from.drawn.gathered.as_of);
  const RequiredTraining required =
      required_training(from.db, from.drawn.gathered.cycle, from.drawn.gathered.as_of);
  const ListWords lists(store::find_listed(from.db));
  return {
      .name = "training-activity",
      .title = "Training activity, compliance",
      .part = ReportPart::targets,
      .sentences = what_it_says(
          activity, what_is_required(required, lists, from.drawn.gathered.cycle.takes_evidence())),
      .tables = {by_course(activity, lists), by_course_and_agency(activity, lists),
                 by_level_and_agency(activity, lists), training_returns(from, lists),
                 required_by_level(required, lists), required_by_agency(required, lists)}};
}

}  // namespace earshot::needs
