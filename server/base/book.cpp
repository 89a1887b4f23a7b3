// SPDX-License-Identifier: Apache-2.0
#include "base/book.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <utility>

#include "base/book_bars.h"
#include "base/book_formats.h"
#include "base/book_lines.h"
#include "base/nameless_file.h"

namespace earshot {
namespace {

lxw_datetime as_datetime(Day day) {
  const std::chrono::year_month_day date{day};
  lxw_datetime written{};
  written.year = static_cast<int>(date.year());
  written.month = static_cast<int>(static_cast<unsigned>(date.month()));
  written.day = static_cast<int>(static_cast<unsigned>(date.day()));
  return written;
}

bool is_control(char letter) {
  return static_cast<unsigned char>(letter) < 0x20 && letter != '\n' && letter != '\t';
}

// U+FFFE and U+FFFF, which are UTF-8 and no characters: with one of them a workbook does not open.
void blank_what_is_no_character(std::string& text) {
  for (auto at = text.find("\xEF\xBF"); at != text.npos; at = text.find("\xEF\xBF", at + 1))
    if (at + 2 < text.size() && (text[at + 2] == '\xBE' || text[at + 2] == '\xBF'))
      text.replace(at, 3, 3, ' ');
}

// As much as there is room for, no character cut in two, and none that no file can hold.
std::string fitting(std::string text, std::size_t most_bytes = 32'000) {
  std::ranges::replace_if(text, is_control, ' ');
  blank_what_is_no_character(text);
  if (text.size() <= most_bytes)
    return text;
  std::size_t end = most_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  text.resize(end);
  return text;
}

}  // namespace

struct Book::Open {
  NamelessFile file;
  lxw_workbook* book = nullptr;  // the library's own; workbook_close frees it
  lxw_worksheet* sheet = nullptr;
  std::optional<AllFormats> made;
  const BookFormats* formats = nullptr;  // of this sheet
  lxw_row_t next_row = 0;
  std::optional<PlaceAmongBars> among_bars;
  std::optional<std::vector<int>> to_read;  // the widths of its columns
  int headings = 0;
  lxw_row_t last_heading = 0;

  void check(lxw_error error) const {
    if (error != LXW_NO_ERROR)
      throw std::runtime_error(std::string("A workbook can't be written: ") + lxw_strerror(error));
  }
  void put(lxw_col_t column, const std::string& text, lxw_format* format) const {
    if (!text.empty())
      check(worksheet_write_string(sheet, next_row, column, fitting(text).c_str(), format));
  }
  void put(lxw_col_t column, const Cell& cell) const {
    if (const auto* text = std::get_if<std::string>(&cell)) {
      put(column, *text, formats->text);
    } else if (const auto* whole = std::get_if<int>(&cell)) {
      check(worksheet_write_number(sheet, next_row, column, *whole, formats->whole));
    } else if (const auto* number = std::get_if<double>(&cell)) {
      check(worksheet_write_number(sheet, next_row, column, *number, formats->one_decimal));
    } else if (const auto* day = std::get_if<Day>(&cell)) {
      lxw_datetime written = as_datetime(*day);
      check(worksheet_write_datetime(sheet, next_row, column, &written, formats->day));
    }
  }
  void end_row(const std::string& first) {
    if (among_bars) {
      if (const int lines = among_bars->add(first); lines > 1)
        check(worksheet_set_row(sheet, next_row, lines * line_points, nullptr));
    }
    ++next_row;
  }
  void end_row_of(std::size_t lines, int points) {
    if (lines > 1 || points != text_points)
      check(worksheet_set_row(sheet, next_row, static_cast<double>(lines) * points, nullptr));
    ++next_row;
  }
  // In as many rows as it takes: none can be higher than a page.
  void put_across(const std::string& text, lxw_format* format, int points) {
    const int width = std::accumulate(to_read->begin(), to_read->end(), 0) * text_points / points;
    for (const std::string& part : parts_of(fitting(text), width)) {
      if (to_read->size() > 1)
        check(worksheet_merge_range(sheet, next_row, 0, next_row,
                                    static_cast<lxw_col_t>(to_read->size() - 1), "", format));
      put(0, part, format);
      end_row_of(lines_of(part, width), points);
    }
  }
  // As those, each text in its column.
  void put_to_read(const std::vector<Cell>& cells, lxw_format* of_text) {
    std::vector<std::vector<std::string>> parts(cells.size());
    std::size_t rows = 1;
    for (std::size_t at = 0; at < cells.size(); ++at)
      if (const auto* text = std::get_if<std::string>(&cells[at])) {
        parts[at] = parts_of(fitting(*text), to_read->at(at));
        rows = std::max(rows, parts[at].size());
      }
    for (std::size_t which = 0; which < rows; ++which) {
      std::size_t lines = 1;
      for (std::size_t at = 0; at < cells.size(); ++at) {
        const auto column = static_cast<lxw_col_t>(at);
        if (which < parts[at].size()) {
          put(column, parts[at][which], of_text);
          lines = std::max(lines, lines_of(parts[at][which], to_read->at(at)));
        } else if (which == 0) {
          put(column, cells[at]);
        }
      }
      end_row_of(lines, text_points);
    }
  }
  void end_sheet() {
    if (sheet != nullptr && headings == 1)
      check(worksheet_repeat_rows(sheet, last_heading, last_heading));
    headings = 0;
    to_read.reset();
    if (among_bars && !among_bars->breaks.empty()) {
      among_bars->breaks.push_back(0);  // says where they end
      check(worksheet_set_h_pagebreaks(sheet, among_bars->breaks.data()));
    }
    among_bars.reset();
  }
  void close() {
    if (book == nullptr)
      return;
    end_sheet();
    check(workbook_close(std::exchange(book, nullptr)));
  }
};

Book::Book(const std::string& title, Moment made_at) : open_(std::make_unique<Open>()) {
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  open_->book = workbook_new_opt(open_->file.path().c_str(), &options);
  if (open_->book == nullptr)
    throw std::runtime_error("A workbook can't be written: there is no memory for it");
  std::string copied = title;
  lxw_doc_properties properties{};
  properties.title = copied.data();
  properties.created = made_at.time_since_epoch().count();
  open_->check(workbook_set_properties(open_->book, &properties));
  open_->made.emplace(open_->book);
}

// What was not asked for with bytes() is thrown away.
Book::~Book() {
  if (open_->book != nullptr)
    workbook_close(open_->book);
}

void Book::sheet(const std::string& name, const std::vector<int>& widths) {
  open_->end_sheet();
  open_->sheet = workbook_add_worksheet(open_->book, name.c_str());
  if (open_->sheet == nullptr)
    throw std::logic_error("not a name of a sheet: " + name);
  open_->next_row = 0;
  open_->formats = &open_->made->plain;
  worksheet_set_paper(open_->sheet, 9);  // A4
  worksheet_set_landscape(open_->sheet);
  worksheet_fit_to_pages(open_->sheet, 1, 0);  // as many pages long as it takes
  for (std::size_t at = 0; at < widths.size(); ++at) {
    const auto column = static_cast<lxw_col_t>(at);
    open_->check(worksheet_set_column(open_->sheet, column, column, widths[at], nullptr));
  }
}

void Book::sheet_for_bars(const std::string& name, const std::vector<int>& widths) {
  // Bars hold copies of cells, which the library can't read back from a sheet that it streams.
  std::uint8_t& streams = open_->book->options.constant_memory;
  streams = LXW_FALSE;
  sheet(name, widths);
  streams = LXW_TRUE;
  open_->formats = &open_->made->among_bars;
  worksheet_set_default_row(open_->sheet, line_points, LXW_FALSE);
  open_->among_bars.emplace(widths.at(0), static_cast<lxw_col_t>(widths.size()));
}

void Book::sheet_to_read(const std::string& name, const std::vector<int>& widths) {
  sheet(name, widths);
  open_->formats = &open_->made->to_read;
  open_->to_read.emplace(widths);
  worksheet_set_footer(open_->sheet, "&L&A&RPage &P of &N");
}

void Book::title(const std::string& words) {
  if (open_->to_read)
    return open_->put_across(words, open_->formats->title, title_points);
  open_->put(0, words, open_->formats->strong);
  if (open_->among_bars)
    open_->among_bars->begin(open_->next_row);
  open_->end_row(words);
}

void Book::heading(const std::vector<std::string>& cells) {
  ++open_->headings;
  open_->last_heading = open_->next_row;
  if (open_->to_read)
    return open_->put_to_read({cells.begin(), cells.end()}, open_->formats->heading);
  for (std::size_t at = 0; at < cells.size(); ++at)
    open_->put(static_cast<lxw_col_t>(at), cells[at], open_->formats->heading);
  if (open_->among_bars)
    open_->among_bars->heading = open_->next_row;
  open_->end_row(cells.front());
}

void Book::row(const std::vector<Cell>& cells) {
  if (open_->to_read)
    return open_->put_to_read(cells, open_->formats->text);
  for (std::size_t at = 0; at < cells.size(); ++at)
    open_->put(static_cast<lxw_col_t>(at), cells[at]);
  const auto* first = cells.empty() ? nullptr : std::get_if<std::string>(&cells.front());
  open_->end_row(first ? *first : std::string());
}

void Book::caption(const std::string& words) {
  if (!open_->to_read)
    throw std::logic_error("a caption stands on a sheet to be read");
  open_->put_across(words, open_->formats->strong, text_points);
}

void Book::words(const std::string& words) {
  if (!open_->to_read)
    throw std::logic_error("words stand on a sheet to be read");
  open_->put_across(words, open_->formats->text, text_points);
}

void Book::bars(const Bars& bars) {
  if (!open_->among_bars || bars.rows < 1)
    throw std::logic_error("nowhere to draw bars, or none");
  PlaceAmongBars& among = *open_->among_bars;
  const int high = lines_of_bars(bars.rows);
  draw_bars(open_->book, open_->sheet,
            {.title = among.title,
             .heading = among.heading,
             .first = open_->next_row - static_cast<lxw_row_t>(bars.rows),
             .last = open_->next_row - 1,
             .beside = among.columns,
             .lines = high,
             .whole = bars.whole,
             .description = fitting(bars.description, longest_description)});
  open_->next_row += among.end(high);
}

std::string Book::bytes() {
  open_->close();
  return open_->file.bytes();
}

}  // namespace earshot
