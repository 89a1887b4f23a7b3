// SPDX-License-Identifier: Apache-2.0
// One-time links that go by letter. What is secret in such a link is made from the key of letters when the
// letter is written, so neither the database nor its backups can tell it.
#pragma once

#include <string>
#include <string_view>

#include "base/database.h"
#include "base/secrets.h"
#include "model/person.h"
#include "staff/accounts.h"
#include "store/outbox.h"

namespace earshot::staff {

inline constexpr std::chrono::minutes password_link_lives{60};
// So that nobody's mailbox is filled by somebody else.
inline constexpr std::chrono::minutes password_letters_apart{5};
inline constexpr int most_password_letters_a_day = 5;

// From one place on the net, for whatever addresses: as often as wrong passwords are taken.
inline constexpr int most_askings = 20;

struct WhichLetter {
  std::string_view kind;
  std::string_view about;
  std::int64_t number;
};
std::string secret_in_letter(const Key& letter_key, const WhichLetter& letter);

// All inside a change. Somebody at the sign-in page says that they have forgotten their password. If an
// account that is open has this address, a link and the letter with it are due; false if not, or if
// there were too many. Whoever asked must not be told which.
bool ask_for_password(Database& db, const Key& letter_key, std::string_view email, Moment now);

// Who asks for links, from one place on the net, as a keyed hash; and whether it was too often.
std::string asker_of_passwords(const Key& staff_key, std::string_view from, std::string_view email);
bool has_asked_too_often(Database& db, std::string_view asker, Moment now);
void count_asking(Database& db, std::string_view asker, Moment now);

// As staff::invite, with a letter. False if the address is somebody's already.
bool invite_by_letter(Database& db, const Key& letter_key, std::string_view who,
                      const Person& person);
// Another letter with a new link, in place of the one before. False if they are invited no more.
bool invite_again_by_letter(Database& db, const Key& letter_key, std::string_view who,
                            std::string_view person, Moment now);

}  // namespace earshot::staff
