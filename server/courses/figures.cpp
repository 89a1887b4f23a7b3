// SPDX-License-Identifier: Apache-2.0
#include "courses/figures.h"

#include <algorithm>
#include <tuple>

#include "courses/roll.h"
#include "store/sessions_of_courses.h"

namespace earshot::courses {
namespace {

bool is_counted(const CourseSession& session, const Period& period) {
  return session.days.empty() || period.has(session.days.back().day);
}

// Who is planned to be asked and has no address. Their names are opened only where that matters.
std::set<std::string> unreachable_of(answers::Site& site, Database& db,
                                     const std::string& session) {
  std::set<std::string> them;
  for (const Attendance& row : whole_roll(site, db, session).people)
    if (row.who.address.empty())
      them.insert(row.id);
  return them;
}

bool any_planned(const std::vector<StageStanding>& stages) {
  return std::ranges::any_of(stages, [](const StageStanding& stage) { return stage.planned > 0; });
}

std::vector<StageStanding> reachable_stages(answers::Site& site, Database& db, Look& look,
                                            const CourseSession& session,
                                            const std::optional<Period>& completed) {
  auto stages = stages_of(db, look, session, {}, completed);
  if (!any_planned(stages))
    return stages;
  const auto unreachable = unreachable_of(site, db, session.id);
  return unreachable.empty() ? stages : stages_of(db, look, session, unreachable, completed);
}

// What is stopped is not planned for any day.
StageTotal total_of(const StageStanding& stage, bool is_stopped) {
  return {.stage = stage.stage,
          .follow_up = stage.follow_up,
          .planned = is_stopped ? 0 : stage.planned,
          .asked = stage.asked,
          .answered = stage.answered,
          .undelivered = static_cast<int>(stage.undelivered.size()),
          .next_on = is_stopped ? std::nullopt : stage.next_on};
}

void add(CourseFigures& figures, SessionFigures session, Day today) {
  const SessionStands stands = standing_of(session.session, today);
  figures.held += stands == SessionStands::held;
  figures.to_come += stands == SessionStands::to_come;
  figures.cancelled += stands == SessionStands::cancelled;
  if (stands != SessionStands::cancelled) {
    figures.people += session.people;
    // Booked of so many places is said only where every session has a number of them.
    if (!session.session.capacity)
      figures.has_no_limit = true;
    figures.places = figures.has_no_limit
                         ? std::nullopt
                         : std::optional(figures.places.value_or(0) + *session.session.capacity);
    for (const StageStanding& stage : session.stages)
      add_to(figures.stages, total_of(stage, session.session.paused_on.has_value()));
  }
  figures.sessions.push_back(std::move(session));
}

}  // namespace

Presence& Presence::operator+=(const Presence& other) {
  for (const auto which :
       {&Presence::booked, &Presence::attended, &Presence::part, &Presence::absent,
        &Presence::unknown, &Presence::unbooked, &Presence::gave_up})
    this->*which += other.*which;
  return *this;
}

Presence presence_of(const store::HowMany& counts) {
  const auto of = [&](Came came) { return counts[static_cast<std::size_t>(came)]; };
  const int whole = of(Came::attended), part = of(Came::part), absent = of(Came::absent);
  return {.booked = of(Came::booked) + whole + part + absent,
          .attended = whole + of(Came::unscheduled),
          .part = part,
          .absent = absent,
          .unknown = of(Came::booked),
          .unbooked = of(Came::unscheduled),
          .gave_up = of(Came::cancelled)};
}

SessionStands standing_of(const CourseSession& session, Day today) {
  if (session.cancelled_on)
    return SessionStands::cancelled;
  if (session.days.empty())
    return SessionStands::any_time;
  return session.days.back().day < today ? SessionStands::held : SessionStands::to_come;
}

void add_to(std::vector<StageTotal>& totals, const StageTotal& stage) {
  const auto found = std::ranges::find(totals, stage.stage, &StageTotal::stage);
  if (found == totals.end()) {
    totals.push_back(stage);
    return;
  }
  found->planned += stage.planned;
  found->asked += stage.asked;
  found->answered += stage.answered;
  found->undelivered += stage.undelivered;
  if (stage.next_on && (!found->next_on || *stage.next_on < *found->next_on))
    found->next_on = stage.next_on;
}

void sort_stages(std::vector<StageTotal>& totals) {
  std::ranges::sort(totals, {}, [](const StageTotal& stage) {
    return std::tuple(stage.follow_up ? *stage.follow_up + 1 : 0, stage.stage);
  });
}

CourseFigures figures_of_course(answers::Site& site, Database& db, const Course& course, Moment now,
                                const std::optional<Period>& period) {
  Look look(db, now);
  CourseFigures figures{.course = course};
  for (CourseSession& session : store::sessions_of_course(db, course.id)) {
    if (period && !is_counted(session, *period))
      continue;
    const bool any_time = session.days.empty();
    const auto completed = any_time ? period : std::nullopt;
    SessionFigures found{.session = std::move(session)};
    found.people = presence_of(
        completed ? store::how_many_came_between(db, found.session.id, period->from, period->until)
                  : store::how_many_came(db, found.session.id));
    if (completed && found.people == Presence{})
      continue;
    if (!found.session.cancelled_on)
      found.stages = reachable_stages(site, db, look, found.session, completed);
    add(figures, std::move(found), look.today());
  }
  sort_stages(figures.stages);
  return figures;
}

DueNext due_next(const CourseFigures& figures) {
  DueNext next;
  for (const StageTotal& stage : figures.stages) {
    next.people += stage.planned;
    if (stage.next_on && (!next.on || *stage.next_on < *next.on))
      next.on = stage.next_on;
  }
  return next;
}

}  // namespace earshot::courses
