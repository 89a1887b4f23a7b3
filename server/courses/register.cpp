// SPDX-License-Identifier: Apache-2.0
#include "courses/register.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "answers/contact_list.h"
#include "base/text.h"
#include "courses/attendance_rules.h"

namespace earshot::courses {
namespace {

// What stands below the people of many registers.
constexpr auto footers = std::to_array<std::string_view>(
    {"total", "totals", "number of", "number attended", "number booked", "trainer", "trainers",
     "facilitator", "facilitators", "signed", "signature", "notes"});

// A row further below the others than that is a slip of somebody's, or a list of something else.
constexpr int far_below = 500;

// What a spreadsheet shows where a formula came to nothing.
constexpr auto error_values = std::to_array<std::string_view>(
    {"#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"});

// "Marsh, Ella" is Ella Marsh.
std::string in_order(const std::string& name) {
  const std::size_t comma = name.find(',');
  if (comma == name.npos || name.find(',', comma + 1) != name.npos)
    return name;
  return one_line(name.substr(comma + 1) + " " + name.substr(0, comma));
}

class Reader {
 public:
  Reader(const Columns& columns, const Words& words) : columns_(columns), words_(words) {}

  ReadRegister read(const std::vector<CsvRow>& rows) {
    for (std::size_t at = columns_.first_row; at < rows.size(); ++at)
      if (!is_heading_again(rows[at]) && !is_footer(rows[at]))
        read(rows[at]);
    return std::move(found_);
  }

 private:
  static std::string cell(const CsvRow& row, std::size_t column) {
    return column < row.cells.size() ? one_line(row.cells[column]) : std::string();
  }
  std::string said(const CsvRow& row, Part part) const {
    const auto column = columns_.column_of(part);
    return column ? cell(row, *column) : std::string();
  }

  // Long registers say their headings on each printed page.
  bool is_heading_again(const CsvRow& row) const {
    if (columns_.titles.empty())
      return false;
    for (std::size_t at = 0; at < columns_.titles.size(); ++at)
      if (cell(row, at) != one_line(columns_.titles[at]))
        return false;
    return true;
  }

  bool is_footer(const CsvRow& row) const {
    std::size_t filled = 0;
    std::string first;
    for (const std::string& one : row.cells) {
      const std::string text = one_line(one);
      filled += text.empty() ? 0 : 1;
      if (first.empty())
        first = text;
    }
    const std::string bare = bare_words(first.substr(0, first.find(':')));
    const auto begins = [&](std::string_view footer) {
      return bare == footer || bare.starts_with(std::string(footer) + " ");
    };
    return filled <= 2 && said(row, Part::address).find('@') == std::string::npos &&
           (filled == 0 || std::ranges::any_of(footers, begins));
  }

  void problem(std::string message, std::string field = {}) {
    found_.problems.push_back({"", line_, std::move(field), std::move(message)});
  }

  void read(const CsvRow& row) {
    const bool stands_alone = line_ > 0 && row.line > line_ + far_below;
    line_ = row.line;
    if (stands_alone)
      return problem("stands far below the others. Take it out, or move it up to them");
    const std::size_t before = found_.problems.size();
    RegisterRow read{.line = row.line,
                     .course = said(row, Part::code),
                     .day = {},
                     .came = {},
                     .on = {},
                     .who = {}};
    read_who(row, read.who);
    read.who.agency = meaning(row, WordsFor::agency, Part::agency);
    read.who.role = meaning(row, WordsFor::role, Part::role);
    if (const std::string came = meaning(row, WordsFor::came, Part::came); !came.empty())
      read.came = find_came(came);
    read.day = day(row, Part::day);
    read.on = day(row, Part::on);
    check_errors(row);
    if (found_.problems.size() == before)
      found_.rows.push_back(std::move(read));
  }

  void check_errors(const CsvRow& row) {
    for (std::size_t at = 0; at < columns_.parts.size(); ++at) {
      const bool shows_error = columns_.parts[at] != Part::left_out &&
                               std::ranges::find(error_values, cell(row, at)) != error_values.end();
      if (shows_error)
        return problem("shows an error, " + cell(row, at) +
                       ", instead of what it should say. Put it right in the spreadsheet");
    }
  }

  void read_who(const CsvRow& row, Attendee& who) {
    answers::NameAndAddress both = answers::split_address(said(row, Part::address));
    who.name = in_order(said(row, Part::name));
    if (who.name.empty())
      who.name = one_line(said(row, Part::first) + " " + said(row, Part::last));
    if (both.address.empty() && answers::is_address(who.name))
      both.address = std::exchange(who.name, {});
    if (who.name.empty())
      who.name = in_order(one_line(both.name));
    who.address = both.address;
    if (who.name.empty() && who.address.empty())
      problem("has no name and no address. Write one of them, or take the row out");
    if (!who.address.empty() && !answers::is_address(who.address))
      wrong_address(who.address);
    if (who.name.size() > most_name_bytes)
      problem("has a name that is too long. Write a shorter one");
  }

  void wrong_address(const std::string& address) {
    const auto signs = std::ranges::count(address, '@');
    if (signs > 1)
      problem("has more than one email address. Write one person in each row");
    else if (signs == 0)
      problem("has an email address that is none: " + address +
              ". Write it like tom@example.org, or leave it empty");
    else
      problem("has an email address that can't be right: " + address +
              ". Write it like tom@example.org");
  }

  std::string meaning(const CsvRow& row, WordsFor words_for, Part part) {
    const std::string word = said(row, part);
    if (std::ranges::find(error_values, word) != error_values.end())
      return {};
    if (auto known = words_.meaning(words_for, word))
      return *std::move(known);
    not_known(words_for, word);
    return {};
  }

  void not_known(WordsFor words_for, const std::string& word) {
    const auto [place, is_new] =
        unknown_.emplace(std::pair(words_for, bare_words(word)), found_.unknown.size());
    if (is_new)
      found_.unknown.push_back({words_for, word, words_.suggestions(words_for, word), 0});
    UnknownWord& unknown = found_.unknown[place->second];
    ++unknown.rows;
    std::string message = "says " + in_quotes(word) + " about who came, which we do not know";
    if (words_for != WordsFor::came)
      message = "names " + std::string(row_of(words_for).one) + " " + in_quotes(word) +
                ", which we do not know";
    message += unknown.meant.empty() ? ". Say what it means, or write another word"
                                     : ". Did you mean " + list_of(unknown.meant) + "?";
    problem(std::move(message), "word-" + std::to_string(place->second + 1));
  }

  std::optional<Day> day(const CsvRow& row, Part part) {
    const std::string text = said(row, part);
    const auto found = written_day(text);
    const bool error = std::ranges::find(error_values, text) != error_values.end();
    if (!text.empty() && !found && !error)
      problem("has a day that we can't read: " + text + ". Write it like 14/10/2026");
    return found;
  }

  const Columns& columns_;
  const Words& words_;
  int line_ = 0;
  std::map<std::pair<WordsFor, std::string>, std::size_t> unknown_;
  ReadRegister found_;
};

}  // namespace

ReadRegister read_register(const std::vector<CsvRow>& rows, const Columns& columns,
                           const Words& words) {
  return Reader(columns, words).read(rows);
}

}  // namespace earshot::courses
