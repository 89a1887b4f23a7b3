// SPDX-License-Identifier: Apache-2.0
// Results of surveys as the mix leaves them, with what their people said of learning needs, for the cycle of Joan and Ann.
// Everything is shown in them, as of questions that are not sensitive.
#pragma once

#include <cmath>
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
  int hides_up_to = 0;  // counts of so many are hidden
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

inline Question about_need(const std::string& topic, const std::string& component) {
  Question question{.name = component + "_" + topic,
                    .kind = component == "transfer" ? Kind::one : Kind::scale};
  question.topics = {topic};
  question.settings = {{"x_component", component}, {"x_yes", "1"}, {"x_no", "2"}};
  for (const char* option : {"1", "2", "3", "4", "5"})
    question.options.push_back({.name = option, .text = {{"en", option}}});
  return question;
}

// How often each of the five answers, of those who said something of it. Whoever is not confident chose the lowest point.
inline std::vector<int> answers_about(const std::string& topic, const std::string& component,
                                      const std::vector<OnePerson>& people) {
  std::vector<int> counts(5);
  double used = 0, not_used = 0;
  for (const OnePerson& person : people) {
    const auto said = person.find({topic, component});
    if (said == person.end())
      continue;
    const auto sure = person.find({topic, "prevalence"});
    const std::size_t point = sure != person.end() && sure->second > 0 ? 0 : 4;
    const auto higher = static_cast<std::size_t>(std::lround(4 * said->second));
    ++counts[component == "gap"    ? std::min<std::size_t>(4, point + higher)
             : component == "felt" ? 4 - higher
                                   : point];
    not_used += said->second;
    used += 1 - said->second;
  }
  if (component == "transfer")
    return {static_cast<int>(std::lround(used)), static_cast<int>(std::lround(not_used)), 0, 0, 0};
  return counts;
}

inline std::vector<Figure> figures_about(const std::vector<OnePerson>& people) {
  std::vector<Figure> figures;
  std::map<analysis::needs::Spoken, int> spoken;
  for (const OnePerson& person : people)
    for (const auto& [what, value] : person)
      ++spoken[what];
  for (const auto& [what, people_of_it] : spoken) {
    Figure figure{.question = what.second + "_" + what.first};
    figure.asked = figure.base = people_of_it;
    int option = 0;
    for (const int count : answers_about(what.first, what.second, people))
      figure.counts.push_back({.option = std::to_string(++option), .count = count});
    figures.push_back(std::move(figure));
  }
  return figures;
}

// Sources have the title of the form.
inline void publish_form(Database& db, const ResultsOf& of) {
  if (store::find_form_version(db, of.form, 1))
    return;
  Form form = course_form();
  form.name = of.form;
  form.title = {{"en", of.title}};
  for (const char* topic : {"neglect", "domestic_abuse", "home_conditions"})
    for (const char* component : {"prevalence", "gap", "transfer", "felt"})
      form.pages.front().questions.push_back(about_need(topic, component));
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
  release.figures = figures_about(of.people);
  for (Figure& figure : release.figures)
    for (Count& each : figure.counts)
      if (*each.count > 0 && *each.count <= of.hides_up_to)
        each.count.reset();
  const auto sums = analysis::needs::released(of.title, 100, of.people, of.id).sums;
  site.data.writer().run([&](Database& db) {
    publish_form(db, of);
    store::add_release(
        db, release, Codebook{},
        {.needs = seal_value(key, answers::needs_place(of.id), store::to_json(sums)), .pairs = {}});
  });
}

}  // namespace earshot::tests
