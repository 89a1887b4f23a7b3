// SPDX-License-Identifier: Apache-2.0
// Letters that are due, wait or have gone, each once for its kind, what it is about and its number. Ids
// and moments only: no address, no name, no link and no word of what it says.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/names.h"

namespace earshot::store {

enum class LetterState { waiting, sent, unwanted, refused, returned };
inline constexpr Names<LetterState, 5> letter_states{{
    {LetterState::waiting, "waiting"},
    {LetterState::sent, "sent"},
    {LetterState::unwanted, "unwanted"},  // there was no more need for it when its turn came
    {LetterState::refused, "refused"},
    {LetterState::returned, "returned"},  // it was sent, and came back
}};

// What somebody is to be written: for one kind, one thing it is about and one number there is one letter.
struct DueLetter {
  std::string_view kind;    // of mail/kinds.cpp
  std::string_view about;   // an id
  std::int64_t number = 0;  // which reminder; or what else tells one from another
  Moment due_at{};
  bool urgent = false;  // goes before all others
};
// Inside the change that causes it. False, and nothing is done, if it was put there before.
bool put_letter(Database& db, const DueLetter& letter);
// What is not needed any more; false if it has gone, or is on its way.
bool take_back_letter(Database& db, const DueLetter& letter, Moment now);

struct OutboxLetter {
  std::string id;
  std::string kind;
  std::string about;
  std::int64_t number = 0;
  Moment due_at{};
  Moment next_try_at{};
  int tries = 0;  // this one included, while it is leased
  LetterState state = LetterState::waiting;
  std::optional<Day> ended_on;
  std::string said;  // by the mail server, or by us in its place
};

// The next that is due, for whoever asks: until then nobody else is given it. Urgent ones first.
std::optional<OutboxLetter> lease_letter(Database& db, Moment now, Moment until);

// Where the letter is no longer waiting, or has been leased anew since, each of these does nothing; but
// one that was sent was sent.
void mark_letter_sent(Database& db, const OutboxLetter& letter, Day on);
void end_letter(Database& db, const OutboxLetter& letter, LetterState how, Day on,
                std::string_view said);
void put_off_letter(Database& db, const OutboxLetter& letter, Moment until, std::string_view said);

// One that was sent came back. False if none was.
bool mark_letter_returned(Database& db, std::string_view id, std::string_view said);
// One that could not be delivered. False if there is none.
bool try_letter_again(Database& db, std::string_view id, Moment now);

std::optional<OutboxLetter> find_in_outbox(Database& db, std::string_view id);
// Those that could not be delivered, the newest first.
std::vector<OutboxLetter> undelivered_letters(Database& db, std::int64_t most);
std::vector<OutboxLetter> letters_sent_since(Database& db, Day day);
// Whether the newest letter of this kind to them could not be delivered.
bool was_last_undelivered(Database& db, std::string_view kind, std::string_view about);
int count_letters_since(Database& db, std::string_view kind, std::string_view about, Moment due_at);

struct WaitingLetters {
  std::string kind;
  int count = 0;
  int tried = 0;  // at least once, in vain
  Moment first_due_at{};
  std::string said;  // what was said last to one of them
};
std::vector<WaitingLetters> count_waiting_letters(Database& db);
struct LettersOfADay {
  Day day{};
  std::string kind;
  int count = 0;
};
std::vector<LettersOfADay> count_letters_sent(Database& db, Day since);  // the newest day first

// By the retention table.
int count_old_letters(Database& db, Day up_to);
int forget_old_letters(Database& db, Day up_to);

}  // namespace earshot::store
