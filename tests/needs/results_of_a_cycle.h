// SPDX-License-Identifier: Apache-2.0
// Results of surveys as the mix leaves them, with what their people said of learning needs, for the cycle of Joan and Ann.
#pragma once

#include <string>
#include <vector>

#include "analysis/needs/gathering.h"
#include "forms/form_json.h"
#include "needs/a_cycle.h"
#include "store/form_versions.h"
#include "store/json.h"
#include "store/releases.h"

namespace earshot::tests {

using analysis::needs::OnePerson;

struct ResultsOf {
  std::string id;
  std::string released_on = "2026-10-01";
  std::string stage = {};
  std::string form = "staff-survey";
  std::string title = "Staff survey";
  std::vector<OnePerson> people = {};
};

// So many, of whom so many are not confident; a person for whom it is a need says a gap of ½.
inline std::vector<OnePerson> unsure(std::size_t of, std::size_t how_many,
                                     const std::string& topic = "neglect") {
  using analysis::needs::operator+;
  return analysis::needs::people(how_many, topic, 1, 0.5) +
         analysis::needs::people(of - how_many, topic, 0, 0);
}
inline std::vector<OnePerson> all_say(std::size_t how_many, const std::string& component,
                                      double value, const std::string& topic = "neglect") {
  return {how_many, OnePerson{{{topic, component}, value}}};
}

// Sources have the title of the form.
inline void publish_form(Database& db, const ResultsOf& of) {
  if (store::find_form_version(db, of.form, 1))
    return;
  Form form = course_form();
  form.name = of.form;
  form.title = {{"en", of.title}};
  store::publish(db, {of.form, 1, of.form, forms::to_json(form)}, day(of.released_on));
}

inline void add_results(answers::Site& site, const ResultsOf& of) {
  const Key key = answers::house_key(site, answers::needs_key);
  Release release{
      .id = of.id, .form = of.form, .stage = of.stage, .floor = 10, .unit_name = of.title};
  release.form_version = 1;
  release.released_on = day(of.released_on);
  release.answered = static_cast<int>(of.people.size());
  release.invited = 100;
  const auto sums = analysis::needs::released(of.title, 100, of.people, of.id).sums;
  site.data.writer().run([&](Database& db) {
    publish_form(db, of);
    store::add_release(
        db, release, Codebook{},
        {.needs = seal_value(key, answers::needs_place(of.id), store::to_json(sums)), .pairs = {}});
  });
}

}  // namespace earshot::tests
