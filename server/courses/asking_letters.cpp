// SPDX-License-Identifier: Apache-2.0
#include "courses/asking_letters.h"

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
