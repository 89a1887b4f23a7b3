// SPDX-License-Identifier: Apache-2.0
// Letters that ask, or remind, people who were at sessions: whom each is to, and putting it in the outbox
// with what it asks for. Whether and when one is due is decided elsewhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "answers/site.h"
#include "courses/roll.h"
#include "model/asking_rules.h"
#include "store/askings.h"

namespace earshot::courses {

// People as letters know them: the same for one person at all sessions; two who share a mailbox are two.
class AddressedPeople {
 public:
  explicit AddressedPeople(answers::Site& site);
  // Absent without a name or an address.
  std::optional<std::string> find(Database& db, const Roll& roll,
                                  std::string_view attendance) const;

 private:
  Roll everybody_;
};

// Letters of a month that ask for something: as many as one person gets at most, and then they wait.
inline constexpr std::chrono::days letters_count_for{30};
bool has_had_enough(Database& db, std::string_view person, const AskingRules& rules, Day today);
// How many of a roll have, so that what is due to them waits.
int how_many_have_had_enough(answers::Site& site, Database& db, const WholeRoll& roll,
                             const AskingRules& rules);

store::AskingLetter letter_to(const std::string& person, Day today);  // without a line
// On the writer. How many letters that is: none without a line.
int send(Database& db, const store::AskingLetter& letter, Moment now);

}  // namespace earshot::courses
