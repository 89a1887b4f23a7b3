// SPDX-License-Identifier: Apache-2.0
// What registers call agencies, roles and who came, and how they write a day. A word that is not known
// is told with what was probably meant; what a person said it means is known from then on.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/days.h"
#include "model/attendance.h"
#include "model/lists.h"

namespace earshot::courses {

enum class WordsFor { agency, role, came };
struct WordsRow {
  WordsFor words_for;
  std::string_view name;  // in forms and in the database
  std::string_view one;   // "the agency"
};
inline constexpr std::array<WordsRow, 3> all_words_for{{
    {WordsFor::agency, "agency", "the agency"},
    {WordsFor::role, "role", "the role"},
    {WordsFor::came, "came", "the word"},
}};
constexpr const WordsRow& row_of(WordsFor words_for) {
  return all_words_for[static_cast<std::size_t>(words_for)];
}
std::optional<WordsFor> find_words_for(std::string_view name);

// Small letters and digits, one space between words; "&" is "and": what counts as the same word.
std::string bare_words(std::string_view text);

// What a word was said to mean, by bare_words(): a name on the list, of all_came, or empty to leave
// the cell out.
using Meanings = std::map<std::pair<WordsFor, std::string>, std::string>;

class Words {
 public:
  Words(const Lists& lists, Meanings said);

  // The name on the list; "" if the cell is empty or was said to mean nothing. Absent: not known.
  std::optional<std::string> meaning(WordsFor words_for, std::string_view cell) const;
  std::string title(WordsFor words_for, std::string_view name) const;
  // Titles that may have been meant; several if they are as likely.
  std::vector<std::string> suggestions(WordsFor words_for, std::string_view cell) const;
  std::vector<Choice> choices(
      WordsFor words_for) const;  // all there are, as select_field offers them

 private:
  const Lists& lists_;
  Meanings known_;
};

// "14/10/2026", "14 Oct 26", "Wednesday 14th October 2026", "2026-10-14 09:30", "46309" as workbooks
// keep it. Days come before months; absent if it is no day of the years 1990 to 2100.
std::optional<Day> written_day(std::string_view text);

}  // namespace earshot::courses
