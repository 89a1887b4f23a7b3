// SPDX-License-Identifier: Apache-2.0
#include "store/staff_record.h"

#include <stdexcept>

#include "base/bytes.h"
#include "base/secrets.h"
#include "store/moments.h"

namespace earshot::store {
namespace {

// Where the chain stands: after the newest entry, or where it starts once older ones are forgotten.
struct Link {
  std::int64_t number = 0;
  std::string chain = std::string(32, '\0');
};

std::string next_chain(const Link& before, const Entry& entry) {
  ByteWriter fields;
  fields.text(before.chain);
  fields.number(static_cast<std::uint64_t>(entry.number));
  fields.number(static_cast<std::uint64_t>(seconds(entry.at)));
  fields.text(entry.who);
  fields.text(entry.what);
  fields.text(entry.on);
  return sha256(fields.take());
}

Link anchor(Database& db) {
  const auto row = db.one<std::int64_t, Blob>("select number, chain from record_anchor");
  return row ? Link{std::get<0>(*row), std::get<1>(*row).bytes} : Link{};
}

Link newest(Database& db) {
  const auto row = db.one<std::int64_t, Blob>(R"sql(
      select number,
             chain
        from staff_record
    order by number desc
       limit 1)sql");
  return row ? Link{std::get<0>(*row), std::get<1>(*row).bytes} : anchor(db);
}

Entry entry_of(
    std::tuple<std::int64_t, std::int64_t, std::string, std::string, std::string, Blob> row) {
  auto& [number, at, who, what, on, chain] = row;
  return {number,          moment(at),    std::move(who),
          std::move(what), std::move(on), std::move(chain.bytes)};
}

}  // namespace

void add_to_record(Database& db, const Deed& deed) {
  if (find_deed(deed.what) == nullptr)
    throw std::logic_error("a deed that is not in model/deeds.h can't be recorded");
  const Link before = newest(db);
  Entry entry{before.number + 1, deed.at, deed.who, std::string(deed.what), deed.on, {}};
  entry.chain = next_chain(before, entry);
  db.run(R"sql(
      insert into staff_record (number, at, who, what, on_what, chain)
           values (?, ?, ?, ?, ?, ?))sql",
         entry.number, seconds(entry.at), entry.who, entry.what, entry.on, BlobView{entry.chain});
}

bool has_done_since(Database& db, const Deed& deed, Moment from) {
  return *db.one<bool>(R"sql(
      select exists (select 1
                       from staff_record
                      where who = ?
                        and what = ?
                        and on_what = ?
                        and at >= ?))sql",
                       deed.who, deed.what, deed.on, seconds(from));
}

std::vector<Entry> read_record(Database& db, std::string_view who, std::int64_t skip,
                               std::int64_t most) {
  std::vector<Entry> entries;
  for (auto& row : db.all<std::int64_t, std::int64_t, std::string, std::string, std::string, Blob>(
           R"sql(
      select number,
             at,
             who,
             what,
             on_what,
             chain
        from staff_record
       where ?1 = ''
          or who = ?1
    order by number desc
       limit ?2
      offset ?3)sql",
           who, most, skip))
    entries.push_back(entry_of(std::move(row)));
  return entries;
}

std::int64_t count_entries(Database& db, std::string_view who) {
  return *db.one<std::int64_t>("select count(*) from staff_record where ?1 = '' or who = ?1", who);
}

std::vector<std::string> doers(Database& db) {
  std::vector<std::string> ids;
  for (auto& [id] : db.all<std::string>("select distinct who from staff_record order by who"))
    ids.push_back(std::move(id));
  return ids;
}

Verified verify_record(Database& db) {
  Link before = anchor(db);
  Verified verified{.forgotten = before.number,
                    .first = 0,
                    .last = before.number,
                    .last_chain = before.chain,
                    .broken = 0};
  const auto check = [&](std::int64_t number, std::int64_t at, std::string who, std::string what,
                         std::string on, Blob chain) {
    const Entry entry = entry_of({number, at, who, what, on, chain});
    if (verified.first == 0)
      verified.first = number;
    if (verified.broken == 0 &&
        (number != before.number + 1 || entry.chain != next_chain(before, entry)))
      verified.broken = number == before.number + 1 ? number : before.number + 1;
    before = {number, entry.chain};
    verified.last = number;
    verified.last_chain = entry.chain;
  };
  db.each<std::int64_t, std::int64_t, std::string, std::string, std::string, Blob>(R"sql(
      select number,
             at,
             who,
             what,
             on_what,
             chain
        from staff_record
    order by number)sql",
                                                                                   check);
  return verified;
}

std::optional<std::string> chain_of(Database& db, std::int64_t number) {
  if (const Link before = anchor(db); number == before.number && number != 0)
    return before.chain;
  const auto chain = db.one<Blob>("select chain from staff_record where number = ?", number);
  return chain ? std::optional(chain->bytes) : std::nullopt;
}

Noted compare_with_noted(Database& db, std::int64_t number, std::string_view hex) {
  if (number < anchor(db).number)
    return Noted::forgotten;
  return to_hex(chain_of(db, number).value_or("")) == hex ? Noted::as_it_was : Noted::missing;
}

std::int64_t forget_record_before(Database& db, Day day) {
  if (verify_record(db).broken != 0)
    return 0;
  // Up to the first entry of that day or later, in the order of the chain, whatever the clock said.
  const std::int64_t from = seconds(london_moment(day, std::chrono::minutes(0)));
  const auto last = db.one<std::optional<std::int64_t>>(R"sql(
      select max(number)
        from staff_record
       where number < coalesce((select min(number) from staff_record where at >= ?),
                               9223372036854775807))sql",
                                                        from);
  if (!last || !*last)
    return 0;
  db.run("delete from record_anchor");
  db.run(R"sql(
      insert into record_anchor (number, chain)
           select number,
                  chain
             from staff_record
            where number = ?)sql",
         **last);
  return db.run("delete from staff_record where number <= ?", **last);
}

}  // namespace earshot::store
