// SPDX-License-Identifier: Apache-2.0
#include "staff/letters.h"

#include "base/network.h"
#include "model/letters.h"
#include "staff/guesses.h"
#include "staff/links.h"
#include "staff/sign_in.h"
#include "store/guesses.h"
#include "store/moments.h"
#include "store/one_time_links.h"
#include "store/people.h"

namespace earshot::staff {
namespace {

// A link that an administrator has made for somebody is not ended by a stranger who types an address.
bool has_link_of_administrator(Database& db, const std::string& person, Moment now) {
  const auto link = store::link_of(db, person);
  return link && link->purpose == LinkPurpose::way_back && link->ends_at > now;
}

}  // namespace

std::string secret_in_letter(const Key& letter_key, const WhichLetter& letter) {
  return to_base64(keyed_hash(letter_key, "link in a letter",
                              std::string(letter.kind) + '|' + std::string(letter.about) + '|' +
                                  std::to_string(letter.number)));
}

bool ask_for_password(Database& db, const Key& letter_key, std::string_view email, Moment now) {
  const auto person = store::find_person_by_email(db, sign_in_name(email));
  if (!person || person->standing != Standing::active ||
      has_link_of_administrator(db, person->id, now) ||
      store::count_letters_since(db, password_letter, person->id, now - password_letters_apart) >
          0 ||
      store::count_letters_since(db, password_letter, person->id, now - std::chrono::days(1)) >=
          most_password_letters_a_day)
    return false;
  const store::DueLetter letter{.kind = password_letter,
                                .about = person->id,
                                .number = store::seconds(now),
                                .due_at = now,
                                .urgent = true};
  if (!store::put_letter(db, letter))
    return false;
  keep_link(db, "server", secret_in_letter(letter_key, {letter.kind, letter.about, letter.number}),
            {LinkPurpose::password, person->id, now + password_link_lives}, now);
  return true;
}

std::string asker_of_passwords(const Key& staff_key, std::string_view from,
                               std::string_view email) {
  return keyed_hash(staff_key, "asks for a new password",
                    from.empty() ? std::string(email) : network_of(from));
}

bool has_asked_too_often(Database& db, std::string_view asker, Moment now) {
  return store::find_guess(db, asker, most_askings, now - guesses_count_for, now).has_value();
}

void count_asking(Database& db, std::string_view asker, Moment now) {
  store::forget_guesses(db, now - guesses_count_for, now);
  store::add_guess(db, asker, now);
}

bool invite_by_letter(Database& db, const Key& letter_key, std::string_view who,
                      const Person& person) {
  const Moment now = person.invited_at;
  const store::DueLetter letter{
      .kind = welcome_letter, .about = person.id, .number = store::seconds(now), .due_at = now};
  return invite(db, who, person,
                secret_in_letter(letter_key, {letter.kind, letter.about, letter.number}),
                now + invitation_lives) &&
         store::put_letter(db, letter);
}

bool invite_again_by_letter(Database& db, const Key& letter_key, std::string_view who,
                            std::string_view person, Moment now) {
  const auto known = store::find_person(db, person);
  const store::DueLetter letter{
      .kind = welcome_letter, .about = person, .number = store::seconds(now), .due_at = now};
  if (!known || known->standing != Standing::invited || !store::put_letter(db, letter))
    return false;
  keep_link(db, who, secret_in_letter(letter_key, {letter.kind, letter.about, letter.number}),
            {LinkPurpose::invitation, known->id, now + invitation_lives}, now);
  return true;
}

}  // namespace earshot::staff
