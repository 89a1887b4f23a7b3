// SPDX-License-Identifier: Apache-2.0
// The staff record: what people who work here did, as a chain of hashes, so that an entry that is
// changed or taken out afterwards shows. It holds ids, never content. Nothing here changes an entry.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "model/deeds.h"

namespace earshot::store {

// For use inside a change, so that a deed is recorded exactly if it is done. Throws std::logic_error
// for a deed that is not in model/deeds.h.
void add_to_record(Database& db, const Deed& deed);

// Whether they are on record with that deed, at or after that moment.
bool has_done_since(Database& db, const Deed& deed, Moment from);

struct Entry {
  std::int64_t number = 0;  // from 1, without gaps
  Moment at{};
  std::string who;
  std::string what;
  std::string on;
  std::string chain;  // SHA-256 of the entry before's chain and of this one's fields
};

// Newest first, after the first `skip` of them. `who` empty: everybody's.
std::vector<Entry> read_record(Database& db, std::string_view who, std::int64_t skip,
                               std::int64_t most);
std::int64_t count_entries(Database& db, std::string_view who);
// Whoever is named in the record as having done something, by id.
std::vector<std::string> doers(Database& db);

struct Verified {
  std::int64_t forgotten = 0;  // entries up to this one have been forgotten
  std::int64_t first = 0;      // the oldest entry that is kept; 0 if there is none
  std::int64_t last = 0;       // the newest; 0 if there never was one
  std::string last_chain;      // 32 bytes: whoever notes it can tell later that nothing was cut off
  std::int64_t broken = 0;     // the first entry that is not as it was written; 0 if all are
};
Verified verify_record(Database& db);
// The chain of one entry, if it is there or was the last to be forgotten.
std::optional<std::string> chain_of(Database& db, std::int64_t number);

// What became of an entry whose number and chain (in hex) somebody noted.
enum class Noted {
  as_it_was,
  missing,    // cut off, or written anew
  forgotten,  // before the last that was forgotten, so it can't be told
};
Noted compare_with_noted(Database& db, std::int64_t number, std::string_view hex);

// Forgets what was done before that day (London) and keeps an anchor, so that the rest still
// verifies. Gives how many entries went. Refuses (0) if the record is broken: that must be seen first.
std::int64_t forget_record_before(Database& db, Day day);

}  // namespace earshot::store
