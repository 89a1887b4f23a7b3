// SPDX-License-Identifier: Apache-2.0
#include "base/csv.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace earshot {
namespace {

// What a spreadsheet takes for the start of a formula, full-width forms (= + - @) included.
constexpr std::array<std::string_view, 11> formula_starts{
    "=",           "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
    "\xEF\xBC\xA0"};
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool starts_formula(std::string_view cell) {
  return std::ranges::any_of(formula_starts, [&](auto start) { return cell.starts_with(start); });
}

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

// "-0.4" is a figure, which people want to add up, and no formula.
bool is_negative_number(std::string_view cell) {
  if (!cell.starts_with('-'))
    return false;
  const std::size_t point = std::min(cell.find('.'), cell.size());
  return is_digits(cell.substr(1, point - 1)) &&
         (point == cell.size() || is_digits(cell.substr(point + 1)));
}

// An apostrophe somebody wrote before a formula gets one more, so that reading takes off ours only.
bool needs_apostrophe(std::string_view cell) {
  const std::size_t after = std::min(cell.find_first_not_of('\''), cell.size());
  return starts_formula(cell.substr(after)) && !is_negative_number(cell);
}

bool has_our_apostrophe(std::string_view cell) {
  const std::size_t after = std::min(cell.find_first_not_of('\''), cell.size());
  return after > 0 && starts_formula(cell.substr(after));
}

void append_cell(std::string& buffer, std::string_view cell) {
  const bool guarded = needs_apostrophe(cell);
  const bool quoted = cell.find_first_of(",;\"\r\n\t") != std::string_view::npos ||
                      cell.starts_with(' ') || cell.ends_with(' ') ||
                      cell.starts_with(byte_order_mark);  // else reading takes it for the file's
  if (quoted)
    buffer += '"';
  if (guarded)
    buffer += '\'';
  for (const char letter : cell) {
    if (letter == '"')
      buffer += '"';
    buffer += letter;
  }
  if (quoted)
    buffer += '"';
}

template <class Cells>
void append_row(std::string& buffer, const Cells& cells) {
  const std::size_t start = buffer.size();
  bool first = true;
  for (const auto& cell : cells) {
    if (!first)
      buffer += ',';
    first = false;
    append_cell(buffer, cell);
  }
  if (buffer.size() == start)
    buffer += "\"\"";  // an empty line would be passed over in reading
  buffer += "\r\n";
}

// Semicolons where the first line has more of them than commas, quoted ones aside.
char separator_of(std::string_view bytes) {
  int commas = 0, semicolons = 0;
  bool quoted = false;
  for (const char letter : bytes) {
    if (letter == '"')
      quoted = !quoted;
    if (quoted)
      continue;
    if (letter == '\n' || letter == '\r')
      break;
    commas += letter == ',' ? 1 : 0;
    semicolons += letter == ';' ? 1 : 0;
  }
  return semicolons > commas ? ';' : ',';
}

class Reader {
 public:
  Reader(std::string_view bytes, std::size_t most_rows, std::size_t most_columns, char separator)
      : bytes_(bytes),
        most_rows_(most_rows),
        most_columns_(most_columns),
        separator_(separator != '\0' ? separator : separator_of(bytes)) {}

  CsvTable read() {
    while (!at_end() && !stopped_)
      read_row();
    return std::move(table_);
  }

 private:
  bool at_end() const { return at_ >= bytes_.size(); }
  bool at_line_end() const { return bytes_[at_] == '\n' || bytes_[at_] == '\r'; }

  // Passes a line end of any of the three kinds.
  void next_line() {
    at_ += bytes_.substr(at_).starts_with("\r\n") ? 2 : 1;
    ++line_;
  }

  void stop(int line, std::string message) {
    table_.problems.push_back({"", line, "", std::move(message)});
    stopped_ = true;
  }

  void read_row() {
    if (at_line_end())
      return next_line();
    if (table_.rows.size() == most_rows_)
      return stop(line_, "there are more than " + std::to_string(most_rows_) +
                             " rows: split the file and read it in parts");
    CsvRow row{line_, {}};
    for (bool more = true; more && !stopped_;) {
      if (row.cells.size() == most_columns_)
        return stop(row.line, "this row has more than " + std::to_string(most_columns_) +
                                  " columns: remove those that are not needed");
      row.cells.push_back(read_cell());
      more = !at_end() && bytes_[at_] == separator_;
      at_ += more ? 1 : 0;
    }
    if (!at_end() && !stopped_)
      next_line();
    if (!stopped_)
      table_.rows.push_back(std::move(row));
  }

  std::string read_cell() {
    std::string cell;
    if (!at_end() && bytes_[at_] == '"')
      cell = read_quoted();
    else
      cell = read_plain();
    if (has_our_apostrophe(cell))
      cell.erase(0, 1);
    return cell;
  }

  std::string read_plain() {
    const std::size_t start = at_;
    while (!at_end() && !at_line_end() && bytes_[at_] != separator_)
      ++at_;
    return std::string(bytes_.substr(start, at_ - start));
  }

  std::string read_quoted() {
    const int line = line_;
    std::string cell;
    for (++at_; !at_end(); ++at_) {
      if (bytes_[at_] == '"' && !bytes_.substr(at_ + 1).starts_with('"')) {
        ++at_;
        if (!at_end() && !at_line_end() && bytes_[at_] != separator_)
          stop(line_, "a quotation mark inside a cell must be written twice (\"\")");
        return cell;
      }
      if (bytes_[at_] == '"')
        ++at_;
      const bool half_an_end = bytes_[at_] == '\r' && bytes_.substr(at_ + 1).starts_with('\n');
      line_ += at_line_end() && !half_an_end ? 1 : 0;
      cell += bytes_[at_];
    }
    stop(line, "a quotation mark is opened here and never closed: close it, or remove it");
    return cell;
  }

  std::string_view bytes_;
  std::size_t most_rows_;
  std::size_t most_columns_;
  char separator_;
  std::size_t at_ = 0;
  int line_ = 1;
  bool stopped_ = false;
  CsvTable table_;
};

// The first line that is not UTF-8, as old spreadsheets save names with accents; or 0.
int line_not_utf8(std::string_view bytes) {
  if (is_utf8(bytes))
    return 0;
  int line = 1;
  for (std::size_t at = 0; at < bytes.size(); ++line) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    if (!is_utf8(bytes.substr(at, end - at)))
      return line;
    at = end + 1;
  }
  return line;
}

}  // namespace

void CsvWriter::row(std::span<const std::string> cells) { append_row(buffer_, cells); }
void CsvWriter::row(std::initializer_list<std::string_view> cells) { append_row(buffer_, cells); }
std::string CsvWriter::file() const { return std::string(byte_order_mark) + buffer_; }

CsvTable read_csv(std::string_view bytes, std::size_t most_rows, std::size_t most_columns,
                  char separator) {
  if (bytes.starts_with(byte_order_mark))
    bytes.remove_prefix(byte_order_mark.size());
  if (const int line = line_not_utf8(bytes); line > 0)
    return {{}, {{"", line, "", "this line is not UTF-8: save the file again as 'CSV UTF-8'"}}};
  return Reader(bytes, most_rows, most_columns, separator).read();
}

}  // namespace earshot
