// SPDX-License-Identifier: Apache-2.0
#include "courses/compare.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "courses/attendance_rules.h"
#include "courses/people_there.h"
#include "courses/roll.h"

namespace earshot::courses {
namespace {

// One person of the register: its rows of them together.
struct Person {
  RegisterRow row;
  std::set<Day>
      there_on;  // days of the session whose rows say, or leave open, that they were there
};

bool is_day_of(const CourseSession& session, Day day) {
  return std::ranges::find(session.days, day, &SessionDay::day) != session.days.end();
}

class Comparing {
 public:
  Comparing(const CourseSession& session, const std::vector<RegisterRow>& rows, Came blank,
            Day today)
      : session_(session), rows_(rows), blank_(blank), today_(today) {
    std::set<Day> days;
    for (const RegisterRow& row : rows)
      if (row.day)
        days.insert(*row.day);
    by_days_ = days.size() > 1 && !session.days.empty();
  }

  Compared compare(const std::vector<Attendance>& there) {
    gather();
    PeopleThere index;
    for (std::size_t at = 0; at < there.size(); ++at)
      index.add(there[at].who, at);
    std::vector<std::optional<std::size_t>> meant(people_.size());
    std::set<std::size_t> taken;
    for (std::size_t at = 0; at < people_.size(); ++at)
      if ((meant[at] = index.whole(people_[at].row.who)))
        taken.insert(*meant[at]);
    for (std::size_t at = 0; at < people_.size(); ++at) {
      const auto half = meant[at] ? std::nullopt : index.half(people_[at].row.who);
      if (half && taken.insert(*half).second)
        meant[at] = half;
      if (meant[at])
        change(people_[at], there[*meant[at]]);
      else
        add(people_[at]);
    }
    std::ranges::stable_sort(found_.problems, {}, &Problem::line);
    return std::move(found_);
  }

 private:
  void problem(int line, std::string message) {
    found_.problems.push_back({"", line, "", std::move(message)});
  }

  void gather() {
    std::map<std::string, std::size_t> seen;
    for (const RegisterRow& row : rows_) {
      const auto [place, is_new] = seen.emplace(person_key(row.who), people_.size());
      if (is_new)
        people_.push_back({row, {}});
      Person& person = people_[place->second];
      if (by_days_ && row.day && row_of(row.came.value_or(blank_)).was_there)
        person.there_on.insert(*row.day);
      if (!is_new)
        once_more(person, row);
    }
    if (by_days_)
      for (Person& person : people_)
        settle_days(person);
  }

  // A register with a row for each day says it of a day; another says it twice, or two things.
  void once_more(Person& person, const RegisterRow& row) {
    if (by_days_ && row.day != person.row.day) {
      if (row.came && row_of(*row.came).was_there)
        person.row.came = row.came;
      return;
    }
    if (row.came.value_or(blank_) == person.row.came.value_or(blank_) && row.on == person.row.on)
      ++found_.twice;
    else
      problem(row.line, "is the same person as row " + std::to_string(person.row.line) +
                            ", which says something else of them. Take out the row that is wrong");
  }

  void settle_days(Person& person) const {
    if (person.there_on.empty())
      return;
    person.row.on = *person.there_on.rbegin();
    const bool every_day = person.there_on.size() == session_.days.size();
    if (!every_day && person.row.came.value_or(blank_) == Came::attended)
      person.row.came = Came::part;
  }

  // As it is kept: the session's last day is not said again.
  std::optional<Day> kept_day(Came came, std::optional<Day> on) const {
    const bool is_last = !session_.days.empty() && on == session_.days.back().day;
    return is_last || !row_of(came).was_there ? std::nullopt : on;
  }

  std::optional<Day> day_of(const Person& person) const {
    if (person.row.on)
      return person.row.on;
    return session_.days.empty() ? person.row.day : std::nullopt;
  }

  // False, and told, if they can't have come like that.
  bool is_sound(const Person& person, Came came, std::optional<Day> on) {
    const int line = person.row.line;
    if (!row_of(came).was_there)
      return true;
    if (session_.days.empty() && !on)
      problem(line, "does not say on which day they completed it. Write it like 14/10/2026");
    else if (!session_.days.empty() && on && !is_day_of(session_, *on))
      problem(line, "says they were there on " + long_text(*on) +
                        ", on which the session was not held. Write one of its days");
    else if (const Day last = on ? *on : session_.days.back().day; last > today_)
      problem(line, "says they were there on " + long_text(last) +
                        ", which is still to come. Write \"booked\" until then");
    else
      return true;
    return false;
  }

  void add(const Person& person) {
    const Came came = person.row.came.value_or(blank_);
    if (!is_sound(person, came, day_of(person)))
      return;
    found_.added.push_back({.id = {},
                            .session = session_.id,
                            .came = came,
                            .on = kept_day(came, day_of(person)),
                            .who = person.row.who});
  }

  // How they came, after what stands there and what the register says.
  Came came_after(const Person& person, Came before) const {
    const Came said = person.row.came.value_or(before == Came::booked ? blank_ : before);
    const bool takes_back = said == Came::booked && before != Came::cancelled;
    return takes_back ? before : said;
  }

  void change(const Person& person, const Attendance& before) {
    Attendance after = before;
    const auto say = [&](std::string Attendee::*part) {
      const std::string& said = person.row.who.*part;
      if (!said.empty() && same_words(said) != same_words(before.who.*part))
        after.who.*part = said;
    };
    for (const auto part :
         {&Attendee::name, &Attendee::address, &Attendee::agency, &Attendee::role})
      say(part);
    if (after.who.agency != before.who.agency)
      after.who.agency_words.clear();
    after.came = came_after(person, before.came);
    const auto on = day_of(person);
    after.on = kept_day(after.came, on ? on : before.on);
    if (on && !is_sound(person, after.came, on))
      return;
    if (after.came != before.came && !on && !is_sound(person, after.came, after.on))
      return;
    const bool is_same = after.who == before.who && after.came == before.came &&
                         after.on == kept_day(before.came, before.on);
    if (is_same)
      ++found_.same;
    else
      found_.changed.push_back({person.row.line, before, std::move(after)});
  }

  const CourseSession& session_;
  const std::vector<RegisterRow>& rows_;
  Came blank_;
  Day today_;
  bool by_days_ = false;
  std::vector<Person> people_;
  Compared found_;
};

}  // namespace

Compared compare(const CourseSession& session, const std::vector<RegisterRow>& rows,
                 const std::vector<Attendance>& there, Came blank, Day today) {
  return Comparing(session, rows, blank, today).compare(there);
}

Came usual_blank(const CourseSession& session, Day today) {
  const bool is_over = session.days.empty() || session.days.back().day <= today;
  return is_over ? Came::attended : Came::booked;
}

std::string change_in_words(const ChangedRow& changed) {
  const auto& [line, before, after] = changed;
  std::vector<std::string> words;
  if (after.came != before.came)
    words.push_back("was " + in_quotes(row_of(before.came).title) + ", now " +
                    in_quotes(row_of(after.came).title));
  if (after.on != before.on && after.on)
    words.push_back("last there on " + long_text(*after.on));
  else if (after.on != before.on)
    words.push_back("there until the last day");
  constexpr std::pair<std::string Attendee::*, std::string_view> parts[] = {
      {&Attendee::name, "name"},
      {&Attendee::address, "email address"},
      {&Attendee::agency, "agency"},
      {&Attendee::role, "role"},
  };
  for (const auto& [part, title] : parts)
    if (after.who.*part != before.who.*part)
      words.push_back(((before.who.*part).empty() ? "gets " : "another ") + std::string(title));
  std::string all;
  for (const std::string& one : words)
    all += (all.empty() ? "" : ", ") + one;
  return all;
}

}  // namespace earshot::courses
