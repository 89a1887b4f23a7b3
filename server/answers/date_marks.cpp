// SPDX-License-Identifier: Apache-2.0
#include "answers/date_marks.h"

#include <algorithm>
#include <array>

namespace earshot::answers {
namespace {

constexpr std::string_view months[] = {
    "january",   "february", "march",    "april",    "may",  "june", "july", "august",
    "september", "october",  "november", "december", "jan",  "feb",  "mar",  "apr",
    "jun",       "jul",      "aug",      "sep",      "sept", "oct",  "nov",  "dec"};
// Words that are something else as well.
constexpr std::string_view doubtful_months[] = {"march", "may", "mar", "jan", "dec"};
constexpr std::string_view weekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                         "friday", "saturday", "sunday"};
constexpr std::string_view before_weekdays[] = {"on", "last", "next", "this", "since", "until"};
constexpr std::string_view endings[] = {"st", "nd", "rd", "th"};

template <class Words>
bool is_in(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != std::ranges::end(words);
}

using Pieces = std::vector<Piece>;
const Piece none;

class Dates {
 public:
  Dates(const Pieces& pieces, std::vector<Mark>& marks) : pieces_(pieces), marks_(marks) {}

  void find() {
    for (std::size_t at = 0; at < pieces_.size();) {
      const std::size_t length =
          std::max({day_first(at), month_first(at), in_numbers(at), weekday(at)});
      at += std::max<std::size_t>(length, 1);
    }
  }

 private:
  const Piece& piece(std::size_t at) const { return at < pieces_.size() ? pieces_[at] : none; }
  bool is_word(std::size_t at) const { return piece(at).is == Piece::Is::word; }
  bool is_number(std::size_t at, std::size_t least, std::size_t most) const {
    const Piece& one = piece(at);
    return one.is == Piece::Is::number && one.length >= least && one.length <= most;
  }
  bool is_day(std::size_t at) const {
    if (!is_number(at, 1, 2))
      return false;
    const std::string_view text = piece(at).text;
    const int day = text.size() == 1 ? text[0] - '0' : (text[0] - '0') * 10 + text[1] - '0';
    return day >= 1 && day <= 31;
  }
  bool is_year(std::size_t at) const {
    return is_number(at, 4, 4) &&
           (piece(at).text.starts_with("19") || piece(at).text.starts_with("20"));
  }
  bool is_month(std::size_t at) const { return is_word(at) && is_in(months, piece(at).small); }
  bool is_sure_month(std::size_t at) const {
    return piece(at).capital || !is_in(doubtful_months, piece(at).small);
  }
  bool is_ending(std::size_t at) const {
    return is_word(at) && piece(at).touches && is_in(endings, piece(at).small);
  }

  // How many pieces it took.
  std::size_t mark(std::size_t from, std::size_t to) {
    marks_.push_back({pieces_[from].at, pieces_[to - 1].end() - pieces_[from].at, MarkKind::date});
    return to - from;
  }

  std::size_t past_year(std::size_t at) const {
    if (piece(at).text == "," && is_year(at + 1))
      return at + 2;
    return is_year(at) ? at + 1 : at;
  }

  // "12 May", "12th of May 2024"
  std::size_t day_first(std::size_t from) {
    if (!is_day(from))
      return 0;
    std::size_t at = from + 1;
    const bool has_ending = is_ending(at);
    at += has_ending ? 1 : 0;
    at += is_word(at) && piece(at).small == "of" ? 1 : 0;
    if (!is_month(at))
      return 0;
    const std::size_t end = past_year(at + 1);
    return has_ending || end > at + 1 || is_sure_month(at) ? mark(from, end) : 0;
  }

  // "May 12th", "May 12, 2024", "May 2024"
  std::size_t month_first(std::size_t from) {
    if (!is_month(from))
      return 0;
    if (is_year(from + 1))
      return mark(from, from + 2);
    if (!is_day(from + 1) || !is_sure_month(from))
      return 0;
    std::size_t at = from + 2;
    at += is_ending(at) ? 1 : 0;
    return mark(from, past_year(at));
  }

  // "12/05/2024", "12.5.24", "2024-05-12"
  std::size_t in_numbers(std::size_t from) {
    const std::string_view between = piece(from + 1).text;
    if ((between != "/" && between != "." && between != "-") || piece(from + 3).text != between)
      return 0;
    for (std::size_t at = from + 1; at < from + 5; ++at)
      if (!piece(at).touches)
        return 0;
    const bool usual = is_number(from, 1, 2) && is_number(from + 2, 1, 2) &&
                       (is_number(from + 4, 2, 2) || is_number(from + 4, 4, 4));
    const bool year_first = is_year(from) && is_number(from + 2, 1, 2) && is_number(from + 4, 1, 2);
    return usual || year_first ? mark(from, from + 5) : 0;
  }

  // "on Tuesday": the day alone, since "on" tells nothing.
  std::size_t weekday(std::size_t from) {
    if (!is_word(from) || !is_in(before_weekdays, piece(from).small) || !is_word(from + 1) ||
        !is_in(weekdays, piece(from + 1).small))
      return 0;
    mark(from + 1, from + 2);
    return 2;
  }

  const Pieces& pieces_;
  std::vector<Mark>& marks_;
};

}  // namespace

void find_dates(std::string_view, const std::vector<Piece>& pieces, std::vector<Mark>& marks) {
  Dates(pieces, marks).find();
}

}  // namespace earshot::answers
