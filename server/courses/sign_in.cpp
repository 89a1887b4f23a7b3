// SPDX-License-Identifier: Apache-2.0
#include "courses/sign_in.h"

#include <stdexcept>

#include "base/readable_codes.h"
#include "courses/here_rules.h"
#include "courses/people_there.h"
#include "courses/what_follows.h"

namespace earshot::courses {
namespace {

constexpr std::size_t code_letters = 8;

Place place_of(const std::string& session) { return {"here_link", "sealed", session}; }

HowTheyCame how_they_came(const Attendance& row) { return {row.came, row.on}; }

Attendance first_time(const CourseSession& session, Attendee who, Day day) {
  const HowTheyCame came = came_by_signing_in(std::nullopt, {day}, session);
  return {.id = {}, .session = session.id, .came = came.came, .on = came.on, .who = std::move(who)};
}

}  // namespace

store::HereLink new_here_link(const Key& link_key, std::string_view session, Day today) {
  const std::string code = random_letters(code_letters);
  const std::string id(session);
  return {.session = id,
          .mark = here_mark(link_key, code),
          .sealed = seal_value(link_key, place_of(id), code),
          .made_on = today};
}

std::string here_mark(const Key& link_key, std::string_view typed) {
  return keyed_hash(link_key, "here", letters_of(typed)).substr(0, 16);
}

std::optional<std::string> here_code(const Key& link_key, const store::HereLink& link) {
  const auto code = open_value(link_key, place_of(link.session), link.sealed);
  return code ? std::optional(in_fours(*code)) : std::nullopt;
}

std::string here_path(std::string_view code) { return "/here/" + std::string(code); }

SigningIn::SigningIn(answers::Site& site, const CourseSession& session, const Course& course,
                     Attendee who, Day day)
    : session_(session),
      roll_(roll_for(site, session.id)),
      wanted_(first_time(session, std::move(who), day)),
      day_(day),
      follow_ups_(what_follows(site.plugins, course, wanted_, day)) {}

bool SigningIn::keep(Database& db) const {
  const auto rows = store::attendances_of(db, session_.id);
  std::vector<Attendance> people;
  PeopleThere there;
  for (const store::KeptAttendance& row : rows)
    if (auto found = roll_.open(row)) {
      there.add(found->who, people.size());
      people.push_back(std::move(*found));
    }
  auto at = there.whole(wanted_.who);
  // Whoever stands there by name alone may be another: their questions would go to this address.
  if (!at)
    at = there.half(wanted_.who);
  if (at && people[*at].who.address.empty())
    at.reset();
  if (at)
    change(db, people[*at]);
  return at || (rows.size() < most_on_a_roll && add(db));
}

bool SigningIn::add(Database& db) const {
  const store::KeptAttendance kept = roll_.seal(wanted_);
  return add_with_follow_ups(db, kept, follow_ups_) && store::add_here_day(db, kept.id, day_);
}

void SigningIn::change(Database& db, const Attendance& before) const {
  store::add_here_day(db, before.id, day_);
  const auto came =
      came_by_signing_in(how_they_came(before), store::here_days(db, before.id), session_);
  Attendance after = before;
  after.came = came.came;
  after.on = came.on;
  after.who = said_of(before.who);
  if (after.who == before.who && how_they_came(after) == how_they_came(before))
    return;
  if (!store::change_attendance(db, roll_.seal(after)))
    throw std::runtime_error("somebody who signed in could not be kept");
}

// Only what was not known: anybody who has the code could say that they are somebody else.
Attendee SigningIn::said_of(const Attendee& before) const {
  Attendee after = before;
  const Attendee& now = wanted_.who;
  if (after.name.empty())
    after.name = now.name;
  if (after.role.empty())
    after.role = now.role;
  if (after.agency.empty() && (!now.agency.empty() || after.agency_words.empty())) {
    after.agency = now.agency;
    after.agency_words = now.agency_words;
  }
  return after;
}

}  // namespace earshot::courses
