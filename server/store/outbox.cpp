// SPDX-License-Identifier: Apache-2.0
#include "store/outbox.h"

#include "base/secrets.h"
#include "store/moments.h"

namespace earshot::store {
namespace {

// In the order of `read`.
constexpr std::string_view columns = R"sql(
             id,
             kind,
             about,
             number,
             due_at,
             next_try_at,
             tries,
             state,
             ended_on,
             said)sql";

// A statement that gives those columns, beginning or ending with them.
template <class... Arguments>
std::vector<OutboxLetter> read(Database& db, const std::string& sql,
                               const Arguments&... arguments) {
  std::vector<OutboxLetter> letters;
  for (auto& [id, kind, about, number, due_at, next_try_at, tries, state, ended_on, said] :
       db.all<std::string, std::string, std::string, std::int64_t, std::int64_t, std::int64_t, int,
              std::string, std::optional<Day>, std::string>(sql, arguments...))
    letters.push_back({.id = std::move(id),
                       .kind = std::move(kind),
                       .about = std::move(about),
                       .number = number,
                       .due_at = moment(due_at),
                       .next_try_at = moment(next_try_at),
                       .tries = tries,
                       .state = find_in(letter_states, state).value(),
                       .ended_on = ended_on,
                       .said = std::move(said)});
  return letters;
}

template <class... Arguments>
std::vector<OutboxLetter> select(Database& db, std::string_view which,
                                 const Arguments&... arguments) {
  return read(db, "select" + std::string(columns) + " from outbox" + std::string(which),
              arguments...);
}

std::optional<OutboxLetter> only(std::vector<OutboxLetter> letters) {
  return letters.empty() ? std::nullopt : std::optional(std::move(letters.front()));
}

}  // namespace

bool put_letter(Database& db, const DueLetter& letter) {
  return db.run(R"sql(
      insert into outbox (id, kind, about, number, urgent, due_at, next_try_at)
           values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      on conflict (kind, about, number) do nothing)sql",
                to_hex(random_bytes(8)), letter.kind, letter.about, letter.number, letter.urgent,
                seconds(letter.due_at), seconds(letter.due_at)) > 0;
}

bool take_back_letter(Database& db, const DueLetter& letter, Moment now) {
  return db.run(R"sql(
      delete from outbox
       where kind = ?
         and about = ?
         and number = ?
         and state = 'waiting'
         and coalesce(leased_until, 0) <= ?)sql",
                letter.kind, letter.about, letter.number, seconds(now)) > 0;
}

// A lease that lasts longer than any was given by a clock that was ahead.
std::optional<OutboxLetter> lease_letter(Database& db, Moment now, Moment until) {
  return only(read(db, R"sql(
      update outbox
         set leased_until = ?1,
             tries = tries + 1
       where id = (select id
                     from outbox
                    where state = 'waiting'
                      and next_try_at <= ?2
                      and (leased_until is null or leased_until <= ?2 or leased_until > ?1)
                 order by urgent desc,
                          next_try_at
                    limit 1)
   returning)sql" + std::string(columns),
                   seconds(until), seconds(now)));
}

void mark_letter_sent(Database& db, const OutboxLetter& letter, Day on) {
  db.run(R"sql(
      update outbox
         set state = 'sent',
             ended_on = ?,
             leased_until = null,
             said = ''
       where id = ?
         and state = 'waiting')sql",
         on, letter.id);
}

void end_letter(Database& db, const OutboxLetter& letter, LetterState how, Day on,
                std::string_view said) {
  db.run(R"sql(
      update outbox
         set state = ?,
             ended_on = ?,
             leased_until = null,
             said = ?
       where id = ?
         and tries = ?
         and state = 'waiting')sql",
         name_in(letter_states, how), on, said, letter.id, letter.tries);
}

void put_off_letter(Database& db, const OutboxLetter& letter, Moment until, std::string_view said) {
  db.run(R"sql(
      update outbox
         set next_try_at = ?,
             leased_until = null,
             said = ?
       where id = ?
         and tries = ?
         and state = 'waiting')sql",
         seconds(until), said, letter.id, letter.tries);
}

bool mark_letter_returned(Database& db, std::string_view id, std::string_view said) {
  return db.run(R"sql(
      update outbox
         set state = 'returned',
             said = ?
       where id = ?
         and state = 'sent')sql",
                said, id) > 0;
}

bool try_letter_again(Database& db, std::string_view id, Moment now) {
  return db.run(R"sql(
      update outbox
         set state = 'waiting',
             ended_on = null,
             tries = 0,
             due_at = ?,
             next_try_at = ?,
             said = ''
       where id = ?
         and state in ('refused', 'returned'))sql",
                seconds(now), seconds(now), id) > 0;
}

std::optional<OutboxLetter> find_in_outbox(Database& db, std::string_view id) {
  return only(select(db, " where id = ?", id));
}

std::vector<OutboxLetter> undelivered_letters(Database& db, std::int64_t most) {
  return select(db, R"sql(
       where state in ('refused', 'returned')
    order by ended_on desc,
             id
       limit ?)sql",
                most);
}

std::vector<OutboxLetter> letters_sent_since(Database& db, Day day) {
  return select(db, R"sql(
       where state = 'sent'
         and ended_on >= ?)sql",
                day);
}

bool was_last_undelivered(Database& db, std::string_view kind, std::string_view about) {
  const auto state = db.one<std::string>(R"sql(
      select state
        from outbox
       where kind = ?
         and about = ?
    order by number desc
       limit 1)sql",
                                         kind, about);
  return state == "refused" || state == "returned";
}

int count_letters_since(Database& db, std::string_view kind, std::string_view about,
                        Moment due_at) {
  return db
      .one<int>(R"sql(
      select count(*)
        from outbox
       where kind = ?
         and about = ?
         and due_at > ?)sql",
                kind, about, seconds(due_at))
      .value();
}

std::vector<WaitingLetters> count_waiting_letters(Database& db) {
  std::vector<WaitingLetters> all;
  for (auto& [kind, count, tried, first, said] :
       db.all<std::string, int, int, std::int64_t, std::string>(R"sql(
      select kind,
             count(*),
             sum(said <> ''),
             min(due_at),
             max(said)
        from outbox
       where state = 'waiting'
    group by kind
    order by min(due_at))sql"))
    all.push_back({std::move(kind), count, tried, moment(first), std::move(said)});
  return all;
}

std::vector<LettersOfADay> count_letters_sent(Database& db, Day since) {
  std::vector<LettersOfADay> all;
  for (auto& [day, kind, count] : db.all<Day, std::string, int>(R"sql(
      select ended_on,
             kind,
             count(*)
        from outbox
       where state in ('sent', 'returned')
         and ended_on >= ?
    group by ended_on, kind
    order by ended_on desc, kind)sql",
                                                                since))
    all.push_back({day, std::move(kind), count});
  return all;
}

int count_old_letters(Database& db, Day up_to) {
  return db
      .one<int>("select count(*) from outbox where state <> 'waiting' and ended_on <= ?", up_to)
      .value();
}

int forget_old_letters(Database& db, Day up_to) {
  return static_cast<int>(
      db.run("delete from outbox where state <> 'waiting' and ended_on <= ?", up_to));
}

}  // namespace earshot::store
