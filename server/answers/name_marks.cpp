// SPDX-License-Identifier: Apache-2.0
#include "answers/name_marks.h"

#include <algorithm>

#include "answers/name_words.h"

namespace earshot::answers {
namespace {

using Pieces = std::vector<Piece>;

// Before a name, however they are written; the others only before a capital.
constexpr std::string_view sure_titles[] = {"mr", "mrs", "dr"};
constexpr std::string_view titles[] = {
    "ms",    "miss",   "mx",     "prof",  "professor", "pc",    "dc",         "ds",      "di",
    "dci",   "wpc",    "sgt",    "sir",   "lady",      "cllr",  "councillor", "rev",     "judge",
    "nurse", "sister", "auntie", "aunty", "uncle",     "nanny", "nan",        "grandma", "aunt"};
constexpr std::string_view streets[] = {
    "road",    "street",  "avenue",  "lane",   "close",    "drive",   "way",     "crescent",
    "court",   "gardens", "terrace", "school", "primary",  "academy", "college", "hospital",
    "surgery", "nursery", "church",  "park",   "house",    "centre",  "ward",    "rd",
    "infants", "juniors", "estate",  "farm",   "infirmary"};
// They open a sentence or stand before any house; what follows is not its name.
constexpr std::string_view small_words[] = {
    "the",  "my",     "our",  "this", "that",     "a",         "an",       "their",     "his",
    "her",  "in",     "at",   "from", "i",        "we",        "they",     "he",        "she",
    "it",   "you",    "your", "no",   "not",      "and",       "but",      "for",       "to",
    "of",   "by",     "on",   "so",   "when",     "if",        "every",    "each",      "one",
    "i'm",  "i've",   "i'd",  "i'll", "i\u2019m", "i\u2019ve", "i\u2019d", "i\u2019ll", "ok",
    "okay", "please", "more", "also"};

// "In June", "this summer": then they are no names.
constexpr std::string_view before_times[] = {"in",    "this",   "next", "last",  "by",   "until",
                                             "since", "during", "of",   "early", "late", "every",
                                             "from",  "to",     "the"};

template <class Words>
bool is_in(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != std::ranges::end(words);
}

bool is_word(const Pieces& pieces, std::size_t at) {
  return at < pieces.size() && pieces[at].is == Piece::Is::word;
}

// "DfE" and "MASH" are nobody's names.
bool is_short_for_something(const Piece& piece) {
  const auto capitals =
      std::ranges::count_if(piece.text, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
  return piece.all_capitals || (piece.length <= 4 && capitals > 1);
}

// Could be part of a name: a capital that neither work nor grammar explains.
bool is_proper(const Piece& piece) {
  return piece.is == Piece::Is::word && piece.capital && piece.length > 1 &&
         !is_short_for_something(piece) && !is_in(small_words, piece.small) &&
         !is_word_of_work(piece.small);
}

void mark(const Pieces& pieces, std::size_t from, std::size_t to, MarkKind kind,
          std::vector<Mark>& marks) {
  marks.push_back({pieces[from].at, pieces[to - 1].end() - pieces[from].at, kind});
}

// Where Every Word Has A Capital, a capital tells nothing.
bool is_all_titles(const Pieces& pieces) {
  std::size_t words = 0, capitals = 0;
  for (const Piece& piece : pieces)
    if (piece.is == Piece::Is::word && piece.length > 3) {
      ++words;
      capitals += piece.capital ? 1 : 0;
    }
  return words >= 5 && capitals * 10 > words * 6;
}

// Whoever's name begins there: one past its end, or `from`.
class Names {
 public:
  Names(const Pieces& pieces, std::vector<Mark>& marks)
      : pieces_(pieces), marks_(marks), all_titles_(is_all_titles(pieces)) {}

  void find() {
    for (std::size_t at = 0; at < pieces_.size();) {
      const std::size_t end = std::max({titled(at), first_name(at), capital(at)});
      if (end > at)
        mark(pieces_, at, end, MarkKind::name, marks_);
      at = std::max(end, at + 1);
    }
  }

 private:
  // Surnames: further capitals, each after one space.
  std::size_t and_surnames(std::size_t at) const {
    while (is_word(pieces_, at) && pieces_[at].after_space && is_proper(pieces_[at]) &&
           !pieces_[at].first)
      ++at;
    return at;
  }

  std::size_t titled(std::size_t at) const {
    if (!is_word(pieces_, at))
      return at;
    const bool sure = is_in(sure_titles, pieces_[at].small);
    if (!sure && !is_in(titles, pieces_[at].small))
      return at;
    std::size_t next = at + 1;
    if (next < pieces_.size() && pieces_[next].text == "." && pieces_[next].touches)
      ++next;
    if (next >= pieces_.size() || !pieces_[next].after_space)
      return at;
    const Piece& follows = pieces_[next];
    const bool by_number = follows.is == Piece::Is::number && pieces_[at].all_capitals;
    const bool by_name =
        follows.is == Piece::Is::word &&
        (sure || (pieces_[at].capital && follows.capital) || is_first_name(follows.small)) &&
        !is_in(small_words, follows.small) && !is_word_of_work(follows.small);
    return by_number ? next + 1 : by_name ? and_surnames(next + 1) : at;
  }

  std::size_t first_name(std::size_t at) const {
    if (!is_word(pieces_, at))
      return at;
    const Piece& piece = pieces_[at];
    const bool sure = is_first_name(piece.small);
    const bool double_name = piece.small.find('-') != std::string::npos &&
                             is_first_name(piece.small.substr(0, piece.small.find('-')));
    const bool likely = is_name_and_word(piece.small) && piece.capital && !piece.first &&
                        !piece.all_capitals && !is_a_time(at);
    return sure || double_name || likely ? and_surnames(at + 1) : at;
  }

  bool is_a_time(std::size_t at) const {
    return is_word_of_work(pieces_[at].small) && at > 0 &&
           is_in(before_times, pieces_[at - 1].small);
  }

  std::size_t capital(std::size_t at) const {
    const bool tells = !all_titles_ && is_word(pieces_, at) && !pieces_[at].first &&
                       is_proper(pieces_[at]) && !is_name_and_word(pieces_[at].small);
    return tells ? and_surnames(at + 1) : at;
  }

  const Pieces& pieces_;
  std::vector<Mark>& marks_;
  bool all_titles_;
};

// "St Mary's": one past its end, or `at`.
std::size_t saint(const Pieces& pieces, std::size_t at) {
  if (!is_word(pieces, at) || pieces[at].text != "St")
    return at;
  std::size_t next = at + 1;
  if (next < pieces.size() && pieces[next].text == "." && pieces[next].touches)
    ++next;
  while (is_word(pieces, next) && pieces[next].after_space && pieces[next].capital)
    ++next;
  return next > at + 1 && is_word(pieces, next - 1) ? next : at;
}

// "12 High Street", "Ryde School": from its first capital, and the number of the house.
void street(const Pieces& pieces, std::size_t at, std::vector<Mark>& marks) {
  std::size_t from = at;
  bool is_named = false;
  while (from > 0 && pieces[from].after_space && is_word(pieces, from - 1) &&
         pieces[from - 1].capital && !is_in(small_words, pieces[from - 1].small)) {
    --from;
    is_named = is_named || !is_word_of_work(pieces[from].small);
  }
  if (!is_named)
    return;
  const bool numbered = from > 0 && pieces[from].after_space &&
                        pieces[from - 1].is == Piece::Is::number && pieces[from - 1].length < 5;
  mark(pieces, numbered ? from - 1 : from, at + 1, MarkKind::place, marks);
}

}  // namespace

void find_streets(std::string_view, const std::vector<Piece>& pieces, std::vector<Mark>& marks) {
  if (is_all_titles(pieces))
    return;
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    if (const std::size_t end = saint(pieces, at); end > at) {
      mark(pieces, at, end, MarkKind::place, marks);
      at = end - 1;
    } else if (is_word(pieces, at) && pieces[at].capital && is_in(streets, pieces[at].small)) {
      street(pieces, at, marks);
    }
  }
}

void find_names(std::string_view, const std::vector<Piece>& pieces, std::vector<Mark>& marks) {
  Names(pieces, marks).find();
}

}  // namespace earshot::answers
