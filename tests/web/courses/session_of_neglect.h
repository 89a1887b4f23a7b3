// SPDX-License-Identifier: Apache-2.0
// Priya, training lead, and her session of Neglect, held on 14 October 2026; it is the day after.
#pragma once

#include "courses/clock.h"
#include "courses/roll.h"
#include "courses/what_follows.h"
#include "manager_form.h"
#include "store/askings.h"
#include "store/courses.h"
#include "store/holdings.h"
#include "store/invitations.h"
#include "store/sessions_of_courses.h"
#include "web/surveys/in_the_team.h"

namespace earshot::web {

class SessionOfNeglect : public InTheTeam {
 protected:
  explicit SessionOfNeglect(std::string_view settings = "") : InTheTeam(settings) {
    write([&](Database& db) {
      store::add_course(db, {.id = "c1",
                             .code = "NEG1",
                             .title = "Neglect",
                             .outcomes = {{"notice neglect early", "neglect"}}});
      store::hold(db, {"course", "c1", priya_id});
      store::add_session_of_course(
          db, {.id = "s1",
               .course = "c1",
               .days = {{day("2026-10-14"), std::chrono::hours(9), std::chrono::hours(16)}}});
    });
    come_on("2026-10-15");
  }
  template <class Change>
  void write(Change change) {
    isle().site().data.writer().run([&](Database& db) { change(db); });
  }
  void come_on(std::string_view text) {
    day_is(text);
    const Visitor again = signed_in_as(office, priya_id);
    priya.cookie = again.cookie;
    priya.token = again.token;
  }
  std::string add(const std::string& name, const std::string& address) {
    const auto kept =
        courses::roll_for(isle().site(), "s1")
            .seal({.session = "s1", .came = Came::attended, .who = {name, address, "", ""}});
    write([&](Database& db) {
      courses::add_with_follow_ups(db, kept, {{"post-course", "after"}, {"impact-3-months", "3m"}});
    });
    return kept.id;
  }
  void tick() {
    Form after = course_form(), later = course_form();
    later.name = "impact-3-months";
    later.stage = "3m";
    courses::tick(isle().site(), answers::Shelf({after, later, form_for_managers()}, {}));
  }
  // As if they had sent their answers.
  void answers(const std::string& id, std::size_t at) {
    const store::Asking of = asking(id, at);
    write([&](Database& db) {
      EXPECT_TRUE(store::mark_used(db, of.invitation, of.survey, isle().site().today()));
    });
  }
  // So many who were there and have been asked right after it, how confident they were and are.
  answers::MadeSurvey asked(int count) {
    answers::NewSurvey wanted;
    wanted.form = course_form();
    wanted.form.name = "before-and-after";
    earshot::Question before = wanted.form.pages.at(0).questions.at(0);
    before.name = "conf_before";
    before.required = false;
    before.measure_stage = "before";
    wanted.form.pages.at(0).questions.push_back(before);
    earshot::Question barriers = wanted.form.pages.at(0).questions.at(1);
    barriers.name = "barriers";
    barriers.kind = Kind::many;
    barriers.options = {{.name = "time", .text = {{"en", "Not enough time"}}},
                        {.name = "systems", .text = {{"en", "Our systems"}}}};
    wanted.form.pages.at(0).questions.push_back(barriers);
    wanted.form.pages.at(0).questions.push_back(would_recommend());
    wanted.promise = Promise::confidential;
    wanted.occasion.course = "Neglect";
    wanted.occasion.day = "2026-10-14";
    wanted.occasion.outcomes = {{"notice neglect early", "neglect"}};
    wanted.occasion.agencies = {{"iow-childrens", "Children's services"}, {"iow-police", "Police"}};
    wanted.invitations = count;
    const answers::MadeSurvey made = isle().open_survey(wanted);
    write([&](Database& db) { store::add_course_survey(db, {made.survey.id, "s1", "after"}); });
    for (int i = 0; i < count; ++i) {
      const std::string number = std::to_string(i);
      const std::string id = add("Person " + number, "person" + number + "@example.org");
      write([&](Database& db) {
        store::mark_asked(db, id, "after", made.invitations.at(static_cast<std::size_t>(i)),
                          isle().site().today());
      });
    }
    return made;
  }
  store::Asking asking(const std::string& id, std::size_t at) {
    return store::askings_of(read(), id).at(at);  // "3m", "after"
  }

  static earshot::Question would_recommend() {
    earshot::Question recommend;
    recommend.name = "recommend";
    recommend.kind = Kind::number;
    recommend.text = {{"en", "Would you recommend this course?"}};
    recommend.least = 0;
    recommend.most = 10;
    return recommend;
  }

  using Form = earshot::Form;
  std::string priya_id = people.add("Priya Patel", Role::training_lead);
  Visitor priya = signed_in_as(office, priya_id);
};

}  // namespace earshot::web
