// SPDX-License-Identifier: Apache-2.0
#include "courses/roll.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "base/bytes.h"
#include "base/secrets.h"
#include "courses/attendance_rules.h"
#include "store/askings.h"
#include "store/other_voices.h"
#include "store/partnership.h"
#include "store/sessions_of_courses.h"

namespace earshot::courses {
namespace {

// One size, or how long a name is would tell whose row it is.
constexpr std::size_t inside_bytes =
    most_name_bytes + most_address_bytes + most_agency_words_bytes + 16;

Place place_of(const std::string& row) { return {"attendance", "sealed", row}; }

}  // namespace

std::string same_words(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    const bool space = letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
    if (space && (out.empty() || out.back() == ' '))
      continue;
    out += space                            ? ' '
           : letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a')
                                            : letter;
  }
  if (out.ends_with(' '))
    out.pop_back();
  return out;
}

std::string roll_key(std::string_view session) { return "roll-" + std::string(session); }

std::string Roll::who(const Attendee& person) const {
  return keyed_hash(key_, "attendance", same_words(person.address) + '\n' + same_words(person.name))
      .substr(0, 16);
}

store::KeptAttendance Roll::seal(const Attendance& attendance) const {
  const std::string id = attendance.id.empty() ? to_hex(random_bytes(8)) : attendance.id;
  ByteWriter bytes;
  bytes.text(attendance.who.name);
  bytes.text(attendance.who.address);
  bytes.text(attendance.who.agency_words);
  std::string inside = bytes.take();
  if (inside.size() > inside_bytes)
    throw std::invalid_argument("a name or an address is too long to be kept");
  inside.resize(inside_bytes, '\0');
  return {.id = id,
          .session = session_,
          .who = who(attendance.who),
          .came = attendance.came,
          .on = attendance.on,
          .agency = attendance.who.agency,
          .role = attendance.who.role,
          .sealed = seal_value(key_, place_of(id), inside),
          .edition = attendance.edition};
}

std::optional<Attendance> Roll::open(const store::KeptAttendance& kept) const {
  const auto inside = open_value(key_, place_of(kept.id), kept.sealed);
  if (!inside)
    return std::nullopt;
  ByteReader bytes(*inside);
  Attendance found{.id = kept.id,
                   .session = kept.session,
                   .came = kept.came,
                   .on = kept.on,
                   .who = {.name = {}, .address = {}, .agency = kept.agency, .role = kept.role},
                   .edition = kept.edition};
  found.who.name = bytes.text();
  found.who.address = bytes.text();
  found.who.agency_words =
      bytes.text();  // nothing stands there of those who were written down before
  return bytes.good() ? std::optional(std::move(found)) : std::nullopt;
}

std::string Roll::seal_beside(const Place& place, std::string_view inside) const {
  return seal_value(key_, place, inside);
}

std::optional<std::string> Roll::open_beside(const Place& place, std::string_view sealed) const {
  return open_value(key_, place, sealed);
}

std::optional<Roll> find_roll(answers::Site& site, std::string_view session) {
  const std::string name = roll_key(session);
  const auto key = site.keys.is_damaged(name) ? std::nullopt : site.keys.find(name);
  return key ? std::optional<Roll>(std::in_place, std::string(session), *key) : std::nullopt;
}

Roll roll_for(answers::Site& site, std::string_view session) {
  if (auto roll = find_roll(site, session))
    return *std::move(roll);
  if (store::has_attendances(*site.data.snapshot(), session))
    throw std::runtime_error(
        "The key of a session's people is missing or damaged; run earshot doctor");
  return {std::string(session), site.keys.find_or_make(roll_key(session))};
}

WholeRoll whole_roll(answers::Site& site, Database& db, std::string_view session) {
  WholeRoll whole;
  const auto rows = store::attendances_of(db, session);
  const auto roll = rows.empty() ? std::nullopt : find_roll(site, session);
  for (const store::KeptAttendance& row : rows)
    if (auto found = roll ? roll->open(row) : std::nullopt)
      whole.people.push_back(std::move(*found));
    else
      ++whole.nameless;
  std::ranges::sort(whole.people, {}, [](const Attendance& row) {
    return std::tuple(same_words(called(row.who)), row.id);
  });
  return whole;
}

std::optional<Attendance> find_attendance(answers::Site& site, Database& db, std::string_view id) {
  const auto row = store::find_attendance(db, id);
  const auto roll = row ? find_roll(site, row->session) : std::nullopt;
  return roll ? roll->open(*row) : std::nullopt;
}

namespace {

using std::chrono::days;

// Before the key: whoever is stopped between the two does it again the next night.
void delete_voices_of(answers::Site& site, const std::string& session) {
  const int gone = site.data.writer().run(
      [&](Database& db) { return store::delete_voices_of_session(db, session); });
  if (gone > 0)
    site.data.has_deleted();
}

void blank_old(answers::Site& site, const std::vector<std::string>& ids) {
  if (ids.empty())
    return;
  site.data.writer().run([&](Database& db) {
    for (const std::string& id : ids) {
      store::blank_attendance(db, id);
      store::delete_voices(db, id);
    }
  });
  site.data.has_deleted();
}

}  // namespace

Day stages_end(Day last, const AskingRules& rules) {
  const int months = rules.months.empty() ? 0 : rules.months.back();
  return add_months(last, months) + too_late_after + days(rules.days_to_answer);
}

Day kept_until(Day last, const Particulars& particulars) {
  return stages_end(last, particulars.asking) + days(particulars.kept_for.at("contacts"));
}

std::optional<Day> needed_until(Database& db, const CourseSession& session) {
  std::optional<Day> last;
  if (!session.days.empty())
    last = session.days.back().day;
  for (const store::KeptAttendance& row : store::attendances_of(db, session.id))
    last = std::max(last, row.on);
  if (!last)
    return std::nullopt;
  const Day until = kept_until(*last, store::find_partnership(db));
  return std::max(until, store::joined_until(db, session.id).value_or(until));
}

int forget_old_rolls(answers::Site& site) {
  const Day today = site.today();
  const std::string before = roll_key("");
  int gone = 0;
  std::vector<std::string> old;
  for (const std::string& name : site.keys.names()) {
    if (!name.starts_with(before))
      continue;
    const auto db = site.data.snapshot();
    const auto session = store::find_session_of_course(*db, name.substr(before.size()));
    if (!session || !store::has_attendances(*db, session->id))
      continue;  // somebody may be about to be added
    const auto until = needed_until(*db, *session);
    if (until && *until < today) {
      delete_voices_of(site, session->id);
      site.keys.destroy(name);
      ++gone;
      continue;
    }
    if (session->held != Held::e_learning)
      continue;
    const Particulars particulars = store::find_partnership(*db);
    for (const store::KeptAttendance& row : store::attendances_of(*db, session->id))
      if (row.on && !row.sealed.empty() && kept_until(*row.on, particulars) < today)
        old.push_back(row.id);
  }
  blank_old(site, old);
  return gone;
}

const std::string& called(const Attendee& person) {
  return person.name.empty() ? person.address : person.name;
}

}  // namespace earshot::courses
