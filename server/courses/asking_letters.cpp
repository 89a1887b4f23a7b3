// SPDX-License-Identifier: Apache-2.0
#include "courses/asking_letters.h"

#include <algorithm>

#include "model/letters.h"
#include "store/outbox.h"

namespace earshot::courses {

AddressedPeople::AddressedPeople(answers::Site& site)
    : everybody_("", answers::house_key(site, answers::link_key)) {}

std::optional<std::string> AddressedPeople::find(Database& db, const Roll& roll,
                                                 std::string_view attendance) const {
  const auto kept = store::find_attendance(db, attendance);
  const auto found = kept ? roll.open(*kept) : std::nullopt;
  if (!found || found->who.address.empty())
    return std::nullopt;
  return everybody_.who(found->who);
}

bool has_had_enough(Database& db, std::string_view person, const AskingRules& rules, Day today) {
  return store::asking_letters_since(db, person, today - letters_count_for) >= rules.most_a_month;
}

int how_many_have_had_enough(answers::Site& site, Database& db, const WholeRoll& roll,
                             const AskingRules& rules) {
  const Roll everybody("", answers::house_key(site, answers::link_key));
  return static_cast<int>(std::ranges::count_if(roll.people, [&](const Attendance& row) {
    return row_of(row.came).was_there && !row.who.address.empty() &&
           has_had_enough(db, everybody.who(row.who), rules, site.today());
  }));
}

store::AskingLetter letter_to(const std::string& person, Day today) {
  return {.id = to_hex(random_bytes(8)), .person = person, .made_on = today, .lines = {}};
}

int send(Database& db, const store::AskingLetter& letter, Moment now) {
  if (letter.lines.empty())
    return 0;
  store::add_asking_letter(db, letter);
  store::put_letter(db, {.kind = letter.reminder ? reminder_letter : invitation_letter,
                         .about = letter.id,
                         .due_at = now});
  return 1;
}

}  // namespace earshot::courses
