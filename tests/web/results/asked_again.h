// SPDX-License-Identifier: Apache-2.0
// A survey that is asked again a year later, of forty people each time.
#pragma once

#include <gtest/gtest.h>

#include "answers/settle.h"
#include "store/surveys.h"
#include "web/signed_in.h"

namespace earshot::web {

class AskedAgain : public testing::Test {
 protected:
  std::string survey(const std::string& day_text, const std::string& course = "") {
    auto& isle = office.partnership();
    isle.today_is(day_text);
    answers::NewSurvey wanted;
    wanted.form = course_form();
    wanted.title = "Staff survey of " + day_text.substr(0, 4);
    wanted.promise = Promise::anonymous;
    wanted.occasion.course = course;
    wanted.occasion.day = day_text;
    wanted.occasion.outcomes = {{"notice neglect", "neglect"}};
    wanted.occasion.agencies = {{"iow-police", "Police"}, {"iow-schools", "Schools"}};
    wanted.invitations = 40;
    wanted.opens_on = day(day_text);
    wanted.closes_on = wanted.opens_on + std::chrono::days(14);
    wanted.cycle_ends_on = wanted.opens_on + std::chrono::days(300);
    made = isle.open_survey(wanted);
    return made.survey.id;
  }
  // How many stand at each of two points, and the others at the highest.
  void answered(int people, int low) {
    auto& isle = office.partnership();
    for (int one = 0; one < people; ++one)
      ASSERT_EQ(isle.answer(made, {{"conf_after.1", {one < low ? "2" : "4"}},
                                   {"will_use", {one % 2 == 0 ? "yes" : "no"}},
                                   {"agency", {"iow-police"}}})
                    .taken,
                answers::Taken::thanks);
    isle.site().data.writer().run(
        [&](Database& db) { return store::close_survey(db, made.survey.id, isle.site().today()); });
    answers::settle(isle.site());
  }
  Shown seen(const std::string& id, const std::string& page, Role role = Role::scrutineer) {
    return signed_in(office, role).get("/surveys/" + id + "/" + page);
  }

  Office office;
  answers::MadeSurvey made;
};

}  // namespace earshot::web
