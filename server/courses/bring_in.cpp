// SPDX-License-Identifier: Apache-2.0
#include "courses/bring_in.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "base/bytes.h"
#include "base/secrets.h"
#include "base/text.h"
#include "courses/roll.h"
#include "courses/what_follows.h"
#include "store/courses.h"
#include "store/listed.h"
#include "store/partnership.h"
#include "store/registers.h"
#include "store/sessions_of_courses.h"

namespace earshot::courses {
namespace {

// Changes whenever anybody of the session does.
std::string state_of(Database& db, std::string_view session) {
  ByteWriter bytes;
  for (const store::KeptAttendance& row : store::attendances_of(db, session)) {
    bytes.text(row.id);
    bytes.number(static_cast<std::uint64_t>(row.edition));
  }
  return sha256(bytes.take());
}

std::vector<Taught> all_taught(Database& db) {
  std::vector<Taught> taught;
  for (Course& course : store::all_courses(db)) {
    auto sessions = store::sessions_of_course(db, course.id);
    taught.push_back({std::move(course), std::move(sessions)});
  }
  return taught;
}

void add(Problems& problems, Problems more) {
  std::ranges::move(more, std::back_inserter(problems));
}

void put(ByteWriter& bytes, const Attendance& row) {
  for (const std::string& text : {row.id, row.who.name, row.who.address, row.who.agency,
                                  row.who.role, row.on ? to_text(*row.on) : std::string()})
    bytes.text(text);
  bytes.number(static_cast<std::uint64_t>(row.came));
  bytes.number(static_cast<std::uint64_t>(row.edition));
}

std::string seen_of(const RegisterPlan& plan) {
  ByteWriter bytes;
  for (const SessionPlan& of : plan.sessions) {
    bytes.text(of.session.id);
    bytes.text(of.session.days.empty() ? "" : to_text(of.session.days.front().day));
    for (const Attendance& row : of.compared.added)
      put(bytes, row);
    for (const ChangedRow& row : of.compared.changed)
      put(bytes, row.after);
  }
  bytes.number(plan.problems.size());
  return to_hex(sha256(bytes.take()).substr(0, 16));
}

class Planner {
 public:
  Planner(answers::Site& site, Database& db, const SaidOfRegister& said)
      : site_(site), db_(db), said_(said) {}

  RegisterPlan plan(const std::vector<CsvRow>& rows, const std::optional<OnlySession>& only) {
    const Lists lists = store::find_lists(db_);
    const Words words(lists, known_meanings(db_, said_.meanings));
    ReadRegister read = read_register(rows, said_.columns, words);
    plan_.problems = std::move(read.problems);
    plan_.unknown = std::move(read.unknown);
    if (only) {
      const auto mine =
          only_of_session(std::move(read.rows), only->course, only->session, plan_.problems);
      compare_with(only->course, only->session, mine);
    } else {
      const std::vector<Taught> taught = all_taught(db_);
      SortedRows sorted = sort_by_session(std::move(read.rows), taught);
      add(plan_.problems, std::move(sorted.problems));
      for (const OfSession& of : sorted.sessions)
        compare_with(of.taught->course, of.session, of.rows);
    }
    std::ranges::stable_sort(plan_.problems, {}, &Problem::line);
    plan_.seen = seen_of(plan_);
    return std::move(plan_);
  }

 private:
  // Whoever has no name any more would be added once more by every register that still has them. Of
  // e-learning, which goes on, names go one by one.
  bool may_be_nameless(const CourseSession& session, const RegisterRow& row, bool has_names) const {
    if (session.held != Held::e_learning || !has_names)
      return true;
    const auto day = row.on ? row.on : row.day;
    return day && kept_until(*day, store::find_partnership(db_)) < site_.today();
  }

  void leave_out_nameless(const CourseSession& session, std::vector<RegisterRow>& rows) {
    const bool has_names = find_roll(site_, session.id).has_value();
    std::erase_if(rows, [&](const RegisterRow& row) {
      const bool nameless = may_be_nameless(session, row, has_names);
      if (nameless)
        plan_.problems.push_back(
            {"", row.line, "",
             "is of a time whose names are no longer kept, so nobody can tell whether they stand "
             "there already. Leave the row out"});
      return nameless;
    });
  }

  void compare_with(const Course& course, const CourseSession& session,
                    std::vector<RegisterRow> rows) {
    WholeRoll roll;
    if (!session.id.empty())
      roll = whole_roll(site_, db_, session.id);
    if (roll.nameless > 0)
      leave_out_nameless(session, rows);
    const Day today = site_.today();
    const Came blank = said_.blank.value_or(usual_blank(session, today));
    SessionPlan of{course, session, compare(session, rows, roll.people, blank, today)};
    add(plan_.problems, std::exchange(of.compared.problems, {}));
    plan_.sessions.push_back(std::move(of));
  }

  answers::Site& site_;
  Database& db_;
  const SaidOfRegister& said_;
  RegisterPlan plan_;
};

bool is_on_day(const CourseSession& session, Day day) {
  return std::ranges::find(session.days, day, &SessionDay::day) != session.days.end();
}

}  // namespace

std::size_t RegisterPlan::added() const {
  return std::accumulate(
      sessions.begin(), sessions.end(), std::size_t{0},
      [](std::size_t sum, const SessionPlan& of) { return sum + of.compared.added.size(); });
}
std::size_t RegisterPlan::changed() const {
  return std::accumulate(
      sessions.begin(), sessions.end(), std::size_t{0},
      [](std::size_t sum, const SessionPlan& of) { return sum + of.compared.changed.size(); });
}
int RegisterPlan::same() const {
  return std::accumulate(sessions.begin(), sessions.end(), 0,
                         [](int sum, const SessionPlan& of) { return sum + of.compared.same; });
}
int RegisterPlan::twice() const {
  return std::accumulate(sessions.begin(), sessions.end(), 0,
                         [](int sum, const SessionPlan& of) { return sum + of.compared.twice; });
}
std::vector<const SessionPlan*> RegisterPlan::missing() const {
  std::vector<const SessionPlan*> all;
  for (const SessionPlan& of : sessions)
    if (of.session.id.empty())
      all.push_back(&of);
  return all;
}
bool RegisterPlan::changes_something() const { return added() + changed() > 0; }

FoundColumns columns_of(Database& db, const std::vector<CsvRow>& rows) {
  FoundColumns found{find_columns(rows), false};
  if (found.columns.titles.empty())
    return found;
  const auto parts = store::find_register_columns(db, key_of_titles(found.columns.titles));
  found.remembered = parts && take_parts(found.columns, *parts);
  return found;
}

RegisterPlan plan_register(answers::Site& site, Database& db, const std::vector<CsvRow>& rows,
                           const SaidOfRegister& said, const std::optional<OnlySession>& only) {
  return Planner(site, db, said).plan(rows, only);
}

Meanings known_meanings(Database& db, const Meanings& said_now) {
  Meanings known = said_now;
  for (store::RegisterWord& said : store::register_words(db))
    if (const auto words_for = find_words_for(said.list))
      known.emplace(std::pair(*words_for, std::move(said.word)), std::move(said.name));
  return known;
}

ReadyRegister::ReadyRegister(answers::Site& site, Database& db, const RegisterPlan& plan,
                             const SaidOfRegister& said)
    : said_(said) {
  for (const SessionPlan& of : plan.sessions) {
    const bool is_new = of.session.id.empty();
    if (of.compared.added.empty() && of.compared.changed.empty())
      continue;
    if (is_new && !said.add_sessions)
      continue;
    Part part{.session = of.session, .is_new = is_new, .state = {}, .added = {}, .changed = {}};
    if (is_new)
      part.session.id = to_hex(random_bytes(6));
    else
      part.state = state_of(db, of.session.id);
    const Roll roll = roll_for(site, part.session.id);
    for (Attendance row : of.compared.added) {
      row.session = part.session.id;
      part.added.emplace_back(roll.seal(row),
                              what_follows(site.plugins, of.course, row, site.today()));
    }
    for (const ChangedRow& row : of.compared.changed)
      part.changed.push_back(roll.seal(row.after));
    sessions_changed_.push_back(part.session.id);
    parts_.push_back(std::move(part));
  }
}

bool ReadyRegister::still_stands(Database& db, const Part& part) {
  if (!part.is_new)
    return state_of(db, part.session.id) == part.state;
  const Day on = part.session.days.front().day;
  return std::ranges::none_of(store::sessions_of_course(db, part.session.course),
                              [&](const CourseSession& session) { return is_on_day(session, on); });
}

bool ReadyRegister::keep(Database& db) const {
  if (!std::ranges::all_of(parts_, [&](const Part& part) { return still_stands(db, part); }))
    return false;
  for (const Part& part : parts_) {
    if (part.is_new)
      store::add_session_of_course(db, part.session);
    for (const store::KeptAttendance& kept : part.changed)
      if (!store::change_attendance(db, kept))
        throw std::runtime_error("a row of a register could not be changed");
    for (const auto& [kept, follow_ups] : part.added)
      if (!add_with_follow_ups(db, kept, follow_ups))
        throw std::runtime_error("a row of a register could not be added");
  }
  for (const auto& [key, name] : said_.meanings)
    store::keep_register_word(db, {std::string(row_of(key.first).name), key.second, name});
  if (!said_.columns.titles.empty())
    store::keep_register_columns(db, key_of_titles(said_.columns.titles),
                                 parts_in_words(said_.columns));
  return true;
}

}  // namespace earshot::courses
