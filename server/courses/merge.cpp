// SPDX-License-Identifier: Apache-2.0
#include "courses/merge.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "courses/other_voices.h"
#include "store/askings.h"
#include "store/here.h"
#include "store/invitations.h"

namespace earshot::courses {
namespace {

using store::Asking;
using store::AskingStands;

std::pair<int, int> answered_and_asked(Database& db, const std::string& attendance) {
  int answered = 0, asked = 0;
  for (const Asking& asking : store::askings_of(db, attendance)) {
    answered += asking.answered ? 1 : 0;
    asked += asking.asked_on ? 1 : 0;
  }
  return {answered, asked};
}

// How far a stage is: of two the further one stays.
int how_far(const Asking& asking) {
  if (asking.answered)
    return 4;
  switch (asking.stands) {
    case AskingStands::refused:
      return 3;  // who wants no letters gets none
    case AskingStands::asked:
      return 2;
    case AskingStands::planned:
      return 0;
    case AskingStands::skipped:
    case AskingStands::late:
    case AskingStands::withdrawn:
      return 1;
  }
  return 0;
}

// A link that was answered by counts; another stops.
void drop(Database& db, const Asking& asking) {
  if (!asking.answered && !asking.invitation.empty())
    store::delete_unused(db, asking.invitation);
  store::delete_asking(db, asking.attendance, asking.stage);
}

void move_askings(Database& db, std::string_view from, std::string_view to) {
  const std::vector<Asking> there = store::askings_of(db, to);
  for (const Asking& asking : store::askings_of(db, from)) {
    const auto same = std::ranges::find(there, asking.stage, &Asking::stage);
    if (same != there.end() && how_far(*same) >= how_far(asking)) {
      drop(db, asking);
      continue;
    }
    if (same != there.end())
      drop(db, *same);
    store::move_asking(db, asking.attendance, asking.stage, to);
  }
}

}  // namespace

const Attendance& goes_on(Database& db, const Attendance& one, const Attendance& other) {
  return answered_and_asked(db, other.id) > answered_and_asked(db, one.id) ? other : one;
}

Attendance one_of_both(const Attendance& named, const Attendance& other) {
  Attendance both = named;
  for (const auto part : {&Attendee::name, &Attendee::address, &Attendee::agency, &Attendee::role})
    if ((both.who.*part).empty())
      both.who.*part = other.who.*part;
  if (both.who.agency.empty() && both.who.agency_words.empty())
    both.who.agency_words = other.who.agency_words;
  const bool here = row_of(named.came).was_there, there = row_of(other.came).was_there;
  if (here && there) {
    // All of it, if either says so; else until the later of the days they left.
    both.on = named.on && other.on ? std::max(named.on, other.on) : std::nullopt;
    both.came = named.came == Came::part ? other.came : named.came;
  } else if (there || (!here && named.came == Came::booked)) {
    both.came = other.came;
    both.on = other.on;
  }
  // Who was booked in one entry and came in the other had a place.
  const auto had_a_place = [](Came came) { return came == Came::booked || came == Came::absent; };
  if (both.came == Came::unscheduled && (had_a_place(named.came) || had_a_place(other.came)))
    both.came = both.on ? Came::part : Came::attended;
  return both;
}

bool merge(Database& db, const store::KeptAttendance& one, std::string_view goes, int edition) {
  const auto now = store::find_attendance(db, one.id);
  const auto other = store::find_attendance(db, goes);
  if (!now || !other || now->edition != one.edition || other->edition != edition ||
      now->session != other->session || one.id == goes)
    return false;
  move_askings(db, goes, one.id);
  store::move_here_days(db, goes, one.id);
  store::move_voices(db, goes, one.id);
  manager_was_somebody_else(db, goes);  // both named one: the second letter is one too many
  store::delete_attendance(db, goes);
  return store::change_attendance(db, one);
}

}  // namespace earshot::courses
