// SPDX-License-Identifier: Apache-2.0
#include "needs/return_file.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "base/bytes.h"
#include "base/secrets.h"
#include "base/text.h"
#include "courses/register_columns.h"
#include "courses/register_words.h"
#include "needs/return_rules.h"
#include "store/listed.h"
#include "store/training_returns.h"

namespace earshot::needs {
namespace {

constexpr std::size_t most_rows_above = 40;
constexpr std::size_t most_rows = 5'000;
constexpr std::size_t most_problems = 200;  // nobody reads more at once

enum class Part { agency, level, needed, in_date, counted_on };
struct PartRow {
  std::string_view field;  // as in TypedReturn
  std::string_view heading;
};
// In the order of Part.
constexpr std::array<PartRow, 5> all_parts{{
    {"agency", "Agency"},
    {"level", "Level"},
    {"needed", "Need it"},
    {"in_date", "Have it in date"},
    {"counted_on", "Counted on"},
}};

class Planner {
 public:
  Planner(Database& db, const Cycle& cycle, Day today)
      : lists_(store::find_listed(db)),
        standing_(store::training_returns_at(db, cycle.id, Moment::max())),
        cycle_(cycle),
        today_(today) {}

  ReturnsPlan plan(const std::vector<CsvRow>& rows) {
    const std::size_t first = find_columns(rows);
    if (plan_.problems.empty() && rows.size() - first > most_rows)
      problem(0, {}, "There are more than 5,000 rows in it. Split it, and bring in each part");
    if (plan_.problems.empty())
      for (const CsvRow& row : std::span(rows).subspan(first))
        if (plan_.problems.size() < most_problems)
          read(row);
    if (plan_.problems.empty() && plan_.changes.empty() && plan_.the_same == 0)
      problem(0, {}, "No row below the headings has a number. Write them in, and choose it again");
    plan_.seen = seen();
    return std::move(plan_);
  }

 private:
  void problem(int line, std::string_view field, std::string message) {
    std::string heading;
    for (const PartRow& part : all_parts)
      if (part.field == field)
        heading = part.heading;
    plan_.problems.push_back(
        {.line = line, .question = std::move(heading), .message = std::move(message)});
  }

  // The index of the first row below the headings.
  std::size_t find_columns(const std::vector<CsvRow>& rows) {
    for (std::size_t at = 0; at < std::min(rows.size(), most_rows_above); ++at)
      if (takes_headings(rows[at]))
        return at + 1;
    std::vector<std::string> needed;
    for (const PartRow& part : all_parts)
      needed.emplace_back(part.heading);
    problem(0, {},
            "There is no row of headings. Write " + list_of(needed, "and") +
                " above the columns, as in the table that you can download");
    return rows.size();
  }

  bool takes_headings(const CsvRow& row) {
    std::map<Part, std::size_t> places;
    std::vector<std::string> others;
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      const auto found = std::ranges::find(
          all_parts, courses::bare_title(row.cells[at]),
          [](const PartRow& part) { return courses::bare_title(std::string(part.heading)); });
      if (found != all_parts.end())
        places.emplace(static_cast<Part>(found - all_parts.begin()), at);
      else if (!one_line(row.cells[at]).empty())
        others.push_back(one_line(row.cells[at]));
    }
    if (places.size() < all_parts.size())
      return false;
    places_ = std::move(places);
    plan_.not_read = std::move(others);
    return true;
  }

  std::string cell(const CsvRow& row, Part part) const {
    const std::size_t at = places_.at(part);
    return at < row.cells.size() ? one_line(row.cells[at]) : std::string();
  }

  void read(const CsvRow& row) {
    const std::string day = cell(row, Part::counted_on);
    const TypedReturn typed{.agency = cell(row, Part::agency),
                            .level = cell(row, Part::level),
                            .needed = cell(row, Part::needed),
                            .in_date = cell(row, Part::in_date),
                            .counted_on = courses::written_day(day)};
    if (typed.needed.empty() && typed.in_date.empty() && day.empty())
      return;
    ReadReturn read = read_return(typed, lists_, cycle_, today_);
    for (Problem& wrong : read.problems)
      problem(row.line, wrong.question, std::move(wrong.message));
    if (read.problems.empty())
      sort_in(row.line, std::move(read.row));
  }

  void sort_in(int line, TrainingReturn row) {
    const auto [first, is_new] = lines_.emplace(std::pair(row.agency, row.level), line);
    if (!is_new)
      return problem(line, "agency",
                     "Row " + std::to_string(first->second) +
                         " is of the same agency and level. Take one of the two out");
    const TrainingReturn* before = find_return(standing_, row);
    if (before != nullptr) {
      row.edition = before->edition;
      if (before->says_the_same(row)) {
        ++plan_.the_same;
        return;
      }
    }
    const bool stands = before != nullptr && !before->withdrawn;
    plan_.changes.push_back({line, std::move(row), stands ? std::optional(*before) : std::nullopt});
  }

  std::string seen() const {
    ByteWriter bytes;
    bytes.number(plan_.problems.size());
    for (const PlannedReturn& planned : plan_.changes) {
      bytes.text(planned.row.agency);
      bytes.text(planned.row.level);
      for (const int number : {planned.row.edition, planned.row.needed, planned.row.in_date})
        bytes.number(static_cast<std::uint64_t>(number));
      bytes.text(to_text(planned.row.counted_on));
    }
    return to_hex(sha256(bytes.take()).substr(0, 16));
  }

  const ListWords lists_;
  const std::vector<TrainingReturn> standing_;
  const Cycle& cycle_;
  const Day today_;
  std::map<Part, std::size_t> places_;
  std::map<std::pair<std::string, std::string>, int> lines_;  // by agency and level
  ReturnsPlan plan_;
};

}  // namespace

std::vector<TrainingReturn> ReturnsPlan::rows() const {
  std::vector<TrainingReturn> rows;
  for (const PlannedReturn& planned : changes)
    rows.push_back(planned.row);
  return rows;
}

ReturnsPlan plan_returns(Database& db, const Cycle& cycle, const std::vector<CsvRow>& rows,
                         Day today) {
  return Planner(db, cycle, today).plan(rows);
}

std::string returns_table(Database& db, const Cycle& cycle) {
  const ListWords lists(store::find_listed(db));
  const auto standing = store::training_returns_at(db, cycle.id, Moment::max());
  CsvWriter csv;
  std::vector<std::string> headings;
  for (const PartRow& part : all_parts)
    headings.emplace_back(part.heading);
  csv.row(headings);
  for (const Listed* agency : lists.open(List::agencies))
    for (const Listed* level : lists.open(List::levels)) {
      const TrainingReturn* row =
          find_return(standing, {.agency = agency->name, .level = level->name});
      const bool stands = row != nullptr && !row->withdrawn;
      csv.row(std::vector<std::string>{
          agency->title, level->title, stands ? std::to_string(row->needed) : "",
          stands ? std::to_string(row->in_date) : "", stands ? to_text(row->counted_on) : ""});
    }
  return csv.file();
}

}  // namespace earshot::needs
