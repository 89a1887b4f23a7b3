// SPDX-License-Identifier: Apache-2.0
// A course on neglect with one session, on 14 October 2026, a Wednesday, and a clock that stands where the
// story wants it.
#pragma once

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <utility>

#include "courses/clock.h"
#include "courses/roll.h"
#include "courses/survey_of_stage.h"
#include "courses/what_follows.h"
#include "manager_form.h"
#include "people.h"
#include "store/askings.h"
#include "store/courses.h"
#include "store/invitations.h"
#include "store/partnership.h"
#include "store/sessions_of_courses.h"

namespace earshot::courses {

class CourseOfNeglect : public testing::Test {
 protected:
  CourseOfNeglect() {
    write([](Database& db) {
      store::add_course(db, {.id = "neglect",
                             .code = "NEG1",
                             .title = "Neglect",
                             .outcomes = {{"notice neglect early", "neglect"}}});
      store::add_session_of_course(db, session());
    });
  }

  static CourseSession session(const std::string& id = "s1", std::string_view on = "2026-10-14") {
    return {.id = id,
            .course = "neglect",
            .days = {{day(on), std::chrono::hours(9), std::chrono::hours(16)}}};
  }
  template <class Change>
  void write(Change change) {
    isle.site().data.writer().run([&](Database& db) { change(db); });
  }
  void say(const std::string& setting, const std::string& value) {
    write([&](Database& db) { store::keep_setting(db, setting, value); });
  }
  // Gives the attendance's id.
  std::string add(Attendee who, Came came = Came::attended, const std::string& to = "s1") {
    const auto kept =
        roll_for(isle.site(), to).seal({.session = to, .came = came, .who = std::move(who)});
    write([&](Database& db) {
      EXPECT_TRUE(add_with_follow_ups(
          db, kept,
          {{"post-course", "after"}, {"impact-3-months", "3m"}, {"impact-6-months", "6m"}}));
    });
    return kept.id;
  }
  static Attendee tom() { return {"Tom Okafor", "tom@example.org", "", ""}; }

  void change(const std::string& id, Came came, std::optional<Day> on = {}) {
    write([&](Database& db) {
      auto kept = store::find_attendance(db, id).value();
      kept.came = came;
      kept.on = on;
      EXPECT_TRUE(store::change_attendance(db, kept));
    });
  }
  // At that hour of that day; the clock stands at noon otherwise.
  Ticked tick_on(std::string_view text, int hour = 12) {
    isle.today_is(text);
    isle.later(std::chrono::hours(hour - 12));
    return tick(isle.site(), shelf);
  }
  // How many sessions' names go in the night after that day.
  int forgotten_on(std::string_view text) {
    isle.today_is(text);
    return forget_old_rolls(isle.site());
  }
  store::Asking asking(const std::string& id, const std::string& stage) {
    for (const auto& each : store::askings_of(isle.read(), id))
      if (each.stage == stage)
        return each;
    throw std::logic_error("not planned");
  }
  store::AskingStands stands(const std::string& id, const std::string& stage) {
    return asking(id, stage).stands;
  }
  void answers(const std::string& id, const std::string& stage) {
    const auto of = asking(id, stage);
    write([&](Database& db) {
      EXPECT_TRUE(store::mark_used(db, of.invitation, of.survey, isle.site().today()));
    });
  }

  Partnership isle;
  answers::Shelf shelf{all_forms(), {}};

 private:
  static std::vector<Form> all_forms() {
    std::vector<Form> forms = course_forms();
    forms.push_back(form_for_managers());
    return forms;
  }
};

}  // namespace earshot::courses
