// SPDX-License-Identifier: Apache-2.0
// The roll of one session: who its people are, sealed in one size under a key that the session has in
// the key folder. Neither the database nor an old backup tells who was there once that key is gone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/site.h"
#include "base/secrets.h"
#include "model/attendance.h"
#include "model/course.h"
#include "model/partnership.h"
#include "store/attendances.h"

namespace earshot::courses {

// However they are spaced, and whichever of their plain letters are capitals: by which names and
// addresses are known again.
std::string same_words(std::string_view text);

std::string roll_key(std::string_view session);  // its name in the key folder

// Seals, opens and recognises people of one session; needs no database and no clock.
class Roll {
 public:
  Roll(std::string session, const Key& key) : session_(std::move(session)), key_(key) {}

  const std::string& session() const { return session_; }
  // With a new id if it has none.
  store::KeptAttendance seal(const Attendance& attendance) const;
  std::optional<Attendance> open(const store::KeptAttendance& kept) const;
  // What else is kept beside an attendance, under the same key; of one size, whoever it is of.
  std::string seal_beside(const Place& place, std::string_view inside) const;
  std::optional<std::string> open_beside(const Place& place, std::string_view sealed) const;
  // The same for the same address and name, however they are spaced and capitalised.
  std::string who(const Attendee& person) const;

 private:
  std::string session_;
  Key key_;
};

// With a key that is durable when it returns. Throws a sentence if people stand there already whose
// key is missing.
Roll roll_for(answers::Site& site, std::string_view session);
// To look only: absent while nobody was ever written down, or once the key is gone.
std::optional<Roll> find_roll(answers::Site& site, std::string_view session);

struct WholeRoll {
  std::vector<Attendance> people;  // by name
  int nameless = 0;                // their key is gone, or not in the key folder
};
WholeRoll whole_roll(answers::Site& site, Database& db, std::string_view session);
std::optional<Attendance> find_attendance(answers::Site& site, Database& db, std::string_view id);

// The last day on which somebody is asked anything, or may answer, who was there last on that day.
Day stages_end(Day last, const AskingRules& rules);
// The last day on which the name of somebody is kept who was there last on that day.
Day kept_until(Day last, const Particulars& particulars);
// The last day on which the names of a session's people are needed: every stage of the latest of them
// has closed by then, and the days for which names are kept have passed. Absent while no day is known.
std::optional<Day> needed_until(Database& db, const CourseSession& session);
// Keys of sessions whose people are needed no more; of e-learning, which goes on, the names of those who
// are not. Whom these people named goes with them. How many keys went.
int forget_old_rolls(answers::Site& site);

// The name, or the address of who has none.
const std::string& called(const Attendee& person);

}  // namespace earshot::courses
