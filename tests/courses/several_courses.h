// SPDX-License-Identifier: Apache-2.0
// Neglect and Seeing the child, which is on neglect and on listening; Fire, which is on neither. Each was held and is asked
// about, in its own name.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "answers/settle.h"
#include "people.h"
#include "store/askings.h"
#include "store/courses.h"
#include "store/editions.h"
#include "store/listed.h"
#include "store/sessions_of_courses.h"
#include "store/surveys.h"

namespace earshot::courses {

class SeveralCourses : public testing::Test {
 protected:
  SeveralCourses() {
    topic("abuse", "Abuse and neglect", "");
    topic("neglect", "Neglect", "abuse");
    topic("listening", "Listening to children", "");
    topic("fire", "Fire", "");
    add_course("c1", "Neglect", {{"notice neglect early", "neglect"}});
    add_course("c2", "Seeing the child",
               {{"see the child alone", "neglect"}, {"hear what is not said", "listening"}});
    add_course("c3", "Fire", {{"find the way out", "fire"}});
  }
  template <class Change>
  void write(Change change) {
    isle.site().data.writer().run([&](Database& db) { change(db); });
  }
  void topic(const std::string& name, const std::string& title, const std::string& parent,
             const std::string& became = "") {
    write([&](Database& db) {
      Listed listed{.list = List::topics, .name = name, .title = title, .became = became};
      listed.more["side"] = {"both"};
      if (!parent.empty())
        listed.more["parent"] = {parent};
      const int edition = store::begin_edition(db, row_of(List::topics).name, day("2026-09-01"));
      store::add_listed(db, listed, edition);
    });
  }
  void add_course(const std::string& id, const std::string& title,
                  std::vector<earshot::Outcome> outcomes) {
    write([&](Database& db) {
      store::add_course(db, {.id = id, .code = id, .title = title, .outcomes = outcomes});
    });
  }
  static Form form_with_its_name() {
    Form form = course_form();
    earshot::Question recommend = form.pages.at(0).questions.at(1);
    recommend.name = "recommend";
    recommend.text = {{"en", "Would you recommend {course}?"}};
    recommend.required = false;
    form.pages.at(0).questions.push_back(recommend);
    return form;
  }
  // A session of the course held on a day, and so many of twelve who answer; the first few think less of it.
  std::string held(const std::string& course, const std::string& on, int answered,
                   Form form = form_with_its_name(), int think_less = 3) {
    const Course of = store::find_course(isle.read(), course).value();
    const std::string session = course + "-" + on;
    write([&](Database& db) {
      store::add_session_of_course(
          db, {.id = session,
               .course = course,
               .days = {{day(on), std::chrono::hours(9), std::chrono::hours(16)}}});
    });
    answers::NewSurvey wanted = about(of.title, of.outcomes, on);
    wanted.form = std::move(form);
    const std::string survey = answered_by(wanted, answered, think_less);
    write([&](Database& db) { store::add_course_survey(db, {survey, session, "after"}); });
    return survey;
  }
  static answers::NewSurvey about(const std::string& course, std::vector<earshot::Outcome> outcomes,
                                  const std::string& on) {
    answers::NewSurvey wanted;
    wanted.form = form_with_its_name();
    wanted.promise = Promise::confidential;
    wanted.occasion = {.course = course, .day = on, .outcomes = std::move(outcomes)};
    wanted.occasion.agencies = {{"iow-police", "Police"}};
    wanted.opens_on = day(on);
    wanted.closes_on = day(on) + std::chrono::days(14);
    wanted.cycle_ends_on = day(on) + std::chrono::days(200);
    wanted.invitations = 12;
    return wanted;
  }
  std::string answered_by(answers::NewSurvey wanted, int answered, int think_less = 3) {
    wanted.invitations = std::max(12, answered);
    isle.today_is(to_text(wanted.opens_on));
    const answers::MadeSurvey made = isle.open_survey(wanted);
    for (int i = 0; i < answered; ++i) {
      Answers answers{{"will_use", {i < think_less ? "no" : "yes"}},
                      {"recommend", {i < think_less ? "no" : "yes"}}};
      for (std::size_t at = 1; at <= wanted.occasion.outcomes.size(); ++at)
        answers["conf_after." + std::to_string(at)] = {i < think_less ? "2" : "4"};
      isle.answer(made, answers);
    }
    return made.survey.id;
  }
  void all_are_closed() {
    isle.today_is("2027-03-01");
    answers::settle(isle.site());
  }

  Partnership isle;
};

}  // namespace earshot::courses
