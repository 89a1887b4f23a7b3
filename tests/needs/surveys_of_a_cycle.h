// SPDX-License-Identifier: Apache-2.0
// What surveys of the workforce and of children show, as releases keep it, for the cycle of Joan and Ann: sixty of a
// hundred staff answered, and children twice.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "forms/form_json.h"
#include "needs/a_cycle.h"
#include "store/form_versions.h"
#include "store/json.h"
#include "store/releases.h"

namespace earshot::tests {

inline Question question_of_kind(Kind kind, std::string name, std::string text,
                                 std::string breakdown = {}) {
  Question question;
  question.kind = kind;
  question.name = std::move(name);
  question.text = {{"en", std::move(text)}};
  question.breakdown = std::move(breakdown);
  return question;
}

inline Question on_scale(std::string name, std::string scale, std::string text, std::string topic,
                         const std::vector<std::string>& points, bool away = false) {
  Question question = question_of_kind(Kind::scale, std::move(name), std::move(text));
  question.scale = std::move(scale);
  question.topics = {std::move(topic)};
  for (std::size_t point = 0; point < points.size(); ++point)
    question.options.push_back(
        {.name = std::to_string(point + 1), .text = {{"en", points[point]}}});
  if (away)
    question.options.push_back({.name = std::string(away_name),
                                .text = {{"en", "This is not part of my role"}},
                                .away = true});
  return question;
}

inline Form form_of(std::string name, Audience audience, std::string title,
                    std::vector<Question> questions) {
  Form form;
  form.name = std::move(name);
  form.version = 1;
  form.audience = audience;
  form.languages = {"en"};
  form.title = {{"en", std::move(title)}};
  form.pages.push_back({.name = "one", .questions = std::move(questions)});
  return form;
}

inline const std::vector<std::string> five_points{"Not at all confident", "Slightly confident",
                                                  "Fairly confident", "Very confident",
                                                  "Completely confident"};

inline Form staff_form() {
  return form_of(
      "staff-survey", Audience::practitioner, "What training would help you?",
      {question_of_kind(Kind::agency, "agency", "Which agency?", "agency"),
       question_of_kind(Kind::one, "ethnic_group", "What is your ethnic group?", "ethnicity"),
       on_scale("conf_neglect", "confidence", "How confident are you about neglect?", "neglect",
                five_points, true)});
}

inline Form children_form() {
  return form_of("child-feedback", Audience::child, "What was it like?",
                 {question_of_kind(Kind::one, "years", "How old are you?", "age"),
                  on_scale("listened", "faces", "Did they listen to you?", "domestic_abuse",
                           {"Not really", "A bit", "A lot"})});
}

// A question as it was shown: so many at each of its options.
inline Figure figure_of(const Question& question, int base,
                        const std::vector<std::optional<int>>& counts) {
  Figure figure{.question = question.name,
                .text = question.text.at("en"),
                .kind = std::string(name_of(question.kind)),
                .asked = base,
                .base = base};
  for (std::size_t option = 0; option < counts.size(); ++option)
    figure.counts.push_back({.option = question.options[option].name,
                             .text = question.options[option].text.at("en"),
                             .away = question.options[option].away,
                             .count = counts[option]});
  return figure;
}

struct GroupRow {
  std::string group;
  int answered = 0;
  CrossedGroup row;
};
inline Breakdown breakdown_of(std::string by, std::string title, const Figure& figure,
                              std::vector<std::string> columns, const std::vector<GroupRow>& rows) {
  Breakdown breakdown{.by = std::move(by),
                      .title = std::move(title),
                      .groups = {},
                      .answered = {},
                      .asked = {},
                      .figures = {}};
  CrossedFigure crossed{.question = figure.question,
                        .text = figure.text,
                        .outcome = {},
                        .columns = std::move(columns),
                        .groups = {},
                        .all = {}};
  for (const GroupRow& each : rows) {
    breakdown.groups.push_back(each.group);
    breakdown.answered.push_back(each.answered);
    crossed.groups.push_back(each.row);
  }
  breakdown.figures.push_back(std::move(crossed));
  return breakdown;
}

inline const std::vector<std::string> five_columns{
    "Not at all confident", "Slightly confident", "Fairly confident",
    "Very confident or Completely confident", "This is not part of my role"};

// 60 of 100 answered: 30 of 57 are not confident, and to 3 it is no part of their role.
inline Release staff_release(std::string id = "r-staff") {
  Release release{.id = std::move(id),
                  .form = "staff-survey",
                  .form_version = 1,
                  .stage = {},
                  .floor = 10,
                  .unit_name = "Staff survey 2026",
                  .surveys = {},
                  .released_on = day("2026-10-01"),
                  .invited = 100,
                  .answered = 60};
  const Form form = staff_form();
  const Figure neglect = figure_of(*form.find("conf_neglect"), 60, {12, 18, 15, 8, 4, 3});
  release.figures = {neglect};
  const CrossedGroup health{.base = 30, .counts = {8, 10, 7, 5, 0}};
  const CrossedGroup police{.base = 20, .counts = {std::nullopt, 4, std::nullopt, 6, 0}};
  const CrossedGroup too_few{.base = std::nullopt, .counts = std::vector<std::optional<int>>(5)};
  release.breakdowns = {
      breakdown_of("agency", "Agency", neglect, five_columns,
                   {{"Solent Health", 30, health},
                    {"Police", 20, police},
                    {std::string(counted_together), 10, too_few}}),
      breakdown_of("sector", "Sector", neglect, five_columns,
                   {{"Health", 30, health}, {"Police and justice", 20, police}}),
      breakdown_of("ethnic_group", "What is your ethnic group?", neglect, five_columns,
                   {{"White", 44, {.base = 44, .counts = {8, 14, 12, 7, 3}}},
                    {std::string(counted_together), 16, {.base = 16, .counts = {4, 4, 3, 5, 0}}}})};
  release.breakdowns.front().asked = {50, 30, 20};
  return release;
}

// 20 children answered; 9 or 10 of them say "A lot".
inline Release children_release(std::string id, std::string_view released_on, int a_lot = 9) {
  Release release{.id = std::move(id),
                  .form = "child-feedback",
                  .form_version = 1,
                  .stage = {},
                  .floor = 10,
                  .unit_name = "What was it like?",
                  .surveys = {},
                  .released_on = day(released_on),
                  .invited = std::nullopt,
                  .answered = 20};
  const Form form = children_form();
  const Figure listened = figure_of(*form.find("listened"), 20, {5, 15 - a_lot, a_lot});
  release.figures = {listened};
  release.breakdowns = {breakdown_of(
      "years", "How old are you?", listened, {"Not really or A bit", "A lot"},
      {{"8", 10, {.base = 10, .counts = {6, 4}}}, {"9", 10, {.base = 10, .counts = {5, 5}}}})};
  return release;
}

// Of learning needs it says nothing: what is shown of a survey does not hang on that.
inline void add_results(answers::Site& site, const Form& form, const Release& release) {
  const Key key = answers::house_key(site, answers::needs_key);
  site.data.writer().run([&](Database& db) {
    if (!store::find_form_version(db, form.name, form.version))
      store::publish(db, {form.name, form.version, form.name, forms::to_json(form)},
                     release.released_on);
    store::add_release(db, release, Codebook{},
                       {.needs = seal_value(key, answers::needs_place(release.id),
                                            store::to_json(std::vector<NeedSums>())),
                        .pairs = {}});
  });
}

}  // namespace earshot::tests
