// SPDX-License-Identifier: Apache-2.0
// What happens, in the partnership and in the notebook. What follows from it by itself: notebook.cpp.
#include "courses/random_history.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "answers/settle.h"
#include "courses/by_hand.h"
#include "courses/clock.h"
#include "courses/roll.h"
#include "courses/what_follows.h"
#include "store/askings.h"
#include "store/courses.h"
#include "store/forgetting.h"
#include "store/invitations.h"
#include "store/partnership.h"
#include "store/sessions_of_courses.h"
#include "store/surveys.h"

namespace earshot::tests {
namespace {

using std::chrono::days;

const std::vector<std::string> stage_names{"after", "3m", "6m"};
const std::array<std::string, 6> ways_to_come{"booked",      "attended", "part",
                                              "unscheduled", "absent",   "cancelled"};
Form form_at(const std::string& stage) {
  Form form = course_form();
  form.name = "form-" + stage;
  form.stage = stage;
  return form;
}

CourseSession as_kept(const std::string& id, const std::string& course,
                      const std::vector<Day>& on) {
  CourseSession session{.id = id, .course = course};
  if (on.empty())
    session.held = Held::e_learning;
  for (const Day day : on)
    session.days.push_back({day, std::chrono::hours(9), std::chrono::hours(16)});
  return session;
}

}  // namespace

const std::vector<std::string>& RandomHistory::courses() {
  static const std::vector<std::string> ids{"neglect", "fire"};
  return ids;
}

RandomHistory::RandomHistory(Partnership& isle, unsigned seed)
    : isle_(isle),
      random_(seed),
      shelf_({form_at("after"), form_at("3m"), form_at("6m")}, {}),
      today_(day("2026-10-01") + days(seed % 90)),
      takes_off_who_answered_(seed % 2 == 0) {
  isle_.today_is(to_text(today_));
  isle_.later(std::chrono::hours(8));
  for (int at = 0; at < 8; ++at) {
    const Day first = today_ + days(3 + at * 35);
    const bool is_long = at % 3 == 1;
    sessions_.push_back(
        {"s" + std::to_string(at), courses().at(static_cast<std::size_t>(at % 2)),
         is_long ? std::vector<Day>{first, first + days(1)} : std::vector<Day>{first}});
  }
  sessions_.push_back({"e-learning", "fire", {}});
  write([&](Database& db) {
    store::keep_setting(db, "asking.most_a_month", "1000");
    for (const std::string& course : courses())
      store::add_course(db, {.id = course,
                             .code = course,
                             .title = course,
                             .outcomes = {{"notice it early", "neglect"}}});
    for (const Session& each : sessions_)
      store::add_session_of_course(db, as_kept(each.id, each.course, each.days));
  });
}

template <class Change>
void RandomHistory::write(Change change) {
  isle_.site().data.writer().run([&](Database& db) { change(db); });
}

int RandomHistory::up_to(int most) {
  return static_cast<int>(random_() % static_cast<unsigned>(most + 1));
}

const RandomHistory::Session& RandomHistory::session(const std::string& id) const {
  return *std::ranges::find(sessions_, id, &Session::id);
}

RandomHistory::Person* RandomHistory::somebody() {
  if (people_.empty())
    return nullptr;
  return &people_[static_cast<std::size_t>(up_to(static_cast<int>(people_.size()) - 1))];
}

RandomHistory::Session& RandomHistory::some_session() {
  return sessions_[static_cast<std::size_t>(up_to(static_cast<int>(sessions_.size()) - 1))];
}

// Of which most people would speak that day.
const RandomHistory::Session& RandomHistory::a_near_session() {
  std::vector<const Session*> near;
  for (const Session& each : sessions_)
    if (each.days.empty() ||
        (each.days.back() >= today_ - days(10) && each.days.back() <= today_ + days(40)))
      near.push_back(&each);
  return *near[static_cast<std::size_t>(up_to(static_cast<int>(near.size()) - 1))];
}

// Of whom nobody has said yet whether they came.
RandomHistory::Person* RandomHistory::somebody_unknown() {
  const auto found = std::ranges::find(people_, "booked", &Person::came);
  return found == people_.end() ? somebody() : &*found;
}

std::string RandomHistory::some_stage() { return stage_names[static_cast<std::size_t>(up_to(2))]; }

NotedPeriod RandomHistory::some_period() {
  const Day from = day("2026-09-01") + days(up_to(150));
  return {from, from + days(up_to(120))};
}

void RandomHistory::step() {
  struct Row {
    int weight;
    const char* name;
    void (RandomHistory::*happen)();
  };
  static constexpr std::array<Row, 14> rows{{
      {20, "somebody books", &RandomHistory::book},
      {22, "it is said who came", &RandomHistory::say_who_came},
      {3, "a day is corrected", &RandomHistory::correct_a_day},
      {3, "somebody is taken off", &RandomHistory::take_off},
      {3, "a session is cancelled or taken up", &RandomHistory::cancel_or_take_up},
      {3, "letters are stopped or go on", &RandomHistory::stop_or_go_on},
      {22, "days pass", &RandomHistory::days_pass},
      {18, "somebody answers", &RandomHistory::somebody_answers},
      {4, "a stage is reminded of now", &RandomHistory::remind},
      {2, "a stage is asked today", &RandomHistory::bring_forward},
      {1, "a stage is left out", &RandomHistory::leave_out},
      {2, "somebody wants no more letters", &RandomHistory::want_no_more},
      {2, "a stage is closed early", &RandomHistory::close_early},
      {3, "links are forgotten", &RandomHistory::forget_links},
  }};
  int all = 0;
  for (const Row& row : rows)
    all += row.weight;
  int at = up_to(all - 1);
  for (const Row& row : rows) {
    if (at < row.weight) {
      last_step_ = row.name;
      return (this->*row.happen)();
    }
    at -= row.weight;
  }
}

void RandomHistory::book() {
  const Session& to = one_in(8) ? some_session() : a_near_session();
  const std::string number = std::to_string(++booked_);
  Person person{.session = to.id, .has_address = !one_in(6)};
  const auto kept =
      courses::roll_for(isle_.site(), to.id)
          .seal({.session = to.id,
                 .came = Came::booked,
                 .who = {"Person " + number,
                         person.has_address ? "person" + number + "@example.org" : "", "", ""}});
  person.id = kept.id;
  for (const std::string& stage : stage_names)
    person.stages[stage] = {};
  write([&](Database& db) {
    EXPECT_TRUE(courses::add_with_follow_ups(
        db, kept, {{"form-after", "after"}, {"form-3m", "3m"}, {"form-6m", "6m"}}));
  });
  people_.push_back(std::move(person));
}

// Of e-learning with the day on which they completed it.
void RandomHistory::say_who_came() {
  Person* person = one_in(4) ? somebody() : somebody_unknown();
  if (person == nullptr)
    return;
  person->came = one_in(2) ? "attended" : ways_to_come[static_cast<std::size_t>(up_to(5))];
  person->on.reset();
  if (was_there(person->came) && session(person->session).days.empty())
    person->on = today_ - days(up_to(20));
  write([&](Database& db) {
    auto kept = store::find_attendance(db, person->id).value();
    kept.came = find_came(person->came).value();
    kept.on = person->on;
    EXPECT_TRUE(store::change_attendance(db, kept));
  });
}

void RandomHistory::correct_a_day() {
  Session& corrected = some_session();
  const days by{up_to(30) - 15};
  for (Day& day : corrected.days)
    day += by;
  write([&](Database& db) {
    CourseSession kept = store::find_session_of_course(db, corrected.id).value();
    for (SessionDay& day : kept.days)
      day.day += by;
    EXPECT_TRUE(store::change_session_of_course(db, kept));
  });
}

// Once links are forgotten nobody can tell whether who is taken off had answered.
void RandomHistory::take_off() {
  const Person* person = somebody();
  if (person == nullptr)
    return;
  const bool answered =
      std::ranges::any_of(person->stages, [](const auto& stage) { return stage.second.answered; });
  if (answered && !takes_off_who_answered_)
    return;
  write([&](Database& db) { EXPECT_TRUE(courses::take_off_roll(db, person->id)); });
  people_.erase(people_.begin() + (person - people_.data()));
}

void RandomHistory::cancel_or_take_up() {
  Session& which = some_session();
  which.cancelled = !which.cancelled;
  write([&](Database& db) {
    CourseSession kept = store::find_session_of_course(db, which.id).value();
    kept.cancelled_on = which.cancelled ? std::optional(today_) : std::nullopt;
    EXPECT_TRUE(store::change_session_of_course(db, kept));
  });
}

void RandomHistory::stop_or_go_on() {
  Session& which = some_session();
  which.paused = !which.paused;
  write([&](Database& db) {
    store::pause_letters(db, which.id, which.paused ? std::optional(today_) : std::nullopt);
  });
}

// In the evening, when sessions have ended; the clock may have stood still for days.
void RandomHistory::days_pass() {
  today_ += days(1 + (one_in(8) ? up_to(40) : up_to(6)));
  isle_.today_is(to_text(today_));
  isle_.later(std::chrono::hours(8));
  answers::settle(isle_.site());
  for (Survey& survey : surveys_)
    survey.open = survey.open && today_ <= survey.closes_on;
  courses::tick(isle_.site(), shelf_);
  note_tick();
}

void RandomHistory::somebody_answers() {
  Person* person = somebody();
  if (person == nullptr)
    return;
  std::string name = some_stage();
  for (Person& each : people_)
    for (const auto& [at, one] : each.stages)
      if (one.stands == Stands::asked && !one.answered && can_answer(one) && one_in(2)) {
        person = &each;
        name = at;
      }
  Stage& stage = person->stages.at(name);
  if (stage.stands != Stands::asked || surveys_[stage.survey].forgotten)
    return;
  const bool can = !stage.answered && can_answer(stage);
  write([&](Database& db) {
    for (const store::Asking& asking : store::askings_of(db, person->id))
      if (asking.stage == name) {
        EXPECT_EQ(store::mark_used(db, asking.invitation, asking.survey, today_), can);
      }
  });
  stage.answered = stage.answered || can;
}

void RandomHistory::remind() {
  const Session& which = some_session();
  const std::string name = some_stage();
  int expected = 0;
  for (Person& person : people_) {
    Stage& stage = person.stages.at(name);
    if (person.session != which.id || which.cancelled || which.paused ||
        stage.stands != Stands::asked || stage.answered || !can_answer(stage) ||
        stage.wants_no_letters || stage.reminders == 2 || stage.last_letter == today_ ||
        !last_there(person))
      continue;
    ++stage.reminders;
    stage.last_letter = today_;
    ++expected;
  }
  write([&](Database& db) {
    const auto kept = store::find_session_of_course(db, which.id).value();
    EXPECT_EQ(courses::remind_now(isle_.site(), db, kept, name), expected);
  });
}

void RandomHistory::bring_forward() {
  const Session& which = some_session();
  const std::string name = some_stage();
  int expected = 0;
  for (Person& person : people_) {
    Stage& stage = person.stages.at(name);
    const auto last = last_there(person);
    if (person.session != which.id || stage.stands != Stands::planned || !last || *last > today_ ||
        stage.not_before.value_or(*due(person, name)) <= today_)
      continue;
    stage.not_before = today_;
    ++expected;
  }
  write([&](Database& db) {
    const auto kept = store::find_session_of_course(db, which.id).value();
    EXPECT_EQ(courses::bring_forward(db, kept, name, isle_.now()), expected);
  });
}

void RandomHistory::leave_out() {
  const Session& which = some_session();
  const std::string name = some_stage();
  for (Person& person : people_)
    if (Stage& stage = person.stages.at(name);
        person.session == which.id && stage.stands == Stands::planned)
      stage.stands = Stands::skipped;
  write([&](Database& db) { courses::skip_stage(db, which.id, name); });
}

// What they have been asked they may still answer, and it counts among what was asked.
void RandomHistory::want_no_more() {
  Person* person = somebody();
  if (person == nullptr)
    return;
  for (auto& [name, stage] : person->stages)
    if (stage.stands == Stands::planned)
      stage.stands = Stands::skipped;
    else if (stage.stands == Stands::asked && !stage.answered)
      stage.wants_no_letters = true;
  write([&](Database& db) { courses::ask_no_more(db, person->id); });
}

void RandomHistory::close_early() {
  const Session& which = some_session();
  const std::string name = some_stage();
  int expected = 0;
  for (Survey& survey : surveys_)
    if (survey.session == which.id && survey.stage == name && survey.open) {
      survey.open = false;
      ++expected;
    }
  write([&](Database& db) {
    EXPECT_EQ(courses::close_stage(db, which.id, name, "shell", isle_.now()), expected);
  });
}

// Of e-learning nobody could tell then in which period it was answered.
void RandomHistory::forget_links() {
  if (takes_off_who_answered_)
    return;
  for (Survey& survey : surveys_) {
    if (survey.open || survey.forgotten || session(survey.session).days.empty())
      continue;
    write([&](Database& db) {
      survey.forgotten = store::forget_invitations(db, survey.id, "contacts", today_);
    });
  }
}

}  // namespace earshot::tests
