// SPDX-License-Identifier: Apache-2.0
// Somebody signs in on the day: the code that leads there, and what is kept of them in one commit. Never
// tells whether anybody was on the list.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/site.h"
#include "courses/roll.h"
#include "host/plugins.h"
#include "model/course.h"
#include "store/here.h"

namespace earshot::courses {

// A code is found and shown only with the link key, which is not in the database.
store::HereLink new_here_link(const Key& link_key, std::string_view session, Day today);
std::string here_mark(const Key& link_key, std::string_view typed);  // however it was typed
// As it is typed, "kfm4-7tpx". Absent if it was made with another key.
std::optional<std::string> here_code(const Key& link_key, const store::HereLink& link);
std::string here_path(std::string_view code);  // "/here/CODE"

// A roll takes no more than this from a sheet, whoever has its code.
inline constexpr std::size_t most_on_a_roll = 1000;

class SigningIn {
 public:
  // Makes the key of the session's people durable, so it must not run on the writer.
  SigningIn(answers::Site& site, const CourseSession& session, const Course& course, Attendee who,
            Day day);
  // On the writer, which sees who stands there by then. The same once more changes nothing. False, with
  // nothing done: the roll is full.
  bool keep(Database& db) const;
  const std::vector<host::FollowUp>& follow_ups() const { return follow_ups_; }

 private:
  bool add(Database& db) const;
  void change(Database& db, const Attendance& before) const;
  Attendee said_of(const Attendee& before) const;

  CourseSession session_;
  Roll roll_;
  Attendance wanted_;
  Day day_;
  std::vector<host::FollowUp> follow_ups_;
};

}  // namespace earshot::courses
