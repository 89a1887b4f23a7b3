// SPDX-License-Identifier: Apache-2.0
#include "web/courses/here_typed.h"

#include "answers/contact_list.h"
#include "base/text.h"
#include "courses/attendance_rules.h"
#include "courses/bring_in.h"
#include "courses/register_words.h"
#include "web/filled.h"

namespace earshot::web {
namespace {

void check_who(HereTyped& typed) {
  if (typed.who.name.empty())
    typed.problems.push_back(problem_at("name", "Write your name"));
  else if (typed.who.name.size() > courses::most_name_bytes)
    typed.problems.push_back(problem_at("name", "This is too long. Write it shorter"));
  if (typed.who.address.size() > courses::most_address_bytes ||
      !answers::is_address(typed.who.address))
    typed.problems.push_back(
        problem_at("address",
                   "Write your email address, like tom@example.org. If you have none, tell the "
                   "trainer, who writes you down"));
}

// In their own words, which may be an agency that the list has after all.
void take_words(HereTyped& typed, const std::string& words, std::string_view sure,
                const courses::Words& known) {
  if (words.size() > courses::most_agency_words_bytes) {
    typed.problems.push_back(problem_at("agency-words", "This is too long. Write it shorter"));
    return;
  }
  if (const auto meant = known.meaning(courses::WordsFor::agency, words)) {
    typed.who.agency = *meant;
    return;
  }
  typed.who.agency_words = words;
  const auto likely = known.suggestions(courses::WordsFor::agency, words);
  if (likely.empty() || sure == words)
    return;
  typed.sure_of = words;
  typed.problems.push_back(
      problem_at("agency-words", "Is it " + list_of(likely) +
                                     "? Then choose it in the list above. If it is not, sign in "
                                     "again with what you wrote"));
}

void take_agency(HereTyped& typed, const Fields& form, Database& db, const Lists& lists) {
  const std::string_view chosen = form["agency"];
  const std::string words = one_line(form["agency-words"]);
  const bool no_list = lists.agency_choices().empty();  // then there is only the field for words
  const bool another = chosen == another_agency || (chosen.empty() && (no_list || !words.empty()));
  if (another && words.empty())
    typed.problems.push_back(problem_at("agency-words", "Write what your agency is called"));
  else if (another)
    take_words(typed, words, form["sure"], courses::Words(lists, courses::known_meanings(db, {})));
  else if (is_open(lists.agencies, chosen))
    typed.who.agency = chosen;
  else
    typed.problems.push_back(
        problem_at("agency", "Choose your agency, or \"Another agency\" and write its name"));
}

void take_role(HereTyped& typed, std::string_view chosen, const Lists& lists) {
  if (is_open(lists.roles, chosen))
    typed.who.role = chosen;
  else if (chosen != no_such_role && !lists.role_choices().empty())
    typed.problems.push_back(problem_at("role", "Choose your role, or \"None of these\""));
}

}  // namespace

HereTyped here_typed(const Fields& form, Database& db, const Lists& lists) {
  HereTyped typed;
  typed.who.name = one_line(form["name"]);
  typed.who.address = one_line(form["address"]);
  check_who(typed);
  take_agency(typed, form, db, lists);
  take_role(typed, form["role"], lists);
  return typed;
}

}  // namespace earshot::web
