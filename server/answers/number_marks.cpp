// SPDX-License-Identifier: Apache-2.0
#include "answers/number_marks.h"

#include <algorithm>

namespace earshot::answers {
namespace {

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }
bool is_letter(char sign) { return small_letter(sign) >= 'a' && small_letter(sign) <= 'z'; }
bool is_capital(char sign) { return sign >= 'A' && sign <= 'Z'; }
bool is_of_a_word(char sign) {
  return is_digit(sign) || is_letter(sign) || static_cast<unsigned char>(sign) >= 0x80;
}
bool is_of_an_address(char sign) {
  return is_digit(sign) || is_letter(sign) || sign == '.' || sign == '_' || sign == '-' ||
         sign == '+' || sign == '%';
}

// Where areas of the Royal Mail that have two letters begin; enough to tell PO30 from CP12.
constexpr std::string_view areas =
    " AB AL BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY EC "
    "EH EN EX FK FY GL GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY LA LD LE LL LN LS LU ME MK "
    "ML NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM SA SE SG SK SL SM SN SO SP SR SS ST SW "
    "SY TA TD TF TN TQ TR TS TW UB WA WC WD WF WN WR WS WV YO ZE ";

char at_or_end(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

// The length of "PO30", "SW1A" or "M1" there; 0 if there is none.
std::size_t outward(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < at + 2 && is_letter(at_or_end(text, end)))
    ++end;
  const std::size_t letters = end - at;
  const std::size_t digits_from = end;
  while (end < digits_from + 2 && is_digit(at_or_end(text, end)))
    ++end;
  if (letters == 0 || end == digits_from)
    return 0;
  if (end == digits_from + 1 && is_letter(at_or_end(text, end)) &&
      (is_digit(at_or_end(text, end + 1)) || at_or_end(text, end + 1) == ' '))
    ++end;
  return end - at;
}

// "5PU": a figure and two letters, of which some are never used. "2nd" is none.
bool is_inward(std::string_view text, std::size_t at) {
  const char first = at_or_end(text, at + 1), second = at_or_end(text, at + 2);
  if (!is_digit(at_or_end(text, at)) || !is_letter(first) || !is_letter(second) ||
      is_of_a_word(at_or_end(text, at + 3)))
    return false;
  constexpr std::string_view unused = "cikmov";
  if (unused.find(small_letter(first)) != unused.npos ||
      unused.find(small_letter(second)) != unused.npos)
    return false;
  const std::string ending{first, second};
  return ending != "nd" && ending != "rd" && ending != "th" && ending != "st";
}

std::size_t postcode_at(std::string_view text, std::size_t at) {
  const std::size_t out = outward(text, at);
  if (out == 0)
    return 0;
  const std::size_t gap = at_or_end(text, at + out) == ' ' ? 1 : 0;
  if (is_inward(text, at + out + gap))
    return out + gap + 3;
  const std::string area = " " + std::string(text.substr(at, 2)) + " ";
  const bool alone = is_capital(text[at]) && is_digit(at_or_end(text, at + 2)) &&
                     is_digit(at_or_end(text, at + 3)) && !is_of_a_word(at_or_end(text, at + 4));
  return alone && text[at + 2] != '0' && areas.find(area) != areas.npos ? 4 : 0;
}

struct Run {
  std::size_t pieces = 0;
  std::size_t digits = 0;
  std::size_t longest = 0;
  bool all_years = true;
};

// Digits with at most a space, a hyphen, a bracket or a full stop between them.
Run run_at(const std::vector<Piece>& pieces, std::size_t from) {
  Run run;
  for (std::size_t at = from; at < pieces.size(); ++at) {
    const Piece& piece = pieces[at];
    if (piece.is == Piece::Is::number) {
      if (at > from && !piece.touches && !piece.after_space)
        break;
      run.digits += piece.length;
      run.longest = std::max(run.longest, piece.length);
      run.all_years = run.all_years && piece.length == 4 &&
                      (piece.text.starts_with("19") || piece.text.starts_with("20"));
      run.pieces = at + 1 - from;
    } else if (piece.is == Piece::Is::word ||
               std::string_view("-()./+").find(piece.text) == std::string_view::npos) {
      break;
    }
  }
  return run;
}

bool is_money(const std::vector<Piece>& pieces, std::size_t at) {
  return at > 0 && pieces[at].touches &&
         (pieces[at - 1].text == "\u00A3" || pieces[at - 1].text == "$" ||
          pieces[at - 1].text == "\u20AC");
}

bool is_telling(const Run& run, bool dialled) {
  if (run.digits < 6 || run.all_years)
    return false;
  return run.longest >= 5 || (run.digits >= 9 && (dialled || run.digits <= 13));
}

}  // namespace

void find_emails(std::string_view text, const std::vector<Piece>&, std::vector<Mark>& marks) {
  for (std::size_t sign = text.find('@'); sign != text.npos; sign = text.find('@', sign + 1)) {
    std::size_t from = sign, to = sign + 1;
    while (from > 0 && is_of_an_address(text[from - 1]))
      --from;
    while (to < text.size() && is_of_an_address(text[to]))
      ++to;
    while (to > sign + 1 && (text[to - 1] == '.' || text[to - 1] == '-'))
      --to;
    const std::string_view host = text.substr(sign + 1, to - sign - 1);
    if (from < sign && host.find('.') != host.npos)
      marks.push_back({from, to - from, MarkKind::email});
    else if (from == sign && host.size() >= 3)
      marks.push_back({from, to - from, MarkKind::name});  // as social media call people
  }
}

void find_postcodes(std::string_view text, const std::vector<Piece>&, std::vector<Mark>& marks) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_letter(text[at]) || (at > 0 && is_of_a_word(text[at - 1])))
      continue;
    if (const std::size_t length = postcode_at(text, at); length > 0)
      marks.push_back({at, length, MarkKind::postcode});
  }
}

void find_numbers(std::string_view, const std::vector<Piece>& pieces, std::vector<Mark>& marks) {
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    const bool opens = pieces[at].text == "+" || pieces[at].text == "(";
    if (pieces[at].is != Piece::Is::number && !opens)
      continue;
    const Run run = run_at(pieces, at);
    const bool dialled = opens || pieces[at].text.starts_with("0");
    if (run.pieces == 0 || is_money(pieces, at) || !is_telling(run, dialled))
      continue;
    const std::size_t last = at + run.pieces - 1;
    marks.push_back({pieces[at].at, pieces[last].end() - pieces[at].at, MarkKind::number});
    at = last;
  }
}

}  // namespace earshot::answers
