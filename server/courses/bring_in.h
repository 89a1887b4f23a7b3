// SPDX-License-Identifier: Apache-2.0
// Bringing in a register: what it would change is planned on a snapshot and shown; doing it seals
// the names first and then changes all of it or nothing. Refuses if anybody changed those sessions
// since the plan was made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answers/site.h"
#include "courses/compare.h"
#include "courses/which_session.h"
#include "host/plugins.h"
#include "store/attendances.h"

namespace earshot::courses {

// What somebody has said of the file.
struct SaidOfRegister {
  Columns columns;
  std::optional<Came> blank;  // of whom it says nothing; absent: usual_blank() of the session
  Meanings meanings;          // of words that were not known
  bool add_sessions = false;  // those that there ought to be
};

struct SessionPlan {
  Course course;
  CourseSession session;  // without an id: it is to be added
  Compared compared;
};

struct RegisterPlan {
  std::vector<SessionPlan> sessions;
  Problems problems;  // of rows, in their order; those rows change nothing
  std::vector<UnknownWord> unknown;
  std::string seen;  // another plan has another

  std::size_t added() const;
  std::size_t changed() const;
  int same() const;
  int twice() const;
  std::vector<const SessionPlan*> missing() const;  // sessions that there ought to be
  bool changes_something() const;
};

// The columns as they are found, or as somebody matched them once. `remembered`: the second.
struct FoundColumns {
  Columns columns;
  bool remembered = false;
};
FoundColumns columns_of(Database& db, const std::vector<CsvRow>& rows);

// `only`: of this session, whatever courses the rows name; otherwise of all courses there are.
struct OnlySession {
  Course course;
  CourseSession session;
};
RegisterPlan plan_register(answers::Site& site, Database& db, const std::vector<CsvRow>& rows,
                           const SaidOfRegister& said, const std::optional<OnlySession>& only);

// Words that were said once, with those that are said now on top.
Meanings known_meanings(Database& db, const Meanings& said_now);

// A plan, sealed and ready to be kept. Missing sessions are left out unless it was said to add them.
class ReadyRegister {
 public:
  ReadyRegister(answers::Site& site, Database& db, const RegisterPlan& plan,
                const SaidOfRegister& said);
  // On the writer. False, with nothing done, if one of the sessions has changed since.
  bool keep(Database& db) const;
  const std::vector<std::string>& sessions() const { return sessions_changed_; }

 private:
  struct Part {
    CourseSession session;
    bool is_new = false;
    std::string state;  // of its people, when it was planned
    std::vector<std::pair<store::KeptAttendance, std::vector<host::FollowUp>>> added;
    std::vector<store::KeptAttendance> changed;
  };
  static bool still_stands(Database& db, const Part& part);

  std::vector<Part> parts_;
  SaidOfRegister said_;
  std::vector<std::string> sessions_changed_;
};

}  // namespace earshot::courses
