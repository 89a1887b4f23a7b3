// SPDX-License-Identifier: Apache-2.0
#include "demo/mark.h"

#include <algorithm>
#include <charconv>

#include "store/notes.h"

namespace earshot::demo {
namespace {

constexpr std::string_view marked = "demonstration";
constexpr std::string_view finished = "demonstration finished";
constexpr std::string_view clock_ahead = "demonstration clock";
// Kept by answers::house_key: which link key this database was used with.
constexpr std::string_view link_key_used = "link key";

std::string mark_of(const Key& key, std::string_view link_key) {
  return to_hex(keyed_hash(key, "demonstration", link_key));
}

}  // namespace

void mark_as_demo(answers::Site& site) {
  answers::house_key(site, answers::link_key);
  const Key key = site.keys.find_or_make(demo_key);
  site.data.writer().run([&](Database& db) {
    store::keep_note(db, marked, mark_of(key, store::find_note(db, link_key_used).value()));
  });
}

bool is_demo(Database& db, KeyFolder& keys) {
  const auto note = store::find_note(db, marked);
  const auto link_key = store::find_note(db, link_key_used);
  if (!note || !link_key || keys.is_damaged(demo_key))
    return false;
  const auto key = keys.find(demo_key);
  return key && mark_of(*key, *link_key) == *note;
}

void mark_as_finished(Database& db) { store::keep_note(db, finished, "yes"); }
bool is_finished(Database& db) { return store::find_note(db, finished).has_value(); }

std::chrono::seconds kept_ahead(Database& db) {
  const auto note = store::find_note(db, clock_ahead);
  std::int64_t seconds = 0;
  if (note)
    std::from_chars(note->data(), note->data() + note->size(), seconds);
  return std::chrono::seconds(seconds);
}

void keep_ahead(Database& db, std::chrono::seconds ahead) {
  store::keep_note(db, clock_ahead, std::to_string(ahead.count()));
}

}  // namespace earshot::demo
