// SPDX-License-Identifier: Apache-2.0
// Where a register says what: which of its rows has the headings, and which column is the name, the
// address, the agency. Guesses from many usual spellings; a person has the last word.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.h"
#include "base/problems.h"

namespace earshot::courses {

enum class Part { left_out, name, first, last, address, agency, role, came, on, code, day };
struct PartRow {
  Part part;
  std::string_view name;   // in forms and in the database
  std::string_view title;  // on the screen
};
inline constexpr std::array<PartRow, 11> all_parts{{
    {Part::left_out, "left_out", "Leave it out"},
    {Part::name, "name", "Name"},
    {Part::first, "first", "First name"},
    {Part::last, "last", "Last name"},
    {Part::address, "address", "Email address"},
    {Part::agency, "agency", "Agency"},
    {Part::role, "role", "Role"},
    {Part::came, "came", "Whether they came"},
    {Part::on, "on", "Day they completed it"},
    {Part::code, "code", "Course, by its code or its name"},
    {Part::day, "day", "Day of the session"},
}};
constexpr const PartRow& row_of(Part part) { return all_parts[static_cast<std::size_t>(part)]; }
std::optional<Part> find_part(std::string_view name);

struct Columns {
  std::size_t first_row = 0;        // index of the first row below the headings
  std::vector<std::string> titles;  // of each column; empty ones too. None: there are no headings
  std::vector<Part> parts;          // as many as there are columns

  std::size_t heading = 0;  // index of the row with the titles, if there are any
  bool has(Part part) const;
  std::optional<std::size_t> column_of(Part part) const;
};

// Letters and digits only, small: "E-mail address:" and "Email Address" are one title.
std::string bare_title(std::string_view title);
// By which a matching of these titles is known again. It tells nothing of the titles themselves.
std::string key_of_titles(const std::vector<std::string>& titles);

// "name address left_out", to be kept; takes them up again if there are as many columns.
std::string parts_in_words(const Columns& columns);
bool take_parts(Columns& columns, std::string_view words);

// Reads the headings, which may have titles above them, and guesses; without headings, by what is in
// the columns.
Columns find_columns(const std::vector<CsvRow>& rows);

// Whether there is a column for who came in which some rows say nothing: a tick that is missing may
// mean anything, so a person has to say what.
bool leaves_open_who_came(const std::vector<CsvRow>& rows, const Columns& columns);

// Problem::question is "column-3". `many`: the register is of many courses.
std::string column_field(std::size_t column);
Problems wrong_columns(const Columns& columns, bool many);

}  // namespace earshot::courses
